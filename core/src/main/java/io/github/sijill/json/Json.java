package io.github.sijill.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * JSON text to tree and back, with the bounds that every reader and writer of an archive keeps. A
 * text is exactly one JSON value in UTF-8; a name given twice in one object, an unpaired surrogate
 * and whatever exceeds a bound are refused. Stateless and thread-safe.
 */
final class Json {

  /** The longest text, in bytes. */
  static final int MAX_BYTES = 16 * 1024 * 1024;

  /** The longest string value, in UTF-16 characters. */
  static final int MAX_STRING = 1_000_000;

  /** The longest name of a field, in UTF-16 characters. */
  static final int MAX_NAME = 1_000;

  /** How deep objects and arrays may lie in each other. */
  static final int MAX_DEPTH = 32;

  /**
   * How many names, values, brackets and braces a text may have. A tree needs a hundred bytes for
   * one: the longest text could fill half a gigabyte without this.
   */
  static final int MAX_TOKENS = 200_000;

  private static final int MAX_NUMBER = 100;
  private static final int SHOWN = 60;

  private static final Pattern SETTING = Pattern.compile(", from `[^`]*+`");

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxStringLength(MAX_STRING)
                          .maxNameLength(MAX_NAME)
                          .maxNumberLength(MAX_NUMBER)
                          .maxTokenCount(MAX_TOKENS)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  // A name is canonicalised for the factory's lifetime; an archive's may be
                  // anything.
                  .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                  .build())
          .build();

  private Json() {}

  /**
   * Reads UTF-8.
   *
   * @throws FormatException if it is not UTF-8 or not one JSON value within the bounds
   */
  static JsonNode parse(byte[] utf8) {
    checkLength(utf8.length);
    try {
      // Its own decoder: Jackson guesses UTF-16 and takes overlong forms and encoded surrogates.
      return parse(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString());
    } catch (CharacterCodingException e) {
      throw new FormatException("$", "these bytes are not UTF-8; an archive is", e);
    }
  }

  /**
   * Reads a text.
   *
   * @throws FormatException if it is not one JSON value within the bounds
   */
  static JsonNode parse(String text) {
    checkLength(text.length());
    try (JsonParser parser = MAPPER.createParser(text)) {
      if (parser.nextToken() == null) {
        throw new FormatException("$", "is empty; one JSON value is accepted");
      }
      JsonNode tree = MAPPER.readTree(parser);
      if (parser.nextToken() != null) {
        throw new FormatException(
            "$",
            "more follows at character %s; one JSON value is accepted"
                .formatted(parser.currentTokenLocation().getCharOffset()));
      }
      check(tree);
      return tree;
    } catch (JsonProcessingException e) {
      throw new FormatException(path(e), fault(e), e);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
    }
  }

  /**
   * Writes a tree without spaces, its fields in their order, escaping only what JSON asks to.
   *
   * @throws FormatException if what is written could not be read back
   */
  static String write(JsonNode tree) {
    check(tree);
    try {
      String text = MAPPER.writeValueAsString(tree);
      checkLength(text.length());
      return text;
    } catch (JacksonException e) {
      throw new IllegalStateException("a tree that cannot be written", e);
    }
  }

  /** The path of a field of the object at {@code path}. */
  static String path(String path, String name) {
    return isPlain(name) ? path + "." + name : path + "['" + quoted(name, SHOWN) + "']";
  }

  /** Whether a name is a letter or _, and then letters, digits, _ and -. */
  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean isLetter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
      if (!isLetter && (i == 0 || (c != '-' && (c < '0' || c > '9')))) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  /** Where a value lies: a text is made of it only for a message, for making it takes time. */
  private record Place(@Nullable Place parent, String name, int index) {

    static final Place ROOT = new Place(null, "$", 0);

    Place field(String field) {
      return new Place(this, field, -1);
    }

    Place element(int element) {
      return new Place(this, "", element);
    }

    @Override
    public String toString() {
      if (parent == null) {
        return name;
      }
      return index < 0 ? path(parent.toString(), name) : parent + "[" + index + "]";
    }
  }

  /** A text for a message: cut if it is long, and on one line. */
  static String quoted(@Nullable String text, int most) {
    if (text == null) {
      return "";
    }
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .limit(most)
        .forEach(
            c -> {
              if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) {
                shown.append("\\u%04X".formatted(c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    return text.codePointCount(0, text.length()) > most ? shown + "…" : shown.toString();
  }

  /** A value for a message. */
  static String shown(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> "'" + quoted(value.textValue(), SHOWN) + "'";
      case NULL -> "null";
      case NUMBER, BOOLEAN -> quoted(value.asText(), SHOWN);
      case ARRAY -> "an array";
      case OBJECT -> "an object";
      case BINARY, MISSING, POJO -> "no JSON value";
    };
  }

  /** Refuses what {@link #parse} would refuse; a tree may have been made in other ways. */
  static void check(JsonNode tree) {
    int tokens = check(tree, Place.ROOT, 0);
    if (tokens > MAX_TOKENS) {
      throw new FormatException(
          "$",
          "%s names, values, brackets and braces are too many; a text has at most %s"
              .formatted(tokens, MAX_TOKENS));
    }
  }

  /** Counts tokens as it goes. */
  private static int check(JsonNode node, Place place, int depth) {
    if (depth > MAX_DEPTH) {
      throw new FormatException("$", "lies more than %s levels deep".formatted(MAX_DEPTH));
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
          Place at = place.field(field.getKey());
          checkString(field.getKey(), at, "a field's name", MAX_NAME);
          tokens += 1 + check(field.getValue(), at, depth + 1);
        }
        yield tokens;
      }
      case NULL, NUMBER, BOOLEAN -> 1;
      case BINARY, MISSING, POJO -> throw new FormatException(place.toString(), "is no JSON value");
    };
  }

  private static void checkString(String text, Place place, String what, int most) {
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
            "unpaired surrogate \\u%04X at index %s; %s is Unicode text"
                .formatted((int) c, i, what));
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

  static void checkLength(int length) {
    if (length > MAX_BYTES) {
      throw new FormatException(
          "$", "%s bytes are too many; a text has at most %s".formatted(length, MAX_BYTES));
    }
  }

  /**
   * What Jackson says, without its advice to programmers, which nobody who wrote a text can use.
   */
  private static String fault(JsonProcessingException e) {
    String said = quoted(e.getOriginalMessage(), 300);
    if (said.startsWith("Duplicate field")) {
      return "given twice in one object; once is accepted";
    }
    if (e instanceof StreamConstraintsException) {
      return SETTING.matcher(said).replaceAll("");
    }
    int advice = said.indexOf(": ");
    return "not JSON at character %s; %s"
        .formatted(
            e.getLocation() == null ? 0 : e.getLocation().getCharOffset(),
            advice < 0 ? said : said.substring(0, advice));
  }

  /** Where the parser stood. */
  private static String path(JsonProcessingException e) {
    StringBuilder path = new StringBuilder("$");
    if (e.getProcessor() instanceof JsonParser parser) {
      JsonPointer pointer = parser.getParsingContext().pathAsPointer();
      for (; !pointer.matches(); pointer = pointer.tail()) {
        if (pointer.mayMatchElement()) {
          path.append('[').append(pointer.getMatchingIndex()).append(']');
        } else {
          path.replace(0, path.length(), path(path.toString(), pointer.getMatchingProperty()));
        }
      }
    }
    return path.toString();
  }
}
