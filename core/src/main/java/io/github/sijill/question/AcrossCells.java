package io.github.sijill.question;

import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.timeline.Possible;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What can be said of many cells at once. */
final class AcrossCells {

  private AcrossCells() {}

  /** Their answer in a phrase. */
  static String summary(List<Possible<Status>> cells) {
    if (cells.isEmpty()) {
      return "no cell";
    }
    return cells.stream().distinct().count() > 1 ? "mixed" : cells.getFirst().toString();
  }

  /** Their evidence, without repetition, in the order of recording. */
  static List<SeenEntry> evidence(Collection<List<SeenEntry>> cells) {
    Set<SeenEntry> all = new LinkedHashSet<>();
    cells.forEach(all::addAll);
    return all.stream().sorted(Comparator.comparingLong(SeenEntry::sequence)).toList();
  }
}
