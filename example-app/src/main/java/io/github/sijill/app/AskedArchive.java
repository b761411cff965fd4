package io.github.sijill.app;

import io.github.sijill.Archive;
import io.github.sijill.Archives;
import io.github.sijill.journal.Opening;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The archive that a question is asked of. */
final class AskedArchive {

  @Option(
      names = "--archive",
      paramLabel = "FILE",
      description = "the archive file to ask; without it, the archive of Morocco in 2016")
  private @Nullable Path file;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  /** Opens it for reading, which is possible also while somebody writes to it. */
  Archive open() {
    return file == null
        ? Archives.morocco2016()
        : ArchiveFile.open(
            file,
            Opening.forReading(),
            Objects.requireNonNull(command, "picocli sets it").commandLine().getErr());
  }
}
