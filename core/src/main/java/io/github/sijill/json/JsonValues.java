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
      throw noText(node, path);
    }
    return node.textValue();
  }

  private static FormatException noText(JsonNode node, String path) {
    return new FormatException(path, Json.shown(node) + " is not a text; a text is accepted");
  }

  private static FormatException noArray(JsonNode node, String path) {
    return new FormatException(path, Json.shown(node) + " is not an array; an array is accepted");
  }

  /** Texts of an array, none of them twice, as {@code of} understands them. */
  static <T> Set<T> texts(JsonNode node, Supplier<String> path, Function<String, T> of) {
    if (!node.isArray()) {
      throw noArray(node, path.get());
    }
    List<T> all = new ArrayList<>(node.size());
    for (JsonNode child : node) {
      all.add(text(child, () -> path.get() + "[" + all.size() + "]", of));
    }
    Set<T> values = new LinkedHashSet<>();
    for (T value : all) {
      if (!values.add(value)) {
        throw new FormatException(
            path.get(), "'%s' occurs twice; once is accepted".formatted(value));
      }
    }
    return values;
  }

  /** A text as {@code of} understands it. */
  private static <T> T text(JsonNode node, Supplier<String> path, Function<String, T> of) {
    if (!node.isTextual()) {
      throw noText(node, path.get());
    }
    try {
      return of.apply(node.textValue());
    } catch (IllegalArgumentException e) {
      throw refused(path.get(), e);
    }
  }

  /** Elements of an array in their order; each is told its path. */
  static <T> List<T> list(JsonNode node, String path, BiFunction<JsonNode, String, T> element) {
    if (!node.isArray()) {
      throw noArray(node, path);
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
