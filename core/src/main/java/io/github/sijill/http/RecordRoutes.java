package io.github.sijill.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.Archive;
import io.github.sijill.event.CaseId;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.listing.ReadDate;
import io.github.sijill.listing.RecordDifference;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.words.Phrases;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The paths that help to read a record: what changed in it, and what a date in it means. */
final class RecordRoutes {

  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String EDTF = "edtf";
  private static final String NOW = "now";

  /** As many dates are read at once; each is short, for a path has a length. */
  private static final int DATES = 100;

  private final Archive archive;
  private final InstantSource clock;
  private final Cost cost;

  RecordRoutes(Archive archive, InstantSource clock, ApiLimits limits) {
    this.archive = archive;
    this.clock = clock;
    this.cost = new Cost(archive, limits);
  }

  void addTo(Map<String, Route> routes) {
    routes.put(
        "/api/diff",
        Route.of(
            this::diff,
            FROM,
            TO,
            ListingRoutes.CASE,
            Page.LIMIT,
            Page.AFTER,
            Negotiation.LANG,
            Negotiation.FORMAT));
    routes.put(
        "/api/date",
        new Route(
            new LinkedHashSet<>(List.of(EDTF, Negotiation.FORMAT)), Set.of(EDTF), this::date));
  }

  private Asked diff(Given given) {
    Optional<Instant> from = given.needed(FROM, RecordRoutes::instant);
    Optional<Instant> to = given.one(TO, RecordRoutes::instant).orElse(Optional.empty());
    Optional<CaseId> caseId =
        given.text(ListingRoutes.CASE).map(named -> ListingRoutes.cases(archive, given).getFirst());
    Subject before = subject(from, caseId);
    Subject after = subject(to, caseId);
    for (Subject each : List.of(before, after)) {
      cost.check(new Question.TimelineOf(each));
      cost.check(new Question.ChronologyOf(each));
    }
    return new Asked(
        "diff" + given,
        // Of two settled states the difference is settled, and if one is not, it is not either.
        from.flatMap(one -> to.map(other -> one.isAfter(other) ? one : other)),
        Form.OF_TABLES,
        Page.of(given),
        form -> {
          RecordDifference difference = RecordDifference.between(archive, before, archive, after);
          Optional<Phrases> reader = form.reader(given.language());
          return new Shown(
                  difference::json,
                  as ->
                      Shown.rows(
                          ListingRoutes.headings(RecordDifference.HEADER, reader),
                          difference.rows(reader.orElseGet(Phrases::inEnglish))),
                  () -> "")
              .written(form, Page.of(given));
        });
  }

  private static Subject subject(Optional<Instant> recordedAt, Optional<CaseId> caseId) {
    Viewpoint now = Viewpoint.now();
    Subject all = Subject.everything().from(recordedAt.map(now::asRecordedAt).orElse(now));
    return caseId.map(all::ofCase).orElse(all);
  }

  /** Empty for now. */
  private static Optional<Instant> instant(String text) {
    if (text.equals(NOW)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'%s' is no instant; write one in UTC, such as 2026-11-24T08:00:05Z, or now"
              .formatted(Refusal.shown(text)),
          e);
    }
  }

  private Asked date(Given given) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    List<ReadDate> dates = given.all(EDTF, text -> ReadDate.of(text, today));
    if (dates.isEmpty()) {
      throw Refusal.missing(List.of(EDTF)).thrown();
    }
    if (dates.size() > DATES) {
      throw Refusal.of(
              Rule.TOO_COSTLY,
              "%s dates; at most %s are read at once".formatted(dates.size(), DATES))
          .thrown();
    }
    return Asked.now(
        "date" + today + given,
        Form.OF_TABLES,
        Asked.WHOLE,
        () ->
            new Shown(
                () -> json(dates),
                form -> Shown.rows(ReadDate.HEADER, dates.stream().map(ReadDate::row).toList()),
                () -> ""));
  }

  private static ObjectNode json(List<ReadDate> dates) {
    ObjectNode to = JsonNodeFactory.instance.objectNode();
    dates.forEach(each -> to.withArrayProperty("dates").add(each.json()));
    return to;
  }
}
