package io.github.sijill.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sijill.text.Printable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Values of JSON as what they stand for; what is something else is refused with its path. */
final class JsonValues {

  private JsonValues() {}

  static String text(JsonNode node, String path) {
    if (!node.isTextual()) {
      throw new FormatException(path, Json.shown(node) + " is not a text; a text is accepted");
    }
    return node.textValue();
  }

  /** Texts of an array, none of them twice, as {@code of} understands them. */
  static <T> Set<T> texts(JsonNode node, String path, Function<String, T> of) {
    Set<T> values = new LinkedHashSet<>();
    for (T value : list(node, path, (element, place) -> text(element, place, of))) {
      if (!values.add(value)) {
        throw new FormatException(path, "'%s' occurs twice; once is accepted".formatted(value));
      }
    }
    return values;
  }

  /** A text as {@code of} understands it. */
  static <T> T text(JsonNode node, String path, Function<String, T> of) {
    String text = text(node, path);
    return built(path, () -> of.apply(text));
  }

  /** Elements of an array in their order; each is told its path. */
  static <T> List<T> list(JsonNode node, String path, BiFunction<JsonNode, String, T> element) {
    if (!node.isArray()) {
      throw new FormatException(path, Json.shown(node) + " is not an array; an array is accepted");
    }
    List<T> elements = new ArrayList<>();
    for (JsonNode child : node) {
      elements.add(element.apply(child, path + "[" + elements.size() + "]"));
    }
    return elements;
  }

  /** A day of ISO 8601. */
  static LocalDate day(String text) {
    return day(text, "");
  }

  /** The same, where something else is accepted too, which ends the message. */
  static LocalDate day(String text, String alsoAccepted) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'%s' is not a day; one of ISO 8601 is accepted, such as 2016-03-10%s"
              .formatted(Printable.escaped(text, 60), alsoAccepted),
          e);
    }
  }

  /**
   * What {@code build} makes; that it refuses its input is a refusal of what stands at the path.
   */
  static <T> T built(String path, Supplier<T> build) {
    try {
      return build.get();
    } catch (FormatException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw refused(path, e);
    }
  }

  /** What refuses its input, as a refusal of what stands at the path. */
  static FormatException refused(String path, IllegalArgumentException e) {
    return e instanceof FormatException format
        ? format
        : new FormatException(path, String.valueOf(e.getMessage()), e);
  }
}
