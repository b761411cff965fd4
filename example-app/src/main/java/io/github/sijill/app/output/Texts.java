package io.github.sijill.app.output;

import static java.util.stream.Collectors.joining;

import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.question.AboutCell;
import io.github.sijill.scope.Cell;
import io.github.sijill.time.DayBound;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of answers as text and as JSON values. */
public final class Texts {

  /** The columns that say which cell of which case a row is about. */
  public static final List<String> CELL =
      List.of("case", "territory", "operator", "network", "service");

  private Texts() {}

  /** Which cell of which case a row is about. */
  public static List<String> cell(AboutCell about) {
    Cell cell = about.cell();
    return List.of(
        about.caseId().value(),
        cell.territory().id(),
        cell.operator().id(),
        cell.network().id(),
        cell.service().id());
  }

  /** The day, or null where it is open, as JSON has it. */
  public static @Nullable String day(DayBound bound) {
    return bound instanceof DayBound.On(LocalDate day) ? day.toString() : null;
  }

  public static List<String> names(Collection<Status> statuses) {
    return statuses.stream().sorted().map(Status::name).toList();
  }

  public static String words(Collection<Status> statuses) {
    return String.join(" or ", names(statuses));
  }

  public static List<String> ids(Collection<SeenEntry> evidence) {
    return evidence.stream().map(told -> told.id().value()).toList();
  }

  public static String idText(Collection<SeenEntry> evidence) {
    return ids(evidence).stream().collect(joining(" "));
  }

  public static String summary(SeenEntry told) {
    Map<String, String> summary = told.entry().summary();
    return summary.getOrDefault("en", summary.values().stream().findFirst().orElse(""));
  }
}
