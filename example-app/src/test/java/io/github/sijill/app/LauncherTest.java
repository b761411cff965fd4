package io.github.sijill.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a process of its own shows: the locale, and what becomes of its output. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  private static final String OPEN =
      "open --case c --title T --occurred 2015 --territory MA --operator o --network n --service s";

  @TempDir private Path folder;
  private Launched launched;

  @BeforeEach
  void launch() throws IOException {
    launched = new Launched(folder);
  }

  private Ran run(String script) throws IOException, InterruptedException {
    return launched.run(script, Map.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "C", "POSIX", "xx_YY", "en_US.ISO-8859-1"})
  void arguments_and_file_names_are_utf_8_whatever_the_locale(String locale) throws Exception {
    Ran ran =
        launched.run(
            "exec 2>&1; $SIJILL %s --archive 'archivé.jsonl' --summary 'ar=المغرب'".formatted(OPEN),
            locale.isEmpty() ? Map.of() : Map.of("LC_ALL", locale));

    assertThat(ran.out()).isEqualTo("recorded 1 case-opened\n");
    Ran listed = run("cat archiv*.jsonl");
    assertThat(listed.out()).contains("\"ar\":\"المغرب\"");
  }

  @Test
  void bytes_that_are_not_utf_8_are_refused_before_anything_is_written() throws Exception {
    Ran ran =
        run("$SIJILL %s --archive a.jsonl --summary \"$(printf 'en=r\\351seau')\"".formatted(OPEN));

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.refusals()).singleElement().asString().contains("bytes that are not UTF-8");
    assertThat(launched.directory()).isEmptyDirectory();
  }

  @Test
  void without_the_script_what_java_cannot_read_is_refused() throws Exception {
    Ran ran = launched.run("$JAVA %s --archive é.jsonl".formatted(OPEN), Map.of("LC_ALL", "C"));

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.refusals()).singleElement().asString().contains("LC_ALL=C.UTF-8");
    assertThat(launched.directory()).isEmptyDirectory();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "export > /dev/full               | No space left on device",
        "status --on 2016-03-01 >/dev/full | No space left on device",
        "--help > /dev/full               | No space left on device",
        "export >&-                       | Bad file descriptor"
      })
  void output_that_cannot_be_written_is_told_and_exits_with_1(String call, String reason)
      throws Exception {
    Ran ran = run("$SIJILL " + call);

    assertThat(ran)
        .isEqualTo(
            new Ran(1, "", "sijill: standard output cannot be written: %s\n".formatted(reason)));
  }

  @Test
  void a_reader_that_closes_the_pipe_hears_nothing_more() throws Exception {
    Ran ran = run("{ $SIJILL export; echo $? > code; } | true; cat code");

    assertThat(ran).isEqualTo(new Ran(0, "141\n", ""));
  }

  @Test
  void a_closed_standard_input_is_an_empty_one() throws Exception {
    assertThat(run("$SIJILL record --archive a.jsonl --from - <&-")).isEqualTo(new Ran(0, "", ""));
  }

  @Test
  void a_closed_standard_error_keeps_nobody_from_the_answer() throws Exception {
    Ran ran = run("$SIJILL date 2016 x 2>&-");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).contains("2016-12-31");
  }

  static boolean hasScript() throws IOException, InterruptedException {
    return new ProcessBuilder("sh", "-c", "script -qec true /dev/null </dev/null >/dev/null 2>&1")
            .start()
            .waitFor()
        == 0;
  }

  /** What a command writes to a terminal of 60 columns and 20 rows. */
  private Ran inTerminal(String command) throws IOException, InterruptedException {
    Ran ran =
        launched.run(
            "script -qec 'stty cols 60 rows 20; %s' /dev/null </dev/null".formatted(command),
            Map.of("TERM", "xterm", "NO_COLOR", "1"));
    return new Ran(ran.code(), ran.out().replace("\r", ""), ran.err());
  }

  @Test
  @EnabledIf("hasScript")
  void in_a_terminal_a_drawing_is_as_wide_as_it_and_what_is_longer_is_paged() throws Exception {
    Ran ran = inTerminal("PAGER=\"sed s/^/paged:/\" $SIJILL timeline");

    assertThat(ran.code()).isZero();
    assertThat(ran.lines())
        .filteredOn(line -> line.startsWith("paged:3g, 4g  "))
        .singleElement()
        .asString()
        .hasSize("paged:".length() + 60);
    assertThat(ran.lines()).filteredOn(line -> line.startsWith("paged:")).hasSizeGreaterThan(20);
  }

  @Test
  @EnabledIf("hasScript")
  void in_a_terminal_what_is_short_or_not_to_be_paged_is_printed() throws Exception {
    assertThat(inTerminal("PAGER=\"sed s/^/paged:/\" $SIJILL date 2016").out())
        .contains("2016-12-31")
        .doesNotContain("paged:");
    assertThat(inTerminal("PAGER=\"sed s/^/paged:/\" $SIJILL timeline --no-pager").out())
        .contains("3g, 4g  ")
        .doesNotContain("paged:");
  }
}
