package io.github.sijill.history;

import io.github.sijill.source.Attestation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * From where the record is looked at. What is filtered out leaves no trace in an answer.
 *
 * @param knownOn only what the public could know at the end of that day; empty for all that is
 *     known
 * @param recordedAt only what the archive held at that instant, inclusive, and as it stood then;
 *     empty for all that is recorded
 * @param attestedAtLeast only what is attested so well, by its own word or by a statement that
 *     confirms it
 */
public record Viewpoint(
    Optional<LocalDate> knownOn, Optional<Instant> recordedAt, Attestation attestedAtLeast) {

  private static final Viewpoint NOW =
      new Viewpoint(Optional.empty(), Optional.empty(), Attestation.RUMOURED);

  /** All that is recorded, known and told. */
  public static Viewpoint now() {
    return NOW;
  }

  /** This viewpoint, at the end of {@code day}, inclusive: what became known later is left out. */
  public Viewpoint asKnownOn(LocalDate day) {
    return new Viewpoint(Optional.of(day), recordedAt, attestedAtLeast);
  }

  /** This viewpoint, with the record as it stood at {@code instant}, inclusive. */
  public Viewpoint asRecordedAt(Instant instant) {
    return new Viewpoint(knownOn, Optional.of(instant), attestedAtLeast);
  }

  /** This viewpoint, with what is attested at least so well. */
  public Viewpoint attestedAtLeast(Attestation level) {
    return new Viewpoint(knownOn, recordedAt, level);
  }
}
