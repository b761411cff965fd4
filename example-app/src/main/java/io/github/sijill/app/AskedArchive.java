package io.github.sijill.app;

import io.github.sijill.Archive;
import io.github.sijill.Archives;
import io.github.sijill.journal.Opening;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The archive that a question is asked of. */
final class AskedArchive {

  @Option(
      names = "--archive",
      paramLabel = "FILE",
      description =
          "the archive file to ask, or the address of a PostgreSQL (jdbc:postgresql:…); without it,"
              + " the archive of Morocco in 2016")
  private @Nullable StoreAddress address;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  /** Opens it for reading, which is possible also while somebody writes to it. */
  Archive open() {
    return address == null
        ? Archives.morocco2016()
        : Stores.open(address, Opening.forReading(), err());
  }

  /** What was typed; empty for the bundled archive. */
  Optional<StoreAddress> address() {
    return Optional.ofNullable(address);
  }

  PrintWriter err() {
    return commandLine().getErr();
  }

  PrintWriter out() {
    return commandLine().getOut();
  }

  private CommandLine commandLine() {
    return Objects.requireNonNull(command, "picocli sets it").commandLine();
  }
}
