package io.github.sijill.timeline;

/**
 * A number of days that is known within bounds. Both bounds hold in every world.
 *
 * @param atLeast days on which the value was certain
 * @param atMost days on which it was possible
 */
public record DayCount(long atLeast, long atMost) {

  /** Whether the number is known exactly. */
  public boolean isExact() {
    return atLeast == atMost;
  }

  /** The count in words, {@code 304 to 308 days}. */
  @Override
  public String toString() {
    String count = isExact() ? Long.toString(atLeast) : atLeast + " to " + atMost;
    return count + (atMost == 1 ? " day" : " days");
  }
}
