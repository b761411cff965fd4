package io.github.sijill.laws;

import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.SagaEvent.StatusChange;
import io.github.sijill.event.Status;
import io.github.sijill.scope.Cell;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.time.DayBound;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Version 1 of the semantics, typed slowly: in a world, the last event that covers a cell sets its
 * status. Of cases that begin open, in which all dates have both ends.
 */
final class LastWord {

  private final List<StatusChange> changes = new ArrayList<>();
  private final Dimensions dimensions;

  /** By world, by change: the day. */
  private final List<LocalDate[]> worlds = new ArrayList<>();

  LastWord(List<SagaEvent> events, Dimensions dimensions) {
    this.dimensions = dimensions;
    for (SagaEvent event : events) {
      if (event instanceof StatusChange change) {
        changes.add(change);
      }
    }
    list(new LocalDate[changes.size()], 0);
  }

  private void list(LocalDate[] world, int next) {
    if (next == world.length) {
      worlds.add(world.clone());
      return;
    }
    StatusChange change = changes.get(next);
    LocalDate last = day(change.entry().occurred().latest());
    for (LocalDate day = day(change.entry().occurred().earliest());
        !day.isAfter(last);
        day = day.plusDays(1)) {
      boolean fits = true;
      for (int before = 0; before < next; before++) {
        fits &=
            !change.predecessors().contains(changes.get(before).id())
                || !world[before].isAfter(day);
      }
      if (fits) {
        world[next] = day;
        list(world, next + 1);
      }
    }
  }

  private static LocalDate day(DayBound bound) {
    return bound.day().orElseThrow();
  }

  /** Of the changes, the last that covers the cell by the end of a day, in each world. */
  private List<Optional<StatusChange>> last(Cell cell, LocalDate day) {
    List<Optional<StatusChange>> found = new ArrayList<>();
    for (LocalDate[] world : worlds) {
      Map<LocalDate, StatusChange> byDay = new HashMap<>();
      LocalDate latest = LocalDate.MIN;
      for (int i = 0; i < world.length; i++) {
        if (!world[i].isAfter(day) && dimensions.covers(changes.get(i).scope(), cell)) {
          byDay.put(world[i], changes.get(i));
          latest = world[i].isAfter(latest) ? world[i] : latest;
        }
      }
      found.add(Optional.ofNullable(byDay.get(latest)));
    }
    return found;
  }

  /** The possible statuses of a cell at the end of a day. */
  Set<Status> on(Cell cell, LocalDate day) {
    Set<Status> statuses = new TreeSet<>();
    last(cell, day)
        .forEach(last -> statuses.add(last.map(StatusChange::status).orElse(Status.OPEN)));
    return statuses;
  }

  /** The ids of the entries that may be the last; {@code opening} where none may have happened. */
  Set<String> deciding(Cell cell, LocalDate day, String opening) {
    Set<String> ids = new TreeSet<>();
    last(cell, day).forEach(last -> ids.add(last.map(each -> each.id().value()).orElse(opening)));
    return ids;
  }
}
