package io.github.sijill.event;

import static java.util.Objects.requireNonNull;

import io.github.sijill.scope.Scope;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;

/**
 * A service is restored: from then on the cells in its scope are open. This happened no earlier
 * than what it ends.
 *
 * <pre>{@code
 * ServiceRestored.of(entry, Scope.all()).ends("imposed-mobile").decidedBy("ANRT").definitive(true)
 * }</pre>
 *
 * <p>If it is known that a restriction has ended, but not when, {@code occurred} is an open set
 * such as {@code [2016-02-16..]}; from that day on the answer is uncertain. A restriction that is
 * still in force has no restoration at all.
 *
 * @param ends the entries that it ends. If none is named, recording fills them in: every entry that
 *     blocked or degraded a cell in its scope, may have begun by its latest day, and is not ended
 *     by another restoration
 * @param decidedBy who decided it, if that is known
 * @param definitive whether it was announced as definitive
 */
@Event(namespace = "sijill", name = "ServiceRestored", version = "1")
public record ServiceRestored(
    CaseEntry entry, Scope scope, Set<EntryId> ends, Optional<String> decidedBy, boolean definitive)
    implements StatusChange {

  /** Keeps a copy of the ids. */
  public ServiceRestored {
    requireNonNull(entry, "entry");
    requireNonNull(scope, "scope");
    ends = EntryId.copy(ends);
    requireNonNull(decidedBy, "decidedBy");
  }

  /** A restoration of all that is in force in its scope; who decided it is not known. */
  public static ServiceRestored of(CaseEntry entry, Scope scope) {
    return new ServiceRestored(entry, scope, Set.of(), Optional.empty(), false);
  }

  /** This restoration, which ends these entries, besides those already named. */
  public ServiceRestored ends(String... entries) {
    return ending(EntryId.and(ends, entries));
  }

  /** This restoration, which ends these entries and no others. */
  public ServiceRestored ending(Set<EntryId> entries) {
    return new ServiceRestored(entry, scope, entries, decidedBy, definitive);
  }

  /** This restoration, decided by {@code who}. */
  public ServiceRestored decidedBy(String who) {
    return new ServiceRestored(entry, scope, ends, Optional.of(who), definitive);
  }

  /** This restoration, announced as definitive or not. */
  public ServiceRestored definitive(boolean announced) {
    return new ServiceRestored(entry, scope, ends, decidedBy, announced);
  }

  /** {@link Status#OPEN}. */
  @Override
  public Status status() {
    return Status.OPEN;
  }
}
