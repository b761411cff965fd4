package io.github.sijill.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a store as it may be shown: to a reader of messages, in a log, in a citation. What
 * somebody gives as an address may hold a password, rightly or by mistake; what comes out of here
 * does not.
 *
 * <p>Left out, with an {@code …} in their place, are: all that stands before an {@code @}, the
 * parameters after a {@code ?}, {@code ;}, {@code &} or {@code #}, a port that is no number, and
 * what follows a {@code password=}. Where it cannot be told whether a piece belongs to a password,
 * it is left out too. The name of a file stays as it is. For display only: nothing connects to what
 * comes out.
 *
 * <p>For other rooms of this library.
 */
public final class ShownAddress {

  private static final String LEFT_OUT = "…";

  /**
   * Such as {@code jdbc:postgresql://} or {@code postgresql://}, or a user before a password; a
   * single letter is a drive, if no {@code @} follows.
   */
  private static final Pattern SCHEME =
      Pattern.compile(
          "\\s*(?:(?:jdbc:)?\\p{Alpha}[\\p{Alnum}+.-]+:|[^/\\\\:@]+:(?=[^/\\\\]*@))?(?://+)?",
          flags());

  private static final Pattern PARAMETERS = Pattern.compile("[?;&#]");
  private static final Pattern AT = Pattern.compile("@|%40");
  private static final Pattern NO_PORT = Pattern.compile("(?<=[^:\\[]):(?!\\d+(?:[,/]|$))[^,/:]*");
  private static final Pattern NAMED =
      Pattern.compile("((?:pass|pwd|secret)[^=\\s]*\\s*=).*", flags() | Pattern.DOTALL);

  private ShownAddress() {}

  private static int flags() {
    return Pattern.CASE_INSENSITIVE;
  }

  /** What may be shown of it, on one line. */
  public static String of(String address) {
    Matcher scheme = SCHEME.matcher(address);
    if (!scheme.lookingAt() || scheme.group().isBlank()) {
      return Printable.escaped(named(address));
    }
    String rest = address.substring(scheme.end());
    Matcher parameters = PARAMETERS.matcher(rest);
    int end = parameters.find() ? parameters.start() : rest.length();
    // The @ may stand in a parameter, or the ? in a password before the @.
    boolean isClear = !AT.matcher(rest).region(end, rest.length()).find();
    return Printable.escaped(
        scheme.group().strip() + (isClear ? place(rest.substring(0, end)) : LEFT_OUT));
  }

  /** Host and name of a database. */
  private static String place(String text) {
    int start = 0;
    for (Matcher at = AT.matcher(text); at.find(); ) {
      start = at.start();
    }
    String place = text.substring(start);
    return (start == 0 && !place.startsWith("@") ? "" : LEFT_OUT)
        + named(place.startsWith("[") ? place : NO_PORT.matcher(place).replaceAll(":" + LEFT_OUT));
  }

  private static String named(String text) {
    return NAMED.matcher(text).replaceAll("$1" + LEFT_OUT);
  }
}
