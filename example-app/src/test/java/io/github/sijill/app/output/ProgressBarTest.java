package io.github.sijill.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.journal.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

  private static final String READING = "reading a.jsonl";

  @Test
  void it_grows_with_what_is_read() {
    assertThat(ProgressBar.bar(READING, 0, 8))
        .isEqualTo("reading a.jsonl  " + "·".repeat(40) + "  0 %");
    assertThat(ProgressBar.bar(READING, 2, 8))
        .isEqualTo("reading a.jsonl  " + "█".repeat(10) + "·".repeat(30) + "  25 %");
    assertThat(ProgressBar.bar(READING, 8, 8))
        .isEqualTo("reading a.jsonl  " + "█".repeat(40) + "  100 %");
    assertThat(ProgressBar.bar(READING, 0, 0)).endsWith("100 %");
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
