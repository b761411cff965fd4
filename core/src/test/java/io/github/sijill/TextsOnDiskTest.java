package io.github.sijill;

import static io.github.sijill.testing.SmallCase.CASE;
import static io.github.sijill.testing.SmallCase.RECORDED;
import static io.github.sijill.testing.SmallCase.entry;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.event.EntryId;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.journal.JournalWriter;
import io.github.sijill.journal.OpenOptions;
import io.github.sijill.json.FormatException;
import io.github.sijill.question.StatusAnswer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the entries of an archive file say stays on the disk, and is read when it is asked for. */
class TextsOnDiskTest {

  private static final LocalDate LATER = LocalDate.of(2016, 3, 1);

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("archive.jsonl");
  }

  /** Texts of one length, so that lines stay where they are when these are changed. */
  private static SagaEvent blocking(int number, String word) {
    return imposed(
        entry("blocked-" + number, "2016-02-01").summary("en", summary(number, word)), "3g");
  }

  private static String summary(int number, String word) {
    return "Entry %s tells of %s calls.".formatted(number, word);
  }

  private static byte[] archive(int entries, String word) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JournalWriter lines = JournalWriter.beginning(out);
    lines.append(opened(), RECORDED);
    for (int number = 1; number <= entries; number++) {
      lines.append(blocking(number, word), RECORDED.plusSeconds(number));
    }
    return out.toByteArray();
  }

  private static String told(Recorded recorded) {
    return String.valueOf(recorded.event().entry().summary().get("en"));
  }

  /** Into the same file, which those who have opened it go on to read. */
  private void overwrite(byte[] bytes) throws IOException {
    try (RandomAccessFile out = new RandomAccessFile(file().toFile(), "rw")) {
      out.write(bytes);
    }
  }

  @Test
  void a_text_is_read_whenever_it_is_asked_for() throws IOException {
    Files.write(file(), archive(3, "paid"));
    try (Archive archive = Archive.open(file(), OpenOptions.forReading())) {
      assertThat(archive.recorded().subList(1, 4))
          .extracting(TextsOnDiskTest::told)
          .containsExactly(summary(1, "paid"), summary(2, "paid"), summary(3, "paid"));
      assertThat(archive.recorded().get(2))
          .isEqualTo(Recorded.of(blocking(2, "paid"), 3, RECORDED.plusSeconds(2)))
          .hasSameHashCodeAs(Recorded.of(blocking(2, "paid"), 3, RECORDED.plusSeconds(2)))
          .hasToString("3: blocked-2 of small, recorded at 2017-01-01T00:00:02Z");
    }
  }

  @Test
  void a_line_that_was_changed_since_is_refused_and_not_told() throws IOException {
    // given
    byte[] bytes = archive(3, "paid");
    Files.write(file(), bytes);
    try (Archive archive = Archive.open(file(), OpenOptions.forReading())) {
      List<Recorded> recorded = archive.recorded();

      // when
      overwrite(new String(bytes, UTF_8).replace("Entry 2", "Entry 7").getBytes(UTF_8));

      // then
      assertThatThrownBy(() -> recorded.get(2).event())
          .isInstanceOf(FormatException.class)
          .hasMessageStartingWith(file() + ", line 3: its hash is ");
      assertThatThrownBy(() -> archive.status().network("3g").on(LATER))
          .isInstanceOf(FormatException.class)
          .hasMessageContaining("line 3");
      assertThat(told(recorded.get(3))).isEqualTo(summary(3, "paid"));
    }
  }

  @Test
  void a_file_that_was_written_anew_with_a_chain_of_its_own_is_refused() throws Exception {
    // given
    Files.write(file(), archive(3, "paid"));
    try (Archive archive = Archive.open(file(), OpenOptions.forReading())) {
      List<Recorded> recorded = archive.recorded();

      // when
      overwrite(archive(3, "free"));

      // then
      assertThatThrownBy(() -> recorded.get(2).event())
          .isInstanceOf(FormatException.class)
          .hasMessageStartingWith(file() + ", line 3: its hash is ")
          .hasMessageEndingWith("the file was changed since it was opened");
      Thread.sleep(Duration.ofMillis(2)); // The end of the file is looked at once a millisecond.
      assertThatThrownBy(() -> archive.status().network("3g").on(LATER))
          .isInstanceOf(FormatException.class)
          .hasMessageStartingWith(file() + ", line 4: its hash was ");
    }
  }

  @Test
  void what_replaces_the_file_is_never_told() throws IOException {
    // given
    Files.write(file(), archive(3, "paid"));
    Path other = Files.write(folder.resolve("other.jsonl"), archive(3, "free"));
    try (Archive archive = Archive.open(file(), OpenOptions.forReading())) {
      List<Recorded> recorded = archive.recorded();

      // when
      Files.move(other, file(), StandardCopyOption.REPLACE_EXISTING);

      // then
      assertThat(told(recorded.get(2))).isEqualTo(summary(2, "paid"));
    }
  }

  @Test
  void a_copy_tells_what_its_source_told_when_that_is_gone() throws IOException {
    // given
    Files.write(file(), archive(3, "paid"));
    try (Archive copy = Archive.inMemory()) {
      // when
      try (Archive source = Archive.open(file(), OpenOptions.forReading())) {
        source.copyTo(copy);
      }
      Files.delete(file());

      // then
      assertThat(told(copy.recorded().get(2))).isEqualTo(summary(2, "paid"));
      assertThat(copy.status().network("3g").on(LATER).summary()).hasToString("BLOCKED");
    }
  }

  @Test
  void an_entry_of_a_closed_archive_tells_what_it_is_and_no_text() throws IOException {
    // given
    Files.write(file(), archive(1, "paid"));
    Recorded entry;
    try (Archive archive = Archive.open(file(), OpenOptions.forReading())) {
      entry = archive.recorded().get(1);
    }

    // then
    assertThat(entry.id()).isEqualTo(new EntryId("blocked-1"));
    assertThat(entry.caseId()).isEqualTo(CASE);
    assertThatThrownBy(entry::event)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(file() + " is closed; open it again to read from it");
  }

  @Test
  void an_answer_tells_all_when_the_archive_is_closed() throws IOException {
    // given
    Files.write(file(), archive(2, "paid"));
    StatusAnswer answer;
    try (Archive archive = Archive.open(file(), OpenOptions.forReading())) {
      answer = archive.status().network("3g").on(LATER);
    }
    Files.delete(file());

    // then
    assertThat(answer.cells().getFirst().evidence())
        .extracting(each -> each.entry().summary().get("en"))
        .containsExactly(summary(1, "paid"), summary(2, "paid"));
  }

  @Test
  void a_replay_leaves_the_texts_where_they_are() throws IOException {
    byte[] bytes = archive(2, "paid");
    Files.write(file(), bytes);
    try (Archive archive = Archive.open(file(), OpenOptions.forReading())) {
      archive.replay(progress -> {});
      overwrite(archive(2, "free"));

      assertThatThrownBy(() -> archive.recorded().get(2).event())
          .isInstanceOf(FormatException.class)
          .hasMessageContaining("line 3");
    }
  }

  @Test
  void many_readers_read_texts_while_a_writer_records() throws Exception {
    // given
    int entries = 300; // more than a writer has at hand
    AtomicBoolean isDone = new AtomicBoolean();
    ExecutorService readers = Executors.newFixedThreadPool(4);
    try (Archive writer = Archive.open(file());
        Archive follower = Archive.open(file(), OpenOptions.forReading())) {
      writer.record(opened());
      List<Future<Integer>> read = new ArrayList<>();
      for (Archive each : List.of(writer, follower, writer, follower)) {
        read.add(readers.submit(() -> readUntil(isDone, each)));
      }

      // when
      for (int number = 1; number <= entries; number++) {
        writer.record(blocking(number, "paid"));
      }
      isDone.set(true);

      // then
      for (Future<Integer> each : read) {
        assertThat(each.get()).isEqualTo(entries + 1);
      }
    } finally {
      readers.shutdownNow();
    }
  }

  /** Reads every text again and again, and says how many there were at the end. */
  private static int readUntil(AtomicBoolean isDone, Archive archive) {
    while (true) {
      boolean isLast = isDone.get();
      List<Recorded> recorded = archive.recorded();
      IntStream.range(1, recorded.size())
          .forEach(
              number -> assertThat(told(recorded.get(number))).isEqualTo(summary(number, "paid")));
      if (isLast) {
        return recorded.size();
      }
    }
  }
}
