package io.github.sijill.json;

import io.github.sijill.event.SagaEvent;

/**
 * A payload as this library understands it: an event, or one that only another release knows. A
 * payload that is wrong is neither: it is refused.
 *
 * <p>An event that is left out silently would make every answer wrong, so that {@link #event},
 * which refuses what is unknown, is what a reader wants. A caller who was asked to skip it switches
 * over the two instead, and says what was skipped.
 */
public sealed interface Decoded {

  /** An event of a type and a version that are known. */
  record Known(SagaEvent event) implements Decoded {}

  /**
   * An event of an unknown type, or of a known type in a newer version. Its payload was not looked
   * at.
   *
   * @param type its name, as the archive has it; for a correction into such an event, that event's
   * @param version the version that it is written in
   * @param path where it stands, seen from the payload, which is {@code $}
   * @param fault in words, which of the two it is, and what would be accepted
   */
  record Unknown(String type, String version, String path, String fault) implements Decoded {

    @Override
    public SagaEvent event() {
      throw new FormatException(path, fault);
    }
  }

  /**
   * The event.
   *
   * @throws FormatException if it is unknown; it names the type and the version
   */
  SagaEvent event();
}
