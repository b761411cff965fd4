package io.github.sijill.event;

import static java.util.Objects.requireNonNull;

import io.github.sijill.scope.Scope;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;

/**
 * A service is restored: restrictions end on the cells in its scope. This happened no earlier than
 * what it ends.
 *
 * <pre>{@code
 * ServiceRestored.of(entry, Scope.all()).ends("imposed-mobile").decidedBy("ANRT").definitive(true)
 * }</pre>
 *
 * <p>One that names what it {@link #ends} ends these, and nothing else. One that names nothing ends
 * all that is in force on its cells when it happens.
 *
 * <p>If it is known that a restriction has ended, but not when, {@code occurred} is an open set
 * such as {@code [2016-02-16..]}; from that day on the answer is uncertain. A restriction that is
 * still in force has no restoration at all.
 *
 * @param ends the entries that it names as ended; empty if it ends all
 * @param ended what it ended by the editor's knowledge when it was recorded, if it ends all;
 *     recording fills this in. Such entries happened no later than this one, and that is all that
 *     this says
 * @param to what it restores to: {@link Status#OPEN}, or {@link Status#DEGRADED} if a restriction
 *     of that level stays
 * @param decidedBy who decided it, if that is known
 * @param definitive whether it was announced as definitive
 */
@Event(namespace = "sijill", name = "ServiceRestored", version = "2")
public record ServiceRestored(
    CaseEntry entry,
    Scope scope,
    Set<EntryId> ends,
    Set<EntryId> ended,
    Status to,
    Optional<String> decidedBy,
    boolean definitive)
    implements SagaEvent.StatusChange {

  /**
   * Keeps copies of the ids.
   *
   * @throws IllegalArgumentException if both {@code ends} and {@code ended} name entries, or {@code
   *     to} is neither {@link Status#OPEN} nor {@link Status#DEGRADED}
   */
  public ServiceRestored {
    requireNonNull(entry, "entry");
    requireNonNull(scope, "scope");
    ends = EntryId.copy(ends);
    ended = EntryId.copy(ended);
    if (!ends.isEmpty() && !ended.isEmpty()) {
      throw new IllegalArgumentException(
          "entry %s: ends names %s, and ended %s; a restoration names what it ends in ends, or ends all, and recording fills in ended"
              .formatted(entry.id(), ends, ended));
    }
    to.checked(entry.id(), "to", Status.OPEN, Status.DEGRADED);
    requireNonNull(decidedBy, "decidedBy");
  }

  /** A restoration of all that is in force in its scope; who decided it is not known. */
  public static ServiceRestored of(CaseEntry entry, Scope scope) {
    return new ServiceRestored(
        entry, scope, Set.of(), Set.of(), Status.OPEN, Optional.empty(), false);
  }

  /** This restoration, which ends these entries, besides those already named, and not all. */
  public ServiceRestored ends(String... entries) {
    return new ServiceRestored(
        entry, scope, EntryId.and(ends, entries), Set.of(), to, decidedBy, definitive);
  }

  /** This restoration, which ends all that is in force, and ended these by what was known. */
  public ServiceRestored ended(Set<EntryId> entries) {
    return new ServiceRestored(entry, scope, Set.of(), entries, to, decidedBy, definitive);
  }

  /**
   * This restoration to this status.
   *
   * @throws IllegalArgumentException if it is neither {@link Status#OPEN} nor {@link
   *     Status#DEGRADED}
   */
  public ServiceRestored to(Status status) {
    return new ServiceRestored(entry, scope, ends, ended, status, decidedBy, definitive);
  }

  /** This restoration, decided by {@code who}. */
  public ServiceRestored decidedBy(String who) {
    return new ServiceRestored(entry, scope, ends, ended, to, Optional.of(who), definitive);
  }

  /** This restoration, announced as definitive or not. */
  public ServiceRestored definitive(boolean announced) {
    return new ServiceRestored(entry, scope, ends, ended, to, decidedBy, announced);
  }

  /** The entries that it ends, as far as they are told: those named, or else those filled in. */
  public Set<EntryId> endsOrEnded() {
    return endsAll() ? ended : ends;
  }

  /** This restoration, on the cells of this scope instead. */
  @Override
  public ServiceRestored on(Scope other) {
    return new ServiceRestored(entry, other, ends, ended, to, decidedBy, definitive);
  }

  /** What it restores to. */
  @Override
  public Status status() {
    return to;
  }
}
