package io.github.sijill.exchange;

import static io.github.sijill.exchange.AnswerParts.GROUP_BY;
import static io.github.sijill.exchange.AnswerParts.array;
import static io.github.sijill.exchange.AnswerParts.byGroup;
import static io.github.sijill.exchange.AnswerParts.grouping;
import static io.github.sijill.exchange.AnswerParts.object;
import static io.github.sijill.exchange.AnswerParts.ofGroups;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.event.Status;
import io.github.sijill.exchange.AnswerTable.Column;
import io.github.sijill.json.JsonFields;
import io.github.sijill.question.Answers;
import io.github.sijill.question.CellDuration;
import io.github.sijill.question.DurationAnswer;
import io.github.sijill.question.Question;
import io.github.sijill.question.Question.Grouping;
import io.github.sijill.question.Subject;
import io.github.sijill.timeline.DayCount;
import io.github.sijill.timeline.Length;
import io.github.sijill.timeline.Reach;
import io.github.sijill.words.CellWords;
import io.github.sijill.words.MemberNames;
import io.github.sijill.words.Phrases;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The form of {@link Question.DurationOf}. */
final class DurationForm implements Form<Question.DurationOf, DurationAnswer> {

  private static final int MINUTES_OF_HOUR = 60;

  private static final Heading<Question.DurationOf> HEADING =
      Heading.<Question.DurationOf>ofCells(
              "sijill.DurationOf",
              "durations",
              "Counts the days on which each cell had a status: at least, and at most.")
          .takes(
              Parameter.optional(
                  "status",
                  Parameter.Type.STATUS,
                  "the status whose days are counted: open, degraded, blocked or unknown",
                  "blocked"),
              question -> Optional.of(question.status()))
          .takes(
              Parameter.optional("from", Parameter.Type.DAY, "the first day that counts"),
              Question.DurationOf::from)
          .takes(
              Parameter.optional("to", Parameter.Type.DAY, "the last day that counts"),
              Question.DurationOf::to)
          .takes(GROUP_BY, Question.DurationOf::groupBy);

  @Override
  public Heading<Question.DurationOf> heading() {
    return HEADING;
  }

  @Override
  public Question.DurationOf read(Subject subject, JsonFields of) {
    return new Question.DurationOf(
        subject,
        of.text("status", DurationForm::status),
        of.optionalDay("from"),
        of.optionalDay("to"),
        grouping(of));
  }

  private static Status status(String text) {
    return Arrays.stream(Status.values())
        .filter(status -> status.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'%s' is not a status; one of %s is accepted"
                        .formatted(Phrases.quoted(text), names())));
  }

  private static String names() {
    return Arrays.stream(Status.values()).map(Status::name).collect(joining(", "));
  }

  @Override
  public String asked(Question.DurationOf question, SubjectWords subject) {
    return "Days with status %s of %s%s%s%s"
        .formatted(
            question.status(),
            subject.cells(),
            question.from().map(day -> " from " + day).orElse(""),
            question.to().map(day -> " to " + day).orElse(""),
            byGroup(question.groupBy()));
  }

  @Override
  public String answered(DurationAnswer answer, MemberNames names, Answers archive) {
    return answer.question().groupBy().isPresent()
        ? ofGroups(answer.groups(), DurationForm::words)
        : CellWords.ofAll(answer.cells(), cell -> cell.days().toString(), names);
  }

  private static String words(DurationAnswer.Group group) {
    return "%s: each of %s cells %s, any of them %s"
        .formatted(
            group.id(),
            group.cells(),
            days(group.least(), group.most()),
            days(group.anyAtLeast(), group.anyAtMost()));
  }

  private static String days(Length least, Length most) {
    return new DayCount(least, Reach.UNDECIDED, most, Reach.UNDECIDED).toString();
  }

  @Override
  public ObjectNode json(DurationAnswer answer) {
    ObjectNode to = object();
    answer
        .question()
        .groupBy()
        .ifPresentOrElse(
            by -> to.set("groups", array(answer.groups(), group -> group(by, answer, group))),
            () -> to.set("cells", array(answer.cells(), DurationForm::cell)));
    return to;
  }

  private static ObjectNode group(Grouping by, DurationAnswer answer, DurationAnswer.Group group) {
    return object()
        .put(by.toString(), group.id())
        .put("cells", group.cells())
        .put("status", answer.question().status().name())
        .put("least", number(group.least()))
        .put("most", number(group.most()))
        .put("anyAtLeast", number(group.anyAtLeast()))
        .put("anyAtMost", number(group.anyAtMost()));
  }

  private static ObjectNode cell(CellDuration cell) {
    return AnswerParts.cell(cell)
        .put("status", cell.status().name())
        .put("atLeast", number(cell.days().atLeast()))
        .put("atLeastReached", word(cell.days().atLeastReached()))
        .put("atMost", number(cell.days().atMost()))
        .put("atMostReached", word(cell.days().atMostReached()))
        .put("daysTouched", number(cell.touchedAtLeast()))
        .put("daysTouchedAtMost", number(cell.touchedAtMost()))
        .put("hours", hours(cell));
  }

  private static double hours(CellDuration cell) {
    return cell.cutMinutes() / (double) MINUTES_OF_HOUR;
  }

  private static @Nullable Long number(Length length) {
    return length instanceof Length.Of(long days) ? Long.valueOf(days) : null;
  }

  private static String word(Reach reach) {
    return switch (reach) {
      case REACHED -> "yes";
      case NOT_REACHED -> "no";
      case UNDECIDED -> "undecided";
    };
  }

  @Override
  public AnswerTable table(DurationAnswer answer) {
    return answer
        .question()
        .groupBy()
        .map(by -> AnswerTable.of(answer.groups(), columns(by, answer.question().status())))
        .orElseGet(() -> cells(answer));
  }

  private static List<Column<DurationAnswer.Group>> columns(Grouping by, Status status) {
    return List.of(
        new Column<>(by.toString(), DurationAnswer.Group::id),
        new Column<>("cells", group -> String.valueOf(group.cells())),
        new Column<>("status", group -> status.name()),
        new Column<>("least", group -> group.least().toString()),
        new Column<>("most", group -> group.most().toString()),
        new Column<>("anyAtLeast", group -> group.anyAtLeast().toString()),
        new Column<>("anyAtMost", group -> group.anyAtMost().toString()));
  }

  private static AnswerTable cells(DurationAnswer answer) {
    return AnswerTable.ofCells(
        answer.cells(),
        List.of(
            new Column<>("status", cell -> cell.status().name()),
            new Column<>("atLeast", cell -> cell.days().atLeast().toString()),
            new Column<>("atLeastReached", cell -> word(cell.days().atLeastReached())),
            new Column<>("atMost", cell -> cell.days().atMost().toString()),
            new Column<>("atMostReached", cell -> word(cell.days().atMostReached())),
            new Column<>("daysTouched", DurationForm::touched),
            new Column<>(
                "hours",
                cell -> BigDecimal.valueOf(hours(cell)).stripTrailingZeros().toPlainString())));
  }

  private static String touched(CellDuration cell) {
    return cell.touchedAtLeast().equals(cell.touchedAtMost())
        ? cell.touchedAtLeast().toString()
        : "%s to %s".formatted(cell.touchedAtLeast(), cell.touchedAtMost());
  }
}
