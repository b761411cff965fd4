package io.github.sijill.event;

import static java.util.Objects.requireNonNull;

import io.github.sijill.scope.Scope;
import java.util.Optional;
import org.axonframework.messaging.eventhandling.annotation.Event;

/**
 * A blocking is extended to further cells. This happened no earlier than the blocking itself. It is
 * a restriction of its own, with an end of its own.
 *
 * <pre>{@code
 * BlockingExtended.of(entry, Scope.all().network("wifi"), "imposed-mobile")
 * }</pre>
 *
 * @param scope the cells that are blocked in addition
 * @param extended the entry of the blocking that is extended; it may be an extension itself
 * @param level how strong it is there: {@link Status#BLOCKED}, or {@link Status#DEGRADED} where
 *     something is let through
 * @param levelWords what is let through, in the archive's own words, such as {@code 2G only}
 */
@Event(namespace = "sijill", name = "BlockingExtended", version = "2")
public record BlockingExtended(
    CaseEntry entry, Scope scope, EntryId extended, Status level, Optional<String> levelWords)
    implements SagaEvent.StatusChange {

  /**
   * Checks the level.
   *
   * @throws IllegalArgumentException if it is neither {@link Status#BLOCKED} nor {@link
   *     Status#DEGRADED}
   */
  public BlockingExtended {
    requireNonNull(entry, "entry");
    requireNonNull(scope, "scope");
    requireNonNull(extended, "extended");
    level.checkedLevel(entry.id());
    requireNonNull(levelWords, "levelWords");
  }

  /**
   * An extension, of level {@link Status#BLOCKED}, of the blocking {@code extended}, which is the
   * id of its entry.
   */
  public static BlockingExtended of(CaseEntry entry, Scope scope, String extended) {
    return new BlockingExtended(
        entry, scope, new EntryId(extended), Status.BLOCKED, Optional.empty());
  }

  /**
   * This extension, of this level.
   *
   * @throws IllegalArgumentException if it is neither {@link Status#BLOCKED} nor {@link
   *     Status#DEGRADED}
   */
  public BlockingExtended level(Status strength) {
    return new BlockingExtended(entry, scope, extended, strength, levelWords);
  }

  /** This extension, with what is said of its level. */
  public BlockingExtended levelWords(String words) {
    return new BlockingExtended(entry, scope, extended, level, Optional.of(words));
  }

  /** This extension, on the cells of this scope instead. */
  @Override
  public BlockingExtended on(Scope other) {
    return new BlockingExtended(entry, other, extended, level, levelWords);
  }

  /** Its level. */
  @Override
  public Status status() {
    return level;
  }
}
