package io.github.sijill.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as this library writes it, several times as fast as {@link Json} does: no spaces, no
 * escapes but the short ones, no numbers but small whole ones, nothing null. Of any other text,
 * right or wrong, it says nothing, and {@link Json} reads or refuses it. Not thread-safe; for one
 * reading.
 */
final class PlainJson {

  /** A text of this length is within {@link JsonBounds}, but for its depth and its names. */
  private static final int MAX_LENGTH = 100_000;

  private static final int MAX_DEPTH = 16;
  private static final int MAX_NAME = 100;
  private static final int MAX_DIGITS = 18;
  private static final char REPLACEMENT = '\uFFFD';

  private final byte[] json;
  private int at;

  private PlainJson(byte[] json) {
    this.json = json;
  }

  /** The tree of a text in UTF-8, equal to that of {@link Json}; null if this does not read it. */
  static @Nullable JsonNode parse(byte[] utf8) {
    if (utf8.length > MAX_LENGTH) {
      return null;
    }
    PlainJson reading = new PlainJson(utf8);
    JsonNode tree = reading.value(0);
    return reading.at == utf8.length ? tree : null;
  }

  private boolean accept(char c) {
    if (at < json.length && json[at] == c) {
      at++;
      return true;
    }
    return false;
  }

  private boolean accept(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!accept(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private @Nullable JsonNode value(int depth) {
    if (at == json.length || depth > MAX_DEPTH) {
      return null;
    }
    return switch (json[at]) {
      case '"' -> textNode();
      case '{' -> object(depth);
      case '[' -> array(depth);
      case 't' -> accept("true") ? BooleanNode.TRUE : null;
      case 'f' -> accept("false") ? BooleanNode.FALSE : null;
      default -> number();
    };
  }

  private @Nullable TextNode textNode() {
    String text = text();
    return text == null ? null : TextNode.valueOf(text);
  }

  private @Nullable ObjectNode object(int depth) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    at++;
    if (accept('}')) {
      return object;
    }
    do {
      String name = at < json.length && json[at] == '"' ? text() : null;
      if (name == null || name.length() > MAX_NAME || !accept(':')) {
        return null;
      }
      JsonNode value = value(depth + 1);
      if (value == null || object.replace(name, value) != null) {
        return null;
      }
    } while (accept(','));
    return accept('}') ? object : null;
  }

  private @Nullable ArrayNode array(int depth) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    at++;
    if (accept(']')) {
      return array;
    }
    do {
      JsonNode element = value(depth + 1);
      if (element == null) {
        return null;
      }
      array.add(element);
    } while (accept(','));
    return accept(']') ? array : null;
  }

  private @Nullable JsonNode number() {
    int start = at;
    long number = 0;
    while (at < json.length && json[at] >= '0' && json[at] <= '9') {
      number = 10 * number + json[at++] - '0';
      if (at - start > MAX_DIGITS) {
        return null;
      }
    }
    boolean hasZeroBefore = at - start > 1 && json[start] == '0';
    if (at == start || hasZeroBefore) {
      return null;
    }
    return number == (int) number ? IntNode.valueOf((int) number) : LongNode.valueOf(number);
  }

  /** The text that begins here with its quotation mark. */
  private @Nullable String text() {
    int start = at + 1;
    int end = start;
    int all = 0;
    boolean isEscaped = false;
    while (end < json.length && json[end] != '"') {
      byte b = json[end];
      if (b == '\\') {
        isEscaped = true;
        end++;
      } else if (b >= 0 && b < ' ') {
        return null;
      }
      all |= b;
      end++;
    }
    if (end >= json.length) {
      return null;
    }
    at = end + 1;
    if (isEscaped) {
      return unescaped(start, end);
    }
    if (all < 0) {
      return decoded(start, end);
    }
    return new String(json, start, end - start, StandardCharsets.ISO_8859_1);
  }

  private @Nullable String decoded(int start, int end) {
    String text = new String(json, start, end - start, StandardCharsets.UTF_8);
    return text.indexOf(REPLACEMENT) < 0 ? text : null;
  }

  private @Nullable String unescaped(int start, int end) {
    byte[] plain = new byte[end - start];
    int length = 0;
    for (int i = start; i < end; i++) {
      byte b = json[i];
      if (b == '\\') {
        i++;
        b =
            switch (json[i]) {
              case '"', '\\', '/' -> json[i];
              case 'n' -> '\n';
              case 't' -> '\t';
              case 'r' -> '\r';
              case 'b' -> '\b';
              case 'f' -> '\f';
              default -> 0;
            };
        if (b == 0) {
          return null;
        }
      }
      plain[length++] = b;
    }
    return new PlainJson(Arrays.copyOf(plain, length)).decoded(0, length);
  }
}
