package io.github.sijill.disk;

import io.github.sijill.text.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that is read while others write it. Another file may come to stand where it was: version
 * control has pulled a newer version, or a copy was moved there. {@link #goOn} then reads that one
 * from now on.
 *
 * <p>Many threads may read at the same time; who calls {@link #goOn} sees to it that nobody else
 * does so, or closes it, meanwhile.
 *
 * <p>For other rooms of this library.
 */
public final class FollowedFile implements AutoCloseable {

  /**
   * Reads something of a file.
   *
   * @param <T> what it reads
   */
  @FunctionalInterface
  public interface Reading<T> {

    /** Reads it. */
    T from(ReadOnlyFile file) throws IOException;
  }

  /** Looks at a file before it is followed. */
  @FunctionalInterface
  public interface Check {

    /**
     * Checks that a file goes on where the one before it stopped.
     *
     * @throws IOException if it does not, or cannot be read
     */
    void check(ReadOnlyFile found) throws IOException;
  }

  private record Followed(OpenedFile opened, ReadOnlyFile bytes) {

    static Followed at(Path path) throws IOException {
      FileRefusals.checkIsFile(path);
      return new Followed(OpenedFile.at(path), ReadOnlyFile.open(path));
    }
  }

  private final Path path;
  private volatile Followed followed;

  private FollowedFile(Path path, Followed followed) {
    this.path = path;
    this.followed = followed;
  }

  /**
   * Opens the file that is at a path now.
   *
   * @throws IOException if it is no regular file, or may not be read; it names the file
   */
  public static FollowedFile open(Path path) throws IOException {
    return new FollowedFile(path, Followed.at(path));
  }

  /**
   * Reads the file that is in place now, if it is another than before.
   *
   * @param check lets the other one be followed, unless it throws; the one before is kept then
   * @throws IOException if the file was deleted, or the other one cannot be followed
   */
  public void goOn(Check check) throws IOException {
    Followed before = followed;
    if (before.opened().isInPlace()) {
      return;
    }
    if (!Files.exists(path)) {
      throw new IOException(
          "%s was deleted since it was opened; put it back, or open it again to go on"
              .formatted(Printable.escaped(path)));
    }
    Followed found = Followed.at(path);
    try {
      check.check(found.bytes());
    } catch (IOException | RuntimeException | Error e) {
      found.bytes().close();
      throw e;
    }
    followed = found;
    before.bytes().close();
  }

  /** How many bytes the file has now. */
  public long size() throws IOException {
    return followed.bytes().size();
  }

  /** The bytes from a position to the end. Closing the stream leaves the file open. */
  public InputStream from(long start) {
    return followed.bytes().from(start);
  }

  /**
   * Reads something of the file; once more if another one took its place meanwhile, so that it was
   * closed under the reading.
   */
  public <T> T read(Reading<T> reading) throws IOException {
    ReadOnlyFile file = followed.bytes();
    try {
      return reading.from(file);
    } catch (IOException e) {
      if (file == followed.bytes()) {
        throw e;
      }
      return read(reading);
    }
  }

  /** Closes the file. Closing twice does nothing. */
  @Override
  public void close() throws IOException {
    followed.bytes().close();
  }
}
