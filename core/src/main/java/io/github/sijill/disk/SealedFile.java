package io.github.sijill.disk;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;

/**
 * A file that this library has made for itself from another, and can do without: it is written
 * whole or not at all, and read only if its seal shows that this user has written it, to the last
 * byte. Anything else reads as if there were none.
 *
 * <p>For other rooms of this library.
 */
public final class SealedFile {

  private static final int BUFFER = 1 << 16;

  private static final Set<OpenOption> DRAFT =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

  private SealedFile() {}

  /** Writes what the file holds. */
  public interface Content {

    /** Writes it. */
    void to(DataOutputStream out) throws IOException;
  }

  /** Reads what the file holds, all of it. It may be anything until the seal was looked at. */
  public interface Reading<T> {

    /** Reads it, and throws an {@link IOException} if it is not as it was written. */
    T from(DataInputStream in) throws IOException;
  }

  /**
   * Writes a file, in the place of one that is there. Of several that write it at the same time,
   * one does.
   *
   * @throws IOException if it cannot be written, or another process is writing it; then nothing has
   *     changed
   * @throws OverlappingFileLockException if another thread of this process is writing it
   */
  public static void write(Path file, UserKey key, Content content) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".tmp");
    if (!Files.isRegularFile(draft, LinkOption.NOFOLLOW_LINKS)) {
      Files.deleteIfExists(draft); // a pipe, for one, would keep who opens it waiting
    }
    try (FileChannel raw = FileChannel.open(draft, DRAFT)) {
      if (raw.tryLock() == null) {
        throw new IOException(draft + " is being written by another process");
      }
      boolean isWhole = false;
      try {
        write(raw.truncate(0), key.mac(), content); // it may be of a writer that was killed
        isWhole = true;
      } finally {
        if (!isWhole) {
          Files.deleteIfExists(draft);
        }
      }
    }
    // Who has opened the draft meanwhile goes on in it, and seals it when it is whole.
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void write(FileChannel raw, Mac mac, Content content) throws IOException {
    OutputStream sealed = new Sealing(Channels.newOutputStream(raw), mac);
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(sealed, BUFFER));
    content.to(out);
    out.flush();
    ByteBuffer seal = ByteBuffer.wrap(mac.doFinal());
    while (seal.hasRemaining()) {
      raw.write(seal);
    }
  }

  /** What a file holds; empty if there is none, or it is not as this user has written it. */
  public static <T> Optional<T> read(Path file, UserKey key, Reading<T> reader) {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    Mac mac = key.mac();
    try (InputStream raw = Files.newInputStream(file)) {
      long length = Files.size(file) - mac.getMacLength();
      Unsealing body = new Unsealing(raw, mac, length);
      T read = reader.from(new DataInputStream(new BufferedInputStream(body, BUFFER)));
      byte[] seal = raw.readNBytes(mac.getMacLength() + 1);
      return body.left == 0 && MessageDigest.isEqual(mac.doFinal(), seal)
          ? Optional.of(read)
          : Optional.empty();
    } catch (IOException | RuntimeException e) { // whatever somebody else has put there
      return Optional.empty();
    }
  }

  private static final class Sealing extends OutputStream {

    private final OutputStream raw;
    private final Mac mac;

    Sealing(OutputStream raw, Mac mac) {
      this.raw = raw;
      this.mac = mac;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      mac.update(bytes, offset, length);
      raw.write(bytes, offset, length);
    }
  }

  private static final class Unsealing extends InputStream {

    private final InputStream raw;
    private final Mac mac;
    private long left;

    Unsealing(InputStream raw, Mac mac, long length) {
      this.raw = raw;
      this.mac = mac;
      this.left = length;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (left <= 0) {
        return -1;
      }
      int count = raw.read(into, offset, (int) Math.min(length, left));
      if (count > 0) {
        mac.update(into, offset, count);
        left -= count;
      }
      return count;
    }
  }
}
