package io.github.sijill.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A tool of this JDK, such as {@code java}, that was run to its end. A {@link ChildJvm} is one that
 * still runs.
 *
 * @param code its exit value
 * @param printed what it printed, on standard output and standard error
 */
public record RanTool(int code, String printed) {

  private static final long MINUTES = 5;

  /** Runs {@code java} with these arguments. */
  public static RanTool java(Object... arguments) throws IOException, InterruptedException {
    return run(Path.of(""), "java", arguments);
  }

  /**
   * Runs a tool.
   *
   * @param directory where it works
   */
  public static RanTool run(Path directory, String tool, Object... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
    Stream.of(arguments).map(Object::toString).forEach(command::add);
    Path output = Files.createTempFile("sijill", ".txt"); // a pipe could not be left after a time
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(directory.toAbsolutePath().toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      try {
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
          throw new AssertionError(
              "%s runs for %s minutes; it printed: %s"
                  .formatted(tool, MINUTES, Files.readString(output, UTF_8)));
        }
      } finally {
        process.destroyForcibly();
      }
      return new RanTool(process.exitValue(), Files.readString(output, UTF_8));
    } finally {
      Files.delete(output);
    }
  }
}
