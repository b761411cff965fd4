package io.github.sijill.app.output;

import io.github.sijill.LostRaceException;
import io.github.sijill.casefile.EntryRefusedException;
import io.github.sijill.journal.ArchiveUnavailableException;
import io.github.sijill.json.FormatException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ExitCode;

/**
 * Says on one line why a command was not done, and gives the exit code: 2 if it was typed wrongly,
 * 1 if it was understood and could not be done.
 */
public final class Failures {

  /** Of a command whose reader has left: 128 and the number of SIGPIPE, as shells give it. */
  private static final int READER_LEFT = 141;

  private final PrintWriter err;
  private final boolean showsStackTraces;

  /**
   * Says them here.
   *
   * @param showsStackTraces whether what nobody foresaw is shown with the place where it happened
   */
  public Failures(PrintWriter err, boolean showsStackTraces) {
    this.err = err;
    this.showsStackTraces = showsStackTraces;
  }

  /** Says what was typed wrongly. */
  public int wrongInput(@Nullable String message) {
    Notice.print(err, String.valueOf(message).replaceFirst("^Error: ", ""));
    return ExitCode.USAGE;
  }

  /** Says why a command failed. */
  public int of(Throwable thrown) {
    return switch (thrown) {
      case LostOutputException e when e.hasReaderLeft() -> READER_LEFT;
      case LostOutputException e -> failed(e.getMessage());
      case LostRaceException e -> failed(e.getMessage());
      case EntryRefusedException e -> failed(e.getMessage());
      case CommandException e -> failed(e.getMessage());
      // What is typed is refused as wrong input: this is about a file.
      case FormatException e -> failed(e.getMessage());
      case IllegalArgumentException e -> wrongInput(e.getMessage());
      case UncheckedIOException e when e.getCause() instanceof NoSuchFileException missing ->
          wrongInput(missing.getFile() + ": " + reason(missing));
      case UncheckedIOException e -> failed(message(e));
      case ArchiveUnavailableException e -> failed(e.getMessage());
      default -> unforeseen(thrown);
    };
  }

  private int failed(@Nullable String message) {
    Notice.print(err, String.valueOf(message));
    return ExitCode.SOFTWARE;
  }

  private int unforeseen(Throwable thrown) {
    if (showsStackTraces) {
      thrown.printStackTrace(err);
      err.flush();
    }
    String where =
        showsStackTraces ? "" : "; with SIJILL_STACKTRACE=1 in the environment it shows where";
    return failed(
        thrown instanceof OutOfMemoryError
            ? "there is not enough memory for this (%s)%s".formatted(thrown.getMessage(), where)
            : "this is a fault of sijill, please report it: %s%s".formatted(thrown, where));
  }

  private static String reason(NoSuchFileException missing) {
    return missing.getReason() == null ? "there is no such file" : missing.getReason();
  }

  private static @Nullable String message(UncheckedIOException e) {
    IOException cause = Objects.requireNonNull(e.getCause(), "it always has one");
    if (cause instanceof AccessDeniedException denied) {
      return denied.getFile() + ": access is denied";
    }
    return cause.toString().equals(e.getMessage()) ? cause.getMessage() : e.getMessage();
  }
}
