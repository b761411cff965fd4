package io.github.sijill.timeline;

import io.github.sijill.history.SeenEntry;
import io.github.sijill.time.DayBound;
import java.util.List;
import java.util.Optional;

/**
 * A value that may be in force on a day, and the entry that began it.
 *
 * <p>For other rooms of this library.
 *
 * @param entry empty for the baseline, which has always been in force
 * @param isCertain whether it is in force in every world
 * @param end what ended it or may have, before or after that day; empty if nothing can have
 */
public record InForce<V>(
    Optional<SeenEntry> entry, V value, boolean isCertain, Optional<Ending> end) {

  /**
   * How what was in force ended, over all worlds.
   *
   * @param by the entries of which each ended it in some world, by rank
   * @param earliest the first day on which it can have ended
   * @param latest the last day on which it can have ended, if it did; open if no day is the last
   * @param isCertain whether it ended in every world
   */
  public record Ending(List<SeenEntry> by, DayBound earliest, DayBound latest, boolean isCertain) {

    /** Keeps a copy of the entries. */
    public Ending {
      by = List.copyOf(by);
    }
  }
}
