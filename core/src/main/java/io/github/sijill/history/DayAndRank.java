package io.github.sijill.history;

/**
 * A day and a rank in one number. Compared as numbers, they compare by day, then by rank: of two
 * entries of one day, the one of higher rank is the later.
 *
 * <p>For other rooms of this library.
 */
public final class DayAndRank {

  /** Before every day and rank; the only one whose rank is -1. */
  public static final long NONE = of(DayRange.BEFORE_ALL, -1);

  private DayAndRank() {}

  /** The number of this day and rank. */
  public static long of(int day, int rank) {
    return ((long) day << Integer.SIZE) | (rank + 1);
  }

  /** The day of such a number. */
  public static int day(long dayAndRank) {
    return (int) (dayAndRank >> Integer.SIZE);
  }

  /** The rank of such a number. */
  public static int rank(long dayAndRank) {
    return (int) dayAndRank - 1;
  }
}
