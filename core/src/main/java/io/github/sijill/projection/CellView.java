package io.github.sijill.projection;

import static java.util.Objects.requireNonNull;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.Status;
import io.github.sijill.history.DayRange;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.question.AboutCell;
import io.github.sijill.question.CellChange;
import io.github.sijill.question.CellMoments;
import io.github.sijill.question.CellStatus;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.question.StatusPeriod;
import io.github.sijill.scope.Cell;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.time.DayBound;
import io.github.sijill.timeline.Moments;
import io.github.sijill.timeline.Possible;
import io.github.sijill.timeline.Timeline;
import io.github.sijill.timeline.TimelinePeriod;
import java.lang.ref.WeakReference;
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
 * A cell of a case, looked up once to be asked many times. It tells what the archive held when it
 * was looked up, and does not follow what is recorded later. Days are inclusive, of the case's own
 * calendar, without zone.
 *
 * <pre>{@code
 * CellView skype = archive.status().network("wifi").operator("inwi").service("skype").cell();
 * boolean isBlocked = skype.possible(day).isCertainly(Status.BLOCKED);
 * }</pre>
 *
 * <p>Immutable to its callers, and thread-safe. It holds on to the entries of its case that bear on
 * the cell.
 */
public final class CellView implements AboutCell {

  private static final Set<Status> RESTRICTED = Set.of(Status.DEGRADED, Status.BLOCKED);

  private final CaseView view;
  private final Cell cell;
  private final Told told;
  private final Budget budget;

  private volatile boolean isAsked;

  /** The days on each of which another answer may begin, once they were asked for. */
  private volatile int @Nullable [] steps;

  /** By step: the answer for its days, once it was asked for. */
  private volatile @Nullable CellStatus @Nullable [] kept;

  /** All of its periods, once they were asked for. */
  private volatile @Nullable CellTimeline all;

  /**
   * How many answers an archive keeps, some hundred bytes each: at most a tenth of the heap. When
   * there are more, it forgets them all and begins anew. A cell of a state that nobody asks any
   * more goes with its answers before that.
   */
  static final class Budget {

    private static final int ANSWERS =
        Math.clamp(Runtime.getRuntime().maxMemory() / 8_192, 10_000, 1_000_000);

    private final List<WeakReference<CellView>> cells = new ArrayList<>();
    private int answers;

    private synchronized void add(CellView cell) {
      cells.add(new WeakReference<>(cell));
    }

    private synchronized void count(int more) {
      answers += more;
      if (answers > ANSWERS) {
        for (WeakReference<CellView> each : cells) {
          CellView cell = each.get();
          if (cell != null) {
            cell.forget();
          }
        }
        cells.clear();
        answers = 0;
      }
    }
  }

  CellView(CaseView view, Cell cell, DaySpan exists, Budget budget) {
    this.view = view;
    this.cell = cell;
    this.told = Told.of(view, cell, exists);
    this.budget = budget;
  }

  @Override
  public CaseId caseId() {
    return view.history().caseId();
  }

  @Override
  public Cell cell() {
    return cell;
  }

  /** The days on which the cell exists. */
  public DaySpan exists() {
    return told.exists();
  }

  /**
   * The statuses that are possible at the end of a day. Nothing is made for it: equal answers are
   * one object.
   *
   * @throws IllegalArgumentException if the cell does not exist on that day
   */
  public Possible<Status> possible(LocalDate day) {
    return timeline().on(checked(day));
  }

  /**
   * The status at the end of a day, with its evidence.
   *
   * @throws IllegalArgumentException if the cell does not exist on that day
   */
  public CellStatus on(LocalDate day) {
    int number = DayRange.number(checked(day));
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

  private LocalDate checked(LocalDate day) {
    if (!exists().contains(requireNonNull(day, "day"))) {
      throw new IllegalArgumentException(
          "%s does not exist on %s; its days are %s".formatted(cell, day, exists()));
    }
    return day;
  }

  /** Walks over the periods, from the first on. */
  public Periods periods() {
    return new Periods();
  }

  /**
   * Periods one after the other, without a gap: those of equal answers, on the days on which the
   * cell exists. Nothing is made of a period but what is asked. Not thread-safe.
   *
   * <pre>{@code
   * CellView.Periods periods = cell.periods();
   * while (periods.next()) {
   *   print(periods.since(), periods.possible());
   * }
   * }</pre>
   */
  public final class Periods {

    private final Timeline<Status> timeline = timeline();
    private final int last;
    private int at;

    private Periods() {
      this.at = first() - 1;
      this.last =
          told.exists().to() instanceof DayBound.On(LocalDate day)
              ? timeline.periodAt(day)
              : timeline.size() - 1;
    }

    private int first() {
      return told.exists().from() instanceof DayBound.On(LocalDate day)
          ? timeline.periodAt(day)
          : 0;
    }

    /** Goes on to the next period, at first to the first; false if there is none. */
    public boolean next() {
      if (at >= last) {
        return false;
      }
      at++;
      return true;
    }

    private int current() {
      if (at < first()) {
        throw new IllegalStateException("no period yet; call next() first");
      }
      return at;
    }

    /** The statuses that are possible in this period. */
    public Possible<Status> possible() {
      return timeline.possible(current());
    }

    /** Its first day; open if it has always been so. */
    public DayBound since() {
      return days().from();
    }

    /** Its last day, inclusive; open if it stays so. */
    public DayBound until() {
      return days().to();
    }

    private DaySpan days() {
      return clipped(timeline.period(current())).orElseThrow();
    }

    /** What decides on any of its days, by rank. */
    public List<SeenEntry> evidence() {
      return view.evidence().of(timeline.evidenceOfPeriod(current()));
    }
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
    Timeline<Status> timeline = timeline();
    TimelinePeriod<Status> period = timeline.periodOf(day);
    return status(
        period.possible(),
        clipped(period).orElseThrow(),
        clipped(timeline.possiblyAround(day)).orElseThrow(),
        view.evidence().of(timeline.evidenceOn(day)),
        timeline.loweredBy(day),
        view.restrictions(timeline.inForceOn(day)),
        told.cuts().isEmpty() && !timeline.mayBeWithin(day) ? List.of() : within().on(day));
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
    DaySpan days = isAllDay ? clipped(period).orElseThrow() : DaySpan.of(day);
    List<CellStatus.Restriction> restrictions =
        new ArrayList<>(view.restrictions(timeline.inForceWithin(day)));
    restrictions.addAll(within.restrictionsAt(moment));
    return status(
        possible,
        days,
        isAllDay ? clipped(timeline.possiblyAround(day)).orElseThrow() : days,
        evidence,
        isAllDay ? timeline.loweredBy(day) : List.of(),
        restrictions,
        within.on(day));
  }

  private CellStatus status(
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
        caseId(),
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

  CellMoments during(LocalDate from, LocalDate to) {
    Moments<Status> moments = within().during(from, to);
    List<SeenEntry> evidence =
        new ArrayList<>(view.evidence().of(timeline().evidenceDuring(from, to)));
    evidence.addAll(within().cutsDuring(from, to));
    return new CellMoments(
        caseId(),
        cell,
        moments.certainly(),
        moments.possibly(),
        evidence,
        view.remarks().on(evidence));
  }

  private void forget() {
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
      Optional<DaySpan> days = clipped(timeline.period(each));
      if (days.isPresent()) {
        periods.add(
            new StatusPeriod(
                timeline.possible(each),
                days.get().from(),
                days.get().to(),
                view.evidence().of(timeline.evidenceOfPeriod(each))));
      }
    }
    return new CellTimeline(caseId(), cell, periods, within().all());
  }

  /** The days of a span on which another period begins. */
  List<CellChange> changes(LocalDate from, LocalDate to) {
    return timeline().turns(from, to).stream().map(this::change).toList();
  }

  private CellChange change(LocalDate day) {
    Set<SeenEntry> evidence = new LinkedHashSet<>(view.evidence().of(timeline().evidenceOn(day)));
    evidence.addAll(timeline().loweredBy(day));
    return new CellChange(
        caseId(),
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
                RESTRICTED,
                asked.from().day().map(DayRange::number).orElse(DayRange.BEFORE_ALL),
                asked.to().day().map(DayRange::number).orElse(DayRange.AFTER_ALL))
        || !told.cuts().on(asked).isEmpty();
  }

  static boolean isRestricted(Possible<Status> possible) {
    return !Collections.disjoint(possible.values(), RESTRICTED);
  }

  private Optional<DaySpan> clipped(TimelinePeriod<Status> period) {
    return new DaySpan(period.since(), period.until()).within(told.exists());
  }
}
