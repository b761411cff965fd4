package io.github.sijill.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.Archive;
import io.github.sijill.StatusQuery;
import io.github.sijill.citation.Citation;
import io.github.sijill.exchange.AnswerJson;
import io.github.sijill.exchange.QuestionCodec;
import io.github.sijill.exchange.QuestionCommand;
import io.github.sijill.exchange.QuestionKind;
import io.github.sijill.json.EventCodec;
import io.github.sijill.json.EventType;
import io.github.sijill.listing.EntryFilter;
import io.github.sijill.question.Answer;
import io.github.sijill.question.ChronologyAnswer;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.text.Nearest;
import io.github.sijill.time.WrittenSpan;
import io.github.sijill.words.Caveats;
import io.github.sijill.words.Language;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The paths of questions: each that the command line asks, its explanation and its citation, with
 * the parameters that the options of the command are called by.
 */
final class QuestionRoutes {

  private static final String CITE_AS = "cite-as";
  private static final String TEXT = "text";
  private static final String TYPE = "type";

  private static final QuestionCommand STATUS =
      QuestionCommand.of(
          List.of(
              QuestionKind.of(new Question.StatusOn(Subject.everything(), LocalDate.EPOCH)),
              QuestionKind.of(
                  new Question.StatusDuring(
                      Subject.everything(), LocalDate.EPOCH, LocalDate.EPOCH))));

  private static final QuestionCommand CHRONOLOGY =
      QuestionCommand.of(List.of(QuestionKind.of(new Question.ChronologyOf(Subject.everything()))));

  private final Archive archive;
  private final QuestionReader reader;

  QuestionRoutes(Archive archive, InstantSource clock, ApiLimits limits) {
    this.archive = archive;
    this.reader = new QuestionReader(archive, clock, limits);
  }

  void addTo(Map<String, Route> routes) {
    for (QuestionCommand command : QuestionCommand.all()) {
      routes.put(
          "/api/" + command.name(),
          route(
              command,
              command.names(),
              List.of(Page.LIMIT, Page.AFTER, Negotiation.LANG),
              this::answered));
      routes.put("/api/cite/" + command.name(), cited(command));
    }
    Set<String> explained = new LinkedHashSet<>(STATUS.names());
    explained.remove("group-by");
    routes.put(
        "/api/explain", route(STATUS, explained, List.of(Negotiation.LANG), this::explained));
    routes.put("/api/entries", entries());
  }

  /** A path that takes the parameters of a command, and these. */
  private Route route(
      QuestionCommand command,
      Set<String> names,
      List<String> more,
      BiFunction<Given, Question<?>, Asked> reading) {
    Set<String> known = new LinkedHashSet<>(names);
    known.addAll(more);
    known.add(Negotiation.FORMAT);
    Set<String> repeatable = new HashSet<>(Set.of(TEXT, TYPE));
    names.stream().filter(command::isRepeatable).forEach(repeatable::add);
    return new Route(
        known,
        repeatable,
        given -> {
          Question<?> question = reader.question(command, given);
          return reading.apply(given, question);
        });
  }

  private Asked answered(Given given, Question<?> question) {
    if (question instanceof Question.ChronologyOf chronology) {
      return chronology(
          given, chronology, all -> all, whole -> {}, QuestionCodec.writeText(question));
    }
    return asked(
        question,
        Form.OF_TABLES,
        Page.of(given),
        () -> shown(reader.ask(question), given.language()));
  }

  private Shown shown(Answer answer, Language language) {
    return Shown.answer(
        answer,
        language,
        () -> AnswerJson.whole(answer, archive),
        () -> "",
        () -> caveat(answer, language));
  }

  private Optional<String> caveat(Answer answer, Language language) {
    return Caveats.of(answer, archive, archive.damage(), language);
  }

  private static Asked asked(
      Question<?> question, List<Form> forms, Page page, Supplier<Shown> answer) {
    return Asked.from(
        question.subject().viewpoint(),
        QuestionCodec.writeText(question) + page,
        forms,
        page,
        answer);
  }

  private Asked explained(Given given, Question<?> question) {
    return Asked.from(
        question.subject().viewpoint(),
        "explain " + QuestionCodec.writeText(question),
        Form.OF_WORDS,
        Asked.WHOLE,
        () -> {
          StatusQuery status =
              archive.status().about(question.subject()).language(given.language());
          String words =
              switch (question) {
                case Question.StatusOn on ->
                    on.at().map(status::explain).orElseGet(() -> status.explain(on.day()));
                case Question.StatusDuring during -> status.explain(during.from(), during.to());
                default -> throw new IllegalStateException("not explained: " + question);
              };
          Answer answer = reader.ask(question);
          return Shown.answer(
              answer,
              given.language(),
              () -> AnswerJson.whole(answer, archive).put("explanation", words),
              () -> words,
              () -> caveat(answer, given.language()));
        });
  }

  private Route entries() {
    return route(
        CHRONOLOGY,
        CHRONOLOGY.names(),
        List.of(TEXT, TYPE, QuestionCommand.DURING, Page.LIMIT, Page.AFTER, Negotiation.LANG),
        (given, asked) -> {
          Question.ChronologyOf question = (Question.ChronologyOf) asked;
          EntryFilter filter = filter(given);
          return chronology(
              given,
              question,
              filter::of,
              whole -> whole.set("filter", filter.json()),
              "entries " + QuestionCodec.writeText(question) + filter.json());
        });
  }

  /** Entries, of which only those of the page are shaped. */
  private Asked chronology(
      Given given,
      Question.ChronologyOf question,
      UnaryOperator<ChronologyAnswer> filter,
      Consumer<ObjectNode> further,
      String key) {
    return Asked.ofList(
        key,
        question.subject().viewpoint().recordedAt(),
        Page.of(given),
        () -> filter.apply(reader.ask(question)).entries(),
        entries -> {
          ChronologyAnswer part = new ChronologyAnswer(question, entries);
          return Shown.answer(
              part,
              given.language(),
              () -> {
                ObjectNode whole = AnswerJson.whole(part, archive);
                further.accept(whole);
                return whole;
              },
              () -> "",
              () -> caveat(part, given.language()));
        });
  }

  private EntryFilter filter(Given given) {
    return new EntryFilter(
        given.all(TEXT, text -> text),
        given.all(TYPE, QuestionRoutes::types).stream().flatMap(List::stream).toList(),
        given.one(QuestionCommand.DURING, text -> WrittenSpan.parse(text, false, reader.today())));
  }

  private static List<EventType> types(String text) {
    // A comma at the end is passed over, as it is on the command line.
    return Stream.of(text.split(",", 0)).map(QuestionRoutes::type).toList();
  }

  private static EventType type(String text) {
    List<String> words = Arrays.stream(EventType.values()).map(EventType::word).toList();
    return EventType.named(text)
        .or(
            () ->
                Arrays.stream(EventType.values())
                    .filter(type -> type.word().equalsIgnoreCase(text))
                    .findFirst())
        .orElseThrow(() -> new IllegalArgumentException(Nearest.oneOf(text, words)));
  }

  private Route cited(QuestionCommand command) {
    return route(
        command,
        command.names(),
        List.of(CITE_AS),
        (given, question) -> {
          Optional<String> name = given.one(CITE_AS, QuestionRoutes::archiveName);
          return Asked.now(
              QuestionCodec.writeText(question) + name,
              Form.OF_OBJECTS,
              Asked.WHOLE,
              () -> Shown.object(() -> citation(reader.ask(question), name)));
        });
  }

  private ObjectNode citation(Answer answer, Optional<String> name) {
    Citation citation =
        name.map(given -> archive.cite(answer, given)).orElseGet(() -> archive.cite(answer));
    return (ObjectNode) EventCodec.tree(citation.toJson());
  }

  /** A name for an archive in a citation, as a citation takes it. */
  private static String archiveName(String name) {
    if (name.isBlank() || name.length() > 1_000) {
      throw new IllegalArgumentException(
          "'%s' is no name for an archive; give one line of text, such as a DOI"
              .formatted(Refusal.shown(name)));
    }
    return name;
  }
}
