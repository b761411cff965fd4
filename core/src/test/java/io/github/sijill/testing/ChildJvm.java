package io.github.sijill.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Java process with the class path of this one, which prints lines; {@link #print} does so in one
 * write, so that a line is there whole or not at all when the process is killed.
 */
public final class ChildJvm implements AutoCloseable {

  private static final List<String> QUICK_START =
      List.of(
          "-Xshare:auto",
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-XX:-UsePerfData",
          "-Dfile.encoding=UTF-8");

  private final Process process;
  private final List<String> printed = new ArrayList<>();
  private final Thread reading;

  private ChildJvm(Process process) {
    this.process = process;
    this.reading = Thread.ofPlatform().daemon().start(this::read);
  }

  /** Runs the main method of a class. */
  public static ChildJvm start(Class<?> main, Object... arguments) throws IOException {
    return start(List.of(), List.of(), main, arguments);
  }

  /**
   * The same.
   *
   * @param under a command that runs the command which follows it
   * @param options of the JVM, besides those for a quick start
   */
  public static ChildJvm start(
      List<String> under, List<String> options, Class<?> main, Object... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(under);
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(QUICK_START);
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return new ChildJvm(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** For the child: prints a line in one write. */
  @SuppressWarnings("SystemOut")
  public static void print(String line) {
    byte[] bytes = (line + "\n").getBytes(UTF_8);
    System.out.write(bytes, 0, bytes.length);
    System.out.flush();
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        synchronized (printed) {
          printed.add(line);
          printed.notifyAll();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      synchronized (printed) {
        printed.notifyAll();
      }
    }
  }

  /** Waits until it has printed so many lines, or has ended. */
  public void awaitLines(int count) throws InterruptedException {
    synchronized (printed) {
      while (printed.size() < count && reading.isAlive()) {
        printed.wait(100);
      }
    }
  }

  /** The lines that it has printed; all of them once it has {@link #ended}. */
  public List<String> lines() {
    synchronized (printed) {
      return List.copyOf(printed);
    }
  }

  public long pid() {
    return process.pid();
  }

  /** Tells a child that waits for the end of its input to go on. */
  public void endInput() throws IOException {
    OutputStream input = process.getOutputStream();
    input.close();
  }

  /**
   * Kills it (SIGKILL), so that it has no time to clean up. {@link Process#destroyForcibly} would
   * also throw away what it has printed.
   */
  public void kill() {
    process.toHandle().destroyForcibly();
  }

  /** Waits for its end and its last line. Returns its exit value. */
  public int ended() throws InterruptedException {
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      throw new IllegalStateException("a child JVM runs for two minutes");
    }
    reading.join();
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
