package io.github.sijill.testkit;

import io.github.sijill.event.Status;
import io.github.sijill.history.Told;
import io.github.sijill.projection.CellStatus;
import io.github.sijill.projection.StatusAnswer;
import io.github.sijill.time.DayBound;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on the status on a day. Each is about every cell of the answer: one that differs fails
 * it, and is named.
 */
public class StatusAnswerAssert extends AbstractAssert<StatusAnswerAssert, StatusAnswer> {

  private final String timelines;

  StatusAnswerAssert(StatusAnswer actual) {
    this(actual, "");
  }

  StatusAnswerAssert(StatusAnswer actual, String timelines) {
    super(actual, StatusAnswerAssert.class);
    this.timelines = timelines;
  }

  /** Verifies that every cell has this status in all worlds. */
  public StatusAnswerAssert isCertainly(Status status) {
    return eachCell(cell -> cell.possible().equals(Set.of(status)), "to be certainly " + status);
  }

  /** Verifies that every cell has this status in some world, whatever else is possible. */
  public StatusAnswerAssert isPossibly(Status status) {
    return eachCell(cell -> cell.possible().contains(status), "to be possibly " + status);
  }

  /** Verifies that no cell has this status in any world. */
  public StatusAnswerAssert isNotPossibly(Status status) {
    return eachCell(cell -> !cell.possible().contains(status), "not to be possibly " + status);
  }

  /** Verifies that exactly these statuses are possible on every cell. */
  public StatusAnswerAssert isUncertainBetween(Status first, Status second, Status... others) {
    Set<Status> expected = EnumSet.of(first, second);
    expected.addAll(Arrays.asList(others));
    return eachCell(
        cell -> cell.possible().equals(expected), "to be possibly " + Drawn.words(expected));
  }

  /** Verifies that every cell's answer has been as it is since this day, and not before. */
  public StatusAnswerAssert isSince(String day) {
    return bound("to be so since " + day, CellStatus::since, DayBound.on(LocalDate.parse(day)));
  }

  /** Verifies that every cell's answer stays as it is until this day, inclusive. */
  public StatusAnswerAssert isUntil(String day) {
    return bound("to be so until " + day, CellStatus::until, DayBound.on(LocalDate.parse(day)));
  }

  /** Verifies that every cell's answer has always been as it is. */
  public StatusAnswerAssert isSinceEver() {
    return bound("to have always been so", CellStatus::since, DayBound.open());
  }

  /** Verifies that every cell's answer stays as it is. */
  public StatusAnswerAssert isForEver() {
    return bound("to stay so", CellStatus::until, DayBound.open());
  }

  /** Verifies that every cell's evidence has these entries, and maybe others. */
  public StatusAnswerAssert isEvidencedBy(String... entries) {
    Set<String> expected = new TreeSet<>(Arrays.asList(entries));
    return eachCell(
        cell -> ids(cell).containsAll(expected),
        "to be evidenced by " + String.join(", ", expected));
  }

  /** Verifies that every cell's evidence has these entries and no other. */
  public StatusAnswerAssert isEvidencedOnlyBy(String... entries) {
    Set<String> expected = new TreeSet<>(Arrays.asList(entries));
    return eachCell(
        cell -> ids(cell).equals(expected),
        "to be evidenced only by " + String.join(", ", expected));
  }

  /** Verifies that the answer is about so many cells. */
  public StatusAnswerAssert hasCells(int count) {
    isNotNull();
    if (actual.cells().size() != count) {
      failWithMessage(
          "Expecting an answer about %d cells, but it is about %d", count, actual.cells().size());
    }
    return this;
  }

  /** Goes on with the cells of one network only. */
  public StatusAnswerAssert onNetwork(String network) {
    isNotNull();
    List<CellStatus> cells =
        actual.cells().stream().filter(c -> c.cell().network().id().equals(network)).toList();
    if (cells.isEmpty()) {
      failWithMessage(
          "Expecting an answer about network %s, but it is about %s",
          network, actual.cells().stream().map(c -> c.cell().network().id()).distinct().toList());
    }
    return new StatusAnswerAssert(new StatusAnswer(actual.question(), cells), timelines)
        .as(descriptionText());
  }

  private StatusAnswerAssert bound(
      String expectation, Function<CellStatus, DayBound> end, DayBound expected) {
    return eachCell(cell -> end.apply(cell).equals(expected), expectation);
  }

  private static Set<String> ids(CellStatus cell) {
    Set<String> ids = new TreeSet<>();
    for (Told told : cell.evidence()) {
      ids.add(told.id().value());
    }
    return ids;
  }

  private StatusAnswerAssert eachCell(Predicate<CellStatus> expected, String expectation) {
    isNotNull();
    if (actual.cells().isEmpty()) {
      failWithMessage("Expecting the status %s, but the answer is about no cell", expectation);
    }
    List<CellStatus> others = actual.cells().stream().filter(expected.negate()).toList();
    if (!others.isEmpty()) {
      CellStatus first = others.getFirst();
      failWithMessage(
          "Expecting the status on %s %s, but on %s%s it is %s, from %s to %s, by %s%s",
          actual.question().day(),
          expectation,
          Drawn.cell(first.cell()),
          others.size() == 1 ? "" : " and %d more cells".formatted(others.size() - 1),
          Drawn.words(first.possible()),
          first.since(),
          first.until(),
          Drawn.ids(first.evidence()),
          timelines.isEmpty() ? "" : ":%n%s".formatted(timelines));
    }
    return this;
  }
}
