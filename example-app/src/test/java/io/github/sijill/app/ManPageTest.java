package io.github.sijill.app;

import static io.github.sijill.app.Ran.sijill;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.app.output.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class ManPageTest {

  private static CommandLine commands() {
    return Main.commands(
        Console.of(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream()));
  }

  static Stream<CommandLine> all() {
    return below(commands());
  }

  private static Stream<CommandLine> below(CommandLine command) {
    return Stream.concat(
        Stream.of(command), command.getSubcommands().values().stream().flatMap(ManPageTest::below));
  }

  /** As a reader sees it, without what roff needs. */
  private static String read(String page) {
    return page.replaceAll("\\\\f[BIP]", "")
        .replace("\\-", "-")
        .replace("\\(aq", "'")
        .replace("\\&", "")
        .replace("\\e", "\\");
  }

  @ParameterizedTest
  @MethodSource("all")
  void a_page_tells_all_that_help_tells_and_no_line_is_taken_for_a_request(CommandLine command) {
    String page = ManPage.of(command);
    String read = read(page);

    assertThat(read).contains(command.getCommandSpec().qualifiedName("-") + " - ");
    for (OptionSpec option : command.getCommandSpec().options()) {
      if (!option.hidden()) {
        assertThat(read).contains(option.names());
        assertThat(read)
            .contains(String.join(" ", option.description()).replace("%%", "%").replace("%n", " "));
      }
    }
    assertThat(page.lines())
        .allSatisfy(
            line ->
                assertThat(line)
                    .matches("(\\.(\\\\\"|TH|SH|TP|nf|fi|ad|nh)( .*)?)|[^.'].*")
                    .doesNotContainPattern("[\\p{Cntrl}]"))
        .startsWith(".\\\" -*- coding: utf-8 -*-");
  }

  @Test
  void a_page_is_printed_by_the_words_of_its_command() {
    assertThat(sijill("man").out()).startsWith(".\\\"").contains(".TH SIJILL 1");
    assertThat(sijill("man", "record", "blocking-imposed").out())
        .contains(".TH SIJILL\\-RECORD\\-BLOCKING\\-IMPOSED 1");
    assertThat(sijill("man", "statsu"))
        .isEqualTo(
            new Ran(
                2,
                "",
                "sijill: there is no command 'statsu'; did you mean status? 'sijill help' lists"
                    + " them"
                    + System.lineSeparator()));
  }

  @Test
  void all_pages_are_written_into_a_directory(@TempDir Path directory) throws IOException {
    Path pages = directory.resolve("share/man/man1");
    Ran ran = sijill("man", "--directory", pages.toString());

    assertThat(ran.code()).isZero();
    assertThat(ran.lines())
        .hasSameSizeAs(all().toList())
        .contains("sijill.1", "sijill-timeline.1", "sijill-record-blocking-imposed.1");
    for (String file : ran.lines()) {
      assertThat(pages.resolve(file)).isNotEmptyFile();
    }
  }

  static boolean hasGroff() throws IOException, InterruptedException {
    return new ProcessBuilder("sh", "-c", "command -v groff >/dev/null 2>&1").start().waitFor()
        == 0;
  }

  @Test
  @EnabledIf("hasGroff")
  void the_program_that_sets_manual_pages_has_nothing_to_say_against_them(@TempDir Path directory)
      throws IOException, InterruptedException {
    List<String> files = sijill("man", "--directory", directory.toString()).lines();
    Path set = directory.resolve("set");
    Path said = directory.resolve("said");
    for (String file : files) {
      Process groff =
          new ProcessBuilder("groff", "-man", "-k", "-Tutf8", "-ww", "-P-cbou", file)
              .directory(directory.toFile())
              .redirectOutput(set.toFile())
              .redirectError(said.toFile())
              .start();
      assertThat(groff.waitFor(1, TimeUnit.MINUTES)).isTrue();

      assertThat(said).as(file).isEmptyFile();
      assertThat(Files.readString(set, StandardCharsets.UTF_8))
          .contains("NAME", "OPTIONS", "--help", "EXIT STATUS");
    }
  }

  @Test
  void what_roff_reads_otherwise_is_shown_as_it_is() {
    Map<String, String> pages = ManPage.all(commands());

    assertThat(pages.get("sijill-record.1")).contains("\\(aqMédias 24; on=2016\\-01\\-06\\(aq");
  }
}
