package io.github.sijill.app.keep;

import io.github.sijill.Archive;
import io.github.sijill.app.store.ArchiveOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes an archive to standard output, as an archive file.")
final class ExportCommand implements Runnable {

  @Mixin private ArchiveOptions source = new ArchiveOptions();

  @Override
  public void run() {
    try (Archive archive = source.open()) {
      archive.lines(0, line -> source.out().print(line.text() + "\n"));
      source.out().flush();
    }
  }
}
