package io.github.sijill.axon;

import static io.github.sijill.testing.SmallCase.RECORDED;
import static io.github.sijill.testing.SmallCase.corrected;
import static io.github.sijill.testing.SmallCase.entry;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.restored;
import static io.github.sijill.testing.SmallCase.retracted;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.axon.engine.JournalStorageEngine;
import io.github.sijill.casefile.EntryRefusedException;
import io.github.sijill.event.SagaEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;

/** A kept state is a cache of the log and nothing else. */
class KeptStateTest {

  private final SplittableRandom random = new SplittableRandom(20161104);

  @Test
  void two_writers_in_turn_decide_as_one_that_sources_from_zero_each_time() {
    int refused = 0;
    for (int round = 0; round < 20; round++) {
      JournalStorageEngine shared = JournalStorageEngine.inMemory(List.of());
      JournalStorageEngine alone = JournalStorageEngine.inMemory(List.of());
      AtomicLong now = new AtomicLong();
      AxonConfiguration one = over(shared, now);
      AxonConfiguration other = over(shared, now);
      List<SagaEvent> told = new ArrayList<>(List.of(opened()));
      assertThat(outcome(one, opened())).isEqualTo(outcomeFromZero(alone, now, opened()));
      for (int i = 0; i < 15; i++) {
        SagaEvent event = randomEvent("e" + i, told);
        String kept = outcome(random.nextBoolean() ? one : other, event);

        assertThat(kept)
            .as("round %d, %s after %s", round, event, told)
            .isEqualTo(outcomeFromZero(alone, now, event));
        if (kept.startsWith("Result")) {
          told.add(event);
        } else {
          refused++;
        }
        now.incrementAndGet();
      }
      one.shutdown();
      other.shutdown();
    }
    assertThat(refused).isPositive();
  }

  private static String outcomeFromZero(
      JournalStorageEngine engine, AtomicLong now, SagaEvent event) {
    AxonConfiguration fresh = over(engine, now);
    try {
      return outcome(fresh, event);
    } finally {
      fresh.shutdown();
    }
  }

  private static AxonConfiguration over(JournalStorageEngine engine, AtomicLong now) {
    return SijillModule.register(
            EventSourcingConfigurer.create().registerEventStorageEngine(c -> engine),
            () -> Instant.ofEpochSecond(RECORDED.getEpochSecond() + now.get()))
        .start();
  }

  private static String outcome(AxonConfiguration configuration, SagaEvent event) {
    try {
      return String.valueOf(
          configuration
              .getComponent(CommandGateway.class)
              .sendAndWait(new RecordEntry(event), RecordEntry.Result.class));
    } catch (EntryRefusedException e) {
      return e.refusal().message();
    }
  }

  private SagaEvent randomEvent(String id, List<SagaEvent> told) {
    String other = told.get(random.nextInt(told.size())).id().value();
    String day = "2016-02-%02d".formatted(random.nextInt(1, 29));
    return switch (random.nextInt(6)) {
      case 0, 1 -> imposed(entry(id, day), "mobile");
      case 2 -> restored(id, day, "3g");
      case 3 -> restored(id, day);
      case 4 -> retracted(id, other);
      default -> corrected(id, imposed(entry(other, day), "4g"));
    };
  }
}
