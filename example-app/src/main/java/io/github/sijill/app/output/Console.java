package io.github.sijill.app.output;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The three streams of a command, in UTF-8 whatever the locale.
 *
 * <p>Answers go to {@link #out}. What it does not take is a failure of the command: it throws a
 * {@link LostOutputException}, at the latest when it is flushed, and not as other writers do keeps
 * silent about it. All else goes to {@link #err}; what that does not take is lost, for there is no
 * one left to tell.
 *
 * @param in standard input
 * @param out answers, kept until a flush
 * @param err all else
 * @param paged where answers go that may be paged; empty if none may
 * @param dialogue opens a dialogue with whoever is at the terminal; empty if there is none
 */
public record Console(
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    Optional<PagedOutput> paged,
    Supplier<Optional<Dialogue>> dialogue) {

  /** The same with a terminal at which somebody can be asked. */
  public Console asking(Supplier<Optional<Dialogue>> other) {
    return new Console(in, out, err, paged, other);
  }

  /** Over these streams. */
  public static Console of(InputStream in, OutputStream out, OutputStream err) {
    return of(in, new Demanding(out, () -> false), err, Optional.empty());
  }

  /** Those of this process. */
  public static Console ofProcess(Map<String, String> environment) {
    // System.out swallows what its file refuses.
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    Optional<PagedOutput> paged = PagedOutput.of(out, environment);
    return of(
        System.in,
        new Demanding(paged.<OutputStream>map(each -> each).orElse(out), Console::isPipe),
        new FileOutputStream(FileDescriptor.err),
        paged);
  }

  /** Waits until what was answered is read, where it is read in a pager. */
  public void close() {
    try {
      if (paged.isPresent()) {
        paged.get().close();
      }
    } catch (IOException e) {
      // Nobody looks at the terminal any more.
      err.flush();
    }
  }

  private static Console of(
      InputStream in, Demanding out, OutputStream err, Optional<PagedOutput> paged) {
    return new Console(
        in,
        new PrintWriter(
            new OutputStreamWriter(new BufferedOutputStream(out), StandardCharsets.UTF_8)),
        new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true),
        paged,
        Optional::empty);
  }

  /** Whether standard output is a pipe, where the system shows it. */
  private static boolean isPipe() {
    try {
      String file = Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString();
      return file.startsWith("pipe:") || file.startsWith("socket:");
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  /**
   * Throws unchecked what a writer above it would keep to itself. It does so once: what comes after
   * a loss is lost too, and who was told has told it.
   */
  private static final class Demanding extends OutputStream {

    private final OutputStream out;
    private final BooleanSupplier isPipe;
    private boolean isLost;

    Demanding(OutputStream out, BooleanSupplier isPipe) {
      this.out = out;
      this.isPipe = isPipe;
    }

    @Override
    public void write(int octet) {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int offset, int length) {
      if (!isLost) {
        try {
          out.write(octets, offset, length);
        } catch (IOException e) {
          throw lost(e);
        }
      }
    }

    @Override
    public void flush() {
      if (!isLost) {
        try {
          out.flush();
        } catch (IOException e) {
          throw lost(e);
        }
      }
    }

    private LostOutputException lost(IOException cause) {
      isLost = true;
      // The message is in the language of the user; but nothing else can go wrong with a pipe.
      boolean hasReaderLeft =
          String.valueOf(cause.getMessage()).contains("Broken pipe") || isPipe.getAsBoolean();
      return new LostOutputException(cause, hasReaderLeft);
    }
  }
}
