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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a person at a shell is used to: a default archive, help, colours, completion. */
class ShellTest {

  private static final String OPENED =
      "open --case cut --title Cut --occurred 2016 --territory TN --operator ooredoo"
          + " --network mobile(3g,4g) --service skype --baseline open";

  private static Ran where(String archive, String line) {
    return Ran.where(Map.of("SIJILL_ARCHIVE", archive), line.split(" "));
  }

  private static List<String> completed(String... words) {
    return sijill(Stream.concat(Stream.of("complete"), Stream.of(words)).toArray(String[]::new))
        .lines();
  }

  @Test
  void the_environment_names_the_archive_unless_the_command_does(@TempDir Path directory) {
    String ours = directory.resolve("ours.jsonl").toString();
    String other = directory.resolve("other.jsonl").toString();

    assertThat(where(ours, OPENED).err()).isEmpty();
    assertThat(where(ours, OPENED + " --archive " + other).code()).isZero();
    assertThat(
            where(ours, "record blocking-imposed --id here --occurred 2016-01 --network 3g").code())
        .isZero();
    assertThat(
            where(
                    ours,
                    "record --archive "
                        + other
                        + " blocking-imposed --id there --occurred 2016-01 --network 3g")
                .code())
        .isZero();

    assertThat(where(ours, "log").out()).contains(" here ").doesNotContain(" there ");
    assertThat(where(ours, "log --archive " + other).out())
        .contains(" there ")
        .doesNotContain(" here ");
    assertThat(where("", "log --last 1").out()).contains("voip-maroc-2016");
  }

  @Test
  void that_no_archive_is_named_is_said_so_that_nobody_takes_the_built_in_one_for_another() {
    String said =
        "sijill: this is the built-in archive of Morocco in 2016; --archive FILE or SIJILL_ARCHIVE"
            + " names another\n";

    assertThat(Ran.where(Map.of(), "cases").err()).isEqualTo(said);
    assertThat(Ran.where(Map.of(), "verify").err()).isEqualTo(said);
    assertThat(Ran.where(Map.of(), "export").err()).isEqualTo(said);
    assertThat(Ran.where(Map.of(), "date", "2016").err()).isEmpty();
  }

  @Test
  void an_archive_is_copied_from_one_file_to_another(@TempDir Path directory) throws IOException {
    Path ours = directory.resolve("ours.jsonl");
    Path copy = directory.resolve("copy.jsonl");
    assertThat(where(ours.toString(), OPENED).code()).isZero();

    assertThat(sijill("copy", ours.toString(), copy.toString()).code()).isZero();
    assertThat(where("elsewhere.jsonl", "copy %s %s".formatted(ours, copy)).code()).isZero();

    assertThat(copy).hasSameTextualContentAs(ours);
    assertThat(sijill("copy", "a.jsonl", "b.jsonl", "--archive", "c.jsonl").err())
        .isEqualTo(
            "sijill: what is copied is given twice, by --archive and as a.jsonl; leave one of them"
                + " out\n");
    assertThat(Files.exists(Path.of("b.jsonl"))).isFalse();
    assertThat(sijill("copy").err())
        .isEqualTo("sijill: missing: [FROM] TO; 'sijill copy --help' says what that is\n");
  }

  static Stream<String> commands() {
    return Main.commands(
        Console.of(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream()))
        .getSubcommands()
        .keySet()
        .stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void help_of_a_command_is_asked_for_either_way_and_ends_with_two_examples(String command) {
    Ran help = sijill("help", command);

    assertThat(help).isEqualTo(sijill(command, "--help"));
    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("\nSuch as: sijill " + command, "\n         sijill " + command);
    assertThat(help.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(Examples.of(command)).hasSize(2);
    assertThat(sijill(command, "-V").out()).startsWith("sijill ");
  }

  @Test
  void every_example_works_one_after_the_other(@TempDir Path directory) throws IOException {
    Files.writeString(
        directory.resolve("cited.json"), sijill("status", "--on", "2016-03-01", "--cite").out());
    // What another command makes is compared last; 'follow', 'serve', 'new' and 'edit' wait for
    // somebody else.
    List<String> commands =
        Stream.concat(
                commands()
                    .filter(
                        each -> !List.of("diff", "follow", "serve", "new", "edit").contains(each)),
                Stream.of("diff"))
            .toList();
    for (String command : commands) {
      for (String example : Examples.of(command)) {
        String[] words =
            ShellLines.words(example).stream()
                .map(
                    word ->
                        word.matches(".*\\.(jsonl?|svg|png|html)")
                            ? directory.resolve(word).toString()
                            : word)
                .toArray(String[]::new);
        Ran ran = sijill(words);
        assertThat(ran.code()).as("%s: %s", example, ran.err()).isZero();
        assertThat(ran.out()).as(example).isNotBlank();
      }
    }
  }

  @Test
  void help_lists_commands_by_what_they_are_for() {
    String help = sijill("help").out();

    assertThat(help).isEqualTo(sijill("--help").out()).isEqualTo(sijill().out());
    assertThat(help)
        .containsSubsequence(
            "\nAsk:\n  status",
            "\nSee what is there:\n  cases",
            "\nRecord:\n  open",
            "\nKeep:\n",
            "\nShell:\n")
        .contains("SIJILL_ARCHIVE");
    assertThat(sijill("help", "stauts").err()).contains("did you mean status?");
    assertThat(sijill("help", "record", "blocking-imposed").out()).contains("--level-words");
  }

  @Test
  void colours_are_drawn_where_they_are_wanted() {
    assertThat(sijill("timeline", "--color", "always").out()).contains("\u001b[");
    assertThat(sijill("timeline", "--color", "never").out()).doesNotContain("\u001b[");
    assertThat(sijill("timeline").out()).doesNotContain("\u001b[");
    assertThat(sijill("timeline", "--color", "alwys").err())
        .contains("did you mean always? write one of auto, always, never");
  }

  @Test
  void commands_options_and_words_are_completed() {
    assertThat(completed("st")).containsExactly("status");
    assertThat(completed("")).contains("status", "entries", "completion");
    assertThat(completed("record", "blocking-"))
        .containsExactly("blocking-imposed", "blocking-extended");
    assertThat(completed("status", "--net")).containsExactly("--network");
    assertThat(completed("status", "--on", "")).containsExactly("today", "yesterday");
    assertThat(completed("timeline", "--format", "c")).containsExactly("csv", "csv-raw");
    assertThat(completed("durations", "--status", ""))
        .containsExactly("open", "degraded", "blocked", "unknown");
    assertThat(completed("entries", "--type", "ruling-issued,ru"))
        .containsExactly("ruling-issued,ruling-issued", "ruling-issued,rumour-circulated");
    assertThat(completed("members", "n")).containsExactly("network");
    assertThat(completed("completion", "")).containsExactly("bash", "zsh", "fish");
    assertThat(completed("stauts", "")).contains("status");
  }

  @Test
  void members_entries_and_cases_are_completed_from_the_archive_that_is_meant(
      @TempDir Path directory) {
    String ours = directory.resolve("ours.jsonl").toString();
    assertThat(where(ours, OPENED).code()).isZero();

    assertThat(completed("status", "--operator", ""))
        .containsExactly("maroc-telecom", "meditel", "inwi");
    assertThat(completed("status", "--network", "3g,a")).containsExactly("3g,adsl");
    assertThat(completed("show", "ext")).containsExactly("extended-wifi", "extended-adsl");
    assertThat(completed("edit", "ext")).containsExactly("extended-wifi", "extended-adsl");
    assertThat(completed("new", "blocking")).hasSize(2);
    assertThat(completed("timeline", "--case", "")).containsExactly("voip-maroc-2016");
    assertThat(completed("status", "--archive", ours, "--operator", "")).containsExactly("ooredoo");
    assertThat(Ran.where(Map.of("SIJILL_ARCHIVE", ours), "complete", "show", "").lines())
        .containsExactly("case-opened");
    assertThat(completed("record", "still-in-force", "--archive", ours, "--restrictions", ""))
        .containsExactly("case-opened");
    assertThat(completed("show", "--archive", "nowhere.jsonl", "")).isEmpty();
  }

  @Test
  void files_are_left_to_the_shell() {
    assertThat(completed("status", "--archive", "a")).containsExactly("*files*");
    assertThat(completed("copy", "")).containsExactly("*files*");
    assertThat(completed("record", "--from", "")).containsExactly("*files*");
  }

  @ParameterizedTest
  @CsvSource({
    "bash, complete -F _sijill sijill",
    "zsh, compdef _sijill sijill",
    "fish, complete -c sijill"
  })
  void a_script_for_the_shell_is_printed(String shell, String line) {
    assertThat(sijill("completion", shell).out()).contains(line).contains(Completion.FILES);
  }

  @Test
  void bash_completes_by_the_script(@TempDir Path directory) throws Exception {
    Path script =
        Files.writeString(
            directory.resolve("sijill.bash"),
            sijill("completion", "bash").out()
                + """
                sijill() { printf '%s\\n' "$@"; }
                COMP_WORDS=(sijill show ext); COMP_CWORD=2
                _sijill
                printf '<%s>' "${COMPREPLY[@]}"
                """);
    Process bash = new ProcessBuilder("bash", script.toString()).redirectErrorStream(true).start();
    String out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(bash.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(out).isEqualTo("<complete><show><ext>");
  }
}
