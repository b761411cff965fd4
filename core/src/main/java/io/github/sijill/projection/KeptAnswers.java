package io.github.sijill.projection;

import io.github.sijill.history.DayRange;
import io.github.sijill.index.FewEntries;
import io.github.sijill.index.Frame;
import io.github.sijill.question.CellStatus;
import io.github.sijill.scope.Cell;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was told near days of the cells of a case, by the few entries that it was told from. From
 * most viewpoints, and in most later states of the case, a day has the same entries near it, and
 * the answer is found here. Thread-safe.
 */
final class KeptAnswers {

  private final AnswerBudget budget;
  private final Map<Key, List<Kept>> byEntries = new ConcurrentHashMap<>();

  KeptAnswers(AnswerBudget budget) {
    this.budget = budget;
  }

  /** The entries that an answer was told from. */
  static final class Key {

    private final Frame frame;
    private final Cell cell;
    private final int[] entries;

    Key(Frame frame, Cell cell, FewEntries few) {
      this.frame = frame;
      this.cell = cell;
      this.entries = few.numbers();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that
          && frame.equals(that.frame)
          && cell.equals(that.cell)
          && Arrays.equals(entries, that.entries);
    }

    @Override
    public int hashCode() {
      return 31 * cell.hashCode() + Arrays.hashCode(entries);
    }
  }

  /** What is told of some days; empty if more entries have to be looked at. */
  private record Kept(DayRange days, Optional<CellStatus> answer) {}

  /**
   * What was told from these entries of a numbered day, which is empty if more have to be looked
   * at; null if nothing was told yet.
   */
  @SuppressWarnings("NullableOptional") // nothing is told is not the same as no answer
  @Nullable Optional<CellStatus> get(Key key, int day) {
    for (Kept each : byEntries.getOrDefault(key, List.of())) {
      if (each.days().first() <= day && day <= each.days().last()) {
        return each.answer();
      }
    }
    return null;
  }

  void keep(Key key, DayRange days, Optional<CellStatus> answer) {
    byEntries.merge(
        key,
        List.of(new Kept(days, answer)),
        (before, now) -> Stream.concat(before.stream(), now.stream()).toList());
    budget.count(1);
  }

  void forget() {
    byEntries.clear();
  }
}
