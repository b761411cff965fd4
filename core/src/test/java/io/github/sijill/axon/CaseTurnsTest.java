package io.github.sijill.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.event.CaseId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CaseTurnsTest {

  private static final CaseId CASE = new CaseId("small");

  private final CaseTurns turns = new CaseTurns();

  @Test
  void writers_of_one_case_come_one_after_the_other() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    List<Integer> met = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<?>> writers = new ArrayList<>();
      for (int writer = 0; writer < 200; writer++) {
        writers.add(
            threads.submit(
                () ->
                    turns.inTurn(
                        CASE,
                        () -> {
                          met.add(inside.incrementAndGet());
                          LockSupport.parkNanos(1_000);
                          return inside.decrementAndGet();
                        })));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
    assertThat(met).hasSize(200).containsOnly(1);
  }

  @Test
  void a_case_is_forgotten_when_nobody_writes_in_it_whatever_became_of_the_work() {
    IntStream.range(0, 1_000)
        .forEach(number -> turns.inTurn(new CaseId("case-" + number), () -> turns.size()));
    assertThat(turns.inTurn(CASE, turns::size)).isEqualTo(1);
    assertThatThrownBy(
            () ->
                turns.inTurn(
                    CASE,
                    () -> {
                      throw new AssertionError("the work failed");
                    }))
        .hasMessage("the work failed");

    assertThat(turns.size()).isZero();
  }

  @Test
  void the_states_that_were_used_last_are_kept() {
    KeptStates<Integer> states = new KeptStates<>(3);
    IntStream.range(0, 5).forEach(number -> states.put(new CaseId("case-" + number), number));
    Optional<Integer> used = states.of(new CaseId("case-2"));
    states.put(new CaseId("case-5"), 5);

    assertThat(used).hasValue(2);
    assertThat(states.size()).isEqualTo(3);
    assertThat(IntStream.range(0, 6).filter(n -> states.of(new CaseId("case-" + n)).isPresent()))
        .containsExactly(2, 4, 5);
    states.remove(new CaseId("case-5"), 4);
    states.remove(new CaseId("case-2"), 2);
    assertThat(states.size()).isEqualTo(2);
  }
}
