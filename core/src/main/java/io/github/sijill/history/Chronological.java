package io.github.sijill.history;

import io.github.sijill.event.SagaEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The order of a chronology: by first day, then last day, then declared order, then order of
 * recording; and no entry before one that it is declared after.
 *
 * <p>Among the entries that count the first follows from the days, for these are what the declared
 * order leaves. A rumour keeps the days that it was told with, so its place may contradict what it
 * says itself. Then the later of the two waits: always the entry comes next that is first by days
 * among those whose predecessors are all listed. Where days and declared order agree, that is the
 * order by days.
 */
final class Chronological {

  private static final Comparator<SeenEntry> BY_DAYS =
      Comparator.<SeenEntry>comparingInt(entry -> entry.days().first())
          .thenComparingInt(entry -> entry.days().last())
          .thenComparingInt(SeenEntry::rank)
          .thenComparingLong(SeenEntry::sequence);

  private Chronological() {}

  static List<SeenEntry> sorted(List<SeenEntry> entries, List<SeenEntry> rumours) {
    List<SeenEntry> all = new ArrayList<>(entries);
    all.addAll(rumours);
    all.sort(BY_DAYS);
    return Collections.unmodifiableList(rumours.isEmpty() ? all : inDeclaredOrder(all));
  }

  private static List<SeenEntry> inDeclaredOrder(List<SeenEntry> byDays) {
    List<SagaEvent> events = byDays.stream().map(SeenEntry::event).toList();
    return Arrays.stream(DeclaredOrder.sorted(events)).mapToObj(byDays::get).toList();
  }
}
