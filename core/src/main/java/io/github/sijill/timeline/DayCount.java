package io.github.sijill.timeline;

/**
 * A number of days that is known within bounds. Both bounds hold in every world.
 *
 * @param atLeast days on which the value was certain; {@link #ENDLESS} if there is no end of them
 * @param atMost days on which it was possible; {@link #ENDLESS} if there is no end of them
 */
public record DayCount(long atLeast, long atMost) {

  /** More days than can be counted: a period in it has no beginning or no end. */
  public static final long ENDLESS = Long.MAX_VALUE;

  static final DayCount NONE = new DayCount(0, 0);

  /** Whether the number is known exactly. */
  public boolean isExact() {
    return atLeast == atMost;
  }

  DayCount plus(long certain, long possible) {
    return new DayCount(sum(atLeast, certain), sum(atMost, possible));
  }

  private static long sum(long some, long more) {
    return some == ENDLESS || more == ENDLESS ? ENDLESS : some + more;
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
