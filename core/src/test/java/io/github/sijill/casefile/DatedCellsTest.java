package io.github.sijill.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.Archive;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.DisruptionReported;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.Status;
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
import java.util.SplittableRandom;
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
   */
  private record Told(Scope scope, Status status, int first, int last) {}

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
          Told entry = told(random);
          try {
            archive.record(event("e" + i, entry));
            told.add(entry);
          } catch (EntryRefusedException outsideOfItsDays) {
            assertThat(outsideOfItsDays.refusal()).isInstanceOf(Refusal.OutsideDays.class);
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
    int[] world = told.stream().mapToInt(Told::first).toArray();
    while (true) {
      possible.add(replayed(dimensions, told, world, cell, day));
      int next = 0;
      while (next < world.length && world[next] == told.get(next).last) {
        world[next] = told.get(next).first;
        next++;
      }
      if (next == world.length) {
        return possible;
      }
      world[next]++;
    }
  }

  private static Status replayed(
      Dimensions dimensions, List<Told> told, int[] world, Cell cell, int day) {
    Status strongest = Status.OPEN;
    for (int now = 0; now <= day; now++) {
      for (int i = 0; i < world.length; i++) {
        if (world[i] == now && reaches(dimensions, told.get(i), cell, now)) {
          Status status = told.get(i).status;
          strongest = status == Status.OPEN ? status : strongest.orStronger(status);
        }
      }
    }
    return strongest;
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

  private static Told told(SplittableRandom random) {
    Scope scope =
        switch (random.nextInt(3)) {
          case 0 -> Scope.all();
          case 1 -> Scope.all().exceptOperator("o" + random.nextInt(4));
          default -> Scope.all().operator("o" + random.nextInt(4), "o" + random.nextInt(4));
        };
    int first = random.nextInt(DAYS);
    Status status = List.of(Status.BLOCKED, Status.DEGRADED, Status.OPEN).get(random.nextInt(3));
    return new Told(scope, status, first, Math.min(DAYS - 1, first + random.nextInt(3)));
  }

  private static SagaEvent event(String id, Told told) {
    CaseEntry entry =
        CaseEntry.of(
            "c", id, "[%s..%s]".formatted(FIRST.plusDays(told.first), FIRST.plusDays(told.last)));
    return told.status == Status.BLOCKED
        ? BlockingImposed.of(entry, told.scope)
        : DisruptionReported.of(entry, told.scope, told.status);
  }
}
