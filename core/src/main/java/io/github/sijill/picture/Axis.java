package io.github.sijill.picture;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Where days lie between two edges, and which of them are named.
 *
 * @param first the first day
 * @param last the last day, inclusive
 * @param left where the first day begins
 * @param right where the last day ends
 */
record Axis(LocalDate first, LocalDate last, double left, double right) {

  private static final int LEAST_GAP_OF_DAYS = 36;

  private static final int MONTHS = 12;

  /** Months from one name to the next; no picture needs more than the last. */
  private static final int[] STEPS = {
    1,
    2,
    3,
    6,
    12,
    24,
    60,
    120,
    240,
    600,
    1_200,
    2_400,
    6_000,
    12_000,
    60_000,
    120_000,
    1_200_000,
    12_000_000
  };

  private static final List<Integer> NAMED_DAYS = List.of(8, 15, 22);

  /**
   * A month whose first day is named.
   *
   * @param isYear whether only its year is named, for want of room
   */
  record Tick(YearMonth month, double x, boolean isYear) {

    /** Whether a year begins. */
    boolean isJanuary() {
      return month.getMonth() == Month.JANUARY;
    }
  }

  /** How many pixels a day has. */
  double day() {
    return (right - left) / (ChronoUnit.DAYS.between(first, last) + 1);
  }

  /** Where a day begins; an edge, if it is not between them. */
  double begin(LocalDate day) {
    return Math.clamp(left + ChronoUnit.DAYS.between(first, day) * day(), left, right);
  }

  /** Where a day ends; an edge, if it is not between them. */
  double end(LocalDate day) {
    return Math.clamp(left + (ChronoUnit.DAYS.between(first, day) + 1) * day(), left, right);
  }

  /**
   * The months that are named, from the left.
   *
   * @param gap how far apart their names stand at least
   */
  List<Tick> ticks(double gap) {
    double month = day() * 365.25 / MONTHS;
    int step = 0;
    while (step < STEPS.length - 1 && STEPS[step] * month < gap) {
      step++;
    }
    boolean areYears = STEPS[step] >= MONTHS;
    List<Tick> ticks = new ArrayList<>();
    YearMonth begin = YearMonth.from(first);
    YearMonth each = begin.plusMonths(Math.floorMod(-counted(begin), (long) STEPS[step]));
    for (; !each.atDay(1).isAfter(last); each = each.plusMonths(STEPS[step])) {
      ticks.add(new Tick(each, begin(each.atDay(1)), areYears));
    }
    if (ticks.isEmpty() || ticks.getFirst().x() - left >= gap) {
      ticks.addFirst(new Tick(begin, left, areYears));
    }
    return ticks;
  }

  private static long counted(YearMonth month) {
    return month.getYear() * (long) MONTHS + month.getMonthValue() - 1;
  }

  /** Days within months that are named where there is much room. */
  List<LocalDate> days() {
    if (day() * (NAMED_DAYS.getFirst() - 1) < LEAST_GAP_OF_DAYS) {
      return List.of();
    }
    List<LocalDate> days = new ArrayList<>();
    for (YearMonth month = YearMonth.from(first);
        !month.atDay(1).isAfter(last);
        month = month.plusMonths(1)) {
      for (int day : NAMED_DAYS) {
        if (!month.atDay(day).isAfter(last) && !month.atDay(day).isBefore(first)) {
          days.add(month.atDay(day));
        }
      }
    }
    return days;
  }
}
