package io.github.sijill.cuts;

import io.github.sijill.time.DayHours;
import java.util.Optional;

/**
 * The minutes that a cut takes of its day, or may take: if not all its hours are told, it lies
 * somewhere between the first of them and the last. They are counted from the start of the day, and
 * on into the next one if the cut lasts over midnight.
 *
 * <p>For other rooms of this library.
 *
 * @param from the first minute at which it may be there, from 0
 * @param to the minute at which it has ended, 1440 for the end of the day
 * @param coreFrom the first of the minutes at which it is there wherever it lies: if its hours are
 *     told, of all; of a long cut, of those in the middle
 * @param coreTo their end; there are none if it is no later
 * @param least how many minutes it lasts at least, as far as that is told
 * @param most how many at most
 */
public record DayPart(int from, int to, int coreFrom, int coreTo, int least, int most) {

  /** The minute at which a day ends. */
  static final int END_OF_DAY = 24 * 60;

  /** The minutes of hours of a day, of which some may not be told. */
  static DayPart of(DayHours hours) {
    return new DayPart(
        hours.earliestMinute(),
        hours.latestMinute(),
        hours.latestStart(),
        hours.earliestEnd(),
        hours.leastMinutes(),
        hours.mostMinutes());
  }

  /** Whether it is there at each of its minutes for certain. */
  boolean isTold() {
    return coreFrom == from && coreTo == to;
  }

  /** Whether it is, or may be, there at a minute. */
  boolean mayHave(int minute) {
    return from <= minute && minute < to;
  }

  /** Whether it is there at a minute wherever it lies. */
  boolean has(int minute) {
    return coreFrom <= minute && minute < coreTo;
  }

  /** Whether some minute may be in both. */
  boolean mayMeet(DayPart other) {
    return from < other.to && other.from < to;
  }

  /** How many minutes there are between its first and its last. */
  int reach() {
    return to - from;
  }

  /** The minutes at which it is there wherever it lies, as a part of which all is told. */
  Optional<DayPart> core() {
    return coreFrom < coreTo
        ? Optional.of(new DayPart(coreFrom, coreTo, coreFrom, coreTo, least, coreTo - coreFrom))
        : Optional.empty();
  }

  /** What of it lies between two minutes. */
  DayPart between(int begin, int end) {
    int first = Math.max(from, begin);
    int last = Math.min(to, end);
    int coreFirst = Math.max(coreFrom, begin);
    int coreLast = Math.min(coreTo, end);
    boolean isWhole = begin <= from && to <= end;
    return new DayPart(
        first,
        last,
        coreFirst,
        coreLast,
        isWhole ? least : Math.max(0, coreLast - coreFirst),
        Math.min(most, last - first));
  }

  /** As long, so many minutes later. */
  DayPart later(int minutes) {
    return new DayPart(
        from + minutes, to + minutes, coreFrom + minutes, coreTo + minutes, least, most);
  }
}
