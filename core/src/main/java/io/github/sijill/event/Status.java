package io.github.sijill.event;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Whether a service can be used on a network. */
public enum Status {
  /** It works. */
  OPEN,
  /** It works intermittently, or is throttled. */
  DEGRADED,
  /** It does not work, because somebody blocks it. */
  BLOCKED,
  /**
   * Not known: the case declares no baseline, and nothing recorded has restricted or restored the
   * cell yet.
   */
  UNKNOWN;

  /** Those that a restriction has, the milder one first. */
  public static final Set<Status> RESTRICTED =
      Collections.unmodifiableSet(EnumSet.of(DEGRADED, BLOCKED));

  /**
   * How strong it is where several are told of one cell: 2 for {@link #BLOCKED}, 1 for {@link
   * #DEGRADED}, 0 for {@link #OPEN}, and -1 for {@link #UNKNOWN}, beside which any other is told.
   */
  public int strength() {
    return switch (this) {
      case BLOCKED -> 2;
      case DEGRADED -> 1;
      case OPEN -> 0;
      case UNKNOWN -> -1;
    };
  }

  /** The stronger of this status and another. */
  public Status orStronger(Status other) {
    return other.strength() > strength() ? other : this;
  }

  /**
   * This status, as what an entry gives for {@code field}.
   *
   * @throws IllegalArgumentException if it is none of those accepted there
   */
  Status checked(EntryId entry, String field, Status... accepted) {
    if (!Arrays.asList(accepted).contains(this)) {
      throw new IllegalArgumentException(
          "entry %s: %s is %s; accepted are %s"
              .formatted(
                  entry,
                  field,
                  this,
                  Arrays.stream(accepted).map(Status::name).collect(joining(", "))));
    }
    return this;
  }

  /** This status, as the level of a restriction: {@link #BLOCKED} or {@link #DEGRADED}. */
  Status checkedLevel(EntryId entry) {
    return checked(entry, "level", BLOCKED, DEGRADED);
  }
}
