package io.github.sijill;

import static io.github.sijill.testing.SmallCase.CASE;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.axon.engine.JournalStorageEngine;
import io.github.sijill.casefile.EntryRefusedException;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.journal.ArchiveUnavailableException;
import io.github.sijill.journal.HeldForces;
import io.github.sijill.journal.Journal;
import io.github.sijill.journal.OpenOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Entries of one case are written one after the other, and share the force that puts them on the
 * disk: until then nobody is told of them, and if it fails, none of them was recorded.
 */
@Timeout(120)
class SharedForceTest {

  private static final int WRITERS = 8;

  @TempDir Path folder;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private Path file;
  private Journal journal;
  private JournalStorageEngine engine;
  private Archive archive;

  @BeforeEach
  void open() throws IOException {
    file = folder.resolve("archive.jsonl");
    engine = JournalStorageEngine.open(file);
    journal = engine.journal().orElseThrow();
    archive = AxonArchives.over(engine);
    archive.record(opened());
  }

  @AfterEach
  void close() throws IOException {
    archive.close();
    engine.close();
    threads.close();
  }

  private static SagaEvent event(int number) {
    return imposed("entry-" + number, "2016-01-06", "3g");
  }

  private List<Future<Recording>> recording(List<SagaEvent> events) {
    List<Future<Recording>> recordings = new ArrayList<>();
    events.forEach(event -> recordings.add(threads.submit(() -> archive.record(event))));
    return recordings;
  }

  private static List<SagaEvent> events() {
    return IntStream.range(0, WRITERS).mapToObj(SharedForceTest::event).toList();
  }

  /** What the next force finds is that the file is gone; this is where it is then. */
  private Path removed() throws IOException {
    return Files.move(file, folder.resolve("moved.jsonl"));
  }

  private static List<String> ids(Archive archive) {
    return archive.recorded(CASE).stream().map(each -> each.event().id().value()).toList();
  }

  private static void assertUnavailable(ThrowingCallable call) {
    assertThatThrownBy(call)
        .satisfies(
            thrown ->
                assertThat(thrown instanceof ExecutionException ? thrown.getCause() : thrown)
                    .isInstanceOf(ArchiveUnavailableException.class)
                    .hasMessageStartingWith("not recorded: "));
  }

  @Test
  void entries_of_one_case_wait_for_one_force_and_nobody_is_told_of_them_before() throws Exception {
    List<Recorded> told = new CopyOnWriteArrayList<>();
    Listening unused = archive.onRecorded(told::add);
    List<Future<Recording>> recordings;
    try (HeldForces held = HeldForces.of(journal)) {
      recordings = recording(events());
      held.awaitWaiting(WRITERS);

      assertThat(recordings).noneMatch(Future::isDone);
      assertThat(ids(archive)).containsExactly("opened");
      assertThat(archive.head().sequence()).isEqualTo(1);
      assertThat(archive.behind()).isZero();
      Thread.sleep(600); // longer than it takes until listeners are told by themselves
      assertThat(told).isEmpty();
    }
    for (Future<Recording> each : recordings) {
      assertThat(each.get().isNew()).isTrue();
    }
    archive.close();
    assertThat(told).hasSize(WRITERS);
    engine.close();
    try (Archive again = Archive.open(file, OpenOptions.forReading())) {
      assertThat(ids(again)).hasSize(1 + WRITERS).doesNotHaveDuplicates();
      assertThat(again.verify().isIntact()).isTrue();
    }
  }

  @Test
  void if_the_force_fails_all_that_waited_for_it_are_refused_and_nothing_of_them_is_there()
      throws Exception {
    Path moved;
    List<Future<Recording>> recordings;
    try (HeldForces held = HeldForces.of(journal)) {
      recordings = recording(events());
      held.awaitWaiting(WRITERS);
      moved = removed();
    }
    for (Future<Recording> each : recordings) {
      assertUnavailable(each::get);
    }
    assertThat(ids(archive)).containsExactly("opened");
    assertUnavailable(() -> archive.record(event(0)));
    assertUnavailable(() -> archive.record(event(99)));
    assertThat(archive.record(opened()).isNew()).isFalse();
    assertThatThrownBy(() -> archive.record(imposed("opened", "2016", "3g")))
        .isInstanceOf(EntryRefusedException.class);

    archive.close();
    engine.close();
    try (Archive again = Archive.open(moved)) {
      assertThat(ids(again)).containsExactly("opened");
      assertThat(again.record(event(0)).isNew()).isTrue();
    }
  }

  @Test
  void what_is_decided_on_an_entry_that_is_not_on_the_disk_is_told_when_it_is() throws Exception {
    Future<Recording> first;
    Future<Recording> identical;
    Future<Recording> differing;
    try (HeldForces held = HeldForces.of(journal)) {
      first = threads.submit(() -> archive.record(event(1)));
      held.awaitWaiting(1);
      identical = threads.submit(() -> archive.record(event(1)));
      held.awaitWaiting(2);
      differing = threads.submit(() -> archive.record(imposed("entry-1", "2016-02", "4g")));
      held.awaitWaiting(3);

      assertThat(List.of(first, identical, differing)).noneMatch(Future::isDone);
    }
    assertThat(first.get().isNew()).isTrue();
    assertThat(identical.get().isNew()).isFalse();
    assertThat(identical.get().recorded()).isEqualTo(first.get().recorded());
    assertThatThrownBy(differing::get).hasCauseInstanceOf(EntryRefusedException.class);
  }

  @Test
  void what_was_decided_on_an_entry_that_is_lost_is_not_told() throws Exception {
    List<Future<Recording>> recordings;
    try (HeldForces held = HeldForces.of(journal)) {
      recordings = new ArrayList<>(recording(List.of(event(1))));
      held.awaitWaiting(1);
      recordings.addAll(recording(List.of(event(1), imposed("entry-1", "2016-02", "4g"))));
      held.awaitWaiting(3);
      Path unused = removed();
    }
    for (Future<Recording> each : recordings) {
      assertUnavailable(each::get);
    }
    assertThat(archive.recorded(CASE, new EntryId("entry-1"))).isEmpty();
  }

  @Test
  void who_has_not_kept_what_is_not_on_the_disk_waits_for_it() throws Exception {
    try (Archive other = AxonArchives.over(engine)) {
      assertThat(other.record(opened()).isNew()).isFalse();
      Future<Recording> first;
      Future<Recording> second;
      try (HeldForces held = HeldForces.of(journal)) {
        first = threads.submit(() -> archive.record(event(1)));
        held.awaitWaiting(1);
        second = threads.submit(() -> other.record(event(2)));
        held.awaitWaiting(2);

        assertThat(List.of(first, second)).noneMatch(Future::isDone);
      }
      first.get(1, TimeUnit.MINUTES);
      second.get(1, TimeUnit.MINUTES);
      assertThat(ids(archive)).containsExactly("opened", "entry-1", "entry-2");
      assertThat(ids(other)).isEqualTo(ids(archive));
    }
  }
}
