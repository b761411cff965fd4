package io.github.sijill.testkit;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import io.github.sijill.StatusQuery;
import io.github.sijill.question.CellStatus;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.question.Remark;
import io.github.sijill.question.StatusAnswer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Assertions on the status on a day, each about every cell of the answer. */
public class StatusAnswerAssert extends CellStatusesAssert<StatusAnswerAssert, StatusAnswer> {

  private @Nullable StatusQuery asked;

  StatusAnswerAssert(@Nullable StatusAnswer actual) {
    super(actual, StatusAnswerAssert.class);
  }

  /** This, as the answer to a query: it shows whole timelines when it fails. */
  StatusAnswerAssert to(@Nullable StatusQuery query) {
    asked = query;
    return this;
  }

  /** Goes on with the cells of one network, or of those below it if a query was asserted on. */
  public StatusAnswerAssert onNetwork(String network) {
    requireNonNull(network, "network");
    return onTo(
            StatusAnswerAssert.class,
            StatusAnswer.class,
            StatusAnswerAssert::new,
            () -> narrowed(network))
        .to(asked);
  }

  /** Verifies that on every cell these restrictions are in force, or perhaps, and no other. */
  public StatusAnswerAssert isRestrictedOnlyBy(String... restrictions) {
    Set<String> expected = new TreeSet<>(named("restrictions", restrictions));
    return eachCell(
        cell ->
            cell.restrictions().stream()
                .map(each -> each.entry().id().value())
                .collect(toSet())
                .equals(expected),
        "to be restricted only by " + String.join(", ", expected));
  }

  /**
   * Verifies that on every cell this restriction is in force, or perhaps, and that exactly these
   * entries ended it, or may have, before or after the day.
   */
  public StatusAnswerAssert hasEnd(String restriction, String... by) {
    requireNonNull(restriction, "restriction");
    Set<String> expected = new TreeSet<>(named("by", by));
    return ended(
        restriction,
        expected,
        "to have the restriction %s, ended by %s"
            .formatted(restriction, String.join(" or ", expected)));
  }

  /**
   * Verifies that on every cell this restriction is in force, or perhaps, and that no end is told.
   */
  public StatusAnswerAssert hasNoEnd(String restriction) {
    requireNonNull(restriction, "restriction");
    return ended(
        restriction,
        Set.of(),
        "to have the restriction %s, of which no end is told".formatted(restriction));
  }

  private StatusAnswerAssert ended(String restriction, Set<String> by, String expectation) {
    return eachCell(
        cell ->
            cell.restrictions().stream()
                .filter(each -> each.entry().id().value().equals(restriction))
                .anyMatch(each -> by(each).equals(by)),
        expectation);
  }

  private static Set<String> by(CellStatus.Restriction restriction) {
    return restriction.end().stream()
        .flatMap(end -> end.by().stream())
        .map(entry -> entry.id().value())
        .collect(toSet());
  }

  /** Verifies that these measurements support what every cell's answer rests on. */
  public StatusAnswerAssert isSupportedBy(String... measurements) {
    return hasRemarks(
        Remark.Role.SUPPORTS, "to be supported by ", named("measurements", measurements));
  }

  /** Verifies that these measurements contradict what every cell's answer rests on. */
  public StatusAnswerAssert isContradictedBy(String... measurements) {
    return hasRemarks(
        Remark.Role.CONTRADICTS, "to be contradicted by ", named("measurements", measurements));
  }

  /** Verifies that these statements deny what every cell's answer rests on. */
  public StatusAnswerAssert isDeniedBy(String... statements) {
    return hasRemarks(Remark.Role.DENIES, "to be denied by ", named("statements", statements));
  }

  /** Verifies that these rulings are about what every cell's answer rests on. */
  public StatusAnswerAssert isRuledOnBy(String... rulings) {
    return hasRemarks(Remark.Role.RULES, "to be ruled on by ", named("rulings", rulings));
  }

  private StatusAnswerAssert hasRemarks(
      Remark.Role role, String expectation, List<String> expected) {
    return eachCell(
        cell ->
            cell.remarks().stream()
                .filter(remark -> remark.role() == role)
                .map(remark -> remark.entry().id().value())
                .toList()
                .containsAll(expected),
        expectation + String.join(", ", expected));
  }

  private StatusAnswer narrowed(String network) {
    return new StatusAnswer(actual.question(), cellsOn(network, actual.cells(), asked));
  }

  @Override
  List<CellStatus> cells() {
    return actual.cells();
  }

  @Override
  String subject() {
    return "the status on "
        + actual.question().day()
        + Wording.from(actual.question().subject().viewpoint());
  }

  @Override
  String drawn(List<CellStatus> cells) {
    List<CellTimeline> shown =
        asked == null
            ? TimelineText.periods(cells)
            : CaseCell.among(asked.timeline().cells(), cells.stream().map(CaseCell::of));
    return TimelineText.around(shown, actual.question().day());
  }
}
