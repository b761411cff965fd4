package io.github.sijill.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rows that docs/real-data.md tells are recorded, and asked for, as it says. */
class RealDataPageTest {

  private static final Path PAGE = Path.of("../docs/real-data.md");
  private static final Pattern ROWS = Pattern.compile("(?s)```jsonl\n(.*?)```");
  private static final Pattern ASKED = Pattern.compile("(?s)```sh\n(.*?)```\n\n```text\n(.*?)```");

  @Test
  void the_rows_of_the_example_are_recorded_and_answer_as_shown(@TempDir Path directory)
      throws IOException {
    String page = Files.readString(PAGE);
    List<String> rows = ROWS.matcher(page).results().map(found -> found.group(1)).toList();
    Files.writeString(directory.resolve("rows.jsonl"), String.join("", rows));
    List<MatchResult> asked = ASKED.matcher(page).results().toList();

    assertThat(rows).hasSize(1);
    assertThat(asked).hasSize(2);
    for (MatchResult block : asked) {
      StringBuilder printed = new StringBuilder();
      for (List<String> command : ShellLines.commands(block.group(1), "example-app/sijill")) {
        Ran ran = Ran.sijill(ShellLines.in(directory, command));
        assertThat(ran.code()).as("%s: %s", command, ran.err()).isZero();
        if (!command.getFirst().equals("record")) {
          printed.append(ran.out());
        }
      }
      assertThat(printed.toString().replace("\r\n", "\n")).isEqualTo(block.group(2));
    }
  }
}
