package io.github.sijill.disk;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A secret of the user who runs this program: 32 random bytes in a file that only they can read. It
 * seals what this library writes for itself, so that it is believed only if they have written it.
 * Immutable and thread-safe.
 *
 * <p>The file is {@code key} in the directory that the system property {@code sijill.state} names;
 * else in {@code sijill} below {@code $XDG_STATE_HOME}, {@code %LOCALAPPDATA%} on Windows, or
 * {@code ~/.local/state}. It is made when something is sealed for the first time.
 *
 * <p>For other rooms of this library.
 */
public final class UserKey {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int LENGTH = 32;
  private static final Set<PosixFilePermission> OWN_ONLY =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final SecretKeySpec key;

  private UserKey(byte[] secret) {
    this.key = new SecretKeySpec(secret, ALGORITHM);
  }

  /** The key; empty if there is none, or others may read it. */
  public static Optional<UserKey> find() {
    return find(file());
  }

  /** The key, which is made if there is none; empty if it cannot be made. */
  public static Optional<UserKey> findOrMake() {
    Path file = file();
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      try {
        make(file);
      } catch (FileAlreadyExistsException e) {
        return find(file); // another process has made it just now
      } catch (IOException | UnsupportedOperationException e) {
        return Optional.empty();
      }
    }
    return find(file);
  }

  private static void make(Path file) throws IOException {
    byte[] secret = new byte[LENGTH];
    new SecureRandom().nextBytes(secret);
    Path directory = file.toAbsolutePath().getParent();
    if (directory == null) {
      throw new IOException(file + " has no directory");
    }
    Files.createDirectories(directory);
    Path draft = Files.createTempFile(directory, "key", ".tmp", ownOnly(directory));
    try {
      Files.write(draft, secret, StandardOpenOption.TRUNCATE_EXISTING);
      Files.createLink(file, draft); // whole or not at all, and never over another
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static FileAttribute<?>[] ownOnly(Path directory) {
    return directory.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWN_ONLY)}
        : new FileAttribute<?>[] {};
  }

  private static Optional<UserKey> find(Path file) {
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          || Files.size(file) != LENGTH
          || !isOwn(file)) {
        return Optional.empty();
      }
      byte[] secret = Files.readAllBytes(file);
      return secret.length == LENGTH ? Optional.of(new UserKey(secret)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean isOwn(Path file) throws IOException {
    return !file.getFileSystem().supportedFileAttributeViews().contains("posix")
        || OWN_ONLY.containsAll(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
  }

  private static Path file() {
    return directory(
            System.getProperty("sijill.state"),
            System.getenv("XDG_STATE_HOME"),
            System.getenv("LOCALAPPDATA"),
            System.getProperty("user.home", ""))
        .resolve("key");
  }

  static Path directory(
      @Nullable String property,
      @Nullable String xdgStateHome,
      @Nullable String localAppData,
      String home) {
    if (property != null && !property.isEmpty()) {
      return Path.of(property);
    }
    if (xdgStateHome != null && Path.of(xdgStateHome).isAbsolute()) {
      return Path.of(xdgStateHome, "sijill");
    }
    if (localAppData != null && Path.of(localAppData).isAbsolute()) {
      return Path.of(localAppData, "sijill");
    }
    return Path.of(home, ".local", "state", "sijill");
  }

  /** A code of what it is fed, which only this user can make. */
  Mac mac() {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
