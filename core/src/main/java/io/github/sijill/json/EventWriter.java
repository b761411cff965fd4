package io.github.sijill.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.event.BlockingExtended;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.CutsReported;
import io.github.sijill.event.DecreePublished;
import io.github.sijill.event.DirectorDismissed;
import io.github.sijill.event.DisruptionReported;
import io.github.sijill.event.EntryCorrected;
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
import io.github.sijill.scope.DeclaredMember;
import io.github.sijill.scope.Dimension;
import io.github.sijill.source.Source;
import io.github.sijill.time.DayBound;
import io.github.sijill.time.ImpreciseDate;
import io.github.sijill.time.Interval;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Events to trees, field by field in a stable order. The counterpart of {@link EventReader}. */
final class EventWriter {

  private EventWriter() {}

  static ObjectNode payload(SagaEvent event) {
    ObjectNode to = object();
    to.set("entry", entry(event.entry()));
    switch (event) {
      case CaseOpened e -> {
        to.put("title", e.title());
        to.set("dimensions", members(e.dimensions()::members));
        to.put("baseline", JsonFields.written(e.baseline()));
      }
      case MembersDeclared e -> to.set("members", members(e.members()::of));
      case BlockingImposed e -> {
        to.set("scope", ScopeCodec.write(e.scope()));
        level(to, e.level());
        put(to, "levelWords", e.levelWords());
        put(to, "orderedBy", e.orderedBy());
        put(to, "justification", e.justification());
      }
      case BlockingExtended e -> {
        to.set("scope", ScopeCodec.write(e.scope()));
        to.put("extends", e.extended().value());
        level(to, e.level());
        put(to, "levelWords", e.levelWords());
      }
      case ServiceRestored e -> {
        to.set("scope", ScopeCodec.write(e.scope()));
        put(to, "ends", e.ends());
        put(to, "ended", e.ended());
        if (e.to() != Status.OPEN) {
          to.put("to", JsonFields.written(e.to()));
        }
        put(to, "decidedBy", e.decidedBy());
        to.put("definitive", e.definitive());
      }
      case DisruptionReported e -> {
        to.set("scope", ScopeCodec.write(e.scope()));
        to.put("status", JsonFields.written(e.status()));
        put(to, "levelWords", e.levelWords());
        put(to, "orderedBy", e.orderedBy());
      }
      case CutsReported e -> {
        to.set("scope", ScopeCodec.write(e.scope()));
        level(to, e.level());
        to.put("days", e.days().toString());
        put(to, "from", e.hours().from().map(LocalTime::toString));
        put(to, "to", e.hours().to().map(LocalTime::toString));
        put(to, "lasting", e.hours().lasting().map(Duration::toString));
        to.put("zone", e.zone().getId());
        put(to, "orderedBy", e.orderedBy());
        put(to, "justification", e.justification());
      }
      case StillInForce e -> {
        put(to, "restrictions", e.restrictions());
        put(to, "confirmedBy", e.confirmedBy());
      }
      case DecreePublished e -> {
        put(to, "gazette", e.gazette());
        to.put("title", e.title());
        put(to, "issuer", e.issuer());
        put(to, "subject", e.subject());
        e.scope().ifPresent(scope -> to.set("scope", ScopeCodec.write(scope)));
        put(to, "covers", e.covers());
        put(to, "inForce", e.inForce().map(Interval::toString));
        put(to, "repeals", e.repeals());
      }
      case RulingIssued e -> {
        to.put("court", e.court());
        put(to, "about", e.about());
        put(to, "orders", e.orders());
      }
      case DirectorDismissed e -> {
        to.put("person", e.person());
        to.put("office", e.office());
        to.put("institution", e.institution());
        put(to, "successor", e.successor());
        to.put("interim", e.interim());
      }
      case StatementIssued e -> {
        to.put("issuer", e.issuer());
        to.put("position", e.position());
        put(to, "confirms", e.confirms());
        put(to, "denies", e.denies());
      }
      case MeasurementReported e -> {
        to.put("tool", e.tool());
        put(to, "supports", e.supports());
        put(to, "contradicts", e.contradicts());
        put(to, "window", e.window());
        put(to, "value", e.value());
        put(to, "reference", e.reference());
      }
      case ReactionObserved e -> {
        to.put("who", e.who());
        to.put("form", e.form());
        put(to, "towards", e.towards());
      }
      case PetitionFiled e -> {
        to.put("petitioner", e.petitioner());
        to.put("respondent", e.respondent());
        to.put("claim", e.claim());
      }
      case RumourCirculated e -> {
        to.put("claim", e.claim());
        e.period().ifPresent(period -> date(to, "period", "periodWords", period));
      }
      case EntryCorrected e -> {
        to.put("corrected", e.corrected().value());
        to.set("correction", correction(e.correction()));
        to.put("why", e.why());
      }
      case EntryRetracted e -> {
        to.put("retracted", e.retracted().value());
        to.put("why", e.why());
      }
    }
    return to;
  }

  private static void level(ObjectNode to, Status level) {
    if (level != Status.BLOCKED) {
      to.put("level", JsonFields.written(level));
    }
  }

  private static ObjectNode correction(SagaEvent event) {
    EventType type = EventType.of(event);
    ObjectNode to = object();
    to.put("type", type.typeName());
    to.put("version", type.version());
    to.set("payload", payload(event));
    return to;
  }

  private static ObjectNode entry(CaseEntry entry) {
    ObjectNode to = object();
    to.put("id", entry.id().value());
    to.put("case", entry.caseId().value());
    date(to, "occurred", "words", entry.occurred());
    put(to, "after", entry.after());
    if (entry.isKnownFromAssumed()) {
      to.put("knownFrom", EventReader.UNKNOWN);
    } else if (entry.knownFrom() instanceof DayBound.On(LocalDate day)
        && !entry.knownFrom().equals(entry.occurred().latest())) {
      to.put("knownFrom", day.toString());
    }
    to.put("attestation", JsonFields.written(entry.attestation()));
    if (!entry.sources().isEmpty()) {
      ArrayNode sources = to.putArray("sources");
      entry.sources().forEach(source -> sources.add(source(source)));
    }
    put(to, "summary", entry.summary());
    if (!entry.labels().isEmpty()) {
      ObjectNode labels = to.putObject("labels");
      entry.labels().forEach((key, values) -> put(labels, key, values));
    }
    return to;
  }

  private static ObjectNode source(Source source) {
    ObjectNode to = object();
    to.put("publisher", source.publisher());
    put(to, "title", source.title());
    source.publishedOn().ifPresent(d -> date(to, "publishedOn", "publishedOnWords", d));
    put(to, "reference", source.reference());
    put(to, "language", source.language());
    source.dateGiven().ifPresent(d -> date(to, "dateGiven", "dateGivenWords", d));
    return to;
  }

  private static ObjectNode members(Function<Dimension, List<DeclaredMember>> declared) {
    ObjectNode to = object();
    members(to, "territories", declared.apply(Dimension.TERRITORY));
    members(to, "operators", declared.apply(Dimension.OPERATOR));
    members(to, "networks", declared.apply(Dimension.NETWORK));
    members(to, "services", declared.apply(Dimension.SERVICE));
    return to;
  }

  private static void members(ObjectNode to, String name, List<DeclaredMember> members) {
    if (members.isEmpty()) {
      return;
    }
    ArrayNode array = to.putArray(name);
    for (DeclaredMember member : members) {
      ObjectNode node = array.addObject();
      node.put("id", member.id());
      put(node, "parent", member.parent());
      put(node, "names", member.names());
      if (member.rest()) {
        node.put("rest", true);
      }
      put(node, "from", member.from().map(LocalDate::toString));
      put(node, "to", member.to().map(LocalDate::toString));
      put(node, "formerly", member.formerly());
    }
  }

  private static void date(ObjectNode to, String name, String words, ImpreciseDate date) {
    to.put(name, date.toString());
    put(to, words, date.words());
  }

  private static void put(ObjectNode to, String name, Optional<String> text) {
    text.ifPresent(t -> to.put(name, t));
  }

  private static void put(ObjectNode to, String name, Collection<?> ids) {
    if (!ids.isEmpty()) {
      ArrayNode array = to.putArray(name);
      ids.forEach(id -> array.add(id.toString()));
    }
  }

  private static void put(ObjectNode to, String name, Map<String, String> byLanguage) {
    if (!byLanguage.isEmpty()) {
      ObjectNode texts = to.putObject(name);
      byLanguage.forEach(texts::put);
    }
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
