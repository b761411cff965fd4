package io.github.sijill.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.event.CaseId;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.json.JsonFields;
import io.github.sijill.question.Subject;
import io.github.sijill.source.Attestation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What every question takes, in the order in which JSON has it. A filter that is new stands here
 * once; commands and JSON have it from here.
 */
final class SubjectParts {

  private static final List<SubjectPart> ALL =
      List.of(
          new SubjectPart.OfText(
              Parameter.optional(
                  "case",
                  Parameter.Type.CASE,
                  "only this case; by default all cases of the archive"),
              "case",
              subject -> subject.caseId().map(CaseId::value),
              (subject, id) -> subject.ofCase(new CaseId(id))),
          new ScopePart(),
          filter(
              Parameter.optional(
                  "known-on",
                  Parameter.Type.DAY,
                  "use only what the public could know on this day"),
              "knownOn",
              viewpoint -> viewpoint.knownOn().map(LocalDate::toString),
              (viewpoint, day) -> viewpoint.asKnownOn(LocalDate.parse(day))),
          filter(
              Parameter.optional(
                  "recorded-at",
                  Parameter.Type.INSTANT,
                  "use only what was recorded by then, such as 2026-11-24T08:00:00Z"),
              "recordedAt",
              viewpoint -> viewpoint.recordedAt().map(Instant::toString),
              (viewpoint, at) -> viewpoint.asRecordedAt(Instant.parse(at))),
          filter(
              Parameter.optional(
                  "attested",
                  Parameter.Type.ATTESTATION,
                  "use only what is attested at least this well: rumoured, reported or official"),
              "attestedAtLeast",
              viewpoint ->
                  Optional.of(viewpoint.attestedAtLeast())
                      .filter(level -> level != Viewpoint.now().attestedAtLeast())
                      .map(JsonFields::written),
              (viewpoint, level) ->
                  viewpoint.attestedAtLeast(Attestation.valueOf(level.toUpperCase(Locale.ROOT)))),
          new SubjectPart.OfLabels(
              Parameter.optional(
                  "label",
                  Parameter.Type.LABEL,
                  "use only entries with this label, such as cause=exams, and those about them; may"
                      + " be repeated")),
          new SubjectPart.OfCells(
              Parameter.optional(
                  "restricted",
                  Parameter.Type.FLAG,
                  "only cells that may be degraded or blocked at the time asked about"),
              "restrictedOnly",
              Subject::isRestrictedOnly,
              Subject::restrictedOnly));

  private SubjectParts() {}

  private static SubjectPart filter(
      Parameter parameter,
      String field,
      Function<Viewpoint, Optional<String>> text,
      BiFunction<Viewpoint, String, Viewpoint> with) {
    return new SubjectPart.OfText(
        parameter,
        field,
        subject -> text.apply(subject.viewpoint()),
        (subject, value) -> subject.from(with.apply(subject.viewpoint(), value)));
  }

  private static List<SubjectPart> of(Heading<?> heading) {
    return ALL.stream().filter(part -> heading.isOfCells() || !part.isOfCells()).toList();
  }

  /** What may be typed for the subject of a question of this kind. */
  static List<Parameter> parameters(Heading<?> heading) {
    return of(heading).stream().flatMap(part -> part.parameters().stream()).toList();
  }

  /** The subject that was typed. */
  static Subject typed(Map<String, List<String>> values) {
    Subject subject = Subject.everything();
    for (SubjectPart part : ALL) {
      subject = part.with(subject, values);
    }
    return subject;
  }

  static void write(Subject subject, ObjectNode to) {
    ALL.forEach(part -> part.write(subject, to));
  }

  static Subject read(Heading<?> heading, JsonFields from) {
    Subject subject = Subject.everything();
    for (SubjectPart part : of(heading)) {
      subject = part.read(subject, from);
    }
    return subject;
  }
}
