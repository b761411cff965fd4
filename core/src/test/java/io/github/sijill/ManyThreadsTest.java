package io.github.sijill;

import static io.github.sijill.testing.SmallCase.RECORDED;
import static io.github.sijill.testing.SmallCase.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.event.SagaEvent;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.journal.OpenOptions;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.source.Attestation;
import io.github.sijill.testing.Questions;
import io.github.sijill.testing.RandomCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many threads at once get the answers that one thread gets alone. */
class ManyThreadsTest {

  private static final int READERS = 6;

  /** One instant for all, so that entries are recorded at the same ones in every archive. */
  private static final InstantSource CLOCK = () -> RECORDED;

  /** Every kind of question, from several viewpoints; the case has to be open. */
  private static final List<Question<?>> QUESTIONS = questions();

  private static List<Question<?>> questions() {
    List<Viewpoint> viewpoints =
        List.of(
            Viewpoint.now(),
            Viewpoint.now().asKnownOn(LocalDate.of(2016, 2, 14)),
            Viewpoint.now().asRecordedAt(RECORDED.plusNanos(20_000)),
            Viewpoint.now().attestedAtLeast(Attestation.REPORTED));
    List<Question<?>> questions = new ArrayList<>();
    for (Viewpoint viewpoint : viewpoints) {
      Subject subject = Subject.everything().from(viewpoint);
      questions.addAll(Questions.all(subject, LocalDate.of(2016, 2, 12)));
      questions.addAll(Questions.all(subject.on(on("3g")), LocalDate.of(2016, 2, 20)));
    }
    return questions;
  }

  enum Store {
    MEMORY,
    FILE;

    Archive open(Path folder, OpenOptions opening) throws IOException {
      return switch (this) {
        case MEMORY -> Archive.inMemory(List.of(), CLOCK);
        case FILE -> Archive.open(folder.resolve("archive.jsonl"), opening, CLOCK);
      };
    }
  }

  /**
   * By this clock, which stands still, the instant that is asked about comes when an entry is
   * recorded at it. Before that the answer is the refusal, which belongs to a state like any other.
   */
  private static Object ask(Archive archive, Question<?> question) {
    try {
      return archive.ask(question);
    } catch (IllegalArgumentException e) {
      String refusal = String.valueOf(e.getMessage());
      if (refusal.startsWith("as recorded at ")) {
        return refusal;
      }
      throw e;
    }
  }

  private static List<Object> answers(Archive archive) {
    List<Object> answers = new ArrayList<>();
    QUESTIONS.forEach(question -> answers.add(ask(archive, question)));
    return answers;
  }

  /** The answers after each entry, the opening first. */
  private static List<List<Object>> answersByPrefix(Archive archive, List<SagaEvent> events) {
    List<List<Object>> answers = new ArrayList<>();
    for (SagaEvent event : events) {
      archive.record(event);
      answers.add(answers(archive));
    }
    return answers;
  }

  private static List<List<Object>> alone(List<SagaEvent> events) {
    try (Archive archive = Archive.inMemory(List.of(), CLOCK)) {
      return answersByPrefix(archive, events);
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_answer_is_that_of_what_was_recorded_before_it_was_asked_or_while_it_was(
      Store store, @TempDir Path folder) throws Exception {
    List<SagaEvent> events = new RandomCase(20160107).history(60);
    List<List<Object>> expected = alone(events);
    AtomicInteger begun = new AtomicInteger(1);
    AtomicInteger returned = new AtomicInteger(1);
    AtomicInteger asked = new AtomicInteger();
    try (Archive archive = store.open(folder, OpenOptions.forWriting());
        Archive following =
            store == Store.FILE ? store.open(folder, OpenOptions.forReading()) : archive;
        ExecutorService threads = Executors.newFixedThreadPool(READERS + 1)) {
      archive.record(events.getFirst());
      List<Future<?>> others = new ArrayList<>();
      for (int reader = 0; reader < READERS; reader++) {
        SplittableRandom random = new SplittableRandom(reader);
        Archive own = reader % 2 == 0 ? archive : following;
        others.add(
            threads.submit(
                () -> {
                  try {
                    while (returned.get() < events.size()) {
                      int question = random.nextInt(QUESTIONS.size());
                      int least = returned.get();
                      Object answer = ask(own, QUESTIONS.get(question));
                      int most = begun.get();
                      assertThat(expected.subList(least - 1, most))
                          .as("%s after %d to %d", QUESTIONS.get(question), least, most)
                          .anyMatch(prefix -> prefix.get(question).equals(answer));
                      asked.incrementAndGet();
                    }
                  } finally {
                    // Nobody waits for a reader that has failed.
                    asked.addAndGet(1_000_000);
                  }
                }));
      }
      others.add(
          threads.submit(
              () -> {
                while (returned.get() < events.size()) {
                  archive.replay();
                }
              }));
      for (SagaEvent event : events.subList(1, events.size())) {
        int soFar = asked.get();
        begun.incrementAndGet();
        archive.record(event);
        returned.incrementAndGet();
        while (asked.get() < soFar + READERS) {
          Thread.onSpinWait();
        }
      }
      for (Future<?> each : others) {
        each.get();
      }
      assertThat(answers(archive))
          .isEqualTo(expected.getLast())
          .noneMatch(String.class::isInstance);
      assertThat(expected.getFirst()).anyMatch(String.class::isInstance);
    }
  }

  @ParameterizedTest
  @EnumSource
  void archives_that_are_used_at_the_same_time_answer_each_from_its_own_events(
      Store store, @TempDir Path folder) throws Exception {
    List<List<SagaEvent>> histories = new ArrayList<>();
    List<Callable<List<List<Object>>>> tasks = new ArrayList<>();
    CyclicBarrier together = new CyclicBarrier(8);
    for (int seed = 0; seed < together.getParties(); seed++) {
      List<SagaEvent> events = new RandomCase(seed).history(25);
      Path own = Files.createDirectory(folder.resolve("archive-" + seed));
      histories.add(events);
      tasks.add(
          () -> {
            try (Archive archive = store.open(own, OpenOptions.forWriting())) {
              together.await();
              return answersByPrefix(archive, events);
            }
          });
    }

    try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
      List<Future<List<List<Object>>>> answers = threads.invokeAll(tasks);

      for (int i = 0; i < histories.size(); i++) {
        assertThat(answers.get(i).get()).as("archive %d", i).isEqualTo(alone(histories.get(i)));
      }
    }
  }

  @Test
  void closing_an_archive_leaves_the_others_as_they_are() {
    List<SagaEvent> events = new RandomCase(1).history(20);
    List<List<Object>> expected = alone(events);
    try (Archive stays = Archive.inMemory(List.of(), CLOCK)) {
      List<List<Object>> answers = new ArrayList<>();
      for (SagaEvent event : events) {
        try (Archive other = Archive.inMemory(List.of(), CLOCK)) {
          other.record(events.getFirst());
        }
        answers.addAll(answersByPrefix(stays, List.of(event)));
      }
      assertThat(answers).isEqualTo(expected);
    }
  }
}
