package io.github.sijill.projection;

import static io.github.sijill.event.Status.BLOCKED;
import static io.github.sijill.event.Status.DEGRADED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.event.Status;
import io.github.sijill.question.AboutCell;
import io.github.sijill.question.Answers;
import io.github.sijill.question.CellMoments;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.scope.Cell;
import io.github.sijill.scope.Scope;
import io.github.sijill.testing.Morocco;
import io.github.sijill.timeline.Possible;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only cells that may be restricted at a moment that is asked about. */
class RestrictedOnlyTest {

  private static final Answers MOROCCO =
      RecordedLog.of(new ArrayList<>(Morocco.recorded())).projections();

  private static final Subject ALL = Subject.everything().on(Scope.all().operator("inwi"));
  private static final Subject RESTRICTED = ALL.restrictedOnly();

  private static boolean isRestricted(Possible<Status> possible) {
    return possible.contains(BLOCKED) || possible.contains(DEGRADED);
  }

  /** Before, between and after the blockings, on their first and last days. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2015-12-31",
        "2016-01-03",
        "2016-01-05",
        "2016-01-06",
        "2016-02-26",
        "2016-03-09",
        "2016-11-03",
        "2016-11-04"
      })
  void are_those_of_the_whole_answer_that_may_be_restricted(LocalDate day) {
    LocalDate last = day.plusDays(1);

    assertThat(MOROCCO.ask(new Question.StatusOn(RESTRICTED, day)).cells())
        .isEqualTo(
            MOROCCO.ask(new Question.StatusOn(ALL, day)).cells().stream()
                .filter(cell -> isRestricted(cell.possible()))
                .toList());
    List<CellMoments> during =
        MOROCCO.ask(new Question.StatusDuring(ALL, day, last)).cells().stream()
            .filter(cell -> isRestricted(cell.possibly()))
            .toList();
    assertThat(MOROCCO.ask(new Question.StatusDuring(RESTRICTED, day, last)).cells())
        .isEqualTo(during);
    assertThat(
            MOROCCO
                .ask(
                    new Question.DurationOf(
                        RESTRICTED, BLOCKED, Optional.of(day), Optional.of(last)))
                .cells())
        .extracting(AboutCell::cell)
        .containsExactlyElementsOf(cells(during));
    assertThat(MOROCCO.ask(new Question.LegalBasisOn(RESTRICTED, day)).cells())
        .isEqualTo(
            MOROCCO.ask(new Question.LegalBasisOn(ALL, day)).cells().stream()
                .filter(cell -> isRestricted(cell.status()))
                .toList());
    assertThat(MOROCCO.ask(new Question.ChangesBetween(RESTRICTED, day, last)).changes())
        .isEqualTo(
            MOROCCO.ask(new Question.ChangesBetween(ALL, day, last)).changes().stream()
                .filter(change -> cells(during).contains(change.cell()))
                .toList());
  }

  private static List<Cell> cells(Collection<? extends AboutCell> all) {
    return all.stream().<Cell>map(AboutCell::cell).toList();
  }

  @Test
  void without_a_day_a_cell_counts_that_was_ever_restricted() {
    assertThat(MOROCCO.ask(new Question.TimelineOf(RESTRICTED)).cells())
        .isEqualTo(MOROCCO.ask(new Question.TimelineOf(ALL)).cells())
        .hasSize(12);
    assertThat(
            MOROCCO
                .ask(
                    new Question.DurationOf(
                        RESTRICTED,
                        BLOCKED,
                        Optional.empty(),
                        Optional.of(LocalDate.of(2016, 1, 5))))
                .cells())
        .extracting(each -> each.cell().network().id())
        .containsOnly("3g", "4g");
  }

  @Test
  void are_no_subject_of_a_question_about_entries() {
    LocalDate day = LocalDate.of(2016, 6, 1);
    List<ThrowingCallable> made =
        List.of(
            () -> new Question.ChronologyOf(RESTRICTED),
            () -> new Question.OfficeHolderOn(RESTRICTED, Optional.empty(), Optional.empty(), day));

    for (ThrowingCallable question : made) {
      assertThatThrownBy(question)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("only questions about the statuses of cells");
    }
    assertThat(RESTRICTED.ofAllCells()).isEqualTo(ALL);
  }
}
