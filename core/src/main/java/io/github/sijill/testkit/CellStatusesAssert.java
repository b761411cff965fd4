package io.github.sijill.testkit;

import static java.util.Objects.requireNonNull;

import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.question.CellStatus;
import io.github.sijill.time.DayBound;
import io.github.sijill.words.Phrases;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the statuses of cells. Each is about every cell: those that differ are counted, and
 * the first of them is named.
 */
abstract class CellStatusesAssert<SELF extends CellStatusesAssert<SELF, A>, A>
    extends SijillAssert<SELF, A> {

  CellStatusesAssert(@Nullable A actual, Class<SELF> self) {
    super(actual, self);
  }

  abstract List<CellStatus> cells();

  /** What is asserted something of, as a failure names it. */
  abstract String subject();

  /** The timelines of these cells, drawn. */
  abstract String drawn(List<CellStatus> cells);

  /** Verifies that every cell has this status in all worlds. */
  public SELF isCertainly(Status status) {
    requireNonNull(status, "status");
    return eachCell(cell -> cell.possible().isCertainly(status), "to be certainly " + status);
  }

  /** Verifies that every cell has this status in some world, whatever else is possible. */
  public SELF isPossibly(Status status) {
    requireNonNull(status, "status");
    return eachCell(cell -> cell.possible().contains(status), "to be possibly " + status);
  }

  /** Verifies that no cell has this status in any world. */
  public SELF isNotPossibly(Status status) {
    requireNonNull(status, "status");
    return eachCell(cell -> !cell.possible().contains(status), "not to be possibly " + status);
  }

  /** Verifies that exactly these statuses are possible on every cell. */
  public SELF isUncertainBetween(Status first, Status second, Status... others) {
    Set<Status> expected =
        EnumSet.of(requireNonNull(first, "first"), requireNonNull(second, "second"));
    for (Status other : others) {
      expected.add(requireNonNull(other, "others"));
    }
    return eachCell(
        cell -> cell.possible().values().equals(expected),
        "to be uncertain between " + Phrases.inEnglish().all(expected));
  }

  /** Verifies that every cell's answer has been as it is since this day, and not before. */
  public SELF isSince(LocalDate day) {
    requireNonNull(day, "day");
    return bound("to have been so since " + day, CellStatus::since, DayBound.on(day));
  }

  /** Verifies the same of a day as ISO 8601 writes it, such as {@code 2016-03-05}. */
  public SELF isSince(String day) {
    return isSince(day(day));
  }

  /** Verifies that every cell's answer stays as it is until this day, inclusive. */
  public SELF isUntil(LocalDate day) {
    requireNonNull(day, "day");
    return bound("to stay so until " + day, CellStatus::until, DayBound.on(day));
  }

  /** Verifies the same of a day as ISO 8601 writes it, such as {@code 2016-03-05}. */
  public SELF isUntil(String day) {
    return isUntil(day(day));
  }

  /** Verifies that every cell's answer has always been as it is. */
  public SELF isSinceEver() {
    return bound("to have always been so", CellStatus::since, DayBound.open());
  }

  /** Verifies that every cell's answer stays as it is. */
  public SELF isForEver() {
    return bound("to stay so for ever", CellStatus::until, DayBound.open());
  }

  /** Verifies that every cell's evidence has these entries, and maybe others. */
  public SELF isEvidencedBy(String... entries) {
    Set<String> expected = new TreeSet<>(named("entries", entries));
    return eachCell(
        cell -> ids(cell).containsAll(expected),
        "to be evidenced by " + String.join(", ", expected));
  }

  /** Verifies that every cell's evidence has these entries and no other. */
  public SELF isEvidencedOnlyBy(String... entries) {
    Set<String> expected = new TreeSet<>(named("entries", entries));
    return eachCell(
        cell -> ids(cell).equals(expected),
        "to be evidenced only by " + String.join(", ", expected));
  }

  /** Verifies that it is about so many cells. */
  public SELF hasCells(int count) {
    there();
    if (cells().size() != count) {
      failFor(
          "Expecting %s to be about %s cells,\nbut it is about %s:\n%s"
              .formatted(subject(), count, cells().size(), drawn(cells())));
    }
    return myself;
  }

  private SELF bound(String expectation, Function<CellStatus, DayBound> end, DayBound expected) {
    return eachCell(cell -> end.apply(cell).equals(expected), expectation);
  }

  private static Set<String> ids(CellStatus cell) {
    Set<String> ids = new TreeSet<>();
    for (SeenEntry entry : cell.evidence()) {
      ids.add(entry.id().value());
    }
    return ids;
  }

  final SELF eachCell(Predicate<CellStatus> expected, String expectation) {
    there();
    List<CellStatus> cells = cells();
    List<CellStatus> others = cells.stream().filter(expected.negate()).toList();
    if (cells.isEmpty()) {
      failFor("Expecting %s %s,\nbut it is about no cell".formatted(subject(), expectation));
    } else if (!others.isEmpty()) {
      CellStatus first = others.getFirst();
      failFor(
          "Expecting %s %s,\nbut %son %s it is %s:\n%s"
              .formatted(
                  subject(),
                  expectation,
                  Wording.count(others.size(), cells.size()),
                  first.cell(),
                  Wording.story(first),
                  drawn(others)));
    }
    return myself;
  }
}
