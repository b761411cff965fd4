package io.github.sijill.exchange;

import static io.github.sijill.exchange.AnswerParts.array;
import static io.github.sijill.exchange.AnswerParts.bounds;
import static io.github.sijill.exchange.AnswerParts.dayText;
import static io.github.sijill.exchange.AnswerParts.idText;
import static io.github.sijill.exchange.AnswerParts.ids;
import static io.github.sijill.exchange.AnswerParts.names;
import static io.github.sijill.exchange.AnswerParts.object;
import static io.github.sijill.exchange.AnswerParts.yesOrNo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.exchange.AnswerTable.Column;
import io.github.sijill.exchange.Parameter.Type;
import io.github.sijill.json.JsonFields;
import io.github.sijill.question.Answers;
import io.github.sijill.question.CellStatus;
import io.github.sijill.question.Question;
import io.github.sijill.question.StatusAnswer;
import io.github.sijill.question.Subject;
import io.github.sijill.words.CellWords;
import io.github.sijill.words.MemberNames;
import io.github.sijill.words.Phrases;
import java.util.List;

/** The form of {@link Question.StatusOn}. */
final class StatusOnForm implements Form<Question.StatusOn, StatusAnswer> {

  private static final Heading<Question.StatusOn> HEADING =
      Heading.<Question.StatusOn>ofCells(
              "sijill.StatusOn",
              "status",
              "Shows the status of each cell (one territory, operator, network and service) on a"
                  + " day.")
          .needs("on", Type.DAY, "on this day, at its end", Question.StatusOn::day);

  @Override
  public Heading<Question.StatusOn> heading() {
    return HEADING;
  }

  @Override
  public Question.StatusOn read(Subject subject, JsonFields of) {
    return new Question.StatusOn(subject, of.day("on"));
  }

  @Override
  public String asked(Question.StatusOn question, SubjectWords subject) {
    return "Status of %s on %s".formatted(subject.cells(), question.day());
  }

  @Override
  public String answered(StatusAnswer answer, MemberNames names, Answers archive) {
    return CellWords.ofAll(
        answer.cells(),
        cell -> Phrases.possible(cell.possible()) + " " + Phrases.since(cell.since()),
        names);
  }

  @Override
  public ObjectNode json(StatusAnswer answer) {
    ObjectNode to = object().put("on", answer.question().day().toString());
    to.set("cells", array(answer.cells(), StatusOnForm::cell));
    return to.put("summary", answer.summary());
  }

  private static ObjectNode cell(CellStatus cell) {
    ObjectNode to = AnswerParts.cell(cell);
    to.set("possible", names(cell.possible().values()));
    to.put("certain", cell.isCertain());
    bounds(to, cell.since(), cell.until()).set("evidence", ids(cell.evidence()));
    return to;
  }

  @Override
  public AnswerTable table(StatusAnswer answer) {
    return AnswerTable.ofCells(
        answer.cells(),
        List.of(
            new Column<>("status", cell -> cell.possible().toString()),
            new Column<>("certain", cell -> yesOrNo(cell.isCertain())),
            new Column<>("since", cell -> dayText(cell.since())),
            new Column<>("until", cell -> dayText(cell.until())),
            new Column<>("evidence", cell -> idText(cell.evidence()))));
  }
}
