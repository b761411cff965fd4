package io.github.sijill.words;

import static java.util.stream.Collectors.joining;

import io.github.sijill.event.Source;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.projection.CellStatus;
import io.github.sijill.projection.StatusAnswer;
import io.github.sijill.time.DayBound;
import io.github.sijill.time.ImpreciseDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Puts an answer into plain words: what, since when, how sure, as seen from where, and on whose
 * word.
 */
public final class Explanation {

  private record Same(
      Object caseId, Set<?> possible, DayBound since, DayBound until, List<SeenEntry> evidence) {}

  private final StringBuilder text = new StringBuilder();

  private Explanation() {}

  /** An answer in words, cell by cell where they differ, with its evidence and sources. */
  public static String of(StatusAnswer answer) {
    Explanation explanation = new Explanation();
    Map<Same, List<CellStatus>> groups = new LinkedHashMap<>();
    for (CellStatus cell : answer.cells()) {
      groups
          .computeIfAbsent(
              new Same(cell.caseId(), cell.possible(), cell.since(), cell.until(), cell.evidence()),
              same -> new ArrayList<>())
          .add(cell);
    }
    groups.values().forEach(cells -> explanation.group(answer, cells));
    return explanation.text.toString();
  }

  private void group(StatusAnswer answer, List<CellStatus> cells) {
    CellStatus one = cells.getFirst();
    line(
        "On %s%s: %s on %s."
            .formatted(
                answer.question().day(),
                seenFrom(answer.question().subject().viewpoint()),
                (one.isCertain() ? "certainly " : "")
                    + one.possible().stream().sorted().map(Enum::name).collect(joining(" or ")),
                where(cells)));
    line("  %s".formatted(how(one)));
    for (SeenEntry told : one.evidence()) {
      line("  - " + entry(told));
      for (Source source : told.entry().sources()) {
        line("      " + source(source));
      }
    }
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private static String seenFrom(Viewpoint viewpoint) {
    List<String> parts = new ArrayList<>();
    viewpoint.knownOn().ifPresent(day -> parts.add("as known on " + day));
    viewpoint.recordedAt().ifPresent(at -> parts.add("as recorded at " + at));
    return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
  }

  private static String how(CellStatus cell) {
    String since =
        cell.since() instanceof DayBound.Open ? "as far back as told" : "since " + cell.since();
    String until =
        cell.until() instanceof DayBound.Open ? "with no end told" : "until " + cell.until();
    String sure =
        cell.isCertain()
            ? "Every reading of the dates agrees."
            : "The dates of the entries below leave all of these open.";
    return "So %s, %s. %s".formatted(since, until, sure);
  }

  /** Each dimension's members among the cells, or cell by cell where that would say too much. */
  private static String where(List<CellStatus> cells) {
    if (!isProduct(cells)) {
      return cells.stream().map(status -> status.cell().toString()).collect(joining(", "));
    }
    return cells.getFirst().caseId()
        + ": "
        + ids(cells, status -> status.cell().network())
        + " of "
        + ids(cells, status -> status.cell().operator())
        + " for "
        + ids(cells, status -> status.cell().service())
        + " in "
        + ids(cells, status -> status.cell().territory());
  }

  private static boolean isProduct(List<CellStatus> cells) {
    long product =
        count(cells, status -> status.cell().territory())
            * count(cells, status -> status.cell().operator())
            * count(cells, status -> status.cell().network())
            * count(cells, status -> status.cell().service());
    return product == cells.size();
  }

  private static long count(List<CellStatus> cells, Function<CellStatus, Object> part) {
    return cells.stream().map(part).distinct().count();
  }

  private static String ids(List<CellStatus> cells, Function<CellStatus, Object> part) {
    Set<String> ids = new LinkedHashSet<>();
    cells.forEach(cell -> ids.add(part.apply(cell).toString()));
    return String.join(", ", ids);
  }

  private static String entry(SeenEntry told) {
    String confirmed =
        told.confirmedBy().isEmpty()
            ? ""
            : ", confirmed by "
                + told.confirmedBy().stream().map(Object::toString).collect(joining(", "));
    String summary =
        told.entry()
            .summary()
            .getOrDefault("en", told.entry().summary().values().stream().findFirst().orElse(""));
    return "%s (%s, %s%s)%s"
        .formatted(
            told.id(),
            date(told.entry().occurred()),
            told.attestation().name().toLowerCase(Locale.ROOT),
            confirmed,
            summary.isEmpty() ? "" : ": " + summary);
  }

  private static String date(ImpreciseDate date) {
    if (date.isSingleDay()) {
      return date.earliest().toString();
    }
    return "some day from %s to %s".formatted(date.earliest(), date.latest());
  }

  private static String source(Source source) {
    StringBuilder line = new StringBuilder("Source: " + source.publisher());
    source.title().ifPresent(title -> line.append(", \"").append(title).append('"'));
    source.publishedOn().ifPresent(date -> line.append(", ").append(date));
    source.reference().ifPresent(reference -> line.append(", ").append(reference));
    source.dateGiven().ifPresent(date -> line.append("; it gives the date ").append(date));
    return line.toString();
  }
}
