package io.github.sijill;

import static io.github.sijill.testing.SmallCase.entry;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.restored;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.disk.ArchiveLockedException;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.journal.OpenOptions;
import io.github.sijill.journal.Progress;
import io.github.sijill.json.FormatException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveFileTest {

  private static final LocalDate LATER = LocalDate.of(2016, 3, 1);

  @TempDir Path folder;

  @Test
  void what_is_recorded_is_there_when_it_is_opened_again() throws IOException {
    Recording recorded;
    try (Archive archive = Archive.open(file())) {
      archive.record(opened());
      recorded = archive.record(blocking());
    }

    try (Archive archive = Archive.open(file())) {
      assertThat(archive.record(blocking()))
          .isEqualTo(new Recording(recorded.recorded(), false, Optional.empty()));
      assertThat(archive.status().network("3g").on(LATER).summary()).hasToString("BLOCKED");
      archive.record(restored("restored", "2016-02-20", "3g"));
      assertThat(archive.status().network("3g").on(LATER).summary()).hasToString("OPEN");
    }
  }

  @Test
  void nothing_is_left_beside_a_closed_archive() throws IOException {
    try (Archive archive = Archive.open(file())) {
      archive.record(opened());
      assertThat(files()).containsExactly("archive.jsonl", "archive.jsonl.lock");
    }

    assertThat(files()).containsExactly("archive.jsonl");
  }

  @Test
  void a_reader_sees_what_the_writer_records() throws IOException {
    try (Archive writer = Archive.open(file());
        Archive reader = Archive.open(file(), OpenOptions.forReading())) {
      writer.record(opened());
      writer.record(blocking());
      assertThat(reader.status().network("3g").on(LATER).summary()).hasToString("BLOCKED");
      writer.record(restored("restored", "2016-02-20", "3g"));
      assertThat(reader.status().network("3g").on(LATER).summary()).hasToString("OPEN");
    }
  }

  @Test
  void an_interrupted_thread_records_and_asks() throws IOException {
    Thread.currentThread().interrupt();
    try (Archive archive = Archive.open(file())) {
      archive.record(opened());
      archive.record(blocking());
      assertThat(archive.status().network("3g").on(LATER).summary()).hasToString("BLOCKED");
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    } finally {
      Thread.interrupted();
    }
    try (Archive archive = Archive.open(file())) {
      assertThat(archive.recorded(opened().entry().caseId())).hasSize(2);
    }
  }

  @Test
  void a_reader_does_not_write() throws IOException {
    written(opened());
    try (Archive reader = Archive.open(file(), OpenOptions.forReading())) {
      assertThatThrownBy(() -> reader.record(blocking()))
          .isInstanceOf(UnsupportedOperationException.class)
          .hasMessageContaining(
              "%s is open for reading; open it for writing to record in it".formatted(file()));
      assertThat(reader.recorded(opened().entry().caseId())).hasSize(1);
    }
  }

  @Test
  void a_second_writer_is_told_who_holds_it() throws IOException {
    try (Archive archive = Archive.open(file())) {
      assertThatThrownBy(() -> Archive.open(file()))
          .isInstanceOf(ArchiveLockedException.class)
          .hasMessage(
              "%s is open for writing by this process, which has it open already; one writer is"
                      .formatted(file())
                  + " accepted at a time, and any number of readers");
      archive.record(opened());
    }
    try (Archive again = Archive.open(file())) {
      assertThat(again.cases()).hasSize(1);
    }
  }

  @Test
  void an_archive_in_a_jar_is_read() throws IOException {
    written(opened(), blocking());
    URI jar = URI.create("jar:" + folder.resolve("archives.jar").toUri());
    try (FileSystem inJar = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
      Files.copy(file(), inJar.getPath("/archive.jsonl"));
    }

    try (FileSystem inJar = FileSystems.newFileSystem(jar, Map.of());
        Archive archive = Archive.open(inJar.getPath("/archive.jsonl"), OpenOptions.forReading())) {
      assertThat(archive.status().network("3g").on(LATER).summary()).hasToString("BLOCKED");
    }
  }

  @Test
  void what_is_no_archive_is_refused_and_left_alone() throws IOException {
    Files.writeString(file(), "Dear diary,\n");

    assertThatThrownBy(() -> Archive.open(file()))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith("line 1, $: not JSON");
    assertThat(file()).hasContent("Dear diary,\n");
    assertThat(files()).containsExactly("archive.jsonl");
  }

  @Test
  void a_file_that_is_not_there_is_not_read_and_not_made() {
    assertThatThrownBy(() -> Archive.open(file(), OpenOptions.forReading()))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("there is no such file");
    assertThatThrownBy(() -> Archive.open(folder.resolve("no/such/archive.jsonl")))
        .hasMessageContaining("its directory does not exist");
    assertThat(file()).doesNotExist();
  }

  @Test
  void an_archive_is_open_up_to_damage_only_if_asked() throws IOException {
    written(opened(), blocking(), restored("restored", "2016-02-20", "3g"));
    String damaged = Files.readString(file(), UTF_8).replace("2016-02-20", "2016-02-21");
    Files.writeString(file(), damaged);

    assertThatThrownBy(() -> Archive.open(file()))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith("line 3: its hash is");
    assertThatThrownBy(() -> Archive.open(file(), OpenOptions.forReading()))
        .hasMessageStartingWith("line 3: its hash is");
    try (Archive archive = Archive.open(file(), OpenOptions.forReading().upToDamage())) {
      assertThat(archive.status().network("3g").on(LATER).summary()).hasToString("BLOCKED");
    }
    assertThat(file()).hasContent(damaged);
    assertThatThrownBy(() -> OpenOptions.forWriting().upToDamage())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void opening_tells_how_far_it_is() throws IOException {
    written(opened(), blocking());
    List<Progress> progress = new ArrayList<>();

    Archive.open(file(), OpenOptions.forReading().onProgress(progress::add)).close();

    long size = Files.size(file());
    assertThat(progress).last().isEqualTo(new Progress(size, size));
  }

  private static SagaEvent blocking() {
    return imposed(entry("imposed", "2016-01-05"), "mobile");
  }

  private void written(SagaEvent... events) throws IOException {
    try (Archive archive = Archive.open(file())) {
      for (SagaEvent event : events) {
        archive.record(event);
      }
    }
  }

  private Path file() {
    return folder.resolve("archive.jsonl");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }
}
