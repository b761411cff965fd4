package io.github.sijill.journal;

import static io.github.sijill.journal.Samples.draft;
import static io.github.sijill.journal.Samples.ids;
import static io.github.sijill.journal.Samples.names;
import static io.github.sijill.journal.Samples.reading;
import static io.github.sijill.journal.Samples.record;
import static io.github.sijill.journal.Samples.writing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.disk.Disk;
import io.github.sijill.disk.WritableFile;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class JournalAppenderTest {

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("archive.jsonl");
  }

  /** Forces when it is let. */
  private static final class SlowDisk implements Disk {
    private final Semaphore begun = new Semaphore(0);
    private final Semaphore let = new Semaphore(0);
    private final AtomicInteger forces = new AtomicInteger();

    @Override
    public void force(RandomAccessFile bytes) throws IOException {
      begun.release();
      let.acquireUninterruptibly();
      Disk.OWN.force(bytes);
      forces.incrementAndGet();
    }
  }

  @Test
  void writers_that_wait_at_the_same_time_share_a_force() throws Exception {
    SlowDisk disk = new SlowDisk();
    try (JournalAppender appender = appender(disk);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> first = threads.submit(() -> appendForced(appender, "first"));
      disk.begun.acquire();
      List<Future<?>> others = new ArrayList<>();
      CountDownLatch appended = new CountDownLatch(20);
      for (int i = 0; i < 20; i++) {
        String id = "other-" + i;
        others.add(
            threads.submit(
                () -> {
                  long line = append(appender, draft(id));
                  appended.countDown();
                  appender.force(line);
                  return line;
                }));
      }
      appended.await();

      disk.let.release();
      first.get();
      disk.begun.acquire();
      assertThat(appender.forced().sequence()).isEqualTo(1);
      assertThat(others).noneMatch(Future::isDone);

      disk.let.release();
      for (Future<?> other : others) {
        other.get();
      }
      assertThat(appender.forced().sequence()).isEqualTo(21);
      assertThat(disk.forces).hasValue(2);
      disk.let.release(100);
    }
  }

  @Test
  void many_writers_need_fewer_forces_than_lines() throws Exception {
    AtomicInteger forces = new AtomicInteger();
    Disk counting =
        bytes -> {
          Disk.OWN.force(bytes);
          forces.incrementAndGet();
        };
    try (JournalAppender appender = appender(counting);
        ExecutorService threads = Executors.newFixedThreadPool(16)) {
      List<Future<?>> writers = new ArrayList<>();
      for (int writer = 0; writer < 16; writer++) {
        String name = "w" + writer;
        writers.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 20; i++) {
                    appendForced(appender, name + "-" + i);
                  }
                  return null;
                }));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }

      assertThat(appender.forced().sequence()).isEqualTo(320);
      assertThat(forces.get()).isPositive().isLessThan(320);
    }
    try (Journal reader = reading(file)) {
      assertThat(ids(reader)).hasSize(320).doesNotHaveDuplicates();
    }
  }

  @Test
  void a_force_that_fails_takes_back_all_that_was_not_forced_before() throws IOException {
    AtomicInteger forces = new AtomicInteger();
    Disk failing =
        bytes -> {
          if (forces.incrementAndGet() == 2) {
            throw new IOException("the disk is on fire");
          }
        };
    try (JournalAppender appender = appender(failing)) {
      appendForced(appender, "good");
      byte[] good = Files.readAllBytes(file);
      append(appender, draft("unforced"));
      long line = append(appender, draft("unforced-too"));

      assertThatThrownBy(() -> appender.force(line)).hasMessage("the disk is on fire");

      assertThat(file).hasBinaryContent(good);
      assertThat(appender.forced().sequence()).isEqualTo(1);
      assertThatThrownBy(() -> appender.force(2)).hasMessage(brokenBecause("the disk is on fire"));
      assertThatThrownBy(() -> appendForced(appender, "late"))
          .hasMessage(brokenBecause("the disk is on fire"));
    }
    assertThat(forces).hasValue(2);
    assertGoesOnAfter("good");
  }

  /** A file whose writing fails after some bytes, and whose cutting fails if so wanted. */
  private static final class FullFile extends RandomAccessFile {
    private int room = Integer.MAX_VALUE;
    private boolean isCuttable = true;

    FullFile(Path file) throws IOException {
      super(file.toFile(), "rw");
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      if (bytes.length > room) {
        super.write(bytes, 0, room);
        throw new IOException("No space left on device");
      }
      super.write(bytes);
    }

    @Override
    public void setLength(long length) throws IOException {
      if (!isCuttable) {
        throw new IOException("Input/output error");
      }
      super.setLength(length);
    }
  }

  @Test
  void lines_written_in_part_are_taken_back_and_writing_goes_on_when_there_is_room()
      throws IOException {
    Files.createFile(file);
    FullFile full = new FullFile(file);
    try (JournalAppender appender = appender(full)) {
      appendForced(appender, "one");
      byte[] good = Files.readAllBytes(file);
      for (int room = 0; room < good.length; room += 7) {
        full.room = room;
        assertThatThrownBy(() -> append(appender, draft("two"), draft("three")))
            .isInstanceOf(IOException.class)
            .hasMessage(
                file
                    + " cannot be written after line 1 (No space left on device);"
                    + " none of the new lines was recorded");
        assertThat(file).hasBinaryContent(good);
      }
      full.room = Integer.MAX_VALUE;
      appendForced(appender, "two");
    }
    assertGoesOnAfter("one", "two");
  }

  @Test
  void a_part_that_cannot_be_taken_back_ends_the_writing_and_is_set_aside_at_the_next_opening()
      throws IOException {
    Files.createFile(file);
    FullFile full = new FullFile(file);
    try (JournalAppender appender = appender(full)) {
      appendForced(appender, "one");
      full.room = 10;
      full.isCuttable = false;

      assertThatThrownBy(() -> append(appender, draft("two")))
          .hasMessageContaining("No space left on device");

      full.room = Integer.MAX_VALUE;
      assertThatThrownBy(() -> append(appender, draft("three")))
          .hasMessage(brokenBecause("No space left on device"));
    }
    List<TornTail> reports = new ArrayList<>();
    writing(file, reports::add).close();
    assertThat(reports)
        .containsExactly(
            new TornTail.SetAside(1, 10, folder.resolve("archive.jsonl.torn-after-1")));
    assertGoesOnAfter("one");
  }

  @Test
  void a_file_that_was_cut_is_not_written_on() throws IOException {
    try (Journal journal = writing(file)) {
      record(journal, "one");
      record(journal, "two");
      try (RandomAccessFile other = new RandomAccessFile(file.toFile(), "rw")) {
        other.setLength(0);
      }

      assertThatThrownBy(() -> record(journal, "three"))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(
              " was changed by another program while it was open for writing: it had ")
          .hasMessageContaining(" bytes and now has 0; ");
      assertThatThrownBy(() -> record(journal, "four"))
          .hasMessageContaining("accepts no more lines because writing failed");
    }
    assertThat(file).isEmptyFile();
  }

  @Test
  void a_file_that_was_cut_before_a_force_is_not_filled_up_again() throws IOException {
    AtomicInteger forces = new AtomicInteger();
    Disk cutting =
        bytes -> {
          if (forces.incrementAndGet() == 2) {
            try (RandomAccessFile other = new RandomAccessFile(file.toFile(), "rw")) {
              other.setLength(5);
            }
          }
        };
    try (JournalAppender appender = appender(cutting)) {
      appendForced(appender, "one");

      assertThatThrownBy(() -> appendForced(appender, "two"))
          .hasMessageContaining("was replaced, truncated or deleted while it was open for writing");
    }
    assertThat(file).hasSize(5);
  }

  @Test
  void nothing_is_written_after_a_line_that_another_program_has_put_in_the_place_of_ours()
      throws IOException {
    try (Journal journal = writing(file)) {
      record(journal, "one");
      record(journal, "two");
      long length = Files.size(file);
      try (RandomAccessFile other = new RandomAccessFile(file.toFile(), "rw")) {
        other.seek(length - 4);
        other.write('X');
      }

      assertThatThrownBy(() -> record(journal, "three"))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(
              " was changed by another program while it was open for writing: the hash of line 2"
                  + " was ");
      assertThat(file).hasSize(length);
      assertThat(journal.head().sequence()).isEqualTo(2);
    }
  }

  @Test
  void what_another_program_appended_is_not_written_over() throws IOException {
    try (Journal journal = writing(file)) {
      record(journal, "one");
      Files.writeString(file, "Dear diary\n", StandardOpenOption.APPEND);

      assertThatThrownBy(() -> record(journal, "two"))
          .hasMessageContaining(" was changed by another program");
    }
    assertThat(Files.readString(file)).endsWith("}\nDear diary\n");
  }

  @Test
  void a_file_that_was_replaced_or_deleted_acknowledges_nothing() throws IOException {
    for (boolean isReplaced : List.of(true, false)) {
      Files.deleteIfExists(file);
      try (Journal journal = writing(file)) {
        record(journal, "one");
        byte[] one = Files.readAllBytes(file);
        if (isReplaced) {
          Path copy = Files.write(folder.resolve("copy"), one);
          Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);
        } else {
          Files.delete(file);
        }

        assertThatThrownBy(() -> record(journal, "two"))
            .isInstanceOf(IOException.class)
            .hasMessage(
                file
                    + " was replaced, truncated or deleted while it was open for writing; it was"
                    + " written up to line 2, and acknowledged up to line 1; restore it, then open"
                    + " it again");
        assertThat(journal.head().sequence()).isEqualTo(1);
      }
    }
  }

  @Test
  void lines_appended_before_a_close_are_forced_by_it_and_later_ones_refused() throws Exception {
    SlowDisk disk = new SlowDisk();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      JournalAppender appender = appender(disk);
      long line = append(appender, draft("one"));
      Future<?> closing =
          threads.submit(
              () -> {
                appender.close();
                return null;
              });
      disk.begun.acquire();
      Future<?> waiting =
          threads.submit(
              () -> {
                appender.force(line);
                return null;
              });
      Future<?> late = threads.submit(() -> appendForced(appender, "late"));

      disk.let.release();
      closing.get();
      waiting.get();

      assertThatThrownBy(late::get)
          .cause()
          .hasMessage(file + " is closed; open it again to record in it");
      assertThat(disk.forces).hasValue(1);
      appender.close();
    }
    assertGoesOnAfter("one");
  }

  @Test
  void an_interrupted_thread_writes_and_reads_and_leaves_the_file_open() throws IOException {
    Thread.currentThread().interrupt();
    try (Journal journal = Journal.open(file, OpenOptions.forWriting(), line -> {})) {
      record(journal, "one");
      assertThat(Samples.id(journal.line(1))).isEqualTo("one");
      assertThat(Thread.interrupted()).isTrue();
      record(journal, "two");
      assertThat(ids(journal)).containsExactly("one", "two");
    } finally {
      Thread.interrupted();
    }
    assertThat(names(folder)).containsExactly("archive.jsonl");
  }

  @Test
  void a_thread_that_is_interrupted_while_it_waits_for_the_disk_harms_nobody() throws Exception {
    SlowDisk disk = new SlowDisk();
    try (JournalAppender appender = appender(disk);
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      Future<?> first = threads.submit(() -> appendForced(appender, "one"));
      disk.begun.acquire();
      Future<?> second = threads.submit(() -> appendForced(appender, "two"));
      threads.shutdownNow();
      disk.let.release(100);
      first.get();
      second.get();

      appendForced(appender, "three");
      assertThat(appender.forced().sequence()).isEqualTo(3);
    }
  }

  private JournalAppender appender(Disk disk) throws IOException {
    return new JournalAppender(WritableFile.open(file, disk), Head.NONE, 0);
  }

  private JournalAppender appender(RandomAccessFile bytes) throws IOException {
    return appender(
        new Disk() {
          @Override
          public RandomAccessFile open(Path file) {
            return bytes;
          }

          @Override
          public void force(RandomAccessFile forced) {}

          @Override
          public void forceName(Path forced) {}
        });
  }

  /** Appends lines, and returns the number of the last. */
  private static long append(JournalAppender appender, Draft... drafts) throws IOException {
    return appender
        .append(List.of(drafts), LineChain::append, (line, end) -> {})
        .getLast()
        .sequence();
  }

  private static long appendForced(JournalAppender appender, String id) throws IOException {
    long line = append(appender, draft(id));
    appender.force(line);
    return line;
  }

  private String brokenBecause(String cause) {
    return "%s accepts no more lines because writing failed (%s); open it again"
        .formatted(file, cause);
  }

  private void assertGoesOnAfter(String... ids) throws IOException {
    try (Journal journal = writing(file)) {
      assertThat(ids(journal)).containsExactly(ids);
      record(journal, "next");
    }
    try (Journal journal = reading(file)) {
      assertThat(ids(journal)).startsWith(ids).endsWith("next");
    }
  }
}
