package io.github.sijill.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.sijill.text.Printable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * JSON text to tree and back, within {@link JsonBounds}. A text is exactly one JSON value in UTF-8;
 * a name given twice in one object and an unpaired surrogate are refused. Stateless and
 * thread-safe.
 */
final class Json {

  private static final int SHOWN = 60;
  private static final char REPLACEMENT = '\uFFFD';
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final Pattern SETTING = Pattern.compile(", from `[^`]*+`");

  /** Made when it is needed: lines as this library writes them are read without it. */
  private static final class Mapper {

    private static final JsonMapper MAPPER =
        JsonMapper.builder(
                JsonFactory.builder()
                    .streamReadConstraints(
                        StreamReadConstraints.builder()
                            .maxNestingDepth(JsonBounds.MAX_DEPTH)
                            .maxStringLength(JsonBounds.MAX_STRING)
                            .maxNameLength(JsonBounds.MAX_NAME)
                            .maxNumberLength(JsonBounds.MAX_NUMBER)
                            .maxTokenCount(JsonBounds.MAX_TOKENS)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    // A name is canonicalised for the factory's lifetime; an archive's may be
                    // anything.
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .build())
            .build();
  }

  private Json() {}

  /**
   * Reads UTF-8.
   *
   * @throws FormatException if it is not UTF-8 or not one JSON value within the bounds
   */
  static JsonNode parse(byte[] utf8) {
    JsonNode plain = PlainJson.parse(utf8);
    if (plain != null) {
      return plain;
    }
    JsonBounds.checkLength(utf8.length);
    // Not by Jackson, which guesses UTF-16 and takes overlong forms and encoded surrogates.
    String text = new String(utf8, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      checkUtf8(utf8);
    }
    return parse(text);
  }

  /** A decoder that refuses what is malformed needs much more room, and time. */
  private static void checkUtf8(byte[] bytes) {
    try {
      CharBuffer unused = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
    } catch (CharacterCodingException e) {
      throw new FormatException("$", "is not UTF-8; an archive file is UTF-8", e);
    }
  }

  /**
   * Reads a text.
   *
   * @throws FormatException if it is not one JSON value within the bounds
   */
  static JsonNode parse(String text) {
    JsonBounds.checkLength(text.length());
    if (text.startsWith(BYTE_ORDER_MARK)) {
      throw new FormatException(
          "$", "begins with a byte order mark, U+FEFF; JSON without it is accepted");
    }
    try (JsonParser parser = Mapper.MAPPER.createParser(text)) {
      if (parser.nextToken() == null) {
        throw new FormatException("$", "is empty; one JSON value is accepted");
      }
      JsonNode tree = Mapper.MAPPER.readTree(parser);
      if (parser.nextToken() != null) {
        throw new FormatException(
            "$",
            "more follows at character %s; one JSON value is accepted"
                .formatted(parser.currentTokenLocation().getCharOffset()));
      }
      JsonBounds.check(tree);
      return tree;
    } catch (JsonProcessingException e) {
      throw new FormatException(place(e).toString(), fault(e), e);
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
    JsonBounds.check(tree);
    try {
      String text = Mapper.MAPPER.writeValueAsString(tree);
      JsonBounds.checkLength(text.length());
      return text;
    } catch (JacksonException e) {
      throw new IllegalStateException("a tree that cannot be written", e);
    }
  }

  /** A value for a message. */
  static String shown(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> "'" + Printable.escaped(value.textValue(), SHOWN) + "'";
      case NULL -> "null";
      case NUMBER, BOOLEAN -> Printable.escaped(value.asText(), SHOWN);
      case ARRAY -> "an array";
      case OBJECT -> "an object";
      case BINARY, MISSING, POJO -> "no JSON value";
    };
  }

  /**
   * What Jackson says, without its advice to programmers, which nobody who wrote a text can use.
   */
  private static String fault(JsonProcessingException e) {
    String said = Printable.escaped(Objects.toString(e.getOriginalMessage(), ""), 300);
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
  private static JsonPlace place(JsonProcessingException e) {
    return e.getProcessor() instanceof JsonParser parser
        ? JsonPlace.of(parser.getParsingContext().pathAsPointer())
        : JsonPlace.ROOT;
  }
}
