package io.github.sijill.app.typed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.app.ShellLines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ShellLineTest {

  private static final List<String> PIECES =
      List.of(
          "a", " ", "'", "\"", "$HOME", "`id`", "\\", "!", "*", "~", "é", "سجل", "=", "-", "#", ";",
          "\n", "(", "&", "{a,b}", "%s");

  private static List<String> words(long seed) {
    Random random = new Random(seed);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      words.add(
          IntStream.range(0, random.nextInt(6))
              .mapToObj(each -> PIECES.get(random.nextInt(PIECES.size())))
              .reduce("", String::concat));
    }
    return words;
  }

  @Test
  void what_needs_no_quotes_has_none() {
    assertThat(ShellLine.of(List.of("sijill", "--on", "2016-03-01", "it's", "", "a b")))
        .isEqualTo("sijill --on 2016-03-01 'it'\\''s' '' 'a b'");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_shell_reads_the_words_that_were_meant() throws IOException {
    for (int seed = 0; seed < 20; seed++) {
      List<String> words = words(seed);
      ProcessBuilder shell = new ProcessBuilder("sh");
      shell.redirectInput(ProcessBuilder.Redirect.PIPE);
      Process process = shell.start();
      process
          .getOutputStream()
          .write(("printf '[%s]' " + ShellLine.of(words) + "\n").getBytes(UTF_8));
      process.getOutputStream().close();

      assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
          .isEqualTo("[" + String.join("][", words) + "]");
    }
  }

  @Test
  void so_do_our_own_tests() {
    List<String> words = List.of("it's", "a \"b\" $c", "é; x=1");

    assertThat(ShellLines.words(ShellLine.of(words))).isEqualTo(words);
  }
}
