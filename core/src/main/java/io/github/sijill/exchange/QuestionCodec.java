package io.github.sijill.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.event.Attestation;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.Status;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.json.EventCodec;
import io.github.sijill.json.FormatException;
import io.github.sijill.json.JsonFields;
import io.github.sijill.json.ScopeCodec;
import io.github.sijill.question.Question;
import io.github.sijill.question.Question.ChangesBetween;
import io.github.sijill.question.Question.ChronologyOf;
import io.github.sijill.question.Question.DurationOf;
import io.github.sijill.question.Question.LegalBasisOn;
import io.github.sijill.question.Question.OfficeHolderOn;
import io.github.sijill.question.Question.StatusDuring;
import io.github.sijill.question.Question.StatusOn;
import io.github.sijill.question.Question.TimelineOf;
import io.github.sijill.question.Subject;
import io.github.sijill.words.Shown;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Questions to JSON and back. What is written is read back equal; what is not to the letter of
 * docs/citing.md is refused with a {@link FormatException} that says where and what would be
 * accepted. Whether the names in a question exist only an archive can tell. Stateless and
 * thread-safe.
 */
public final class QuestionCodec {

  private static final String STATUS_ON = "sijill.StatusOn";
  private static final String STATUS_DURING = "sijill.StatusDuring";
  private static final String TIMELINE_OF = "sijill.TimelineOf";
  private static final String DURATION_OF = "sijill.DurationOf";
  private static final String CHANGES_BETWEEN = "sijill.ChangesBetween";
  private static final String CHRONOLOGY_OF = "sijill.ChronologyOf";
  private static final String LEGAL_BASIS_ON = "sijill.LegalBasisOn";
  private static final String OFFICE_HOLDER_ON = "sijill.OfficeHolderOn";

  private static final List<String> TYPES =
      List.of(
          STATUS_ON,
          STATUS_DURING,
          TIMELINE_OF,
          DURATION_OF,
          CHANGES_BETWEEN,
          CHRONOLOGY_OF,
          LEGAL_BASIS_ON,
          OFFICE_HOLDER_ON);

  private QuestionCodec() {}

  /** The question as a tree of its own. */
  public static ObjectNode write(Question<?> question) {
    return switch (question) {
      case StatusOn q -> asked(STATUS_ON, q).put("on", q.day().toString());
      case StatusDuring q ->
          asked(STATUS_DURING, q).put("from", q.from().toString()).put("to", q.to().toString());
      case TimelineOf q -> asked(TIMELINE_OF, q);
      case DurationOf q -> {
        ObjectNode to = asked(DURATION_OF, q).put("status", q.status().name());
        put(to, "from", q.from());
        put(to, "to", q.to());
        yield to;
      }
      case ChangesBetween q ->
          asked(CHANGES_BETWEEN, q).put("from", q.from().toString()).put("to", q.to().toString());
      case ChronologyOf q -> asked(CHRONOLOGY_OF, q);
      case LegalBasisOn q -> asked(LEGAL_BASIS_ON, q).put("on", q.day().toString());
      case OfficeHolderOn q -> {
        ObjectNode to = asked(OFFICE_HOLDER_ON, q);
        put(to, "institution", q.institution());
        put(to, "office", q.office());
        yield to.put("on", q.day().toString());
      }
    };
  }

  /** The question as one line of text. */
  public static String writeText(Question<?> question) {
    return EventCodec.text(write(question));
  }

  private static ObjectNode asked(String type, Question<?> question) {
    Subject subject = question.subject();
    ObjectNode to = JsonNodeFactory.instance.objectNode();
    to.put("type", type);
    put(to, "case", subject.caseId());
    to.set("scope", ScopeCodec.write(subject.scope()));
    Viewpoint viewpoint = subject.viewpoint();
    put(to, "knownOn", viewpoint.knownOn());
    put(to, "recordedAt", viewpoint.recordedAt());
    if (viewpoint.attestedAtLeast() != Viewpoint.now().attestedAtLeast()) {
      to.put("attestedAtLeast", JsonFields.written(viewpoint.attestedAtLeast()));
    }
    return to;
  }

  private static void put(ObjectNode to, String name, Optional<?> value) {
    value.ifPresent(each -> to.put(name, each.toString()));
  }

  /**
   * Reads what {@link #writeText} has written, or anybody else in the same form.
   *
   * @throws FormatException if it is not JSON, or not a question
   */
  public static Question<?> parse(String json) {
    return read(EventCodec.tree(json), "$");
  }

  /** The same from a tree, which lies at {@code path}. */
  public static Question<?> read(JsonNode tree, String path) {
    JsonFields of = JsonFields.of(tree, path);
    String type = of.text("type");
    Subject subject = subject(of);
    Question<?> question = JsonFields.built(path, () -> question(type, subject, of));
    of.done();
    return question;
  }

  private static Question<?> question(String type, Subject subject, JsonFields of) {
    return switch (type) {
      case STATUS_ON -> new StatusOn(subject, of.day("on"));
      case STATUS_DURING -> new StatusDuring(subject, of.day("from"), of.day("to"));
      case TIMELINE_OF -> new TimelineOf(subject);
      case DURATION_OF ->
          new DurationOf(
              subject,
              of.text("status", QuestionCodec::status),
              of.optionalDay("from"),
              of.optionalDay("to"));
      case CHANGES_BETWEEN -> new ChangesBetween(subject, of.day("from"), of.day("to"));
      case CHRONOLOGY_OF -> new ChronologyOf(subject);
      case LEGAL_BASIS_ON -> new LegalBasisOn(subject, of.day("on"));
      case OFFICE_HOLDER_ON ->
          new OfficeHolderOn(
              subject, of.optionalText("institution"), of.optionalText("office"), of.day("on"));
      default ->
          throw new FormatException(
              of.path("type"),
              "'%s' is no question; one of %s is accepted"
                  .formatted(Shown.cut(type), String.join(", ", TYPES)));
    };
  }

  private static Subject subject(JsonFields of) {
    Optional<CaseId> caseId = of.optionalText("case", CaseId::new);
    var scope = ScopeCodec.read(of.within("scope"));
    Optional<LocalDate> knownOn = of.optionalDay("knownOn");
    Optional<Instant> recordedAt = of.optionalText("recordedAt", QuestionCodec::instant);
    Attestation attested =
        of.optional("attestedAtLeast").isPresent()
            ? of.constant("attestedAtLeast", Attestation.class)
            : Viewpoint.now().attestedAtLeast();
    return new Subject(caseId, scope, new Viewpoint(knownOn, recordedAt, attested));
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'%s' is not an instant; one of ISO 8601 in UTC is accepted, such as 2026-11-24T08:00:00Z"
              .formatted(Shown.cut(text)),
          e);
    }
  }

  private static Status status(String text) {
    return Arrays.stream(Status.values())
        .filter(status -> status.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'%s' is no status; one of OPEN, DEGRADED, BLOCKED, UNKNOWN is accepted"
                        .formatted(Shown.cut(text))));
  }
}
