package io.github.sijill.journal;

import static io.github.sijill.journal.Samples.file;
import static io.github.sijill.journal.Samples.ids;
import static io.github.sijill.journal.Samples.names;
import static io.github.sijill.journal.Samples.reading;
import static io.github.sijill.journal.Samples.record;
import static io.github.sijill.journal.Samples.writing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.disk.ArchiveLockedException;
import io.github.sijill.testing.ChildJvm;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(180)
class WriterLockTest {

  private static final int TURNS = 10;

  @TempDir Path folder;
  private Path journal;

  @BeforeEach
  void name() {
    journal = folder.resolve("archive.jsonl");
  }

  /** Writes until its input ends. */
  static final class Holder {
    public static void main(String[] args) throws IOException {
      try (Journal journal = writing(Path.of(args[0]))) {
        record(journal, "held");
        ChildJvm.print("open");
        System.in.transferTo(OutputStream.nullOutputStream());
      }
    }
  }

  /** Opens, records one line and closes, again and again, as soon as it is let. */
  static final class Racer {
    public static void main(String[] args) throws IOException {
      Path file = Path.of(args[0]);
      ChildJvm.print("ready");
      System.in.transferTo(OutputStream.nullOutputStream());
      takeTurns(file, args[1]);
    }
  }

  private static void takeTurns(Path file, String name) throws IOException {
    Path inside = file.resolveSibling("inside");
    for (int turn = 0; turn < TURNS; ) {
      try (Journal journal = writing(file)) {
        Files.createFile(inside); // fails if another is inside
        record(journal, name + "-" + turn);
        Files.delete(inside);
        turn++;
      } catch (ArchiveLockedException e) {
        LockSupport.parkNanos(500_000);
      }
    }
  }

  @Test
  void the_process_that_holds_it_is_named_and_a_kill_frees_it() throws Exception {
    try (ChildJvm holder = ChildJvm.start(Holder.class, journal)) {
      holder.awaitLines(1);
      assertThat(holder.lines()).containsExactly("open");

      assertThatThrownBy(() -> writing(journal))
          .isInstanceOf(ArchiveLockedException.class)
          .hasMessageStartingWith(
              "%s is open for writing by process %d of %s, started "
                  .formatted(journal, holder.pid(), System.getProperty("user.name")))
          .hasMessageEndingWith("; one writer is accepted at a time, and any number of readers");
      try (Journal reader = reading(journal)) {
        assertThat(ids(reader)).containsExactly("held");
      }

      holder.kill();
      holder.ended();
    }
    assertThat(names(folder)).containsExactly("archive.jsonl", "archive.jsonl.lock");
    try (Journal next = writing(journal)) {
      record(next, "next");
    }
    assertThat(names(folder)).containsExactly("archive.jsonl");
  }

  @Test
  void processes_that_open_at_the_same_moment_write_one_after_the_other() throws Exception {
    int processes = 4;
    List<ChildJvm> racers = new ArrayList<>();
    try {
      for (int i = 0; i < processes; i++) {
        racers.add(ChildJvm.start(Racer.class, journal, "p" + i));
      }
      for (ChildJvm racer : racers) {
        racer.awaitLines(1);
      }
      for (ChildJvm racer : racers) {
        racer.endInput();
      }
      for (ChildJvm racer : racers) {
        assertThat(racer.ended()).isZero();
      }
    } finally {
      racers.forEach(ChildJvm::close);
    }
    assertAllTurns(processes);
  }

  @Test
  void threads_that_open_at_the_same_moment_write_one_after_the_other() throws Exception {
    int count = 4;
    try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
      List<Future<?>> racers = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        String name = "t" + i;
        racers.add(
            threads.submit(
                () -> {
                  takeTurns(journal, name);
                  return null;
                }));
      }
      for (Future<?> racer : racers) {
        racer.get();
      }
    }
    assertAllTurns(count);
  }

  private void assertAllTurns(int racers) throws IOException {
    try (Journal reader = reading(journal)) {
      assertThat(ids(reader)).hasSize(racers * TURNS).doesNotHaveDuplicates();
    }
    assertThat(names(folder)).containsExactly("archive.jsonl");
  }

  @Test
  void one_journal_by_other_paths_is_still_one_journal() throws IOException {
    Files.write(journal, file(1));
    Path sub = Files.createDirectory(folder.resolve("sub"));
    Path link = Files.createSymbolicLink(sub.resolve("link.jsonl"), journal);
    Path around = sub.resolve("..").resolve("archive.jsonl");

    try (Journal held = writing(journal)) {
      for (Path other : List.of(link, around)) {
        assertThatThrownBy(() -> writing(other))
            .isInstanceOf(ArchiveLockedException.class)
            .hasMessageContaining("this process, which has it open already");
      }
      record(held, "one");
    }
    try (Journal byLink = writing(link)) {
      assertThatThrownBy(() -> writing(journal)).isInstanceOf(ArchiveLockedException.class);
      record(byLink, "two");
    }
    try (Journal reader = reading(journal)) {
      assertThat(ids(reader)).containsExactly("e1", "one", "two");
    }
    assertThat(names(sub)).containsExactly("link.jsonl");
  }

  @Test
  void a_hard_link_is_another_name_of_the_same_archive_within_a_process() throws IOException {
    Files.write(journal, file(1));
    Path other = Files.createLink(folder.resolve("other.jsonl"), journal);

    try (Journal held = writing(journal)) {
      assertThatThrownBy(() -> writing(other)).isInstanceOf(ArchiveLockedException.class);
      record(held, "one");
    }
    writing(other).close();
  }

  @Test
  void a_renamed_directory_is_another_name_that_breaks_no_lock() throws Exception {
    Path before = Files.createDirectory(folder.resolve("before"));
    Path after = folder.resolve("after");
    Path renamed = after.resolve("archive.jsonl");

    try (Journal held = writing(before.resolve("archive.jsonl"))) {
      record(held, "one");
      Files.move(before, after);

      for (int attempt = 0; attempt < 3; attempt++) {
        assertThatThrownBy(() -> writing(renamed))
            .isInstanceOf(ArchiveLockedException.class)
            .hasMessageContaining("this process, which has it open already");
      }
      try (ChildJvm second = ChildJvm.start(Holder.class, renamed)) {
        assertThat(second.ended()).isNotZero(); // the lock of this process is still there
        assertThat(second.lines()).isEmpty();
      }
    }
    try (Journal next = writing(renamed)) {
      assertThat(ids(next)).containsExactly("one");
    }
  }

  @Test
  void closing_deletes_no_lock_file_of_another_at_the_old_path() throws IOException {
    Path before = Files.createDirectory(folder.resolve("before"));
    Journal renamed = writing(before.resolve("archive.jsonl"));
    Files.move(before, folder.resolve("after"));
    Files.createDirectory(before);

    try (Journal other = writing(before.resolve("archive.jsonl"))) {
      renamed.close();
      assertThat(names(before)).containsExactly("archive.jsonl", "archive.jsonl.lock");
      assertThatThrownBy(() -> writing(before.resolve("archive.jsonl")))
          .isInstanceOf(ArchiveLockedException.class);
      record(other, "one");
    }
  }

  @Test
  void a_second_writer_of_this_process_is_refused_though_the_lock_file_was_deleted()
      throws IOException {
    try (Journal held = writing(journal)) {
      Files.delete(folder.resolve("archive.jsonl.lock"));

      assertThatThrownBy(() -> writing(journal)).isInstanceOf(ArchiveLockedException.class);
      record(held, "one");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_lock_file_that_is_a_symbolic_link_is_refused_and_what_it_leads_to_untouched(
      boolean isThere) throws IOException {
    Path victim = folder.resolve("victim");
    if (isThere) {
      Files.writeString(victim, "process of mine: precious");
    }
    Path link = Files.createSymbolicLink(folder.resolve("archive.jsonl.lock"), victim);

    assertThatThrownBy(() -> writing(journal))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "the lock file %s is a symbolic link, and is left as it is; move it away, for writing needs a lock file of its own there"
                .formatted(link));

    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(Files.exists(victim)).isEqualTo(isThere);
    if (isThere) {
      assertThat(victim).hasContent("process of mine: precious");
    }
    Files.delete(link);
    writing(journal).close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"precious", "processes", "\0", "process\n"})
  void a_file_that_is_no_lock_file_is_left_as_it_is(String content) throws IOException {
    Path precious = Files.writeString(folder.resolve("archive.jsonl.lock"), content);

    assertThatThrownBy(() -> writing(journal))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the lock file %s holds something else".formatted(precious));

    assertThat(Files.readString(precious)).isEqualTo(content);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "p", "process ", "process 12 of me"})
  void a_lock_file_that_was_written_in_part_holds_nobody_up(String content) throws IOException {
    Files.writeString(folder.resolve("archive.jsonl.lock"), content);

    writing(journal).close();

    assertThat(names(folder)).containsExactly("archive.jsonl");
  }

  @Test
  void a_directory_in_the_place_of_the_lock_file_is_named() throws IOException {
    Path directory = Files.createDirectory(folder.resolve("archive.jsonl.lock"));

    assertThatThrownBy(() -> writing(journal))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the lock file %s is a directory".formatted(directory));
  }

  @Test
  void a_thread_that_is_interrupted_opens_and_closes_all_the_same() throws IOException {
    Thread.currentThread().interrupt();
    try (Journal opened = writing(journal)) {
      record(opened, "one");
      assertThatThrownBy(() -> writing(journal)).isInstanceOf(ArchiveLockedException.class);
    }
    assertThat(Thread.interrupted()).isTrue();
    assertThat(names(folder)).containsExactly("archive.jsonl");
  }

  @Test
  void a_lock_file_that_a_killed_process_left_holds_nobody_up() throws IOException {
    Files.writeString(folder.resolve("archive.jsonl.lock"), "process 1 of nobody\n");

    try (Journal opened = writing(journal)) {
      record(opened, "one");
      assertThat(folder.resolve("archive.jsonl.lock"))
          .content()
          .startsWith("process %d of ".formatted(ProcessHandle.current().pid()));
    }
    assertThat(names(folder)).containsExactly("archive.jsonl");
  }

  @Test
  void a_writer_whose_lock_file_was_deleted_finds_out_what_the_other_wrote() throws Exception {
    try (Journal journalOfFirst = writing(journal)) {
      record(journalOfFirst, "one");
      Files.delete(folder.resolve("archive.jsonl.lock"));
      try (ChildJvm second = ChildJvm.start(Holder.class, journal)) {
        second.awaitLines(1);
        second.endInput();
        assertThat(second.ended()).isZero();
      }

      assertThatThrownBy(() -> record(journalOfFirst, "two"))
          .hasMessageContaining(" was changed by another program");
    }
    try (Journal reader = reading(journal)) {
      assertThat(ids(reader)).containsExactly("one", "held");
    }
  }

  @Test
  void a_journal_that_could_not_be_opened_is_not_held() throws IOException {
    Files.writeString(journal, "Dear diary\n");
    assertThatThrownBy(() -> writing(journal)).hasMessageContaining("line 1");
    assertThatThrownBy(
            () ->
                Journal.open(
                    journal,
                    OpenOptions.forWriting(),
                    line -> {},
                    bytes -> {
                      throw new IOException("the disk is on fire");
                    }))
        .hasMessageContaining("line 1");
    Files.write(journal, file(1));
    assertThatThrownBy(
            () ->
                Journal.open(
                    journal,
                    OpenOptions.forWriting(),
                    line -> {
                      throw new AssertionError("no");
                    }))
        .isInstanceOf(AssertionError.class);

    writing(journal).close();
    assertThat(names(folder)).containsExactly("archive.jsonl");
  }

  @Test
  void closing_twice_does_not_free_the_lock_of_the_next() throws IOException {
    Journal first = writing(journal);
    first.close();
    try (Journal second = writing(journal)) {
      first.close();
      assertThatThrownBy(() -> writing(journal)).isInstanceOf(ArchiveLockedException.class);
      record(second, "one");
    }
  }

  @Test
  void an_application_of_another_class_loader_is_told_and_breaks_no_lock() throws Exception {
    try (Journal held = writing(journal);
        URLClassLoader other =
            new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
      Method lock =
          other.loadClass("io.github.sijill.disk.WriterLock").getDeclaredMethod("of", Path.class);
      lock.setAccessible(true);

      assertThatThrownBy(() -> lock.invoke(null, journal))
          .cause()
          .hasToString(
              ArchiveLockedException.class.getName()
                  + ": %s is open for writing by this process, which has it open already;"
                      .formatted(journal)
                  + " one writer is accepted at a time, and any number of readers");

      try (ChildJvm second = ChildJvm.start(Holder.class, journal)) {
        assertThat(second.ended()).isNotZero();
        assertThat(second.lines()).isEmpty();
      }
      record(held, "one");
      assertThat(ids(held)).containsExactly("one");
    }
  }

  private static URL[] classPath() throws IOException {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<URL> urls = new ArrayList<>();
    for (String entry : path.split(File.pathSeparator, -1)) {
      urls.add(Path.of(entry).toUri().toURL());
    }
    return urls.toArray(URL[]::new);
  }
}
