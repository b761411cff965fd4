package io.github.sijill;

import static io.github.sijill.testing.SmallCase.RECORDED;
import static io.github.sijill.testing.SmallCase.entry;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.restored;
import static io.github.sijill.testing.SmallCase.retracted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.journal.JournalWriter;
import io.github.sijill.journal.OpenOptions;
import io.github.sijill.json.FormatException;
import io.github.sijill.testing.SmallCase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An archive of another writer's: every hash is right, and its last entry breaks a rule. */
class ForeignArchiveTest {

  @TempDir Path folder;

  static Stream<Arguments> foreign() {
    return Stream.of(
        Arguments.of("an id is unique in its case", imposed("imposed", "2016-02-01")),
        Arguments.of(
            "references point to entries of the case",
            imposed(entry("own", "2016-02-01", "own"), "3g")),
        Arguments.of(
            "references point to entries of the case",
            imposed(entry("after-nobody", "2016-02-01", "nobody"), "3g")),
        Arguments.of("references point to entries of the case", retracted("no", "nobody")),
        Arguments.of("a scope names declared members", imposed("lte", "2016-02-01", "lte")),
        Arguments.of("a case is opened once", openedAs("opened-again")),
        Arguments.of("a restoration needs a restriction", restored("r", "2015-01-01")),
        Arguments.of(
            "nothing happens, is known or is published after the day of recording",
            imposed("future", "2030-01-01")),
        Arguments.of("an entry is recorded once", imposed("imposed", "2016-01-06", "3g")));
  }

  private static SagaEvent openedAs(String id) {
    return CaseOpened.of(entry(id, "2015"), "Once more", SmallCase.opened().dimensions());
  }

  private Path written(SagaEvent last) throws IOException {
    Path file = folder.resolve("foreign.jsonl");
    try (OutputStream out = Files.newOutputStream(file)) {
      JournalWriter writer = JournalWriter.beginning(out);
      for (SagaEvent each : List.of(opened(), imposed("imposed", "2016-01-06", "3g"), last)) {
        writer.append(each, RECORDED.plusSeconds(writer.head().sequence()));
      }
    }
    return file;
  }

  @ParameterizedTest
  @MethodSource("foreign")
  void is_refused_by_line_and_rule_whatever_is_done_with_it(String rule, SagaEvent last)
      throws IOException {
    Path file = written(last);
    String refusal =
        "line 3: entry %s of case small breaks a rule (%s): ".formatted(last.id(), rule);

    for (OpenOptions opening : List.of(OpenOptions.forReading(), OpenOptions.forWriting())) {
      assertThatThrownBy(() -> Archive.open(file, opening).close())
          .isInstanceOf(FormatException.class)
          .hasMessageStartingWith(refusal);
    }
    assertThat(Archive.verify(file, Optional.empty(), progress -> {}).brokenRules())
        .singleElement()
        .asString()
        .startsWith(refusal);
    try (Archive before = Archive.open(file, OpenOptions.forReading().upToDamage())) {
      assertThat(before.recorded()).hasSize(2);
      assertThat(before.damage()).get().asString().startsWith(refusal);
      assertThat(before.verify().summary()).startsWith("damaged: " + refusal);
      assertThat(before.copyTo(folder.resolve("good.jsonl")).sequence()).isEqualTo(2);
    }
  }

  @Test
  void a_reader_that_follows_a_foreign_writer_refuses_what_that_adds() throws IOException {
    Path file = written(imposed("more", "2016-01-07", "4g"));
    try (Archive reader = Archive.open(file, OpenOptions.forReading())) {
      assertThat(reader.recorded()).hasSize(3);
      try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
        JournalWriter.after(out, reader.head())
            .append(retracted("no", "nobody"), RECORDED.plusSeconds(9));
      }

      assertThatThrownBy(reader::recorded)
          .isInstanceOf(FormatException.class)
          .hasMessageStartingWith("line 4: entry no of case small breaks a rule");
    }
  }

  @Test
  void a_copy_of_events_that_break_a_rule_ends_before_them() throws IOException {
    List<SagaEvent> events =
        List.of(opened(), imposed("imposed", "2016-01-06"), retracted("no", "nobody"));
    try (Archive archive =
        Archive.inMemory(SmallCase.recorded(events), () -> RECORDED.plusSeconds(99))) {
      Path copy = folder.resolve("copy.jsonl");

      assertThatThrownBy(() -> archive.copyTo(copy))
          .isInstanceOf(FormatException.class)
          .hasMessageStartingWith("line 3: entry no of case small breaks a rule");
      try (Archive copied = Archive.open(copy, OpenOptions.forReading())) {
        assertThat(copied.recorded()).hasSize(2);
      }
    }
  }
}
