package io.github.sijill.testkit;

import static java.util.stream.Collectors.joining;

import io.github.sijill.casefile.Refusal;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.question.CellStatus;
import io.github.sijill.scope.Cell;
import io.github.sijill.time.DayBound;
import io.github.sijill.words.Phrases;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The phrases of failure messages. */
final class Wording {

  private Wording() {}

  /** How many cells differ, if there are several. */
  static String count(int differing, int all) {
    if (differing == 1) {
      return "";
    }
    return differing == all
        ? "all %s cells differ: ".formatted(all)
        : "%s of %s cells differ: ".formatted(differing, all);
  }

  static String networks(Stream<Cell> cells) {
    return cells.map(cell -> cell.network().id()).distinct().collect(joining(", "));
  }

  /** What a cell is, since when and on which evidence. */
  static String story(CellStatus status) {
    return "%s%s, according to %s"
        .formatted(
            status.possible(),
            span(status.since(), status.until()),
            EntryText.ids(status.evidence()));
  }

  private static String span(DayBound since, DayBound until) {
    if (since instanceof DayBound.On(LocalDate first)) {
      return until instanceof DayBound.On(LocalDate last)
          ? " from %s to %s".formatted(first, last)
          : " from %s on".formatted(first);
    }
    return until instanceof DayBound.On(LocalDate last) ? " up to " + last : " at all times";
  }

  /** From where an answer looks, if not from now and at everything. */
  static String from(Viewpoint viewpoint) {
    List<String> phrases = Phrases.inEnglish().viewpoint(viewpoint);
    return phrases.isEmpty() ? "" : ", " + String.join(", ", phrases) + ",";
  }

  /** By which rule, and why. */
  static String refused(Refusal refusal) {
    return "refused by %s (%s): %s"
        .formatted(refusal.getClass().getSimpleName(), refusal.rule(), refusal.reason());
  }
}
