package io.github.sijill.casefile;

import static io.github.sijill.testing.SmallCase.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.casefile.RecordCheck.Broken;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.testing.RandomCase;
import io.github.sijill.testing.SmallCase;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** With little memory the same is found as with much, in whatever turns the cases are told. */
class ArchiveCheckTest {

  private final SplittableRandom random =
      new SplittableRandom(Long.getLong("sijill.seed", 20161127));

  @Test
  void what_is_found_does_not_depend_on_how_much_is_kept() {
    int broken = 0;
    int readAgain = 0;
    for (int round = 0; round < Integer.getInteger("sijill.rounds", 60); round++) {
      List<Recorded> archive = archive(1 + random.nextInt(6), 1 + random.nextInt(8));
      int mostBroken = random.nextInt(3) == 0 ? 1 + random.nextInt(4) : 100;
      RecordCheck all = new RecordCheck(mostBroken);
      archive.forEach(all);
      for (long kept : new long[] {1, 7, 25, 1_000}) {
        AtomicInteger readings = new AtomicInteger();
        ArchiveCheck some =
            new ArchiveCheck(
                mostBroken,
                kept,
                entries -> {
                  readings.incrementAndGet();
                  archive.forEach(entries);
                });
        archive.forEach(some::check);
        List<Broken> found = some.broken();

        if (mostBroken == 100) {
          assertThat(found)
              .as("round %s, %s kept", round, kept)
              .map(Broken::message)
              .containsExactlyElementsOf(all.broken().stream().map(Broken::message).toList());
        } else { // Which of them are found first may differ.
          assertThat(found.isEmpty()).isEqualTo(all.broken().isEmpty());
          assertThat(found).hasSizeLessThanOrEqualTo(mostBroken);
        }
        broken += found.size();
        readAgain += readings.get();
        if (kept == 1_000) {
          assertThat(readings).as("all find room").hasValue(0);
        }
      }
    }
    assertThat(broken).isGreaterThan(100);
    assertThat(readAgain).isGreaterThan(100);
  }

  /** Cases whose entries are told in turns of some length, and some of which are missing. */
  private List<Recorded> archive(int cases, int longestTurn) {
    List<List<SagaEvent>> left = new ArrayList<>();
    for (int number = 0; number < cases; number++) {
      String id = "case-" + number;
      left.add(
          new ArrayList<>(
              new RandomCase(random.nextInt())
                  .history(3 + random.nextInt(25)).stream()
                      .map(each -> SmallCase.inCase(id, each))
                      .toList()));
    }
    List<Recorded> archive = new ArrayList<>();
    while (!left.isEmpty()) {
      List<SagaEvent> next = left.get(random.nextInt(left.size()));
      for (int turn = random.nextInt(longestTurn); turn >= 0 && !next.isEmpty(); turn--) {
        SagaEvent event = next.removeFirst();
        if (random.nextInt(20) > 0) {
          archive.add(
              Recorded.of(event, archive.size() + 1L, RECORDED.plusSeconds(archive.size())));
        }
      }
      if (next.isEmpty()) {
        left.remove(next);
      }
    }
    return archive;
  }
}
