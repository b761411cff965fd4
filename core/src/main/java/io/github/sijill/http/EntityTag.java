package io.github.sijill.http;

import io.github.sijill.citation.Citation;
import io.github.sijill.journal.Head;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What an answer is known by in caches: the state of the archive and what was asked, or the answer
 * itself where no later state changes it.
 */
final class EntityTag {

  /** Grows when the same answer is written otherwise. */
  private static final int WRITING = 1;

  private static final int BYTES = 16;

  private EntityTag() {}

  /** Of what was asked of a state of the archive. */
  static String of(Head head, String key, Form form) {
    return tag(
        "%s %s %s %s"
            .formatted(head.hash(), head.sequence(), form, key)
            .getBytes(StandardCharsets.UTF_8));
  }

  /** Of what is answered to everybody who asks. */
  static String of(byte[] body) {
    return tag(body);
  }

  /** Of what was answered, and what is said beside it. */
  static String of(Asked.Written written) {
    byte[] remark = written.remark().orElse("").getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(written.body(), written.body().length + remark.length);
    System.arraycopy(remark, 0, all, written.body().length, remark.length);
    return tag(all);
  }

  private static String tag(byte[] of) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((byte) Citation.SEMANTICS);
      digest.update((byte) WRITING);
      byte[] hash = digest.digest(of);
      return '"' + HexFormat.of().formatHex(hash, 0, BYTES) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Whether a client has it already, by the tags that it names. */
  static boolean isAmong(String tag, String named) {
    for (String each : named.split(",", -1)) {
      String stripped = each.strip();
      if (stripped.equals("*") || stripped.replaceFirst("^W/", "").equals(tag)) {
        return true;
      }
    }
    return false;
  }
}
