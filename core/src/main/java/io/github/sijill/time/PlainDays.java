package io.github.sijill.time;

import io.github.sijill.time.EdtfText.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The two forms in which nearly all dates of an archive are written, {@code 2016-01-06} and {@code
 * [2016-01-01..2016-01-05]}, read without a parser. Of every other text, valid or not, it says
 * nothing: {@link EdtfParser} does.
 *
 * <p>For other rooms of this library.
 */
public final class PlainDays {

  private static final int DAY = "2016-01-06".length();
  private static final int RANGE = "[2016-01-01..2016-01-05]".length();

  private PlainDays() {}

  /** What a date in EDTF says, by its form. */
  record Read(Kind kind, Days days) {}

  /** What such a text says; null of one in another form. */
  static @Nullable Read of(String text) {
    if (text.length() == DAY) {
      LocalDate day = day(text, 0);
      if (day != null) {
        DayBound bound = DayBound.on(day);
        return new Read(Kind.DATE, new Days(bound, bound, Set.of()));
      }
    } else if (text.length() == RANGE
        && text.charAt(0) == '['
        && text.startsWith("..", 1 + DAY)
        && text.charAt(RANGE - 1) == ']') {
      LocalDate first = day(text, 1);
      LocalDate last = day(text, RANGE - 1 - DAY);
      if (first != null && last != null && !last.isBefore(first)) {
        return new Read(Kind.ONE_OF, Days.of(first, last, Set.of()));
      }
    }
    return null;
  }

  /** The day that stands there in ten characters; null if none does. */
  public static @Nullable LocalDate day(String text, int at) {
    if (text.length() - at < DAY) {
      return null;
    }
    int year = number(text, at, 4);
    int month = number(text, at + 5, 2);
    int day = number(text, at + 8, 2);
    if (year < 0
        || month < 1
        || month > 12
        || day < 1
        || text.charAt(at + 4) != '-'
        || text.charAt(at + 7) != '-'
        || (day > 28 && day > YearMonth.of(year, month).lengthOfMonth())) {
      return null;
    }
    return LocalDate.of(year, month, day);
  }

  /** The number of some digits, at most nine of them; -1 if they are none. */
  public static int number(String text, int at, int digits) {
    int number = 0;
    for (int i = at; i < at + digits; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }
}
