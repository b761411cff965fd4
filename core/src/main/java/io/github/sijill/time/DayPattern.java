package io.github.sijill.time;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A year, month and day of which digits may be unspecified.
 *
 * @param month two digits or X
 * @param day two digits or X
 */
record DayPattern(Years years, String month, String day) {

  private static final int LEAP_YEAR = 2000;
  private static final int COMMON_YEAR = 2001;

  /** The first day that exists and fits, if any does. */
  Optional<LocalDate> first() {
    return day(years.first(this::fitsIn), false);
  }

  /** The last day that exists and fits, if any does. */
  Optional<LocalDate> last() {
    return day(years.last(this::fitsIn), true);
  }

  private boolean fitsIn(int year) {
    return !inYear(Year.isLeap(year) ? LEAP_YEAR : COMMON_YEAR, false).equals(Optional.empty());
  }

  private Optional<LocalDate> day(OptionalInt year, boolean last) {
    return year.isEmpty() ? Optional.empty() : inYear(year.getAsInt(), last);
  }

  private Optional<LocalDate> inYear(int year, boolean last) {
    for (int i = 1; i <= 12; i++) {
      int m = last ? 13 - i : i;
      int length = fits(month, m) ? YearMonth.of(year, m).lengthOfMonth() : 0;
      for (int k = 1; k <= length; k++) {
        int d = last ? length + 1 - k : k;
        if (fits(day, d)) {
          return Optional.of(LocalDate.of(year, m, d));
        }
      }
    }
    return Optional.empty();
  }

  static boolean fits(String pattern, int number) {
    return fits(pattern.charAt(0), number / 10) && fits(pattern.charAt(1), number % 10);
  }

  private static boolean fits(char pattern, int digit) {
    return pattern == 'X' || pattern == '0' + digit;
  }
}
