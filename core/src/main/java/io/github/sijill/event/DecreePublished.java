package io.github.sijill.event;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;

/**
 * A decree or another legal text is published. It is the legal basis until the next one is
 * published.
 *
 * <pre>{@code
 * DecreePublished.of(entry, "Bulletin officiel", "Decree 2-16-347").covers("imposed-mobile")
 * }</pre>
 *
 * @param gazette where it was published
 * @param title its title, or the name by which it is known
 * @param subject what it is about
 * @param covers the blockings for which it is a legal basis
 */
@Event(namespace = "sijill", name = "DecreePublished", version = "2")
public record DecreePublished(
    CaseEntry entry, String gazette, String title, Optional<String> subject, Set<EntryId> covers)
    implements SagaEvent.Background {

  /** Keeps a copy of the ids. */
  public DecreePublished {
    requireNonNull(entry, "entry");
    requireNonNull(gazette, "gazette");
    requireNonNull(title, "title");
    requireNonNull(subject, "subject");
    covers = EntryId.copy(covers);
  }

  /** A decree of which no blocking is named that it covers. */
  public static DecreePublished of(CaseEntry entry, String gazette, String title) {
    return new DecreePublished(entry, gazette, title, Optional.empty(), Set.of());
  }

  /** This decree, about {@code what}. */
  public DecreePublished subject(String what) {
    return new DecreePublished(entry, gazette, title, Optional.of(what), covers);
  }

  /** This decree, which covers these entries, besides those already named. */
  public DecreePublished covers(String... entries) {
    return new DecreePublished(entry, gazette, title, subject, EntryId.and(covers, entries));
  }
}
