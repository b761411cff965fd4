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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the README shows of the command line is what the command line does. */
class ReadmeTest {

  private static final Path README = Path.of("../README.md");
  private static final Pattern COMMAND = Pattern.compile("`example-app/sijill ([^`]+)`");
  private static final Pattern BLOCK = Pattern.compile("(?s)```(\\w+)\n(.*?)```");

  @Test
  void every_command_shown_answers(@TempDir Path directory) throws IOException {
    List<List<String>> commands =
        COMMAND
            .matcher(Files.readString(README))
            .results()
            .map(found -> ShellLines.words(found.group(1)))
            .filter(command -> !command.getFirst().equals("serve")) // it goes on; see HttpPageTest
            .toList();

    assertThat(commands).hasSizeGreaterThan(10);
    for (List<String> command : commands) {
      Ran ran = Ran.sijill(ShellLines.in(directory, command));
      assertThat(ran.code()).as("%s: %s", command, ran.err()).isZero();
      assertThat(ran.out()).as("%s", command).isNotBlank();
    }
  }

  @ParameterizedTest
  @CsvSource({"command-line.md, 10", "members.md, 10", "pictures.md, 4", "page.md, 1"})
  void every_command_of_the_docs_answers_one_after_the_other(
      String page, int atLeast, @TempDir Path directory) throws IOException {
    List<List<String>> commands =
        BLOCK
            .matcher(Files.readString(Path.of("../docs", page)))
            .results()
            .flatMap(block -> ShellLines.commands(block.group(2), "example-app/sijill").stream())
            .toList();

    assertThat(commands).hasSizeGreaterThanOrEqualTo(atLeast);
    for (List<String> command : commands) {
      Ran ran = Ran.sijill(ShellLines.in(directory, command));
      assertThat(ran.code()).as("%s: %s", command, ran.err()).isZero();
      assertThat(ran.out()).as("%s", command).isNotBlank();
    }
  }

  @Test
  void the_first_two_blocks_are_the_first_answer_and_the_tests() throws IOException {
    List<MatchResult> blocks = BLOCK.matcher(Files.readString(README)).results().toList();

    assertThat(blocks.get(0).group(2)).isEqualTo("example-app/sijill timeline\n");
    assertThat(Files.readString(Path.of("../.ci/run")))
        .contains("\n" + blocks.get(1).group(2).strip());
  }

  @Test
  void the_image_is_what_the_command_draws() throws IOException {
    assertThat(Files.readString(README)).contains("(docs/voip-maroc-2016.svg)");
    assertThat(Ran.sijill("picture").out())
        .isEqualTo(Files.readString(Path.of("../docs/voip-maroc-2016.svg")));
  }

  @Test
  void the_picture_is_what_the_first_command_draws_below_its_sentences() throws IOException {
    String picture =
        BLOCK
            .matcher(Files.readString(README))
            .results()
            .filter(block -> block.group(1).equals("text"))
            .findFirst()
            .orElseThrow()
            .group(2);

    assertThat(Ran.sijill("timeline").out())
        .startsWith("Voice over IP on 3G and 4G in Morocco")
        .contains("\n\n" + picture);
  }
}
