package io.github.sijill.timeline;

import static io.github.sijill.history.DayRange.AFTER_ALL;
import static io.github.sijill.history.DayRange.BEFORE_ALL;

import io.github.sijill.history.DayAndRank;
import io.github.sijill.history.DayRange;
import io.github.sijill.history.History;
import io.github.sijill.history.SeenEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The worlds of one value over time. Each change happened on exactly one day of its range; a
 * <em>world</em> picks one day for each such that the declared order holds. In it, the changes are
 * replayed by day, and those of one day by rank: each ends what it ends, and what it begins is in
 * force from then on. The value on a day is the strongest in force at its end. The answer on a day
 * is the set of values over all worlds; none is more likely than another.
 *
 * <p>Immutable and thread-safe. What holds on a day is looked up among what was prepared; it costs
 * the logarithm of the number of changes. For the rooms of this library; callers ask questions.
 *
 * <p>Source: Dyreson and Snodgrass, "Supporting valid-time indeterminacy", ACM TODS 23 (1998), for
 * worlds; the rule that is applied stands at {@link Deciding}.
 *
 * <p>For other rooms of this library.
 */
public final class Timeline<V> {

  /** The first day that is looked at: what holds on it has held on all days before it. */
  static final int EARLIEST = BEFORE_ALL + 8;

  static final int LATEST = AFTER_ALL - 8;

  /** How many days after a range begins or ends the answer may still change because of that. */
  private static final int ECHO = 3;

  private final Changes<V> changes;
  private final Deciding deciding;
  private final Ends ends;

  /** The days on which the answer may change, the first {@link DayRange#BEFORE_ALL}. */
  private final int[] points;

  /** By period: the index of its first day in {@link #points}. */
  private final int[] starts;

  /** By period. */
  private final List<Possible<V>> possible;

  /**
   * By point, once it was asked for: what decides from that day to the eve of the next point. To
   * find it twice does no harm.
   */
  private final @Nullable Evidence[] evidence;

  /** By point, once it was asked for: what is in force from that day to the eve of the next. */
  private final @Nullable List<InForce<V>>[] inForce;

  /** What {@link #within} has found, once it was asked for; every question asks for it. */
  private volatile @Nullable List<Within<V>> within;

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of lists that never leaves
  private Timeline(Changes<V> changes) {
    this.changes = changes;
    this.deciding = new Deciding(changes);
    this.points = points(changes);
    this.ends = new Ends(changes, deciding, points);
    int[] found = new int[points.length];
    List<Possible<V>> sets = new ArrayList<>();
    Map<Set<V>, Possible<V>> distinct = new HashMap<>();
    for (int point = 0; point < points.length; point++) {
      Possible<V> now =
          distinct.computeIfAbsent(possibleAt(points[point], changes, deciding), Possible::new);
      if (sets.isEmpty() || !sets.getLast().equals(now)) {
        found[sets.size()] = point;
        sets.add(now);
      }
    }
    this.evidence = new Evidence[points.length];
    this.inForce = new List[points.length];
    this.starts = Arrays.copyOf(found, sets.size());
    this.possible = Collections.unmodifiableList(sets);
  }

  /**
   * Prepares the timeline of a value.
   *
   * @param changes by rank; entries of {@code history}
   * @param history for the declared order, which also runs through entries that change nothing here
   */
  public static <V> Timeline<V> of(Scale<V> scale, List<Change<V>> changes, History history) {
    Changes<V> all = Changes.of(scale, changes, history);
    Set<Integer> idle = idle(all);
    return new Timeline<>(
        idle.isEmpty()
            ? all
            : Changes.of(
                scale,
                changes.stream().filter(change -> !idle.contains(change.rank())).toList(),
                history));
  }

  /**
   * The ranks of ends before which nothing can have been in force, on whatever day they happened.
   * Where nothing need have ended for {@link Scale#ended} to hold, they say nothing; that it holds
   * rests on what ended the last before them.
   */
  private static <V> Set<Integer> idle(Changes<V> changes) {
    Set<Integer> idle = new HashSet<>();
    if (changes.isBaselineInForce() || changes.scale().baseline().equals(changes.scale().ended())) {
      Ends ends = new Ends(changes, new Deciding(changes), points(changes));
      for (int change = 0; change < changes.size(); change++) {
        if (changes.isEnd(change) && !ends.endsSomething(change)) {
          idle.add(changes.rank(change));
        }
      }
    }
    return idle;
  }

  private static int[] points(Changes<?> changes) {
    return points(changes, BEFORE_ALL);
  }

  /** The days on which the answer may change, from one on; that one is always among them. */
  static int[] points(Changes<?> changes, int from) {
    IntStream.Builder days = IntStream.builder();
    days.add(from);
    for (int change = 0; change < changes.size(); change++) {
      if (changes.last(change) < from - ECHO && from > BEFORE_ALL) {
        continue;
      }
      for (int after = 0; after < ECHO; after++) {
        if (changes.first(change) > BEFORE_ALL) {
          days.add(changes.first(change) + after);
        }
        if (changes.last(change) < AFTER_ALL && changes.last(change) > BEFORE_ALL) {
          days.add(changes.last(change) + after);
        }
      }
    }
    return days.build().filter(day -> day >= from).sorted().distinct().toArray();
  }

  /** The values that are possible at the end of a day. */
  static <V> Set<V> possibleAt(int day, Changes<V> changes, Deciding deciding) {
    Set<V> values = new LinkedHashSet<>();
    if (!changes.isBaselineInForce() && changes.mayBeUntouched(day)) {
      values.add(changes.scale().baseline());
    }
    deciding.mayBe(levelsBeside(values, changes), endOf(day)).stream()
        .forEach(level -> values.add(changes.value(level, true)));
    return values;
  }

  /** The levels of the values that are not among these. */
  private static <V> BitSet levelsBeside(Set<V> values, Changes<V> changes) {
    BitSet levels = new BitSet();
    for (int level = 0; level <= changes.scale().inForce().size(); level++) {
      levels.set(level, !values.contains(changes.value(level, true)));
    }
    return levels;
  }

  /** The moment at the end of a day. */
  private static long endOf(int day) {
    return Deciding.endOf(Math.max(day, EARLIEST));
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
    return on(DayRange.number(day));
  }

  private Possible<V> on(int day) {
    return possible.get(run(day));
  }

  /** The period that {@code day} belongs to. */
  public TimelinePeriod<V> periodOf(LocalDate day) {
    return period(run(DayRange.number(day)));
  }

  /**
   * All periods, without a gap, from the first, which has no start, to the last, which has no end.
   */
  public List<TimelinePeriod<V>> periods() {
    return IntStream.range(0, starts.length).mapToObj(this::period).toList();
  }

  /** What decides the value on {@code day}. */
  public Evidence evidenceOn(LocalDate day) {
    int point = point(DayRange.number(day));
    Evidence known = evidence[point];
    if (known == null) {
      known = evidence(endOf(points[point]));
      evidence[point] = known;
    }
    return known;
  }

  /** The last point that is not after a day. */
  private int point(int day) {
    int found = Arrays.binarySearch(points, day);
    return found < 0 ? -found - 2 : found;
  }

  /** What decides the value on any day of the period that {@code day} belongs to. */
  public Evidence evidenceOfPeriod(LocalDate day) {
    return evidenceOfRun(run(DayRange.number(day)));
  }

  /** What decides the value on any day of a period, one evidence for each of {@link #periods}. */
  public List<Evidence> evidenceOfPeriods() {
    return IntStream.range(0, starts.length).mapToObj(this::evidenceOfRun).toList();
  }

  private Evidence evidenceOfRun(int run) {
    int end = run + 1 < starts.length ? starts[run + 1] : points.length;
    return evidence(
        IntStream.range(starts[run], end).mapToLong(point -> endOf(points[point])).toArray());
  }

  private Evidence evidence(long... moments) {
    return evidence(Arrays.stream(deciding.decidingAt(moments)), DayAndRank.day(moments[0]));
  }

  private Evidence evidence(IntStream decided, int firstDay) {
    int[] all = decided.sorted().distinct().toArray();
    return new Evidence(
        Arrays.stream(all)
            .filter(change -> !changes.isBaseline(change))
            .mapToObj(changes::entry)
            .toList(),
        Arrays.stream(all).anyMatch(changes::isBaseline)
            || (!changes.isBaselineInForce() && changes.mayBeUntouched(firstDay)));
  }

  /** What is in force, or may be, at the end of a day, by rank. */
  public List<InForce<V>> inForceOn(LocalDate day) {
    int point = point(DayRange.number(day));
    List<InForce<V>> known = inForce[point];
    if (known == null) {
      long moment = endOf(points[point]);
      known = inForce(Arrays.stream(mayBeInForce(moment)), moment);
      inForce[point] = known;
    }
    return known;
  }

  /** What is in force, or may be, at some moment of a day, by rank. */
  public List<InForce<V>> inForceWithin(LocalDate day) {
    int number = DayRange.number(day);
    long start = endOf(number - 1);
    long end = endOf(number);
    return inForce(
        Stream.of(mayBeInForce(start), mayBeInForce(end), changes.happening(number, number))
            .flatMapToInt(Arrays::stream)
            .filter(change -> changes.level(change) > 0),
        start,
        end);
  }

  private int[] mayBeInForce(long moment) {
    return deciding.mayBeInForce(moment);
  }

  /** With whether each is certainly in force at all of these moments. */
  private List<InForce<V>> inForce(IntStream found, long... moments) {
    return found
        .sorted()
        .distinct()
        .mapToObj(
            change ->
                new InForce<>(
                    changes.isBaseline(change)
                        ? Optional.<SeenEntry>empty()
                        : Optional.of(changes.entry(change)),
                    changes.value(change),
                    Arrays.stream(moments).allMatch(moment -> deciding.isInForce(change, moment)),
                    ends.of(change)))
        .toList();
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
        || Arrays.stream(mayBeInForce(endOf(Math.max(first, EARLIEST + 1) - 1)))
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
   * What may have ended something stronger where the period begins that {@code day} belongs to, if
   * a milder value is left; by rank. Empty where the period does not begin with that.
   */
  public List<SeenEntry> loweredBy(LocalDate day) {
    int run = run(DayRange.number(day));
    OptionalInt left =
        possible.get(run).values().stream().mapToInt(this::level).filter(level -> level > 0).min();
    if (run == 0
        || left.isEmpty()
        || possible.get(run - 1).values().stream().allMatch(v -> level(v) <= left.getAsInt())) {
      return List.of();
    }
    int first = firstDay(run);
    List<SeenEntry> ofTheDay = ends.lowering(first, first, left.getAsInt());
    return ofTheDay.isEmpty() ? ends.lowering(first - ECHO + 1, first, left.getAsInt()) : ofTheDay;
  }

  private int level(V value) {
    return changes.scale().inForce().indexOf(value) + 1;
  }

  /**
   * The days around {@code day} on which its value may have held without a break: those of its
   * period and, where that is certain, of the periods beside it in which it is possible.
   */
  public TimelinePeriod<V> possiblyAround(LocalDate day) {
    int run = run(DayRange.number(day));
    int first = run;
    int last = run;
    Possible<V> held = possible.get(run);
    if (held.isCertain()) {
      V value = held.values().iterator().next();
      while (first > 0 && possible.get(first - 1).contains(value)) {
        first--;
      }
      while (last + 1 < starts.length && possible.get(last + 1).contains(value)) {
        last++;
      }
    }
    return new TimelinePeriod<>(
        DayRange.bound(firstDay(first)), DayRange.bound(lastDay(last)), held);
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
    checkSpan(from, to);
    int first = DayRange.number(from);
    int last = DayRange.number(to);
    Set<V> possibly = possibleDuring(first, last);
    Set<V> certainly = new LinkedHashSet<>();
    for (V value : possibly) {
      if (isCertainDuring(value, first, last)) {
        certainly.add(value);
      }
    }
    return new Moments<>(certainly, new Possible<>(possibly));
  }

  /**
   * The values that may have held at some moment of a span of days, as {@link #during} tells them.
   *
   * @throws IllegalArgumentException if {@code to} is before {@code from}
   */
  public Possible<V> possiblyDuring(LocalDate from, LocalDate to) {
    checkSpan(from, to);
    return new Possible<>(possibleDuring(DayRange.number(from), DayRange.number(to)));
  }

  private Set<V> possibleDuring(int first, int last) {
    Set<V> values =
        new LinkedHashSet<>(first == BEFORE_ALL ? Set.of(baseline()) : on(first - 1).values());
    int[] happening = changes.happening(first, last);
    int[] days = days(happening, first, last);
    BitSet wanted = levelsBeside(values, changes);
    addWithin(wanted, happening, days, values);
    return values;
  }

  /** The days of a span on which what may hold within a day may differ from the day before. */
  private int[] days(int[] happening, int first, int last) {
    IntStream.Builder days = IntStream.builder();
    days.add(Math.max(first, EARLIEST));
    for (int change : happening) {
      for (int after = 0; after <= ECHO; after++) {
        days.add(changes.first(change) > LATEST ? LATEST : changes.first(change) + after);
        days.add(changes.last(change) > LATEST ? LATEST : changes.last(change) + after);
      }
    }
    return days.build()
        .filter(day -> day >= Math.max(first, EARLIEST) && day <= Math.min(last, LATEST))
        .sorted()
        .distinct()
        .toArray();
  }

  /**
   * The days within which a value may have held that is possible neither at their start nor at
   * their end, in order.
   */
  public List<Within<V>> within() {
    List<Within<V>> known = within;
    if (known == null) {
      known = findWithin();
      within = known;
    }
    return known;
  }

  private List<Within<V>> findWithin() {
    List<Found<V>> found = new ArrayList<>();
    for (int point = 0; point < points.length; point++) {
      int day = Math.max(points[point], EARLIEST);
      int next = point + 1 < points.length ? points[point + 1] : LATEST;
      addWithin(day, day, found);
      if (day + 1 < next) {
        addWithin(day + 1, next - 1, found);
      }
    }
    Map<V, Set<Integer>> certain = new HashMap<>();
    found.stream()
        .flatMap(each -> each.possibly().stream())
        .distinct()
        .forEach(value -> certain.put(value, certainWithin(value, found)));
    return found.stream().map(each -> each.within(certain)).toList();
  }

  private Set<Integer> certainWithin(V value, List<Found<V>> found) {
    return WorldCount.certain(
        changes,
        value,
        found.stream()
            .filter(each -> each.possibly().contains(value))
            .map(each -> each.first())
            .toList());
  }

  /** Days within each of which some values may have held that their ends do not show. */
  private record Found<V>(int first, int last, Set<V> possibly) {

    /** With those that certainly held, by value and first day. */
    Within<V> within(Map<V, Set<Integer>> certain) {
      Set<V> certainly = new LinkedHashSet<>(possibly);
      certainly.removeIf(value -> !certain.getOrDefault(value, Set.of()).contains(first));
      return new Within<>(
          LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last), possibly, certainly);
    }
  }

  /** Of days that are all alike. */
  private void addWithin(int first, int last, List<Found<V>> found) {
    if (changes.happening(first, first).length < 2) {
      return;
    }
    Set<V> possibly = possibleDuring(first, first);
    possibly.removeAll(on(first - 1).values());
    possibly.removeAll(on(first).values());
    if (!possibly.isEmpty()) {
      found.add(new Found<>(first, last, possibly));
    }
  }

  /** Adds the values of these levels that may hold right after one of these changes. */
  private void addWithin(BitSet wanted, int[] happening, int[] days, Set<V> values) {
    for (int change : happening) {
      BitSet levels = (BitSet) wanted.clone();
      if (!changes.isEnd(change) && !changes.endsSomething(change)) {
        levels.clear();
        levels.set(changes.level(change), wanted.get(changes.level(change)));
      }
      for (int day : days) {
        if (!levels.isEmpty() && changes.first(change) <= day && day <= changes.last(change)) {
          BitSet found = deciding.mayBe(levels, DayAndRank.of(day, changes.rank(change)));
          found.stream().forEach(level -> values.add(changes.value(level, true)));
          levels.andNot(found);
          wanted.andNot(found);
        }
      }
    }
  }

  private boolean isCertainDuring(V value, int first, int last) {
    for (int run = run(first - 1); run < starts.length && firstDay(run) <= last; run++) {
      if (possible.get(run).isCertainly(value)) {
        return true;
      }
    }
    WorldSearch.Demand never =
        new WorldSearch.Demand() {
          @Override
          public boolean allows(boolean there, int day) {
            return !there || day < first - 1 || day > last;
          }

          @Override
          public boolean allowsWithin(boolean there, int day) {
            return !there || day < first || day > last;
          }
        };
    int[] turns = {first - 1, first, last, last + 1};
    return new WorldSearch<>(changes, value, never).find(turns, last) == Reach.NOT_REACHED;
  }

  /**
   * Whether one of {@code wanted} may have held at some moment of a span of numbered days, see
   * {@link DayRange}, which may be open at its ends.
   */
  public boolean mayHold(Set<V> wanted, int first, int last) {
    return possibleDuring(first, last).stream().anyMatch(wanted::contains);
  }

  /** What decides the value at the start of a span and all that may have happened in it. */
  public Evidence evidenceDuring(LocalDate from, LocalDate to) {
    checkSpan(from, to);
    int first = DayRange.number(from);
    return evidence(
        IntStream.concat(
            Arrays.stream(deciding.decidingAt(endOf(first - 1))),
            Arrays.stream(changes.happening(first, DayRange.number(to)))),
        first - 1);
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
      checkSpan(from.get(), to.get());
    }
    int first = from.map(DayRange::number).orElse(BEFORE_ALL);
    int last = to.map(DayRange::number).orElse(AFTER_ALL);
    Length certain = Length.of(0);
    Length most = Length.of(0);
    for (int run = run(first); run < starts.length && firstDay(run) <= last; run++) {
      if (possible.get(run).contains(value)) {
        Length length = length(run, from, to);
        certain = possible.get(run).isCertain() ? certain.plus(length) : certain;
        most = most.plus(length);
      }
    }
    if (certain.equals(most)) {
      return new DayCount(certain, Reach.REACHED, most, Reach.REACHED);
    }
    return new DayCount(
        certain, atLeast(value, first, last), most, atMost(value, first, last, most));
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
  public Optional<List<DayBounds>> touched(V value, List<DayRange> shown, int[] firsts, int to) {
    return WorldCount.of(changes, value, shown, firsts, to);
  }

  /** When each that began {@code value} may be in force, and when it certainly is, by rank. */
  public List<Spell> spells(V value) {
    int level = changes.scale().inForce().indexOf(value) + 1;
    return level == 0 ? List.of() : new Spells(changes).of(level);
  }

  /** How many days of a run lie in the span. */
  private Length length(int run, Optional<LocalDate> from, Optional<LocalDate> to) {
    int firstOfRun = firstDay(run);
    int lastOfRun = lastDay(run);
    if ((from.isEmpty() && firstOfRun == BEFORE_ALL) || (to.isEmpty() && lastOfRun == AFTER_ALL)) {
      return Length.withoutEnd();
    }
    long start = from.map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
    long end = to.map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
    start = firstOfRun == BEFORE_ALL ? start : Math.max(start, firstOfRun);
    end = lastOfRun == AFTER_ALL ? end : Math.min(end, lastOfRun);
    return Length.of(end - start + 1);
  }

  /** Whether in some world the value was there only where it was certain. */
  private Reach atLeast(V value, int first, int last) {
    return search(
        value,
        (there, day) -> !there || day < first || day > last || on(day).isCertainly(value),
        first,
        last);
  }

  /** Whether in some world the value was there wherever it was possible. */
  private Reach atMost(V value, int first, int last, Length days) {
    if (!days.isWithoutEnd()) {
      return search(
          value,
          (there, day) -> there || day < first || day > last || !on(day).contains(value),
          first,
          last);
    }
    if (first == BEFORE_ALL && value.equals(baseline())) {
      return Reach.REACHED;
    }
    return last < AFTER_ALL
        ? Reach.NOT_REACHED
        : search(value, (there, day) -> there || day < AFTER_ALL, first, last);
  }

  private Reach search(V value, WorldSearch.Demand demand, int first, int last) {
    int[] turns =
        IntStream.concat(IntStream.of(first), IntStream.range(0, starts.length).map(this::firstDay))
            .toArray();
    return new WorldSearch<>(changes, value, demand).find(turns, last);
  }

  /**
   * The days from {@code from} to {@code to}, both inclusive, on which a period begins: those whose
   * value differs from that of the day before.
   */
  public List<LocalDate> turns(LocalDate from, LocalDate to) {
    List<LocalDate> turns = new ArrayList<>();
    int last = DayRange.number(to);
    for (int run = run(DayRange.number(from) - 1) + 1;
        run < starts.length && firstDay(run) <= last;
        run++) {
      turns.add(LocalDate.ofEpochDay(firstDay(run)));
    }
    return Collections.unmodifiableList(turns);
  }

  /** The changes that the timeline was made of, by rank. */
  public List<SeenEntry> entries() {
    return IntStream.range(0, changes.size())
        .filter(change -> !changes.isBaseline(change))
        .mapToObj(changes::entry)
        .toList();
  }

  private TimelinePeriod<V> period(int run) {
    return new TimelinePeriod<>(
        DayRange.bound(firstDay(run)), DayRange.bound(lastDay(run)), possible.get(run));
  }

  private int firstDay(int run) {
    return points[starts[run]];
  }

  private int lastDay(int run) {
    return run + 1 < starts.length ? firstDay(run + 1) - 1 : AFTER_ALL;
  }

  /** The index of the run of equal answers that {@code day} lies in. */
  private int run(int day) {
    int low = 0;
    int high = starts.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (firstDay(middle) <= day) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private static void checkSpan(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "the span %s to %s ends before it begins; a span has one day or more"
              .formatted(from, to));
    }
  }
}
