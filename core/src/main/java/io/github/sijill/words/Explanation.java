package io.github.sijill.words;

import static java.util.stream.Collectors.joining;

import io.github.sijill.event.EntryId;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.question.Answers;
import io.github.sijill.question.CellStatus;
import io.github.sijill.question.Question;
import io.github.sijill.question.Remark;
import io.github.sijill.question.StatusAnswer;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.scope.Dimension;
import io.github.sijill.source.Source;
import io.github.sijill.text.Printable;
import io.github.sijill.time.DayBound;
import io.github.sijill.timeline.InForce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
      List<Object> days,
      List<SeenEntry> evidence,
      List<SeenEntry> loweredBy,
      List<CellStatus.Restriction> restrictions,
      Object lastTold,
      Object within,
      Object remarks,
      Object basis) {}

  private final StatusAnswer answer;
  private final Optional<MemberNames> names;
  private final Viewpoint viewpoint;
  private final LocalDate day;

  /** By case and cell: its legal basis in sentences. */
  private final Map<List<Object>, String> bases = new HashMap<>();

  private final StringBuilder text = new StringBuilder();

  private Explanation(StatusAnswer answer, Optional<MemberNames> names) {
    this.answer = answer;
    this.names = names;
    this.viewpoint = answer.question().subject().viewpoint();
    this.day = answer.question().day();
  }

  /**
   * The sentences, a line each; cells of which the same is said stand together. Without the archive
   * that gave the answer they call all members by their ids, and say nothing of members that have
   * no cells.
   */
  public static String of(StatusAnswer answer) {
    Explanation explanation = new Explanation(answer, Optional.empty());
    explanation.cells(List.of());
    return explanation.text.toString();
  }

  /**
   * The sentences about an answer of this archive.
   *
   * @param damage what is wrong with it; the answer rests on what stands before
   */
  public static String of(StatusAnswer answer, Answers archive, Optional<String> damage) {
    Explanation explanation =
        new Explanation(answer, Optional.of(MemberNames.of(answer.question().subject(), archive)));
    explanation.tellLegalBasis(archive);
    explanation.cells(AbsentMembers.of(answer.question(), archive));
    damage.map(Caveats::ofDamage).ifPresent(explanation::line);
    return explanation.text.toString();
  }

  private void tellLegalBasis(Answers archive) {
    archive
        .ask(new Question.LegalBasisOn(answer.question().subject(), day))
        .cells()
        .forEach(
            cell ->
                BasisWords.sentence(cell)
                    .ifPresent(words -> bases.put(List.of(cell.caseId(), cell.cell()), words)));
  }

  private void cells(List<String> absent) {
    if (answer.cells().isEmpty() && absent.isEmpty()) {
      line("On %s%s: the archive has no cell.".formatted(day, seenFrom()));
    }
    CellGroup.of(answer.cells(), this::story).forEach(this::group);
    absent.forEach(this::line);
    Caveats.ofAssumedKnown(answer).ifPresent(this::line);
  }

  private Story story(CellStatus cell) {
    return new Story(
        cell.possible(),
        List.of(cell.since(), cell.until(), cell.perhaps()),
        cell.evidence(),
        cell.loweredBy(),
        cell.restrictions(),
        cell.lastTold(),
        cell.within(),
        cell.remarks(),
        basis(cell));
  }

  /** The legal basis of a cell that is restricted, or may be, in sentences. */
  private Optional<String> basis(CellStatus cell) {
    return cell.restrictions().isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(bases.get(List.of(cell.caseId(), cell.cell())));
  }

  private void group(CellGroup<CellStatus> cells) {
    CellStatus one = cells.first();
    Headline.of(answer, cells, names).forEach(this::line);
    line(
        "  On %s%s: %s%s on %s."
            .formatted(
                answer.question().at().map(moment -> (Object) moment).orElse(day),
                seenFrom(),
                one.isCertain() ? "certainly " : "",
                one.possible(),
                where(cells)));
    line("  %s".formatted(how(one)));
    inForce(one);
    one.within().forEach(within -> line("  %s".formatted(Phrases.within(within))));
    basis(one).ifPresent(sentences -> line("  " + sentences));
    List<SeenEntry> shown = new ArrayList<>(one.evidence());
    for (SeenEntry entry : one.evidence()) {
      entry("", entry, one.remarks());
    }
    for (SeenEntry entry : one.loweredBy()) {
      if (!one.evidence().contains(entry)) {
        shown.add(entry);
        entry("lowered by ", entry, one.remarks());
      }
    }
    RemarkWords.ofOthers(shown, one.remarks()).forEach(remark -> line("  - " + remark));
  }

  private void entry(String role, SeenEntry entry, List<Remark> remarks) {
    line("  - " + role + entry(entry));
    for (Source source : entry.entry().sources()) {
      line("      Source: " + Phrases.source(source));
    }
    RemarkWords.of(entry, remarks).forEach(remark -> line("      " + remark));
  }

  /** What is in force beside each other, each with its beginning and its end. */
  private void inForce(CellStatus cell) {
    if (!cell.restrictions().isEmpty()) {
      line(
          "  In force: %s."
              .formatted(
                  cell.restrictions().stream().map(this::restriction).collect(joining("; "))));
    }
  }

  private String restriction(CellStatus.Restriction restriction) {
    return "%s%s (%s, %s%s)%s"
        .formatted(
            restriction.isCertain() ? "" : "perhaps ",
            restriction.entry().id(),
            restriction.level(),
            restriction
                .cut()
                .map(cut -> cut.hours().on(cut.day()) + " on " + cut.day())
                .orElseGet(() -> begun(restriction)),
            restriction.orderedBy().map(who -> ", ordered by " + Phrases.quoted(who)).orElse(""),
            restriction.cut().isPresent() ? "" : ", " + end(restriction));
  }

  private static String begun(CellStatus.Restriction restriction) {
    return restriction.isBaseline()
        ? "always"
        : restriction.earliest().equals(restriction.latest())
            ? "since " + restriction.earliest()
            : "begun " + Phrases.on(restriction.earliest(), restriction.latest());
  }

  /** {@code which ended later, on 2021-01-18, by cut-end}, or that no end is told. */
  private String end(CellStatus.Restriction restriction) {
    if (restriction.end().isEmpty()) {
      return "of which no end is told";
    }
    InForce.Ending end = restriction.end().get();
    boolean isLater = end.earliest().day().map(day::isBefore).orElse(false);
    return "which %sended %s%s%s by %s"
        .formatted(
            end.isCertain() ? "" : "perhaps ",
            isLater ? "later, " : "",
            Phrases.on(end.earliest(), end.latest()),
            isLater ? "," : "",
            end.by().stream().map(each -> each.id().value()).collect(joining(" or ")));
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private String seenFrom() {
    List<String> phrases = Phrases.viewpoint(viewpoint);
    return phrases.isEmpty() ? "" : " (" + String.join(", ", phrases) + ")";
  }

  private String how(CellStatus cell) {
    String when = when(cell);
    return "%s%s. %s"
        .formatted(
            Character.toUpperCase(when.charAt(0)),
            when.substring(1),
            cell.isCertain()
                ? "All possible dates give this answer."
                : "The dates of the entries below do not decide which.");
  }

  private String when(CellStatus cell) {
    DaySpan ofTheDay = DaySpan.of(day);
    if (answer.question().at().isEmpty()
        || !new DaySpan(cell.since(), cell.until()).equals(ofTheDay)) {
      return "%s, %s%s"
          .formatted(
              Phrases.since(cell.since(), cell.perhaps().from()),
              Phrases.until(cell.until(), cell.perhaps().to(), viewpoint),
              silence(cell));
    }
    List<String> cuts =
        cell.restrictions().stream()
            .flatMap(each -> each.cut().stream())
            .map(cut -> cut.hours().on(cut.day()))
            .distinct()
            .toList();
    return cuts.isEmpty()
        ? "at this moment; at another time of this day it may be otherwise"
        : Phrases.list(cuts) + " only; at other times of this day it may be otherwise";
  }

  /** That nothing is told after a day, where the answer rests on silence. */
  private String silence(CellStatus cell) {
    return cell.lastTold()
        .filter(last -> day.isAfter(last) && cell.until() instanceof DayBound.Open)
        .map(last -> "; nothing is told after " + last)
        .orElse("");
  }

  private String where(CellGroup<CellStatus> cells) {
    return cells.caseId()
        + ": "
        + cells.products().stream().map(this::members).collect(joining("; "));
  }

  private String members(CellGroup<CellStatus> cells) {
    return "%s of %s for %s in %s"
        .formatted(
            ids(cells, Dimension.NETWORK),
            ids(cells, Dimension.OPERATOR),
            ids(cells, Dimension.SERVICE),
            ids(cells, Dimension.TERRITORY));
  }

  private String ids(CellGroup<CellStatus> cells, Dimension dimension) {
    return cells.members(dimension).stream()
        .map(id -> names.map(each -> each.cell(cells.caseId(), dimension, id)).orElse(id))
        .collect(joining(", "));
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
            Phrases.date(entry),
            Phrases.attestation(entry.attestation()),
            confirmed,
            summary.isEmpty() ? "" : ": " + Printable.isolated(summary));
  }
}
