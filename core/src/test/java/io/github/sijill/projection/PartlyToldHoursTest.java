package io.github.sijill.projection;

import static io.github.sijill.event.Status.BLOCKED;
import static io.github.sijill.event.Status.DEGRADED;
import static io.github.sijill.event.Status.OPEN;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.Archive;
import io.github.sijill.event.CutsReported;
import io.github.sijill.event.Status;
import io.github.sijill.question.CellDuration;
import io.github.sijill.question.CellMoments;
import io.github.sijill.question.CellStatus;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.testing.SmallCase;
import io.github.sijill.time.DayHours;
import io.github.sijill.time.DaySet;
import io.github.sijill.timeline.Length;
import io.github.sijill.timeline.Possible;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cuts of which not all hours are told, beside every way in which they may lie on their day. */
class PartlyToldHoursTest {

  private static final LocalDate DAY = LocalDate.of(2016, 3, 2);
  private static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");
  private static final List<Status> STATUSES = List.of(OPEN, DEGRADED, BLOCKED);

  /** A world is made of parts of a day: that is how many there are, and how long each is. */
  private static final int PARTS = 8;

  private static final int PART = 3 * 60;

  private final Archive archive = Archive.inMemory();

  @BeforeEach
  void open() {
    archive.record(SmallCase.opened());
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private void record(String id, Status level, DayHours hours) {
    archive.record(
        CutsReported.of(
                SmallCase.entry(id, DAY.toString()),
                SmallCase.on("3g"),
                DaySet.parse(DAY.toString()),
                hours,
                ZONE.getId())
            .level(level));
  }

  private CellMoments during(LocalDate day) {
    return archive.status().network("3g").during(day, day).cells().getFirst();
  }

  private CellStatus at(int hour, int minute) {
    return archive
        .status()
        .network("3g")
        .at(ZonedDateTime.of(DAY, LocalTime.of(hour, minute), ZONE))
        .cells()
        .getFirst();
  }

  private CellDuration durations(Status status) {
    return archive.status().network("3g").durations(status, DAY, DAY).cells().getFirst();
  }

  @Test
  void a_cut_of_three_hours_that_nobody_says_is_three_hours_and_certain_at_no_moment() {
    record("cut", BLOCKED, DayHours.lasting(Duration.ofHours(3)));

    assertThat(during(DAY).certainly()).containsExactlyInAnyOrder(OPEN, BLOCKED);
    assertThat(during(DAY.plusDays(1)).possibly().values()).containsExactly(OPEN);
    assertThat(at(12, 0).possible()).isEqualTo(new Possible<>(Set.of(OPEN, BLOCKED)));
    assertThat(at(12, 0).restrictions())
        .singleElement()
        .satisfies(restriction -> assertThat(restriction.isCertain()).isFalse());
    assertThat(durations(BLOCKED).cutMinutes()).isEqualTo(180);
    assertThat(durations(BLOCKED).cutMinutesAtMost()).isEqualTo(180);
    assertThat(durations(BLOCKED).touchedAtLeast()).isEqualTo(Length.of(1));
    assertThat(archive.status().network("3g").on(DAY).cells().getFirst().possible())
        .isEqualTo(new Possible<>(Set.of(OPEN)));
  }

  @Test
  void a_cut_that_lasts_longer_than_half_a_day_is_certain_in_the_middle_of_it() {
    record("cut", BLOCKED, DayHours.lasting(Duration.ofHours(20)));

    assertThat(at(12, 0).possible()).isEqualTo(new Possible<>(Set.of(BLOCKED)));
    assertThat(at(3, 59).isCertain()).isFalse();
    assertThat(at(4, 0).isCertain()).isTrue();
    assertThat(at(20, 0).isCertain()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    // the day; hours; a moment; whether it is certain. A cut overnight may be of the day before
    "2020-11-01, 13, 12:30-05:00, false",
    "2020-11-01, 23, 12:30-05:00, false",
    "2020-11-02, 13, 12:30-05:00, false",
    "2020-11-03, 13, 12:30-05:00, true",
    "2020-03-08, 13, 12:30-04:00, false",
  })
  void no_length_makes_a_moment_certain_on_a_day_on_which_the_clock_is_changed(
      LocalDate day, int hours, OffsetTime moment, boolean isCertain) {
    archive.record(
        CutsReported.of(
            SmallCase.entry("cut", day.toString()),
            SmallCase.on("3g"),
            DaySet.parse(day.toString()),
            DayHours.lasting(Duration.ofHours(hours)),
            "America/New_York"));

    assertThat(
            archive
                .status()
                .network("3g")
                .at(moment.atDate(day).toZonedDateTime())
                .cells()
                .getFirst()
                .isCertain())
        .isEqualTo(isCertain);
  }

  @Test
  void until_five_o_clock_leaves_the_evening_certain() {
    record("cut", BLOCKED, DayHours.until("17:00"));

    assertThat(at(16, 58).possible()).isEqualTo(new Possible<>(Set.of(OPEN, BLOCKED)));
    assertThat(at(16, 59).possible()).isEqualTo(new Possible<>(Set.of(BLOCKED)));
    assertThat(at(17, 0).possible()).isEqualTo(new Possible<>(Set.of(OPEN)));
    assertThat(durations(BLOCKED).cutMinutes()).isZero();
    assertThat(durations(BLOCKED).cutMinutesAtMost()).isEqualTo(17 * 60);
  }

  @Test
  void from_eight_o_clock_on_leaves_the_morning_certain() {
    record("cut", BLOCKED, DayHours.since("20:00"));

    assertThat(at(19, 59).possible()).isEqualTo(new Possible<>(Set.of(OPEN)));
    assertThat(at(20, 0).possible()).isEqualTo(new Possible<>(Set.of(BLOCKED)));
    assertThat(at(20, 1).possible()).isEqualTo(new Possible<>(Set.of(OPEN, BLOCKED)));
    assertThat(during(DAY.plusDays(1)).possibly().values()).containsExactly(OPEN);
  }

  @Test
  void some_hours_are_never_the_whole_day() {
    record("cut", BLOCKED, DayHours.UNKNOWN);

    assertThat(during(DAY).certainly()).containsExactlyInAnyOrder(OPEN, BLOCKED);
    assertThat(durations(OPEN).touchedAtLeast()).isEqualTo(Length.of(1));
    assertThat(durations(BLOCKED).cutMinutes()).isZero();
    assertThat(archive.status().network("3g").timeline().cells().getFirst().within())
        .singleElement()
        .satisfies(within -> assertThat(within.isCertain()).isTrue());
  }

  @Test
  void a_stronger_cut_of_unknown_hours_may_hide_a_milder_one() {
    record("slow", DEGRADED, DayHours.of("06:00", "08:00"));
    record("off", BLOCKED, DayHours.UNKNOWN);

    assertThat(during(DAY).certainly()).containsExactly(BLOCKED);
    assertThat(during(DAY).possibly().values()).containsExactlyInAnyOrder(OPEN, DEGRADED, BLOCKED);
    assertThat(archive.status().network("3g").timeline().cells().getFirst().within())
        .extracting(CellTimeline.Within::isCertain)
        .containsExactlyInAnyOrder(false, true);
    assertThat(durations(DEGRADED).touchedAtLeast()).isEqualTo(Length.of(0));
    assertThat(durations(DEGRADED).touchedAtMost()).isEqualTo(Length.of(1));
  }

  /** No answer says more than all worlds do, and of one such cut it says all that they do. */
  @RepeatedTest(60)
  void they_are_as_every_world_tells(RepetitionInfo repetition) {
    SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
    int count = 1 + random.nextInt(3);
    List<int[]> days = new ArrayList<>(List.of(new int[PARTS]));
    List<Cut> cuts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Cut cut = Cut.random(random);
      cuts.add(cut);
      record("c" + i, cut.level(), cut.hours());
      days = days.stream().flatMap(day -> cut.on(day).stream()).toList();
    }

    Set<Status> always = EnumSet.allOf(Status.class);
    Set<Status> ever = EnumSet.noneOf(Status.class);
    List<Set<Status>> inParts = new ArrayList<>();
    for (int part = 0; part < PARTS; part++) {
      inParts.add(EnumSet.noneOf(Status.class));
    }
    Map<Status, long[]> minutes = new EnumMap<>(Status.class);
    STATUSES.forEach(status -> minutes.put(status, new long[] {Long.MAX_VALUE, 0}));
    for (int[] day : days) {
      Set<Status> held = EnumSet.noneOf(Status.class);
      for (int part = 0; part < PARTS; part++) {
        held.add(strongest(day[part]));
        inParts.get(part).add(strongest(day[part]));
      }
      always.retainAll(held);
      ever.addAll(held);
      for (Status level : List.of(DEGRADED, BLOCKED)) {
        long taken = 0;
        for (int part = 0; part < PARTS; part++) {
          taken += (day[part] & bit(level)) == 0 ? 0 : PART;
        }
        long[] bounds = requireNonNull(minutes.get(level));
        bounds[0] = Math.min(bounds[0], taken);
        bounds[1] = Math.max(bounds[1], taken);
      }
    }

    CellMoments told = during(DAY);
    boolean areTold = cuts.stream().allMatch(cut -> cut.hours().isTold());
    assertThat(always).as("certain in all worlds of %s", cuts).containsAll(told.certainly());
    assertThat(told.possibly().values()).as("possible of %s", cuts).containsAll(ever);
    // A cut of less than a part of these days is in none of these worlds.
    if (count == 1 || areTold) {
      assertThat(told.possibly().values()).as("possible of %s", cuts).isEqualTo(ever);
    }
    if (count == 1) {
      assertThat(told.certainly()).as("certain of %s", cuts).isEqualTo(always);
    }
    for (int part = 0; part < PARTS; part++) {
      Set<Status> possible = at(part * 3, 0).possible().values();
      assertThat(possible).as("%s o'clock of %s", part * 3, cuts).containsAll(inParts.get(part));
      if (areTold) {
        assertThat(possible).as("%s o'clock of %s", part * 3, cuts).isEqualTo(inParts.get(part));
      }
    }
    for (Status level : List.of(DEGRADED, BLOCKED)) {
      long[] bounds = requireNonNull(minutes.get(level));
      CellDuration duration = durations(level);
      assertThat(duration.cutMinutes()).as("%s of %s", level, cuts).isLessThanOrEqualTo(bounds[0]);
      assertThat(duration.cutMinutesAtMost())
          .as("%s of %s", level, cuts)
          .isGreaterThanOrEqualTo(bounds[1]);
      assertThat(duration.touchedAtLeast())
          .as("%s of %s", level, cuts)
          .isEqualTo(Length.of(told.certainly().contains(level) ? 1 : 0));
      assertThat(duration.touchedAtMost())
          .as("%s of %s", level, cuts)
          .isEqualTo(Length.of(told.possibly().contains(level) ? 1 : 0));
    }
  }

  private static int bit(Status level) {
    return level == BLOCKED ? 2 : 1;
  }

  private static Status strongest(int levels) {
    return levels >= 2 ? BLOCKED : levels == 1 ? DEGRADED : OPEN;
  }

  /**
   * A cut that may lie on some parts of its day.
   *
   * @param places for each way in which it may, those parts as bits
   */
  private record Cut(Status level, DayHours hours, List<Integer> places) {

    static Cut random(SplittableRandom random) {
      Status level = random.nextBoolean() ? BLOCKED : DEGRADED;
      int from = random.nextInt(PARTS);
      int to = from + 1 + random.nextInt(PARTS - from);
      return switch (random.nextInt(5)) {
        case 0 -> new Cut(level, DayHours.of(time(from), time(to)), places(from, from, to, to));
        case 1 -> new Cut(level, DayHours.since(time(from)), places(from, from, from + 1, PARTS));
        case 2 -> new Cut(level, DayHours.until(time(to)), places(0, to - 1, to, to));
        case 3 -> {
          int length = Math.min(PARTS - 1, to - from);
          yield new Cut(
              level,
              DayHours.lasting(Duration.ofMinutes((long) length * PART)),
              places(0, PARTS, 1, PARTS).stream()
                  .filter(place -> Integer.bitCount(place) == length)
                  .toList());
        }
        default ->
            new Cut(
                level,
                DayHours.UNKNOWN,
                places(0, PARTS, 1, PARTS).stream()
                    .filter(place -> Integer.bitCount(place) < PARTS)
                    .toList());
      };
    }

    private static String time(int part) {
      return LocalTime.MIDNIGHT.plusMinutes((long) part * PART).toString();
    }

    private static List<Integer> places(int first, int lastFirst, int firstEnd, int lastEnd) {
      List<Integer> places = new ArrayList<>();
      for (int from = first; from <= Math.min(lastFirst, PARTS - 1); from++) {
        for (int to = Math.max(from + 1, firstEnd); to <= lastEnd; to++) {
          places.add((1 << to) - (1 << from));
        }
      }
      return places;
    }

    /** The days that come of it. */
    List<int[]> on(int[] before) {
      List<int[]> days = new ArrayList<>();
      for (int place : places) {
        int[] day = before.clone();
        for (int part = 0; part < PARTS; part++) {
          day[part] |= (place >> part & 1) == 0 ? 0 : bit(level);
        }
        days.add(day);
      }
      return days;
    }
  }
}
