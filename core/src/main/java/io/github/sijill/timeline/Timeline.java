package io.github.sijill.timeline;

import io.github.sijill.history.DayAndRank;
import io.github.sijill.history.DayRange;
import io.github.sijill.history.History;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.scope.DaySpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The worlds of one value over time. Each change happened on exactly one day of its range; a
 * <em>world</em> picks one day for each such that the declared order holds. In it, the changes are
 * replayed by day, and those of one day by rank: each ends what it ends, and what it begins is in
 * force from then on. The value on a day is the strongest in force at its end. The answer on a day
 * is the set of values over all worlds; none is more likely than another.
 *
 * <p>Immutable and thread-safe. What holds on a day is looked up among what was prepared; it costs
 * the logarithm of the number of changes.
 *
 * <p>Source: Dyreson and Snodgrass, "Supporting valid-time indeterminacy", ACM TODS 23 (1998), for
 * worlds; the rule that is applied stands at {@link Deciding}.
 *
 * <p>For other rooms of this library.
 */
public final class Timeline<V> {

  /**
   * What decides a value: the entries that began what may be the strongest in force, or those that
   * may be the last to end something where nothing is in force, and the baseline where it may have
   * lasted.
   *
   * @param deciding by rank
   */
  public record Evidence(List<SeenEntry> deciding, boolean baseline) {}

  private final Changes<V> changes;
  private final Deciding deciding;
  private final Steps<V> steps;
  private final Ends ends;
  private final DuringDays<V> during;

  private Timeline(Changes<V> changes, Deciding deciding, int[] points) {
    this.changes = changes;
    this.deciding = deciding;
    this.steps = new Steps<>(changes, deciding, points);
    this.ends = new Ends(changes, deciding, points);
    this.during = new DuringDays<>(steps, changes, deciding);
  }

  /**
   * Prepares the timeline of a value.
   *
   * @param changes by rank; entries of {@code history}
   * @param history for the declared order, which also runs through entries that change nothing here
   */
  public static <V> Timeline<V> of(Scale<V> scale, List<Change<V>> changes, History history) {
    return of(scale, changes, history, new BitSet());
  }

  /**
   * The same, of some of the changes.
   *
   * @param counted the ranks of those that count even if nothing here can have been in force before
   *     them, for what they ended may have been left out
   */
  public static <V> Timeline<V> of(
      Scale<V> scale, List<Change<V>> changes, History history, BitSet counted) {
    Changes<V> all = Changes.of(scale, changes, history, counted);
    Deciding deciding = new Deciding(all);
    int[] points = Steps.points(all);
    BitSet idle = new Ends(all, deciding, points).idle();
    idle.andNot(counted);
    if (idle.isEmpty()) {
      return new Timeline<>(all, deciding, points);
    }
    Changes<V> effective = Changes.of(scale, without(idle, changes), history, counted);
    return new Timeline<>(effective, new Deciding(effective), Steps.points(effective));
  }

  private static <V> List<Change<V>> without(BitSet ranks, List<Change<V>> changes) {
    List<Change<V>> left = new ArrayList<>(changes.size());
    for (Change<V> change : changes) {
      if (!ranks.get(change.rank())) {
        left.add(change);
      }
    }
    return left;
  }

  /** The value before all changes. */
  public V baseline() {
    return changes.scale().baseline();
  }

  /**
   * The values that are possible at the end of {@code day}.
   *
   * @param day inclusive, of the case's own calendar, without zone
   */
  public Possible<V> on(LocalDate day) {
    return steps.on(DayRange.number(day));
  }

  /** The period that {@code day} belongs to. */
  public TimelinePeriod<V> periodOf(LocalDate day) {
    int point = steps.point(DayRange.number(day));
    Possible<V> held = steps.at(point);
    return steps.around(point, held, held::equals);
  }

  /**
   * All periods, without a gap, from the first, which has no start, to the last, which has no end.
   */
  public List<TimelinePeriod<V>> periods() {
    return IntStream.range(0, size()).mapToObj(this::period).toList();
  }

  /** How many periods there are; they are counted from 0. */
  public int size() {
    return steps.periods().size();
  }

  /** Which period {@code day} belongs to. */
  public int periodAt(LocalDate day) {
    return steps.periods().at(DayRange.number(day));
  }

  /** The values that are possible in a period. */
  public Possible<V> possible(int period) {
    return steps.periods().possible(period);
  }

  /** A period by its number. */
  public TimelinePeriod<V> period(int period) {
    return steps.periods().period(period);
  }

  /** What decides the value on {@code day}. */
  public Evidence evidenceOn(LocalDate day) {
    return evidence(Steps.endOf(DayRange.number(day)));
  }

  /**
   * The days, ascending, as numbers: from each of them to the eve of the next, all that is told of
   * the end of a day stays the same. The first is {@link DayRange#BEFORE_ALL}.
   */
  public int[] steps() {
    return steps.days();
  }

  /** The days around {@code day} on which all is as on it, at their ends and within them. */
  public DayRange alike(LocalDate day) {
    int number = DayRange.number(day);
    int point = steps.point(number);
    int first = steps.day(point);
    // What happened on the first of them may have been within it, and not within the others.
    return number == first
        ? new DayRange(first, first)
        : new DayRange(first == DayRange.BEFORE_ALL ? first : first + 1, steps.lastDay(point));
  }

  /** What decides the value on any day of a period. */
  public Evidence evidenceOfPeriod(int period) {
    return evidence(Arrays.stream(steps.daysOf(period)).mapToLong(Steps::endOf).toArray());
  }

  private Evidence evidence(long... moments) {
    return evidence(deciding.decidingAt(moments), DayAndRank.day(moments[0]));
  }

  private Evidence evidence(IntStream decided, int firstDay) {
    return evidence(decided.sorted().distinct().toArray(), firstDay);
  }

  /**
   * @param decided ascending
   */
  private Evidence evidence(int[] decided, int firstDay) {
    List<SeenEntry> entries = new ArrayList<>(decided.length);
    boolean baseline = !changes.isBaselineInForce() && changes.mayBeUntouched(firstDay);
    for (int change : decided) {
      if (changes.isBaseline(change)) {
        baseline = true;
      } else {
        entries.add(changes.entry(change));
      }
    }
    return new Evidence(Collections.unmodifiableList(entries), baseline);
  }

  /** What is in force, or may be, at the end of a day, by rank. */
  public List<InForce<V>> inForceOn(LocalDate day) {
    long moment = Steps.endOf(DayRange.number(day));
    return inForce(mayBeInForce(moment), moment);
  }

  /** What is in force, or may be, at some moment of a day, by rank. */
  public List<InForce<V>> inForceWithin(LocalDate day) {
    int number = DayRange.number(day);
    long start = Steps.endOf(number - 1);
    long end = Steps.endOf(number);
    return inForce(
        Stream.of(mayBeInForce(start), mayBeInForce(end), changes.happening(number, number))
            .flatMapToInt(Arrays::stream)
            .filter(change -> changes.level(change) > 0)
            .sorted()
            .distinct()
            .toArray(),
        start,
        end);
  }

  private int[] mayBeInForce(long moment) {
    return deciding.mayBeInForce(moment);
  }

  /**
   * With whether each is certainly in force at all of these moments.
   *
   * @param found ascending
   */
  private List<InForce<V>> inForce(int[] found, long... moments) {
    List<InForce<V>> inForce = new ArrayList<>(found.length);
    for (int change : found) {
      boolean isCertain = true;
      for (long moment : moments) {
        isCertain &= deciding.isInForce(change, moment);
      }
      inForce.add(
          new InForce<>(
              changes.isBaseline(change)
                  ? Optional.<SeenEntry>empty()
                  : Optional.of(changes.entry(change)),
              changes.value(change),
              isCertain,
              ends.of(change)));
    }
    return Collections.unmodifiableList(inForce);
  }

  /**
   * Whether what an entry began may be in force at some moment of numbered days, see {@link
   * DayRange}.
   *
   * @param rank that of the entry; empty for the baseline
   */
  public boolean mayBeInForce(OptionalInt rank, int first, int last) {
    int change = begun(rank);
    if (change < 0) {
      return false;
    }
    return (changes.first(change) <= last && first <= changes.last(change))
        || Arrays.stream(mayBeInForce(Steps.endOf(Math.max(first, Steps.EARLIEST + 1) - 1)))
            .anyMatch(each -> each == change);
  }

  /**
   * What ended what an entry began, or may have; empty if nothing can have, or it begins nothing
   * here.
   *
   * @param rank that of the entry; empty for the baseline
   */
  public Optional<InForce.Ending> endOf(OptionalInt rank) {
    int change = begun(rank);
    return change < 0 ? Optional.empty() : ends.of(change);
  }

  /** The change of an entry that begins something; -1 if there is none. */
  private int begun(OptionalInt rank) {
    int change =
        rank.isPresent()
            ? changes.ofRank(rank.getAsInt()).orElse(-1)
            : changes.isBaselineInForce() ? 0 : -1;
    return change >= 0 && changes.level(change) > 0 ? change : -1;
  }

  /**
   * The day by which all that may be in force at the end of a day has certainly ended, as a number;
   * {@link DayRange#AFTER_ALL} if some of it has not.
   */
  public int endOfAllInForce(LocalDate day) {
    int end = DayRange.BEFORE_ALL;
    for (int change : mayBeInForce(Steps.endOf(DayRange.number(day)))) {
      end = Math.max(end, changes.reigns().end(change));
    }
    return end;
  }

  /**
   * What may have ended something stronger where the period begins that {@code day} belongs to, if
   * a milder value is left; by rank. Empty where the period does not begin with that.
   */
  public List<SeenEntry> loweredBy(LocalDate day) {
    return ends.loweredInto(steps, steps.point(DayRange.number(day)));
  }

  /**
   * The days around {@code day} on which its value may have held without a break: those of its
   * period and, where that is certain, those beside it up to which some world has the value at the
   * end of each day. Where too much may have happened at the same time to look at the worlds, all
   * days beside it on which the value is possible.
   */
  public TimelinePeriod<V> possiblyAround(LocalDate day) {
    return unbroken(day).days();
  }

  /**
   * What {@link #possiblyAround} looks at.
   *
   * @param first the first day, as a number
   * @param last the last day
   * @param after the rank of the entry before which nothing is looked at; empty if all is, or
   *     nothing but the period
   */
  public record Looked(int first, int last, OptionalInt after) {}

  /** What {@link #possiblyAround} looks at to tell the days around a day. */
  public Looked looked(LocalDate day) {
    return unbroken(day).looked();
  }

  private Unbroken<V> unbroken(LocalDate day) {
    return new Unbroken<>(changes, steps, steps.point(DayRange.number(day)));
  }

  /**
   * The values that held at any moment of a span of days. Certain are those that held in every
   * world; where so many entries may have happened at the same time that not all worlds can be
   * looked at, a value that held only within days is not called certain.
   *
   * @param from first day, inclusive; the value at the end of the day before counts as its start
   * @param to last day, inclusive
   * @throws IllegalArgumentException if {@code to} is before {@code from}
   */
  public Moments<V> during(LocalDate from, LocalDate to) {
    DaySpan.checkAsked(from, to);
    return during.moments(DayRange.number(from), DayRange.number(to));
  }

  /**
   * The values that may have held at some moment of a span of days, as {@link #during} tells them.
   *
   * @throws IllegalArgumentException if {@code to} is before {@code from}
   */
  public Possible<V> possiblyDuring(LocalDate from, LocalDate to) {
    DaySpan.checkAsked(from, to);
    return new Possible<>(during.possible(DayRange.number(from), DayRange.number(to)));
  }

  /**
   * The days within which a value may have held that is possible neither at their start nor at
   * their end, in order.
   */
  public List<Within<V>> within() {
    return during.within();
  }

  /**
   * The days on which a value held in every world because what began it happened on no other, in
   * order: those that are known without looking at worlds. There may be more.
   */
  public List<LocalDate> begunCertainly(V value) {
    return during.begunCertainly(value).stream().map(LocalDate::ofEpochDay).toList();
  }

  /** Whether a day is among those of {@link #within}; no other day is looked at for that. */
  public boolean isWithin(LocalDate day) {
    return during.isWithin(DayRange.number(day));
  }

  /**
   * Whether one of {@code wanted} may have held at some moment of a span of numbered days, see
   * {@link DayRange}, which may be open at its ends.
   */
  public boolean mayHold(Set<V> wanted, int first, int last) {
    return during.possible(first, last).stream().anyMatch(wanted::contains);
  }

  /**
   * What decides the value at the start of a span or at some moment of it, and all that may have
   * happened in it.
   */
  public Evidence evidenceDuring(LocalDate from, LocalDate to) {
    DaySpan.checkAsked(from, to);
    int first = DayRange.number(from);
    return evidence(Arrays.stream(during.decidingDuring(first, DayRange.number(to))), first - 1);
  }

  /**
   * On how many days of a span the value was {@code value} at their end.
   *
   * @param from first day, inclusive; empty for the beginning of time
   * @param to last day, inclusive; empty for the end of time
   * @throws IllegalArgumentException if {@code to} is before {@code from}
   */
  public DayCount count(V value, Optional<LocalDate> from, Optional<LocalDate> to) {
    if (from.isPresent() && to.isPresent()) {
      DaySpan.checkAsked(from.get(), to.get());
    }
    return new DayCounts<>(steps, changes).of(value, from, to);
  }

  /**
   * On how many days of some spans the value held at some moment, over all worlds: at their start,
   * at their end, or right after something that happened on them. Empty if that cannot be told
   * because so many entries may have happened at the same time.
   *
   * @param shown days apart from one another, in order, on some hours of which the value held as
   *     well, unless something stronger did
   * @param firsts the first day of each span, ascending; each goes on to the eve of the next. The
   *     first may be {@link DayRange#BEFORE_ALL}
   * @param to the last day of the last span, which may be {@link DayRange#AFTER_ALL}
   */
  public Optional<List<DayCount.Bounds>> touched(
      V value, List<DayRange> shown, int[] firsts, int to) {
    return WorldCount.of(changes, value, shown, firsts, to);
  }

  /** When each that began {@code value} may be in force, and when it certainly is, by rank. */
  public List<Spell> spells(V value) {
    int level = changes.scale().level(value);
    return level == 0 ? List.of() : new Spells(changes).of(level);
  }

  /**
   * The days from {@code from} to {@code to}, both inclusive, on which a period begins: those whose
   * value differs from that of the day before.
   */
  public List<LocalDate> turns(LocalDate from, LocalDate to) {
    Steps.Periods<V> periods = steps.periods();
    int before = periods.at(DayRange.number(from) - 1);
    int last = periods.at(DayRange.number(to));
    return IntStream.rangeClosed(before + 1, last)
        .mapToObj(period -> LocalDate.ofEpochDay(periods.firstDay(period)))
        .toList();
  }

  /** The changes that the timeline was made of, by rank. */
  public List<SeenEntry> entries() {
    return IntStream.range(0, changes.size())
        .filter(change -> !changes.isBaseline(change))
        .mapToObj(changes::entry)
        .toList();
  }
}
