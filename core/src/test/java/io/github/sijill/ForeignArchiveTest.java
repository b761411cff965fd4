package io.github.sijill;

import static io.github.sijill.testing.SmallCase.RECORDED;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.retracted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.journal.JournalWriter;
import io.github.sijill.journal.OpenOptions;
import io.github.sijill.json.FormatException;
import io.github.sijill.testing.BrokenRules;
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
    return BrokenRules.all().stream().map(each -> Arguments.of(each.rule(), each.event()));
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
          .hasMessageStartingWith(file + ", line 4: entry no of case small breaks a rule");
    }
  }

  @ParameterizedTest
  @MethodSource("foreign")
  void events_that_break_a_rule_are_refused_in_memory_too(String rule, SagaEvent last) {
    List<Recorded> events =
        SmallCase.recorded(List.of(opened(), imposed("imposed", "2016-01-06", "3g"), last));

    assertThatThrownBy(() -> Archive.inMemory(events, () -> RECORDED.plusSeconds(99)))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith(
            "event 3: entry %s of case small breaks a rule (%s): ".formatted(last.id(), rule));
  }
}
