package io.github.sijill.json;

import com.fasterxml.jackson.core.JsonPointer;
import io.github.sijill.text.Printable;
import org.jspecify.annotations.Nullable;

/**
 * Where a value lies in a JSON text. Its text, such as {@code $.entry.sources[0].title}, is made
 * for a message only, for making it takes time.
 *
 * @param parent the place of the object or array that the value lies in; null for the root
 * @param name of the field, or {@code $} for the root
 * @param index of the element of an array; negative for a field
 */
record JsonPlace(@Nullable JsonPlace parent, String name, int index) {

  static final JsonPlace ROOT = new JsonPlace(null, "$", -1);

  private static final int SHOWN = 60;

  JsonPlace field(String field) {
    return new JsonPlace(this, field, -1);
  }

  JsonPlace element(int element) {
    return new JsonPlace(this, "", element);
  }

  static JsonPlace of(JsonPointer pointer) {
    JsonPlace place = ROOT;
    for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
      place =
          rest.mayMatchElement()
              ? place.element(rest.getMatchingIndex())
              : place.field(rest.getMatchingProperty());
    }
    return place;
  }

  @Override
  public String toString() {
    if (parent == null) {
      return name;
    }
    return index < 0 ? path(parent.toString(), name) : parent + "[" + index + "]";
  }

  /** The path of a field of the object at {@code path}. */
  static String path(String path, String name) {
    return isPlain(name) ? path + "." + name : path + "['" + Printable.escaped(name, SHOWN) + "']";
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
}
