package io.github.sijill.projection;

import io.github.sijill.history.SeenEntry;
import io.github.sijill.time.DayBound;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The chronologies of several cases as one, by the first and then the last day on which each entry
 * can have happened. The entries of one case keep their order, the declared one included.
 */
final class MergedChronology {

  /** A chronology, read up to one of its entries. */
  private record Reading(List<SeenEntry> entries, int next, int number) {

    SeenEntry entry() {
      return entries.get(next);
    }
  }

  private static final Comparator<Reading> BY_OCCURRENCE =
      Comparator.<Reading, DayBound>comparing(
              reading -> reading.entry().earliest(), DayBound.byBeginning())
          .thenComparing(reading -> reading.entry().latest(), DayBound.byEnd())
          .thenComparingInt(Reading::number);

  private MergedChronology() {}

  static List<SeenEntry> of(List<List<SeenEntry>> cases) {
    PriorityQueue<Reading> readings = new PriorityQueue<>(BY_OCCURRENCE);
    for (List<SeenEntry> entries : cases) {
      if (!entries.isEmpty()) {
        readings.add(new Reading(entries, 0, readings.size()));
      }
    }
    List<SeenEntry> merged = new ArrayList<>();
    while (!readings.isEmpty()) {
      Reading first = readings.remove();
      merged.add(first.entry());
      if (first.next() + 1 < first.entries().size()) {
        readings.add(new Reading(first.entries(), first.next() + 1, first.number()));
      }
    }
    return merged;
  }
}
