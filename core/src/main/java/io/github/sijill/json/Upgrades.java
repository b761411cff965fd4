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

  /**
   * Those of this release. Version 2 added what may be left out, so that a payload of version 1 is
   * one of version 2, but for a restoration: in version 1 it opened all cells of its scope,
   * whatever it listed. What it listed is what it ended, and it names nothing.
   */
  static Upgrades known() {
    Upgrades known = NONE;
    for (EventType type : EventType.values()) {
      known =
          known.from(
              type.typeName(),
              "1",
              type == EventType.SERVICE_RESTORED
                  ? payload -> renamed(payload, "ends", "ended")
                  : UnaryOperator.identity());
    }
    return known;
  }

  private static ObjectNode renamed(ObjectNode payload, String from, String to) {
    if (payload.has(from) && !payload.has(to)) {
      payload.set(to, payload.remove(from));
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
