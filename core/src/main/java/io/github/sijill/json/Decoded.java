package io.github.sijill.json;

import io.github.sijill.event.SagaEvent;

/**
 * A payload that was read: an event, or the statement that this release does not know it. A payload
 * that is wrong is neither; it is refused.
 *
 * <p>An event that is left out silently may make every answer wrong. So most callers want {@link
 * #event}, which refuses an unknown one. A caller that was asked to pass over unknown events
 * switches over the two cases, and says what it passed over.
 */
public sealed interface Decoded {

  /** An event of a known type and version. */
  record Known(SagaEvent event) implements Decoded {}

  /**
   * An event of an unknown type, or of a known type in a newer version. Its payload was not looked
   * at.
   *
   * @param type the name of its type in the archive. Of a correction that holds an unknown event,
   *     the type of that event
   * @param version the version that it was written in
   * @param path where it stands in the payload, which is {@code $}
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
   * @throws FormatException if it is unknown; the message names the type and the version
   */
  SagaEvent event();
}
