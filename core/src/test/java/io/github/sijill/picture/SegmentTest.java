package io.github.sijill.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.sijill.event.Status;
import io.github.sijill.question.StatusPeriod;
import io.github.sijill.time.DayBound;
import io.github.sijill.timeline.Possible;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentTest {

  private static final LocalDate FIRST = LocalDate.of(2001, 1, 1);

  /** Ten days a pixel. */
  private static final Axis AXIS = new Axis(FIRST, FIRST.plusDays(9_999), 100, 1_100);

  /** Statuses in turn, each until the day before the next begins. */
  private static List<StatusPeriod> periods(int... days) {
    List<StatusPeriod> periods = new ArrayList<>();
    for (int i = 0; i <= days.length; i++) {
      periods.add(
          new StatusPeriod(
              Possible.of(i % 2 == 0 ? Status.OPEN : Status.BLOCKED),
              i == 0 ? DayBound.open() : DayBound.on(FIRST.plusDays(days[i - 1])),
              i == days.length ? DayBound.open() : DayBound.on(FIRST.plusDays(days[i] - 1L)),
              List.of()));
    }
    return periods;
  }

  private static List<Segment> segments(int... days) {
    return Segment.of(periods(days), AXIS);
  }

  @Test
  void a_period_is_a_piece_where_its_days_are() {
    assertThat(segments(1_000, 2_000))
        .extracting(Segment::begin, Segment::end)
        .containsExactly(tuple(100.0, 200.0), tuple(200.0, 300.0), tuple(300.0, 1_100.0));
  }

  @Test
  void a_day_among_years_is_drawn_last_and_wide_enough_to_be_seen() {
    Segment day = segments(5_000, 5_001).getLast();

    assertThat(day.fill()).isEqualTo(Fill.certain(Status.BLOCKED));
    assertThat(day.end() - day.begin()).isEqualTo(2.5);
    assertThat((day.begin() + day.end()) / 2).isBetween(600.0, 600.2);
  }

  @Test
  void what_is_made_wider_stays_between_the_edges() {
    assertThat(segments(9_999))
        .allSatisfy(piece -> assertThat(piece.end()).isLessThanOrEqualTo(1_100));
    assertThat(segments(1).getLast().begin()).isEqualTo(100);
    assertThat(segments(1))
        .hasSize(2)
        .allSatisfy(piece -> assertThat(piece.begin()).isNotNegative());
  }

  @Test
  void periods_of_a_few_days_are_put_together_until_they_can_be_seen() {
    List<Segment> pieces = segments(1_000, 1_002, 1_004, 1_006, 1_008, 1_010, 5_000);

    assertThat(pieces).filteredOn(Segment::isCrowded).hasSize(1);
    Segment crowd = pieces.stream().filter(Segment::isCrowded).findFirst().orElseThrow();
    assertThat(crowd.periods()).hasSize(5);
    assertThat(crowd.statuses()).containsExactlyInAnyOrder(Status.OPEN, Status.BLOCKED);
    assertThat(crowd.fill()).isEqualTo(Fill.crowded(crowd.statuses()));
  }

  @Test
  void no_more_pieces_than_can_be_seen_are_drawn_of_however_many_periods() {
    int[] days = new int[9_000];
    for (int i = 0; i < days.length; i++) {
      days[i] = i + 500;
    }

    List<Segment> pieces = segments(days);

    assertThat(pieces).hasSizeLessThan(400);
    assertThat(pieces.stream().mapToInt(piece -> piece.periods().size()).sum()).isEqualTo(9_001);
  }

  @Test
  void the_strongest_of_statuses_gives_the_edge() {
    assertThat(Segment.strongest(List.of(Status.UNKNOWN, Status.OPEN))).isEqualTo(Status.OPEN);
    assertThat(Segment.strongest(List.of(Status.BLOCKED, Status.DEGRADED)))
        .isEqualTo(Status.BLOCKED);
  }
}
