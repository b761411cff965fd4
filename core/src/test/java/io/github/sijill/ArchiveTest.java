package io.github.sijill;

import static io.github.sijill.testing.SmallCase.CASE;
import static io.github.sijill.testing.SmallCase.RECORDED;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.recorded;
import static io.github.sijill.testing.SmallCase.restored;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.casefile.EntryRefusedException;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ArchiveTest {

  private static final LocalDate DAY = LocalDate.of(2016, 2, 1);

  @Test
  void what_was_recorded_is_seen_by_the_next_question() {
    try (Archive archive = Archive.inMemory()) {
      archive.record(opened());
      assertThat(archive.status().on(DAY).summary()).isEqualTo("OPEN");

      archive.record(imposed("a", "2016-01-06"));
      assertThat(archive.status().on(DAY).summary()).isEqualTo("BLOCKED");

      archive.record(restored("r", "2016-02-01"));
      assertThat(archive.status().on(DAY).summary()).isEqualTo("OPEN");
    }
  }

  @Test
  void an_entry_is_recorded_by_the_clock_in_microseconds_and_in_ascending_order() {
    Instant now = RECORDED.plusNanos(1_234_567);
    try (Archive archive = Archive.inMemory(List.of(), () -> now)) {
      Recording first = archive.record(opened());
      Recording second = archive.record(imposed("a", "2016-01-06"));

      assertThat(first.recorded().recordedAt()).isEqualTo(RECORDED.plusNanos(1_234_000));
      assertThat(second.recorded().recordedAt()).isEqualTo(RECORDED.plusNanos(1_235_000));
      assertThat(second.recorded().sequence()).isEqualTo(2);
    }
  }

  @Test
  void an_entry_recorded_twice_is_there_once() {
    try (Archive archive = Archive.inMemory()) {
      Recording first = archive.record(opened());
      Recording again = archive.record(opened());

      assertThat(first.isNew()).isTrue();
      assertThat(again).isEqualTo(new Recording(first.recorded(), false, Optional.empty()));
      assertThat(archive.recorded(CASE)).hasSize(1);
    }
  }

  @Test
  void a_refused_entry_leaves_no_trace() {
    try (Archive archive = Archive.inMemory()) {
      archive.record(opened());

      assertThatThrownBy(() -> archive.record(restored("r", "2016-02-01")))
          .isInstanceOf(EntryRefusedException.class);

      assertThat(archive.recorded(CASE)).hasSize(1);
      assertThat(archive.record(imposed("r", "2016-02-01")).recorded().sequence()).isEqualTo(2);
    }
  }

  @Test
  void many_writers_of_one_case_lose_nothing_and_double_nothing() throws Exception {
    int writers = 16;
    int each = 40;
    try (Archive archive = Archive.inMemory();
        ExecutorService threads = Executors.newFixedThreadPool(writers)) {
      archive.record(opened());
      List<Callable<List<Recording>>> tasks = new ArrayList<>();
      for (int writer = 0; writer < writers; writer++) {
        String name = "w" + writer + "-";
        tasks.add(
            () -> {
              List<Recording> recordings = new ArrayList<>();
              for (int i = 0; i < each; i++) {
                recordings.add(archive.record(imposed(name + i, "2016-01-06")));
                recordings.add(archive.record(imposed("shared-" + i, "2016-01-06")));
              }
              return recordings;
            });
      }
      List<Recording> recordings = new ArrayList<>();
      for (Future<List<Recording>> task : threads.invokeAll(tasks)) {
        recordings.addAll(task.get());
      }

      List<Recorded> record = archive.recorded(CASE);
      assertThat(record).hasSize(1 + writers * each + each);
      assertThat(record.stream().map(r -> r.id())).doesNotHaveDuplicates();
      assertThat(record.stream().map(Recorded::sequence))
          .containsExactlyElementsOf(LongStream.rangeClosed(1, record.size()).boxed().toList());
      assertThat(record.stream().map(Recorded::recordedAt)).isSorted().doesNotHaveDuplicates();
      assertThat(recordings.stream().filter(Recording::isNew).map(Recording::recorded))
          .doesNotHaveDuplicates()
          .hasSize(record.size() - 1);
      assertThat(recordings.stream().map(Recording::recorded).collect(toSet()))
          .isSubsetOf(record)
          .hasSize(record.size() - 1);
    }
  }

  @Test
  void of_writers_that_meet_only_one_ends_what_there_is_to_end() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int round = 0; round < 50; round++) {
        try (Archive archive = Archive.inMemory()) {
          archive.record(opened());
          archive.record(imposed("a", "2016-01-06"));
          List<Callable<Recording>> tasks = new ArrayList<>();
          for (int writer = 0; writer < 8; writer++) {
            SagaEvent restoration = restored("r" + writer, "2016-02-01");
            tasks.add(() -> archive.record(restoration));
          }
          for (Future<Recording> task : threads.invokeAll(tasks)) {
            task.get();
          }

          assertThat(archive.recorded(CASE))
              .hasSize(10)
              .filteredOn(each -> !each.event().predecessors().isEmpty())
              .hasSize(1);
        }
      }
    }
  }

  @Test
  void a_replay_from_zero_tells_every_step_and_gives_equal_answers() {
    try (Archive archive = Archives.morocco2016()) {
      List<Question<?>> questions =
          List.of(
              new Question.TimelineOf(Subject.everything()),
              new Question.ChronologyOf(Subject.everything()),
              new Question.LegalBasisOn(Subject.everything(), LocalDate.of(2016, 7, 1)),
              new Question.ChangesBetween(
                  Subject.everything(), LocalDate.of(2015, 1, 1), LocalDate.of(2017, 1, 1)));
      List<Object> before = new ArrayList<>();
      questions.forEach(question -> before.add(archive.ask(question)));

      List<ReplayStep> steps = new ArrayList<>();
      archive.replay(steps::add);

      List<Object> after = new ArrayList<>();
      questions.forEach(question -> after.add(archive.ask(question)));
      assertThat(after).isEqualTo(before);
      assertThat(steps.stream().map(ReplayStep::recorded))
          .containsExactlyElementsOf(archive.recorded(archive.cases().getFirst()));
      assertThat(steps).allMatch(step -> step.total() == steps.size());
    }
  }

  @Test
  void an_archive_from_recorded_events_keeps_their_instants() {
    List<Recorded> held = recorded(List.of(opened(), imposed("a", "2016-01-06")));

    try (Archive archive = Archive.inMemory(held, () -> RECORDED)) {
      assertThat(archive.recorded(CASE)).isEqualTo(held);
    }
  }

  @Test
  void readers_see_whole_entries_in_order_while_a_writer_records() throws Exception {
    try (Archive archive = Archive.inMemory();
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      archive.record(opened());
      AtomicBoolean writing = new AtomicBoolean(true);
      Callable<Integer> reader =
          () -> {
            int seen = 0;
            while (writing.get()) {
              int now = archive.history().chronology().entries().size();
              assertThat(now).isGreaterThanOrEqualTo(seen);
              assertThat(archive.status().on(DAY).summary()).isIn("OPEN", "BLOCKED");
              seen = now;
            }
            return archive.history().chronology().entries().size();
          };
      List<Future<Integer>> readers =
          List.of(threads.submit(reader), threads.submit(reader), threads.submit(reader));
      for (int i = 0; i < 200; i++) {
        archive.record(imposed("e" + i, "2016-01-06"));
      }
      writing.set(false);

      for (Future<Integer> each : readers) {
        assertThat(each.get()).isEqualTo(201);
      }
    }
  }

  @Test
  void archives_in_one_jvm_know_nothing_of_one_another_and_need_no_thread() {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    try (Archive one = Archive.inMemory();
        Archive other = Archives.morocco2016()) {
      one.record(opened());
      one.replay();

      assertThat(one.cases()).containsExactly(CASE);
      assertThat(other.cases()).hasSize(1).doesNotContain(CASE);
      assertThat(Thread.getAllStackTraces().keySet()).isSubsetOf(before);
    }
  }

  @Test
  void closing_twice_does_nothing() {
    Archive archive = Archive.inMemory();
    archive.close();
    archive.close();
  }
}
