package io.github.sijill.projection;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.Status;
import io.github.sijill.history.DayRange;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.question.Answer;
import io.github.sijill.question.Answers;
import io.github.sijill.question.CaseLegalBasis;
import io.github.sijill.question.CellChange;
import io.github.sijill.question.CellDuration;
import io.github.sijill.question.CellMoments;
import io.github.sijill.question.CellStatus;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.question.ChangesAnswer;
import io.github.sijill.question.ChronologyAnswer;
import io.github.sijill.question.DurationAnswer;
import io.github.sijill.question.HeldOffice;
import io.github.sijill.question.LegalBasisAnswer;
import io.github.sijill.question.MomentsAnswer;
import io.github.sijill.question.OfficeHolderAnswer;
import io.github.sijill.question.Question;
import io.github.sijill.question.StatusAnswer;
import io.github.sijill.question.StatusPeriod;
import io.github.sijill.question.Subject;
import io.github.sijill.question.TimelineAnswer;
import io.github.sijill.question.UnknownCaseException;
import io.github.sijill.scope.Cell;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import io.github.sijill.scope.TooManyCellsException;
import io.github.sijill.scope.UnknownMemberException;
import io.github.sijill.time.DayBound;
import io.github.sijill.timeline.DayCount;
import io.github.sijill.timeline.Evidence;
import io.github.sijill.timeline.Moments;
import io.github.sijill.timeline.Possible;
import io.github.sijill.timeline.Timeline;
import io.github.sijill.timeline.TimelinePeriod;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One state of an archive: what it held when the last of these events was recorded, and the answers
 * to every question. It stays as it is while others record. Thread-safe.
 */
public final class Projections implements Answers {

  private final RecordedLog log;
  private final List<Recorded> recorded;
  private final long last;

  Projections(RecordedLog log, List<Recorded> recorded) {
    this.log = log;
    this.recorded = recorded;
    this.last = recorded.isEmpty() ? 0 : recorded.getLast().sequence();
  }

  /** The cases, by id. */
  public List<CaseId> cases() {
    return log.cases().entrySet().stream()
        .filter(each -> each.getValue().hasBegunBy(last))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** All that was recorded, in log order. */
  public List<Recorded> recorded() {
    return recorded;
  }

  /** What was recorded of a case, in log order; empty if there is no such case. */
  public List<Recorded> recorded(CaseId caseId) {
    CaseRecord record = log.cases().get(caseId);
    return record == null ? List.of() : record.upTo(last);
  }

  /** The event of an entry as it was recorded. */
  public Optional<Recorded> recorded(CaseId caseId, EntryId entry) {
    return Optional.ofNullable(log.cases().get(caseId))
        .flatMap(record -> record.event(entry, last));
  }

  /**
   * Whether both are states of one log: then the events of the one are the first of the other, or
   * the other way round.
   */
  public boolean sharesLogWith(Projections other) {
    return log == other.log;
  }

  /** What was recorded since an earlier state, in log order, late events of the log among it. */
  public List<Recorded> since(Projections earlier) {
    if (sharesLogWith(earlier)) {
      return recorded.subList(Math.min(earlier.recorded.size(), recorded.size()), recorded.size());
    }
    Set<Long> known = new HashSet<>();
    earlier.recorded.forEach(each -> known.add(each.sequence()));
    return recorded.stream().filter(each -> !known.contains(each.sequence())).toList();
  }

  /**
   * The answer to a question.
   *
   * @throws UnknownCaseException if it names a case that is not here
   * @throws UnknownMemberException if it names a member that no case asked about declares
   * @throws TooManyCellsException if it covers more than {@value Dimensions#MAX_CELLS} cells
   */
  @Override
  @SuppressWarnings("unchecked")
  public <A extends Answer> A ask(Question<A> question) {
    return (A)
        switch (question) {
          case Question.StatusOn q -> status(q);
          case Question.StatusDuring q -> moments(q);
          case Question.TimelineOf q -> timelines(q);
          case Question.DurationOf q -> durations(q);
          case Question.ChangesBetween q -> changes(q);
          case Question.ChronologyOf q -> chronology(q);
          case Question.LegalBasisOn q -> legalBasis(q);
          case Question.OfficeHolderOn q -> officeHolders(q);
        };
  }

  private StatusAnswer status(Question.StatusOn question) {
    List<CellStatus> cells =
        eachCell(
            question.subject(),
            restricted(question.day()),
            (view, cell, timeline) -> {
              TimelinePeriod<Status> period = timeline.periodOf(question.day());
              WithinDays within = new WithinDays(view, cell, timeline);
              if (question.at().isPresent()) {
                return statusAt(view, cell, timeline, within, question.at().get());
              }
              return new CellStatus(
                  view.history().caseId(),
                  cell,
                  period.possible(),
                  period.since(),
                  period.until(),
                  view.evidence().of(timeline.evidenceOn(question.day())),
                  restrictions(view, timeline, question.day()),
                  view.timelines().lastTold(cell),
                  within.on(question.day()));
            });
    return new StatusAnswer(question, cells);
  }

  /** The status at a moment; what it rests on may have been so on its day only. */
  private static CellStatus statusAt(
      CaseView view,
      Cell cell,
      Timeline<Status> timeline,
      WithinDays within,
      ZonedDateTime moment) {
    LocalDate day = moment.toLocalDate();
    TimelinePeriod<Status> period = timeline.periodOf(day);
    Possible<Status> possible = within.at(moment);
    boolean isAllDay = possible.equals(period.possible()) && timeline.turns(day, day).isEmpty();
    List<SeenEntry> evidence = new ArrayList<>(within.cutsAt(moment));
    if (evidence.isEmpty() || !possible.isCertain()) {
      evidence.addAll(view.evidence().of(timeline.evidenceDuring(day, day)));
    }
    return new CellStatus(
        view.history().caseId(),
        cell,
        possible,
        isAllDay ? period.since() : DayBound.on(day),
        isAllDay ? period.until() : DayBound.on(day),
        evidence,
        restrictions(view, timeline, day),
        view.timelines().lastTold(cell),
        within.on(day));
  }

  private static List<CellStatus.Restriction> restrictions(
      CaseView view, Timeline<Status> timeline, LocalDate day) {
    return timeline.inForceOn(day).stream()
        .map(
            each ->
                new CellStatus.Restriction(
                    each.entry().or(view.history()::opening).orElseThrow(),
                    each.value(),
                    each.entry().isEmpty(),
                    each.isCertain()))
        .toList();
  }

  private MomentsAnswer moments(Question.StatusDuring question) {
    List<CellMoments> cells =
        eachCell(
            question.subject(),
            restricted(Optional.of(question.from()), Optional.of(question.to())),
            (view, cell, timeline) -> {
              WithinDays within = new WithinDays(view, cell, timeline);
              Moments<Status> moments = within.during(question.from(), question.to());
              List<SeenEntry> evidence =
                  new ArrayList<>(
                      view.evidence().of(timeline.evidenceDuring(question.from(), question.to())));
              evidence.addAll(within.cutsDuring(question.from(), question.to()));
              return new CellMoments(
                  view.history().caseId(), cell, moments.certainly(), moments.possibly(), evidence);
            });
    return new MomentsAnswer(question, cells);
  }

  private TimelineAnswer timelines(Question.TimelineOf question) {
    List<CellTimeline> cells =
        eachCell(
            question.subject(),
            restricted(Optional.empty(), Optional.empty()),
            (view, cell, timeline) ->
                new CellTimeline(
                    view.history().caseId(),
                    cell,
                    periods(view, timeline),
                    new WithinDays(view, cell, timeline).all()));
    return new TimelineAnswer(question, cells);
  }

  private static List<StatusPeriod> periods(CaseView view, Timeline<Status> timeline) {
    List<Evidence> evidence = timeline.evidenceOfPeriods();
    List<StatusPeriod> periods = new ArrayList<>();
    for (TimelinePeriod<Status> period : timeline.periods()) {
      periods.add(
          new StatusPeriod(
              period.possible(),
              period.since(),
              period.until(),
              view.evidence().of(evidence.get(periods.size()))));
    }
    return periods;
  }

  private DurationAnswer durations(Question.DurationOf question) {
    IdentityHashMap<Timeline<Status>, DayCount> counts = new IdentityHashMap<>();
    DurationGroups groups = new DurationGroups(question);
    List<CellDuration> cells =
        eachCell(
            question.subject(),
            restricted(question.from(), question.to()),
            (view, cell, timeline) -> {
              DayCount days =
                  counts.computeIfAbsent(
                      timeline,
                      each -> each.count(question.status(), question.from(), question.to()));
              CellDuration told =
                  duration(new WithinDays(view, cell, timeline), view, cell, question, days);
              groups.add(told, timeline);
              return told;
            });
    return new DurationAnswer(question, cells, groups.groups());
  }

  private static CellDuration duration(
      WithinDays within, CaseView view, Cell cell, Question.DurationOf question, DayCount days) {
    return new CellDuration(
        view.history().caseId(),
        cell,
        question.status(),
        days,
        within.touched(question.status(), true, question.from(), question.to()),
        within.touched(question.status(), false, question.from(), question.to()),
        within.cutMinutes(question.status(), question.from(), question.to()));
  }

  private ChangesAnswer changes(Question.ChangesBetween question) {
    List<List<CellChange>> cells =
        eachCell(
            question.subject(),
            restricted(Optional.of(question.from()), Optional.of(question.to())),
            (view, cell, timeline) ->
                timeline.turns(question.from(), question.to()).stream()
                    .map(day -> change(view, cell, timeline, day))
                    .toList());
    List<CellChange> changes =
        cells.stream().flatMap(List::stream).sorted(Comparator.comparing(CellChange::day)).toList();
    return new ChangesAnswer(question, changes);
  }

  private static CellChange change(
      CaseView view, Cell cell, Timeline<Status> timeline, LocalDate day) {
    return new CellChange(
        view.history().caseId(),
        cell,
        day,
        timeline.on(day.minusDays(1)),
        timeline.on(day),
        view.evidence().of(timeline.evidenceOn(day)));
  }

  private ChronologyAnswer chronology(Question.ChronologyOf question) {
    List<List<SeenEntry>> cases = new ArrayList<>();
    for (Asked asked : asked(question.subject())) {
      AboutScope about = new AboutScope(asked.view.history(), asked.scope);
      cases.add(asked.view.chronology().stream().filter(about).toList());
    }
    return new ChronologyAnswer(question, MergedChronology.of(cases));
  }

  private LegalBasisAnswer legalBasis(Question.LegalBasisOn question) {
    List<CaseLegalBasis> cases =
        asked(question.subject()).stream()
            .map(asked -> asked.view.legalBasis().on(question.day(), asked.scope))
            .toList();
    return new LegalBasisAnswer(question, cases);
  }

  private OfficeHolderAnswer officeHolders(Question.OfficeHolderOn question) {
    List<HeldOffice> offices =
        asked(question.subject()).stream()
            .flatMap(asked -> asked.view.officeHolders().on(question).stream())
            .toList();
    return new OfficeHolderAnswer(question, offices);
  }

  private static final Set<Status> RESTRICTED = Set.of(Status.DEGRADED, Status.BLOCKED);

  /** Whether a cell may be restricted at some moment of a span of days, which may be open. */
  private static Predicate<Timeline<Status>> restricted(
      Optional<LocalDate> from, Optional<LocalDate> to) {
    int first = from.map(DayRange::number).orElse(DayRange.BEFORE_ALL);
    int last = to.map(DayRange::number).orElse(DayRange.AFTER_ALL);
    return timeline -> timeline.mayHold(RESTRICTED, first, last);
  }

  private static Predicate<Timeline<Status>> restricted(LocalDate day) {
    return timeline -> !Collections.disjoint(timeline.on(day).values(), RESTRICTED);
  }

  private interface CellQuestion<A> {
    A ask(CaseView view, Cell cell, Timeline<Status> timeline);
  }

  /**
   * A case that a question is about.
   *
   * @param scope what is asked about, by the ids of this case
   */
  private record Asked(CaseView view, Scope scope) {
    static Asked of(CaseView view, Scope scope) {
      return new Asked(view, view.history().dimensions().byIds(scope));
    }

    Dimensions dimensions() {
      return view.history().dimensions();
    }

    String id() {
      return view.history().caseId().value();
    }
  }

  /**
   * @param restricted whether a cell may be restricted at a moment that is asked about
   */
  private <A> List<A> eachCell(
      Subject subject, Predicate<Timeline<Status>> restricted, CellQuestion<A> question) {
    List<A> answers = new ArrayList<>();
    List<Asked> cases = asked(subject);
    checkCells(cases);
    for (Asked asked : cases) {
      for (Cell cell : asked.dimensions().cells(asked.scope)) {
        Timeline<Status> timeline = asked.view.timelines().of(cell);
        if (!subject.isRestrictedOnly() || restricted.test(timeline)) {
          answers.add(question.ask(asked.view, cell, timeline));
        }
      }
    }
    return answers;
  }

  /** Each case may cover few enough cells, and all of them together too many. */
  private static void checkCells(List<Asked> cases) {
    long cells = 0;
    for (Asked asked : cases) {
      long sum = cells + asked.dimensions().cellCount(asked.scope);
      cells = sum < 0 ? Long.MAX_VALUE : sum;
    }
    if (cases.size() > 1 && cells > Dimensions.MAX_CELLS) {
      throw new TooManyCellsException(
          cells, "of " + cases.size() + " cases", "ask about one case, or name fewer members");
    }
  }

  /** The cases that a question is about: those that declare all that it names. */
  private List<Asked> asked(Subject subject) {
    List<Asked> asked = new ArrayList<>();
    for (CaseId caseId : subject.caseId().map(List::of).orElseGet(this::cases)) {
      asked.add(Asked.of(view(caseId, subject.viewpoint()), subject.scope()));
    }
    List<Asked> knowing = new ArrayList<>();
    for (Asked each : asked) {
      if (each.dimensions().declares(each.scope)) {
        knowing.add(each);
      } else {
        each.dimensions().ambiguous(each.scope, each.id()).ifPresent(Projections::refuse);
      }
    }
    if (knowing.isEmpty() && !asked.isEmpty()) {
      refuse(asked, subject.scope());
    }
    return knowing;
  }

  private CaseView view(CaseId caseId, Viewpoint viewpoint) {
    CaseRecord record = log.cases().get(caseId);
    if (record == null || !record.hasBegunBy(last)) {
      throw new UnknownCaseException(caseId, cases());
    }
    return record.from(viewpoint, last);
  }

  /** Refuses a scope that no case knows: names the first member that none of them declares. */
  private static void refuse(List<Asked> asked, Scope scope) {
    if (asked.size() > 1) {
      Dimensions.unknown(scope, "any case asked", asked.stream().map(Asked::dimensions).toList())
          .ifPresent(Projections::refuse);
    }
    Asked first = asked.getFirst();
    first.dimensions().undeclared(first.scope, first.id()).ifPresent(Projections::refuse);
  }

  private static void refuse(UnknownMemberException unknown) {
    throw unknown;
  }
}
