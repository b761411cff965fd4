package io.github.sijill.projection;

import io.github.sijill.history.History;
import io.github.sijill.history.SeenEntry;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The entries of a case in order of occurrence, rumours among them. */
public final class Chronology {

  private static final Comparator<SeenEntry> BY_OCCURRENCE =
      Comparator.<SeenEntry>comparingInt(told -> told.days().first())
          .thenComparingInt(told -> told.days().last())
          .thenComparingInt(SeenEntry::rank)
          .thenComparingLong(SeenEntry::sequence);

  private final List<SeenEntry> entries;

  /** Orders the entries of a history. */
  public Chronology(History history) {
    this.entries =
        Stream.concat(history.entries().stream(), history.rumours().stream())
            .sorted(BY_OCCURRENCE)
            .toList();
  }

  /** By first day, then last day, then declared order, then order of recording. */
  public List<SeenEntry> entries() {
    return entries;
  }
}
