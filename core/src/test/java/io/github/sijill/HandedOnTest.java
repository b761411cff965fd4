package io.github.sijill;

import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.restored;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.event.SagaEvent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was just recorded is handed on to questions and to the next command, not read back. */
class HandedOnTest {

  private static final LocalDate DAY = LocalDate.of(2016, 1, 10);

  @Test
  void a_line_that_was_spoilt_on_the_disk_since_is_known_all_the_same(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("archive.jsonl");
    try (Archive archive = Archive.open(file)) {
      archive.record(opened());
      spoil(file);
      archive.record(imposed("imposed", "2016-01-05"));
      spoil(file);

      assertThat(archive.status().on(DAY).summary()).isEqualTo("BLOCKED");
      archive.record(restored("restored", "2016-01-08"));
      assertThat(archive.status().on(DAY).summary()).isEqualTo("OPEN");
    }
  }

  /** In place and up to the last hash, so that a writer finds the end of the file as it left it. */
  private static void spoil(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer spaces = ByteBuffer.wrap(" ".repeat((int) Files.size(file) - 70).getBytes(UTF_8));
      channel.write(spaces, 0);
    }
  }

  @Test
  void an_engine_of_others_gives_back_the_events_that_were_recorded() {
    List<SagaEvent> events = List.of(opened(), imposed("imposed", "2016-01-05"));
    try (Archive archive =
        AxonArchives.over(new InMemoryEventStorageEngine(), InstantSource.system())) {
      events.forEach(archive::record);

      assertThat(archive.recorded())
          .extracting(each -> each.event())
          .allSatisfy(
              event -> assertThat(events).anySatisfy(each -> assertThat(event).isSameAs(each)));
    }
  }
}
