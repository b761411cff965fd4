package io.github.sijill.app;

import io.github.sijill.journal.Progress;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How far a file is read, drawn on a terminal once that takes long enough for somebody to wonder.
 * The script {@code sijill} says whether standard error is one.
 */
final class ProgressBar implements AutoCloseable {

  private static final long PATIENCE = Duration.ofMillis(500).toNanos();
  private static final int WIDTH = 40;
  private static final String CLEAR = "\r\u001b[K";

  private final PrintWriter err;
  private final Path file;
  private final boolean isTerminal = Boolean.getBoolean("sijill.progress");
  private final long begun = System.nanoTime();
  private boolean isDrawn;
  private boolean isClosed;

  ProgressBar(PrintWriter err, Path file) {
    this.err = err;
    this.file = file;
  }

  void show(Progress progress) {
    // A reader tells of its progress later too, when it follows the file.
    if (!isTerminal || isClosed || System.nanoTime() - begun < PATIENCE) {
      return;
    }
    err.print(CLEAR + bar(file, progress));
    err.flush();
    isDrawn = true;
  }

  static String bar(Path file, Progress progress) {
    double part =
        progress.totalBytes() == 0 ? 1 : (double) progress.doneBytes() / progress.totalBytes();
    int done = (int) (part * WIDTH);
    return "reading %s  %s%s  %d %%"
        .formatted(
            file.getFileName(), "█".repeat(done), "·".repeat(WIDTH - done), (int) (part * 100));
  }

  /** A line that stays. */
  void say(String line) {
    close();
    err.println(line);
    err.flush();
  }

  @Override
  public void close() {
    isClosed = true;
    if (isDrawn) {
      err.print(CLEAR);
      err.flush();
      isDrawn = false;
    }
  }
}
