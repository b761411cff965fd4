package io.github.sijill.testing;

import io.github.sijill.event.BlockingExtended;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.CutsReported;
import io.github.sijill.event.DisruptionReported;
import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.EntryRetracted;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.event.StatementIssued;
import io.github.sijill.event.Status;
import io.github.sijill.json.EventCodec;
import io.github.sijill.json.EventType;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import io.github.sijill.time.DaySet;
import io.github.sijill.time.ImpreciseDate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Entries of a case of one operator, one service and four networks, {@code mobile (3g, 4g), fixed
 * (adsl, wifi)}. Valid by default: a test names what matters to it.
 */
public final class SmallCase {

  /** The case of all entries made here. */
  public static final CaseId CASE = new CaseId("small");

  /** When the first entry is recorded; each further one a second later. */
  public static final Instant RECORDED = Instant.parse("2017-01-01T00:00:00Z");

  private SmallCase() {}

  public static CaseEntry entry(String id, String occurred, String... after) {
    return CaseEntry.of(CASE, new EntryId(id), ImpreciseDate.parse(occurred)).after(after);
  }

  public static CaseOpened opened() {
    return CaseOpened.of(
            entry("opened", "2015"),
            "A small case",
            Dimensions.builder()
                .territory("MA")
                .operator("inwi")
                .network("mobile")
                .network("3g", "4g")
                .below("mobile")
                .network("fixed")
                .network("adsl", "wifi")
                .below("fixed")
                .service("voip")
                .build())
        .baseline(Status.OPEN);
  }

  public static BlockingImposed imposed(String id, String occurred, String... networks) {
    return imposed(entry(id, occurred), networks);
  }

  public static BlockingImposed imposed(CaseEntry entry, String... networks) {
    return BlockingImposed.of(entry, on(networks));
  }

  public static BlockingExtended extended(
      String id, String occurred, String extended, String... networks) {
    return BlockingExtended.of(entry(id, occurred), on(networks), extended);
  }

  public static DisruptionReported disrupted(String id, String occurred, String... networks) {
    return DisruptionReported.of(entry(id, occurred), on(networks), Status.DEGRADED);
  }

  public static ServiceRestored restored(String id, String occurred, String... networks) {
    return restored(entry(id, occurred), networks);
  }

  public static ServiceRestored restored(CaseEntry entry, String... networks) {
    return ServiceRestored.of(entry, on(networks));
  }

  /** Cuts on each of these days, from six to eight in Morocco. */
  public static CutsReported cuts(String id, String days, String... networks) {
    DaySet all = DaySet.parse(days);
    return CutsReported.of(
        CaseEntry.of(CASE, new EntryId(id), all.span()),
        on(networks),
        all,
        "06:00",
        "08:00",
        "Africa/Casablanca");
  }

  public static StatementIssued stated(CaseEntry entry, String... confirms) {
    return StatementIssued.of(entry, "ANRT", "It is so.").confirms(confirms);
  }

  public static EntryCorrected corrected(String id, SagaEvent correction) {
    return EntryCorrected.of(entry(id, "2016"), correction, "it was wrong");
  }

  public static EntryRetracted retracted(String id, String retracted) {
    return EntryRetracted.of(entry(id, "2016"), retracted, "it was wrong");
  }

  /** The scope of these networks; none stands for all. */
  public static Scope on(String... networks) {
    return networks.length == 0 ? Scope.all() : Scope.all().network(networks);
  }

  public static Set<EntryId> ids(String... ids) {
    Set<EntryId> set = new LinkedHashSet<>();
    for (String id : ids) {
      set.add(new EntryId(id));
    }
    return set;
  }

  /** These events as recorded one after the other, from sequence 1 on. */
  public static List<Recorded> recorded(List<? extends SagaEvent> events) {
    List<Recorded> record = new ArrayList<>();
    for (SagaEvent event : events) {
      record.add(Recorded.of(event, record.size() + 1, RECORDED.plusSeconds(record.size())));
    }
    return record;
  }

  /** The same event, told of another case. */
  public static SagaEvent inCase(String caseId, SagaEvent event) {
    EventType type = EventType.of(event);
    return EventCodec.read(
        type.typeName(),
        type.version(),
        EventCodec.writeText(event).replace("\"case\":\"small\"", "\"case\":\"" + caseId + "\""));
  }
}
