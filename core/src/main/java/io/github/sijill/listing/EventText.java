package io.github.sijill.listing;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.event.CutsReported;
import io.github.sijill.event.DisruptionReported;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.Status;
import io.github.sijill.json.EventCodec;
import io.github.sijill.json.JsonFields;
import io.github.sijill.scope.Dimension;
import io.github.sijill.source.Source;
import io.github.sijill.time.ImpreciseDate;
import io.github.sijill.words.MemberNames;
import io.github.sijill.words.Phrases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * All fields of an event as texts, each called as the option that records it. A type of event that
 * is new in the library needs nothing here.
 *
 * <p>For applications that show entries.
 */
public final class EventText {

  private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}");

  /** What is shown of an entry before its fields, or as rows of their own. */
  private static final Set<String> ELSEWHERE =
      Set.of("id", "case", "occurred", "knownFrom", "summary", "sources", "labels", "attestation");

  /** Fields whose value is a status. */
  private static final Set<String> STATUSES = Set.of("baseline", "level", "status", "to");

  private final Map<String, String> fields = new LinkedHashMap<>();
  private final Phrases phrases;

  private EventText(SagaEvent event, MemberNames names) {
    this.phrases = names.phrases();
    ObjectNode payload = EventCodec.write(event);
    JsonNode entry = payload.path("entry");
    put("occurred", occurred(event.entry().occurred()));
    put(
        "known-from",
        event.entry().isKnownFromAssumed()
            ? Phrases.plain(phrases.say("show.assumed", "day", knownFrom(event)))
            : knownFrom(event));
    entry
        .properties()
        .forEach(
            field -> {
              if (!ELSEWHERE.contains(field.getKey())) {
                fields.putIfAbsent(called(field.getKey()), text(field.getValue()));
              }
            });
    put("attestation", phrases.attestation(event.entry().attestation()));
    payload
        .properties()
        .forEach(
            field -> {
              switch (field.getKey()) {
                case "entry", "correction" -> {}
                case "scope" ->
                    event
                        .ownScope()
                        .ifPresent(scope -> put("scope", Phrases.plain(names.words(scope))));
                case "dimensions", "members" -> putMembers(field.getValue());
                default ->
                    put(
                        called(field.getKey()),
                        STATUSES.contains(field.getKey())
                            ? status(field.getValue())
                            : text(field.getValue()));
              }
            });
    level(event).ifPresent(level -> fields.putIfAbsent("level", word(level)));
    event.entry().summary().forEach((language, text) -> put("summary " + language, text));
    int number = 0;
    for (Source source : event.entry().sources()) {
      number++;
      put(number == 1 ? "source" : "source " + number, Phrases.plain(phrases.source(source)));
    }
    event.entry().labels().forEach((key, values) -> put("label " + key, String.join(", ", values)));
  }

  /** The level that is not written where it is the usual one. */
  private static Optional<Status> level(SagaEvent event) {
    return switch (event) {
      case DisruptionReported disruption -> Optional.empty(); // it has a status
      case SagaEvent.StatusChange change -> change.begins();
      case CutsReported cuts -> Optional.of(cuts.level());
      default -> Optional.empty();
    };
  }

  /** Each field that says something, in the order of docs/events.md. */
  public static Map<String, String> of(SagaEvent event, MemberNames names) {
    return new EventText(event, names).fields;
  }

  /** What a field said and what it says; empty where there was nothing, or is nothing. */
  public record Change(String field, String before, String after) {}

  /** The fields in which a later form of an event differs. */
  public static List<Change> changes(SagaEvent before, SagaEvent after, MemberNames names) {
    Map<String, String> old = of(before, names);
    Map<String, String> now = of(after, names);
    return Stream.concat(now.keySet().stream(), old.keySet().stream())
        .distinct()
        .map(field -> new Change(field, old.getOrDefault(field, ""), now.getOrDefault(field, "")))
        .filter(change -> !change.before().equals(change.after()))
        .toList();
  }

  private void put(String field, String text) {
    if (!text.isEmpty()) {
      fields.put(field, text);
    }
  }

  private String knownFrom(SagaEvent event) {
    return event
        .entry()
        .knownFrom()
        .day()
        .map(LocalDate::toString)
        .orElseGet(() -> phrases.say("show.unknown"));
  }

  private String status(JsonNode value) {
    return Stream.of(Status.values())
        .filter(each -> JsonFields.written(each).equals(value.asText()))
        .findFirst()
        .map(this::word)
        .orElseGet(() -> text(value));
  }

  private String word(Status status) {
    return status == Status.UNKNOWN ? phrases.say("show.unknown") : phrases.word(status);
  }

  private String occurred(ImpreciseDate date) {
    String words = Phrases.plain(phrases.date(date));
    return words.equals(date.toString()) ? words : date + ", " + words;
  }

  private void putMembers(JsonNode members) {
    for (Dimension dimension : Dimension.values()) {
      List<String> ids = new ArrayList<>();
      members.path(dimension.plural()).forEach(each -> ids.add(each.path("id").asText()));
      put(dimension.plural(), String.join(", ", ids));
    }
  }

  /** Such as {@code ordered-by} for {@code orderedBy}. */
  private static String called(String field) {
    return CAPITAL.matcher(field).replaceAll(found -> "-" + found.group().toLowerCase(Locale.ROOT));
  }

  private String text(JsonNode value) {
    if (value.isArray()) {
      return StreamSupport.stream(value.spliterator(), false)
          .map(this::text)
          .collect(joining(", "));
    }
    if (value.isObject()) {
      return value.properties().stream()
          .map(field -> called(field.getKey()) + "=" + text(field.getValue()))
          .collect(joining("; "));
    }
    return value.isBoolean() ? phrases.yesOrNo(value.booleanValue()) : value.asText();
  }
}
