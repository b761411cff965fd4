package io.github.sijill.journal;

import io.github.sijill.event.Recorded;
import io.github.sijill.json.Decoded;

/** What a line of an archive file holds. */
public sealed interface LineContent {

  /** An entry: an event that this library reads, with its number and the time of recording. */
  record Entry(Recorded recorded) implements LineContent {}

  /**
   * An event that only another release of this library reads: of an unknown type, or of a known
   * type in a newer version. An answer that lacks it may be wrong.
   */
  record UnknownEvent(Decoded.Unknown event) implements LineContent {}

  /**
   * A message that an application keeps in the same file. It is no entry of the archive, and no
   * answer depends on it.
   *
   * @param payload a {@code String}, or a {@code byte[]} that is not to be changed
   */
  record OfHost(HostMessage message, Object payload) implements LineContent {}
}
