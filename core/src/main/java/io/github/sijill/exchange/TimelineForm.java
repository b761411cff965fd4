package io.github.sijill.exchange;

import static io.github.sijill.exchange.AnswerParts.array;
import static io.github.sijill.exchange.AnswerParts.day;
import static io.github.sijill.exchange.AnswerParts.dayText;
import static io.github.sijill.exchange.AnswerParts.idText;
import static io.github.sijill.exchange.AnswerParts.ids;
import static io.github.sijill.exchange.AnswerParts.names;
import static io.github.sijill.exchange.AnswerParts.object;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.event.CaseId;
import io.github.sijill.exchange.AnswerTable.Column;
import io.github.sijill.json.JsonFields;
import io.github.sijill.question.AboutCell;
import io.github.sijill.question.Answers;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.question.Question;
import io.github.sijill.question.StatusPeriod;
import io.github.sijill.question.Subject;
import io.github.sijill.question.TimelineAnswer;
import io.github.sijill.scope.Cell;
import io.github.sijill.time.DayBound;
import io.github.sijill.words.CellWords;
import io.github.sijill.words.MemberNames;
import io.github.sijill.words.Phrases;
import java.util.List;

/** The form of {@link Question.TimelineOf}. */
final class TimelineForm implements Form<Question.TimelineOf, TimelineAnswer> {

  /** A period of a cell, which has a row of its own. */
  private record CellPeriod(CaseId caseId, Cell cell, StatusPeriod period) implements AboutCell {}

  private static final Heading<Question.TimelineOf> HEADING =
      Heading.ofCells(
          "sijill.TimelineOf",
          "timeline",
          "Shows the status of each cell over time, period by period. Days on which imprecise dates"
              + " allow several statuses are a period of their own.");

  @Override
  public Heading<Question.TimelineOf> heading() {
    return HEADING;
  }

  @Override
  public Question.TimelineOf read(Subject subject, JsonFields of) {
    return new Question.TimelineOf(subject);
  }

  @Override
  public String asked(Question.TimelineOf question, SubjectWords subject) {
    return "Status of %s over time".formatted(subject.cells());
  }

  @Override
  public String answered(TimelineAnswer answer, MemberNames names, Answers archive) {
    return CellWords.ofAll(answer.cells(), cell -> words(cell.periods()), names);
  }

  private static String words(List<StatusPeriod> periods) {
    return periods.size() > Phrases.FEW
        ? periods.size() + " periods"
        : periods.stream().map(TimelineForm::words).collect(joining(", "));
  }

  private static String words(StatusPeriod period) {
    return Phrases.possible(period.possible())
        + " "
        + (period.until() instanceof DayBound.Open
            ? Phrases.since(period.since())
            : Phrases.until(period.until()));
  }

  @Override
  public ObjectNode json(TimelineAnswer answer) {
    ObjectNode to = object();
    to.set("cells", array(answer.cells(), TimelineForm::cell));
    return to;
  }

  private static ObjectNode cell(CellTimeline timeline) {
    ObjectNode to = AnswerParts.cell(timeline);
    to.set("periods", array(timeline.periods(), TimelineForm::period));
    to.set("within", array(timeline.within(), AnswerParts::within));
    return to;
  }

  private static ObjectNode period(StatusPeriod period) {
    ObjectNode to = object().put("from", day(period.since())).put("to", day(period.until()));
    to.set("possible", names(period.possible().values()));
    to.put("certain", period.possible().isCertain()).set("evidence", ids(period.evidence()));
    return to;
  }

  @Override
  public AnswerTable table(TimelineAnswer answer) {
    List<CellPeriod> periods =
        answer.cells().stream()
            .flatMap(
                cell ->
                    cell.periods().stream()
                        .map(period -> new CellPeriod(cell.caseId(), cell.cell(), period)))
            .toList();
    return AnswerTable.ofCells(
        periods,
        List.of(
            new Column<>("from", each -> dayText(each.period().since())),
            new Column<>("to", each -> dayText(each.period().until())),
            new Column<>("status", each -> each.period().possible().toString()),
            new Column<>("evidence", each -> idText(each.period().evidence()))));
  }
}
