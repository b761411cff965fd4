package io.github.sijill.testkit;

import io.github.sijill.StatusQuery;
import io.github.sijill.projection.CellChange;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Assertions on the cells that a query is about, as seen from its viewpoint. */
public class StatusQueryAssert extends AbstractAssert<StatusQueryAssert, StatusQuery> {

  StatusQueryAssert(StatusQuery actual) {
    super(actual, StatusQueryAssert.class);
  }

  /** Goes on with the status at the end of {@code day}. */
  public StatusAnswerAssert on(LocalDate day) {
    isNotNull();
    return new StatusAnswerAssert(actual.on(day), Drawn.around(actual.timeline(), day))
        .as(descriptionText());
  }

  /** The same, of a day as ISO 8601 writes it. */
  public StatusAnswerAssert on(String day) {
    return on(LocalDate.parse(day));
  }

  /** Goes on with what held at any moment from {@code from} to {@code to}, both inclusive. */
  public MomentsAnswerAssert during(LocalDate from, LocalDate to) {
    isNotNull();
    return new MomentsAnswerAssert(actual.during(from, to), Drawn.around(actual.timeline(), from))
        .as(descriptionText());
  }

  /** The same, of days as ISO 8601 writes them. */
  public MomentsAnswerAssert during(String from, String to) {
    return during(LocalDate.parse(from), LocalDate.parse(to));
  }

  /** Verifies that the answer of some cell changed after {@code from}, up to {@code to}. */
  public StatusQueryAssert changedBetween(String from, String to) {
    if (changes(from, to).isEmpty()) {
      failWithMessage(
          "Expecting the status to change after %s, up to %s, but it did not:%n%s",
          from, to, Drawn.around(actual.timeline(), LocalDate.parse(from)));
    }
    return this;
  }

  /** Verifies that no cell's answer changed after {@code from}, up to {@code to}. */
  public StatusQueryAssert didNotChangeBetween(String from, String to) {
    List<CellChange> changes = changes(from, to);
    if (!changes.isEmpty()) {
      CellChange first = changes.getFirst();
      failWithMessage(
          "Expecting the status to stay the same after %s, up to %s, but on %s it changed from %s"
              + " to %s on %s, by %s:%n%s",
          from,
          to,
          first.day(),
          Drawn.words(first.before()),
          Drawn.words(first.after()),
          Drawn.cell(first.cell()),
          Drawn.ids(first.evidence()),
          Drawn.around(actual.timeline(), first.day()));
    }
    return this;
  }

  private List<CellChange> changes(String from, String to) {
    isNotNull();
    return actual.changes(LocalDate.parse(from), LocalDate.parse(to));
  }
}
