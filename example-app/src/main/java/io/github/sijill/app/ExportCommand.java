package io.github.sijill.app;

import io.github.sijill.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes an archive to standard output, as the lines of an archive file.")
final class ExportCommand implements Runnable {

  @Mixin private AskedArchive asked = new AskedArchive();

  @Override
  public void run() {
    try (Archive archive = asked.open()) {
      archive.lines(0, line -> asked.out().print(line.text() + "\n"));
      asked.out().flush();
    }
  }
}
