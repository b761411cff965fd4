package io.github.sijill.text;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Sentences as the value of a header field of HTTP: a Display String of structured fields (RFC
 * 9651), {@code %"…"}, in which everything that is not ASCII, {@code %} and quotation marks stand
 * as the octets of UTF-8 in hexadecimal digits.
 *
 * <p>For other rooms of this library.
 */
public final class DisplayString {

  /** Servers in front take few octets of all header fields: nginx 4,096, if nobody says more. */
  private static final int MOST_OCTETS = 2_000;

  private static final String CUT = octets('…');

  private DisplayString() {}

  /** The sentences as a value; of many, the first, and {@code …}. */
  public static String of(String sentences) {
    StringBuilder to = new StringBuilder("%\"");
    int end = 0;
    while (end < sentences.length()) {
      String octets = octets(sentences.codePointAt(end));
      if (to.length() + octets.length() > MOST_OCTETS) {
        return to.append(CUT).append('"').toString();
      }
      to.append(octets);
      end += Character.charCount(sentences.codePointAt(end));
    }
    return to.append('"').toString();
  }

  private static String octets(int character) {
    if (character >= ' ' && character < 0x7f && character != '%' && character != '"') {
      return String.valueOf((char) character);
    }
    StringBuilder to = new StringBuilder();
    for (byte octet : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
      to.append('%').append(HexFormat.of().toHexDigits(octet));
    }
    return to.toString();
  }
}
