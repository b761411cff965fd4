package io.github.sijill.app.output;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Output to a terminal: what is longer than it is high goes through a pager, in which a reader can
 * go back and forth. What is flushed before it is that long is for somebody who waits for it, and
 * goes to the terminal at once, as all after it does.
 *
 * <p>The pager is that of {@code PAGER}, else {@code less}; none if {@code PAGER} is empty or
 * {@code cat}, or there is no such program. A reader who leaves the pager has seen enough: the rest
 * is lost in silence.
 */
public final class PagedOutput extends OutputStream {

  private final OutputStream terminal;
  private final Terminal size;
  private final ProcessBuilder pager;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

  private long rows;
  private int column;
  private boolean isDirect;
  private boolean hasReaderLeft;
  private @Nullable Process running;

  PagedOutput(OutputStream terminal, Terminal size, ProcessBuilder pager) {
    this.terminal = terminal;
    this.size = size;
    this.pager = pager;
  }

  /** Over a terminal, if it is one, and there is a pager for it. */
  static Optional<PagedOutput> of(OutputStream terminal, Map<String, String> environment) {
    String command = environment.getOrDefault("PAGER", "less").strip();
    Optional<Terminal> size = Terminal.of(environment);
    if (size.isEmpty()
        || command.isEmpty()
        || command.equals("cat")
        || environment.getOrDefault("TERM", "dumb").equals("dumb")
        || !exists(command.split("\\s+", 2)[0])) {
      return Optional.empty();
    }
    ProcessBuilder pager =
        new ProcessBuilder("sh", "-c", command)
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    // Colours as they are, and no further screen: what was read stays in sight.
    pager.environment().putIfAbsent("LESS", "FRX");
    pager.environment().putIfAbsent("LESSCHARSET", "utf-8");
    return Optional.of(new PagedOutput(terminal, size.get(), pager));
  }

  private static boolean exists(String program) {
    try {
      return new ProcessBuilder("sh", "-c", "command -v -- \"$1\" >/dev/null 2>&1", "sh", program)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Uses no pager, however long it gets. */
  public void printAll() {
    isDirect = true;
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] octets, int offset, int length) throws IOException {
    if (running != null) {
      page(octets, offset, length);
    } else if (isDirect) {
      terminal.write(octets, offset, length);
    } else {
      kept.write(octets, offset, length);
      count(octets, offset, length);
      if (rows >= size.rows()) {
        running = pager.start();
        page(kept.toByteArray(), 0, kept.size());
        kept.reset();
      }
    }
  }

  /** Counts rows as the terminal does, in which a long line takes several. */
  private void count(byte[] octets, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      boolean isFirstOfCharacter = (octets[i] & 0xC0) != 0x80;
      if (octets[i] == '\n') {
        rows++;
        column = 0;
      } else if (isFirstOfCharacter) {
        column++;
        if (column > size.columns()) {
          rows++;
          column = 1;
        }
      }
    }
  }

  private void page(byte[] octets, int offset, int length) {
    if (!hasReaderLeft) {
      try {
        OutputStream to = requireNonNull(running).getOutputStream();
        to.write(octets, offset, length);
        to.flush();
      } catch (IOException e) {
        hasReaderLeft = true;
      }
    }
  }

  @Override
  public synchronized void flush() throws IOException {
    if (running == null) {
      terminal.write(kept.toByteArray());
      kept.reset();
      isDirect = true;
      terminal.flush();
    }
  }

  /** Waits until the reader leaves the pager, if there is one. */
  @Override
  public synchronized void close() throws IOException {
    if (running == null) {
      flush();
      return;
    }
    try {
      running.getOutputStream().close();
    } catch (IOException e) {
      hasReaderLeft = true;
    }
    boolean isInterrupted = false;
    while (true) {
      try {
        running.waitFor();
        break;
      } catch (InterruptedException e) {
        // The terminal is the pager's until it ends.
        isInterrupted = true;
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
