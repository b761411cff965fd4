package io.github.sijill.exchange;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.json.JsonFields;
import io.github.sijill.question.AboutCell;
import io.github.sijill.question.CellStatus;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.question.Question.Grouping;
import io.github.sijill.question.Remark;
import io.github.sijill.scope.Dimension;
import io.github.sijill.time.DayBound;
import io.github.sijill.time.DayHours;
import io.github.sijill.timeline.InForce;
import io.github.sijill.words.Phrases;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The parts that the JSON and the tables of answers share, in the words of docs/command-line.md.
 */
final class AnswerParts {

  private AnswerParts() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** An object about a cell, which names its case. */
  static ObjectNode cell(AboutCell about) {
    ObjectNode to = object().put("case", about.caseId().value());
    for (Dimension dimension : Dimension.values()) {
      to.put(dimension.toString(), about.cell().of(dimension).id());
    }
    return to;
  }

  /** By what an answer is to be grouped, which two kinds of question take. */
  static final Parameter GROUP_BY =
      Parameter.optional(
          "group-by",
          Parameter.Type.GROUPING,
          "count the cells by territory, operator, network, service or case instead of listing"
              + " them");

  static Optional<Grouping> grouping(JsonFields of) {
    return of.optional(GROUP_BY.field()).isPresent()
        ? Optional.of(of.constant(GROUP_BY.field(), Grouping.class))
        : Optional.empty();
  }

  /** How the answer is to be given, as a question ends: {@code by territory}. */
  static String byGroup(Optional<Grouping> groupBy) {
    return groupBy.map(by -> " by " + by).orElse("");
  }

  /** Groups one after the other, on one line; many are counted. */
  static <G> String ofGroups(List<G> groups, Function<G, String> words) {
    return groups.isEmpty()
        ? "no cell"
        : groups.size() > Phrases.FEW
            ? groups.size() + " groups"
            : groups.stream().map(words).collect(joining("; "));
  }

  /** Days within which another status held than their ends show. */
  static ObjectNode within(CellTimeline.Within within) {
    ObjectNode to =
        object().put("from", within.first().toString()).put("to", within.last().toString());
    to.set("statuses", names(within.statuses()));
    to.put("certain", within.isCertain());
    within.hours().ifPresent(hours -> to.set("hours", hours(hours)));
    to.set("evidence", ids(within.evidence()));
    return to;
  }

  static ObjectNode hours(CellTimeline.Hours hours) {
    DayHours ofDay = hours.ofDay();
    ObjectNode to =
        object()
            .put("from", ofDay.from().map(LocalTime::toString).orElse(null))
            .put("to", ofDay.to().map(LocalTime::toString).orElse(null))
            .put("zone", hours.zone().toString());
    ofDay.lasting().ifPresent(lasting -> to.put("lasting", lasting.toString()));
    return to;
  }

  /** A restriction that is in force, or may be. */
  static ObjectNode restriction(CellStatus.Restriction restriction) {
    ObjectNode to =
        object()
            .put("entry", restriction.entry().id().value())
            .put("level", restriction.level().name())
            .put("since", day(restriction.earliest()))
            .put("sinceLatest", day(restriction.latest()))
            .put("certain", restriction.isCertain());
    restriction
        .end()
        .ifPresentOrElse(
            end -> to.set("end", end(end)),
            () ->
                restriction
                    .cut()
                    .ifPresentOrElse(
                        cut -> to.set("hours", hours(cut.hours())), () -> to.putNull("end")));
    return to;
  }

  /** What ended a restriction, or may have. */
  private static ObjectNode end(InForce.Ending end) {
    ObjectNode to = object();
    to.set("by", ids(end.by()));
    return to.put("on", day(end.earliest()))
        .put("onLatest", day(end.latest()))
        .put("certain", end.isCertain());
  }

  /** What an entry says of others in the answer. */
  static ObjectNode remark(Remark remark) {
    ObjectNode to =
        object()
            .put("entry", remark.entry().id().value())
            .put("role", JsonFields.written(remark.role()));
    to.set("about", array(remark.about(), id -> text(id.value())));
    return to;
  }

  static ObjectNode bounds(ObjectNode to, DayBound since, DayBound until) {
    return to.put("since", day(since)).put("until", day(until));
  }

  /** The day, or null where it is open. */
  static @Nullable String day(DayBound bound) {
    return bound instanceof DayBound.On(LocalDate day) ? day.toString() : null;
  }

  /**
   * The day for a table, or an empty text where it is open, since programs read days in that
   * column.
   */
  static String dayText(DayBound bound) {
    return bound instanceof DayBound.On(LocalDate day) ? day.toString() : "";
  }

  static ArrayNode names(Collection<Status> statuses) {
    return array(statuses, status -> text(status.name()));
  }

  static ArrayNode ids(Collection<SeenEntry> entries) {
    return array(entries, entry -> text(entry.id().value()));
  }

  static <T> ArrayNode array(Collection<T> elements, Function<T, JsonNode> element) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    elements.forEach(each -> array.add(element.apply(each)));
    return array;
  }

  static JsonNode text(String text) {
    return JsonNodeFactory.instance.textNode(text);
  }

  /** Ids as a table has them. */
  static String idText(Collection<SeenEntry> entries) {
    return entries.stream().map(entry -> entry.id().value()).collect(joining(" "));
  }

  /** The same in words. */
  static String dayText(DayBound bound, Phrases phrases) {
    return bound.day().map(phrases::day).orElse("");
  }
}
