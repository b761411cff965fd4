package io.github.sijill.time;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The sub-year groupings of EDTF, 21 to 41. A season is whole months, as meteorologists count them;
 * without a hemisphere (21 to 24) it is the northern one. The season that runs over the new year
 * bears the year in which it begins.
 */
record Season(int firstMonth, int months) {

  static final int FIRST = 21;
  static final int LAST = 41;

  /** The grouping of this number, {@value #FIRST} to {@value #LAST}. */
  static Season of(int number) {
    if (number <= 28) {
      return new Season(3 + 3 * ((number - 21) % 4), 3);
    }
    if (number <= 32) {
      return southern(number);
    }
    if (number <= 36) {
      return new Season(1 + 3 * (number - 33), 3);
    }
    if (number <= 39) {
      return new Season(1 + 4 * (number - 37), 4);
    }
    return new Season(1 + 6 * (number - 40), 6);
  }

  private static Season southern(int number) {
    return switch (number) {
      case 29 -> new Season(9, 3);
      case 30 -> new Season(12, 3);
      case 31 -> new Season(3, 3);
      default -> new Season(6, 3);
    };
  }

  LocalDate firstDay(int year) {
    return LocalDate.of(year, firstMonth, 1);
  }

  LocalDate lastDay(int year) {
    return YearMonth.of(year, firstMonth).plusMonths(months - 1L).atEndOfMonth();
  }
}
