package io.github.sijill.event;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;

/**
 * A decree or another legal text is published. It is the legal basis in force until the next one
 * is.
 *
 * @param gazette where it was published
 * @param title the decree's title, or what it is called
 * @param subject what it is about
 * @param covers the blockings that it gives a legal frame to
 */
@Event(namespace = "sijill", name = "DecreePublished", version = "1")
public record DecreePublished(
    CaseEntry entry, String gazette, String title, Optional<String> subject, Set<EntryId> covers)
    implements SagaEvent {

  /** Keeps a copy of the ids. */
  public DecreePublished {
    covers = Collections.unmodifiableSet(new LinkedHashSet<>(covers));
  }
}
