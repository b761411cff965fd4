package io.github.sijill.app;

import io.github.sijill.Archive;
import io.github.sijill.casefile.EntryRefusedException;
import io.github.sijill.event.BlockingExtended;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.CutsReported;
import io.github.sijill.event.DisruptionReported;
import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.EntryRetracted;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.event.StatementIssued;
import io.github.sijill.event.Status;
import io.github.sijill.event.StillInForce;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import io.github.sijill.source.Attestation;
import io.github.sijill.time.DayHours;
import io.github.sijill.time.DaySet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An archive of random entries of one seed, in February 2016: possible dates, a declared order,
 * cuts of hours, confirmations, labels, corrections and retractions, in cases of different members.
 */
public final class RandomArchive {

  /** When the first entry is recorded; each further one a second later. */
  public static final Instant RECORDED = Instant.parse("2017-01-01T00:00:00Z");

  private static final List<String> NETWORKS =
      List.of("3g", "4g", "adsl", "wifi", "mobile", "fixed");
  private static final List<Attestation> LEVELS = List.of(Attestation.values());

  private final SplittableRandom random;
  private final String caseId;
  private final List<String> ids = new ArrayList<>(List.of("opened"));

  private RandomArchive(SplittableRandom random, String caseId) {
    this.random = random;
    this.caseId = caseId;
  }

  /** An archive in memory; whoever asked for it closes it. */
  public static Archive of(long seed, int cases, int entries) {
    AtomicLong seconds = new AtomicLong();
    Archive archive = Archive.inMemory(() -> RECORDED.plusSeconds(seconds.getAndIncrement()));
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < cases; i++) {
      new RandomArchive(random.split(), "case-" + i).record(archive, entries);
    }
    return archive;
  }

  private void record(Archive archive, int entries) {
    archive.record(
        CaseOpened.of(
                CaseEntry.of(caseId, "opened", "2015"),
                "A case of " + caseId,
                Dimensions.builder()
                    .territory("MA")
                    .operator("inwi", "orange")
                    .network("mobile")
                    .network("3g", "4g")
                    .below("mobile")
                    .network("fixed")
                    .network("adsl", "wifi")
                    .below("fixed")
                    .service("voip")
                    .build())
            .baseline(one(List.of(Status.OPEN, Status.OPEN, Status.UNKNOWN))));
    for (int i = 0; i < entries; i++) {
      String id = "e" + i;
      try {
        archive.record(event(id));
        ids.add(id);
      } catch (EntryRefusedException e) {
        // It breaks a rule; the next one may keep them.
      }
    }
  }

  private SagaEvent event(String id) {
    String other = one(ids);
    return switch (random.nextInt(13)) {
      case 0, 1, 2 -> BlockingImposed.of(entry(id, date()), scope());
      case 3 -> BlockingExtended.of(entry(id, date()), scope(), other);
      case 4 -> DisruptionReported.of(entry(id, date()), scope(), Status.DEGRADED);
      case 5, 6, 7 -> ServiceRestored.of(entry(id, date()), scope());
      case 8 -> cuts(id);
      case 9 -> StatementIssued.of(entry(id, date()), "ANRT", "It is so.").confirms(other);
      case 10 -> StillInForce.of(entry(id, date()), other);
      case 11 -> EntryRetracted.of(CaseEntry.of(caseId, id, "2016"), other, "it was wrong");
      default ->
          EntryCorrected.of(
              CaseEntry.of(caseId, id, "2016"),
              BlockingImposed.of(entry(other, date()), scope()),
              "it was wrong");
    };
  }

  private CaseEntry entry(String id, String occurred) {
    CaseEntry entry = CaseEntry.of(caseId, id, occurred).attested(one(LEVELS));
    if (random.nextInt(3) == 0) {
      entry = entry.after(one(ids));
    }
    return random.nextInt(3) == 0 ? entry.label("cause", one(List.of("exams", "vote"))) : entry;
  }

  private SagaEvent cuts(String id) {
    DaySet days =
        DaySet.parse(
            "2016-02-%02d/2016-02-%02d".formatted(1 + random.nextInt(9), 10 + random.nextInt(9)));
    DayHours hours =
        one(
            List.of(
                DayHours.of("06:00", "08:00"),
                DayHours.of("00:00", "00:00"),
                DayHours.of("00:00", "05:00"),
                DayHours.of("18:00", "00:00"),
                DayHours.since("18:00"),
                DayHours.until("17:00"),
                DayHours.lasting(Duration.ofMinutes(210)),
                DayHours.UNKNOWN));
    return CutsReported.of(
        CaseEntry.of(caseId, id, days.span().toString()),
        scope(),
        days,
        hours,
        one(List.of("Africa/Casablanca", "UTC")));
  }

  private Scope scope() {
    Scope scope = Scope.all().network(one(NETWORKS));
    return random.nextInt(4) == 0 ? scope.operator("inwi") : scope;
  }

  private String date() {
    int first = 1 + random.nextInt(28);
    int last = Math.min(28, first + random.nextInt(8));
    return switch (random.nextInt(6)) {
      case 0 -> "[2016-02-%02d..]".formatted(first);
      case 1 -> "[..2016-02-%02d]".formatted(first);
      case 2, 3 -> "2016-02-%02d".formatted(first);
      default -> "[2016-02-%02d..2016-02-%02d]".formatted(first, last);
    };
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
