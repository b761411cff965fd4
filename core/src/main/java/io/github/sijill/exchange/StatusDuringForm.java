package io.github.sijill.exchange;

import static io.github.sijill.exchange.AnswerParts.array;
import static io.github.sijill.exchange.AnswerParts.idText;
import static io.github.sijill.exchange.AnswerParts.ids;
import static io.github.sijill.exchange.AnswerParts.names;
import static io.github.sijill.exchange.AnswerParts.object;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.event.Status;
import io.github.sijill.exchange.AnswerTable.Column;
import io.github.sijill.json.JsonFields;
import io.github.sijill.question.Answers;
import io.github.sijill.question.CellMoments;
import io.github.sijill.question.MomentsAnswer;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.timeline.Possible;
import io.github.sijill.words.CellWords;
import io.github.sijill.words.MemberNames;
import io.github.sijill.words.Phrases;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The form of {@link Question.StatusDuring}. */
final class StatusDuringForm implements Form<Question.StatusDuring, MomentsAnswer> {

  private static final Heading<Question.StatusDuring> HEADING =
      Heading.<Question.StatusDuring>ofCells(
              "sijill.StatusDuring",
              "status",
              "Or shows every status that each cell had at some moment of a span of days.")
          .needs("from", Parameter.Type.DAY, "the first of these days", Question.StatusDuring::from)
          .needs("to", Parameter.Type.DAY, "the last of these days", Question.StatusDuring::to);

  @Override
  public Heading<Question.StatusDuring> heading() {
    return HEADING;
  }

  @Override
  public Question.StatusDuring read(Subject subject, JsonFields of) {
    return new Question.StatusDuring(subject, of.day("from"), of.day("to"));
  }

  @Override
  public String asked(Question.StatusDuring question, SubjectWords subject) {
    return "Status of %s at any moment from %s to %s"
        .formatted(subject.cells(), question.from(), question.to());
  }

  @Override
  public String answered(MomentsAnswer answer, MemberNames names, Answers archive) {
    return CellWords.ofAll(answer.cells(), StatusDuringForm::words, names);
  }

  private static String words(CellMoments cell) {
    if (cell.certainly().isEmpty()) {
      return cell.possibly() + " (not certain)";
    }
    Set<Status> perhaps = new LinkedHashSet<>(cell.possibly().values());
    perhaps.removeAll(cell.certainly());
    return Phrases.inEnglish().all(cell.certainly())
        + (perhaps.isEmpty() ? "" : ", perhaps also " + new Possible<>(perhaps));
  }

  @Override
  public ObjectNode json(MomentsAnswer answer) {
    ObjectNode to = object().put("during", answer.question().from() + "/" + answer.question().to());
    to.set("cells", array(answer.cells(), StatusDuringForm::cell));
    return to.put("summary", answer.summary());
  }

  private static ObjectNode cell(CellMoments cell) {
    ObjectNode to = AnswerParts.cell(cell);
    to.set("certainly", names(cell.certainly()));
    to.set("possibly", names(cell.possibly().values()));
    to.set("evidence", ids(cell.evidence()));
    to.set("remarks", array(cell.remarks(), AnswerParts::remark));
    return to;
  }

  @Override
  public AnswerTable table(MomentsAnswer answer) {
    return AnswerTable.ofCells(
        answer.cells(),
        List.of(
            new Column<>("certainly", (cell, phrases) -> phrases.all(cell.certainly())),
            new Column<>("possibly", (cell, phrases) -> phrases.labels(cell.possibly())),
            new Column<>("evidence", cell -> idText(cell.evidence()))));
  }
}
