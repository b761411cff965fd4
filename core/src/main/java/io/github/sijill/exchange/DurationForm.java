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
import io.github.sijill.question.Subject;
import io.github.sijill.timeline.DayCount;
import io.github.sijill.timeline.DayCount.Reach;
import io.github.sijill.timeline.Length;
import io.github.sijill.words.CellWords;
import io.github.sijill.words.MemberNames;
import io.github.sijill.words.Phrases;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
          .takes(GROUP_BY, Question.DurationOf::groupBy)
          .takes(
              Parameter.optional(
                  "by-year",
                  Parameter.Type.FLAG,
                  "count the days of each year for themselves, in each group or of all cells"),
              question -> question.byYear() ? Optional.of(true) : Optional.empty());

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
        grouping(of),
        of.optional("byYear").isPresent() && of.flag("byYear"));
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
            byGroup(question.groupBy()) + (question.byYear() ? " by year" : ""));
  }

  @Override
  public String answered(DurationAnswer answer, MemberNames names, Answers archive) {
    return answer.question().hasGroups()
        ? ofGroups(answer.groups(), DurationForm::words)
        : CellWords.ofAll(answer.cells(), cell -> cell.days().toString(), names);
  }

  private static String words(DurationAnswer.Group group) {
    String of =
        Stream.of(group.id(), group.year().map(Year::toString))
            .flatMap(Optional::stream)
            .collect(joining(" "));
    return "%s%s cells %s, any of them %s"
        .formatted(
            of.isEmpty() ? "each of " : of + ": each of ",
            group.cells(),
            days(group.least(), group.most()),
            days(group.any().atLeast(), group.any().atMost()));
  }

  private static String days(Length least, Length most) {
    return new DayCount(least, Reach.UNDECIDED, most, Reach.UNDECIDED).toString();
  }

  @Override
  public ObjectNode json(DurationAnswer answer) {
    ObjectNode to = object();
    if (answer.question().hasGroups()) {
      to.set("groups", array(answer.groups(), group -> group(answer.question(), group)));
    } else {
      to.set("cells", array(answer.cells(), DurationForm::cell));
    }
    return to;
  }

  private static ObjectNode group(Question.DurationOf question, DurationAnswer.Group group) {
    ObjectNode to = object();
    question.groupBy().ifPresent(by -> to.put(by.toString(), group.id().orElseThrow()));
    group.year().ifPresent(year -> to.put("year", year.getValue()));
    return to.put("cells", group.cells())
        .put("status", question.status().name())
        .put("least", number(group.least()))
        .put("most", number(group.most()))
        .put("anyAtLeast", number(group.any().atLeast()))
        .put("anyAtMost", number(group.any().atMost()))
        .put("daysTouched", number(group.touched().atLeast()))
        .put("daysTouchedAtMost", number(group.touched().atMost()))
        .put("hours", hours(group.cutMinutes()))
        .put("hoursAtMost", hours(group.cutMinutesAtMost()))
        .put("restrictions", group.restrictionsAtLeast())
        .put("restrictionsAtMost", group.restrictionsAtMost());
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
        .put("hours", hours(cell.cutMinutes()))
        .put("hoursAtMost", hours(cell.cutMinutesAtMost()));
  }

  private static double hours(long minutes) {
    return minutes / (double) MINUTES_OF_HOUR;
  }

  private static String hoursText(long minutes) {
    return BigDecimal.valueOf(hours(minutes)).stripTrailingZeros().toPlainString();
  }

  private static @Nullable Long number(Length length) {
    return length instanceof Length.Of(long days) ? Long.valueOf(days) : null;
  }

  /** A number of days: a program has nothing for those without end. */
  private static String data(Length length) {
    return switch (length) {
      case Length.Of(long days) -> Long.toString(days);
      case Length.WithoutEnd none -> "";
    };
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
    return answer.question().hasGroups()
        ? AnswerTable.of(answer.groups(), columns(answer.question()))
        : cells(answer);
  }

  private static List<Column<DurationAnswer.Group>> columns(Question.DurationOf question) {
    List<Column<DurationAnswer.Group>> columns = new ArrayList<>();
    question
        .groupBy()
        .ifPresent(by -> columns.add(new Column<>(by.toString(), g -> g.id().orElseThrow())));
    if (question.byYear()) {
      columns.add(new Column<>("year", group -> group.year().orElseThrow().toString()));
    }
    columns.add(new Column<>("cells", group -> String.valueOf(group.cells())));
    columns.add(new Column<>("status", (group, say) -> say.label(question.status())));
    columns.add(
        new Column<>(
            "least", group -> data(group.least()), (group, say) -> say.length(group.least())));
    columns.add(
        new Column<>(
            "most", group -> data(group.most()), (group, say) -> say.length(group.most())));
    columns.add(
        new Column<>(
            "anyAtLeast",
            group -> data(group.any().atLeast()),
            (group, say) -> say.length(group.any().atLeast())));
    columns.add(
        new Column<>(
            "anyAtMost",
            group -> data(group.any().atMost()),
            (group, say) -> say.length(group.any().atMost())));
    columns.add(
        new Column<>(
            "daysTouched",
            group -> data(group.touched().atLeast()),
            (group, say) -> range(group.touched(), say)));
    columns.add(
        new Column<>(
            "hours",
            group -> hoursText(group.cutMinutes()),
            (group, say) -> hourRange(group.cutMinutes(), group.cutMinutesAtMost(), say)));
    columns.add(
        new Column<>(
            "restrictions",
            group -> String.valueOf(group.restrictionsAtLeast()),
            (group, say) ->
                range(
                    new DayCount.Bounds(
                        Length.of(group.restrictionsAtLeast()),
                        Length.of(group.restrictionsAtMost())),
                    say)));
    columns.add(Column.ofData("daysTouchedAtMost", group -> data(group.touched().atMost())));
    columns.add(Column.ofData("hoursAtMost", group -> hoursText(group.cutMinutesAtMost())));
    columns.add(
        Column.ofData("restrictionsAtMost", group -> String.valueOf(group.restrictionsAtMost())));
    return columns;
  }

  private static AnswerTable cells(DurationAnswer answer) {
    return AnswerTable.ofCells(
        answer.cells(),
        List.of(
            new Column<>("status", (cell, say) -> say.label(cell.status())),
            new Column<>(
                "atLeast",
                cell -> data(cell.days().atLeast()),
                (cell, say) -> say.length(cell.days().atLeast())),
            new Column<>("atLeastReached", (cell, say) -> word(cell.days().atLeastReached(), say)),
            new Column<>(
                "atMost",
                cell -> data(cell.days().atMost()),
                (cell, say) -> say.length(cell.days().atMost())),
            new Column<>("atMostReached", (cell, say) -> word(cell.days().atMostReached(), say)),
            new Column<>(
                "daysTouched",
                cell -> data(cell.touchedAtLeast()),
                (cell, say) ->
                    range(new DayCount.Bounds(cell.touchedAtLeast(), cell.touchedAtMost()), say)),
            new Column<>(
                "hours",
                cell -> hoursText(cell.cutMinutes()),
                (cell, say) -> hourRange(cell.cutMinutes(), cell.cutMinutesAtMost(), say)),
            Column.ofData("daysTouchedAtMost", cell -> data(cell.touchedAtMost())),
            Column.ofData("hoursAtMost", cell -> hoursText(cell.cutMinutesAtMost()))));
  }

  private static String word(Reach reach, Phrases say) {
    return switch (reach) {
      case REACHED -> say.yesOrNo(true);
      case NOT_REACHED -> say.yesOrNo(false);
      case UNDECIDED -> say.say("undecided");
    };
  }

  private static String range(DayCount.Bounds bounds, Phrases say) {
    String least = say.length(bounds.atLeast());
    return bounds.atLeast().equals(bounds.atMost())
        ? least
        : say.say("table.range", "least", least, "most", say.length(bounds.atMost()));
  }

  /** Hours for reading: rounded so that no bound says more than is known. */
  private static String hourRange(long least, long most, Phrases say) {
    return least == most
        ? rounded(least, RoundingMode.HALF_UP)
        : say.say(
            "table.range",
            "least",
            rounded(least, RoundingMode.FLOOR),
            "most",
            rounded(most, RoundingMode.CEILING));
  }

  private static String rounded(long minutes, RoundingMode mode) {
    return BigDecimal.valueOf(minutes)
        .divide(BigDecimal.valueOf(MINUTES_OF_HOUR), 2, mode)
        .stripTrailingZeros()
        .toPlainString();
  }
}
