package io.github.sijill.journal;

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
import io.github.sijill.event.Recorded;
import io.github.sijill.event.RulingIssued;
import io.github.sijill.event.RumourCirculated;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.event.StatementIssued;
import io.github.sijill.event.Status;
import io.github.sijill.event.StillInForce;
import io.github.sijill.scope.DeclaredMember;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Members;
import io.github.sijill.scope.Scope;
import io.github.sijill.source.Attestation;
import io.github.sijill.source.Source;
import io.github.sijill.time.DaySet;
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

  private static final DaySet CUT_DAYS =
      DaySet.parse("{2016-06-04,2016-06-07..2016-06-09,2016-06-13~}");

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
        DecreePublished.of(filled("decree", "2016-22?"), TEXT)
            .gazette(TEXT)
            .subject(TEXT)
            .covers("imposed", "extended"),
        new DirectorDismissed(
            filled("dismissed", "[2016-10-21..2016-10-31]"),
            TEXT,
            TEXT,
            TEXT,
            Optional.of(TEXT),
            true),
        StatementIssued.of(filled("statement", "2016-01-07"), TEXT, TEXT)
            .confirms("imposed", "extended"),
        new ReactionObserved(
            filled("reaction", "2016-01-06/2016-02"), TEXT, TEXT, Optional.of(TEXT)),
        new PetitionFiled(
            // Version 1 has it in braces, and took all of some days for one of them.
            filled(
                "petition",
                ImpreciseDate.parse("[2016-03-01,2016-03-03..2016-03-10]")
                    .withWords("words of {2016-03-01,2016-03-03..2016-03-10}")),
            TEXT,
            TEXT,
            TEXT),
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
        DecreePublished.of(bare("decree", "2016"), "").gazette(""),
        new DirectorDismissed(bare("dismissed", "2016"), "", "", "", Optional.empty(), false),
        StatementIssued.of(bare("statement", "2016"), "", ""),
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
            .to(Status.DEGRADED),
        CutsReported.of(labelled("cuts"), scope, CUT_DAYS, "22:30", "06:00", "Africa/Casablanca")
            .level(Status.DEGRADED)
            .orderedBy(TEXT)
            .justification(TEXT),
        CutsReported.of(bare("cuts", "2016-06"), Scope.all(), CUT_DAYS, "00:00", "00:00", "+05:30"),
        StillInForce.of(labelled("still"), "imposed-2", "extended-2").confirmedBy(TEXT),
        StillInForce.of(bare("still", "2016"), "imposed"),
        DecreePublished.of(labelled("decree-2"), TEXT)
            .gazette(TEXT)
            .issuer(TEXT)
            .subject(TEXT)
            .scope(scope)
            .covers("imposed-2", "extended-2")
            .inForce("2016-06~/2016-12-31")
            .repeals("decree"),
        DecreePublished.of(bare("decree-2", "2016"), ""),
        RulingIssued.of(labelled("ruling"), TEXT).about("decree", "imposed-2").orders(TEXT),
        RulingIssued.of(bare("ruling", "2016"), ""),
        StatementIssued.of(labelled("denial"), TEXT, TEXT).confirms("decree").denies("imposed-2"),
        MeasurementReported.of(labelled("measured"), TEXT)
            .supports("imposed-2")
            .contradicts("restored-2", "denial")
            .window(TEXT)
            .value(TEXT)
            .reference(TEXT),
        MeasurementReported.of(bare("measured", "2016"), ""));
  }

  private static CaseEntry filled(String id, String occurred) {
    return filled(id, date(occurred));
  }

  private static CaseEntry filled(String id, ImpreciseDate occurred) {
    return CaseEntry.of("full", id, occurred)
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

  private static CaseEntry labelled(String id) {
    return CaseEntry.of("full", id, CUT_DAYS.span())
        .knownFromUnknown()
        .label("cause", "exams", TEXT)
        .label("سجل, with a space", "");
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
