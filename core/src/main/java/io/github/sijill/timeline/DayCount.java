package io.github.sijill.timeline;

/**
 * A number of days that is known within bounds. Both bounds hold in every world; whether some world
 * has exactly so many days is said beside each.
 *
 * @param atLeast days on which the value was certain
 * @param atLeastReached whether some world has no more days than {@code atLeast}
 * @param atMost days on which it was possible
 * @param atMostReached whether some world has as many days as {@code atMost}
 */
public record DayCount(Length atLeast, Reach atLeastReached, Length atMost, Reach atMostReached) {

  /**
   * On how many days something was the case: no fewer, and no more, in any world.
   *
   * @param atLeast never more than {@code atMost}
   */
  public record Bounds(Length atLeast, Length atMost) {}

  /** Whether some world reaches a bound that holds in all of them. */
  public enum Reach {
    /** Some world does. */
    REACHED,
    /** No world does: the days that make up the bound exclude one another. */
    NOT_REACHED,
    /** Too many changes may have happened at the same time to try all worlds. */
    UNDECIDED
  }

  /** Whether the number is known exactly. */
  public boolean isExact() {
    return atLeast.equals(atMost);
  }

  /** The count in words: {@code 304 to 308 days}, {@code 1 day}, {@code 10 days or more}. */
  @Override
  public String toString() {
    if (isExact()) {
      return words(atMost);
    }
    return atMost.isWithoutEnd() ? words(atLeast) + " or more" : atLeast + " to " + words(atMost);
  }

  private static String words(Length length) {
    return switch (length) {
      case Length.Of(long count) -> count + (count == 1 ? " day" : " days");
      case Length.WithoutEnd none -> none.toString();
    };
  }
}
