package io.github.sijill.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody who is asked in a terminal of their own, by the script {@code sijill}. */
@EnabledIf("io.github.sijill.app.LauncherTest#hasScript")
class TerminalDialogueTest {

  private static final String OPEN =
      "open --archive a.jsonl --case voip --title VoIP --occurred 2016 --territory MA --operator"
          + " inwi,meditel --network 'mobile(3g,4g),wifi' --service skype --baseline open";

  @TempDir private Path directory;
  private Launched launched;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    launched = new Launched(directory);
    assertThat(launched.run("$SIJILL " + OPEN, Map.of()).code()).isZero();
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(launched.directory().resolve("a.jsonl"));
  }

  @ParameterizedTest
  @CsvSource({"40, C", "80, tr_TR.UTF-8", "200, en_US.UTF-8"})
  void an_entry_is_recorded_with_keys_that_edit_and_complete(int columns, String locale)
      throws Exception {
    try (Launched.Terminal terminal =
        launched.inTerminal(
            columns,
            "$SIJILL new rumour-circulated --archive a.jsonl --case voip",
            Map.of("LC_ALL", locale))) {
      terminal.answer("occurred:", "1/3/2016\r");
      terminal.answer("occurred:", "tod\t\177\177\177\177\1772016-10\r");
      terminal.answer("claim:", "réseau !x coupé, \"dit\" l'ANRT\u001bOD\u001bOD\u001bOC\r");
      terminal.answer("period:", "\r");
      terminal.answer("attestation:", "rum\t\r");
      terminal.answer("source:", "\r");
      terminal.answer("summary:", "\r");
      terminal.answer("another field, by its name:", "\r");
      terminal.answer("field to change:", "yes\r");
      terminal.answer("yes or no:", "no\r");

      assertThat(terminal.ended()).as(terminal.shown()).isZero();
      assertThat(terminal.shown()).contains("recorded 2 rumour-circulated-2016-10-01");
    }
    assertThat(lines().getLast())
        .contains("\"claim\":\"réseau !x coupé, \\\"dit\\\" l'ANRT\"", "\"rumoured\"");
  }

  @ParameterizedTest
  @CsvSource({"3, 40", "4, 100"})
  void whoever_leaves_is_told_that_nothing_was_recorded(int key, int columns) throws Exception {
    List<String> before = lines();
    try (Launched.Terminal terminal =
        launched.inTerminal(columns, "$SIJILL edit case-opened --archive a.jsonl", Map.of())) {
      terminal.answer("correct or retract:", "correct\r");
      terminal.answer("field to change, by its name:", Character.toString(key));

      assertThat(terminal.ended()).isEqualTo(1);
      assertThat(terminal.shown()).endsWith("sijill: nothing was recorded\n");
    }
    assertThat(lines()).isEqualTo(before);
  }

  @Test
  void what_is_asked_is_not_among_what_is_answered() throws Exception {
    try (Launched.Terminal terminal =
        launched.inTerminal(80, "$SIJILL edit case-opened --archive a.jsonl >out.txt", Map.of())) {
      terminal.answer("correct or retract:", "correct\r");
      terminal.answer("field to change, by its name:", "title\r");
      terminal.answer("title: VoIP", " in Morocco\r");
      terminal.answer("field to change, by its name:", "\r");
      terminal.answer("why:", "it lacked the country\r");
      terminal.answer("field to change:", "y\r");

      assertThat(terminal.ended()).as(terminal.shown()).isZero();
    }
    assertThat(launched.directory().resolve("out.txt"))
        .content()
        .startsWith("recorded 2 case-opened-corrected\nsijill correct case-opened --archive")
        .endsWith(" --title 'VoIP in Morocco' --why 'it lacked the country'\n");
  }

  @Test
  void without_a_terminal_nobody_is_asked() throws Exception {
    for (String command :
        List.of(
            "$SIJILL new --archive a.jsonl </dev/null",
            "echo x | $SIJILL edit --archive a.jsonl")) {
      try (Launched.Terminal terminal = launched.inTerminal(80, command, Map.of())) {
        assertThat(terminal.ended()).isEqualTo(1);
        assertThat(terminal.shown()).startsWith("sijill: there is no terminal to ask in;");
      }
    }
  }

  @Test
  void no_other_command_loads_what_edits_lines() throws Exception {
    for (String command : List.of("timeline", "record --help", "cases", "new --help")) {
      Ran ran =
          launched.run(
              "JAVA_TOOL_OPTIONS=-verbose:class $JAVA %s >classes; grep -o ' org[.]jline[^ ]*\\|app.Main' classes"
                  .formatted(command),
              Map.of("LC_ALL", "C.UTF-8"));

      assertThat(ran.lines()).contains("app.Main");
      assertThat(ran.out()).doesNotContain("org.jline");
    }
  }
}
