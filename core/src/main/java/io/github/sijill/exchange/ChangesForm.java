package io.github.sijill.exchange;

import static io.github.sijill.exchange.AnswerParts.array;
import static io.github.sijill.exchange.AnswerParts.idText;
import static io.github.sijill.exchange.AnswerParts.ids;
import static io.github.sijill.exchange.AnswerParts.names;
import static io.github.sijill.exchange.AnswerParts.object;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.exchange.AnswerTable.Column;
import io.github.sijill.json.JsonFields;
import io.github.sijill.question.Answers;
import io.github.sijill.question.CellChange;
import io.github.sijill.question.ChangesAnswer;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.words.CellWords;
import io.github.sijill.words.MemberNames;
import io.github.sijill.words.Phrases;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The form of {@link Question.ChangesBetween}. */
final class ChangesForm implements Form<Question.ChangesBetween, ChangesAnswer> {

  private static final Heading<Question.ChangesBetween> HEADING =
      Heading.<Question.ChangesBetween>ofCells(
              "sijill.ChangesBetween",
              "changes",
              "Lists the days on which the status of a cell differs from that of the day before.")
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

  /** Cell by cell; those without a change are not in the answer, so they are asked for. */
  @Override
  public String answered(ChangesAnswer answer, MemberNames names, Answers archive) {
    if (answer.changes().isEmpty()) {
      return "none";
    }
    Map<List<Object>, List<CellChange>> byCell = new LinkedHashMap<>();
    for (CellChange change : answer.changes()) {
      byCell
          .computeIfAbsent(List.of(change.caseId(), change.cell()), cell -> new ArrayList<>())
          .add(change);
    }
    return CellWords.ofSome(
        byCell.values().stream().map(List::getFirst).toList(),
        first -> words(byCell.getOrDefault(List.of(first.caseId(), first.cell()), List.of())),
        archive.ask(new Question.TimelineOf(answer.question().subject())).cells(),
        names);
  }

  private static String words(List<CellChange> changes) {
    return changes.size() > Phrases.FEW
        ? "%s changes, the last on %s".formatted(changes.size(), changes.getLast().day())
        : changes.stream()
            .map(change -> Phrases.possible(change.after()) + " from " + change.day())
            .collect(joining(", "));
  }

  @Override
  public ObjectNode json(ChangesAnswer answer) {
    ObjectNode to = object();
    to.set("changes", array(answer.changes(), ChangesForm::change));
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
        answer.changes(),
        List.of(new Column<>("day", change -> change.day().toString())),
        List.of(
            new Column<>("before", change -> change.before().toString()),
            new Column<>("after", change -> change.after().toString()),
            new Column<>("evidence", change -> idText(change.evidence()))));
  }
}
