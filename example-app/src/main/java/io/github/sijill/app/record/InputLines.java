package io.github.sijill.app.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream in UTF-8, one at a time and numbered. A line that is too long is passed
 * over, of which no more than its beginning is kept in memory; one that seems to have no end is
 * given up. A byte order mark at the beginning of a line, as some programs write it before a file,
 * is no part of it. Of one thread.
 */
final class InputLines {

  private static final int CHUNK = 1 << 16;

  /** How many times the greatest length of a line is read in search of its end. */
  private static final int PATIENCE = 4;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

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

  /**
   * The next line, which the end of the stream ends too; null after the last.
   *
   * @throws IOException if the stream cannot be read, or a line does not end
   */
  @Nullable Line next() throws IOException {
    long length = 0;
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
      length += stop - start;
      if (length > (long) PATIENCE * maxBytes) {
        throw new IOException(
            "line %s has no end within %s bytes; a line has at most %s bytes"
                .formatted(number + 1, length, maxBytes));
      }
      isTooLong |= length > maxBytes;
      if (isTooLong) {
        line.reset();
      } else {
        line.write(buffer, start, stop - start);
      }
      isEnded = stop < end;
      start = isEnded ? stop + 1 : stop;
    }
    return isBegun ? new Line(++number, withoutMark(line.toByteArray()), isTooLong) : null;
  }

  private static byte[] withoutMark(byte[] line) {
    int mark = BYTE_ORDER_MARK.length;
    return line.length >= mark && Arrays.equals(line, 0, mark, BYTE_ORDER_MARK, 0, mark)
        ? Arrays.copyOfRange(line, mark, line.length)
        : line;
  }

  private boolean fill() throws IOException {
    start = 0;
    end = Math.max(0, in.read(buffer, 0, buffer.length));
    return end > 0;
  }
}
