package io.github.sijill.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.Archive;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.DisruptionReported;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.event.Status;
import io.github.sijill.question.CellMoments;
import io.github.sijill.question.CellStatus;
import io.github.sijill.scope.Cell;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.MembersBuilder;
import io.github.sijill.scope.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The status of cells that begin, end and continue others, against the definition: in a world each
 * entry has a day of its range, and it acts on a cell if its scope covers what the cell was on that
 * day.
 */
class DatedCellsTest {

  private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
  private static final int DAYS = 7;

  /**
   * An entry.
   *
   * @param status what it begins; OPEN ends all
   * @param ends the index of the one that it ends, and that alone; -1 for none
   */
  private record Told(Scope scope, Status status, int first, int last, int ends) {}

  @Test
  void answers_are_those_of_all_worlds_and_never_fewer() {
    int exact = 0;
    int all = 0;
    for (int seed = 0; seed < 150; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Dimensions dimensions = dimensions(random);
      List<Told> told = new ArrayList<>();
      try (Archive archive = Archive.inMemory()) {
        archive.record(
            CaseOpened.of(CaseEntry.of("c", "opened", "2015"), "C", dimensions)
                .baseline(Status.OPEN));
        for (int i = 0; i < 3; i++) {
          Told entry = told(random, told);
          try {
            archive.record(event("e" + told.size(), entry));
            told.add(entry);
          } catch (EntryRefusedException e) {
            assertThat(entry.ends >= 0 || e.refusal() instanceof Refusal.OutsideDays).isTrue();
          }
        }
        for (int day = 0; day < DAYS; day++) {
          Map<Cell, Set<Status>> answers = new HashMap<>();
          for (CellStatus each : archive.status().on(FIRST.plusDays(day)).cells()) {
            answers.put(each.cell(), each.possible().values());
          }
          for (Cell cell : dimensions.cells()) {
            LocalDate date = FIRST.plusDays(day);
            String where =
                "seed %s, day %s, %s of %s, %s".formatted(seed, day, cell, dimensions, told);
            if (dimensions.days(cell).filter(span -> span.contains(date)).isEmpty()) {
              assertThat(answers).as(where).doesNotContainKey(cell);
              continue;
            }
            Set<Status> possible = possible(dimensions, told, cell, day);
            assertThat(answers.get(cell)).as(where).containsAll(possible);
            boolean isWhole = told.stream().allMatch(each -> isWhole(dimensions, each, cell));
            if (isWhole) {
              assertThat(answers.get(cell)).as(where).isEqualTo(possible);
            }
            exact += possible.equals(answers.get(cell)) ? 1 : 0;
            all++;
          }
          for (CellMoments each :
              archive.status().during(FIRST.plusDays(day), FIRST.plusDays(day)).cells()) {
            String where =
                "seed %s, within day %s, %s of %s, %s"
                    .formatted(seed, day, each.cell(), dimensions, told);
            Set<Status> certain = EnumSet.allOf(Status.class);
            for (int[] world : worlds(told)) {
              Set<Status> held = held(dimensions, told, world, each.cell(), day);
              assertThat(each.possibly().values()).as(where).containsAll(held);
              certain.retainAll(held);
            }
            assertThat(certain).as(where).containsAll(each.certainly());
          }
        }
      }
    }
    assertThat(exact).as("of %s answers", all).isGreaterThan(all * 9 / 10);
  }

  /** Whether all days of an entry reach a cell, or none. */
  private static boolean isWhole(Dimensions dimensions, Told told, Cell cell) {
    int reached = 0;
    for (int day = told.first; day <= told.last; day++) {
      reached += reaches(dimensions, told, cell, day) ? 1 : 0;
    }
    return reached == 0 || reached == told.last - told.first + 1;
  }

  private static boolean reaches(Dimensions dimensions, Told told, Cell cell, int day) {
    List<DaySpan> reach = dimensions.reach(told.scope, cell);
    return reach.stream().anyMatch(span -> span.contains(FIRST.plusDays(day)));
  }

  private static Set<Status> possible(Dimensions dimensions, List<Told> told, Cell cell, int day) {
    Set<Status> possible = EnumSet.noneOf(Status.class);
    for (int[] world : worlds(told)) {
      possible.add(replayed(dimensions, told, world, cell, day).getLast());
    }
    return possible;
  }

  /** What held at the start of a day and after all that happened on it. */
  private static Set<Status> held(
      Dimensions dimensions, List<Told> told, int[] world, Cell cell, int day) {
    return EnumSet.copyOf(replayed(dimensions, told, world, cell, day));
  }

  private static List<int[]> worlds(List<Told> told) {
    List<int[]> worlds = new ArrayList<>();
    int[] world = told.stream().mapToInt(Told::first).toArray();
    while (true) {
      int[] days = world.clone();
      if (IntStream.range(0, days.length)
          .allMatch(i -> told.get(i).ends < 0 || days[told.get(i).ends] <= days[i])) {
        worlds.add(days);
      }
      int next = 0;
      while (next < world.length && world[next] == told.get(next).last) {
        world[next] = told.get(next).first;
        next++;
      }
      if (next == world.length) {
        return worlds;
      }
      world[next]++;
    }
  }

  /** The status at the start of a day and after each entry that happened on it. */
  private static List<Status> replayed(
      Dimensions dimensions, List<Told> told, int[] world, Cell cell, int day) {
    SortedMap<Integer, Status> inForce = new TreeMap<>();
    List<Status> found = new ArrayList<>();
    for (int now = 0; now <= day; now++) {
      if (now == day) {
        found.add(strongest(inForce));
      }
      for (int i = 0; i < world.length; i++) {
        if (world[i] == now && reaches(dimensions, told.get(i), cell, now)) {
          if (told.get(i).ends >= 0) {
            inForce.remove(told.get(i).ends);
          } else if (told.get(i).status == Status.OPEN) {
            inForce.clear();
          } else {
            inForce.put(i, told.get(i).status);
          }
          if (now == day) {
            found.add(strongest(inForce));
          }
        }
      }
    }
    return found;
  }

  private static Status strongest(SortedMap<Integer, Status> inForce) {
    return inForce.values().stream().reduce(Status.OPEN, Status::orStronger);
  }

  private static Dimensions dimensions(SplittableRandom random) {
    MembersBuilder<Dimensions> builder =
        Dimensions.builder().territory("MA").network("n").service("s");
    for (int i = 0; i < 4; i++) {
      builder.operator("o" + i);
      int from = random.nextInt(1, DAYS);
      boolean begins = random.nextBoolean();
      if (begins) {
        builder.from(FIRST.plusDays(from).toString());
        if (i > 0 && random.nextBoolean()) {
          builder.formerly("o" + random.nextInt(i));
        }
      }
      if (random.nextInt(3) == 0) {
        builder.to(FIRST.plusDays(begins ? from + random.nextInt(3) : from).toString());
      }
    }
    return builder.build();
  }

  private static Told told(SplittableRandom random, List<Told> before) {
    Scope scope =
        switch (random.nextInt(3)) {
          case 0 -> Scope.all();
          case 1 -> Scope.all().exceptOperator("o" + random.nextInt(4));
          default -> Scope.all().operator("o" + random.nextInt(4), "o" + random.nextInt(4));
        };
    int first = random.nextInt(DAYS);
    Status status = List.of(Status.BLOCKED, Status.DEGRADED, Status.OPEN).get(random.nextInt(3));
    int ends = before.isEmpty() ? -1 : random.nextInt(-1, before.size());
    boolean isEnd =
        ends >= 0 && before.get(ends).status != Status.OPEN && before.get(ends).ends < 0;
    return new Told(
        scope, status, first, Math.min(DAYS - 1, first + random.nextInt(3)), isEnd ? ends : -1);
  }

  private static SagaEvent event(String id, Told told) {
    CaseEntry entry =
        CaseEntry.of(
            "c", id, "[%s..%s]".formatted(FIRST.plusDays(told.first), FIRST.plusDays(told.last)));
    if (told.ends >= 0) {
      return ServiceRestored.of(entry, told.scope).ends("e" + told.ends);
    }
    return told.status == Status.BLOCKED
        ? BlockingImposed.of(entry, told.scope)
        : DisruptionReported.of(entry, told.scope, told.status);
  }
}
