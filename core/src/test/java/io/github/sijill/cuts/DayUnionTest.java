package io.github.sijill.cuts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.cuts.DayUnion.Run;
import io.github.sijill.history.DayRange;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.timeline.Length;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Unions of days, beside sets of their numbers. */
class DayUnionTest {

  private static final int DAYS = 30;

  @RepeatedTest(50)
  void they_are_as_sets_of_days(RepetitionInfo repetition) {
    SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
    List<Run> some = runs(random);
    List<Run> others = runs(random);
    DayUnion one = DayUnion.of(some);
    DayUnion other = DayUnion.of(others);
    Set<Long> days = days(some);
    Set<Long> furtherDays = days(others);
    Set<Long> both = new TreeSet<>(days);
    both.retainAll(furtherDays);
    Set<Long> left = new TreeSet<>(days);
    left.removeAll(furtherDays);

    assertThat(days(one.runs())).isEqualTo(days);
    assertThat(days(one.within(other).runs())).isEqualTo(both);
    assertThat(days(one.without(other).runs())).isEqualTo(left);
    assertThat(days(DayUnion.twice(List.of(one, other)).runs())).isEqualTo(both);
    for (long day = 0; day < DAYS; day++) {
      assertThat(one.has(LocalDate.ofEpochDay(day))).isEqualTo(days.contains(day));
      long first = day;
      assertThat(one.count(new Run(first, first + 5)))
          .isEqualTo(
              Length.of(days.stream().filter(each -> each >= first && each <= first + 5).count()));
    }
  }

  private static List<Run> runs(SplittableRandom random) {
    List<Run> runs = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      int first = random.nextInt(DAYS);
      runs.add(new Run(first, first + random.nextInt(-1, 6)));
    }
    return runs;
  }

  private static Set<Long> days(List<Run> runs) {
    Set<Long> days = new TreeSet<>();
    runs.forEach(run -> LongStream.rangeClosed(run.first(), run.last()).forEach(days::add));
    return days;
  }

  @Test
  void days_that_have_no_end_are_counted_as_such() {
    DaySpan since = DaySpan.of(Optional.of(LocalDate.of(2016, 3, 1)), Optional.empty());
    DayUnion union = DayUnion.of(List.of(Run.of(since)));

    assertThat(union.count(Run.of(DaySpan.ALWAYS))).isEqualTo(Length.withoutEnd());
    assertThat(union.count(Run.of(LocalDate.of(2016, 2, 1), LocalDate.of(2016, 3, 2))))
        .isEqualTo(Length.of(2));
  }

  @Test
  void a_run_is_told_as_a_span_and_as_numbers_of_days() {
    LocalDate day = LocalDate.of(2016, 3, 1);
    for (DaySpan span :
        List.of(
            DaySpan.ALWAYS,
            DaySpan.of(day),
            DaySpan.of(Optional.empty(), Optional.of(day)),
            DaySpan.of(Optional.of(day), Optional.empty()))) {
      assertThat(Run.of(span).span()).isEqualTo(span);
      assertThat(Run.of(span).range()).isEqualTo(DayRange.of(span));
      assertThat(Run.of(span).isInReach()).isTrue();
    }
    assertThat(Run.of(DaySpan.of(LocalDate.MAX)).isInReach()).isFalse();
  }
}
