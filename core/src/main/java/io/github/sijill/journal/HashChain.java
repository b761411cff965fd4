package io.github.sijill.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The chain that binds each line to all before it: the hash of a line is the SHA-256 of the hash
 * before it, in hexadecimal, followed by the UTF-8 bytes of the line without its hash member.
 */
final class HashChain {

  /** What stands before the first line: 64 zeros. */
  static final String START = "0".repeat(64);

  private HashChain() {}

  /** The hash of a line, in lower-case hexadecimal. */
  static String next(String previous, String lineWithoutHash) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(previous.getBytes(StandardCharsets.US_ASCII));
      digest.update(lineWithoutHash.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
