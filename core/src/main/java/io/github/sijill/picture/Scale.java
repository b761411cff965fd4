package io.github.sijill.picture;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Where days lie in a picture: the columns from its left to its right, each of some days.
 *
 * <p>For applications that draw timelines.
 *
 * @param first the first day that is shown
 * @param last the last day that is shown, inclusive
 * @param columns how many columns there are; each is of one day or more
 */
public record Scale(LocalDate first, LocalDate last, int columns) {

  /** Months between two marks, from narrow to wide; no picture needs more than the last. */
  private static final int[] STEPS = {
    1, 3, 12, 24, 60, 120, 240, 600, 1_200, 12_000, 120_000, 1_200_000, 12_000_000
  };

  private static final int COLUMNS_PER_MARK = 3;

  /**
   * Checks the days.
   *
   * @throws IllegalArgumentException if the last day is before the first, or there are fewer days
   *     than columns
   */
  public Scale {
    if (columns < 1 || ChronoUnit.DAYS.between(first, last) + 1 < columns) {
      throw new IllegalArgumentException(
          "%s columns from %s to %s; a column is of one day or more"
              .formatted(columns, first, last));
    }
  }

  /** A month that is named on the scale, where its first day lies. */
  public record Mark(YearMonth month, int column) {}

  /** From one month before the first of these days to one month after the last. */
  static Scale around(LocalDate firstDay, LocalDate lastDay, int mostColumns) {
    LocalDate first = YearMonth.from(firstDay).minusMonths(1).atDay(1);
    LocalDate last = YearMonth.from(lastDay).plusMonths(1).atEndOfMonth();
    return new Scale(
        first, last, (int) Math.min(mostColumns, ChronoUnit.DAYS.between(first, last) + 1));
  }

  /** The column of a day that is shown. */
  public int column(LocalDate day) {
    return (int) (ChronoUnit.DAYS.between(first, day) * columns / days());
  }

  /** The first day of a column. */
  public LocalDate firstDay(int column) {
    return first.plusDays((column * days() + columns - 1) / columns);
  }

  /** The last day of a column, inclusive. */
  public LocalDate lastDay(int column) {
    return firstDay(column + 1).minusDays(1);
  }

  private long days() {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }

  /** Months in equal steps, so many that their names have room. */
  public List<Mark> marks() {
    YearMonth begin = YearMonth.from(first);
    long months = begin.until(YearMonth.from(last), ChronoUnit.MONTHS) + 1;
    int step = 0;
    while (step < STEPS.length - 1 && months / STEPS[step] * COLUMNS_PER_MARK > columns) {
      step++;
    }
    List<Mark> marks = new ArrayList<>();
    marks.add(new Mark(begin, 0));
    for (YearMonth month = next(begin, STEPS[step]);
        !month.atDay(1).isAfter(last);
        month = month.plusMonths(STEPS[step])) {
      marks.add(new Mark(month, column(month.atDay(1))));
    }
    return marks;
  }

  /** The first month after {@code begin} that counts a whole number of steps. */
  private static YearMonth next(YearMonth begin, int step) {
    long counted = begin.getYear() * 12L + begin.getMonthValue() - 1;
    return begin.plusMonths(step - Math.floorMod(counted, (long) step));
  }
}
