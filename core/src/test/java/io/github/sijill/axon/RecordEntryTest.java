package io.github.sijill.axon;

import static io.github.sijill.testing.SmallCase.RECORDED;
import static io.github.sijill.testing.SmallCase.entry;
import static io.github.sijill.testing.SmallCase.ids;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.restored;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.axon.engine.JournalStorageEngine;
import io.github.sijill.casefile.EntryRefusedException;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.SagaEvent;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The command and the entity, through Axon's own bus, store and fixture. */
class RecordEntryTest {

  private final AxonTestFixture fixture =
      AxonTestFixture.with(
          SijillModule.over(JournalStorageEngine.inMemory(List.of()), () -> RECORDED),
          c -> c.disableAxonServer());

  @AfterEach
  void stop() {
    fixture.stop();
  }

  @Test
  void records_the_opening_of_a_case() {
    fixture
        .given()
        .noPriorActivity()
        .when()
        .command(new RecordEntry(opened()))
        .then()
        .success()
        .events(opened())
        .resultMessagePayload(new RecordEntry.Result(opened(), true, Optional.empty()));
  }

  @Test
  void the_event_bears_its_stable_name_and_version_and_the_instant_of_the_clock() {
    fixture
        .given()
        .noPriorActivity()
        .when()
        .command(new RecordEntry(opened()))
        .then()
        .eventsSatisfy(
            events -> {
              assertThat(events).hasSize(1);
              assertThat(events.getFirst().type())
                  .isEqualTo(new MessageType("sijill.CaseOpened", "2"));
              assertThat(events.getFirst().timestamp()).isEqualTo(RECORDED);
              assertThat(events.getFirst().metadata()).isEmpty();
            });
  }

  @Test
  void writes_into_a_restoration_what_it_ended() {
    fixture
        .given()
        .events(opened(), imposed("a", "2016-01-06", "mobile"))
        .when()
        .command(new RecordEntry(restored("r", "2016-02-01")))
        .then()
        .success()
        .events(restored("r", "2016-02-01").ended(ids("a")));
  }

  @Test
  void refuses_what_breaks_a_rule_and_records_nothing() {
    fixture
        .given()
        .events(opened())
        .when()
        .command(new RecordEntry(restored("r", "2016-02-01")))
        .then()
        .noEvents()
        .exception(
            EntryRefusedException.class,
            "r refused (a restoration needs a restriction): in its scope nothing blocked or"
                + " degraded can have been in force on 2016-02-01; none is recorded there; record"
                + " it first");
  }

  @Test
  void records_an_identical_entry_once() {
    fixture
        .given()
        .events(opened(), imposed("a", "2016-01-06"))
        .when()
        .command(new RecordEntry(imposed("a", "2016-01-06")))
        .then()
        .success()
        .noEvents()
        .resultMessagePayload(
            new RecordEntry.Result(imposed("a", "2016-01-06"), false, Optional.empty()));
  }

  @Test
  void is_bound_to_the_events_of_its_own_case() {
    SagaEvent elsewhere = imposed(CaseEntry.of("other", "a", entry("a", "2016-01-06").occurred()));

    fixture
        .given()
        .events(opened())
        .when()
        .command(new RecordEntry(elsewhere))
        .then()
        .exception(
            EntryRefusedException.class,
            "a refused (a case is opened first): case other is not open yet; record its CaseOpened"
                + " first");
  }
}
