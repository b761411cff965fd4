package io.github.sijill.http;

import io.github.sijill.http.Refusal.RefusedException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Path and parameters of a request, decoded once. Only printable text in UTF-8 is let through, as
 * percent-encoding and HTML forms write it; what is encoded twice stays encoded once.
 *
 * @param parameters in their order, each with all its values
 */
record Target(String path, Map<String, List<String>> parameters) {

  /**
   * Reads path and query.
   *
   * @throws RefusedException if they are too long, or not encoded as they have to be
   */
  static Target parse(String target, ApiLimits limits) {
    if (target.length() > limits.target()) {
      throw Refusal.of(
              Rule.TARGET_TOO_LONG,
              "path and query have %s characters; at most %s are accepted"
                  .formatted(target.length(), limits.target()))
          .thrown();
    }
    String path = path(target);
    int mark = target.indexOf('?');
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    if (mark >= 0) {
      for (String part : target.substring(mark + 1).split("&", -1)) {
        if (!part.isEmpty()) {
          int equals = part.indexOf('=');
          String name = decoded(equals < 0 ? part : part.substring(0, equals), true);
          String value = equals < 0 ? "" : decoded(part.substring(equals + 1), true);
          parameters.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
        }
      }
    }
    return new Target(path, parameters);
  }

  /**
   * The path alone.
   *
   * @throws RefusedException if it is not encoded as it has to be
   */
  static String path(String target) {
    int mark = target.indexOf('?');
    String path = mark < 0 ? target : target.substring(0, mark);
    if (path.toUpperCase(Locale.ROOT).contains("%2F")) {
      throw refused(path, "a slash in the path is written as it is");
    }
    return decoded(path, false);
  }

  private static String decoded(String text, boolean isForm) {
    byte[] bytes = new byte[text.length()];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        int high = i + 1 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
        int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), 16) : -1;
        if (high < 0 || low < 0 || text.charAt(i + 1) > 'f' || text.charAt(i + 2) > 'f') {
          throw refused(text, "after '%' stand two hex digits; '%' itself is written %25");
        }
        bytes[length++] = (byte) (16 * high + low);
        i += 2;
      } else if (c <= ' ' || c >= 0x7f) {
        throw refused(text, "what is no printable character of ASCII is percent-encoded");
      } else {
        bytes[length++] = (byte) (c == '+' && isForm ? ' ' : c);
      }
    }
    return checked(text, ByteBuffer.wrap(bytes, 0, length));
  }

  private static String checked(String text, ByteBuffer bytes) {
    String decoded;
    try {
      decoded = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw refused(text, "what is percent-encoded is UTF-8");
    }
    if (decoded.codePoints().anyMatch(Character::isISOControl)) {
      throw refused(text, "no control characters are accepted");
    }
    return decoded;
  }

  private static RefusedException refused(String text, String rule) {
    return Refusal.of(Rule.ENCODING, "'%s': %s".formatted(Refusal.shown(text), rule)).thrown();
  }
}
