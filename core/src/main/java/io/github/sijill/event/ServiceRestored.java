package io.github.sijill.event;

import io.github.sijill.scope.Scope;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;

/**
 * A service is restored: from then on the cells of its scope are open. It happened no earlier than
 * what it ends.
 *
 * <p>That it ended is known, nobody says when: then {@code occurred} is an open set such as {@code
 * [2016-02-16..]}, and from its first day on the answer is uncertain. A restriction that is still
 * on has no restoration at all.
 *
 * @param ends the entries that it ends. Empty until it is recorded: then those are written in that
 *     blocked or degraded a cell of its scope, may have begun by its latest day, and that no
 *     restoration ends yet
 * @param decidedBy by whose decision
 * @param definitive whether it was declared definitive
 */
@Event(namespace = "sijill", name = "ServiceRestored", version = "1")
public record ServiceRestored(
    CaseEntry entry, Scope scope, Set<EntryId> ends, Optional<String> decidedBy, boolean definitive)
    implements StatusChange {

  /** Keeps a copy of the ids. */
  public ServiceRestored {
    ends = Collections.unmodifiableSet(new LinkedHashSet<>(ends));
  }

  /** A restoration of all that is in force on its scope, by nobody's declared decision. */
  public static ServiceRestored of(CaseEntry entry, Scope scope) {
    return new ServiceRestored(entry, scope, Set.of(), Optional.empty(), false);
  }

  /** This restoration of these entries. */
  public ServiceRestored ending(Set<EntryId> entries) {
    return new ServiceRestored(entry, scope, entries, decidedBy, definitive);
  }

  /** Open. */
  @Override
  public Status status() {
    return Status.OPEN;
  }
}
