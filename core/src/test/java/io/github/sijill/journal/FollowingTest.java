package io.github.sijill.journal;

import static io.github.sijill.journal.Samples.draft;
import static io.github.sijill.journal.Samples.file;
import static io.github.sijill.journal.Samples.ids;
import static io.github.sijill.journal.Samples.reading;
import static io.github.sijill.journal.Samples.record;
import static io.github.sijill.journal.Samples.writing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.json.FormatException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A reader beside a writer, and beside those who damage the file. */
@Timeout(120)
class FollowingTest {

  @TempDir Path folder;
  private Path journal;

  @BeforeEach
  void name() {
    journal = folder.resolve("archive.jsonl");
  }

  @Test
  void a_reader_sees_whole_lines_as_they_come() throws IOException {
    byte[] whole = file(3);
    Files.createFile(journal);
    try (Journal reader = reading(journal)) {
      for (int i = 0; i < whole.length; i++) {
        Files.write(journal, new byte[] {whole[i]}, StandardOpenOption.APPEND);
        reader.refresh();
        assertThat(reader.head().sequence())
            .isEqualTo(
                Samples.text(Arrays.copyOf(whole, i + 1)).chars().filter(c -> c == '\n').count());
      }
      assertThat(ids(reader)).containsExactly("e1", "e2", "e3");
    }
  }

  @Test
  void a_reader_follows_a_file_that_is_torn_and_mended() throws IOException {
    byte[] whole = file(2);
    Files.write(journal, Arrays.copyOf(whole, whole.length - 10));
    try (Journal reader = reading(journal)) {
      assertThat(ids(reader)).containsExactly("e1");
      try (Journal writer = writing(journal)) {
        reader.refresh();
        record(writer, "other");
        reader.refresh();
        assertThat(ids(reader)).containsExactly("e1", "other");
      }
    }

    Files.write(journal, Arrays.copyOf(whole, whole.length - 1));
    try (Journal reader = reading(journal)) {
      assertThat(ids(reader)).containsExactly("e1");
      writing(journal).close();
      reader.refresh();
      assertThat(ids(reader)).containsExactly("e1", "e2");
    }
  }

  /** The writer's lines are torn and set aside again and again while readers open and follow. */
  @Test
  void readers_never_mistake_a_line_that_is_being_taken_back_for_damage() throws Exception {
    byte[] torn = Arrays.copyOf(file(2), file(2).length - 1);
    byte[] part = Arrays.copyOfRange(torn, file(1).length, torn.length);
    AtomicBoolean isOver = new AtomicBoolean();
    Files.write(journal, file(1));
    try (ExecutorService threads = Executors.newFixedThreadPool(2);
        Journal follower = reading(journal)) {
      Callable<Long> following =
          () -> {
            while (!isOver.get()) {
              follower.refresh();
            }
            follower.refresh();
            return follower.head().sequence();
          };
      Callable<Long> opening =
          () -> {
            long last = 1;
            while (!isOver.get()) {
              try (Journal opened = reading(journal)) {
                assertThat(opened.head().sequence()).isGreaterThanOrEqualTo(last);
                last = opened.head().sequence();
              }
            }
            return last;
          };
      Future<Long> followed = threads.submit(following);
      Future<Long> opened = threads.submit(opening);
      try (RandomAccessFile bytes = new RandomAccessFile(journal.toFile(), "rw")) {
        for (int round = 1; round <= 150; round++) {
          long end = bytes.length();
          bytes.seek(end);
          bytes.write(part, 0, round % part.length);
          bytes.setLength(end);
          try (Journal writer = writing(journal)) {
            record(writer, "r" + round);
          }
        }
      }
      isOver.set(true);

      assertThat(followed.get()).isEqualTo(151);
      assertThat(opened.get()).isLessThanOrEqualTo(151);
    }
  }

  @Test
  void a_line_that_is_replaced_while_it_is_read_is_read_again() throws IOException {
    byte[] whole = file(2);
    Files.write(journal, Arrays.copyOf(whole, whole.length - 10));
    List<String> seen = new ArrayList<>();
    Consumer<JournalLine> each =
        line -> {
          seen.add(Samples.id(line));
          if (seen.size() == 1) { // The reader has the beginning of the torn line already.
            mendAndRecord("other");
          }
        };

    try (Journal reader = Journal.open(journal, OpenOptions.forReading(), each)) {
      assertThat(ids(reader)).containsExactly("e1", "other");
    }
    assertThat(seen).containsExactly("e1", "other");
  }

  private void mendAndRecord(String id) {
    try (Journal writer = writing(journal)) {
      record(writer, id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_line_that_was_seen_and_taken_back_is_reported() throws IOException {
    Files.write(journal, file(2));
    try (Journal reader = reading(journal)) {
      Files.write(journal, file(1));
      assertThatThrownBy(reader::refresh)
          .isInstanceOf(FormatException.class)
          .hasMessage(
              "line 2: is gone: the file %s had %d bytes and now has %d"
                  .formatted(journal, file(2).length, file(1).length));
    }
  }

  /** The writer's disk failed, and it began again after the reader had read its line. */
  @Test
  void a_line_that_was_seen_and_taken_back_for_one_as_long_is_reported() throws IOException {
    Files.write(journal, file(2));
    try (Journal reader = reading(journal)) {
      Files.write(journal, file(1));
      try (Journal writer = writing(journal)) {
        Samples.force(writer, draft("f2", "é… سجل \uD83D\uDCDC 2"));
      }
      assertThat(journal).hasSize(file(2).length);

      for (int time = 0; time < 2; time++) {
        assertThatThrownBy(reader::refresh)
            .isInstanceOf(FormatException.class)
            .hasMessageStartingWith("line 2: its hash was " + reader.head().hash());
      }
    }
  }

  @Test
  void damage_behind_the_known_end_is_found_at_each_refresh_and_changes_nothing()
      throws IOException {
    Files.write(journal, file(1));
    try (Journal reader = reading(journal)) {
      byte[] damaged = file(3);
      damaged[file(2).length + 30] ^= 1;
      Files.write(journal, damaged);

      for (int time = 0; time < 2; time++) {
        assertThatThrownBy(reader::refresh)
            .isInstanceOf(FormatException.class)
            .hasMessageStartingWith("line 3");
        assertThat(ids(reader)).containsExactly("e1", "e2");
      }
      Files.write(journal, file(3));
      reader.refresh();
      assertThat(ids(reader)).containsExactly("e1", "e2", "e3");
    }
  }

  @Test
  void a_file_that_goes_on_where_the_one_before_it_ended_is_read_in_its_place() throws IOException {
    Files.write(journal, file(1));
    try (Journal reader = reading(journal)) {
      for (int lines : new int[] {2, 2, 3}) {
        Path copy = Files.write(folder.resolve("copy"), file(lines));
        Files.move(copy, journal, StandardCopyOption.REPLACE_EXISTING);
        refreshLater(reader);
        assertThat(ids(reader)).hasSize(lines).startsWith("e1", "e2");
      }
      try (Journal writer = writing(journal)) {
        Samples.force(writer, draft("e4", "text"));
      }
      reader.refresh();
      assertThat(ids(reader)).containsExactly("e1", "e2", "e3", "e4");
    }
  }

  @Test
  void a_reader_is_told_that_its_file_was_deleted_and_goes_on_once_it_is_back() throws IOException {
    Files.write(journal, file(1));
    try (Journal reader = reading(journal)) {
      Files.delete(journal);
      assertThatThrownBy(() -> refreshLater(reader))
          .isInstanceOf(IOException.class)
          .hasMessage(
              journal + " was deleted since it was opened; put it back, or open it again to go on");
      assertThat(ids(reader)).containsExactly("e1");
      Files.write(journal, file(2));
      reader.refresh();
      assertThat(ids(reader)).containsExactly("e1", "e2");
    }
  }

  /** By then it believes no more that its file is in place. */
  private static void refreshLater(Journal reader) throws IOException {
    LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
    reader.refresh();
  }

  /** Neither may the head go back, nor a line become another. */
  @Test
  void a_file_with_another_past_is_not_read_however_long_it_is() throws IOException {
    Files.write(journal, file(2));
    byte[] other = file(3);
    other[file(1).length + 30] ^= 1;
    List<byte[]> files = List.of(file(1), new byte[0], other, Arrays.copyOf(other, file(2).length));
    try (Journal reader = reading(journal)) {
      for (byte[] bytes : files) {
        Path copy = Files.write(folder.resolve("copy"), bytes);
        Files.move(copy, journal, StandardCopyOption.REPLACE_EXISTING);
        for (int time = 0; time < 2; time++) {
          assertThatThrownBy(() -> refreshLater(reader))
              .isInstanceOf(IOException.class)
              .hasMessage(
                  journal
                      + " was replaced since it was opened, by a file that does not begin with the"
                      + " 2 lines read of it; open it again to go on");
        }
        assertThat(ids(reader)).containsExactly("e1", "e2");
      }
      Files.write(journal, file(3));
      refreshLater(reader);
      assertThat(ids(reader)).containsExactly("e1", "e2", "e3");
    }
  }

  @Test
  void a_reader_sees_each_line_that_was_written_before_it_looked() throws IOException {
    Files.write(journal, file(1));
    try (Journal writer = writing(journal);
        Journal reader = reading(journal)) {
      for (int n = 0; n < 300; n++) {
        Samples.force(writer, draft("n" + n, "text"));
        reader.refresh();
        assertThat(reader.head()).isEqualTo(writer.head());
      }
    }
  }

  @Test
  void a_reader_that_was_told_to_look_seldom_looks_again_when_the_time_has_passed()
      throws Exception {
    Files.write(journal, file(1));
    OpenOptions seldom = OpenOptions.forReading().lookingEvery(Duration.ofHours(1));
    OpenOptions often = OpenOptions.forReading().lookingEvery(Duration.ofMillis(2));
    try (Journal behind = Journal.open(journal, seldom, line -> {});
        Journal soon = Journal.open(journal, often, line -> {})) {
      behind.refresh();
      soon.refresh();
      Files.write(journal, file(3));
      behind.refresh();
      assertThat(behind.head().sequence()).isEqualTo(1);
      Thread.sleep(Duration.ofMillis(3));
      soon.refresh();
      assertThat(soon.head().sequence()).isEqualTo(3);
    }
  }

  @Test
  void a_time_between_looks_is_from_zero_to_a_day() {
    OpenOptions reading = OpenOptions.forReading();
    assertThatThrownBy(() -> reading.lookingEvery(Duration.ofMillis(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "PT-0.001S is no time between looks at the file; give a time from zero to a day");
    assertThatThrownBy(() -> reading.lookingEvery(Duration.ofDays(2)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_line_that_was_damaged_after_opening_is_not_given_out() throws IOException {
    Files.write(journal, file(3));
    try (Journal reader = reading(journal)) {
      byte[] damaged = file(3);
      damaged[file(1).length + 30] ^= 1;
      Files.write(journal, damaged);

      assertThat(Samples.id(reader.line(1))).isEqualTo("e1");
      assertThatThrownBy(() -> reader.line(2))
          .isInstanceOf(FormatException.class)
          .hasMessageStartingWith("line 2");
      assertThat(Samples.id(reader.line(3))).isEqualTo("e3");
    }
  }

  @Test
  void an_appended_batch_is_seen_by_its_own_journal_when_it_is_forced() throws IOException {
    try (Journal writer = writing(journal)) {
      long line = writer.append(List.of(draft("one"), draft("two"))).getLast().sequence();
      assertThat(writer.head()).isEqualTo(Head.NONE);
      assertThatThrownBy(() -> writer.line(1)).isInstanceOf(IndexOutOfBoundsException.class);
      writer.force(line);
      assertThat(ids(writer)).containsExactly("one", "two");
    }
  }
}
