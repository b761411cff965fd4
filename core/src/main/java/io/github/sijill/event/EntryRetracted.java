package io.github.sijill.event;

import org.axonframework.messaging.eventhandling.annotation.Event;

/**
 * Takes an earlier entry out, from the recorded instant of this retraction on. Taking out a
 * correction or a retraction undoes it.
 *
 * @param retracted the entry taken out
 */
@Event(namespace = "sijill", name = "EntryRetracted", version = "1")
public record EntryRetracted(CaseEntry entry, EntryId retracted, String why) implements Amendment {

  /** The entry retracted. */
  @Override
  public EntryId amended() {
    return retracted;
  }
}
