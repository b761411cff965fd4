package io.github.sijill.axon;

import static io.github.sijill.testing.SmallCase.RECORDED;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.inCase;
import static io.github.sijill.testing.SmallCase.retracted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.sijill.Archive;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.journal.Head;
import io.github.sijill.journal.JournalWriter;
import io.github.sijill.journal.OpenOptions;
import io.github.sijill.json.FormatException;
import io.github.sijill.testing.RandomCase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is held to the rules also where there is no room for all that they need. */
class FileReadingTest {

  private static final List<OpenOptions> BOTH =
      List.of(OpenOptions.forReading(), OpenOptions.forWriting());

  @TempDir Path folder;

  /** Four cases whose entries were recorded in turns of some length. */
  private static List<SagaEvent> interleaved(SplittableRandom random, int turn) {
    List<List<SagaEvent>> cases =
        IntStream.range(0, 4)
            .mapToObj(
                number ->
                    new RandomCase(random.nextLong())
                        .history(12).stream().map(each -> inCase("case-" + number, each)).toList())
            .map(each -> (List<SagaEvent>) new ArrayList<>(each))
            .toList();
    List<SagaEvent> all = new ArrayList<>();
    while (cases.stream().anyMatch(each -> !each.isEmpty())) {
      List<SagaEvent> next = cases.get(random.nextInt(4));
      for (int each = 0; each < turn && !next.isEmpty(); each++) {
        all.add(next.removeFirst());
      }
    }
    return all;
  }

  private Path written(List<SagaEvent> events) throws IOException {
    Path file = folder.resolve("archive.jsonl");
    try (OutputStream out = Files.newOutputStream(file)) {
      JournalWriter lines = JournalWriter.beginning(out);
      for (SagaEvent each : events) {
        lines.append(each, RECORDED.plusSeconds(lines.head().sequence()));
      }
    }
    return file;
  }

  private static OpenedArchive open(Path file, OpenOptions opening, long most) throws IOException {
    return OpenedArchive.file(
        file, opening, () -> new FileReading(opening, most), InstantSource.system());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void an_archive_that_keeps_the_rules_is_opened_with_room_for_any_number_of_entries(long seed)
      throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    List<SagaEvent> events = interleaved(random, random.nextInt(1, 9));
    Path file = written(events);

    for (long most : new long[] {0, 1, 5, 20, Long.MAX_VALUE}) {
      for (OpenOptions opening : BOTH) {
        OpenedArchive archive = open(file, opening, most);
        assertThat(archive.now().projections().recorded())
            .extracting(Recorded::event)
            .isEqualTo(events);
        archive.closing().run();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void an_entry_that_breaks_a_rule_is_found_with_room_for_any_number_of_entries(long seed)
      throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    List<SagaEvent> events = interleaved(random, random.nextInt(1, 9));
    String caseId = "case-" + random.nextInt(4);
    int opening =
        IntStream.range(0, events.size())
            .filter(each -> events.get(each).entry().caseId().value().equals(caseId))
            .findFirst()
            .orElseThrow();
    int place = random.nextInt(opening + 1, events.size() + 1);
    events.add(place, inCase(caseId, retracted("no", "nobody")));
    Path file = written(events);
    List<String> broken =
        Archive.verify(file, Optional.empty(), progress -> {}).brokenRules().stream()
            .map(String::valueOf)
            .toList();

    for (long most : new long[] {0, 1, 5, 20, Long.MAX_VALUE}) {
      for (OpenOptions each : BOTH) {
        Throwable refusal = catchThrowable(() -> open(file, each, most).closing().run());
        assertThat(refusal).isInstanceOf(FormatException.class);
        assertThat(broken).contains(refusal.getMessage());
      }
    }
  }

  @Test
  void an_archive_that_is_opened_up_to_damage_ends_before_a_broken_rule() throws IOException {
    List<SagaEvent> events = interleaved(new SplittableRandom(1), 1);
    events.add(20, inCase("case-0", retracted("no", "nobody")));
    Path file = written(events);

    OpenedArchive archive = open(file, OpenOptions.forReading().upToDamage(), 0);
    assertThat(archive.now().projections().recorded()).hasSize(20);
    archive.closing().run();
  }

  @Test
  void a_reader_that_had_no_room_holds_to_the_rules_what_comes_later() throws IOException {
    Path file = written(interleaved(new SplittableRandom(1), 2));
    OpenedArchive archive = open(file, OpenOptions.forReading(), 0);
    Archive writer = Archive.open(file);
    writer.record(inCase("case-1", imposed("later", "2016-03-06", "3g")));
    writer.close();
    assertThat(archive.now().projections().recorded())
        .last()
        .satisfies(last -> assertThat(last.id().value()).isEqualTo("later"));

    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
      JournalWriter.after(out, head(file))
          .append(inCase("case-1", retracted("no", "nobody")), RECORDED.plusSeconds(999));
    }
    assertThatThrownBy(archive::now)
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("entry no of case case-1 breaks a rule");
    archive.closing().run();
  }

  private static Head head(Path file) throws IOException {
    try (Archive archive = Archive.open(file, OpenOptions.forReading())) {
      return archive.head();
    }
  }
}
