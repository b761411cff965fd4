package io.github.sijill.app;

import static io.github.sijill.app.Ran.sijill;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

  private static String fault(Charset decodedBy, String... arguments) {
    return Arguments.fault(arguments, decodedBy).orElse("");
  }

  @Test
  void text_of_any_script_is_taken_where_java_reads_utf_8() {
    assertThat(fault(StandardCharsets.UTF_8, "été", "المغرب", "封锁 😀", "")).isEmpty();
  }

  @Test
  void what_stands_for_bytes_that_cannot_be_read_is_refused() {
    assertThat(fault(StandardCharsets.UTF_8, "record", "r\uFFFDseau"))
        .isEqualTo(
            "argument 2, 'r\uFFFDseau': it holds bytes that are not UTF-8, or the character U+FFFD,"
                + " which stands for such; type it in UTF-8");
  }

  @ParameterizedTest
  @CsvSource({"US-ASCII, r\uFFFD\uFFFDseau", "ISO-8859-1, rÃ©seau", "windows-1252, rÃ©seau"})
  void what_java_reads_as_something_else_is_refused_however_it_looks(String charset, String text) {
    assertThat(fault(Charset.forName(charset), text))
        .contains("argument 1, '" + text + "': Java reads it as " + charset)
        .contains("LC_ALL=C.UTF-8");
    assertThat(fault(Charset.forName(charset), "reseau")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record rumour-circulated --archive a.jsonl --id x --occurred 2016 --claim \uFFFD",
        "open --archive a\uFFFD --case c --title T --occurred 2015 --territory MA",
        "status --on 2016-01-01 --network \uFFFD",
        "\uFFFD"
      })
  void nothing_is_done_with_it(String line, @TempDir Path directory) {
    Ran ran = sijill(ShellLines.in(directory, ShellLines.words(line)));

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.refusals()).singleElement().asString().startsWith("sijill: argument ");
    assertThat(directory).isEmptyDirectory();
  }
}
