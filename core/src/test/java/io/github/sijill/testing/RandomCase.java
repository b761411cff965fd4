package io.github.sijill.testing;

import static io.github.sijill.testing.SmallCase.CASE;
import static io.github.sijill.testing.SmallCase.RECORDED;
import static io.github.sijill.testing.SmallCase.corrected;
import static io.github.sijill.testing.SmallCase.cuts;
import static io.github.sijill.testing.SmallCase.disrupted;
import static io.github.sijill.testing.SmallCase.entry;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.recorded;
import static io.github.sijill.testing.SmallCase.restored;
import static io.github.sijill.testing.SmallCase.retracted;
import static io.github.sijill.testing.SmallCase.stated;

import io.github.sijill.casefile.Admission;
import io.github.sijill.casefile.Casefile;
import io.github.sijill.casefile.EntryRefusedException;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.StillInForce;
import io.github.sijill.source.Attestation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Random entries of the small case, in February 2016, of one seed. */
public final class RandomCase {

  private static final String[] NETWORKS = {"3g", "4g", "adsl", "mobile", "fixed"};

  private final SplittableRandom random;

  public RandomCase(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** The opening, and those of {@code size} random entries that keep the rules, as recorded. */
  public List<SagaEvent> history(int size) {
    List<SagaEvent> events = new ArrayList<>(List.of(opened()));
    for (int i = 0; i < size; i++) {
      admitted(events, event("e" + i, events)).ifPresent(events::add);
    }
    return events;
  }

  /** The event as it would be recorded after these, if it keeps the rules. */
  public static Optional<SagaEvent> admitted(List<SagaEvent> before, SagaEvent event) {
    return admitted(Casefile.empty(CASE).with(recorded(before)), event);
  }

  /** The event as it would be recorded in this case, if it is new and keeps the rules. */
  public static Optional<SagaEvent> admitted(Casefile casefile, SagaEvent event) {
    try {
      return casefile.admit(event, RECORDED) instanceof Admission.Admitted(SagaEvent admitted)
          ? Optional.of(admitted)
          : Optional.empty();
    } catch (EntryRefusedException e) {
      return Optional.empty();
    }
  }

  /** A random entry that may name some of those before it; it may break a rule. */
  public SagaEvent event(String id, List<SagaEvent> before) {
    EntryId other = before.get(random.nextInt(before.size())).id();
    CaseEntry entry = random.nextInt(3) == 0 ? entry(id, date(), other.value()) : entry(id, date());
    Attestation level = random.nextInt(4) == 0 ? Attestation.RUMOURED : Attestation.REPORTED;
    CaseEntry attested = entry.attested(level);
    return switch (random.nextInt(11)) {
      case 0, 1 -> imposed(attested, network());
      case 2 -> disrupted(id, date(), network());
      case 3, 4, 5 -> restored(attested, network());
      case 6 -> stated(attested, other.value());
      case 7 -> retracted(id, other.value());
      case 8 ->
          cuts(
              id,
              "2016-02-0%d/2016-02-1%d".formatted(random.nextInt(1, 10), random.nextInt(10)),
              network());
      case 9 -> StillInForce.of(attested, other.value());
      default -> corrected(id, imposed(entry(other.value(), date()).attested(level), network()));
    };
  }

  /** A random network, or a group of them. */
  public String network() {
    return NETWORKS[random.nextInt(NETWORKS.length)];
  }

  /** A random number from 0 to {@code bound}, exclusive. */
  public int number(int bound) {
    return random.nextInt(bound);
  }

  /** A random date in February 2016, a day or a range, which may be open. */
  public String date() {
    int first = random.nextInt(1, 29);
    int last = Math.min(28, first + random.nextInt(8));
    return switch (random.nextInt(6)) {
      case 0 -> "[2016-02-%02d..]".formatted(first);
      case 1 -> "[..2016-02-%02d]".formatted(first);
      case 2, 3 -> "2016-02-%02d".formatted(first);
      default -> "[2016-02-%02d..2016-02-%02d]".formatted(first, last);
    };
  }
}
