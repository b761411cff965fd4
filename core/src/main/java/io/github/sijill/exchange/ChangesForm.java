package io.github.sijill.exchange;

import static io.github.sijill.exchange.AnswerParts.array;
import static io.github.sijill.exchange.AnswerParts.idText;
import static io.github.sijill.exchange.AnswerParts.ids;
import static io.github.sijill.exchange.AnswerParts.names;
import static io.github.sijill.exchange.AnswerParts.object;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.event.CaseId;
import io.github.sijill.exchange.AnswerTable.Column;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.json.JsonFields;
import io.github.sijill.question.AboutCell;
import io.github.sijill.question.Answers;
import io.github.sijill.question.CellChange;
import io.github.sijill.question.CellTimeline.Within;
import io.github.sijill.question.ChangesAnswer;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.scope.Cell;
import io.github.sijill.words.CellWords;
import io.github.sijill.words.MemberNames;
import io.github.sijill.words.Phrases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The form of {@link Question.ChangesBetween}. */
final class ChangesForm implements Form<Question.ChangesBetween, ChangesAnswer> {

  private static final Heading<Question.ChangesBetween> HEADING =
      Heading.<Question.ChangesBetween>ofCells(
              "sijill.ChangesBetween",
              "changes",
              "Lists the days on which the status of a cell differs from that of the day before,"
                  + " and those within which another status held, such as the hours of cuts.")
          .needs(
              "from", Parameter.Type.DAY, "the first of these days", Question.ChangesBetween::from)
          .needs("to", Parameter.Type.DAY, "the last of these days", Question.ChangesBetween::to);

  @Override
  public Heading<Question.ChangesBetween> heading() {
    return HEADING;
  }

  @Override
  public Question.ChangesBetween read(Subject subject, JsonFields of) {
    return new Question.ChangesBetween(subject, of.day("from"), of.day("to"));
  }

  @Override
  public String asked(Question.ChangesBetween question, SubjectWords subject) {
    return "Changes of %s from %s to %s".formatted(subject.cells(), question.from(), question.to());
  }

  /** What a row or a phrase is about: a change, or days within which something held. */
  private record Told(
      CaseId caseId, Cell cell, LocalDate day, Optional<CellChange> change, Optional<Within> within)
      implements AboutCell {

    static List<Told> of(ChangesAnswer answer) {
      return Stream.concat(
              answer.changes().stream()
                  .map(
                      each ->
                          new Told(
                              each.caseId(),
                              each.cell(),
                              each.day(),
                              Optional.of(each),
                              Optional.empty())),
              answer.within().stream()
                  .map(
                      each ->
                          new Told(
                              each.caseId(),
                              each.cell(),
                              each.days().first(),
                              Optional.empty(),
                              Optional.of(each.days()))))
          .sorted(Comparator.comparing(Told::day))
          .toList();
    }

    String words() {
      return change
          .map(each -> Phrases.inEnglish().possible(each.after()) + " from " + day)
          .orElseGet(
              () ->
                  "also %s on %s"
                      .formatted(Phrases.inEnglish().withinHours(within.orElseThrow()), days()));
    }

    private String days() {
      LocalDate last = within.orElseThrow().last();
      return last.equals(day) ? day.toString() : "each day from %s to %s".formatted(day, last);
    }

    String within(Phrases phrases) {
      return within
          .map(
              days ->
                  days.last().equals(day)
                      ? phrases.withinHours(days)
                      : phrases.say(
                          "table.each-day-until",
                          "within",
                          phrases.withinHours(days),
                          "day",
                          phrases.day(days.last())))
          .orElse("");
    }

    String before(Phrases phrases) {
      return change.map(each -> phrases.labels(each.before())).orElse("");
    }

    String after(Phrases phrases) {
      return change.map(each -> phrases.labels(each.after())).orElse("");
    }

    List<SeenEntry> evidence() {
      return change
          .map(CellChange::evidence)
          .or(() -> within.map(Within::evidence))
          .orElse(List.of());
    }
  }

  /** Cell by cell; those without a change are not in the answer, so they are asked for. */
  @Override
  public String answered(ChangesAnswer answer, MemberNames names, Answers archive) {
    List<Told> all = Told.of(answer);
    if (all.isEmpty()) {
      return "none";
    }
    Map<List<Object>, List<Told>> byCell = new LinkedHashMap<>();
    for (Told told : all) {
      byCell
          .computeIfAbsent(List.of(told.caseId(), told.cell()), cell -> new ArrayList<>())
          .add(told);
    }
    return CellWords.ofSome(
        byCell.values().stream().map(List::getFirst).toList(),
        first -> words(byCell.getOrDefault(List.of(first.caseId(), first.cell()), List.of())),
        archive.ask(new Question.TimelineOf(answer.question().subject())).cells(),
        names);
  }

  private static String words(List<Told> all) {
    return all.size() > Phrases.FEW
        ? "%s changes, the last on %s".formatted(all.size(), all.getLast().day())
        : all.stream().map(Told::words).collect(joining(", "));
  }

  @Override
  public ObjectNode json(ChangesAnswer answer) {
    ObjectNode to = object();
    to.set("changes", array(answer.changes(), ChangesForm::change));
    to.set("within", array(answer.within(), ChangesForm::within));
    return to;
  }

  private static ObjectNode within(ChangesAnswer.WithinDays each) {
    ObjectNode to = AnswerParts.cell(each);
    to.setAll(AnswerParts.within(each.days()));
    return to;
  }

  private static ObjectNode change(CellChange change) {
    ObjectNode to = AnswerParts.cell(change).put("day", change.day().toString());
    to.set("before", names(change.before().values()));
    to.set("after", names(change.after().values()));
    to.set("evidence", ids(change.evidence()));
    return to;
  }

  @Override
  public AnswerTable table(ChangesAnswer answer) {
    return AnswerTable.ofCells(
        Told.of(answer),
        List.of(
            new Column<>("day", told -> told.day().toString(), (told, say) -> say.day(told.day()))),
        List.of(
            new Column<>("before", Told::before),
            new Column<>("after", Told::after),
            new Column<>("within", (told, say) -> told.within(say)),
            new Column<>("evidence", told -> idText(told.evidence()))));
  }
}
