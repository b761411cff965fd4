package io.github.sijill.time;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Parses one date: what stands alone, at an end of an interval, or in a set. */
final class EdtfDateParser {

  private static final String YEAR = "a year is four digits or X, or Y and more than four digits";
  private static final String MONTH = "a month is 01 to 12, or a season 21 to 41 without a day";
  private static final String DAY = "a day is two digits, 01 to 31, or X for an unknown one";
  private static final String REACH = "a year is -999999999 to 999999999";
  private static final String QUALIFIER = "a part of a date is qualified once, before or after it";

  private final EdtfScanner text;
  private final Set<Qualifier> qualifiers = EnumSet.noneOf(Qualifier.class);
  private boolean qualified;

  EdtfDateParser(EdtfScanner text) {
    this.text = text;
  }

  /** Parses a date that ends where no further part of one follows. */
  Days date() {
    boolean before = qualifier();
    if (text.peek() == 'Y') {
      return wholeYears(longYear(), before);
    }
    int start = text.index();
    boolean negative = text.accept('-');
    String year = text.take(4, EdtfScanner::isDigitOrX, YEAR);
    if (negative && year.equals("0000")) {
      throw text.fault(start, "year -0000", "the year before 0001 is 0000");
    }
    if (text.peek() == 'S') {
      return wholeYears(significant(start, negative, year), before);
    }
    qualifierAfter(before);
    Years years = new Years(negative, year);
    if (!text.accept('-')) {
      return days(new DayPattern(years, "XX", "XX"), start, year);
    }
    return monthAndDay(years, start);
  }

  /** Whether what was parsed bears a qualifier. */
  boolean isQualified() {
    return qualified;
  }

  private Days wholeYears(WholeYears years, boolean qualifiedBefore) {
    qualifierAfter(qualifiedBefore);
    return Days.of(LocalDate.of(years.from(), 1, 1), LocalDate.of(years.to(), 12, 31), qualifiers);
  }

  private Days monthAndDay(Years years, int start) {
    boolean before = qualifier();
    int monthAt = text.index();
    String month = text.take(2, EdtfScanner::isDigitOrX, MONTH);
    boolean specified = month.indexOf('X') < 0;
    if (specified && isSeason(Integer.parseInt(month))) {
      qualifierAfter(before);
      return season(years, Season.of(Integer.parseInt(month)));
    }
    if (!anyFits(month, 12)) {
      throw text.fault(monthAt, "month " + month, MONTH);
    }
    qualifierAfter(before);
    if (!text.accept('-')) {
      return days(new DayPattern(years, month, "XX"), monthAt, month);
    }
    boolean beforeDay = qualifier();
    int dayAt = text.index();
    String day = text.take(2, EdtfScanner::isDigitOrX, DAY);
    if (!anyFits(day, 31)) {
      throw text.fault(dayAt, "day " + day, DAY);
    }
    DayPattern pattern = new DayPattern(years, month, day);
    if (pattern.first().isEmpty()) {
      throw text.fault(dayAt, "day " + day, noSuchDay(pattern));
    }
    qualifierAfter(beforeDay);
    return days(pattern, start, day);
  }

  private Days season(Years years, Season season) {
    if (text.peek() == '-') {
      throw text.fault(text.index(), "a day of a season", "a season has no day");
    }
    int first = years.first(year -> true).orElseThrow();
    int last = years.last(year -> true).orElseThrow();
    return Days.of(season.firstDay(first), season.lastDay(last), qualifiers);
  }

  private Days days(DayPattern pattern, int at, String given) {
    LocalDate first =
        pattern.first().orElseThrow(() -> text.fault(at, given, "no such day exists"));
    return Days.of(first, pattern.last().orElseThrow(), qualifiers);
  }

  /** The rule that a day breaks which no month of the pattern has. */
  private static String noSuchDay(DayPattern pattern) {
    if (pattern.month().indexOf('X') >= 0) {
      return "no month that matches has that day";
    }
    int month = Integer.parseInt(pattern.month());
    String name = Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    if (pattern.years().first(year -> true).equals(pattern.years().last(year -> true))) {
      int year = pattern.years().first(any -> true).orElseThrow();
      return String.format(
          Locale.ROOT, "%s %04d has %s", name, year, YearMonth.of(year, month).lengthOfMonth());
    }
    return "%s has no such day in any year that matches".formatted(name);
  }

  /** All years of a range, as significant digits leave it. */
  private record WholeYears(int from, int to) {}

  private WholeYears longYear() {
    int start = text.index();
    text.expect('Y', YEAR);
    boolean negative = text.accept('-');
    int digitsAt = text.index();
    String digits = text.takeWhile(EdtfScanner::isDigit);
    if (digits.isEmpty()) {
      throw text.unexpected(YEAR);
    }
    if (digits.charAt(0) == '0') {
      throw text.fault(digitsAt, "a leading zero", "the digits after Y begin with 1 to 9");
    }
    int zeros = 0;
    if (text.accept('E')) {
      int exponentAt = text.index();
      zeros = smallNumber(exponentAt, "exponent", REACH);
    } else if (digits.length() < 5) {
      throw text.fault(start, "Y with " + digits.length() + " digits", YEAR);
    }
    if (digits.length() + (long) zeros > 9) {
      throw text.fault(digitsAt, "a year of more than 9 digits", REACH);
    }
    if (digits.length() + zeros < 5) {
      throw text.fault(start, "Y with a year of four digits or fewer", YEAR);
    }
    return significant(start, negative, digits + "0".repeat(zeros));
  }

  /** The years that agree with {@code digits} in as many digits as are said to be significant. */
  private WholeYears significant(int start, boolean negative, String digits) {
    int unknown = 0;
    if (text.accept('S')) {
      int countAt = text.index();
      int count = smallNumber(countAt, "number of significant digits", "it is 1 to 9");
      if (digits.indexOf('X') >= 0) {
        throw text.fault(start, "an X in a year with significant digits", "use X or S, not both");
      }
      if (count < 1 || count > digits.length()) {
        throw text.fault(
            countAt,
            count + " significant digits",
            "a year of " + digits.length() + " digits has 1 to " + digits.length());
      }
      unknown = digits.length() - count;
    }
    int year = Integer.parseInt(digits);
    int unit = 1;
    for (int i = 0; i < unknown; i++) {
      unit *= 10;
    }
    int low = year / unit * unit;
    int high = low + unit - 1;
    return negative ? new WholeYears(-high, -low) : new WholeYears(low, high);
  }

  private int smallNumber(int at, String what, String accepted) {
    String digits = text.takeWhile(EdtfScanner::isDigit);
    if (digits.isEmpty()) {
      throw text.unexpected("the " + what + " is expected here");
    }
    if (digits.length() > 3) {
      throw text.fault(at, what + " of " + digits.length() + " digits", accepted);
    }
    return Integer.parseInt(digits);
  }

  private void qualifierAfter(boolean qualifiedBefore) {
    int at = text.index();
    if (qualifier() && qualifiedBefore) {
      throw text.fault(at, "a second qualifier", QUALIFIER);
    }
  }

  private boolean qualifier() {
    switch (text.peek()) {
      case '?' -> qualifiers.add(Qualifier.UNCERTAIN);
      case '~' -> qualifiers.add(Qualifier.APPROXIMATE);
      case '%' -> qualifiers.addAll(EnumSet.allOf(Qualifier.class));
      default -> {
        return false;
      }
    }
    text.accept(text.peek());
    qualified = true;
    return true;
  }

  private static boolean isSeason(int number) {
    return number >= Season.FIRST && number <= Season.LAST;
  }

  private static boolean anyFits(String pattern, int greatest) {
    for (int number = 1; number <= greatest; number++) {
      if (DayPattern.fits(pattern, number)) {
        return true;
      }
    }
    return false;
  }
}
