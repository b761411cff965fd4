package io.github.sijill.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bar of progress as a terminal of its own gets it. */
@EnabledIf("io.github.sijill.app.LauncherTest#hasScript")
class ProgressInTerminalTest {

  private static final int LINES = 2_000;

  /** What stands in one line until it is cleared, or goes on. */
  private static final Pattern DRAWN = Pattern.compile("\r\u001b\\[K([^\r\n\u001b]*)");

  @TempDir private Path directory;

  private static void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        "{\"type\":\"sijill.CaseOpened\",\"payload\":{\"entry\":{\"id\":\"case-opened\",\"case\":\"c\","
            + "\"occurred\":\"2016\",\"attestation\":\"reported\"},\"title\":\"C\",\"dimensions\":{"
            + "\"territories\":[{\"id\":\"MA\"}],\"operators\":[{\"id\":\"o\"}],\"networks\":[{\"id\":\"n\"}],"
            + "\"services\":[{\"id\":\"s\"}]},\"baseline\":\"open\"}}");
    for (int i = 0; i < LINES; i++) {
      lines.add(
          ("{\"type\":\"sijill.RumourCirculated\",\"payload\":{\"entry\":{\"id\":\"r%s\",\"case\":\"c\","
               + "\"occurred\":\"2016\",\"attestation\":\"rumoured\"},\"claim\":\"x\"}}")
              .formatted(i));
    }
    Files.write(file, lines);
  }

  @ParameterizedTest
  @CsvSource({
    "40, --from lines.jsonl, false",
    "80, --from lines.jsonl, true",
    "200, --from lines.jsonl, false",
    "40, --from - <lines.jsonl, false"
  })
  void recording_many_lines_shows_how_far_it_is_in_the_width_there_is(
      int columns, String from, boolean isSeen) throws Exception {
    Launched launched = new Launched(directory);
    write(launched.directory().resolve("lines.jsonl"));
    try (Launched.Terminal terminal =
        launched.inTerminal(
            columns,
            "$SIJILL record --archive a.jsonl %s %s".formatted(from, isSeen ? "" : ">acks"),
            Map.of())) {
      assertThat(terminal.ended()).isZero();

      List<String> drawn =
          DRAWN
              .matcher(terminal.written())
              .results()
              .map(each -> each.group(1))
              .filter(each -> !each.isEmpty())
              .toList();
      assertThat(drawn).hasSizeGreaterThan(3);
      assertThat(drawn).allSatisfy(bar -> assertThat(bar).hasSizeLessThan(columns));
      if (from.contains("<")) {
        assertThat(drawn.getLast()).matches("recording standard input  [0-9]+");
      } else {
        assertThat(drawn.getLast()).contains("recording", "█").endsWith(" %");
      }
      assertThat(terminal.written()).endsWith("\r\u001b[K");
      if (isSeen) {
        // A line that is acknowledged stands alone, and not behind what is left of a bar.
        assertThat(terminal.written()).contains("\r\u001b[Krecorded 1900 r1898\r\n");
      }
    }
    assertThat(Files.readAllLines(launched.directory().resolve("a.jsonl"))).hasSize(LINES + 1);
  }
}
