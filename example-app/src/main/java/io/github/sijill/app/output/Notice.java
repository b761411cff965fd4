package io.github.sijill.app.output;

import static java.util.stream.Collectors.joining;

import io.github.sijill.text.Printable;
import io.github.sijill.text.ShownAddress;
import java.io.PrintWriter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is said on standard error: one line, whatever the message holds. */
public final class Notice {

  /** An address that may have a user and a password before its host. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "\\b(?:jdbc:)?[a-z][a-z0-9+.-]+:[^\\s'\"]*@[^\\s'\"]*|[^\\s'\"/:@]+:[^\\s'\"/]*@[^\\s'\"]*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PASSWORD =
      Pattern.compile("((?:pass|pwd|secret)\\w*=)[^\\s'\"&]+", Pattern.CASE_INSENSITIVE);

  private Notice() {}

  /**
   * Says it at once.
   *
   * @param message may hold what others wrote, such as the name of a file or of an entry
   */
  public static void print(PrintWriter err, String message) {
    err.println(line(message));
    err.flush();
  }

  /**
   * Says at once a sentence of the library, in which the words of others stand as they can be
   * printed.
   */
  public static void say(PrintWriter err, String sentence) {
    boolean isRightToLeft = sentence.codePoints().anyMatch(Printable::isRightToLeft);
    err.println("sijill: " + (isRightToLeft ? "\u2068" + sentence + "\u2069" : sentence));
    err.flush();
  }

  static String line(String message) {
    return "sijill: " + isolated(Printable.escaped(withoutPasswords(message)));
  }

  /** Wherever a message comes from, and whatever it repeats. */
  private static String withoutPasswords(String message) {
    String shown =
        ADDRESS
            .matcher(message)
            .replaceAll(found -> Matcher.quoteReplacement(ShownAddress.of(found.group())));
    return PASSWORD.matcher(shown).replaceAll("$1…");
  }

  /** The words of others stand between quotes; those from right to left may not turn the rest. */
  private static String isolated(String message) {
    return Stream.of(message.split("(?=')|(?<=')", -1)).map(Notice::piece).collect(joining());
  }

  private static String piece(String text) {
    int first = -1;
    int end = -1;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (Printable.isRightToLeft(text.codePointAt(i))) {
        first = first < 0 ? i : first;
        end = i + Character.charCount(text.codePointAt(i));
      }
    }
    return first < 0
        ? text
        : text.substring(0, first)
            + Printable.isolated(text.substring(first, end))
            + text.substring(end);
  }
}
