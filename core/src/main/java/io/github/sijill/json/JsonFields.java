package io.github.sijill.json;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object, read strictly. Each method takes a field by its name; {@link
 * #done} at the end refuses the fields that were not taken. Not thread-safe; for one reading of the
 * object.
 *
 * <p>Every method throws a {@link FormatException} with the path of the field if the field is not
 * what is asked for. No field may be {@code null}: a field without a value is left out.
 *
 * <p>For other rooms of this library.
 */
public final class JsonFields {

  private final ObjectNode object;
  private final @Nullable JsonFields around;

  /** Its path; within another object its name there, for paths are made only for messages. */
  private final String place;

  private final List<String> asked = new ArrayList<>();

  private JsonFields(ObjectNode object, @Nullable JsonFields around, String place) {
    this.object = object;
    this.around = around;
    this.place = place;
  }

  /** The fields of {@code node}, which has to be an object; {@code path} says where it lies. */
  public static JsonFields of(JsonNode node, String path) {
    if (!(node instanceof ObjectNode object)) {
      throw noObject(node, path);
    }
    return new JsonFields(object, null, path);
  }

  private static FormatException noObject(JsonNode node, String path) {
    return new FormatException(path, Json.shown(node) + " is not an object; an object is accepted");
  }

  /** The path of this object. */
  String path() {
    return around == null ? place : around.path(place);
  }

  /** The path of the field {@code name}. */
  public String path(String name) {
    return JsonPlace.path(path(), name);
  }

  /** A text. */
  public String text(String name) {
    JsonNode node = needed(name, "a text");
    return node.isTextual() ? node.textValue() : JsonValues.text(node, path(name));
  }

  /** A text, or empty if the field is left out. */
  public Optional<String> optionalText(String name) {
    return optional(name)
        .map(node -> node.isTextual() ? node.textValue() : JsonValues.text(node, path(name)));
  }

  /**
   * What {@code of} makes of a text. If it throws an {@link IllegalArgumentException}, the field is
   * refused with the message of that.
   */
  public <T> T text(String name, Function<String, T> of) {
    return built(name, text(name), of);
  }

  /** What {@code of} makes of a text, or empty if the field is left out. */
  public <T> Optional<T> optionalText(String name, Function<String, T> of) {
    return optionalText(name).map(text -> built(name, text, of));
  }

  private <T> T built(String name, String text, Function<String, T> of) {
    try {
      return of.apply(text);
    } catch (IllegalArgumentException e) {
      throw JsonValues.refused(path(name), e);
    }
  }

  /** True or false. */
  public boolean flag(String name) {
    JsonNode node = needed(name, "true or false");
    if (!node.isBoolean()) {
      throw new FormatException(path(name), Json.shown(node) + "; true or false is accepted");
    }
    return node.booleanValue();
  }

  /** A whole number of 64 bits. */
  public long wholeNumber(String name) {
    JsonNode node = needed(name, "a whole number");
    if (!node.isIntegralNumber() || !node.canConvertToLong()) {
      throw new FormatException(
          path(name), Json.shown(node) + "; a whole number of 64 bits is accepted");
    }
    return node.longValue();
  }

  /** A constant of an enum, by its name in lower case. */
  public <E extends Enum<E>> E constant(String name, Class<E> type) {
    List<E> accepted = Arrays.asList(type.getEnumConstants());
    JsonNode node = optional(name).orElseGet(() -> needed(name, "one of " + names(accepted)));
    return constant(node, name, accepted, text -> text);
  }

  /** One of these constants, by its name in whatever case, or empty if the field is left out. */
  public <E extends Enum<E>> Optional<E> optionalConstant(String name, List<E> accepted) {
    return optional(name)
        .map(node -> constant(node, name, accepted, text -> text.toLowerCase(Locale.ROOT)));
  }

  private <E extends Enum<E>> E constant(
      JsonNode node, String name, List<E> accepted, UnaryOperator<String> folded) {
    if (node.isTextual()) {
      for (E each : accepted) {
        if (each.name().equalsIgnoreCase(node.textValue())
            && written(each).equals(folded.apply(node.textValue()))) {
          return each;
        }
      }
    }
    throw new FormatException(
        path(name), "%s; one of %s is accepted".formatted(Json.shown(node), names(accepted)));
  }

  private static <E extends Enum<E>> String names(List<E> constants) {
    return constants.stream().map(JsonFields::written).collect(joining(", "));
  }

  /** How a constant is written: its name in lower case. */
  public static String written(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** A day of ISO 8601. */
  public LocalDate day(String name) {
    return text(name, JsonValues::day);
  }

  /** A day of ISO 8601, or empty if the field is left out. */
  public Optional<LocalDate> optionalDay(String name) {
    return optionalText(name, JsonValues::day);
  }

  /** Texts, none of them twice; none at all where the field is left out. */
  <T> Set<T> texts(String name, Function<String, T> of) {
    Optional<JsonNode> node = optional(name);
    return node.isEmpty() ? Set.of() : JsonValues.texts(node.get(), () -> path(name), of);
  }

  /** Texts, none of them twice. */
  <T> Set<T> neededTexts(String name, Function<String, T> of) {
    return JsonValues.texts(needed(name, "an array of texts"), () -> path(name), of);
  }

  /** The texts in arrays of an object, by their names; none if the field is left out. */
  public Map<String, Set<String>> textsByName(String name) {
    Optional<JsonNode> node = optional(name);
    if (node.isEmpty()) {
      return Map.of();
    }
    JsonFields names = of(node.get(), path(name));
    Map<String, Set<String>> texts = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> each : names.object.properties()) {
      Set<String> values =
          JsonValues.texts(each.getValue(), () -> names.path(each.getKey()), Function.identity());
      if (!values.isEmpty()) {
        texts.put(each.getKey(), values);
      }
    }
    return texts;
  }

  /**
   * The elements of an array in their order; none if the field is left out.
   *
   * @param element makes an element of its JSON and its path
   */
  public <T> List<T> list(String name, BiFunction<JsonNode, String, T> element) {
    Optional<JsonNode> node = optional(name);
    return node.isEmpty() ? List.of() : JsonValues.list(node.get(), path(name), element);
  }

  /** The texts in an object, by their names; none if the field is left out. */
  public Map<String, String> byLanguage(String name) {
    Optional<JsonNode> node = optional(name);
    if (node.isEmpty()) {
      return Map.of();
    }
    JsonFields languages = of(node.get(), path(name));
    Map<String, String> texts = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> text : languages.object.properties()) {
      JsonNode value = text.getValue();
      texts.put(
          text.getKey(),
          value.isTextual()
              ? value.textValue()
              : JsonValues.text(value, languages.path(text.getKey())));
    }
    return texts;
  }

  /** An object. */
  public JsonFields within(String name) {
    if (!(needed(name, "an object") instanceof ObjectNode within)) {
      throw noObject(needed(name, "an object"), path(name));
    }
    return new JsonFields(within, this, name);
  }

  /** Any value but null; {@code accepted} says in the message what is expected. */
  public JsonNode value(String name, String accepted) {
    return needed(name, accepted);
  }

  /** Refuses the fields that were not taken. */
  public void done() {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (!asked.contains(field.getKey())) {
        throw new FormatException(
            path(field.getKey()),
            "no such field here; accepted are " + asked.stream().distinct().collect(joining(", ")));
      }
    }
  }

  /**
   * What {@code build} makes. If it throws an {@link IllegalArgumentException}, what stands at the
   * path is refused with the message of that.
   */
  public static <T> T built(String path, Supplier<T> build) {
    return JsonValues.built(path, build);
  }

  private JsonNode needed(String name, String accepted) {
    return optional(name)
        .orElseThrow(
            () -> new FormatException(path(name), "missing; " + accepted + " is needed here"));
  }

  /** Any value but null, if the field is there. */
  public Optional<JsonNode> optional(String name) {
    asked.add(name);
    @Nullable JsonNode node = object.get(name);
    if (node != null && node.isNull()) {
      throw new FormatException(path(name), "null; a field that has no value is left out");
    }
    return Optional.ofNullable(node);
  }
}
