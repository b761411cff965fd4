package io.github.sijill.projection;

import static io.github.sijill.history.DayRange.AFTER_ALL;
import static io.github.sijill.history.DayRange.BEFORE_ALL;

import io.github.sijill.event.DecreePublished;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.Status;
import io.github.sijill.history.DayRange;
import io.github.sijill.history.History;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.history.Terms;
import io.github.sijill.history.Terms.Term;
import io.github.sijill.question.CellLegalBasis;
import io.github.sijill.question.CellLegalBasis.Decree;
import io.github.sijill.question.CellStatus;
import io.github.sijill.scope.Cell;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.scope.Scope;
import io.github.sijill.time.ImpreciseDate;
import io.github.sijill.time.Interval;
import io.github.sijill.timeline.Possible;
import io.github.sijill.timeline.Timeline;
import io.github.sijill.timeline.Timeline.Evidence;
import io.github.sijill.timeline.TimelinePeriod;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Which decrees of a case are in force on a cell: each from the day on which it comes into force to
 * its last, or until another repeals it. Thread-safe.
 */
final class LegalBasis {

  /** The decrees on a day, by their numbers. */
  private record State(BitSet possible, BitSet certain, boolean possiblyNone) {}

  /** The days on which a state begins, and the states. */
  private record Course(int[] starts, List<State> states) {}

  private final History history;
  private final Map<EntryId, SagaEvent> events = new HashMap<>();

  /** By rank; each has its place here as its number. */
  private final List<SeenEntry> decrees;

  private final List<Term> terms = new ArrayList<>();
  private final Terms worlds;

  /** By the decrees that reach a cell. */
  private final Map<BitSet, Course> courses = new ConcurrentHashMap<>();

  LegalBasis(History history) {
    this.history = history;
    this.decrees =
        history.entries().stream().filter(e -> e.event() instanceof DecreePublished).toList();
    if (!decrees.isEmpty()) {
      history.entries().forEach(entry -> events.put(entry.id(), entry.event()));
    }
    Map<EntryId, Integer> numbers = new HashMap<>();
    Map<EntryId, Set<Integer>> repealedBy = new HashMap<>();
    for (SeenEntry decree : decrees) {
      int number = numbers.size();
      numbers.put(decree.id(), number);
      for (EntryId repealed : event(decree).repeals()) {
        repealedBy.computeIfAbsent(repealed, id -> new HashSet<>()).add(number);
      }
    }
    for (SeenEntry decree : decrees) {
      terms.add(
          new Term(
              first(decree),
              last(decree),
              repealedBy.getOrDefault(decree.id(), Set.of()),
              followers(decree, numbers)));
    }
    this.worlds = new Terms(terms);
  }

  private static DecreePublished event(SeenEntry decree) {
    return (DecreePublished) decree.event();
  }

  private DayRange first(SeenEntry decree) {
    return isFromOccurred(decree)
        ? new DayRange(
            history.firstDay(history.rank(decree)), history.lastDay(history.rank(decree)))
        : days(event(decree).inForce().flatMap(Interval::first), Term.ALWAYS);
  }

  private static DayRange last(SeenEntry decree) {
    return days(event(decree).inForce().flatMap(Interval::last), Term.ENDLESS);
  }

  private static DayRange days(Optional<ImpreciseDate> date, DayRange open) {
    return date.map(DayRange::of).orElse(open);
  }

  /** Whether it is in force from the day on which it is published. */
  private static boolean isFromOccurred(SeenEntry decree) {
    return event(decree).inForce().isEmpty();
  }

  /** The decrees that are declared after one, where both are in force once they are published. */
  private Set<Integer> followers(SeenEntry decree, Map<EntryId, Integer> numbers) {
    Set<Integer> followers = new HashSet<>();
    if (history.isOrdered() && isFromOccurred(decree)) {
      BitSet seen = new BitSet();
      Deque<Integer> next = new ArrayDeque<>(List.of(history.rank(decree)));
      while (!next.isEmpty()) {
        for (int successor : history.successors(next.remove())) {
          if (!seen.get(successor)) {
            seen.set(successor);
            next.add(successor);
            SeenEntry entry = history.entries().get(successor);
            if (numbers.containsKey(entry.id()) && isFromOccurred(entry)) {
              followers.add(numbers.get(entry.id()));
            }
          }
        }
      }
    }
    return followers;
  }

  /** The decrees in force on a cell at the end of a day on which it exists. */
  CellLegalBasis on(LocalDate day, Cell cell, DaySpan exists, CaseView view) {
    BitSet reaching = reaching(cell);
    Course course = courses.computeIfAbsent(reaching, this::course);
    int number = DayRange.number(day);
    int run = run(course, number);
    State state = course.states().get(run);
    Timeline<Status> timeline = view.timelines().of(cell);
    List<Integer> ended = state.possiblyNone() ? endedLast(reaching, number) : List.of();
    List<SeenEntry> evidence = evidence(reaching, state, ended, number, view);
    List<CellStatus.Restriction> restrictions = view.around().restrictions(timeline.inForceOn(day));
    List<Decree> lapsed =
        ended.isEmpty() ? List.of() : new Restricted(timeline, number).lapsed(ended, state);
    List<SeenEntry> shown = new ArrayList<>(evidence);
    restrictions.forEach(each -> shown.add(each.entry()));
    DaySpan days =
        new DaySpan(
                DayRange.bound(course.starts()[run]),
                run + 1 < course.starts().length
                    ? DayRange.bound(course.starts()[run + 1] - 1)
                    : DayRange.bound(AFTER_ALL))
            .within(exists)
            .orElseThrow();
    return new CellLegalBasis(
        history.caseId(),
        cell,
        state.possible().stream()
            .mapToObj(each -> decree(each, state.certain().get(each)))
            .toList(),
        state.possiblyNone(),
        timeline.on(day),
        restrictions,
        lapsed,
        days.from(),
        days.to(),
        evidence,
        view.remarks().on(shown));
  }

  private Decree decree(int number, boolean isCertain) {
    DayRange first = terms.get(number).first();
    DayRange last = worlds.lastDays(number);
    return new Decree(
        decrees.get(number),
        DayRange.bound(first.first()),
        DayRange.bound(first.last()),
        DayRange.bound(last.first()),
        DayRange.bound(last.last()),
        isCertain);
  }

  private BitSet reaching(Cell cell) {
    BitSet reaching = new BitSet();
    IntStream.range(0, decrees.size()).filter(each -> reaches(each, cell)).forEach(reaching::set);
    return reaching;
  }

  /**
   * Whether it is about the cell by its own scope, or because it covers an entry that is. One that
   * has no scope, and covers nothing that has, is about every cell.
   */
  private boolean reaches(int number, Cell cell) {
    DecreePublished decree = event(decrees.get(number));
    List<Optional<Scope>> covered =
        decree.covers().stream()
            .map(id -> Optional.ofNullable(events.get(id)).flatMap(SagaEvent::ownScope))
            .toList();
    boolean isEverywhere =
        decree.scope().isEmpty()
            && (covered.isEmpty() || covered.stream().anyMatch(Optional::isEmpty));
    return isEverywhere
        || decree.scope().filter(scope -> reaches(scope, number, cell)).isPresent()
        || covered.stream()
            .flatMap(Optional::stream)
            .anyMatch(scope -> reaches(scope, number, cell));
  }

  /** It goes on where a member goes on as another, and holds for one that begins later. */
  private boolean reaches(Scope scope, int number, Cell cell) {
    DayRange first = terms.get(number).first();
    return history.dimensions().covers(scope, cell)
        || (history.dimensions().hasDays()
            && history.dimensions().reach(scope, cell).stream()
                .anyMatch(
                    span ->
                        span.from().day().map(DayRange::number).orElse(BEFORE_ALL) <= first.last()
                            && first.first()
                                <= span.to().day().map(DayRange::number).orElse(AFTER_ALL)));
  }

  private Course course(BitSet reaching) {
    List<Integer> starts = new ArrayList<>();
    List<State> states = new ArrayList<>();
    for (int day : worlds.turns()) {
      State state = state(reaching, day);
      if (states.isEmpty() || !states.getLast().equals(state)) {
        starts.add(day);
        states.add(state);
      }
    }
    return new Course(starts.stream().mapToInt(Integer::intValue).toArray(), states);
  }

  private State state(BitSet reaching, int day) {
    BitSet possible = new BitSet();
    BitSet certain = new BitSet();
    for (int each : reaching.stream().toArray()) {
      possible.set(each, worlds.mayBeInForce(each, day));
      certain.set(each, worlds.isInForce(each, day));
    }
    return new State(possible, certain, certain.isEmpty() && worlds.mayAllBeOut(reaching, day));
  }

  private static int run(Course course, int day) {
    int run = 0;
    while (run + 1 < course.starts().length && course.starts()[run + 1] <= day) {
      run++;
    }
    return run;
  }

  /** Of the decrees that may have been in force before a day, and out on it, the last to end. */
  private List<Integer> endedLast(BitSet reaching, int day) {
    List<Integer> ended =
        reaching.stream()
            .filter(
                each ->
                    endsFrom(each) < day
                        && terms.get(each).first().first() <= worlds.lastDays(each).last()
                        && terms.get(each).first().first() < day)
            .boxed()
            .toList();
    int last =
        ended.stream()
            .mapToInt(each -> worlds.isInForce(each, endsFrom(each)) ? endsFrom(each) : BEFORE_ALL)
            .max()
            .orElse(BEFORE_ALL);
    return ended.stream().filter(each -> worlds.lastDays(each).last() >= last).toList();
  }

  /** The first day that may be the last on which a decree is in force. */
  private int endsFrom(int decree) {
    return worlds.lastDays(decree).first();
  }

  private List<SeenEntry> evidence(
      BitSet reaching, State state, List<Integer> ended, int day, CaseView view) {
    BitSet deciding = (BitSet) state.possible().clone();
    for (int each : ended) {
      deciding.set(each);
      terms.get(each).endedBy().stream()
          .filter(by -> terms.get(by).first().first() <= day)
          .forEach(deciding::set);
    }
    boolean perhapsNoneYet =
        state.possiblyNone()
            && reaching.stream().noneMatch(each -> terms.get(each).first().last() <= day);
    return view.evidence()
        .of(new Evidence(deciding.stream().mapToObj(decrees::get).toList(), perhapsNoneYet));
  }

  /** The days before one on which a cell was restricted without a break up to it. */
  private final class Restricted {

    private final int day;
    private final int certainlySince;
    private final int possiblySince;

    Restricted(Timeline<Status> timeline, int day) {
      this.day = day;
      this.certainlySince = since(timeline, day, true);
      this.possiblySince = since(timeline, day, false);
    }

    private static int since(Timeline<Status> timeline, int day, boolean certainly) {
      int since = AFTER_ALL;
      for (TimelinePeriod<Status> period : timeline.periods().reversed()) {
        int first = period.since().day().map(DayRange::number).orElse(BEFORE_ALL);
        if (first <= day) {
          if (!isRestricted(period.possible(), certainly)) {
            return since;
          }
          since = first;
        }
      }
      return since;
    }

    private static boolean isRestricted(Possible<Status> possible, boolean certainly) {
      boolean may = possible.contains(Status.BLOCKED) || possible.contains(Status.DEGRADED);
      return certainly
          ? may && !possible.contains(Status.OPEN) && !possible.contains(Status.UNKNOWN)
          : may;
    }

    List<Decree> lapsed(List<Integer> ended, State state) {
      return ended.stream()
          .filter(each -> possiblySince <= Math.min(worlds.lastDays(each).last(), day - 1))
          .map(each -> decree(each, state.possible().isEmpty() && isCertain(each)))
          .toList();
    }

    private boolean isCertain(int decree) {
      return certainlySince <= endsFrom(decree) && worlds.isInForce(decree, endsFrom(decree));
    }
  }
}
