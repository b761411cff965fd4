package io.github.sijill.guide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.sijill.Archive;
import io.github.sijill.json.FormatException;
import io.github.sijill.testing.SmallCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of docs/operations.md do what the page says; its Java is run with all other. */
class OperationsPageTest {

  private static final Path PAGE = Path.of("../docs/operations.md");
  private static final Pattern COMMANDS = Pattern.compile("(?s)``` *sh\n(.*?) *```");

  @TempDir Path folder;

  @Test
  void a_copy_of_an_archive_that_is_open_is_an_archive_and_its_head_is_printed() throws Exception {
    try (Archive open = Archive.open(folder.resolve("archive.jsonl"))) {
      open.record(SmallCase.opened());
      open.record(SmallCase.imposed("imposed", "2016"));

      assertThat(run(commands().get(0))).isEmpty();
    }

    try (Archive copy = Archive.open(folder.resolve("backup.jsonl"))) {
      assertThat(copy.recorded(SmallCase.CASE)).hasSize(2);
    }
    List<String> printed = run(commands().get(1)).lines().toList();
    assertThat(printed).hasSize(2);
    assertThat(printed.get(0)).matches("\"hash\":\"[0-9a-f]{64}\"}");
    assertThat(Files.readString(folder.resolve("backup.jsonl"))).endsWith(printed.get(0) + "\n");
    assertThat(printed.get(1).strip()).isEqualTo("2");
  }

  @Test
  void the_lines_before_the_damage_are_an_archive() throws Exception {
    Path damaged = folder.resolve("damaged.jsonl");
    try (Archive archive = Archive.open(damaged)) {
      archive.record(SmallCase.opened());
      archive.record(SmallCase.imposed("imposed", "2016"));
    }
    Files.writeString(damaged, Files.readString(damaged).replace("\"imposed\"", "\"deposed\""));
    Assertions.assertThatThrownBy(() -> Archive.open(damaged))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith("line 2: ");

    assertThat(run(commands().get(2))).isEmpty();

    try (Archive rescued = Archive.open(folder.resolve("rescued.jsonl"))) {
      assertThat(rescued.recorded(SmallCase.CASE)).hasSize(1);
      rescued.record(SmallCase.imposed("imposed", "2016"));
    }
  }

  private static List<String> commands() throws IOException {
    List<String> commands =
        COMMANDS.matcher(Files.readString(PAGE)).results().map(each -> each.group(1)).toList();
    assertThat(commands).hasSize(3);
    return commands;
  }

  private String run(String commands) throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "the commands are for a shell");
    Process shell =
        new ProcessBuilder("/bin/sh", "-e", "-c", commands)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String printed = new String(shell.getInputStream().readAllBytes(), UTF_8);
    assertThat(shell.waitFor()).as(printed).isZero();
    return printed;
  }
}
