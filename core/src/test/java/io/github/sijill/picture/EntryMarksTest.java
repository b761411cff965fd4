package io.github.sijill.picture;

import static io.github.sijill.testing.SmallCase.entry;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.recorded;
import static io.github.sijill.testing.SmallCase.stated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.sijill.event.SagaEvent;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.picture.EntryMarks.EntryMark;
import io.github.sijill.projection.RecordedLog;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryMarksTest {

  /** Ten pixels a day. */
  private static final Axis AXIS =
      new Axis(LocalDate.of(2016, 1, 1), LocalDate.of(2016, 4, 9), 0, 1_000);

  private static List<SeenEntry> entries(SagaEvent... events) {
    List<SagaEvent> all = new ArrayList<>(List.of(opened()));
    all.addAll(List.of(events));
    return RecordedLog.of(recorded(all))
        .projections()
        .ask(new Question.ChronologyOf(Subject.everything()))
        .entries()
        .stream()
        .filter(entry -> !entry.id().value().equals("opened"))
        .toList();
  }

  private static SagaEvent said(String id, String occurred) {
    return stated(entry(id, occurred));
  }

  private static EntryMarks marks(SagaEvent... events) {
    return EntryMarks.of(entries(events), AXIS, 2);
  }

  @Test
  void a_mark_stands_over_the_middle_of_its_day() {
    EntryMark mark = marks(said("one", "2016-01-03")).marks().getFirst();

    assertThat(mark.x()).isCloseTo(25, within(1e-9));
    assertThat(mark.isOfOneDay()).isTrue();
    assertThat(mark.lane()).isZero();
  }

  @Test
  void a_mark_of_several_days_reaches_to_the_last_and_an_open_one_to_the_edge() {
    EntryMarks marks = marks(said("one", "2016-01"), said("two", "[2016-02-01..]"));

    assertThat(marks.marks()).noneMatch(EntryMark::isOfOneDay);
    assertThat(marks.marks().getFirst().end()).isCloseTo(305, within(1e-9));
    assertThat(marks.marks().getLast().end()).isEqualTo(1_000);
  }

  @Test
  void marks_of_one_day_stand_over_each_other_and_what_has_no_place_joins_one() {
    EntryMarks marks =
        marks(
            said("one", "2016-01-03"),
            said("two", "2016-01-03"),
            said("three", "2016-01-03"),
            said("four", "2016-03-03"));

    assertThat(marks.lanes()).isEqualTo(2);
    assertThat(marks.marks())
        .extracting(mark -> mark.entries().stream().map(each -> each.id().value()).toList())
        .containsExactly(List.of("one"), List.of("two", "three"), List.of("four"));
    assertThat(marks.marks()).extracting(EntryMark::lane).containsExactly(0, 1, 0);
  }

  @Test
  void what_happened_before_or_after_is_counted() {
    EntryMarks marks =
        marks(
            said("early", "2015-12-31"),
            said("perhaps", "[..2016-01-05]"),
            said("late", "2016-04-10"));

    assertThat(marks.before()).extracting(each -> each.id().value()).containsExactly("early");
    assertThat(marks.after()).extracting(each -> each.id().value()).containsExactly("late");
    assertThat(marks.marks()).hasSize(1);
    assertThat(marks.marks().getFirst().x()).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void no_mark_ever_lies_on_another_and_no_entry_is_lost(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<SagaEvent> events = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      LocalDate first = LocalDate.of(2015, 12, 20).plusDays(random.nextInt(130));
      LocalDate last = first.plusDays(random.nextInt(3) == 0 ? random.nextInt(40) : 0);
      events.add(
          imposed(entry("e" + i, first.equals(last) ? first.toString() : first + "/" + last)));
    }
    List<SeenEntry> entries = entries(events.toArray(SagaEvent[]::new));

    EntryMarks marks = EntryMarks.of(entries, AXIS, 1 + random.nextInt(6));

    assertThat(
            marks.before().size()
                + marks.after().size()
                + marks.marks().stream().mapToInt(mark -> mark.entries().size()).sum())
        .isEqualTo(entries.size());
    for (EntryMark one : marks.marks()) {
      for (EntryMark other : marks.marks()) {
        assertThat(
                one.equals(other)
                    || one.lane() != other.lane()
                    || one.end() + 2 * EntryMarks.RADIUS <= other.x()
                    || other.end() + 2 * EntryMarks.RADIUS <= one.x())
            .as("%s and %s", one, other)
            .isTrue();
      }
    }
  }
}
