package io.github.sijill.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.journal.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressBarTest {

  private static final String READING = "reading a.jsonl";

  @Test
  void it_grows_with_what_is_read() {
    assertThat(ProgressBar.bar(READING, 0, 8, 100))
        .isEqualTo("reading a.jsonl  " + "·".repeat(40) + "  0 %");
    assertThat(ProgressBar.bar(READING, 2, 8, 100))
        .isEqualTo("reading a.jsonl  " + "█".repeat(10) + "·".repeat(30) + "  25 %");
    assertThat(ProgressBar.bar(READING, 8, 8, 100))
        .isEqualTo("reading a.jsonl  " + "█".repeat(40) + "  100 %");
    assertThat(ProgressBar.bar(READING, 0, 0, 100)).endsWith("100 %");
    assertThat(ProgressBar.bar(READING, 9, 8, 100)).endsWith("100 %");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 10, 20, 30, 40, 60, 80, 200})
  void it_leaves_the_last_column_free_whatever_is_read(int columns) {
    for (String name :
        List.of("a", READING, "reading " + "long".repeat(40), "قراءة الملف", "読む".repeat(30))) {
      for (int done : List.of(0, 3, 8)) {
        assertThat(DisplayWidth.of(ProgressBar.bar(name, done, 8, columns)))
            .isLessThanOrEqualTo(Math.max(columns - 1, "r  100 %".length()));
        assertThat(DisplayWidth.of(ProgressBar.counted(name, done, columns)))
            .isLessThanOrEqualTo(Math.max(columns - 1, "r  8".length()));
      }
    }
    assertThat(ProgressBar.bar("reading " + "long".repeat(40), 1, 2, 40)).contains("…  █");
  }

  @Test
  void a_pipe_gets_the_lines_that_stay_and_nothing_else() {
    StringWriter err = new StringWriter();
    try (ProgressBar bar = new ProgressBar(new PrintWriter(err), READING)) {
      bar.show(new Progress(1, 2));
      bar.say("told");
    }

    assertThat(err.toString()).isEqualTo("sijill: told" + System.lineSeparator());
  }
}
