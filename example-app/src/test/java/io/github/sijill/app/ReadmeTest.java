package io.github.sijill.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README shows of the command line is what the command line does. */
class ReadmeTest {

  private static final Path README = Path.of("../README.md");
  private static final Pattern COMMAND = Pattern.compile("`example-app/sijill ([^`]+)`");
  private static final Pattern BLOCK = Pattern.compile("(?s)```(\\w+)\n(.*?)```");

  private static String sijill(List<String> arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.run(
            InputStream.nullInputStream(),
            new PrintWriter(out),
            new PrintWriter(err),
            arguments.toArray(String[]::new));
    assertThat(code).as(err.toString()).isZero();
    return out.toString();
  }

  static Stream<String> commands() throws IOException {
    return COMMAND.matcher(Files.readString(README)).results().map(found -> found.group(1));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void every_command_shown_answers(String command) {
    assertThat(sijill(List.of(command.replace("'", "").split(" ")))).isNotBlank();
  }

  @Test
  void the_first_two_blocks_are_the_first_answer_and_the_tests() throws IOException {
    List<MatchResult> blocks = BLOCK.matcher(Files.readString(README)).results().toList();

    assertThat(blocks.get(0).group(2)).isEqualTo("example-app/sijill timeline\n");
    assertThat(Files.readString(Path.of("../.ci/run")))
        .contains("\n" + blocks.get(1).group(2).strip());
  }

  @Test
  void the_picture_is_what_the_first_command_draws_first() throws IOException {
    String picture =
        BLOCK
            .matcher(Files.readString(README))
            .results()
            .filter(block -> block.group(1).equals("text"))
            .findFirst()
            .orElseThrow()
            .group(2);

    assertThat(sijill(List.of("timeline"))).startsWith(picture);
  }
}
