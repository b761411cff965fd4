package io.github.sijill.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.event.BlockingExtended;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.CutsReported;
import io.github.sijill.event.DecreePublished;
import io.github.sijill.event.DirectorDismissed;
import io.github.sijill.event.DisruptionReported;
import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.EntryRetracted;
import io.github.sijill.event.MeasurementReported;
import io.github.sijill.event.MembersDeclared;
import io.github.sijill.event.PetitionFiled;
import io.github.sijill.event.ReactionObserved;
import io.github.sijill.event.RulingIssued;
import io.github.sijill.event.RumourCirculated;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.event.StatementIssued;
import io.github.sijill.event.Status;
import io.github.sijill.event.StillInForce;
import io.github.sijill.json.Decoded.Known;
import io.github.sijill.json.Decoded.Unknown;
import io.github.sijill.scope.DeclaredMember;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Members;
import io.github.sijill.source.Attestation;
import io.github.sijill.source.Source;
import io.github.sijill.text.Printable;
import io.github.sijill.time.DayBound;
import io.github.sijill.time.DayHours;
import io.github.sijill.time.DaySet;
import io.github.sijill.time.ImpreciseDate;
import io.github.sijill.time.Interval;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Trees to events, field by field. The counterpart of {@link EventWriter}. */
final class EventReader {

  /** How an entry says that it is unknown since when it is known. */
  static final String UNKNOWN = "unknown";

  private final Upgrades upgrades;

  EventReader(Upgrades upgrades) {
    this.upgrades = upgrades;
  }

  Decoded read(String typeName, String version, JsonNode payload, String path) {
    if (!(payload instanceof ObjectNode old)) {
      throw new FormatException(
          path, Json.shown(payload) + " is not an object; an object is accepted");
    }
    int number = Upgrades.number(typeName, version, path);
    Optional<EventType> named = EventType.named(typeName);
    if (named.isEmpty()) {
      return new Unknown(
          typeName,
          version,
          path,
          "no event type '%s' is known; accepted are %s"
              .formatted(Printable.escaped(typeName, 100), EventType.names()));
    }
    EventType type = named.get();
    int newest = Upgrades.number(typeName, type.version(), path);
    if (number > newest) {
      return new Unknown(
          typeName,
          version,
          path,
          "%s version %s is newer than what this library reads; it reads up to version %s"
              .formatted(typeName, number, newest));
    }
    JsonFields fields = JsonFields.of(upgrades.upgrade(typeName, number, newest, old, path), path);
    CaseEntry entry = entry(fields.within("entry"), span(type, fields));
    Decoded decoded = JsonFields.built(path, () -> decoded(type, entry, fields));
    fields.done();
    return decoded;
  }

  private Decoded decoded(EventType type, CaseEntry entry, JsonFields of) {
    return switch (type) {
      case CASE_OPENED ->
          new Known(
              new CaseOpened(
                  entry,
                  of.text("title"),
                  dimensions(of.within("dimensions")),
                  of.constant("baseline", Status.class)));
      case MEMBERS_DECLARED -> new Known(new MembersDeclared(entry, members(of.within("members"))));
      case BLOCKING_IMPOSED ->
          new Known(
              new BlockingImposed(
                  entry,
                  ScopeCodec.read(of.within("scope")),
                  level(of),
                  of.optionalText("levelWords"),
                  of.optionalText("orderedBy"),
                  of.optionalText("justification")));
      case BLOCKING_EXTENDED ->
          new Known(
              new BlockingExtended(
                  entry,
                  ScopeCodec.read(of.within("scope")),
                  of.text("extends", EntryId::new),
                  level(of),
                  of.optionalText("levelWords")));
      case SERVICE_RESTORED ->
          new Known(
              new ServiceRestored(
                  entry,
                  ScopeCodec.read(of.within("scope")),
                  of.texts("ends", EntryId::new),
                  of.texts("ended", EntryId::new),
                  of.optionalConstant("to", List.of(Status.OPEN, Status.DEGRADED))
                      .orElse(Status.OPEN),
                  of.optionalText("decidedBy"),
                  of.flag("definitive")));
      case DISRUPTION_REPORTED ->
          new Known(
              new DisruptionReported(
                  entry,
                  ScopeCodec.read(of.within("scope")),
                  of.constant("status", Status.class),
                  of.optionalText("levelWords"),
                  of.optionalText("orderedBy")));
      case CUTS_REPORTED ->
          new Known(
              new CutsReported(
                  entry,
                  ScopeCodec.read(of.within("scope")),
                  level(of),
                  of.text("days", DaySet::parse),
                  hours(of),
                  of.text("zone", CutsReported::zoneOf),
                  of.optionalText("orderedBy"),
                  of.optionalText("justification")));
      case STILL_IN_FORCE ->
          new Known(
              new StillInForce(
                  entry,
                  of.neededTexts("restrictions", EntryId::new),
                  of.optionalText("confirmedBy")));
      case DECREE_PUBLISHED -> new Known(decree(entry, of));
      case RULING_ISSUED ->
          new Known(
              new RulingIssued(
                  entry,
                  of.text("court"),
                  of.texts("about", EntryId::new),
                  of.optionalText("orders")));
      case DIRECTOR_DISMISSED ->
          new Known(
              new DirectorDismissed(
                  entry,
                  of.text("person"),
                  of.text("office"),
                  of.text("institution"),
                  of.optionalText("successor"),
                  of.flag("interim")));
      case STATEMENT_ISSUED ->
          new Known(
              new StatementIssued(
                  entry,
                  of.text("issuer"),
                  of.text("position"),
                  of.texts("confirms", EntryId::new),
                  of.texts("denies", EntryId::new)));
      case MEASUREMENT_REPORTED ->
          new Known(
              new MeasurementReported(
                  entry,
                  of.text("tool"),
                  of.texts("supports", EntryId::new),
                  of.texts("contradicts", EntryId::new),
                  of.optionalText("window"),
                  of.optionalText("value"),
                  of.optionalText("reference")));
      case REACTION_OBSERVED ->
          new Known(
              new ReactionObserved(
                  entry, of.text("who"), of.text("form"), of.optionalText("towards")));
      case PETITION_FILED ->
          new Known(
              new PetitionFiled(
                  entry, of.text("petitioner"), of.text("respondent"), of.text("claim")));
      case RUMOUR_CIRCULATED ->
          new Known(
              new RumourCirculated(
                  entry, of.text("claim"), optionalDate(of, "period", "periodWords")));
      case ENTRY_CORRECTED -> corrected(entry, of);
      case ENTRY_RETRACTED ->
          new Known(new EntryRetracted(entry, of.text("retracted", EntryId::new), of.text("why")));
    };
  }

  private static DecreePublished decree(CaseEntry entry, JsonFields of) {
    Optional<String> gazette = of.optionalText("gazette");
    return new DecreePublished(
        entry,
        of.text("title"),
        gazette,
        of.optionalText("issuer"),
        of.optionalText("subject"),
        of.optional("scope").map(node -> ScopeCodec.read(JsonFields.of(node, of.path("scope")))),
        of.texts("covers", EntryId::new),
        of.optionalText("inForce", Interval::parse),
        of.texts("repeals", EntryId::new));
  }

  /** What corrects into an unknown event is unknown itself, but its own fields are read. */
  private Decoded corrected(CaseEntry entry, JsonFields of) {
    EntryId corrected = of.text("corrected", EntryId::new);
    Decoded correction = correction(of.within("correction"));
    String why = of.text("why");
    return switch (correction) {
      case Known(SagaEvent event) -> new Known(new EntryCorrected(entry, corrected, event, why));
      case Unknown unknown -> unknown;
    };
  }

  private Decoded correction(JsonFields of) {
    String type = of.text("type");
    String version = of.text("version");
    JsonNode payload = of.value("payload", "an object");
    of.done();
    return read(type, version, payload, of.path("payload"));
  }

  private static Status level(JsonFields of) {
    return of.optionalConstant("level", List.of(Status.BLOCKED, Status.DEGRADED))
        .orElse(Status.BLOCKED);
  }

  private static DayHours hours(JsonFields of) {
    Optional<LocalTime> from = of.optionalText("from", DayHours::timeOf);
    Optional<LocalTime> to = of.optionalText("to", DayHours::timeOf);
    Optional<Duration> lasting = of.optionalText("lasting", DayHours::lengthOf);
    return JsonFields.built(of.path("lasting"), () -> new DayHours(from, to, lasting));
  }

  /**
   * When cuts occurred if their entry does not say so: from the first of their days to the last.
   */
  private static Optional<ImpreciseDate> span(EventType type, JsonFields of) {
    return type == EventType.CUTS_REPORTED
        ? Optional.of(of.text("days", DaySet::parse).span())
        : Optional.empty();
  }

  private static CaseEntry entry(JsonFields of, Optional<ImpreciseDate> span) {
    EntryId id = of.text("id", EntryId::new);
    CaseId caseId = of.text("case", CaseId::new);
    ImpreciseDate occurred =
        span.isPresent()
            ? optionalDate(of, "occurred", "words").orElse(span.get())
            : date(of, "occurred", "words");
    Set<EntryId> after = of.texts("after", EntryId::new);
    Optional<DayBound> known = of.optionalText("knownFrom", EventReader::knownFrom);
    boolean isAssumed = known.filter(DayBound::isOpen).isPresent();
    DayBound knownFrom = known.filter(day -> !day.isOpen()).orElse(occurred.latest());
    Attestation attestation = of.constant("attestation", Attestation.class);
    List<Source> sources = of.list("sources", (node, path) -> source(JsonFields.of(node, path)));
    Map<String, String> summary = of.byLanguage("summary");
    Map<String, Set<String>> labels = of.textsByName("labels");
    of.done();
    return JsonFields.built(
        of.path(),
        () ->
            new CaseEntry(
                id,
                caseId,
                occurred,
                after,
                knownFrom,
                isAssumed,
                attestation,
                sources,
                summary,
                labels));
  }

  /** A day; open if it is unknown. */
  private static DayBound knownFrom(String text) {
    return text.equals(UNKNOWN)
        ? DayBound.open()
        : DayBound.on(JsonValues.day(text, ", or unknown"));
  }

  private static Source source(JsonFields of) {
    Source source =
        new Source(
            of.text("publisher"),
            of.optionalText("title"),
            optionalDate(of, "publishedOn", "publishedOnWords"),
            of.optionalText("reference"),
            of.optionalText("language"),
            optionalDate(of, "dateGiven", "dateGivenWords"));
    of.done();
    return source;
  }

  private static ImpreciseDate date(JsonFields of, String name, String words) {
    ImpreciseDate date = of.text(name, ImpreciseDate::parse);
    return of.optionalText(words).map(date::withWords).orElse(date);
  }

  private static Optional<ImpreciseDate> optionalDate(JsonFields of, String name, String words) {
    Optional<ImpreciseDate> date = of.optionalText(name, ImpreciseDate::parse);
    Optional<String> written = of.optionalText(words);
    if (date.isEmpty() && written.isPresent()) {
      throw new FormatException(
          of.path(words), "words without a date; give %s too, or leave them out".formatted(name));
    }
    return date.map(d -> written.map(d::withWords).orElse(d));
  }

  private static Dimensions dimensions(JsonFields of) {
    Members members = members(of);
    return JsonFields.built(of.path(), () -> Dimensions.none().plus(members));
  }

  private static Members members(JsonFields of) {
    List<DeclaredMember> territories = of.list("territories", EventReader::member);
    List<DeclaredMember> operators = of.list("operators", EventReader::member);
    List<DeclaredMember> networks = of.list("networks", EventReader::member);
    List<DeclaredMember> services = of.list("services", EventReader::member);
    of.done();
    return JsonFields.built(
        of.path(), () -> new Members(territories, operators, networks, services));
  }

  private static DeclaredMember member(JsonNode node, String path) {
    JsonFields of = JsonFields.of(node, path);
    String id = of.text("id");
    Optional<String> parent = of.optionalText("parent");
    Map<String, String> names = of.byLanguage("names");
    boolean rest = of.optional("rest").isPresent() && of.flag("rest");
    Optional<LocalDate> from = of.optionalDay("from");
    Optional<LocalDate> to = of.optionalDay("to");
    Optional<String> formerly = of.optionalText("formerly");
    DeclaredMember member =
        JsonFields.built(
            path, () -> new DeclaredMember(id, parent, names, rest, from, to, formerly));
    of.done();
    return member;
  }
}
