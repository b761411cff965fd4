package io.github.sijill.history;

import static io.github.sijill.history.DayRange.AFTER_ALL;
import static io.github.sijill.history.DayRange.BEFORE_ALL;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The worlds of several times in which something is in force, beside each other, such as decrees. A
 * world gives each {@link Term} a first and a last day, so that each begins no earlier than those
 * which it is declared to follow. In it, a term is in force from its first day to its last, and no
 * more once one that ends it has begun. If that one may itself have been ended before its first
 * day, the world also says whether it ends anything.
 *
 * <p>Unlike what a timeline of statuses tells of, the end of a term is told with it, and both ends
 * are days of their own beside that of the entry.
 *
 * <p><b>Why it is right.</b> First and last days are bound to each other only within a term, and by
 * the declared order, which ranges of days keep already. So all that is to begin early can begin as
 * early as it can and all else as late as it can, in one world: whether a term is in force follows
 * from the ranges alone. Whether all can be out at once is another question, for one that begins
 * late ends nothing: there the terms that may have begun are looked at together, and those that
 * nothing ends are put off, with all that follows them, until nothing changes. What ends a term in
 * one such world ends it in the union of two, so there is a greatest, and that is found.
 *
 * <p>Immutable and thread-safe.
 *
 * <p>For other rooms of this library.
 */
public final class Terms {

  /**
   * A time in which something is in force: from its first day to its last, or until others end it.
   *
   * @param first the days one of which is the first
   * @param last the days one of which is the last, inclusive, and not before the first; without end
   *     if it has none
   * @param endedBy the numbers of the terms that end it: on their first day it is in force no more
   * @param followedBy the numbers of the terms that are declared to begin no earlier than it
   */
  public record Term(DayRange first, DayRange last, Set<Integer> endedBy, Set<Integer> followedBy) {

    /** The last days of what has no end. */
    public static final DayRange ENDLESS = new DayRange(DayRange.AFTER_ALL, DayRange.AFTER_ALL);

    /** The first days of what has always been. */
    public static final DayRange ALWAYS = new DayRange(DayRange.BEFORE_ALL, DayRange.BEFORE_ALL);

    /** Keeps copies of the numbers, and of the days those that the other end leaves. */
    public Term {
      first = new DayRange(first.first(), Math.min(first.last(), last.last()));
      last = new DayRange(Math.max(last.first(), first.first()), last.last());
      endedBy = Set.copyOf(endedBy);
      followedBy = Set.copyOf(followedBy);
    }
  }

  /** The first day that is looked at: what holds on it has held on all days before it. */
  private static final int EARLIEST = BEFORE_ALL + 1;

  private final List<Term> terms;

  /** Those that may have been ended before they began, and so may end nothing. */
  private final BitSet idle = new BitSet();

  /** The terms, each named by its number in the list. */
  public Terms(List<Term> terms) {
    this.terms = List.copyOf(terms);
    for (int i = 0; i < terms.size(); i++) {
      if (mayBeginAfterItsEnd(i)) {
        idle.set(i);
      }
    }
  }

  private boolean mayBeginAfterItsEnd(int term) {
    return terms.get(term).endedBy().stream()
        .filter(by -> !terms.get(term).followedBy().contains(by))
        .anyMatch(by -> terms.get(by).first().first() < terms.get(term).first().last());
  }

  /** Whether a term is in force at the end of a numbered day in some world. */
  public boolean mayBeInForce(int term, int day) {
    int on = Math.max(day, EARLIEST);
    return terms.get(term).first().first() <= on && on <= lastDays(term).last();
  }

  /** Whether a term is in force at the end of a numbered day in every world. */
  public boolean isInForce(int term, int day) {
    int on = Math.max(day, EARLIEST);
    return terms.get(term).first().last() <= on && on <= lastDays(term).first();
  }

  /** The days one of which is the last on which a term is in force, if it is at all. */
  public DayRange lastDays(int term) {
    int first = terms.get(term).last().first();
    int last = terms.get(term).last().last();
    for (int by : terms.get(term).endedBy()) {
      first = Math.min(first, dayBefore(terms.get(by).first().first()));
      last = idle.get(by) ? last : Math.min(last, dayBefore(terms.get(by).first().last()));
    }
    return new DayRange(first, last);
  }

  private static int dayBefore(int day) {
    return day == AFTER_ALL || day == BEFORE_ALL ? day : day - 1;
  }

  /** Whether in some world none of these is in force at the end of a numbered day. */
  public boolean mayAllBeOut(BitSet asked, int day) {
    return mayAllBeOutOn(asked, Math.max(day, EARLIEST));
  }

  private boolean mayAllBeOutOn(BitSet asked, int day) {
    BitSet begun = new BitSet();
    IntStream.range(0, terms.size())
        .filter(term -> terms.get(term).first().first() <= day)
        .forEach(begun::set);
    Deque<Integer> putOff = new ArrayDeque<>();
    do {
      putOff.clear();
      begun.stream()
          .filter(term -> asked.get(term) && !mayBeOver(term, begun, day))
          .forEach(putOff::add);
      for (int term : putOff) {
        if (terms.get(term).first().last() <= day) {
          return false;
        }
        begun.clear(term);
        terms.get(term).followedBy().forEach(begun::clear);
      }
    } while (!putOff.isEmpty());
    return true;
  }

  private boolean mayBeOver(int term, BitSet begun, int day) {
    return terms.get(term).last().first() < day
        || terms.get(term).endedBy().stream().anyMatch(begun::get);
  }

  /** The days on which any of these answers may change, ascending, from the beginning of time. */
  public int[] turns() {
    IntStream.Builder days = IntStream.builder();
    days.add(BEFORE_ALL);
    for (Term term : terms) {
      days.add(term.first().first());
      days.add(term.first().last());
      days.add(dayAfter(term.last().first()));
      days.add(dayAfter(term.last().last()));
    }
    return days.build().filter(day -> day < AFTER_ALL).sorted().distinct().toArray();
  }

  private static int dayAfter(int day) {
    return day == AFTER_ALL || day == BEFORE_ALL ? day : day + 1;
  }
}
