package io.github.sijill.projection;

import static java.util.stream.Collectors.joining;

import io.github.sijill.event.Status;
import java.util.List;
import java.util.Set;

/** One phrase for many cells. */
final class Summaries {

  private Summaries() {}

  static String of(List<Set<Status>> cells) {
    if (cells.isEmpty()) {
      return "no cell";
    }
    return cells.stream().distinct().count() > 1 ? "mixed" : words(cells.getFirst());
  }

  static String words(Set<Status> statuses) {
    return statuses.stream().sorted().map(Status::name).collect(joining(" or "));
  }
}
