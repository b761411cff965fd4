package io.github.sijill.exchange;

import static io.github.sijill.exchange.AnswerParts.array;
import static io.github.sijill.exchange.AnswerParts.day;
import static io.github.sijill.exchange.AnswerParts.object;
import static io.github.sijill.exchange.AnswerParts.text;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.exchange.AnswerTable.Column;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.json.EventCodec;
import io.github.sijill.json.EventType;
import io.github.sijill.json.JsonFields;
import io.github.sijill.question.Answers;
import io.github.sijill.question.ChronologyAnswer;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.source.Source;
import io.github.sijill.text.Printable;
import io.github.sijill.words.MemberNames;
import io.github.sijill.words.Phrases;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The form of {@link Question.ChronologyOf}. */
final class ChronologyForm implements Form<Question.ChronologyOf, ChronologyAnswer> {

  private static final Heading<Question.ChronologyOf> HEADING =
      Heading.ofEntries(
          "sijill.ChronologyOf",
          "chronology",
          "Lists the entries in order of occurrence, including rumours.");

  @Override
  public Heading<Question.ChronologyOf> heading() {
    return HEADING;
  }

  @Override
  public Question.ChronologyOf read(Subject subject, JsonFields of) {
    return new Question.ChronologyOf(subject);
  }

  @Override
  public String asked(Question.ChronologyOf question, SubjectWords subject) {
    return "Chronology of %s".formatted(subject.cases());
  }

  @Override
  public String answered(ChronologyAnswer answer, MemberNames names, Answers archive) {
    List<SeenEntry> entries = answer.entries();
    return switch (entries.size()) {
      case 0 -> "no entry";
      case 1 -> "one entry, " + words(entries.getFirst());
      default ->
          "%s entries, from %s to %s"
              .formatted(entries.size(), words(entries.getFirst()), words(entries.getLast()));
    };
  }

  private static String words(SeenEntry entry) {
    return "%s (%s)".formatted(entry.id(), Phrases.inEnglish().date(entry));
  }

  @Override
  public ObjectNode json(ChronologyAnswer answer) {
    ObjectNode to = object();
    to.set("entries", array(answer.entries(), ChronologyForm::entry));
    return to;
  }

  private static ObjectNode entry(SeenEntry entry) {
    ObjectNode told = EventCodec.write(entry.event());
    ObjectNode to =
        object()
            .put("case", entry.caseId().value())
            .put("entry", entry.id().value())
            .put("type", EventType.of(entry.event()).typeName())
            .put("occurred", entry.occurred().toString());
    entry.occurred().words().ifPresent(words -> to.put("words", words));
    to.put("earliest", day(entry.occurred().earliest()))
        .put("latest", day(entry.occurred().latest()))
        .put("knownFrom", day(entry.entry().knownFrom()))
        .put("knownFromAssumed", entry.entry().isKnownFromAssumed())
        .put("attestation", JsonFields.written(entry.attestation()));
    to.set("confirmedBy", array(entry.confirmedBy(), id -> text(id.value())));
    ObjectNode summary = to.putObject("summary");
    entry.entry().summary().forEach(summary::put);
    to.set("sources", told.withObjectProperty("entry").withArrayProperty("sources"));
    ObjectNode labels = to.putObject("labels");
    entry
        .entry()
        .labels()
        .forEach((key, values) -> labels.set(key, array(List.copyOf(values), AnswerParts::text)));
    to.set("told", told.without("entry"));
    return to;
  }

  private static Map<String, String> escaped(Map<String, String> texts) {
    Map<String, String> shown = new LinkedHashMap<>();
    texts.forEach((language, text) -> shown.put(language, Printable.escaped(text)));
    return shown;
  }

  private static String publishers(SeenEntry entry) {
    return entry.entry().sources().stream()
        .map(Source::publisher)
        .distinct()
        .collect(joining("; "));
  }

  @Override
  public AnswerTable table(ChronologyAnswer answer) {
    return AnswerTable.of(
        answer.entries(),
        SeenEntry::caseId,
        List.of(
            new Column<>(
                "occurred",
                entry -> entry.occurred().toString(),
                (entry, phrases) -> phrases.tableDate(entry.occurred())),
            new Column<>("entry", entry -> entry.id().value()),
            new Column<>("type", entry -> EventType.of(entry.event()).word()),
            new Column<>("attested", (entry, phrases) -> phrases.attestation(entry.attestation())),
            new Column<>("sources", ChronologyForm::publishers),
            new Column<>(
                "summary",
                entry -> Phrases.english(entry.entry().summary()),
                (entry, phrases) -> phrases.summary(escaped(entry.entry().summary())))));
  }
}
