package io.github.sijill.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.Archive;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.RumourCirculated;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.testing.ChildJvm;
import io.github.sijill.testing.SmallCase;
import io.github.sijill.time.ImpreciseDate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills processes that write, and looks at what they leave. More rounds, and others: {@code
 * .dev/torture}.
 */
class KillTest {

  private static final int THREADS = 4;
  private static final int ROUNDS = Integer.getInteger("sijill.rounds", 100);
  private static final long SEED = Long.getLong("sijill.seed", System.nanoTime());

  @TempDir Path folder;

  /** Records through an archive, each thread in a case of its own; says so after each entry. */
  static final class ArchiveWriter {
    public static void main(String[] args) throws IOException {
      Archive archive = Archive.open(Path.of(args[0]));
      ChildJvm.print("open");
      inThreads(
          thread -> {
            CaseId caseId = new CaseId("case-" + thread);
            archive.record(opened(caseId));
            for (int number = 1; ; number++) {
              EntryId id = new EntryId(args[1] + "-" + thread + "-" + number);
              archive.record(rumour(caseId, id));
              ChildJvm.print(id.value());
            }
          });
    }
  }

  /** The same, all threads in one case, so that they wait for the disk together. */
  static final class OneCaseWriter {
    public static void main(String[] args) throws IOException {
      Archive archive = Archive.open(Path.of(args[0]));
      CaseId caseId = new CaseId("one-case");
      archive.record(opened(caseId));
      ChildJvm.print("open");
      inThreads(
          thread -> {
            for (int number = 1; ; number++) {
              EntryId id = new EntryId(args[1] + "-" + thread + "-" + number);
              archive.record(rumour(caseId, id));
              ChildJvm.print(id.value());
            }
          });
    }
  }

  /** Records in a journal, without rules and projections. */
  static final class JournalWriterProcess {
    public static void main(String[] args) throws IOException {
      Journal journal = Journal.open(Path.of(args[0]), OpenOptions.forWriting(), line -> {});
      ChildJvm.print("open");
      inThreads(
          thread -> {
            CaseId caseId = new CaseId("bare-" + thread);
            for (int number = 1; ; number++) {
              EntryId id = new EntryId(args[1] + "-" + thread + "-" + number);
              Samples.force(journal, Draft.of(rumour(caseId, id), Instant.EPOCH));
              ChildJvm.print(id.value());
            }
          });
    }
  }

  private interface Writing {
    void go(int thread) throws IOException;
  }

  private static void inThreads(Writing writing) {
    for (int thread = 0; thread < THREADS; thread++) {
      int number = thread;
      Thread.ofPlatform()
          .start(
              () -> {
                try {
                  writing.go(number);
                } catch (IOException e) {
                  ChildJvm.print("failed: " + e);
                }
              });
    }
  }

  private static CaseOpened opened(CaseId caseId) {
    CaseOpened small = SmallCase.opened();
    return CaseOpened.of(
            CaseEntry.of(caseId, small.id(), ImpreciseDate.parse("2015")),
            small.title(),
            small.dimensions())
        .baseline(small.baseline());
  }

  private static SagaEvent rumour(CaseId caseId, EntryId id) {
    return RumourCirculated.of(
        CaseEntry.of(caseId, id, ImpreciseDate.parse("2016")),
        "unblocked soon".repeat(1 + (id.value().hashCode() & 7)));
  }

  /**
   * Two files at a time, each with half of the rounds, for a process takes long to start. One is of
   * archives only: what the bare journal holds breaks the rules of its cases, and no archive would
   * open it.
   */
  @Test
  void every_acknowledged_entry_is_there_and_nothing_else_whenever_a_writer_is_killed()
      throws Exception {
    try (ExecutorService lanes = Executors.newFixedThreadPool(2)) {
      Future<Integer> bare =
          lanes.submit(() -> lane(0, ROUNDS / 2, List.of(JournalWriterProcess.class)));
      Future<Integer> archives =
          lanes.submit(
              () ->
                  lane(
                      1,
                      ROUNDS - ROUNDS / 2,
                      List.of(ArchiveWriter.class, OneCaseWriter.class, OneCaseWriter.class)));

      assertThat(bare.get()).as("acknowledged by a journal").isPositive();
      assertThat(archives.get()).as("acknowledged by an archive").isPositive();
    }
  }

  private int lane(int lane, int rounds, List<Class<?>> writers)
      throws IOException, InterruptedException {
    SplittableRandom random = new SplittableRandom(SEED + lane);
    Path journal = folder.resolve("archive-" + lane + ".jsonl");
    Set<String> acknowledged = new HashSet<>();
    for (int round = 1; round <= rounds; round++) {
      Class<?> main = writers.get(round % writers.size());
      List<String> printed = killedWriter(journal, "r" + round, main, random);
      String what = "seed %d, lane %d, round %d".formatted(SEED, lane, round);
      assertThat(printed).as(what).noneMatch(line -> line.startsWith("failed"));
      acknowledged.addAll(printed);
      acknowledged.remove("open");
      assertKept(what, journal, acknowledged);
    }
    return acknowledged.size();
  }

  /** Kills it while it starts or, in most rounds, soon after it began to write. */
  private static List<String> killedWriter(
      Path journal, String round, Class<?> main, SplittableRandom random)
      throws IOException, InterruptedException {
    try (ChildJvm writer = ChildJvm.start(main, journal, round)) {
      if (random.nextInt(5) == 0) {
        Thread.sleep(random.nextInt(500));
      } else {
        writer.awaitLines(1 + random.nextInt(30));
        Thread.sleep(0, random.nextInt(999_999));
        Thread.sleep(random.nextInt(10));
      }
      writer.kill();
      writer.ended();
      return writer.lines();
    }
  }

  private void assertKept(String what, Path file, Set<String> acknowledged) throws IOException {
    List<String> ids = new ArrayList<>();
    List<TornTail> reports = new ArrayList<>();
    OpenOptions opening = OpenOptions.forWriting().onTornTail(reports::add);
    Journal.open(file, opening, line -> ids.add(idOf(line))).close();

    ids.removeIf("opened"::equals);
    Set<String> there = new HashSet<>(ids);
    assertThat(there).as(what + ", twice").hasSameSizeAs(ids);
    assertThat(acknowledged.stream().filter(id -> !there.contains(id)))
        .as(what + ", lost")
        .isEmpty();
    assertThat(reports).as(what).hasSizeLessThanOrEqualTo(1);
    Map<String, Integer> last = new TreeMap<>();
    for (String id : ids) {
      int cut = id.lastIndexOf('-');
      int number = Integer.parseInt(id.substring(cut + 1));
      String thread = id.substring(0, cut);
      assertThat(number).as(what).isEqualTo(last.getOrDefault(thread, 0) + 1);
      last.put(thread, number);
      if (!acknowledged.contains(id)) { // each thread has one entry at most on its way
        assertThat(there.contains(thread + "-" + (number + 1))).as(what + ", " + id).isFalse();
      }
    }
    List<TornTail> later = new ArrayList<>();
    Journal.open(file, OpenOptions.forWriting().onTornTail(later::add), line -> {}).close();
    assertThat(later).as(what).isEmpty();
  }

  private static String idOf(JournalLine line) {
    return Samples.id(line);
  }
}
