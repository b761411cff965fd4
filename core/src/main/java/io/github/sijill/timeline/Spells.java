package io.github.sijill.timeline;

import static io.github.sijill.history.DayRange.AFTER_ALL;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The spells of what some changes began, found in the time that sorting takes. */
final class Spells {

  private final Changes<?> changes;

  /** What ends all, by its last place. */
  private final long[] lasts;

  /** By index in {@link #lasts}: what has the first first day from there on, and the next. */
  private final int[] earliest;

  private final int[] next;

  Spells(Changes<?> changes) {
    this.changes = changes;
    int[] wipers =
        IntStream.range(0, changes.size())
            .filter(changes::endsAll)
            .boxed()
            .sorted((one, other) -> Long.compare(changes.high(one), changes.high(other)))
            .mapToInt(change -> change)
            .toArray();
    this.lasts = Arrays.stream(wipers).mapToLong(changes::high).toArray();
    this.earliest = new int[wipers.length];
    this.next = new int[wipers.length];
    int first = -1;
    int second = -1;
    for (int i = wipers.length - 1; i >= 0; i--) {
      if (isEarlier(wipers[i], first)) {
        second = first;
        first = wipers[i];
      } else if (isEarlier(wipers[i], second)) {
        second = wipers[i];
      }
      earliest[i] = first;
      next[i] = second;
    }
  }

  private boolean isEarlier(int change, int than) {
    return than < 0 || changes.first(change) < changes.first(than);
  }

  /** Of all that is of a level. */
  List<Spell> of(int level) {
    List<Spell> spells = new ArrayList<>();
    for (int change = 0; change < changes.size(); change++) {
      if (changes.level(change) == level) {
        int first = changes.first(change);
        spells.add(
            new Spell(
                changes.isBaseline(change) ? Optional.empty() : Optional.of(changes.entry(change)),
                first,
                Math.max(first, changes.reigns().end(change)),
                changes.last(change),
                Math.max(first, endsFrom(change))));
      }
    }
    return spells;
  }

  /** The first day on which something may end a change. */
  private int endsFrom(int change) {
    int from = AFTER_ALL;
    for (int by : changes.endedBy(change)) {
      from = Math.min(from, changes.first(by));
    }
    int index = Arrays.binarySearch(lasts, changes.low(change));
    index = index < 0 ? -index - 1 : index;
    if (index < lasts.length) {
      int wiper = earliest[index] == change ? next[index] : earliest[index];
      from = wiper < 0 ? from : Math.min(from, changes.first(wiper));
    }
    return from;
  }
}
