package io.github.sijill.casefile;

import static io.github.sijill.testing.SmallCase.CASE;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.recorded;
import static io.github.sijill.testing.SmallCase.restored;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.Status;
import io.github.sijill.event.StatusChange;
import io.github.sijill.history.DayRange;
import io.github.sijill.testing.RandomCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the casefile keeps, entry by entry, against the whole record read anew. */
class InForceLawTest {

  private static final int ROUNDS = Integer.getInteger("sijill.rounds", 2_000);

  private final RandomCase random = new RandomCase(20160106);

  @Test
  void what_is_kept_equals_what_is_read_anew() {
    for (int round = 0; round < ROUNDS; round++) {
      List<SagaEvent> events = new ArrayList<>(List.of(opened()));
      Casefile kept = Casefile.empty(CASE).with(recorded(events));
      for (int i = 0; i < 12; i++) {
        Optional<SagaEvent> admitted = RandomCase.admitted(kept, random.event("e" + i, events));
        if (admitted.isPresent()) {
          events.add(admitted.get());
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
      List<SagaEvent> events = random.history(14);
      Casefile casefile = Casefile.empty(CASE).with(recorded(events));
      StatusChange asked = restored("asked", random.date(), random.network());
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
}
