package io.github.sijill.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.Archive;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.Recorded;
import io.github.sijill.exchange.AnswerJson;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.json.EventCodec;
import io.github.sijill.question.ChronologyAnswer;
import io.github.sijill.question.Question;
import io.github.sijill.question.StatusAnswer;
import io.github.sijill.question.Subject;
import io.github.sijill.question.TimelineAnswer;
import io.github.sijill.source.Attestation;
import io.github.sijill.words.Explanation;
import io.github.sijill.words.Language;
import io.github.sijill.words.Phrases;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The answers about one case that a page holds: from each viewpoint that it offers, the timeline,
 * the entries, and the statuses of every day; and for all that is recorded, the sentences and a
 * citation of every day.
 */
final class EmbeddedCase {

  /** How much a page holds of a case. */
  enum Detail {
    /** What is recorded, as it is attested; for an archive of many cases. */
    PLAIN,
    /** Also from each day on which something became known, and each instant of recording. */
    FULL
  }

  private static final int MOST_VIEWS = 60;

  /** As many statuses, of each cell on each span, as a page holds with all that is told of them. */
  private static final long FEW_STATUSES = 20_000;

  /** As many as it holds at all; of more, it has only the timelines. */
  private static final long MOST_STATUSES = 50_000;

  /** Stand for the day that is asked about, in digits and in words. */
  private static final String DAY = "\u27e6day\u27e7";

  private static final String DATE = "\u27e6date\u27e7";

  private final Archive archive;
  private final Subject subject;
  private final SharedParts shared = new SharedParts();
  private final Map<List<SeenEntry>, JsonNode> during = new HashMap<>();
  private final ArrayNode views = JsonNodeFactory.instance.arrayNode();

  private EmbeddedCase(Archive archive, CaseId caseId) {
    this.archive = archive;
    this.subject = Subject.everything().ofCase(caseId);
  }

  /** The answers as JSON, in the form that {@code embedded.js} reads. */
  static ObjectNode json(Archive archive, CaseId caseId, Detail detail) {
    EmbeddedCase embedded = new EmbeddedCase(archive, caseId);
    List<String> instants = embedded.answer(detail);
    ObjectNode to = JsonNodeFactory.instance.objectNode();
    to.set("pool", embedded.shared.parts());
    to.set("views", embedded.views);
    instants.forEach(to.putArray("instants")::add);
    return to;
  }

  /** Answers from each viewpoint; gives the instants of recording that are among them. */
  private List<String> answer(Detail detail) {
    ChronologyAnswer all = archive.ask(new Question.ChronologyOf(subject.from(Viewpoint.now())));
    TreeSet<LocalDate> known = new TreeSet<>();
    TreeSet<String> labels = new TreeSet<>();
    for (SeenEntry entry : all.entries()) {
      entry.entry().knownFrom().day().ifPresent(known::add);
      entry
          .entry()
          .labels()
          .forEach((key, values) -> values.forEach(value -> labels.add(key + "=" + value)));
    }
    TreeSet<Instant> recorded = new TreeSet<>();
    CaseId caseId = subject.caseId().orElseThrow();
    archive.recorded(caseId).stream().map(Recorded::recordedAt).forEach(recorded::add);
    long statuses = statuses(all);
    boolean hasWords = detail == Detail.FULL && statuses <= FEW_STATUSES;
    boolean isFull = hasWords && known.size() + recorded.size() <= MOST_VIEWS;
    for (Attestation level : Attestation.values()) {
      Viewpoint attested = Viewpoint.now().attestedAtLeast(level);
      view(attested, Optional.empty(), hasWords && level == Attestation.RUMOURED);
      if (isFull && !known.isEmpty()) {
        view(attested.asKnownOn(known.first().minusDays(1)), Optional.of(Optional.empty()), false);
        for (LocalDate day : known) {
          view(attested.asKnownOn(day), Optional.of(Optional.of(day)), false);
        }
      }
    }
    if (labels.size() <= MOST_VIEWS) {
      for (String label : labels) {
        String[] parts = label.split("=", 2);
        view(Viewpoint.now().labelled(parts[0], parts[1]), Optional.empty(), false);
      }
    }
    if (isFull) {
      recorded.forEach(
          instant -> view(Viewpoint.now().asRecordedAt(instant), Optional.empty(), false));
      return recorded.stream().map(Instant::toString).toList();
    }
    return List.of();
  }

  /** How many statuses there are to tell, as seen now: of each cell on each span. */
  private long statuses(ChronologyAnswer all) {
    TimelineAnswer timeline = archive.ask(new Question.TimelineOf(subject));
    return (long) timeline.cells().size() * Spans.of(timeline, all).size();
  }

  /**
   * Adds what is seen from a viewpoint.
   *
   * @param known of a view of what was known: from which day on; empty within for its beginning
   * @param hasWords whether it also holds sentences and citations
   */
  private void view(Viewpoint viewpoint, Optional<Optional<LocalDate>> known, boolean hasWords) {
    Subject seen = subject.from(viewpoint);
    TimelineAnswer timeline = archive.ask(new Question.TimelineOf(seen));
    ChronologyAnswer chronology = archive.ask(new Question.ChronologyOf(seen));
    ObjectNode view = views.addObject();
    known.ifPresent(day -> view.put("known-on", day.map(LocalDate::toString).orElse(null)));
    viewpoint.recordedAt().ifPresent(instant -> view.put("recorded-at", instant.toString()));
    if (viewpoint.attestedAtLeast() != Attestation.RUMOURED) {
      view.put("attested", viewpoint.attestedAtLeast().name().toLowerCase(Locale.ROOT));
    }
    viewpoint
        .labels()
        .forEach((key, values) -> values.forEach(value -> view.put("label", key + "=" + value)));
    view.set("timeline", shared.share(AnswerJson.whole(timeline, archive.damage())));
    view.set("chronology", shared.share(AnswerJson.whole(chronology, archive.damage())));
    List<Spans.Span> spans = Spans.of(timeline, chronology);
    if ((long) timeline.cells().size() * spans.size() > MOST_STATUSES) {
      return;
    }
    ArrayNode statuses = view.putArray("status");
    for (Spans.Span span : spans) {
      StatusAnswer answer = archive.ask(new Question.StatusOn(seen, span.day()));
      ObjectNode status = AnswerJson.whole(answer, archive.damage());
      status.withObject("/question").put("on", DAY);
      status.put("on", DAY);
      part(statuses, span).set("answer", shared.share(status));
    }
    List<Spans.Span> moments = Spans.ofMoments(timeline, chronology);
    if ((long) timeline.cells().size() * moments.size() <= MOST_STATUSES) {
      view.set("during", during(seen, timeline, chronology, moments));
    }
    if (hasWords) {
      words(view, seen, spans);
    }
  }

  /** What held during spans: from viewpoints that see the same entries it is the same. */
  private JsonNode during(
      Subject seen,
      TimelineAnswer timeline,
      ChronologyAnswer chronology,
      List<Spans.Span> moments) {
    JsonNode known = during.get(chronology.entries());
    if (known == null) {
      known = shared.share(SpanStatuses.json(archive, seen, timeline, moments));
      during.put(chronology.entries(), known);
    }
    return known;
  }

  private static ObjectNode part(ArrayNode to, Spans.Span span) {
    return to.addObject().put("from", span.from().map(LocalDate::toString).orElse(null));
  }

  /** Sentences and citations of every day; of most days they are the same but for the day. */
  private void words(ObjectNode view, Subject seen, List<Spans.Span> spans) {
    ObjectNode sentences = view.putObject("sentences");
    for (Language language : Language.values()) {
      ArrayNode to = sentences.putArray(language.tag());
      each(spans, language, day -> sentences(seen, day, language))
          .forEach((span, said) -> part(to, span).set("lines", shared.share(said.path("lines"))));
    }
    ArrayNode citations = view.putArray("citations");
    each(spans, Language.ENGLISH, day -> citation(seen, day))
        .forEach((span, said) -> part(citations, span).set("citation", shared.share(said)));
  }

  /** What is said on each span, or, where it is not the same on all days of one, on each day. */
  private static Map<Spans.Span, ObjectNode> each(
      List<Spans.Span> spans, Language language, Function<LocalDate, ObjectNode> said) {
    Map<Spans.Span, ObjectNode> all = new LinkedHashMap<>();
    for (Spans.Span span : spans) {
      Optional<ObjectNode> same = ofAll(span, language, said);
      if (same.isPresent()) {
        all.put(span, same.get());
      } else {
        span.days().forEach(day -> all.put(day, said.apply(day.day())));
      }
    }
    return all;
  }

  /** What is said on every day of a span, with a sign for the day; empty if more differs. */
  private static Optional<ObjectNode> ofAll(
      Spans.Span span, Language language, Function<LocalDate, ObjectNode> said) {
    Optional<LocalDate> other = span.otherQuietDay();
    return span.quietDay()
        .filter(day -> other.isPresent())
        .map(day -> withoutDay(said.apply(day), day, language))
        .filter(
            text ->
                text.equals(withoutDay(said.apply(other.orElseThrow()), other.get(), language)));
  }

  private static ObjectNode withoutDay(ObjectNode said, LocalDate day, Language language) {
    String text =
        said.toString()
            .replace(Phrases.of(language).written(day), DATE)
            .replace(day.toString(), DAY);
    return (ObjectNode) EventCodec.tree(text);
  }

  private ObjectNode sentences(Subject seen, LocalDate day, Language language) {
    StatusAnswer answer = archive.ask(new Question.StatusOn(seen, day));
    ObjectNode to = JsonNodeFactory.instance.objectNode();
    ArrayNode lines = to.putArray("lines");
    Explanation.of(answer, archive, language)
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(lines::add);
    return to;
  }

  private ObjectNode citation(Subject seen, LocalDate day) {
    StatusAnswer answer = archive.ask(new Question.StatusOn(seen, day));
    JsonNode citation = EventCodec.tree(archive.cite(answer).toJson());
    return (ObjectNode) citation;
  }
}
