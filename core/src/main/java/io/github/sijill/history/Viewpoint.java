package io.github.sijill.history;

import io.github.sijill.source.Attestation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * From where the record is looked at. What is filtered out leaves no trace in an answer.
 *
 * @param knownOn only what the public could know at the end of that day; empty for all that is
 *     known
 * @param recordedAt only what the archive held at that instant, inclusive, and as it stood then;
 *     empty for all that is recorded
 * @param attestedAtLeast only what is attested so well, by its own word or by a statement that
 *     confirms it
 * @param labels only entries that have one of the values of each key, and those that end, extend,
 *     confirm or amend such an entry; whatever ends all restrictions, or names the baseline that it
 *     ends, counts too. Empty for all
 */
public record Viewpoint(
    Optional<LocalDate> knownOn,
    Optional<Instant> recordedAt,
    Attestation attestedAtLeast,
    Map<String, Set<String>> labels) {

  private static final Viewpoint NOW =
      new Viewpoint(Optional.empty(), Optional.empty(), Attestation.RUMOURED, Map.of());

  /** Keeps a copy of the labels. */
  public Viewpoint {
    Map<String, Set<String>> copy = new LinkedHashMap<>();
    labels.forEach(
        (key, values) -> copy.put(key, Collections.unmodifiableSet(new LinkedHashSet<>(values))));
    labels = Collections.unmodifiableMap(copy);
  }

  /** All that is recorded, known and told. */
  public static Viewpoint now() {
    return NOW;
  }

  /** This viewpoint, at the end of {@code day}, inclusive: what became known later is left out. */
  public Viewpoint asKnownOn(LocalDate day) {
    return new Viewpoint(Optional.of(day), recordedAt, attestedAtLeast, labels);
  }

  /** This viewpoint, with the record as it stood at {@code instant}, inclusive. */
  public Viewpoint asRecordedAt(Instant instant) {
    return new Viewpoint(knownOn, Optional.of(instant), attestedAtLeast, labels);
  }

  /** This viewpoint, with all that is recorded by now. */
  public Viewpoint ofAllRecorded() {
    return recordedAt.isEmpty()
        ? this
        : new Viewpoint(knownOn, Optional.empty(), attestedAtLeast, labels);
  }

  /** This viewpoint, with what is attested at least so well. */
  public Viewpoint attestedAtLeast(Attestation level) {
    return new Viewpoint(knownOn, recordedAt, level, labels);
  }

  /**
   * This viewpoint, with the entries that have this label, and those about them. With several
   * values of one key an entry has one of them; with several keys, each of them.
   */
  public Viewpoint labelled(String key, String value) {
    Map<String, Set<String>> more = new LinkedHashMap<>(labels);
    Set<String> values = new LinkedHashSet<>(labels.getOrDefault(key, Set.of()));
    values.add(value);
    more.put(key, values);
    return new Viewpoint(knownOn, recordedAt, attestedAtLeast, more);
  }
}
