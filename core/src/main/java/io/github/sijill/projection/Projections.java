package io.github.sijill.projection;

import static java.util.Objects.requireNonNull;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.Status;
import io.github.sijill.history.DayRange;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.question.Answer;
import io.github.sijill.question.Answers;
import io.github.sijill.question.CellChange;
import io.github.sijill.question.CellDuration;
import io.github.sijill.question.CellLegalBasis;
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
import io.github.sijill.scope.DaySpan;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import io.github.sijill.scope.TooManyCellsException;
import io.github.sijill.scope.UnknownMemberException;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
            DaySpan.of(question.day()),
            (view, cell, timeline, asked) ->
                isRestricted(
                    question
                        .at()
                        .map(at -> new WithinDays(view, Told.of(view, cell, DaySpan.ALWAYS)).at(at))
                        .orElseGet(() -> timeline.on(question.day()))),
            (view, cell, timeline, lived) -> {
              TimelinePeriod<Status> period = timeline.periodOf(question.day());
              WithinDays within = within(view, cell, lived);
              if (question.at().isPresent()) {
                return statusAt(view, cell, timeline, lived, within, question.at().get());
              }
              return status(
                  view,
                  cell,
                  period.possible(),
                  lived.clipped(period).orElseThrow(),
                  lived.clipped(timeline.possiblyAround(question.day())).orElseThrow(),
                  view.evidence().of(timeline.evidenceOn(question.day())),
                  timeline.loweredBy(question.day()),
                  view.restrictions(timeline.inForceOn(question.day())),
                  within.on(question.day()));
            });
    return new StatusAnswer(question, cells);
  }

  /** The status at a moment; what it rests on may have been so on its day only. */
  private static CellStatus statusAt(
      CaseView view,
      Cell cell,
      Timeline<Status> timeline,
      Lived lived,
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
    DaySpan days = isAllDay ? lived.clipped(period).orElseThrow() : DaySpan.of(day);
    List<CellStatus.Restriction> restrictions =
        new ArrayList<>(view.restrictions(timeline.inForceWithin(day)));
    restrictions.addAll(within.restrictionsAt(moment));
    return status(
        view,
        cell,
        possible,
        days,
        isAllDay ? lived.clipped(timeline.possiblyAround(day)).orElseThrow() : days,
        evidence,
        isAllDay ? timeline.loweredBy(day) : List.of(),
        restrictions,
        within.on(day));
  }

  private static CellStatus status(
      CaseView view,
      Cell cell,
      Possible<Status> possible,
      DaySpan days,
      DaySpan perhaps,
      List<SeenEntry> evidence,
      List<SeenEntry> loweredBy,
      List<CellStatus.Restriction> restrictions,
      List<CellTimeline.Within> within) {
    List<SeenEntry> shown = new ArrayList<>(evidence);
    shown.addAll(loweredBy);
    restrictions.forEach(each -> shown.add(each.entry()));
    within.forEach(each -> shown.addAll(each.evidence()));
    return new CellStatus(
        view.history().caseId(),
        cell,
        possible,
        days.from(),
        days.to(),
        perhaps,
        evidence,
        loweredBy,
        restrictions,
        view.timelines().lastTold(cell),
        within,
        view.remarks().on(shown));
  }

  private MomentsAnswer moments(Question.StatusDuring question) {
    List<CellMoments> cells =
        eachCell(
            question.subject(),
            DaySpan.of(Optional.of(question.from()), Optional.of(question.to())),
            Projections::mayBeRestricted,
            (view, cell, timeline, lived) -> {
              LocalDate from = lived.first();
              LocalDate to = lived.last();
              WithinDays within = within(view, cell, lived);
              Moments<Status> moments = within.during(from, to);
              List<SeenEntry> evidence =
                  new ArrayList<>(view.evidence().of(timeline.evidenceDuring(from, to)));
              evidence.addAll(within.cutsDuring(from, to));
              return new CellMoments(
                  view.history().caseId(),
                  cell,
                  moments.certainly(),
                  moments.possibly(),
                  evidence,
                  view.remarks().on(evidence));
            });
    return new MomentsAnswer(question, cells);
  }

  private TimelineAnswer timelines(Question.TimelineOf question) {
    List<CellTimeline> cells =
        eachCell(
            question.subject(),
            DaySpan.ALWAYS,
            Projections::mayBeRestricted,
            (view, cell, timeline, lived) ->
                new CellTimeline(
                    view.history().caseId(),
                    cell,
                    periods(view, timeline, lived),
                    within(view, cell, lived).all()));
    return new TimelineAnswer(question, cells);
  }

  private static List<StatusPeriod> periods(CaseView view, Timeline<Status> timeline, Lived lived) {
    List<Evidence> evidence = timeline.evidenceOfPeriods();
    List<StatusPeriod> periods = new ArrayList<>();
    int index = 0;
    for (TimelinePeriod<Status> period : timeline.periods()) {
      Optional<DaySpan> days = lived.clipped(period);
      if (days.isPresent()) {
        periods.add(
            new StatusPeriod(
                period.possible(),
                days.get().from(),
                days.get().to(),
                view.evidence().of(evidence.get(index))));
      }
      index++;
    }
    return periods;
  }

  private static WithinDays within(CaseView view, Cell cell, Lived lived) {
    return view.within(cell, lived.exists());
  }

  private DurationAnswer durations(Question.DurationOf question) {
    CellDurations durations = new CellDurations(question);
    DurationGroups groups = new DurationGroups(question);
    Map<Told, WithinDays> shared = new HashMap<>();
    AssumedKnown assumed = new AssumedKnown(question.subject().viewpoint());
    List<CellDuration> cells =
        eachCell(
            question.subject(),
            DaySpan.of(question.from(), question.to()),
            Projections::mayBeRestricted,
            (view, cell, timeline, lived) -> {
              Told told = Told.of(view, cell, lived.exists());
              WithinDays within = shared.computeIfAbsent(told, each -> new WithinDays(view, each));
              CellDuration found = durations.of(view, cell, within, told, lived.asked());
              groups.add(found, told, within);
              assumed.add(view, cell, timeline, lived.asked());
              return found;
            });
    return new DurationAnswer(question, cells, groups.groups(), assumed.entries());
  }

  private ChangesAnswer changes(Question.ChangesBetween question) {
    List<ChangesAnswer.WithinDays> within = new ArrayList<>();
    List<List<CellChange>> cells =
        eachCell(
            question.subject(),
            DaySpan.of(Optional.of(question.from()), Optional.of(question.to())),
            Projections::mayBeRestricted,
            (view, cell, timeline, lived) -> {
              for (CellTimeline.Within each : within(view, cell, lived).all()) {
                each.within(lived.first(), lived.last())
                    .ifPresent(
                        days ->
                            within.add(
                                new ChangesAnswer.WithinDays(view.history().caseId(), cell, days)));
              }
              return timeline.turns(lived.first(), lived.last()).stream()
                  .map(day -> change(view, cell, timeline, day))
                  .toList();
            });
    List<CellChange> changes =
        cells.stream().flatMap(List::stream).sorted(Comparator.comparing(CellChange::day)).toList();
    within.sort(Comparator.comparing(each -> each.days().first()));
    return new ChangesAnswer(question, changes, within);
  }

  private static CellChange change(
      CaseView view, Cell cell, Timeline<Status> timeline, LocalDate day) {
    Set<SeenEntry> evidence = new LinkedHashSet<>(view.evidence().of(timeline.evidenceOn(day)));
    evidence.addAll(timeline.loweredBy(day));
    return new CellChange(
        view.history().caseId(),
        cell,
        day,
        timeline.on(day.minusDays(1)),
        timeline.on(day),
        evidence.stream().sorted(Comparator.comparingInt(view.history()::rank)).toList());
  }

  private ChronologyAnswer chronology(Question.ChronologyOf question) {
    List<List<SeenEntry>> cases = new ArrayList<>();
    for (Asked asked : asked(question.subject())) {
      AboutScope about = new AboutScope(asked.seen.whole().history(), asked.scope);
      cases.add(asked.seen.whole().chronology().stream().filter(about).toList());
    }
    return new ChronologyAnswer(question, MergedChronology.of(cases));
  }

  private LegalBasisAnswer legalBasis(Question.LegalBasisOn question) {
    Map<CaseId, CaseView> whole = new HashMap<>();
    asked(question.subject()).forEach(asked -> whole.put(asked.seen.caseId(), asked.seen.whole()));
    List<CellLegalBasis> cells =
        eachCell(
            question.subject(),
            DaySpan.of(question.day()),
            (view, cell, timeline, asked) -> isRestricted(timeline.on(question.day())),
            (view, cell, timeline, lived) ->
                requireNonNull(whole.get(view.history().caseId()))
                    .legalBasis(question.day(), cell, lived.exists()));
    return new LegalBasisAnswer(question, cells);
  }

  private OfficeHolderAnswer officeHolders(Question.OfficeHolderOn question) {
    List<HeldOffice> offices =
        asked(question.subject()).stream()
            .flatMap(asked -> asked.seen.whole().officeHolders().on(question).stream())
            .toList();
    return new OfficeHolderAnswer(question, offices);
  }

  private static final Set<Status> RESTRICTED = Set.of(Status.DEGRADED, Status.BLOCKED);

  /** Whether a cell may be restricted at some moment of days that are asked about. */
  private static boolean mayBeRestricted(
      CaseView view, Cell cell, Timeline<Status> timeline, DaySpan asked) {
    return timeline.mayHold(
            RESTRICTED,
            asked.from().day().map(DayRange::number).orElse(DayRange.BEFORE_ALL),
            asked.to().day().map(DayRange::number).orElse(DayRange.AFTER_ALL))
        || !view.timelines().cuts(cell).on(asked).isEmpty();
  }

  private static boolean isRestricted(Possible<Status> possible) {
    return !Collections.disjoint(possible.values(), RESTRICTED);
  }

  private interface CellTest {
    boolean test(CaseView view, Cell cell, Timeline<Status> timeline, DaySpan asked);
  }

  private interface CellQuestion<A> {
    A ask(CaseView view, Cell cell, Timeline<Status> timeline, Lived lived);
  }

  /**
   * The days of a cell.
   *
   * @param exists those on which it exists
   * @param asked those of them that are asked about
   */
  private record Lived(DaySpan exists, DaySpan asked) {
    static Optional<Lived> of(Dimensions dimensions, Cell cell, DaySpan span) {
      return dimensions
          .days(cell)
          .flatMap(exists -> exists.within(span).map(asked -> new Lived(exists, asked)));
    }

    /** The first day that is asked about, where one is. */
    LocalDate first() {
      return asked.from().day().orElseThrow();
    }

    /** The last day that is asked about, where one is. */
    LocalDate last() {
      return asked.to().day().orElseThrow();
    }

    Optional<DaySpan> clipped(TimelinePeriod<Status> period) {
      return new DaySpan(period.since(), period.until()).within(exists);
    }
  }

  /**
   * A case that a question is about.
   *
   * @param scope what is asked about, by the ids of this case
   */
  private record Asked(SeenCase seen, Scope scope) {
    static Asked of(SeenCase seen, Scope scope) {
      return new Asked(seen, seen.dimensions().byIds(scope));
    }

    Dimensions dimensions() {
      return seen.dimensions();
    }

    String id() {
      return seen.caseId().value();
    }
  }

  /**
   * @param span the days that are asked about; a cell that exists on none of them is left out
   * @param restricted whether a cell may be restricted at a moment that is asked about
   */
  private <A> List<A> eachCell(
      Subject subject, DaySpan span, CellTest restricted, CellQuestion<A> question) {
    List<A> answers = new ArrayList<>();
    List<Asked> cases = asked(subject);
    checkCells(cases);
    for (Asked asked : cases) {
      for (Cell cell : asked.dimensions().cells(asked.scope)) {
        Optional<Lived> lived = Lived.of(asked.dimensions(), cell, span);
        if (lived.isPresent()) {
          CaseView view = asked.seen.of(cell);
          Timeline<Status> timeline = view.timelines().of(cell);
          if (!subject.isRestrictedOnly()
              || restricted.test(view, cell, timeline, lived.get().asked())) {
            answers.add(question.ask(view, cell, timeline, lived.get()));
          }
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
    List<Asked> knowing = new ArrayList<>();
    for (Asked each :
        each(subject, subject.caseId().map(List::of).orElseGet(() -> mayKnow(subject)))) {
      if (each.dimensions().declares(each.scope)) {
        knowing.add(each);
      } else {
        each.dimensions().ambiguous(each.scope, each.id()).ifPresent(Projections::refuse);
      }
    }
    if (knowing.isEmpty()) {
      List<Asked> all = each(subject, subject.caseId().map(List::of).orElseGet(this::cases));
      if (!all.isEmpty()) {
        refuse(all, subject.scope());
      }
    }
    return knowing;
  }

  private List<Asked> each(Subject subject, List<CaseId> cases) {
    return cases.stream()
        .map(id -> Asked.of(seen(id, subject.viewpoint()), subject.scope()))
        .toList();
  }

  /** The cases that may declare all that a question names: only these are looked at. */
  private List<CaseId> mayKnow(Subject subject) {
    return log.cases().size() == 1 || subject.scope().words().isEmpty()
        ? cases()
        : log.members().mayDeclare(subject.scope(), recorded).stream()
            .filter(id -> requireNonNull(log.cases().get(id)).hasBegunBy(last))
            .toList();
  }

  private SeenCase seen(CaseId caseId, Viewpoint viewpoint) {
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
