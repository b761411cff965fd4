package io.github.sijill.testing;

import static io.github.sijill.testing.SmallCase.RECORDED;
import static io.github.sijill.testing.SmallCase.on;
import static io.github.sijill.testing.SmallCase.opened;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.Archive;
import io.github.sijill.Recording;
import io.github.sijill.casefile.EntryRefusedException;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.journal.Head;
import io.github.sijill.journal.JournalLine;
import io.github.sijill.journal.OpenOptions;
import io.github.sijill.question.Question;
import io.github.sijill.testkit.TestClock;
import io.github.sijill.time.ImpreciseDate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What holds of every store, for any history: the same entries recorded at the same instants give
 * the same outcomes, log, lines, head, answers and citations as in memory, however often the
 * archive is opened anew, whichever node records, and wherever it is copied. Histories are random,
 * of two cases; many of their entries break a rule, repeat another or amend it.
 */
public final class StoreLaws {

  private static final CaseId OTHER = new CaseId("other");

  /** Opens an archive in a store, on all that was recorded in it before. */
  @FunctionalInterface
  public interface Store {
    Archive open(InstantSource clock) throws IOException;
  }

  private final TestClock clock = new TestClock(RECORDED);
  private final SplittableRandom random;
  private final RandomCase entries;
  private final RandomQuestions questions;
  private final List<SagaEvent> tried = new ArrayList<>();

  private StoreLaws(long seed) {
    this.random = new SplittableRandom(seed);
    this.entries = new RandomCase(seed);
    this.questions = RandomQuestions.toSmallCase(seed);
  }

  /** One node records all; now and then it is closed and opened again, or replayed. */
  public static void a_history_gives_the_same_as_in_memory(Store store, int steps, long seed)
      throws IOException {
    StoreLaws laws = new StoreLaws(seed);
    Archive archive = store.open(laws.clock);
    try (Archive memory = Archive.inMemory(laws.clock)) {
      for (int step = 0; step < steps; step++) {
        laws.record(memory, archive);
        switch (laws.random.nextInt(12)) {
          case 0 -> {
            archive.close();
            archive = store.open(laws.clock);
          }
          case 1 -> archive.replay();
          case 2 -> laws.compare(memory, archive);
          default -> {}
        }
      }
      laws.compare(memory, archive);
    } finally {
      archive.close();
    }
  }

  /** Two nodes record in turns that nobody can foresee. */
  public static void whichever_node_records_both_give_the_same(Store store, int steps, long seed)
      throws IOException {
    StoreLaws laws = new StoreLaws(seed);
    try (Archive memory = Archive.inMemory(laws.clock);
        Archive one = store.open(laws.clock);
        Archive two = store.open(laws.clock)) {
      for (int step = 0; step < steps; step++) {
        laws.record(memory, laws.random.nextBoolean() ? one : two);
        if (laws.random.nextInt(8) == 0) {
          laws.compare(memory, laws.random.nextBoolean() ? one : two);
        }
      }
      laws.compare(memory, one);
      laws.compare(memory, two);
    }
  }

  /** Another archive that is open on the same store sees what is recorded, and records nothing. */
  public static void a_follower_gives_the_same(Store store, Store followed, int steps, long seed)
      throws IOException {
    StoreLaws laws = new StoreLaws(seed);
    try (Archive memory = Archive.inMemory(laws.clock);
        Archive archive = store.open(laws.clock);
        Archive follower = followed.open(laws.clock)) {
      for (int step = 0; step < steps; step++) {
        laws.record(memory, archive);
        if (laws.random.nextInt(8) == 0) {
          laws.compare(memory, follower);
        }
      }
      laws.compare(memory, follower);
    }
  }

  /** Copies to a file, to memory and to the other store are brought up to date now and then. */
  public static void copies_hold_the_same(
      Store store, Store other, Path folder, int steps, long seed) throws IOException {
    StoreLaws laws = new StoreLaws(seed);
    Path file = folder.resolve("copy-" + seed + ".jsonl");
    try (Archive archive = store.open(laws.clock);
        Archive inMemory = Archive.inMemory(laws.clock);
        Archive copy = other.open(laws.clock)) {
      for (int step = 0; step < steps; step++) {
        laws.record(archive);
        if (laws.random.nextInt(8) == 0) {
          assertThat(archive.copyTo(file)).isEqualTo(archive.head());
          assertThat(archive.copyTo(copy)).isEqualTo(archive.head());
        }
      }
      Head head = archive.copyTo(copy);
      assertThat(copy.copyTo(inMemory)).isEqualTo(head);
      assertThat(archive.copyTo(file)).isEqualTo(head);
      assertThat(Files.readString(file)).isEqualTo(lines(archive)).isEqualTo(lines(copy));
      laws.compare(inMemory, archive);
      laws.compare(inMemory, copy);
      try (Archive opened = Archive.open(file)) {
        laws.compare(inMemory, opened);
      }
    }
  }

  /**
   * The process dies when all or part of a line is written, after any step; the archive that is
   * opened on what it leaves is as it was after the last entry that it acknowledged, and goes on.
   *
   * @param file holds the archive; it is written by this process, and what a death at some moment
   *     leaves is a copy of its bytes at that moment
   */
  public static void after_a_death_all_that_was_acknowledged_is_there(
      Path file, int steps, long seed) throws IOException {
    StoreLaws laws = new StoreLaws(seed);
    Path left = file.resolveSibling("left-" + seed + ".jsonl");
    try (Archive memory = Archive.inMemory(laws.clock)) {
      for (int step = 0; step < steps; step++) {
        try (Archive archive = Archive.open(file)) {
          laws.compare(memory, archive);
        }
        try (Archive dying = Archive.open(file, OpenOptions.forWriting(), laws.clock)) {
          for (int more = laws.random.nextInt(6); more >= 0; more--) {
            laws.record(memory, dying);
          }
          long acknowledged = Files.size(file);
          Head before = dying.head();
          dying.record(laws.entry());
          byte[] bytes = Files.readAllBytes(file);
          boolean isRecorded = !dying.head().equals(before);
          int end =
              isRecorded
                  // A line that lacks only its line feed is kept, though it was not acknowledged.
                  ? laws.random.nextInt((int) acknowledged, bytes.length - 1)
                  : (int) acknowledged;
          Files.write(left, Arrays.copyOf(bytes, end));
        } catch (EntryRefusedException e) {
          Files.copy(file, left, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(left, file, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** Records an entry in each archive, and expects the same of all. */
  private void record(Archive... archives) {
    SagaEvent entry = entry();
    String expected = outcome(archives[0], entry);
    for (Archive each : archives) {
      if (each != archives[0]) {
        assertThat(outcome(each, entry)).as("%s in %s", entry.id(), each).isEqualTo(expected);
      }
    }
  }

  private SagaEvent entry() {
    clock.advance(
        switch (random.nextInt(6)) {
          case 0 -> Duration.ZERO;
          case 1 -> Duration.ofSeconds(-1);
          default -> Duration.ofNanos(random.nextInt(2_000_000) * 1_000L);
        });
    SagaEvent entry = nextEntry("e" + tried.size());
    tried.add(entry);
    return entry;
  }

  private SagaEvent nextEntry(String id) {
    if (tried.isEmpty()) {
      return opened();
    }
    List<SagaEvent> small =
        tried.stream().filter(each -> !each.entry().caseId().equals(OTHER)).toList();
    return switch (random.nextInt(10)) {
      case 0 -> tried.get(random.nextInt(tried.size())); // once more, as it was tried
      case 1 -> ofOther(id);
      case 2 -> entries.event(small.get(random.nextInt(small.size())).id().value(), small);
      default -> entries.event(id, small);
    };
  }

  private SagaEvent ofOther(String id) {
    CaseEntry entry = CaseEntry.of(OTHER, new EntryId(id), ImpreciseDate.parse(entries.date()));
    return switch (random.nextInt(3)) {
      case 0 -> CaseOpened.of(entry, "Another case", opened().dimensions());
      case 1 -> BlockingImposed.of(entry, on("3g"));
      default -> ServiceRestored.of(entry, on("3g"));
    };
  }

  private static String outcome(Archive archive, SagaEvent entry) {
    try {
      Recording recording = archive.record(entry);
      return "%s, new %s, retracted by %s"
          .formatted(text(recording.recorded()), recording.isNew(), recording.retraction());
    } catch (EntryRefusedException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** All but the number, which is the store's own. */
  private static String text(Recorded recorded) {
    return recorded.recordedAt() + " " + recorded.event();
  }

  private static List<String> log(List<Recorded> recorded) {
    return recorded.stream().map(StoreLaws::text).toList();
  }

  private static String lines(Archive archive) {
    StringBuilder lines = new StringBuilder();
    Head unused = archive.lines(0, (JournalLine line) -> lines.append(line.text()).append('\n'));
    return lines.toString();
  }

  private void compare(Archive expected, Archive archive) {
    clock.advance(Duration.ofMinutes(1)); // so that questions as of some instants are of the past
    assertThat(archive.cases()).isEqualTo(expected.cases());
    assertThat(log(archive.recorded())).isEqualTo(log(expected.recorded()));
    for (CaseId each : expected.cases()) {
      assertThat(log(archive.recorded(each))).isEqualTo(log(expected.recorded(each)));
    }
    assertThat(archive.head()).isEqualTo(expected.head());
    assertThat(lines(archive)).isEqualTo(lines(expected));
    for (Question<?> each : questions.ofEveryKind()) {
      assertThat(answer(archive, each)).as("%s", each).isEqualTo(answer(expected, each));
    }
    assertThat(archive.verify().isUsable()).isTrue();
  }

  /** An answer with its citation; or why it is refused. */
  private static Object answer(Archive archive, Question<?> question) {
    try {
      return archive.cite(archive.ask(question), "an archive").toJson();
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
