package io.github.sijill.words;

import static java.util.stream.Collectors.joining;

import io.github.sijill.event.EntryId;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.question.CellStatus;
import io.github.sijill.question.StatusAnswer;
import io.github.sijill.scope.Dimension;
import io.github.sijill.source.Source;
import io.github.sijill.text.Printable;
import io.github.sijill.time.DayBound;
import java.util.List;
import java.util.Optional;

/**
 * An answer in several plain sentences: what the status is, since when, how sure that is, as seen
 * from where, and on whose word.
 *
 * <p>For applications that hold an answer; a question is explained by {@code explain}.
 */
public final class Explanation {

  private record Story(
      Object possible,
      Object since,
      Object until,
      List<SeenEntry> evidence,
      List<CellStatus.Restriction> restrictions,
      Object lastTold,
      Object within) {}

  private final StatusAnswer answer;
  private final StringBuilder text = new StringBuilder();

  private Explanation(StatusAnswer answer) {
    this.answer = answer;
  }

  /** The sentences, a line each; cells of which the same is said stand together. */
  public static String of(StatusAnswer answer) {
    return of(answer, Optional.empty());
  }

  /**
   * The sentences about an answer of an archive that is damaged.
   *
   * @param damage what is wrong with it; the answer rests on what stands before
   */
  public static String of(StatusAnswer answer, Optional<String> damage) {
    Explanation explanation = new Explanation(answer);
    if (answer.cells().isEmpty()) {
      explanation.line("On %s: the archive has no cell.".formatted(answer.question().day()));
    }
    CellGroup.of(answer.cells(), Explanation::story).forEach(explanation::group);
    damage.map(Caveats::ofDamage).ifPresent(explanation::line);
    return explanation.text.toString();
  }

  private static Story story(CellStatus cell) {
    return new Story(
        cell.possible(),
        cell.since(),
        cell.until(),
        cell.evidence(),
        cell.restrictions(),
        cell.lastTold(),
        cell.within());
  }

  private void group(CellGroup<CellStatus> cells) {
    CellStatus one = cells.first();
    line(
        "On %s%s: %s%s on %s."
            .formatted(
                answer
                    .question()
                    .at()
                    .map(moment -> (Object) moment)
                    .orElse(answer.question().day()),
                seenFrom(),
                one.isCertain() ? "certainly " : "",
                one.possible(),
                where(cells)));
    line("  %s".formatted(how(one)));
    inForce(one);
    one.within().forEach(within -> line("  %s".formatted(Phrases.within(within))));
    for (SeenEntry entry : one.evidence()) {
      line("  - " + entry(entry));
      for (Source source : entry.entry().sources()) {
        line("      " + source(source));
      }
    }
  }

  /** What is in force beside each other, if it is more than what the status rests on shows. */
  private void inForce(CellStatus cell) {
    if (cell.restrictions().size() > 1) {
      line(
          "  In force: %s."
              .formatted(
                  Phrases.list(
                      cell.restrictions().stream().map(Explanation::restriction).toList())));
    }
  }

  private static String restriction(CellStatus.Restriction restriction) {
    String since =
        restriction.isBaseline()
            ? "always"
            : "since " + Phrases.days(restriction.earliest(), restriction.latest());
    return "%s%s (%s, %s%s)"
        .formatted(
            restriction.isCertain() ? "" : "perhaps ",
            restriction.entry().id(),
            restriction.level(),
            since,
            restriction.orderedBy().map(who -> ", ordered by " + Phrases.quoted(who)).orElse(""));
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private String seenFrom() {
    List<String> phrases = Phrases.viewpoint(answer.question().subject().viewpoint());
    return phrases.isEmpty() ? "" : " (" + String.join(", ", phrases) + ")";
  }

  private String how(CellStatus cell) {
    String since = Phrases.since(cell.since());
    return "%s%s, %s%s. %s"
        .formatted(
            Character.toUpperCase(since.charAt(0)),
            since.substring(1),
            Phrases.until(cell.until()),
            silence(cell),
            cell.isCertain()
                ? "All possible dates give this answer."
                : "The dates of the entries below do not decide which.");
  }

  /** That nothing is told after a day, where the answer rests on silence. */
  private String silence(CellStatus cell) {
    return cell.lastTold()
        .filter(
            day -> answer.question().day().isAfter(day) && cell.until() instanceof DayBound.Open)
        .map(day -> "; nothing is told after " + day)
        .orElse("");
  }

  private static String where(CellGroup<CellStatus> cells) {
    return cells.caseId()
        + ": "
        + cells.products().stream().map(Explanation::members).collect(joining("; "));
  }

  private static String members(CellGroup<CellStatus> cells) {
    return "%s of %s for %s in %s"
        .formatted(
            ids(cells, Dimension.NETWORK),
            ids(cells, Dimension.OPERATOR),
            ids(cells, Dimension.SERVICE),
            ids(cells, Dimension.TERRITORY));
  }

  private static String ids(CellGroup<CellStatus> cells, Dimension dimension) {
    return String.join(", ", cells.members(dimension));
  }

  private static String entry(SeenEntry entry) {
    String confirmed =
        entry.confirmedBy().isEmpty()
            ? ""
            : ", confirmed by "
                + entry.confirmedBy().stream().map(EntryId::value).collect(joining(", "));
    String summary = Phrases.english(entry.entry().summary());
    return "%s (%s, %s%s)%s"
        .formatted(
            entry.id(),
            Phrases.date(entry.occurred()),
            Phrases.attestation(entry.attestation()),
            confirmed,
            summary.isEmpty() ? "" : ": " + Printable.isolated(summary));
  }

  private static String source(Source source) {
    StringBuilder line = new StringBuilder("Source: " + Printable.isolated(source.publisher()));
    source
        .title()
        .ifPresent(title -> line.append(", \"").append(Printable.isolated(title)).append('"'));
    source.publishedOn().ifPresent(date -> line.append(", ").append(Phrases.date(date)));
    source
        .reference()
        .ifPresent(reference -> line.append(", ").append(Printable.isolated(reference)));
    source
        .dateGiven()
        .ifPresent(date -> line.append("; it gives the date ").append(Phrases.date(date)));
    return line.toString();
  }
}
