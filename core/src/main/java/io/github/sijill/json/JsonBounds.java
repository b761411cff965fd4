package io.github.sijill.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * What every reader and writer of an archive holds a JSON text to. A tree may have been made in
 * other ways than by reading a text: {@link #check} refuses one that could not be read back.
 */
final class JsonBounds {

  /** The longest text, in bytes. */
  static final int MAX_BYTES = 16 * 1024 * 1024;

  /** The longest string value, in UTF-16 units. */
  static final int MAX_STRING = 1_000_000;

  /** The longest name of a field, in UTF-16 units. */
  static final int MAX_NAME = 1_000;

  /** The longest number, in characters. */
  static final int MAX_NUMBER = 100;

  /** How deep objects and arrays may lie in each other. */
  static final int MAX_DEPTH = 32;

  /**
   * How many names, values, brackets and braces a text may have. A tree needs a hundred bytes for
   * one: the longest text could fill half a gigabyte without this.
   */
  static final int MAX_TOKENS = 200_000;

  private JsonBounds() {}

  /** Refuses a tree that {@link Json#parse} would refuse as a text. */
  static void check(JsonNode tree) {
    int tokens = check(tree, JsonPlace.ROOT, 0);
    if (tokens > MAX_TOKENS) {
      throw new FormatException(
          "$",
          "%s names, values, brackets and braces are too many; a text has at most %s"
              .formatted(tokens, MAX_TOKENS));
    }
  }

  /** Refuses a text that is too long. */
  static void checkLength(int bytes) {
    if (bytes > MAX_BYTES) {
      throw new FormatException(
          "$", "%s bytes are too many; a text has at most %s".formatted(bytes, MAX_BYTES));
    }
  }

  /** Counts tokens as it goes. */
  private static int check(JsonNode node, JsonPlace place, int depth) {
    if (depth > MAX_DEPTH) {
      throw new FormatException("$", "is nested more than %s levels deep".formatted(MAX_DEPTH));
    }
    return switch (node.getNodeType()) {
      case STRING -> {
        checkString(node.textValue(), place, "a text", MAX_STRING);
        yield 1;
      }
      case ARRAY -> {
        int tokens = 2;
        for (int i = 0; i < node.size(); i++) {
          tokens += check(node.get(i), place.element(i), depth + 1);
        }
        yield tokens;
      }
      case OBJECT -> {
        int tokens = 2;
        for (Map.Entry<String, JsonNode> field : node.properties()) {
          JsonPlace at = place.field(field.getKey());
          checkString(field.getKey(), at, "a field's name", MAX_NAME);
          tokens += 1 + check(field.getValue(), at, depth + 1);
        }
        yield tokens;
      }
      case NULL, NUMBER, BOOLEAN -> 1;
      case BINARY, MISSING, POJO ->
          throw new FormatException(place.toString(), "is not a JSON value");
    };
  }

  private static void checkString(String text, JsonPlace place, String what, int most) {
    if (text.length() > most) {
      throw new FormatException(
          place.toString(),
          "%s characters are too many; %s has at most %s".formatted(text.length(), what, most));
    }
    for (int i = firstSurrogate(text); i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        throw new FormatException(
            place.toString(),
            "unpaired surrogate %s at index %s; %s is Unicode text".formatted(c, i, what));
      }
    }
  }

  /** Apart from what follows it, for this loop is short enough to be fast. */
  private static int firstSurrogate(String text) {
    int length = text.length();
    int i = 0;
    while (i < length && !Character.isSurrogate(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
