package io.github.sijill.timeline;

/**
 * A number of days that is known within bounds. Both bounds hold in every world; whether some world
 * has exactly so many days is said beside each.
 *
 * @param atLeast days on which the value was certain; {@link #ENDLESS} if there is no end of them
 * @param least whether some world has no more days than {@code atLeast}
 * @param atMost days on which it was possible; {@link #ENDLESS} if there is no end of them
 * @param most whether some world has as many days as {@code atMost}
 */
public record DayCount(long atLeast, Reach least, long atMost, Reach most) {

  /** More days than can be counted: a period in it has no beginning or no end. */
  public static final long ENDLESS = Long.MAX_VALUE;

  /** Whether the number is known exactly. */
  public boolean isExact() {
    return atLeast == atMost;
  }

  /** The count in words, {@code 304 to 308 days}. */
  @Override
  public String toString() {
    String count = isExact() ? words(atLeast) : words(atLeast) + " to " + words(atMost);
    return count + (atMost == 1 ? " day" : " days");
  }

  private static String words(long days) {
    return days == ENDLESS ? "endless" : Long.toString(days);
  }
}
