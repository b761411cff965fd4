package io.github.sijill.projection;

import static io.github.sijill.event.Status.BLOCKED;
import static io.github.sijill.event.Status.DEGRADED;
import static io.github.sijill.event.Status.OPEN;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.sijill.Archive;
import io.github.sijill.event.CutsReported;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.event.Status;
import io.github.sijill.question.CellDuration;
import io.github.sijill.question.CellMoments;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.testing.SmallCase;
import io.github.sijill.time.DaySet;
import io.github.sijill.timeline.Length;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cuts beside what else holds, and beside each other. */
class CutsOfHoursTest {

  private static final LocalDate FIRST = LocalDate.of(2016, 3, 1);
  private static final int DAYS = 8;
  private static final int MINUTES_OF_DAY = 24 * 60;

  private final Archive archive = Archive.inMemory();

  @BeforeEach
  void open() {
    archive.record(SmallCase.opened());
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private static CutsReported cuts(
      String id, Status level, String days, String from, String to, String zone) {
    return CutsReported.of(
            SmallCase.entry(id, DaySet.parse(days).span().toString()),
            SmallCase.on("3g"),
            DaySet.parse(days),
            from,
            to,
            zone)
        .level(level);
  }

  private CellMoments during(LocalDate from, LocalDate to) {
    return archive.status().network("3g").during(from, to).cells().getFirst();
  }

  private CellDuration durations(Status status) {
    return archive
        .status()
        .network("3g")
        .durations(status, FIRST, FIRST.plusDays(DAYS - 1))
        .cells()
        .getFirst();
  }

  @Test
  void a_stronger_cut_hides_a_milder_one_at_the_same_hours() {
    archive.record(cuts("slow", DEGRADED, "2016-03-02", "06:00", "08:00", "Africa/Casablanca"));
    archive.record(cuts("off", BLOCKED, "2016-03-02", "05:00", "08:00", "Africa/Casablanca"));

    LocalDate day = LocalDate.of(2016, 3, 2);
    assertThat(during(day, day).possibly().values()).containsExactlyInAnyOrder(OPEN, BLOCKED);
    assertThat(durations(DEGRADED).cutMinutes()).as("hours are those that are told").isEqualTo(120);
    assertThat(durations(DEGRADED).touchedAtMost()).isEqualTo(Length.of(0));
    assertThat(durations(BLOCKED).cutMinutes()).isEqualTo(180);
    assertThat(archive.status().network("3g").timeline().cells().getFirst().within())
        .extracting(each -> each.evidence().getFirst().id().value())
        .containsExactly("off");
  }

  @Test
  void a_stronger_cut_told_in_another_zone_hides_it_as_well() {
    archive.record(cuts("slow", DEGRADED, "2016-03-02", "06:00", "08:00", "Africa/Casablanca"));
    archive.record(cuts("off", BLOCKED, "2016-03-02", "05:00", "09:00", "+00:00"));

    LocalDate day = LocalDate.of(2016, 3, 2);
    assertThat(during(day, day).possibly().values()).containsExactlyInAnyOrder(OPEN, BLOCKED);
  }

  @Test
  void cuts_show_on_the_days_on_which_nothing_stronger_holds() {
    archive.record(
        cuts("slow", DEGRADED, "2016-03-02/2016-03-06", "06:00", "08:00", "Africa/Casablanca"));
    archive.record(SmallCase.imposed("blocked", "2016-03-04", "3g"));

    assertThat(archive.status().network("3g").timeline().cells().getFirst().within())
        .extracting(CellTimeline.Within::first, CellTimeline.Within::last, each -> each.isCertain())
        .containsExactly(
            tuple(LocalDate.of(2016, 3, 2), LocalDate.of(2016, 3, 3), true),
            tuple(LocalDate.of(2016, 3, 4), LocalDate.of(2016, 3, 4), false));
    assertThat(durations(DEGRADED).touchedAtLeast()).isEqualTo(Length.of(2));
    assertThat(durations(DEGRADED).touchedAtMost()).isEqualTo(Length.of(3));
    assertThat(durations(DEGRADED).cutMinutes()).isEqualTo(5 * 120);
  }

  @Test
  void on_a_day_that_is_cut_from_midnight_to_midnight_nothing_milder_holds() {
    archive.record(
        cuts("off", BLOCKED, "2016-03-02/2016-03-04", "00:00", "00:00", "Africa/Casablanca"));

    LocalDate third = LocalDate.of(2016, 3, 3);
    assertThat(during(third, third).possibly().values()).containsExactly(BLOCKED);
    assertThat(during(third, third).certainly()).containsExactly(BLOCKED);
    assertThat(during(third, third.plusDays(2)).certainly())
        .containsExactlyInAnyOrder(OPEN, BLOCKED);
    assertThat(durations(OPEN).touchedAtMost()).isEqualTo(Length.of(DAYS - 3));
    assertThat(durations(BLOCKED).touchedAtLeast()).isEqualTo(Length.of(3));
  }

  @Test
  void what_held_within_a_day_only_may_have_held_in_a_stronger_cut_of_that_day_alone() {
    archive.record(SmallCase.imposed("first", "2016-03-02", "3g"));
    archive.record(SmallCase.restored("lifted", "2016-03-04", "3g"));
    archive.record(SmallCase.imposed("again", "2016-03-04", "3g"));
    LocalDate day = LocalDate.of(2016, 3, 4);
    assertThat(during(day, day).certainly()).containsExactlyInAnyOrder(OPEN, BLOCKED);
    assertThat(durations(OPEN).touchedAtLeast()).isEqualTo(Length.of(3));

    archive.record(cuts("off", BLOCKED, "2016-03-04", "06:00", "08:00", "Africa/Casablanca"));

    assertThat(during(day, day).certainly()).containsExactly(BLOCKED);
    assertThat(durations(OPEN).touchedAtLeast()).isEqualTo(Length.of(2));
    assertThat(durations(OPEN).touchedAtMost()).isEqualTo(Length.of(3));
    assertThat(archive.status().network("3g").timeline().cells().getFirst().within())
        .extracting(each -> each.statuses(), each -> each.isCertain())
        .containsExactly(tuple(Set.of(OPEN), false), tuple(Set.of(BLOCKED), true));
  }

  @Test
  void what_some_world_has_within_a_cut_only_is_not_counted_as_touched_in_every_world() {
    archive.record(SmallCase.imposed("first", "2016-02-01", "3g"));
    archive.record(SmallCase.restored("lifted", "[2016-03-03..2016-03-04]", "3g"));
    archive.record(SmallCase.imposed(SmallCase.entry("again", "2016-03-04").after("lifted"), "3g"));
    assertThat(durations(OPEN).touchedAtLeast()).isEqualTo(Length.of(1));

    archive.record(cuts("off", BLOCKED, "2016-03-04", "06:00", "08:00", "Africa/Casablanca"));

    assertThat(durations(OPEN).touchedAtLeast()).isEqualTo(Length.of(0));
    assertThat(durations(OPEN).touchedAtMost()).isEqualTo(Length.of(2));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void they_are_as_the_clock_tells_minute_by_minute(long seed) {
    Clock clock = new Clock(seed);
    clock.record();

    for (Status status : List.of(OPEN, DEGRADED, BLOCKED)) {
      long certainly = 0;
      long possibly = 0;
      for (int day = 0; day < DAYS; day++) {
        LocalDate date = FIRST.plusDays(day);
        boolean held = clock.certainlyOn(day).contains(status);
        boolean mayHaveHeld = clock.possiblyOn(day).contains(status);
        certainly += held ? 1 : 0;
        possibly += mayHaveHeld ? 1 : 0;
        assertThat(during(date, date).certainly().contains(status))
            .as("%s on %s, seed %s", status, date, seed)
            .isEqualTo(held);
        assertThat(during(date, date).possibly().contains(status))
            .as("%s on %s, seed %s", status, date, seed)
            .isEqualTo(mayHaveHeld);
      }
      CellDuration told = durations(status);
      assertThat(told.touchedAtLeast())
          .as("%s, seed %s", status, seed)
          .isEqualTo(Length.of(certainly));
      assertThat(told.touchedAtMost())
          .as("%s, seed %s", status, seed)
          .isEqualTo(Length.of(possibly));
      assertThat(told.cutMinutes())
          .as("%s, seed %s", status, seed)
          .isEqualTo(clock.minutesInCuts(status));
    }
  }

  /** Random cuts of one zone and blockings of whole days, minute by minute. */
  private final class Clock {

    private final SplittableRandom random;
    private final Status[] inCuts = new Status[(DAYS + 1) * MINUTES_OF_DAY];
    private final boolean[] isBlocked = new boolean[DAYS + 1];
    private final Map<Status, boolean[]> isTold =
        Map.of(
            OPEN, new boolean[inCuts.length],
            DEGRADED, new boolean[inCuts.length],
            BLOCKED, new boolean[inCuts.length]);

    Clock(long seed) {
      this.random = new SplittableRandom(seed);
    }

    void record() {
      int blocked = random.nextInt(DAYS);
      int restored = blocked + 1 + random.nextInt(3);
      if (random.nextBoolean()) {
        archive.record(SmallCase.imposed("b", FIRST.plusDays(blocked).toString(), "3g"));
        archive.record(
            ServiceRestored.of(
                SmallCase.entry("r", FIRST.plusDays(restored).toString()), SmallCase.on("3g")));
        for (int day = blocked; day < Math.min(restored, DAYS); day++) {
          isBlocked[day] = true;
        }
      }
      for (int i = 0; i < 3; i++) {
        Status level = random.nextBoolean() ? BLOCKED : DEGRADED;
        int from = random.nextInt(3) == 0 ? 0 : random.nextInt(MINUTES_OF_DAY);
        int to = random.nextInt(3) == 0 ? from : random.nextInt(MINUTES_OF_DAY);
        List<String> days = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
          if (random.nextInt(3) == 0) {
            days.add(FIRST.plusDays(day).toString());
            cut(level, day * MINUTES_OF_DAY + from, to > from ? to - from : to - from + 1440);
          }
        }
        if (!days.isEmpty()) {
          archive.record(
              cuts(
                  "c" + i,
                  level,
                  "{" + String.join(",", days) + "}",
                  time(from),
                  time(to),
                  "Africa/Casablanca"));
        }
      }
    }

    private String time(int minute) {
      return LocalTime.of(minute / 60, minute % 60).toString();
    }

    private void cut(Status level, int from, int minutes) {
      for (int minute = from; minute < from + minutes; minute++) {
        if (minute < inCuts.length) {
          requireNonNull(isTold.get(level))[minute] = true;
          inCuts[minute] = inCuts[minute] == null ? level : level.orStronger(inCuts[minute]);
        }
      }
    }

    /**
     * What held at the start of a day, at its end, and in its cuts. On the day of a blocking or its
     * end only the first and the last minute tell what showed beside stronger cuts.
     */
    Set<Status> certainlyOn(int day) {
      Set<Status> held = EnumSet.noneOf(Status.class);
      boolean isAllDay = atStart(day) == atEnd(day);
      if (shows(atStart(day), day, 0, isAllDay ? MINUTES_OF_DAY : 1)) {
        held.add(atStart(day));
      }
      if (shows(atEnd(day), day, isAllDay ? 0 : MINUTES_OF_DAY - 1, MINUTES_OF_DAY)) {
        held.add(atEnd(day));
      }
      for (Status cut : cutsOn(day)) {
        if (isAllDay || cut == BLOCKED) {
          held.add(cut.orStronger(atEnd(day)));
        }
      }
      return held;
    }

    /** The same; on the day of a blocking its cuts may lie before it or after it. */
    Set<Status> possiblyOn(int day) {
      Set<Status> held = certainlyOn(day);
      for (Status status : List.of(atStart(day), atEnd(day))) {
        if (shows(status, day, 0, MINUTES_OF_DAY)) {
          held.add(status);
        }
      }
      for (Status cut : cutsOn(day)) {
        held.add(cut.orStronger(atStart(day)));
        held.add(cut.orStronger(atEnd(day)));
      }
      return held;
    }

    /** Whether at some of these minutes nothing stronger is cut. */
    private boolean shows(Status status, int day, int from, int to) {
      for (int minute = from; minute < to; minute++) {
        Status cut = inCuts[day * MINUTES_OF_DAY + minute];
        if (cut == null || cut.strength() <= status.strength()) {
          return true;
        }
      }
      return false;
    }

    private Status atStart(int day) {
      return day > 0 ? atEnd(day - 1) : OPEN;
    }

    private Status atEnd(int day) {
      return isBlocked[day] ? BLOCKED : OPEN;
    }

    private Set<Status> cutsOn(int day) {
      Set<Status> levels = EnumSet.noneOf(Status.class);
      for (int minute = 0; minute < MINUTES_OF_DAY; minute++) {
        Status level = inCuts[day * MINUTES_OF_DAY + minute];
        if (level != null) {
          levels.add(level);
        }
      }
      return levels;
    }

    /** The minutes that are told of a level, each once, whatever else held then. */
    long minutesInCuts(Status level) {
      long minutes = 0;
      for (int minute = 0; minute < DAYS * MINUTES_OF_DAY; minute++) {
        minutes += requireNonNull(isTold.get(level))[minute] ? 1 : 0;
      }
      return minutes;
    }
  }
}
