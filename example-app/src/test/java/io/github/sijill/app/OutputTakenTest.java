package io.github.sijill.app;

import static io.github.sijill.app.Ran.sijill;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.app.output.Console;
import java.io.ByteArrayInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * What standard output does not take is a failure of every command; a reader that leaves is not.
 */
@EnabledIf("hasAFullDevice")
class OutputTakenTest {

  private static final Path FULL = Path.of("/dev/full");

  private static final String OPENED =
      "open --archive a.jsonl --case c --title T --occurred 2015 --territory MA --operator inwi"
          + " --network wifi --service skype --baseline open";

  /** How each command is called; a new command has to be added here. */
  private static final Map<String, List<String>> CALLS =
      Map.ofEntries(
          Map.entry(
              "status",
              List.of(
                  "status --on 2016-03-01",
                  "status --on 2016-03-01 --format json",
                  "status --during 2016-03-01/2016-03-02 --format csv",
                  "status --on 2016-03-01 --cite")),
          Map.entry("timeline", List.of("timeline", "timeline --format csv")),
          Map.entry("chronology", List.of("chronology", "chronology --cite")),
          Map.entry("picture", List.of("picture", "picture --output picture.svg")),
          Map.entry("explain", List.of("explain --on 2016-03-01")),
          Map.entry("durations", List.of("durations --format csv")),
          Map.entry("changes", List.of("changes --during 2016-01-01/2016-12-31 --format json")),
          Map.entry("legal-basis", List.of("legal-basis --on 2016-07-01")),
          Map.entry("office-holder", List.of("office-holder --on 2016-11-01 --cite-as x")),
          Map.entry("replay", List.of("replay", "replay --format json")),
          Map.entry("date", List.of("date 2016", "date --format json 2016 x", "date x")),
          Map.entry("cases", List.of("cases", "cases --format json")),
          Map.entry("members", List.of("members", "members network --format csv")),
          Map.entry("entries", List.of("entries", "entries petition --format json")),
          Map.entry("show", List.of("show restored", "show restored --format json")),
          Map.entry("diff", List.of("diff 2026-11-24T08:00:05Z now")),
          Map.entry("log", List.of("log", "log --format json")),
          Map.entry("man", List.of("man", "man record blocking-imposed")),
          Map.entry("completion", List.of("completion bash", "completion zsh", "completion fish")),
          Map.entry("open", List.of(OPENED.replace("--case c", "--case d"))),
          Map.entry(
              "record",
              List.of(
                  "record rumour-circulated --archive a.jsonl --id two --occurred 2016 --claim x",
                  "record --archive a.jsonl --from -",
                  "record --archive a.jsonl --json"
                      + " '{\"type\":\"sijill.RumourCirculated\",\"payload\":{\"entry\":{"
                      + "\"id\":\"three\",\"case\":\"c\",\"occurred\":\"2016\","
                      + "\"attestation\":\"reported\"},\"claim\":\"x\"}}'")),
          Map.entry("correct", List.of("correct one --archive a.jsonl --why x --claim y")),
          Map.entry("retract", List.of("retract one --archive a.jsonl --why x")),
          Map.entry("undo", List.of("undo --archive a.jsonl")),
          Map.entry("verify", List.of("verify", "verify --format json --archive a.jsonl")),
          Map.entry("check", List.of("check cited.json")),
          Map.entry("copy", List.of("copy copied.jsonl")),
          Map.entry("export", List.of("export", "export --archive a.jsonl")),
          Map.entry("page", List.of("page page.html --force")),
          Map.entry("import", List.of("import a.jsonl --archive imported.jsonl")));

  private static final String LINE =
      "{\"type\":\"sijill.RumourCirculated\",\"payload\":{\"entry\":{\"id\":\"four\",\"case\":\"c\","
          + "\"occurred\":\"2016\",\"attestation\":\"reported\"},\"claim\":\"x\"}}";

  @TempDir private Path directory;

  static boolean hasAFullDevice() {
    return Files.exists(FULL);
  }

  private static CommandLine commands() {
    return Main.commands(
        Console.of(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream()));
  }

  /** All but those that go on until they are stopped. */
  static Stream<String> commandNames() {
    return commands().getSubcommands().keySet().stream()
        .filter(name -> !List.of("follow", "serve").contains(name));
  }

  /** Those of them that need no terminal to ask in. */
  static Stream<String> commandsWithoutTerminal() {
    return commandNames().filter(name -> !List.of("new", "edit").contains(name));
  }

  static Stream<String> helps() {
    return Stream.concat(
        Stream.of("", "--help", "--version", "record blocking-imposed --help"),
        commandNames().map(name -> name + " --help"));
  }

  private void prepared() throws IOException {
    assertThat(sijill(words(OPENED)).code()).isZero();
    Ran recorded =
        sijill(
            words("record rumour-circulated --archive a.jsonl --id one --occurred 2016 --claim x"));
    assertThat(recorded.code()).as(recorded.err()).isZero();
    Files.writeString(
        directory.resolve("cited.json"), sijill("status", "--on", "2016-03-01", "--cite").out());
  }

  private String[] words(String line) {
    return ShellLines.words(line).stream()
        .map(
            word ->
                word.matches("[a-z]+\\.(jsonl|svg|html)")
                        || (word.endsWith(".json") && !word.startsWith("{"))
                    ? directory.resolve(word).toString()
                    : word)
        .toArray(String[]::new);
  }

  private Ran run(OutputStream out, String line) {
    return Ran.writing(
        new ByteArrayInputStream((LINE + "\n").getBytes(StandardCharsets.UTF_8)), out, words(line));
  }

  @ParameterizedTest
  @MethodSource("commandsWithoutTerminal")
  void a_full_disk_is_told_in_one_line_and_exits_with_1(String command) throws IOException {
    assertThat(CALLS).as("how it is called").containsKey(command);
    for (String line : CALLS.getOrDefault(command, List.of())) {
      prepared();
      try (OutputStream full = new FileOutputStream(FULL.toFile())) {
        Ran ran = run(full, line);

        assertThat(ran.code()).as(line).isEqualTo(1);
        assertThat(ran.refusals())
            .as(line)
            .singleElement()
            .asString()
            .contains("standard output cannot be written: No space left on device");
      }
      delete();
    }
  }

  @ParameterizedTest
  @MethodSource("commandNames")
  void a_reader_that_leaves_is_no_failure_to_tell_of(String command) throws IOException {
    for (String line : CALLS.getOrDefault(command, List.of())) {
      prepared();
      Pipe nobodyReads = Pipe.open();
      nobodyReads.source().close();
      try (OutputStream pipe = Channels.newOutputStream(nobodyReads.sink())) {
        Ran ran = run(pipe, line);

        if (line.contains("--from")) {
          assertThat(ran.code()).isEqualTo(1);
          assertThat(ran.refusals())
              .singleElement()
              .asString()
              .contains("standard output was closed");
        } else {
          assertThat(ran).as(line).isEqualTo(new Ran(141, "", ""));
        }
      }
      delete();
    }
  }

  @ParameterizedTest
  @MethodSource("helps")
  void help_that_is_not_taken_is_a_failure_too(String line) throws IOException {
    try (OutputStream full = new FileOutputStream(FULL.toFile())) {
      Ran ran = line.isEmpty() ? Ran.writing(InputStream.nullInputStream(), full) : run(full, line);

      assertThat(ran.code()).as(line).isEqualTo(1);
      assertThat(ran.refusals()).as(line).hasSize(1);
    }
  }

  @Test
  void an_entry_that_was_recorded_all_the_same_is_said_to_be() throws IOException {
    prepared();
    try (OutputStream full = new FileOutputStream(FULL.toFile())) {
      assertThat(run(full, "retract one --archive a.jsonl --why x").refusals())
          .containsExactly(
              "sijill: one-retracted is recorded, as number 3, but standard output cannot be"
                  + " written: No space left on device");
    }
    assertThat(Files.readAllLines(directory.resolve("a.jsonl"))).hasSize(3);
  }

  @ParameterizedTest
  @MethodSource("commandNames")
  void standard_error_that_is_not_taken_changes_nothing(String command) throws IOException {
    prepared();
    try (OutputStream full = new FileOutputStream(FULL.toFile())) {
      int code =
          Main.run(
              Console.of(InputStream.nullInputStream(), OutputStream.nullOutputStream(), full),
              Map.of(),
              StandardCharsets.UTF_8,
              command,
              "--nonsense");

      assertThat(code).isEqualTo(2);
    }
  }

  private void delete() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }
}
