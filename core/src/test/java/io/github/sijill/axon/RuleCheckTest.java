package io.github.sijill.axon;

import static io.github.sijill.testing.SmallCase.RECORDED;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.recorded;
import static io.github.sijill.testing.SmallCase.retracted;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.casefile.RecordCheck;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.testing.RandomCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleCheckTest {

  private final RuleCheck rules = new RuleCheck();
  private final List<Recorded> read = new ArrayList<>();

  private Optional<RecordCheck.Broken> reads(Recorded entry) {
    read.add(entry);
    return rules.check(
        entry, () -> read.stream().sorted(Comparator.comparingLong(Recorded::sequence)).toList());
  }

  private Optional<RecordCheck.Broken> reads(SagaEvent event, long sequence) {
    return reads(Recorded.of(event, sequence, RECORDED.plusSeconds(sequence)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void what_was_recorded_by_the_rules_keeps_them(long seed) {
    for (Recorded each : recorded(new RandomCase(seed).history(60))) {
      assertThat(reads(each)).as("%s", each).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void an_entry_that_is_left_out_is_missed_by_the_first_that_names_it(long seed) {
    List<Recorded> history = recorded(new RandomCase(seed).history(60));
    Recorded left = history.get(1 + new SplittableRandom(seed).nextInt(history.size() - 1));
    Optional<Long> naming =
        history.stream()
            .filter(each -> each.event().references().contains(left.id()))
            .map(Recorded::sequence)
            .findFirst();
    history.remove(left);

    for (Recorded each : history) {
      Optional<RecordCheck.Broken> broken = reads(each);
      if (naming.equals(Optional.of(each.sequence()))) {
        assertThat(broken).isPresent();
        return;
      }
      if (broken.isPresent()) {
        return; // a restoration may have needed it without naming it
      }
    }
    assertThat(naming).isEmpty();
  }

  @Test
  void a_refused_entry_is_refused_when_it_is_given_again_and_the_next_is_checked() {
    assertThat(reads(opened(), 1)).isEmpty();
    assertThat(reads(retracted("no", "nobody"), 2)).isPresent();
    assertThat(reads(retracted("no", "nobody"), 2)).isPresent();
    assertThat(reads(imposed("a", "2016-01-06"), 3)).isEmpty();
    assertThat(reads(imposed("a", "2016-01-06"), 4)).isPresent();
  }

  @Test
  void an_entry_that_comes_late_is_checked_where_it_stands() {
    assertThat(reads(opened(), 1)).isEmpty();
    assertThat(reads(imposed("a", "2016-01-06"), 4)).isEmpty();
    assertThat(reads(imposed("b", "2016-01-07"), 3)).isEmpty();

    assertThat(reads(imposed("a", "2016-01-08"), 2))
        .get()
        .satisfies(broken -> assertThat(broken.sequence()).isEqualTo(4));
  }

  @Test
  void what_comes_after_a_skipped_event_is_not_said_to_break_a_rule() {
    assertThat(reads(opened(), 1)).isEmpty();
    rules.skip();

    assertThat(reads(retracted("no", "nobody"), 3)).isEmpty();
  }
}
