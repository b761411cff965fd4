package io.github.sijill.journal;

import io.github.sijill.event.BlockingExtended;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.DecreePublished;
import io.github.sijill.event.DirectorDismissed;
import io.github.sijill.event.DisruptionReported;
import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.EntryRetracted;
import io.github.sijill.event.MembersDeclared;
import io.github.sijill.event.PetitionFiled;
import io.github.sijill.event.ReactionObserved;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.RumourCirculated;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.event.StatementIssued;
import io.github.sijill.event.Status;
import io.github.sijill.scope.DeclaredMember;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Members;
import io.github.sijill.scope.Scope;
import io.github.sijill.source.Attestation;
import io.github.sijill.source.Source;
import io.github.sijill.time.ImpreciseDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the frozen files hold, as the records of today: each type of event with all that may be left
 * out (case {@code full}), then with as little as may be (case {@code bare}).
 */
final class FrozenEvents {

  /** Every kind of character that JSON treats in its own way, and three scripts. */
  private static final String TEXT =
      "\"Début\" \\ / سجل \uD83D\uDCF5 ⵣ\b\f\n\r\t\u0000\u001f\u007f\u2028";

  private FrozenEvents() {}

  /** The lines of version 1, in their order. */
  static List<Recorded> ofVersion1() {
    List<SagaEvent> events = new ArrayList<>(full());
    events.addAll(bare());
    return recorded(events);
  }

  /**
   * The lines of version 2, in their order: those of version 1 again, and what version 2 added. The
   * types that came with it are of their version 1.
   */
  static List<Recorded> ofVersion2() {
    List<SagaEvent> events = new ArrayList<>(full());
    events.addAll(bare());
    events.addAll(added());
    return recorded(events);
  }

  private static List<Recorded> recorded(List<SagaEvent> events) {
    List<Recorded> recorded = new ArrayList<>();
    for (SagaEvent event : events) {
      int line = recorded.size() + 1;
      // The first is without a fraction of a second, the others are with one of three or six
      // digits.
      long micros = line % 2 == 0 ? line : line * 1_000L;
      recorded.add(
          Recorded.of(
              event,
              line,
              Instant.parse("2026-11-24T12:00:00Z").plusNanos(line == 1 ? 0 : micros * 1_000)));
    }
    return recorded;
  }

  private static List<SagaEvent> full() {
    Scope onEachNetwork = Scope.all().territory("MA", "MA-06").operator("inwi").service("w_a");
    Scope scope = onEachNetwork.network("3g");
    BlockingImposed imposed =
        new BlockingImposed(
            filled("imposed", "[2016-01-01..2016-01-05]"),
            scope,
            Status.BLOCKED,
            Optional.empty(),
            Optional.of("ANRT"),
            Optional.of(TEXT));
    return List.of(
        new CaseOpened(
            filled("opened", "2016-01-01"),
            TEXT,
            Dimensions.of(
                List.of(member("MA"), member("MA-06").below("MA")),
                List.of(member("inwi"), member("maroc-telecom")),
                List.of(member("mobile"), member("3g").below("mobile")),
                List.of(member("voip"), member("w_a").below("voip"))),
            Status.OPEN),
        new MembersDeclared(
            filled("declared", "2016-01~"),
            new Members(
                List.of(member("MA-07").below("MA")),
                List.of(member("orange.ma")),
                List.of(member("4g").below("mobile")),
                List.of(member("skype").below("voip")))),
        imposed,
        BlockingExtended.of(
            filled("extended", "2016-02-26"), onEachNetwork.network("4g"), "imposed"),
        ServiceRestored.of(filled("restored", "[2016-11-04..]"), scope)
            .ended(ids("imposed", "extended"))
            .decidedBy(TEXT)
            .definitive(true),
        DisruptionReported.of(filled("disrupted", "2016-1X"), scope, Status.DEGRADED),
        new DecreePublished(
            filled("decree", "2016-22?"),
            TEXT,
            TEXT,
            Optional.of(TEXT),
            ids("imposed", "extended")),
        new DirectorDismissed(
            filled("dismissed", "[2016-10-21..2016-10-31]"),
            TEXT,
            TEXT,
            TEXT,
            Optional.of(TEXT),
            true),
        new StatementIssued(
            filled("statement", "2016-01-07"), TEXT, TEXT, ids("imposed", "extended")),
        new ReactionObserved(
            filled("reaction", "2016-01-06/2016-02"), TEXT, TEXT, Optional.of(TEXT)),
        new PetitionFiled(
            filled("petition", "{2016-03-01,2016-03-03..2016-03-10}"), TEXT, TEXT, TEXT),
        new RumourCirculated(
            filled("rumour", "2016-10-XX").attested(Attestation.RUMOURED),
            TEXT,
            Optional.of(date("2016-11-07/2016-11-18"))),
        new EntryCorrected(
            filled("corrected", "2016-12-01"),
            imposed.id(),
            new BlockingImposed(
                filled("imposed", "2016-01-03%"),
                scope,
                Status.BLOCKED,
                Optional.empty(),
                Optional.of(TEXT),
                imposed.justification()),
            TEXT),
        new EntryRetracted(filled("retracted", "2016-12-02"), new EntryId("rumour"), TEXT));
  }

  private static List<SagaEvent> bare() {
    DisruptionReported disrupted =
        DisruptionReported.of(bare("disrupted", "2016"), Scope.all(), Status.BLOCKED);
    return List.of(
        new CaseOpened(bare("opened", "2016"), "", Dimensions.none(), Status.UNKNOWN),
        new MembersDeclared(
            bare("declared", "2016"), new Members(List.of(), List.of(), List.of(), List.of())),
        BlockingImposed.of(bare("imposed", "2016-01"), Scope.all()),
        BlockingExtended.of(bare("extended", "2016-02"), Scope.all(), "imposed"),
        ServiceRestored.of(bare("restored", "[2016-02-16..]"), Scope.all()),
        disrupted,
        new DecreePublished(bare("decree", "2016"), "", "", Optional.empty(), Set.of()),
        new DirectorDismissed(bare("dismissed", "2016"), "", "", "", Optional.empty(), false),
        new StatementIssued(bare("statement", "2016"), "", "", Set.of()),
        new ReactionObserved(bare("reaction", "-0044-03-15"), "", "", Optional.empty()),
        new PetitionFiled(bare("petition", "[..2016-02-16]"), "", "", ""),
        new RumourCirculated(bare("rumour", "2016"), "", Optional.empty()),
        new EntryCorrected(
            bare("corrected", "2016"),
            disrupted.id(),
            DisruptionReported.of(bare("disrupted", "2016"), Scope.all(), Status.OPEN),
            ""),
        new EntryRetracted(bare("retracted", "2016"), new EntryId("corrected"), ""));
  }

  private static List<SagaEvent> added() {
    Scope scope = Scope.all().network("3g");
    return List.of(
        BlockingImposed.of(filled("imposed-2", "2016-01-06"), scope)
            .level(Status.DEGRADED)
            .levelWords(TEXT)
            .orderedBy(TEXT)
            .justification(TEXT),
        BlockingExtended.of(filled("extended-2", "2016-02"), scope, "imposed-2")
            .level(Status.DEGRADED)
            .levelWords(TEXT),
        DisruptionReported.of(filled("disrupted-2", "2016-03"), scope, Status.DEGRADED)
            .levelWords(TEXT)
            .orderedBy(TEXT),
        ServiceRestored.of(filled("restored-2", "2016-11-04"), scope)
            .ends("imposed-2", "extended-2")
            .to(Status.DEGRADED));
  }

  private static CaseEntry filled(String id, String occurred) {
    return CaseEntry.of("full", id, date(occurred))
        .after("one", "other-1.2_3")
        .knownFrom(LocalDate.of(2017, 1, 31))
        .attested(Attestation.OFFICIAL)
        .from(
            Source.of(TEXT)
                .titled(TEXT)
                .publishedOn(date("2016-11-05"))
                .at("https://example.org/?a=b&c=d#e")
                .language("fr")
                .giving(date("2016-01")))
        .from(Source.of("bare"))
        .summary("fr", TEXT)
        .summary("zgh-Tfng", "");
  }

  private static CaseEntry bare(String id, String occurred) {
    return CaseEntry.of(new CaseId("bare"), new EntryId(id), ImpreciseDate.parse(occurred));
  }

  private static DeclaredMember member(String id) {
    return DeclaredMember.of(id).named("fr", TEXT).named("ar", "المغرب");
  }

  private static ImpreciseDate date(String edtf) {
    return ImpreciseDate.parse(edtf).withWords("words of " + edtf);
  }

  private static Set<EntryId> ids(String... ids) {
    Set<EntryId> all = new LinkedHashSet<>();
    for (String id : ids) {
      all.add(new EntryId(id));
    }
    return all;
  }
}
