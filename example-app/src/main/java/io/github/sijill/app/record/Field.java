package io.github.sijill.app.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A field of an event, and the option that gives it.
 *
 * @param option such as {@code --occurred}
 * @param path where it lies in the payload, such as {@code entry, occurred}
 * @param isNeeded whether an event cannot be told without it
 */
record Field(
    String option, List<String> path, FieldKind kind, boolean isNeeded, String description) {

  private static final Pattern ISO_CODE =
      Pattern.compile("(?<![^(),/])\\s*[A-Za-z]{2}(?:-[A-Za-z0-9]{1,3})?\\s*(?![^(),/])");

  static Field of(String option, String path, FieldKind kind, String description) {
    return new Field(option, List.of(path.split("\\.", -1)), kind, false, description);
  }

  Field optional(String otherDescription) {
    return new Field(option, path, kind, false, otherDescription);
  }

  Field needed() {
    return new Field(option, path, kind, true, description);
  }

  /**
   * Puts what was typed into the payload.
   *
   * @throws IllegalArgumentException if it is not what the field takes; it names the option
   */
  void put(ObjectNode payload, List<String> typed) {
    ObjectNode object = payload;
    for (String name : path.subList(0, path.size() - 1)) {
      object = object.withObjectProperty(name);
    }
    List<String> texts =
        kind == FieldKind.MEMBERS && path.getLast().equals("territories")
            ? typed.stream().map(Field::withCodesInCapitals).toList()
            : typed;
    try {
      JsonNode value = kind.read(texts, object.path(path.getLast()));
      if (value.isMissingNode()) {
        object.remove(path.getLast());
      } else {
        object.set(path.getLast(), value);
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "Invalid value for option '%s': %s".formatted(option, e.getMessage()), e);
    }
    if (kind == FieldKind.DATE) {
      // Words that were there are those of another date.
      object.remove(words());
    }
  }

  /** The name of the field that keeps the words of this date. */
  private String words() {
    return path.getLast().equals("occurred") ? "words" : path.getLast() + "Words";
  }

  /** What looks like an ISO 3166 code is one, also as {@code ma}; slugs below it stay. */
  static String withCodesInCapitals(String members) {
    return ISO_CODE.matcher(members).replaceAll(code -> code.group().toUpperCase(Locale.ROOT));
  }
}
