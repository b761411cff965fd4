package io.github.sijill.event;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;

/**
 * A court rules. What it orders is told; that a restriction ended is told by its own entry.
 *
 * <pre>{@code
 * RulingIssued.of(entry, "Supreme Court of India").about("order").orders("publish the orders")
 * }</pre>
 *
 * @param court which court
 * @param about the orders or restrictions that it is about; may be empty
 * @param orders what it orders, in the archive's own words
 */
@Event(namespace = "sijill", name = "RulingIssued", version = "1")
public record RulingIssued(
    CaseEntry entry, String court, Set<EntryId> about, Optional<String> orders)
    implements SagaEvent.Background {

  /** Keeps a copy of the ids. */
  public RulingIssued {
    requireNonNull(entry, "entry");
    requireNonNull(court, "court");
    about = EntryId.copy(about);
    requireNonNull(orders, "orders");
  }

  /** A ruling of this court. */
  public static RulingIssued of(CaseEntry entry, String court) {
    return new RulingIssued(entry, court, Set.of(), Optional.empty());
  }

  /** This ruling, about these entries, besides those already named. */
  public RulingIssued about(String... entries) {
    return new RulingIssued(entry, court, EntryId.and(about, entries), orders);
  }

  /** This ruling, which orders {@code what}. */
  public RulingIssued orders(String what) {
    return new RulingIssued(entry, court, about, Optional.of(what));
  }
}
