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
import io.github.sijill.event.Status;
import io.github.sijill.exchange.AnswerTable.Column;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.json.JsonFields;
import io.github.sijill.question.AboutCell;
import io.github.sijill.question.Answers;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.question.CellTimeline.Within;
import io.github.sijill.question.Question;
import io.github.sijill.question.StatusPeriod;
import io.github.sijill.question.Subject;
import io.github.sijill.question.TimelineAnswer;
import io.github.sijill.scope.Cell;
import io.github.sijill.time.DayBound;
import io.github.sijill.timeline.Possible;
import io.github.sijill.words.CellWords;
import io.github.sijill.words.MemberNames;
import io.github.sijill.words.Phrases;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The form of {@link Question.TimelineOf}. */
final class TimelineForm implements Form<Question.TimelineOf, TimelineAnswer> {

  /** A row: a period of a cell, or days within which something held that their ends don't show. */
  private record Row(
      CaseId caseId,
      Cell cell,
      DayBound from,
      DayBound to,
      Optional<Possible<Status>> status,
      Optional<Within> within,
      List<SeenEntry> evidence)
      implements AboutCell {

    String within(Phrases phrases) {
      return within
          .map(
              days ->
                  days.first().equals(days.last())
                      ? phrases.withinHours(days)
                      : phrases.say("table.each-day", "within", phrases.withinHours(days)))
          .orElse("");
    }

    static Stream<Row> of(CellTimeline cell) {
      return Stream.concat(
              cell.periods().stream().map(period -> of(cell, period)),
              cell.within().stream().map(within -> of(cell, within)))
          .sorted(Comparator.comparing(Row::from, DayBound.byBeginning()));
    }

    private static Row of(CellTimeline cell, StatusPeriod period) {
      return new Row(
          cell.caseId(),
          cell.cell(),
          period.since(),
          period.until(),
          Optional.of(period.possible()),
          Optional.empty(),
          period.evidence());
    }

    private static Row of(CellTimeline cell, Within within) {
      return new Row(
          cell.caseId(),
          cell.cell(),
          DayBound.on(within.first()),
          DayBound.on(within.last()),
          Optional.empty(),
          Optional.of(within),
          within.evidence());
    }
  }

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
    return Phrases.inEnglish().possible(period.possible())
        + " "
        + (period.until() instanceof DayBound.Open
            ? Phrases.inEnglish().since(period.since())
            : Phrases.inEnglish().until(period.until()));
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
    return AnswerTable.ofCells(
        answer.cells().stream().flatMap(Row::of).toList(),
        List.of(
            new Column<>(
                "from", row -> dayText(row.from()), (row, say) -> dayText(row.from(), say)),
            new Column<>("to", row -> dayText(row.to()), (row, say) -> dayText(row.to(), say)),
            new Column<>("status", (row, say) -> row.status().map(say::labels).orElse("")),
            new Column<>("within", (row, say) -> row.within(say)),
            new Column<>("evidence", row -> idText(row.evidence()))));
  }
}
