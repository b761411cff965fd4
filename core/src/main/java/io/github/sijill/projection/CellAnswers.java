package io.github.sijill.projection;

import io.github.sijill.event.Status;
import io.github.sijill.history.DayRange;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.question.CellChange;
import io.github.sijill.question.CellMoments;
import io.github.sijill.question.CellStatus;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.question.StatusPeriod;
import io.github.sijill.scope.Cell;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.timeline.Moments;
import io.github.sijill.timeline.Possible;
import io.github.sijill.timeline.Timeline;
import io.github.sijill.timeline.TimelinePeriod;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answers about one cell of a case as it is seen, kept once they were asked for. Immutable to
 * its callers, and thread-safe.
 */
final class CellAnswers implements AnswerBudget.Holder {

  private final CaseView view;
  private final Cell cell;
  private final Told told;
  private final CellTeller teller;
  private final AnswerBudget budget;

  private volatile boolean isAsked;

  /** The days on each of which another answer may begin, once they were asked for. */
  private volatile int @Nullable [] steps;

  /** By step: the answer for its days, once it was asked for. */
  private volatile @Nullable CellStatus @Nullable [] kept;

  /** All of its periods, once they were asked for. */
  private volatile @Nullable CellTimeline all;

  CellAnswers(CaseView view, Cell cell, DaySpan exists, AnswerBudget budget) {
    this.view = view;
    this.cell = cell;
    this.told = Told.of(view, cell, exists);
    this.budget = budget;
    this.teller = new CellTeller(told, cell, view.around(), () -> view.timelines().lastTold(cell));
  }

  /** The status at the end of a day on which the cell exists, with its evidence. */
  CellStatus on(LocalDate day) {
    int number = DayRange.number(day);
    if (!isAsked) {
      isAsked = true; // Only who asks again pays for what answers every day.
      return find(day);
    }
    int[] all = steps();
    int found = Arrays.binarySearch(all, number);
    int step = found < 0 ? -found - 2 : found;
    @Nullable CellStatus[] answers = kept;
    if (answers == null) {
      answers = new CellStatus[all.length];
      kept = answers;
      budget.add(this);
    }
    CellStatus known = answers[step];
    if (known == null) {
      known = find(day);
      answers[step] = known;
      budget.count(1);
    }
    return known;
  }

  /** Puts together what is told of it. */
  CellTeller teller() {
    return teller;
  }

  CaseView view() {
    return view;
  }

  /** What its case tells of it. */
  Told told() {
    return told;
  }

  Timeline<Status> timeline() {
    return told.timeline();
  }

  WithinDays within() {
    return view.within(told);
  }

  /** The days on each of which another answer may begin than on its eve, as numbers. */
  private int[] steps() {
    int[] known = steps;
    if (known == null) {
      known =
          Stream.of(
                  Arrays.stream(timeline().steps()),
                  within().all().stream()
                      .flatMapToInt(
                          each ->
                              IntStream.of(
                                  DayRange.number(each.first()),
                                  DayRange.number(each.last().plusDays(1)))))
              .flatMapToInt(days -> days)
              .sorted()
              .distinct()
              .toArray();
      steps = known;
    }
    return known;
  }

  private CellStatus find(LocalDate day) {
    return teller.onDay(day, teller.isWithin(day) ? within().on(day) : List.of());
  }

  /** The status at a moment; what it rests on may have been so on its day only. */
  CellStatus at(ZonedDateTime moment) {
    Timeline<Status> timeline = timeline();
    WithinDays within = within();
    LocalDate day = moment.toLocalDate();
    TimelinePeriod<Status> period = timeline.periodOf(day);
    Possible<Status> possible = within.at(moment);
    boolean isAllDay = possible.equals(period.possible()) && timeline.turns(day, day).isEmpty();
    List<SeenEntry> evidence = new ArrayList<>(within.cutsThatDecide(moment, possible));
    // What the day alone leaves open may hold too.
    boolean mayHoldBesides = period.possible().values().containsAll(possible.values());
    if (evidence.isEmpty() || isAllDay || !possible.isCertain() || mayHoldBesides) {
      evidence.addAll(view.evidence().of(timeline.evidenceDuring(day, day)));
    }
    DaySpan days = isAllDay ? teller.clipped(period).orElseThrow() : DaySpan.of(day);
    List<CellStatus.Restriction> restrictions =
        new ArrayList<>(view.around().restrictions(timeline.inForceWithin(day)));
    restrictions.addAll(within.restrictionsAt(moment));
    return teller.status(
        possible,
        days,
        isAllDay ? teller.clipped(timeline.possiblyAround(day)).orElseThrow() : days,
        evidence,
        isAllDay ? timeline.loweredBy(day) : List.of(),
        restrictions,
        within.on(day));
  }

  CellMoments during(LocalDate from, LocalDate to) {
    Moments<Status> moments = within().during(from, to);
    List<SeenEntry> evidence =
        new ArrayList<>(view.evidence().of(timeline().evidenceDuring(from, to)));
    evidence.addAll(within().cutsDuring(from, to));
    return new CellMoments(
        told.caseId(),
        cell,
        moments.certainly(),
        moments.possibly(),
        evidence,
        view.remarks().on(evidence));
  }

  @Override
  public void forget() {
    kept = null;
    all = null;
  }

  CellTimeline allPeriods() {
    CellTimeline known = all;
    if (known == null) {
      known = findAllPeriods();
      all = known;
      budget.add(this);
      budget.count(known.periods().size());
    }
    return known;
  }

  private CellTimeline findAllPeriods() {
    Timeline<Status> timeline = timeline();
    List<StatusPeriod> periods = new ArrayList<>();
    for (int each = 0; each < timeline.size(); each++) {
      Optional<DaySpan> days = teller.clipped(timeline.period(each));
      if (days.isPresent()) {
        periods.add(
            new StatusPeriod(
                timeline.possible(each),
                days.get().from(),
                days.get().to(),
                view.evidence().of(timeline.evidenceOfPeriod(each))));
      }
    }
    return new CellTimeline(told.caseId(), cell, periods, within().all());
  }

  /** The days of a span on which another period begins. */
  List<CellChange> changes(LocalDate from, LocalDate to) {
    return timeline().turns(from, to).stream().map(this::change).toList();
  }

  private CellChange change(LocalDate day) {
    Set<SeenEntry> evidence = new LinkedHashSet<>(view.evidence().of(timeline().evidenceOn(day)));
    evidence.addAll(timeline().loweredBy(day));
    return new CellChange(
        told.caseId(),
        cell,
        day,
        timeline().on(day.minusDays(1)),
        timeline().on(day),
        evidence.stream().sorted(Comparator.comparingInt(view.history()::rank)).toList());
  }

  /** Whether the cell may be restricted at some moment of these days. */
  boolean mayBeRestricted(DaySpan asked) {
    return timeline()
            .mayHold(
                Status.RESTRICTED,
                asked.from().day().map(DayRange::number).orElse(DayRange.BEFORE_ALL),
                asked.to().day().map(DayRange::number).orElse(DayRange.AFTER_ALL))
        || told.cuts().areOn(asked);
  }

  static boolean isRestricted(Possible<Status> possible) {
    return !Collections.disjoint(possible.values(), Status.RESTRICTED);
  }
}
