package io.github.sijill.page;

import io.github.sijill.text.Printable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.PrimitiveIterator;

/** Text of others in HTML, where it must stay text. */
final class Markup {

  private Markup() {}

  /** A text between tags or in an attribute; what cannot be printed is shown as its code. */
  static String text(String text) {
    return Printable.escaped(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /**
   * JSON inside an element {@code script}. Everything by which it could end that element, or turn
   * the direction of the source, is written as an escape, which the same text is read back from.
   */
  static String json(String json) {
    StringBuilder safe = new StringBuilder(json.length());
    PrimitiveIterator.OfInt characters = json.codePoints().iterator();
    while (characters.hasNext()) {
      int character = characters.nextInt();
      if (character == '<' || character == '>' || character == '&') {
        escape(safe, character);
      } else if (Printable.isPrintable(character)) {
        safe.appendCodePoint(character);
      } else {
        escape(safe, character);
      }
    }
    return safe.toString();
  }

  /** All such characters lie below U+10000, lone surrogates too. */
  private static void escape(StringBuilder to, int character) {
    to.append("\\u%04x".formatted(character));
  }

  /** How a content security policy names an element by what is in it. */
  static String hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return "'sha256-%s'".formatted(Base64.getEncoder().encodeToString(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
