package io.github.sijill.disk;

import io.github.sijill.text.Printable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Reads bytes of a file at any position, also of a file in a jar that is open as a file system. It
 * avoids channels where it can: a thread that is interrupted while it uses a channel closes the
 * channel for all threads. Thread-safe.
 *
 * <p>For other rooms of this library.
 */
public final class ReadOnlyFile implements AutoCloseable {

  /** A file on a disk or in a jar. */
  private interface Bytes extends AutoCloseable {
    long size() throws IOException;

    int read(long position, byte[] into, int offset, int length) throws IOException;

    @Override
    void close() throws IOException;
  }

  private record OnDisk(RandomAccessFile file) implements Bytes {
    @Override
    public long size() throws IOException {
      return file.length();
    }

    @Override
    public int read(long position, byte[] into, int offset, int length) throws IOException {
      file.seek(position);
      return file.read(into, offset, length);
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }

  private record InJar(SeekableByteChannel channel) implements Bytes {
    @Override
    public long size() throws IOException {
      return channel.size();
    }

    @Override
    public int read(long position, byte[] into, int offset, int length) throws IOException {
      return channel.position(position).read(ByteBuffer.wrap(into, offset, length));
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  private final Bytes bytes;
  private final ReentrantLock lock = new ReentrantLock();

  private ReadOnlyFile(Bytes bytes) {
    this.bytes = bytes;
  }

  /**
   * Opens a file.
   *
   * @throws IOException if it is no regular file, or may not be read; it names the file
   */
  public static ReadOnlyFile open(Path path) throws IOException {
    FileRefusals.checkIsFile(path);
    try {
      return new ReadOnlyFile(
          path.getFileSystem().equals(FileSystems.getDefault())
              ? new OnDisk(new RandomAccessFile(path.toFile(), "r"))
              : new InJar(Files.newByteChannel(path)));
    } catch (IOException e) {
      throw new IOException(
          "%s cannot be opened for reading (%s)"
              .formatted(Printable.escaped(path), FileRefusals.reason(path, e)),
          e);
    }
  }

  /** How many bytes the file has now. */
  public long size() throws IOException {
    return bytes.size();
  }

  /** All bytes from one position to another. */
  public byte[] read(long startInclusive, long endExclusive) throws IOException {
    byte[] read = new byte[Math.toIntExact(endExclusive - startInclusive)];
    int filled = 0;
    while (filled < read.length) {
      int count = read(startInclusive + filled, read, filled, read.length - filled);
      if (count < 0) {
        throw new EOFException(
            "the file ends at byte %s; it had %s when it was opened"
                .formatted(startInclusive + filled, endExclusive));
      }
      filled += count;
    }
    return read;
  }

  private int read(long position, byte[] into, int offset, int length) throws IOException {
    lock.lock();
    try {
      return bytes.read(position, into, offset, length);
    } finally {
      lock.unlock();
    }
  }

  /** The bytes from a position to the end. Closing the stream leaves the file open. */
  public InputStream from(long start) {
    return new InputStream() {
      private long position = start;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        int count = ReadOnlyFile.this.read(position, into, offset, length);
        position += Math.max(count, 0);
        return count;
      }
    };
  }

  /** Closes the file. Closing twice does nothing. */
  @Override
  public void close() throws IOException {
    lock.lock();
    try {
      bytes.close();
    } finally {
      lock.unlock();
    }
  }
}
