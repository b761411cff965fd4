package io.github.sijill.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.event.Attestation;
import io.github.sijill.event.BlockingExtended;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.DecreePublished;
import io.github.sijill.event.DirectorDismissed;
import io.github.sijill.event.DisruptionReported;
import io.github.sijill.event.Entry;
import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.EntryRetracted;
import io.github.sijill.event.MembersDeclared;
import io.github.sijill.event.PetitionFiled;
import io.github.sijill.event.ReactionObserved;
import io.github.sijill.event.RumourCirculated;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.event.Source;
import io.github.sijill.event.StatementIssued;
import io.github.sijill.event.Status;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Member;
import io.github.sijill.scope.Members;
import io.github.sijill.scope.Scope;
import io.github.sijill.scope.Selection;
import io.github.sijill.time.DayBound;
import io.github.sijill.time.ImpreciseDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Trees to events, field by field. The counterpart of {@link EventWriter}. */
final class EventReader {

  private static final String SELECTION = "\"all\" or an array of ids";

  private final Upgrades upgrades;

  EventReader(Upgrades upgrades) {
    this.upgrades = upgrades;
  }

  SagaEvent event(String typeName, String version, JsonNode payload, String path) {
    EventType type =
        EventTypes.named(typeName)
            .orElseThrow(
                () ->
                    new FormatException(
                        path,
                        "no event type '%s' is known; accepted are %s"
                            .formatted(Json.quoted(typeName, 100), EventTypes.describe())));
    if (!(payload instanceof ObjectNode old)) {
      throw new FormatException(path, Json.shown(payload) + " is no object; an object is accepted");
    }
    ObjectNode current = upgrades.upgrade(typeName, version, type.version(), old, path);
    JsonFields fields = JsonFields.of(current, path);
    Entry entry = entry(fields.object("entry"));
    SagaEvent event = JsonFields.built(path, () -> event(type, entry, fields));
    fields.done();
    return event;
  }

  private SagaEvent event(EventType type, Entry entry, JsonFields of) {
    return switch (type) {
      case CASE_OPENED ->
          new CaseOpened(
              entry,
              of.text("title"),
              dimensions(of.object("dimensions")),
              of.constant("baseline", Status.class));
      case MEMBERS_DECLARED -> new MembersDeclared(entry, members(of.object("members")));
      case BLOCKING_IMPOSED ->
          new BlockingImposed(
              entry,
              scope(of.object("scope")),
              of.optionalText("orderedBy"),
              of.optionalText("justification"));
      case BLOCKING_EXTENDED ->
          new BlockingExtended(entry, scope(of.object("scope")), of.text("extends", EntryId::new));
      case SERVICE_RESTORED ->
          new ServiceRestored(
              entry,
              scope(of.object("scope")),
              of.texts("ends", EntryId::new),
              of.optionalText("decidedBy"),
              of.flag("definitive"));
      case DISRUPTION_REPORTED ->
          new DisruptionReported(
              entry, scope(of.object("scope")), of.constant("status", Status.class));
      case DECREE_PUBLISHED ->
          new DecreePublished(
              entry,
              of.text("gazette"),
              of.text("title"),
              of.optionalText("subject"),
              of.texts("covers", EntryId::new));
      case DIRECTOR_DISMISSED ->
          new DirectorDismissed(
              entry,
              of.text("person"),
              of.text("office"),
              of.text("institution"),
              of.optionalText("successor"),
              of.flag("interim"));
      case STATEMENT_ISSUED ->
          new StatementIssued(
              entry, of.text("issuer"), of.text("position"), of.texts("confirms", EntryId::new));
      case REACTION_OBSERVED ->
          new ReactionObserved(entry, of.text("who"), of.text("form"), of.optionalText("towards"));
      case PETITION_FILED ->
          new PetitionFiled(entry, of.text("petitioner"), of.text("respondent"), of.text("claim"));
      case RUMOUR_CIRCULATED ->
          new RumourCirculated(entry, of.text("claim"), optionalDate(of, "period", "periodWords"));
      case ENTRY_CORRECTED ->
          new EntryCorrected(
              entry,
              of.text("corrected", EntryId::new),
              correction(of.object("correction")),
              of.text("why"));
      case ENTRY_RETRACTED ->
          new EntryRetracted(entry, of.text("retracted", EntryId::new), of.text("why"));
    };
  }

  private SagaEvent correction(JsonFields of) {
    String type = of.text("type");
    String version = of.text("version");
    JsonNode payload = of.value("payload", "an object");
    of.done();
    return event(type, version, payload, of.path("payload"));
  }

  private static Entry entry(JsonFields of) {
    EntryId id = of.text("id", EntryId::new);
    CaseId caseId = of.text("case", CaseId::new);
    ImpreciseDate occurred = date(of, "occurred", "words");
    Set<EntryId> after = of.texts("after", EntryId::new);
    DayBound knownFrom = of.optionalDay("knownFrom").map(DayBound::on).orElse(occurred.latest());
    Attestation attestation = of.constant("attestation", Attestation.class);
    List<Source> sources = of.list("sources", (node, path) -> source(JsonFields.of(node, path)));
    Map<String, String> summary = of.byLanguage("summary");
    of.done();
    return JsonFields.built(
        of.path(),
        () -> new Entry(id, caseId, occurred, after, knownFrom, attestation, sources, summary));
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
          of.path(words), "there is no %s that these words could be of".formatted(name));
    }
    return date.map(d -> written.map(d::withWords).orElse(d));
  }

  private static Scope scope(JsonFields of) {
    Scope scope =
        new Scope(
            selection(of, "territories"),
            selection(of, "operators"),
            selection(of, "networks"),
            selection(of, "services"));
    of.done();
    return scope;
  }

  private static Selection selection(JsonFields of, String name) {
    JsonNode node = of.value(name, SELECTION);
    if (node.isArray()) {
      return JsonFields.built(
          of.path(name),
          () -> new Selection.Only(JsonFields.texts(node, of.path(name), Function.identity())));
    }
    if (node.isTextual() && node.textValue().equals("all")) {
      return Selection.all();
    }
    throw new FormatException(of.path(name), Json.shown(node) + "; " + SELECTION + " is accepted");
  }

  private static Dimensions dimensions(JsonFields of) {
    Members members = members(of);
    return JsonFields.built(of.path(), () -> Dimensions.none().plus(members));
  }

  private static Members members(JsonFields of) {
    List<Member> territories = of.list("territories", EventReader::member);
    List<Member> operators = of.list("operators", EventReader::member);
    List<Member> networks = of.list("networks", EventReader::member);
    List<Member> services = of.list("services", EventReader::member);
    of.done();
    return JsonFields.built(
        of.path(), () -> new Members(territories, operators, networks, services));
  }

  private static Member member(JsonNode node, String path) {
    JsonFields of = JsonFields.of(node, path);
    Member member = new Member(of.text("id"), of.optionalText("parent"), of.byLanguage("names"));
    of.done();
    return member;
  }
}
