package io.github.sijill.app.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.app.typed.MemberTrees;
import java.util.List;

/**
 * A field of an event, and the option that gives it.
 *
 * @param option such as {@code --occurred}
 * @param path where it lies in the payload, such as {@code entry, occurred}
 * @param isNeeded whether an event cannot be told without it
 */
record Field(
    String option, List<String> path, FieldKind kind, boolean isNeeded, String description) {

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
            ? typed.stream().map(MemberTrees::withCodesInCapitals).toList()
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

  /** What is typed for what a payload holds; nothing where it holds nothing. */
  List<String> written(JsonNode payload) {
    JsonNode value = payload;
    for (String name : path) {
      value = value.path(name);
    }
    return kind.written(value);
  }

  /** What it is called: its option without the dashes. */
  String name() {
    return option.substring(2);
  }

  /** The name of the field that keeps the words of this date. */
  private String words() {
    return path.getLast().equals("occurred") ? "words" : path.getLast() + "Words";
  }
}
