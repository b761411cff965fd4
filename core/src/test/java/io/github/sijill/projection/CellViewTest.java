package io.github.sijill.projection;

import static io.github.sijill.testing.SmallCase.CASE;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.recorded;
import static io.github.sijill.testing.SmallCase.restored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.Status;
import io.github.sijill.history.History;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.question.CellStatus;
import io.github.sijill.question.Question;
import io.github.sijill.question.StatusPeriod;
import io.github.sijill.question.Subject;
import io.github.sijill.scope.Cell;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import io.github.sijill.testing.RandomCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CellViewTest {

  private static final LocalDate FIRST = LocalDate.of(2016, 1, 20);
  private static final int DAYS = 60;

  private static final Subject ON_3G =
      Subject.everything().on(Scope.all().network("3g").operator("inwi"));

  private static CellAnswers fresh(History history, Cell cell) {
    return new CaseView(history).cell(cell, new AnswerBudget()).orElseThrow();
  }

  @Test
  void an_answer_that_is_kept_for_days_is_the_answer_of_each_of_them() {
    SplittableRandom random = new SplittableRandom(Long.getLong("sijill.seed", 20160226));
    for (int round = 0; round < Integer.getInteger("sijill.rounds", 60); round++) {
      List<SagaEvent> events = new RandomCase(random.nextLong()).history(3 + random.nextInt(9));
      History history = History.of(CASE, recorded(events), Viewpoint.now());
      for (Cell cell : history.dimensions().cells()) {
        CellAnswers kept = fresh(history, cell);
        for (int i = 0; i < 2 * DAYS; i++) {
          LocalDate day = FIRST.plusDays(random.nextInt(DAYS));

          CellStatus answer = kept.on(day);

          assertThat(answer)
              .as("%s on %s of %s", cell, day, events)
              .isEqualTo(at(history, cell, day));
          assertThat(kept.timeline().on(day)).isEqualTo(answer.possible());
        }
      }
    }
  }

  /** Of a view that was asked nothing else, and so has kept nothing. */
  private static CellStatus at(History history, Cell cell, LocalDate day) {
    return fresh(history, cell).on(day);
  }

  @Test
  void its_periods_are_those_of_the_timeline() {
    SplittableRandom random = new SplittableRandom(Long.getLong("sijill.seed", 20160226));
    for (int round = 0; round < Integer.getInteger("sijill.rounds", 60); round++) {
      List<SagaEvent> events = new RandomCase(random.nextLong()).history(3 + random.nextInt(9));
      Projections archive = RecordedLog.of(recorded(events)).projections();

      List<StatusPeriod> walked = walk(archive.cell(ON_3G).periods());

      assertThat(walked)
          .isEqualTo(archive.ask(new Question.TimelineOf(ON_3G)).cells().getFirst().periods());
    }
  }

  private static List<StatusPeriod> walk(CellView.Periods periods) {
    List<StatusPeriod> walked = new ArrayList<>();
    while (periods.next()) {
      walked.add(
          new StatusPeriod(
              periods.possible(), periods.since(), periods.until(), periods.evidence()));
    }
    return walked;
  }

  @Test
  void of_a_cell_that_has_days_only_these_can_be_asked_for() {
    Dimensions dimensions =
        Dimensions.builder()
            .territory("MA")
            .operator("meditel")
            .to("2016-02-09")
            .operator("orange")
            .from("2016-02-10")
            .formerly("meditel")
            .network("3g")
            .service("voip")
            .build();
    CaseOpened opened =
        CaseOpened.of(CaseEntry.of("small", "opened", "2016-02-01"), "A case", dimensions)
            .baseline(Status.OPEN);
    CellView orange =
        RecordedLog.of(recorded(List.of(opened, imposed("blocked", "2016-02-05", "3g"))))
            .projections()
            .cell(Subject.everything().on(Scope.all().operator("orange")));

    assertThat(orange.possible(LocalDate.of(2016, 2, 10)).isCertainly(Status.BLOCKED)).isTrue();
    assertThat(walk(orange.periods()))
        .singleElement()
        .extracting(period -> period.since().toString())
        .isEqualTo("2016-02-10");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> orange.possible(LocalDate.of(2016, 2, 9)))
        .withMessage(
            "MA/orange/3g/voip does not exist on 2016-02-09; its days are from 2016-02-10");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> orange.on(LocalDate.of(2016, 2, 9)))
        .withMessageContaining("does not exist on 2016-02-09");
  }

  @Test
  void a_walk_begins_with_the_first_period() {
    CellView cell =
        RecordedLog.of(
                recorded(
                    List.of(
                        opened(),
                        imposed("blocked", "2016-02-05", "3g"),
                        restored("restored", "2016-02-07", "3g"))))
            .projections()
            .cell(ON_3G);
    CellView.Periods periods = cell.periods();

    assertThatIllegalStateException()
        .isThrownBy(periods::possible)
        .withMessage("no period yet; call next() first");
    assertThat(walk(periods)).hasSize(3);
    assertThat(periods.next()).isFalse();
  }

  @Test
  void a_cell_stays_what_it_was_while_the_archive_grows() {
    RecordedLog log = RecordedLog.of(recorded(List.of(opened())));
    CellView before = log.projections().cell(ON_3G);
    LocalDate day = LocalDate.of(2016, 2, 6);
    CellStatus open = before.on(day);
    log.append(recorded(List.of(opened(), imposed("blocked", "2016-02-05", "3g"))).getLast());

    assertThat(before.on(day)).isEqualTo(open);
    assertThat(log.projections().cell(ON_3G).on(day).possible().isCertainly(Status.BLOCKED))
        .isTrue();
  }

  @Test
  void a_subject_about_several_cells_or_none_is_refused_with_advice() {
    Projections archive = RecordedLog.of(recorded(List.of(opened()))).projections();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> archive.cell(Subject.everything().on(Scope.all().network("mobile"))))
        .withMessageContaining("is not about one cell but about several, as MA/inwi/3g/voip")
        .withMessageContaining("name a case, and a member of each dimension that has several");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                archive.cell(
                    Subject.everything().on(Scope.all().network("3g").exceptNetwork("3g"))))
        .withMessageContaining("about none");
  }
}
