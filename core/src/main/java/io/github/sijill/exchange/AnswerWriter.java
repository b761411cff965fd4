package io.github.sijill.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.json.EventType;
import io.github.sijill.json.JsonFields;
import io.github.sijill.question.CaseLegalBasis;
import io.github.sijill.question.CellChange;
import io.github.sijill.question.CellDuration;
import io.github.sijill.question.CellMoments;
import io.github.sijill.question.CellStatus;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.question.HeldOffice;
import io.github.sijill.question.MomentsAnswer;
import io.github.sijill.question.StatusAnswer;
import io.github.sijill.question.StatusPeriod;
import io.github.sijill.scope.Cell;
import io.github.sijill.time.DayBound;
import io.github.sijill.timeline.Length;
import io.github.sijill.timeline.Reach;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers to trees, in the vocabulary of docs/command-line.md; each part names its case. */
final class AnswerWriter {

  private AnswerWriter() {}

  static JsonNode status(StatusAnswer answer) {
    ObjectNode to = object().put("on", answer.question().day().toString());
    to.set("cells", array(answer.cells(), AnswerWriter::cell));
    return to.put("summary", answer.summary());
  }

  private static JsonNode cell(CellStatus cell) {
    ObjectNode to = cell(cell.caseId(), cell.cell());
    to.set("possible", names(cell.possible().values()));
    to.put("certain", cell.isCertain());
    return bounds(to, cell.since(), cell.until()).set("evidence", ids(cell.evidence()));
  }

  static JsonNode moments(MomentsAnswer answer) {
    ObjectNode to = object().put("during", answer.question().from() + "/" + answer.question().to());
    to.set("cells", array(answer.cells(), AnswerWriter::cell));
    return to.put("summary", answer.summary());
  }

  private static JsonNode cell(CellMoments cell) {
    ObjectNode to = cell(cell.caseId(), cell.cell());
    to.set("certainly", names(cell.certainly()));
    to.set("possibly", names(cell.possibly().values()));
    return to.set("evidence", ids(cell.evidence()));
  }

  static JsonNode timelines(List<CellTimeline> answer) {
    return array(
        answer,
        timeline -> {
          ObjectNode to = cell(timeline.caseId(), timeline.cell());
          ArrayNode periods = to.putArray("periods");
          timeline.periods().forEach(period -> periods.add(period(period)));
          return to;
        });
  }

  private static JsonNode period(StatusPeriod period) {
    ObjectNode to = object().put("from", day(period.since())).put("to", day(period.until()));
    to.set("possible", names(period.possible().values()));
    return to.put("certain", period.possible().isCertain()).set("evidence", ids(period.evidence()));
  }

  static JsonNode durations(List<CellDuration> answer) {
    return array(
        answer,
        duration ->
            cell(duration.caseId(), duration.cell())
                .put("status", duration.status().name())
                .put("atLeast", number(duration.days().atLeast()))
                .put("atLeastReached", word(duration.days().atLeastReached()))
                .put("atMost", number(duration.days().atMost()))
                .put("atMostReached", word(duration.days().atMostReached())));
  }

  static JsonNode changes(List<CellChange> answer) {
    return array(
        answer,
        change -> {
          ObjectNode to = cell(change.caseId(), change.cell()).put("day", change.day().toString());
          to.set("before", names(change.before().values()));
          to.set("after", names(change.after().values()));
          return to.set("evidence", ids(change.evidence()));
        });
  }

  static JsonNode chronology(List<SeenEntry> answer) {
    return array(
        answer,
        told -> {
          ObjectNode to =
              object()
                  .put("case", told.entry().caseId().value())
                  .put("entry", told.id().value())
                  .put("type", EventType.of(told.event()).typeName())
                  .put("occurred", told.entry().occurred().toString())
                  .put("earliest", day(told.entry().occurred().earliest()))
                  .put("latest", day(told.entry().occurred().latest()))
                  .put("knownFrom", day(told.entry().knownFrom()))
                  .put("attestation", JsonFields.written(told.attestation()));
          to.set("confirmedBy", array(told.confirmedBy(), id -> text(id.value())));
          ObjectNode summary = to.putObject("summary");
          told.entry().summary().forEach(summary::put);
          return to;
        });
  }

  static JsonNode legalBasis(LocalDate on, List<CaseLegalBasis> answers) {
    return array(
        answers,
        answer -> {
          ObjectNode to = object().put("on", on.toString()).put("case", answer.caseId().value());
          to.set("decrees", ids(answer.decrees()));
          to.put("possiblyNone", answer.possiblyNone()).put("certain", answer.isCertain());
          return bounds(to, answer.since(), answer.until()).set("evidence", ids(answer.evidence()));
        });
  }

  static JsonNode officeHolders(LocalDate on, List<HeldOffice> answers) {
    return array(
        answers,
        answer -> {
          ObjectNode to =
              object()
                  .put("on", on.toString())
                  .put("case", answer.caseId().value())
                  .put("institution", answer.institution())
                  .put("office", answer.office());
          to.set("possible", array(answer.possible().values(), AnswerWriter::holder));
          to.put("certain", answer.isCertain());
          return bounds(to, answer.since(), answer.until()).set("evidence", ids(answer.evidence()));
        });
  }

  private static JsonNode holder(HeldOffice.Holder holder) {
    return object().put("person", holder.person().orElse(null)).put("interim", holder.interim());
  }

  private static ObjectNode cell(CaseId caseId, Cell cell) {
    return object()
        .put("case", caseId.value())
        .put("territory", cell.territory().id())
        .put("operator", cell.operator().id())
        .put("network", cell.network().id())
        .put("service", cell.service().id());
  }

  private static ObjectNode bounds(ObjectNode to, DayBound since, DayBound until) {
    return to.put("since", day(since)).put("until", day(until));
  }

  private static @Nullable String day(DayBound bound) {
    return bound instanceof DayBound.On(LocalDate day) ? day.toString() : null;
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

  private static ArrayNode names(Collection<Status> statuses) {
    return array(statuses.stream().sorted().toList(), status -> text(status.name()));
  }

  private static ArrayNode ids(Collection<SeenEntry> entries) {
    return array(entries, told -> text(told.id().value()));
  }

  private static <T> ArrayNode array(Collection<T> elements, Function<T, JsonNode> element) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    elements.forEach(each -> array.add(element.apply(each)));
    return array;
  }

  private static JsonNode text(String text) {
    return JsonNodeFactory.instance.textNode(text);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
