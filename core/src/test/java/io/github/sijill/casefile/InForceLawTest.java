package io.github.sijill.casefile;

import static io.github.sijill.testing.SmallCase.CASE;
import static io.github.sijill.testing.SmallCase.RECORDED;
import static io.github.sijill.testing.SmallCase.corrected;
import static io.github.sijill.testing.SmallCase.disrupted;
import static io.github.sijill.testing.SmallCase.entry;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.recorded;
import static io.github.sijill.testing.SmallCase.restored;
import static io.github.sijill.testing.SmallCase.retracted;
import static io.github.sijill.testing.SmallCase.stated;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.event.Attestation;
import io.github.sijill.event.Entry;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.Status;
import io.github.sijill.event.StatusChange;
import io.github.sijill.history.DayRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What the casefile keeps, entry by entry, against the whole record read anew. */
class InForceLawTest {

  private static final String[] NETWORKS = {"3g", "4g", "adsl", "mobile", "fixed"};

  private static final int ROUNDS = Integer.getInteger("sijill.rounds", 2_000);

  private final SplittableRandom random = new SplittableRandom(20160106);

  @Test
  void what_is_kept_equals_what_is_read_anew() {
    for (int round = 0; round < ROUNDS; round++) {
      List<SagaEvent> events = new ArrayList<>(List.of(opened()));
      Casefile kept = Casefile.empty(CASE).with(recorded(events));
      for (int i = 0; i < 12; i++) {
        if (admits(kept, randomEvent("e" + i, events), events)) {
          List<Recorded> record = recorded(events);
          kept = kept.with(record.subList(record.size() - 1, record.size()));
          Casefile anew = Casefile.empty(CASE).with(record);
          assertThat(kept.standing().places().places())
              .as("round %d: %s", round, events)
              .isEqualTo(anew.standing().places().places());
          assertThat(kept.standing().lanes())
              .as("round %d: %s", round, events)
              .isEqualTo(anew.standing().lanes());
        }
      }
    }
  }

  @Test
  void what_shows_at_once_that_something_may_be_in_force_is_never_wrong() {
    int shown = 0;
    int possible = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<SagaEvent> events = randomCase(14);
      Casefile casefile = Casefile.empty(CASE).with(recorded(events));
      StatusChange asked = restored("asked", date(), network());
      int first = DayRange.of(asked.entry().occurred()).first();
      int last = DayRange.of(asked.entry().occurred()).last();
      boolean inForce =
          InForce.in(casefile)
              .possibly(Set.of(Status.BLOCKED, Status.DEGRADED), asked.scope(), first, last);
      boolean shows =
          events.stream()
              .flatMap(event -> casefile.standing().places().of(event.id()).stream())
              .anyMatch(place -> shows(casefile, place, asked, first, last));
      if (shows) {
        assertThat(inForce).as("round %d: %s, asked %s", round, events, asked).isTrue();
      }
      shown += shows ? 1 : 0;
      possible += inForce ? 1 : 0;
    }
    assertThat(shown).as("of %d possible", possible).isGreaterThan(possible * 9 / 10);
  }

  private static boolean shows(
      Casefile casefile, Place place, StatusChange asked, int first, int last) {
    return place.event() instanceof StatusChange change
        && change.status() != Status.OPEN
        && casefile.standing().counts(change)
        && casefile
            .standing()
            .lanes()
            .mayBeInForce(change, place, asked.scope(), first, last, casefile.dimensions());
  }

  private List<SagaEvent> randomCase(int size) {
    List<SagaEvent> events = new ArrayList<>(List.of(opened()));
    Casefile casefile = Casefile.empty(CASE).with(recorded(events));
    for (int i = 0; i < size; i++) {
      if (admits(casefile, randomEvent("e" + i, events), events)) {
        casefile = Casefile.empty(CASE).with(recorded(events));
      }
    }
    return events;
  }

  /** Adds the event to the others as it is to be recorded, if it is. */
  private static boolean admits(Casefile casefile, SagaEvent event, List<SagaEvent> events) {
    try {
      if (casefile.admit(event, RECORDED) instanceof Admission.Admitted(SagaEvent admitted)) {
        return events.add(admitted);
      }
    } catch (EntryRefusedException e) {
      assertThat(e).hasMessageStartingWith(event.id() + " refused (");
    }
    return false;
  }

  private SagaEvent randomEvent(String id, List<SagaEvent> before) {
    EntryId other = before.get(random.nextInt(before.size())).id();
    Entry entry = random.nextInt(3) == 0 ? entry(id, date(), other.value()) : entry(id, date());
    Attestation level = random.nextInt(4) == 0 ? Attestation.RUMOURED : Attestation.REPORTED;
    Entry attested = entry.attested(level);
    return switch (random.nextInt(9)) {
      case 0, 1 -> imposed(attested, network());
      case 2 -> disrupted(id, date(), network());
      case 3, 4, 5 -> restored(attested, network());
      case 6 -> stated(attested, other.value());
      case 7 -> retracted(id, other.value());
      default -> corrected(id, imposed(entry(other.value(), date()).attested(level), network()));
    };
  }

  private String network() {
    return NETWORKS[random.nextInt(NETWORKS.length)];
  }

  private String date() {
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
