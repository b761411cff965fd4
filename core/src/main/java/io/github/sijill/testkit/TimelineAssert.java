package io.github.sijill.testkit;

import static java.util.Objects.requireNonNull;

import io.github.sijill.StatusQuery;
import io.github.sijill.question.CellStatus;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.question.StatusPeriod;
import io.github.sijill.scope.Cell;
import io.github.sijill.scope.DaySpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Assertions on the timelines of cells, each about every cell. */
public class TimelineAssert extends SijillAssert<TimelineAssert, List<CellTimeline>> {

  private @Nullable StatusQuery asked;

  TimelineAssert(@Nullable List<CellTimeline> actual) {
    super(actual, TimelineAssert.class);
  }

  /** Verifies that it is about so many cells. */
  public TimelineAssert hasCells(int count) {
    there();
    if (actual.size() != count) {
      failFor(
          "Expecting timelines of %s cells,\nbut there are %s:\n%s"
              .formatted(count, actual.size(), TimelineText.brief(actual)));
    }
    return this;
  }

  /**
   * Verifies that the periods of every cell have these possible statuses, one after the other, and
   * that it has no other period.
   *
   * @param statuses as messages write them: {@code "OPEN"}, {@code "OPEN or BLOCKED"}
   */
  public TimelineAssert goesThrough(String... statuses) {
    there();
    List<String> expected = named("statuses", statuses);
    List<CellTimeline> others =
        actual.stream().filter(each -> !course(each).equals(expected)).toList();
    String expecting =
        "Expecting the timeline to go through %s,\nbut ".formatted(String.join("; ", expected));
    if (actual.isEmpty()) {
      failFor(expecting + "it is about no cell");
    } else if (!others.isEmpty()) {
      CellTimeline first = others.getFirst();
      failFor(
          expecting
              + "%son %s it goes through %s:\n%s"
                  .formatted(
                      Wording.count(others.size(), actual.size()),
                      first.cell(),
                      String.join("; ", course(first)),
                      TimelineText.brief(others)));
    }
    return this;
  }

  private static List<String> course(CellTimeline timeline) {
    return timeline.periods().stream().map(period -> period.possible().toString()).toList();
  }

  /** This, as the answer to a query. */
  TimelineAssert to(@Nullable StatusQuery query) {
    asked = query;
    return this;
  }

  /** Goes on with the cells of one network, or of those below it if a query was asserted on. */
  public TimelineAssert onNetwork(String network) {
    requireNonNull(network, "network");
    return narrowed(() -> CaseCell.on(network, asked), "network " + network);
  }

  /** Goes on with one cell. */
  public TimelineAssert onCell(String territory, String operator, String network, String service) {
    requireNonNull(territory, "territory");
    requireNonNull(operator, "operator");
    requireNonNull(network, "network");
    requireNonNull(service, "service");
    return narrowed(
        () -> {
          Cell cell = Cell.of(territory, operator, network, service);
          return where -> where.cell().equals(cell);
        },
        String.join("/", territory, operator, network, service));
  }

  private TimelineAssert narrowed(Supplier<Predicate<CaseCell>> in, String name) {
    return onTo(TimelineAssert.class, listOf(), TimelineAssert::new, () -> left(in.get(), name))
        .to(asked);
  }

  private List<CellTimeline> left(Predicate<CaseCell> in, String name) {
    List<CellTimeline> left = actual.stream().filter(each -> in.test(CaseCell.of(each))).toList();
    if (left.isEmpty()) {
      failFor(
          "Expecting a timeline of %s,\nbut there are only these:\n%s"
              .formatted(name, TimelineText.brief(actual)));
    }
    return left;
  }

  /** Goes on with the period in which {@code day} is, of each cell. */
  public PeriodAssert on(LocalDate day) {
    requireNonNull(day, "day");
    return period("the period of " + day, timeline -> TimelineText.indexOf(timeline, day));
  }

  /** Goes on with the period in which {@code day} is, as ISO 8601 writes it, of each cell. */
  public PeriodAssert on(String day) {
    return period("the period of " + day, timeline -> TimelineText.indexOf(timeline, day(day)));
  }

  /**
   * Goes on with one period of each cell.
   *
   * @param number from 1
   */
  public PeriodAssert period(int number) {
    return period("period " + number, timeline -> index(timeline, number));
  }

  private int index(CellTimeline timeline, int number) {
    if (number < 1 || number > timeline.periods().size()) {
      failFor(
          "Expecting a timeline with a period %s,\nbut that on %s has %s periods:\n%s"
              .formatted(
                  number, timeline.cell(), timeline.periods().size(), TimelineText.brief(actual)));
    }
    return number - 1;
  }

  private PeriodAssert period(String name, ToIntFunction<CellTimeline> index) {
    return onTo(
            PeriodAssert.class,
            listOf(),
            PeriodAssert::new,
            () -> actual.stream().map(each -> status(each, index.applyAsInt(each))).toList())
        .of(name, actual, index);
  }

  private static CellStatus status(CellTimeline timeline, int index) {
    StatusPeriod period = timeline.periods().get(index);
    return new CellStatus(
        timeline.caseId(),
        timeline.cell(),
        period.possible(),
        period.since(),
        period.until(),
        new DaySpan(period.since(), period.until()),
        period.evidence(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of());
  }
}
