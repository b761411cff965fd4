package io.github.sijill.app.keep;

import io.github.sijill.Archive;
import io.github.sijill.app.store.StoreAddress;
import io.github.sijill.app.store.Stores;
import io.github.sijill.journal.OpenOptions;
import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Copies an archive into a store that is empty, or that already holds its first events, with"
          + " its order, recorded times and hashes."
    })
final class ImportCommand implements Runnable {

  @Parameters(
      paramLabel = "FROM",
      description = "the archive to copy: a file, or the address of a PostgreSQL database")
  private @Nullable StoreAddress source;

  @Option(
      names = "--archive",
      paramLabel = "FILE",
      required = true,
      description = "the store to copy into: a file, or the address of a PostgreSQL database")
  private @Nullable StoreAddress target;

  @Spec private @Nullable CommandSpec command;

  @Override
  public void run() {
    var commandLine = Objects.requireNonNull(command, "picocli sets it").commandLine();
    PrintWriter err = commandLine.getErr();
    StoreAddress from = Objects.requireNonNull(source, "it is required");
    try (Archive archive = Stores.open(from, OpenOptions.forReading(), err)) {
      StoreTransfer.copy(
          archive, Objects.requireNonNull(target, "it is required"), commandLine.getOut(), err);
    }
  }
}
