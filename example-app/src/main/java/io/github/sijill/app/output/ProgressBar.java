package io.github.sijill.app.output;

import io.github.sijill.journal.Progress;
import io.github.sijill.text.Printable;
import java.io.PrintWriter;
import java.time.Duration;

/**
 * How far something is, drawn on a terminal once that takes long enough for somebody to wonder. The
 * script {@code sijill} says whether standard error is one.
 */
public final class ProgressBar implements AutoCloseable {

  private static final long PATIENCE = Duration.ofMillis(500).toNanos();
  private static final int WIDTH = 40;
  private static final String CLEAR = "\r\u001b[K";

  private final PrintWriter err;
  private final String what;
  private final boolean isTerminal = Boolean.getBoolean("sijill.progress");
  private final long begun = System.nanoTime();
  private boolean isDrawn;
  private boolean isClosed;

  /** Of what is said to be done, such as {@code reading archive.jsonl}. */
  public ProgressBar(PrintWriter err, String what) {
    this.err = err;
    this.what = Printable.isolated(what);
  }

  /** Shows how far it is. */
  public void show(Progress progress) {
    show(progress.doneBytes(), progress.totalBytes());
  }

  /** Shows how far it is, in whatever is counted. */
  public void show(long done, long total) {
    // A reader tells of its progress later too, when it follows the file.
    if (!isTerminal || isClosed || System.nanoTime() - begun < PATIENCE) {
      return;
    }
    err.print(CLEAR + bar(what, done, total));
    err.flush();
    isDrawn = true;
  }

  static String bar(String what, long done, long total) {
    double part = total == 0 ? 1 : (double) done / total;
    int filled = (int) (part * WIDTH);
    return "%s  %s%s  %s %%"
        .formatted(what, "█".repeat(filled), "·".repeat(WIDTH - filled), (int) (part * 100));
  }

  /** A line that stays. */
  public void say(String message) {
    close();
    Notice.print(err, message);
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
