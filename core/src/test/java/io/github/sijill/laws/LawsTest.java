package io.github.sijill.laws;

import static io.github.sijill.testing.SmallCase.CASE;
import static io.github.sijill.testing.SmallCase.RECORDED;
import static io.github.sijill.testing.SmallCase.corrected;
import static io.github.sijill.testing.SmallCase.entry;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.recorded;
import static io.github.sijill.testing.SmallCase.retracted;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.Archive;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.SagaEvent.Amendment;
import io.github.sijill.event.Status;
import io.github.sijill.projection.RecordedLog;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.source.Attestation;
import io.github.sijill.testing.RandomCase;
import io.github.sijill.timeline.TimelinePeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Laws that hold for all histories, on random ones that keep the rules. */
class LawsTest {

  private static List<List<TimelinePeriod<Status>>> periods(Archive archive) {
    return archive.status().timeline().cells().stream().map(CellTimeline::course).toList();
  }

  /** Of a record that need not keep the rules. */
  private static List<List<TimelinePeriod<Status>>> periods(List<SagaEvent> events) {
    return RecordedLog.of(recorded(events))
        .projections()
        .ask(new Question.TimelineOf(Subject.everything()))
        .cells()
        .stream()
        .map(CellTimeline::course)
        .toList();
  }

  private static Archive archive(List<SagaEvent> events) {
    return Archive.inMemory(recorded(events), () -> RECORDED.plusSeconds(86_400));
  }

  private static RandomCase random(RepetitionInfo repetition) {
    return new RandomCase(repetition.getCurrentRepetition());
  }

  @RepeatedTest(100)
  void a_rumour_changes_no_answer(RepetitionInfo repetition) {
    RandomCase random = random(repetition);
    List<SagaEvent> events = random.history(10);
    SagaEvent rumour =
        imposed(
            entry("rumour", random.date(), events.getLast().id().value())
                .attested(Attestation.RUMOURED),
            random.network());

    try (Archive archive = archive(events)) {
      List<List<TimelinePeriod<Status>>> before = periods(archive);
      if (RandomCase.admitted(events, rumour).isPresent()) {
        archive.record(rumour);
      }
      assertThat(periods(archive)).isEqualTo(before);
    }
  }

  @RepeatedTest(100)
  void recording_one_by_one_answers_as_reading_all_at_once(RepetitionInfo repetition) {
    List<SagaEvent> events = random(repetition).history(12);

    try (Archive oneByOne = Archive.inMemory();
        Archive atOnce = archive(events)) {
      for (SagaEvent event : events) {
        assertThat(oneByOne.record(event).recorded().event()).isEqualTo(event);
        periods(oneByOne);
      }
      assertThat(periods(oneByOne)).isEqualTo(periods(atOnce));
      oneByOne.replay();
      assertThat(periods(oneByOne)).isEqualTo(periods(atOnce));
    }
  }

  @RepeatedTest(100)
  void retracting_the_last_entry_undoes_it_and_retracting_that_too(RepetitionInfo repetition) {
    List<SagaEvent> events = random(repetition).history(12);
    SagaEvent last = events.getLast();
    if (last instanceof CaseOpened) {
      return;
    }
    try (Archive before = archive(events.subList(0, events.size() - 1));
        Archive archive = archive(events)) {
      List<List<TimelinePeriod<Status>>> with = periods(archive);

      archive.record(retracted("undo", last.id().value()));
      assertThat(periods(archive)).isEqualTo(periods(before));

      archive.record(retracted("redo", "undo"));
      assertThat(periods(archive)).isEqualTo(with);
    }
  }

  @RepeatedTest(100)
  void a_correction_equals_having_recorded_it_right(RepetitionInfo repetition) {
    RandomCase random = random(repetition);
    List<SagaEvent> events = new ArrayList<>(random.history(10));
    events.removeIf(Amendment.class::isInstance);
    int wrong = 1 + random.number(Math.max(1, events.size() - 1));
    if (wrong >= events.size() || !(events.get(wrong) instanceof BlockingImposed told)) {
      return;
    }
    SagaEvent right = imposed(entry(told.id().value(), random.date()), random.network());
    Optional<SagaEvent> correction = RandomCase.admitted(events, corrected("c", right));
    if (correction.isEmpty()) {
      return;
    }
    List<SagaEvent> recordedRight = new ArrayList<>(events);
    recordedRight.set(wrong, right);
    List<SagaEvent> corrected = new ArrayList<>(events);
    corrected.add(correction.get());

    assertThat(periods(corrected)).isEqualTo(periods(recordedRight));
  }

  @RepeatedTest(100)
  void narrowing_a_date_never_adds_a_status(RepetitionInfo repetition) {
    RandomCase random = random(repetition);
    List<SagaEvent> events = random.history(8);
    String network = random.network();
    int first = 5 + random.number(8);
    int last = 13 + random.number(8);
    SagaEvent wide = imposed("blocked", "[2016-02-05..2016-02-20]", network);
    SagaEvent narrow =
        imposed("blocked", "[2016-02-%02d..2016-02-%02d]".formatted(first, last), network);
    List<SagaEvent> withWide = new ArrayList<>(events);
    withWide.add(wide);
    List<SagaEvent> withNarrow = new ArrayList<>(events);
    withNarrow.add(narrow);

    try (Archive before = archive(withWide);
        Archive after = archive(withNarrow)) {
      for (int day = 1; day <= 29; day++) {
        LocalDate date = LocalDate.of(2016, 2, day);
        var wider = before.status().on(date).cells();
        var narrower = after.status().on(date).cells();
        for (int cell = 0; cell < wider.size(); cell++) {
          assertThat(wider.get(cell).possible().values())
              .as("%s on %s, seed %d", CASE, date, repetition.getCurrentRepetition())
              .containsAll(narrower.get(cell).possible().values());
        }
      }
    }
  }
}
