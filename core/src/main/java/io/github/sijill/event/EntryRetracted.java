package io.github.sijill.event;

import static java.util.Objects.requireNonNull;

import org.axonframework.messaging.eventhandling.annotation.Event;

/**
 * Withdraws an earlier entry, from the instant at which this retraction is recorded. To retract a
 * correction or a retraction is to undo it.
 *
 * <pre>{@code EntryRetracted.of(entry, "imposed-mobile", "The source withdrew its report.")}</pre>
 *
 * @param retracted the entry withdrawn
 */
@Event(namespace = "sijill", name = "EntryRetracted", version = "2")
public record EntryRetracted(CaseEntry entry, EntryId retracted, String why)
    implements SagaEvent.Amendment {

  /** Refuses null. */
  public EntryRetracted {
    requireNonNull(entry, "entry");
    requireNonNull(retracted, "retracted");
    requireNonNull(why, "why");
  }

  /**
   * A retraction of the entry {@code retracted}.
   *
   * @param why the reason, in the archive's own words
   */
  public static EntryRetracted of(CaseEntry entry, String retracted, String why) {
    return new EntryRetracted(entry, new EntryId(retracted), why);
  }

  /** The entry retracted. */
  @Override
  public EntryId amended() {
    return retracted;
  }
}
