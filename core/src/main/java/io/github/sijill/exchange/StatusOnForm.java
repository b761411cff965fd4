package io.github.sijill.exchange;

import static io.github.sijill.exchange.AnswerParts.GROUP_BY;
import static io.github.sijill.exchange.AnswerParts.array;
import static io.github.sijill.exchange.AnswerParts.bounds;
import static io.github.sijill.exchange.AnswerParts.byGroup;
import static io.github.sijill.exchange.AnswerParts.day;
import static io.github.sijill.exchange.AnswerParts.dayText;
import static io.github.sijill.exchange.AnswerParts.grouping;
import static io.github.sijill.exchange.AnswerParts.idText;
import static io.github.sijill.exchange.AnswerParts.ids;
import static io.github.sijill.exchange.AnswerParts.names;
import static io.github.sijill.exchange.AnswerParts.object;
import static io.github.sijill.exchange.AnswerParts.ofGroups;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.event.Status;
import io.github.sijill.exchange.AnswerTable.Column;
import io.github.sijill.json.JsonFields;
import io.github.sijill.question.Answers;
import io.github.sijill.question.CellStatus;
import io.github.sijill.question.Question;
import io.github.sijill.question.Question.Grouping;
import io.github.sijill.question.StatusAnswer;
import io.github.sijill.question.Subject;
import io.github.sijill.time.DayBound;
import io.github.sijill.words.CellWords;
import io.github.sijill.words.MemberNames;
import io.github.sijill.words.Phrases;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form of {@link Question.StatusOn}. */
final class StatusOnForm implements Form<Question.StatusOn, StatusAnswer> {

  private static final Heading<Question.StatusOn> HEADING =
      Heading.<Question.StatusOn>ofCells(
              "sijill.StatusOn",
              "status",
              "Shows the status of each cell (one territory, operator, network and service) on a"
                  + " day.")
          .needs("on", Parameter.Type.DAY, "at the end of this day", Question.StatusOn::day)
          .takes(
              Parameter.instead(
                  "at",
                  "on",
                  Parameter.Type.MOMENT,
                  "at this moment; its day is that of its own zone"),
              Question.StatusOn::at)
          .takes(GROUP_BY, Question.StatusOn::groupBy);

  @Override
  public Heading<Question.StatusOn> heading() {
    return HEADING;
  }

  @Override
  public Question.StatusOn read(Subject subject, JsonFields of) {
    Optional<ZonedDateTime> at =
        of.optional("at").isPresent()
            ? Optional.of(of.text("at", StatusOnForm::moment))
            : Optional.empty();
    LocalDate day =
        at.isPresent() && of.optional("on").isEmpty() ? at.get().toLocalDate() : of.day("on");
    return new Question.StatusOn(subject, day, at, grouping(of));
  }

  private static ZonedDateTime moment(String text) {
    return ZonedDateTime.parse(Parameter.Type.MOMENT.canonical(text));
  }

  @Override
  public String asked(Question.StatusOn question, SubjectWords subject) {
    return "Status of %s on %s%s"
        .formatted(
            subject.cells(),
            question.at().map(Object::toString).orElse(question.day().toString()),
            byGroup(question.groupBy()));
  }

  @Override
  public String answered(StatusAnswer answer, MemberNames names, Answers archive) {
    if (answer.question().groupBy().isPresent()) {
      return ofGroups(answer.groups(), StatusOnForm::words);
    }
    return CellWords.ofAll(
        answer.cells(),
        cell -> Phrases.inEnglish().possible(cell.possible()) + " " + when(answer.question(), cell),
        names);
  }

  /** Since when it is so, or the hours of the cuts that make it so at a moment. */
  private static String when(Question.StatusOn question, CellStatus cell) {
    if (question.at().isPresent()
        && cell.since().equals(DayBound.on(question.day()))
        && cell.until().equals(DayBound.on(question.day()))) {
      List<String> cuts =
          cell.restrictions().stream()
              .flatMap(each -> each.cut().stream())
              .map(cut -> Phrases.inEnglish().hours(cut.hours(), cut.day()))
              .distinct()
              .toList();
      return cuts.isEmpty() ? "at this moment" : Phrases.inEnglish().list(cuts);
    }
    return Phrases.inEnglish().since(cell.since(), cell.perhaps().from());
  }

  /** {@code MA: 24 of 36 cells BLOCKED, 12 perhaps BLOCKED, 12 perhaps OPEN}. */
  private static String words(StatusAnswer.Group group) {
    List<String> counts = new ArrayList<>();
    group.certain().forEach((status, cells) -> add(counts, cells, status.name()));
    group.possible().forEach((status, cells) -> add(counts, cells, "perhaps " + status));
    return "%s: of %s cells %s".formatted(group.id(), group.cells(), String.join(", ", counts));
  }

  private static void add(List<String> counts, int cells, String what) {
    if (cells > 0) {
      counts.add(cells + " " + what);
    }
  }

  @Override
  public ObjectNode json(StatusAnswer answer) {
    ObjectNode to = object().put("on", answer.question().day().toString());
    answer
        .question()
        .groupBy()
        .ifPresentOrElse(
            by -> to.set("groups", array(answer.groups(), group -> group(by, group))),
            () -> to.set("cells", array(answer.cells(), StatusOnForm::cell)));
    return to.put("summary", answer.summary());
  }

  private static ObjectNode group(Grouping by, StatusAnswer.Group group) {
    ObjectNode to = object().put(by.toString(), group.id()).put("cells", group.cells());
    to.set("certain", counts(group.certain()));
    to.set("possible", counts(group.possible()));
    return to.put("within", group.within());
  }

  private static ObjectNode counts(Map<Status, Integer> counts) {
    ObjectNode to = object();
    counts.forEach((status, cells) -> to.put(status.name(), cells));
    return to;
  }

  private static ObjectNode cell(CellStatus cell) {
    ObjectNode to = AnswerParts.cell(cell);
    to.set("possible", names(cell.possible().values()));
    to.put("certain", cell.isCertain());
    bounds(to, cell.since(), cell.until());
    to.put("perhapsSince", day(cell.perhaps().from()));
    to.put("perhapsUntil", day(cell.perhaps().to()));
    to.set("evidence", ids(cell.evidence()));
    to.set("loweredBy", ids(cell.loweredBy()));
    to.set("restrictions", array(cell.restrictions(), AnswerParts::restriction));
    to.put("lastTold", cell.lastTold().map(LocalDate::toString).orElse(null));
    to.set("within", array(cell.within(), AnswerParts::within));
    to.set("remarks", array(cell.remarks(), AnswerParts::remark));
    return to;
  }

  @Override
  public AnswerTable table(StatusAnswer answer) {
    return answer
        .question()
        .groupBy()
        .map(by -> AnswerTable.of(answer.groups(), columns(by)))
        .orElseGet(() -> cells(answer));
  }

  private static List<Column<StatusAnswer.Group>> columns(Grouping by) {
    List<Column<StatusAnswer.Group>> columns = new ArrayList<>();
    columns.add(new Column<>(by.toString(), StatusAnswer.Group::id));
    columns.add(new Column<>("cells", group -> String.valueOf(group.cells())));
    for (Status status : Status.values()) {
      columns.add(
          new Column<StatusAnswer.Group>(
                  status.name(), group -> String.valueOf(group.certain().get(status)))
              .called(phrases -> phrases.label(status)));
    }
    for (Status status : Status.values()) {
      columns.add(
          new Column<StatusAnswer.Group>(
                  "perhaps " + status, group -> String.valueOf(group.possible().get(status)))
              .called(phrases -> phrases.say("column.possible", "status", phrases.label(status))));
    }
    columns.add(new Column<>("within", group -> String.valueOf(group.within())));
    return columns;
  }

  private static AnswerTable cells(StatusAnswer answer) {
    return AnswerTable.ofCells(
        answer.cells(),
        List.of(
            new Column<>("status", (cell, phrases) -> phrases.labels(cell.possible())),
            new Column<>("certain", (cell, phrases) -> phrases.yesOrNo(cell.isCertain())),
            new Column<>("since", cell -> dayText(cell.since()), StatusOnForm::since),
            new Column<>("until", cell -> dayText(cell.until()), StatusOnForm::until),
            new Column<>("within", StatusOnForm::within),
            new Column<>("evidence", cell -> idText(cell.evidence())),
            Column.ofData("perhapsSince", cell -> dayText(cell.perhaps().from())),
            Column.ofData("perhapsUntil", cell -> dayText(cell.perhaps().to()))));
  }

  /** A reader is told too if it may have begun before. */
  private static String since(CellStatus cell, Phrases phrases) {
    String since = dayText(cell.since(), phrases);
    return since.isEmpty() || cell.since().equals(cell.perhaps().from())
        ? since
        : phrases.say("table.since.latest", "day", since);
  }

  private static String until(CellStatus cell, Phrases phrases) {
    String until = dayText(cell.until(), phrases);
    return until.isEmpty() || cell.until().equals(cell.perhaps().to())
        ? until
        : phrases.say("table.until.least", "day", until);
  }

  private static String within(CellStatus cell, Phrases phrases) {
    return phrases.groups(
        cell.within().stream()
            .map(
                each ->
                    phrases.say(
                        "table.within",
                        "within",
                        phrases.withinHours(each),
                        "entries",
                        idText(each.evidence())))
            .distinct()
            .toList());
  }
}
