package io.github.sijill.projection;

import io.github.sijill.event.Status;
import io.github.sijill.timeline.Possible;
import java.util.List;

/** One phrase for many cells. */
final class Summaries {

  private Summaries() {}

  static String of(List<Possible<Status>> cells) {
    if (cells.isEmpty()) {
      return "no cell";
    }
    return cells.stream().distinct().count() > 1 ? "mixed" : cells.getFirst().toString();
  }
}
