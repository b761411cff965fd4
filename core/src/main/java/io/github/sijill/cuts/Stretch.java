package io.github.sijill.cuts;

import io.github.sijill.cuts.DayUnion.Run;
import io.github.sijill.history.DayRange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Days one after the other on which the same cuts are, as numbers.
 *
 * @param last inclusive
 * @param cuts at least one, in order
 */
record Stretch(int first, int last, List<CutPart> cuts) {

  /** Between two days on which a part begins or ends, each day has the same cuts. */
  static List<Stretch> of(List<CutPart> parts) {
    int[] turns =
        parts.stream()
            .flatMap(part -> Stream.of(part.days().first(), part.days().last().plusDays(1)))
            .mapToInt(DayRange::number)
            .sorted()
            .distinct()
            .toArray();
    List<CutPart> toCome = parts.stream().sorted(CutPart.IN_ORDER).toList();
    List<CutPart> there = new ArrayList<>();
    List<Stretch> stretches = new ArrayList<>();
    int next = 0;
    for (int i = 0; i + 1 < turns.length; i++) {
      int day = turns[i];
      there.removeIf(part -> DayRange.number(part.days().last()) < day);
      while (next < toCome.size() && DayRange.number(toCome.get(next).days().first()) <= day) {
        there.add(toCome.get(next++));
      }
      if (!there.isEmpty()) {
        stretches.add(new Stretch(day, turns[i + 1] - 1, List.copyOf(there)));
      }
    }
    return stretches;
  }

  /** What the cuts take of each of the days. */
  DayMinutes minutes() {
    return minutes(part -> true);
  }

  /** What some of them do. */
  DayMinutes minutes(Predicate<CutPart> some) {
    return DayMinutes.of(cuts.stream().filter(some));
  }

  /** How many days they are. */
  long days() {
    return last - first + 1L;
  }

  /** The days alone. */
  Run run() {
    return new Run(first, last);
  }
}
