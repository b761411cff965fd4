package io.github.sijill.casefile;

import static io.github.sijill.testing.SmallCase.cuts;
import static io.github.sijill.testing.SmallCase.entry;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.on;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.restored;
import static io.github.sijill.testing.SmallCase.retracted;
import static io.github.sijill.testing.SmallCase.stated;

import io.github.sijill.event.BlockingExtended;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.DecreePublished;
import io.github.sijill.event.DisruptionReported;
import io.github.sijill.event.MembersDeclared;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.SagaEvent.Amendment;
import io.github.sijill.event.Status;
import io.github.sijill.event.StillInForce;
import io.github.sijill.scope.Members;
import io.github.sijill.scope.MembersBuilder;
import io.github.sijill.source.Attestation;
import io.github.sijill.testing.SmallCase;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Random entries of every kind that the rules tell apart, many of which break one: corrections that
 * change kind, date, scope and order, also to what was recorded later; chains of retractions;
 * members with days; restorations that name what they end and that do not. Of one seed.
 */
final class RandomEntries {

  private static final List<String> NETWORKS =
      List.of("3g", "4g", "adsl", "mobile", "fixed", "3g", "4g", "wifi", "mobile", "n0", "n1");

  private final SplittableRandom random;

  RandomEntries(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** An entry that may name some of those before it. */
  SagaEvent next(String id, List<SagaEvent> before) {
    String other = any(before);
    return switch (random.nextInt(16)) {
      case 0, 1, 2 -> retracted(id, random.nextBoolean() ? other : last(before));
      case 3, 4, 5, 6 -> corrected(id, before);
      default -> told(id, before);
    };
  }

  private SagaEvent corrected(String id, List<SagaEvent> before) {
    String other = any(before, SagaEvent.StatusChange.class);
    SagaEvent correction =
        other.equals("opened")
            ? opened().baseline(random.nextBoolean() ? Status.OPEN : Status.UNKNOWN)
            : told(other, before);
    SagaEvent again = before.get(random.nextInt(before.size()));
    return SmallCase.corrected(
        id, random.nextInt(5) > 0 || again instanceof Amendment ? correction : again);
  }

  /** What is no amendment. */
  private SagaEvent told(String id, List<SagaEvent> before) {
    CaseEntry entry = entry(id, date());
    for (int i = random.nextInt(6); i < 2; i++) {
      entry = entry.after(any(before));
    }
    entry = entry.attested(random.nextInt(3) == 0 ? Attestation.RUMOURED : Attestation.REPORTED);
    String other = any(before);
    String change = any(before, SagaEvent.StatusChange.class);
    return switch (random.nextInt(14)) {
      case 0, 1, 2 -> imposed(entry, network());
      case 3 -> DisruptionReported.of(entry, on(network()), Status.DEGRADED);
      case 4, 5 -> BlockingExtended.of(entry, on(network()), change);
      case 6, 7 -> restored(entry, network());
      case 8 -> restored(entry, network()).ends(change);
      case 9 -> stated(entry, other, any(before));
      case 10 -> MembersDeclared.of(entry(id, "2016"), members());
      case 11 -> cuts(id, "2016-02-0%d".formatted(random.nextInt(1, 10)), network());
      case 12 -> StillInForce.of(entry, change);
      default ->
          random.nextBoolean()
              ? DecreePublished.of(entry, "Decree").scope(on(network()))
              : DecreePublished.of(entry, "Decree").repeals(any(before, DecreePublished.class));
    };
  }

  private Members members() {
    MembersBuilder<Members> members = Members.builder().network("n" + random.nextInt(2));
    MembersBuilder<Members> dated =
        random.nextInt(3) == 0
            ? members.from("2016-02-%02d".formatted(random.nextInt(1, 29)))
            : members;
    return (random.nextBoolean() ? dated.below(network()) : dated).build();
  }

  private static String last(List<SagaEvent> before) {
    return before.getLast().id().value();
  }

  private String any(List<SagaEvent> before) {
    return any(before, SagaEvent.class);
  }

  /** One that was of a kind when it was recorded, if one of a few is; else any. */
  private String any(List<SagaEvent> before, Class<? extends SagaEvent> kind) {
    SagaEvent found = before.get(random.nextInt(before.size()));
    for (int i = 0; i < 5 && !kind.isInstance(found); i++) {
      found = before.get(random.nextInt(before.size()));
    }
    return found.id().value();
  }

  private String network() {
    return NETWORKS.get(random.nextInt(NETWORKS.size()));
  }

  private String date() {
    int first = random.nextInt(1, 29);
    int last = Math.min(28, first + random.nextInt(12));
    return switch (random.nextInt(6)) {
      case 0 -> "[2016-02-%02d..]".formatted(first);
      case 1 -> "[..2016-02-%02d]".formatted(first);
      case 2 -> "2016-02-%02d".formatted(first);
      case 3 -> "2016-02";
      default -> "[2016-02-%02d..2016-02-%02d]".formatted(first, last);
    };
  }
}
