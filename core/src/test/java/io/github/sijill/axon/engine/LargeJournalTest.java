package io.github.sijill.axon.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.PetitionFiled;
import io.github.sijill.journal.JournalWriter;
import io.github.sijill.journal.OpenOptions;
import io.github.sijill.testing.ChildJvm;
import io.github.sijill.time.ImpreciseDate;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file that is larger than the memory. For one of 300 MB: {@code mvn -pl core test
 * -Dtest=LargeJournalTest -Dsijill.megabytes=300}.
 */
@Timeout(600)
class LargeJournalTest {

  private static final int MEGABYTES = Integer.getInteger("sijill.megabytes", 48);
  private static final int CASES = 1_000;

  /** Opens the file, and reads one case of the many. */
  static final class Reading {
    public static void main(String[] args) throws IOException {
      AtomicInteger steps = new AtomicInteger();
      OpenOptions opening = OpenOptions.forReading().onProgress(step -> steps.incrementAndGet());
      try (JournalStorageEngine engine =
          JournalStorageEngine.open(Path.of(args[0]), opening, null)) {
        SourcingCondition one =
            SourcingCondition.conditionFor(
                EventCriteria.havingTags(Tag.of("sijill.case", "case-7")));
        MessageStream<EventMessage> events = engine.source(one, null);
        int count = events.reduce(0, (sum, entry) -> sum + 1).join();
        ChildJvm.print(
            engine.journal().orElseThrow().head().sequence() + " " + (count - 1) + " " + steps);
      }
    }
  }

  @Test
  void is_opened_in_little_memory_and_tells_how_far_it_is(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("large.jsonl");
    long lines = write(file);

    try (ChildJvm reading =
        ChildJvm.start(
            List.of(), List.of("-Xmx" + Math.max(24, MEGABYTES / 5) + "m"), Reading.class, file)) {
      assertThat(reading.ended()).isZero();
      assertThat(reading.lines())
          .containsExactly(
              "%d %d %d".formatted(lines, lines / CASES, Files.size(file) / (1 << 20) + 1));
    }
  }

  /** Returns how many lines, each some 4 KB. */
  private static long write(Path file) throws IOException {
    String claim = "The decision is annulled. ".repeat(150);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      JournalWriter writer = JournalWriter.beginning(out);
      long lines = MEGABYTES * 250L / CASES * CASES;
      for (int line = 0; line < lines; line++) {
        CaseEntry entry =
            CaseEntry.of("case-" + line % CASES, "e" + line, ImpreciseDate.parse("2016-03-0X"));
        writer.append(PetitionFiled.of(entry, "a man", "a head", claim), Instant.EPOCH);
      }
      return lines;
    }
  }
}
