package io.github.sijill.event;

import static java.util.Objects.requireNonNull;

import io.github.sijill.scope.Scope;
import java.util.Optional;
import org.axonframework.messaging.eventhandling.annotation.Event;

/**
 * A blocking is imposed: from then on it is in force on the cells in its scope, until an event ends
 * it there.
 *
 * <pre>{@code
 * BlockingImposed.of(entry, Scope.all().network("3g", "4g")).orderedBy("ANRT")
 * }</pre>
 *
 * @param level how strong it is: {@link Status#BLOCKED}, or {@link Status#DEGRADED} where something
 *     is let through
 * @param levelWords what is let through, in the archive's own words, such as {@code 2G only}
 * @param orderedBy who ordered it, if that is known
 * @param justification the reason given for it, if one was
 */
@Event(namespace = "sijill", name = "BlockingImposed", version = "2")
public record BlockingImposed(
    CaseEntry entry,
    Scope scope,
    Status level,
    Optional<String> levelWords,
    Optional<String> orderedBy,
    Optional<String> justification)
    implements SagaEvent.StatusChange {

  /**
   * Checks the level.
   *
   * @throws IllegalArgumentException if it is neither {@link Status#BLOCKED} nor {@link
   *     Status#DEGRADED}
   */
  public BlockingImposed {
    requireNonNull(entry, "entry");
    requireNonNull(scope, "scope");
    level.checkedLevel(entry.id());
    requireNonNull(levelWords, "levelWords");
    requireNonNull(orderedBy, "orderedBy");
    requireNonNull(justification, "justification");
  }

  /** A blocking of level {@link Status#BLOCKED}; who ordered it and why is not known. */
  public static BlockingImposed of(CaseEntry entry, Scope scope) {
    return new BlockingImposed(
        entry, scope, Status.BLOCKED, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * This blocking, of this level.
   *
   * @throws IllegalArgumentException if it is neither {@link Status#BLOCKED} nor {@link
   *     Status#DEGRADED}
   */
  public BlockingImposed level(Status strength) {
    return new BlockingImposed(entry, scope, strength, levelWords, orderedBy, justification);
  }

  /** This blocking, with what is said of its level. */
  public BlockingImposed levelWords(String words) {
    return new BlockingImposed(entry, scope, level, Optional.of(words), orderedBy, justification);
  }

  /** This blocking, ordered by {@code who}. */
  public BlockingImposed orderedBy(String who) {
    return new BlockingImposed(entry, scope, level, levelWords, Optional.of(who), justification);
  }

  /** This blocking, with the reason that was given for it. */
  public BlockingImposed justification(String reason) {
    return new BlockingImposed(entry, scope, level, levelWords, orderedBy, Optional.of(reason));
  }

  /** This blocking, on the cells of this scope instead. */
  @Override
  public BlockingImposed on(Scope other) {
    return new BlockingImposed(entry, other, level, levelWords, orderedBy, justification);
  }

  /** Its level. */
  @Override
  public Status status() {
    return level;
  }
}
