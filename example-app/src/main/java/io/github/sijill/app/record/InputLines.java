package io.github.sijill.app.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream, one at a time and numbered. A line that is too long is passed over, of
 * which no more than its beginning is kept in memory. Of one thread.
 */
final class InputLines {

  private static final int CHUNK = 1 << 16;

  /**
   * A line.
   *
   * @param number from 1
   * @param bytes without its end; nothing if it is too long
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Line(long number, byte[] bytes, boolean isTooLong) {

    /** Whether it holds nothing but white space. */
    boolean isBlank() {
      for (byte each : bytes) {
        if (each != ' ' && each != '\t' && each != '\r') {
          return false;
        }
      }
      return !isTooLong;
    }
  }

  private final InputStream in;
  private final int maxBytes;
  private final byte[] buffer = new byte[CHUNK];
  private int start;
  private int end;
  private long number;

  InputLines(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /** The next line, which the end of the stream ends too; null after the last. */
  @Nullable Line next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean isTooLong = false;
    boolean isBegun = false;
    boolean isEnded = false;
    while (!isEnded && (start < end || fill())) {
      isBegun = true;
      int stop = start;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      isTooLong |= line.size() + (stop - start) > maxBytes;
      if (isTooLong) {
        line.reset();
      } else {
        line.write(buffer, start, stop - start);
      }
      isEnded = stop < end;
      start = isEnded ? stop + 1 : stop;
    }
    return isBegun ? new Line(++number, line.toByteArray(), isTooLong) : null;
  }

  private boolean fill() throws IOException {
    start = 0;
    end = Math.max(0, in.read(buffer, 0, buffer.length));
    return end > 0;
  }
}
