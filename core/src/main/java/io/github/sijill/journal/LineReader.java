package io.github.sijill.journal;

import io.github.sijill.json.FormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Splits a stream into lines at its line feeds, and refuses a line that is too long before it fills
 * the memory. Not thread-safe.
 */
final class LineReader implements AutoCloseable {

  private static final int CHUNK = 1 << 16;

  /**
   * A line.
   *
   * @param bytes without the line feed
   * @param isEnded whether a line feed follows; if not, the stream ends here
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Line(byte[] bytes, boolean isEnded) {}

  private final InputStream in;
  private final int maxBytes;
  private byte[] buffer = new byte[CHUNK];
  private int start;
  private int end;

  LineReader(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /**
   * The next line; null at the end of the stream.
   *
   * @param number the number of the line, for the message if it is too long
   */
  @Nullable Line next(long number) throws IOException {
    int searched = start;
    while (true) {
      for (int i = searched; i < end; i++) {
        if (buffer[i] == '\n') {
          Line line = line(i, true, number);
          start = i + 1;
          return line;
        }
      }
      searched = end - start;
      if (searched > maxBytes) {
        throw tooLong(number);
      }
      makeRoom();
      searched = start + searched;
      int read = in.read(buffer, end, buffer.length - end);
      if (read < 0) {
        if (start == end) {
          return null;
        }
        Line line = line(end, false, number);
        start = end;
        return line;
      }
      end += read;
    }
  }

  private Line line(int to, boolean isEnded, long number) {
    if (to - start > maxBytes) {
      throw tooLong(number);
    }
    return new Line(Arrays.copyOfRange(buffer, start, to), isEnded);
  }

  private void makeRoom() {
    if (end < buffer.length) {
      return;
    }
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, end - start);
      end -= start;
      start = 0;
    } else {
      buffer = Arrays.copyOf(buffer, Math.min(buffer.length * 2, maxBytes + CHUNK));
    }
  }

  private FormatException tooLong(long number) {
    return new FormatException(
        "line " + number, "is too long; a line has at most %s bytes".formatted(maxBytes));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
