package io.github.sijill.app;

import io.github.sijill.casefile.EntryRefusedException;
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
final class Refusing {

  private Refusing() {}

  static int wrongInput(PrintWriter err, @Nullable String message) {
    say(err, message);
    return ExitCode.USAGE;
  }

  /**
   * The exit code of what a command threw.
   *
   * @throws Exception what nobody foresaw, as it was thrown
   */
  static int of(PrintWriter err, Exception thrown) throws Exception {
    return switch (thrown) {
      case EntryRefusedException e -> failed(err, e.getMessage());
      // What is typed is refused as wrong input: this is about a file.
      case FormatException e -> failed(err, e.getMessage());
      case IllegalArgumentException e -> wrongInput(err, e.getMessage());
      case UncheckedIOException e when e.getCause() instanceof NoSuchFileException missing ->
          wrongInput(err, missing.getFile() + ": " + reason(missing));
      case UncheckedIOException e -> failed(err, message(e));
      default -> throw thrown;
    };
  }

  private static int failed(PrintWriter err, @Nullable String message) {
    say(err, message);
    return ExitCode.SOFTWARE;
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

  private static void say(PrintWriter err, @Nullable String message) {
    String line = String.valueOf(message).lines().findFirst().orElse("wrong input");
    err.println("sijill: " + line.replaceFirst("^Error: ", ""));
    err.flush();
  }
}
