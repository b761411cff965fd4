package io.github.sijill.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.text.Printable;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Brings payloads of old versions to the shape that is read now, one version at a time. What is
 * stored is never rewritten: an old payload is upgraded each time it is read. Immutable, and
 * thread-safe if the functions are.
 *
 * <pre>{@code
 * Upgrades.none().from("sijill.PetitionFiled", "1", payload -> payload.put("court", "unknown"))
 * }</pre>
 */
final class Upgrades {

  private static final Upgrades NONE = new Upgrades(Map.of());
  private static final Pattern VERSION = Pattern.compile("0|[1-9][0-9]{0,8}");

  private final Map<Step, UnaryOperator<ObjectNode>> steps;

  private Upgrades(Map<Step, UnaryOperator<ObjectNode>> steps) {
    this.steps = steps;
  }

  /** Those of this release: each type that there was has one from version 1 to version 2. */
  static Upgrades known() {
    Upgrades known = NONE;
    for (EventType type : EventType.values()) {
      if (type.version().equals("2")) {
        known =
            known.from(
                type.typeName(),
                "1",
                type == EventType.SERVICE_RESTORED
                    ? payload -> endedAll(onOneDay(payload))
                    : Upgrades::onOneDay);
      }
    }
    return known;
  }

  /** In version 1, all of some days were taken for one of them. */
  private static ObjectNode onOneDay(ObjectNode payload) {
    if (payload.path("entry") instanceof ObjectNode entry) {
      String occurred = entry.path("occurred").asText();
      if (occurred.startsWith("{") && occurred.endsWith("}")) {
        entry.put("occurred", "[" + occurred.substring(1, occurred.length() - 1) + "]");
      }
    }
    return payload;
  }

  /** In version 1, a restoration opened all cells of its scope, whatever it listed. */
  private static ObjectNode endedAll(ObjectNode payload) {
    if (payload.has("ends") && !payload.has("ended")) {
      payload.set("ended", payload.remove("ends"));
    }
    return payload;
  }

  /** No upgrades: only the versions that are written now can be read. */
  static Upgrades none() {
    return NONE;
  }

  /**
   * These upgrades and one more.
   *
   * @param version the version that {@code upgrade} starts from; it leads to the next one
   * @param upgrade from the old payload, a copy that it may change, to the new one
   * @throws IllegalArgumentException if there is one from that version already
   */
  Upgrades from(String type, String version, UnaryOperator<ObjectNode> upgrade) {
    Map<Step, UnaryOperator<ObjectNode>> more = new HashMap<>(steps);
    if (more.putIfAbsent(new Step(type, number(type, version, "$")), upgrade) != null) {
      throw new IllegalArgumentException(
          "%s version %s: an upgrade from it is given already; one is accepted"
              .formatted(type, version));
    }
    return new Upgrades(Map.copyOf(more));
  }

  /**
   * The payload of version {@code from} as version {@code to}, which is no older, has it. The one
   * given is not changed.
   *
   * @throws FormatException if an upgrade on the way is missing
   */
  ObjectNode upgrade(String type, int from, int to, ObjectNode payload, String path) {
    ObjectNode upgraded = payload;
    for (int at = from; at < to; at++) {
      @Nullable UnaryOperator<ObjectNode> step = steps.get(new Step(type, at));
      if (step == null) {
        throw new FormatException(
            path,
            "%s version %s cannot be read: no upgrade to version %s is known; version %s is accepted"
                .formatted(type, at, at + 1, to));
      }
      upgraded = step.apply(upgraded.deepCopy());
    }
    return upgraded;
  }

  /**
   * A version as a number.
   *
   * @throws FormatException if it is none
   */
  static int number(String type, String version, String path) {
    if (version.length() == 1 && version.charAt(0) >= '0' && version.charAt(0) <= '9') {
      return version.charAt(0) - '0';
    }
    if (!VERSION.matcher(version).matches()) {
      throw new FormatException(
          path,
          "%s version '%s'; a version is a whole number"
              .formatted(Printable.escaped(type, 100), Printable.escaped(version, 60)));
    }
    return Integer.parseInt(version);
  }

  private record Step(String type, int version) {}
}
