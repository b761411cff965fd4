package io.github.sijill.app.output;

import io.github.sijill.journal.Progress;
import io.github.sijill.text.Printable;
import java.io.PrintWriter;
import java.time.Duration;

/**
 * How far something is, drawn on a terminal once that takes long enough for somebody to wonder. The
 * script {@code sijill} says whether standard error is one, and how many columns it has.
 */
public final class ProgressBar implements AutoCloseable {

  private static final long PATIENCE = Duration.ofMillis(500).toNanos();

  /** As wide as a bar is drawn where there is room. */
  private static final int WIDTH = 40;

  /** Less says nothing. */
  private static final int LEAST_WIDTH = 5;

  private static final String CLEAR = "\r\u001b[K";

  private final PrintWriter err;
  private final String what;
  private final int columns = columns(System.getProperty("sijill.progress", "false"));
  private final long begun = System.nanoTime();
  private boolean isDrawn;
  private boolean isClosed;

  /** Of what is said to be done, such as {@code reading archive.jsonl}. */
  public ProgressBar(PrintWriter err, String what) {
    this.err = err;
    this.what = Printable.escaped(what);
  }

  /** How many columns there are; 0 where standard error is no terminal. */
  private static int columns(String said) {
    if (said.equals("false")) {
      return 0;
    }
    return said.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(said) : 80;
  }

  /** Shows how far it is. */
  public void show(Progress progress) {
    show(progress.doneBytes(), progress.totalBytes());
  }

  /** Shows how far it is, in whatever is counted. */
  public void show(long done, long total) {
    if (isDue()) {
      draw(bar(what, done, total, columns));
    }
  }

  /** Shows how far it is where nobody knows how far it goes. */
  public void show(long done) {
    if (isDue()) {
      draw(counted(what, done, columns));
    }
  }

  private boolean isDue() {
    // A reader tells of its progress later too, when it follows the file.
    return columns > 0 && !isClosed && System.nanoTime() - begun >= PATIENCE;
  }

  private void draw(String line) {
    err.print(CLEAR + line);
    err.flush();
    isDrawn = true;
  }

  /**
   * The line of a bar, which leaves the last column free: some terminals go on to the next line.
   */
  static String bar(String what, long done, long total, int columns) {
    double part = total == 0 ? 1 : Math.min(1, (double) done / total);
    String percent = "  %s %%".formatted((int) (part * 100));
    int room = columns - 1 - "  100 %".length();
    String name = shortened(what, Math.max(1, room - 2 - Math.min(WIDTH, room / 2)));
    int width = Math.min(WIDTH, room - DisplayWidth.of(name) - 2);
    if (width < LEAST_WIDTH) {
      return shortened(what, Math.max(1, room)) + percent;
    }
    int filled = (int) (part * width);
    return "%s  %s%s%s".formatted(name, "█".repeat(filled), "·".repeat(width - filled), percent);
  }

  static String counted(String what, long done, int columns) {
    String count = "  " + done;
    return shortened(what, Math.max(1, columns - 1 - count.length())) + count;
  }

  private static String shortened(String text, int width) {
    if (DisplayWidth.of(text) <= width) {
      return Printable.isolated(text);
    }
    String beginning = text;
    while (!beginning.isEmpty() && DisplayWidth.of(beginning) > width - 1) {
      beginning = beginning.substring(0, beginning.offsetByCodePoints(beginning.length(), -1));
    }
    return Printable.isolated(beginning) + "…";
  }

  /** A line that stays. */
  public void say(String message) {
    close();
    Notice.print(err, message);
  }

  /** Takes it away until it is shown again, so that a line can be printed in its place. */
  public void clear() {
    if (isDrawn) {
      err.print(CLEAR);
      err.flush();
      isDrawn = false;
    }
  }

  @Override
  public void close() {
    isClosed = true;
    clear();
  }
}
