package io.github.sijill.app;

import static io.github.sijill.app.Ran.sijill;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.app.output.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/**
 * Whatever an archive holds and whatever is typed, a terminal and a spreadsheet are safe from it.
 */
class HostileTextTest {

  /** A formula, a title for the window, a bell, a row of its own, a turn of the direction. */
  private static final String HOSTILE =
      "=1+1\u001b]0;x\u0007\u001b[2J\n"
          + "2016-03-09  forged  x\r"
          + "\u0085\u009b31m\u2028\u2029\u202e\u2066\u007f";

  /** How each command that shows something of an archive is called. */
  private static final Map<String, List<String>> CALLS =
      Map.ofEntries(
          Map.entry("status", List.of("--on 2016-02-01", "--during 2016-01-01/2016-02-01")),
          Map.entry("timeline", List.of("")),
          Map.entry("chronology", List.of("")),
          Map.entry("durations", List.of("")),
          Map.entry("changes", List.of("--during 2015-01-01/2016-12-31")),
          Map.entry("legal-basis", List.of("--on 2016-02-01")),
          Map.entry("office-holder", List.of("--on 2016-02-01")),
          Map.entry("replay", List.of("")),
          Map.entry("explain", List.of("--on 2016-02-01")),
          Map.entry("cases", List.of("")),
          Map.entry("members", List.of("")),
          Map.entry("entries", List.of("", "one")),
          Map.entry("show", List.of("one", "two", "three", "four", "one-corrected")),
          Map.entry("log", List.of("")),
          Map.entry("diff", List.of("2020-01-01T00:00:00Z now")),
          Map.entry("verify", List.of("")));

  @TempDir private Path directory;
  private String archive = "";

  @BeforeEach
  void record() {
    archive = directory.resolve("a.jsonl").toString();
    String summary = "en=" + HOSTILE;
    String source = HOSTILE + "; title=" + HOSTILE + "; at=" + HOSTILE;
    done(
        "open --case c --territory MA --operator inwi --network wifi --service skype --baseline"
            + " open --occurred 2015",
        "--title",
        HOSTILE,
        "--summary",
        summary);
    done("record blocking-imposed --id one --occurred 2016-01-04", "--ordered-by", HOSTILE);
    done(
        "record decree-published --id two --occurred 2016-01-05",
        "--gazette",
        HOSTILE,
        "--title",
        HOSTILE,
        "--subject",
        HOSTILE);
    done(
        "record director-dismissed --id three --occurred 2016-01-06",
        "--person",
        HOSTILE,
        "--office",
        HOSTILE,
        "--institution",
        HOSTILE,
        "--successor",
        HOSTILE);
    done(
        "record statement-issued --id four --occurred 2016-01-07 --confirms one",
        "--issuer",
        HOSTILE,
        "--position",
        HOSTILE,
        "--summary",
        summary,
        "--source",
        source);
    done(
        "correct one",
        "--why",
        HOSTILE,
        "--occurred",
        "2016-01-03",
        "--summary",
        summary,
        "--source",
        source);
  }

  private void done(String line, String... further) {
    Ran ran = ran(line, further);
    assertThat(ran.code()).as("%s: %s", line, ran.err()).isZero();
  }

  private Ran ran(String line, String... further) {
    List<String> words = new ArrayList<>(ShellLines.words(line));
    words.addAll(List.of("--archive", archive));
    words.addAll(List.of(further));
    return sijill(words.toArray(String[]::new));
  }

  /** The names of the commands with an option {@code --format} and an archive to ask. */
  static Stream<String> tables() {
    return Main.commands(
            Console.of(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream()))
        .getSubcommands()
        .entrySet()
        .stream()
        .filter(each -> has(each.getValue(), "--format") && has(each.getValue(), "--archive"))
        .map(Map.Entry::getKey)
        .filter(name -> !List.of("follow", "picture", "serve").contains(name));
  }

  private static boolean has(CommandLine command, String option) {
    return command.getCommandSpec().findOption(option) != null;
  }

  private static void assertPrintable(String text) {
    assertThat(text).doesNotContainPattern("[\\p{Cntrl}&&[^\\n]]");
    assertThat(text).doesNotContainPattern("[\\x80-\\x9f\u2028\u2029\u202a-\u202e\u2066\u2067]");
  }

  @ParameterizedTest
  @MethodSource("tables")
  void every_table_is_of_printable_characters_and_a_row_is_a_line(String command) {
    assertThat(CALLS).as("how it is called").containsKey(command);
    for (String options : CALLS.getOrDefault(command, List.of())) {
      for (String format : List.of("table", "csv", "markdown")) {
        Ran ran = ran(command + " " + options + " --format " + format);

        assertThat(ran.code()).as(ran.err()).isZero();
        assertPrintable(ran.out());
        assertThat(ran.lines()).noneMatch(line -> line.startsWith("2016-03-09"));
      }
    }
  }

  @Test
  void a_picture_is_of_printable_characters() {
    Ran ran = ran("picture");

    assertThat(ran.code()).isZero();
    assertPrintable(ran.out());
    assertThat(ran.out()).contains("=1+1\\u001b]0;x");
  }

  @Test
  void sentences_are_of_printable_characters_and_no_text_makes_a_line() throws IOException {
    Ran explained = ran("explain --on 2016-02-01");
    Ran cited = ran("status --on 2016-02-01 --cite");
    Path citation = Files.writeString(directory.resolve("cited.json"), cited.out());
    Ran checked = ran("check " + citation);

    assertThat(explained.out()).contains("one", "four").doesNotContain("=1+1\n");
    assertThat(explained.lines()).noneMatch(line -> line.strip().startsWith("2016-03-09"));
    assertPrintable(explained.out());
    assertThat(checked.code()).isZero();
    assertPrintable(checked.out());
    assertPrintable(cited.json().get("text").asText());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void no_cell_of_csv_begins_a_formula_unless_raw_cells_are_asked_for(String command)
      throws IOException {
    for (String options : CALLS.getOrDefault(command, List.of())) {
      List<List<String>> safe = cells(ran(command + " " + options + " --format csv").out());
      List<List<String>> raw = cells(ran(command + " " + options + " --format csv-raw").out());

      assertThat(safe).hasSameSizeAs(raw);
      assertThat(safe).flatMap(row -> row).noneMatch(cell -> cell.matches("(?s)[=+\\-@].*"));
      if (List.of("chronology", "legal-basis", "office-holder").contains(command)) {
        assertThat(raw).flatMap(row -> row).anyMatch(cell -> cell.startsWith(HOSTILE));
        assertThat(safe).flatMap(row -> row).anyMatch(cell -> cell.startsWith("'=1+1\\u001b"));
      }
    }
  }

  /** Reads CSV back, slowly. */
  private static List<List<String>> cells(String csv) {
    List<List<String>> rows = new ArrayList<>(List.of(new ArrayList<>()));
    StringBuilder cell = new StringBuilder();
    boolean isQuoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char each = csv.charAt(i);
      if (each == '"') {
        isQuoted = !isQuoted;
        cell.append(isQuoted && cell.toString().endsWith("\u0000") ? "\"" : "\u0000");
      } else if (!isQuoted && (each == ',' || each == '\n')) {
        rows.getLast().add(cell.toString().replace("\u0000", ""));
        cell.setLength(0);
        if (each == '\n') {
          rows.add(new ArrayList<>());
        }
      } else {
        cell.append(each);
      }
    }
    return rows.subList(0, rows.size() - 1);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void every_json_is_of_printable_characters(String command) throws IOException {
    for (String options : CALLS.getOrDefault(command, List.of())) {
      Ran ran = ran(command + " " + options + " --format json");

      assertThat(ran.code()).as(ran.err()).isZero();
      assertPrintable(ran.out());
      assertThat(ran.lines()).allSatisfy(line -> assertThat(line).startsWith("{").endsWith("}"));
    }
  }

  @Test
  void what_reads_the_json_gets_every_text_as_it_is() throws IOException {
    Ran offices = ran("office-holder --on 2016-02-01 --format json");
    Ran cited = ran("office-holder --on 2016-02-01 --cite");
    Ran dates = sijill("date", "--format", "jsonl", HOSTILE);

    assertThat(offices.json().findValue("office").asText()).isEqualTo(HOSTILE);
    assertThat(cited.json().get("answer").findValue("office").asText()).isEqualTo(HOSTILE);
    assertThat(dates.json().get("edtf").asText()).isEqualTo(HOSTILE);
    assertPrintable(cited.out());
    assertPrintable(dates.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status --on H",
        "status --on 2016-01-01 --network H",
        "status --on 2016-01-01 --case H",
        "status --on 2016-01-01 --format H",
        "status --on 2016-01-01 --recorded-at H",
        "status --on 2016-01-01 --H",
        "status --on 2016-01-01 --cite-as H",
        "status --on 2016-01-01 H",
        "status --during H",
        "status --H=1",
        "timeline --archive H",
        "timeline --archive jdbc:H",
        "H",
        "--H",
        "explain --on 2016-01-01 --service H",
        "durations --status H",
        "date H",
        "date --format csv H",
        "check H",
        "check - H",
        "verify --head H",
        "verify --archive a/H",
        "copy H/H",
        "import H --archive b",
        "retract H --why x",
        "retract none --why H",
        "correct one --why x --json H",
        "correct one --why x --status H",
        "correct one --why x --occurred H",
        "record H",
        "record --json H",
        "record --from H",
        "record rumour-circulated --id H",
        "record rumour-circulated --id x --occurred 2016 --claim x --source H; x=1",
        "record rumour-circulated --id x --occurred H --claim x",
        "record rumour-circulated --id x --occurred 2016 --claim x --attestation H",
        "record blocking-imposed --id x --occurred 2016 --network H",
        "record members-declared --id x --occurred 2016 --network (H",
        "record members-declared --id x --occurred 2016 --name H",
        "record members-declared --id x --occurred 2016 --members H",
        "record members-declared --id x --occurred 2016 --network 5g --name network/H/en=x",
        "open --case H"
      })
  void what_was_typed_is_shown_on_one_line_of_printable_characters(String line) {
    List<String> words =
        new ArrayList<>(
            ShellLines.words(line).stream().map(word -> word.replace("H", HOSTILE)).toList());
    if (line.matches("(?:retract|correct|record).*")) {
      words.addAll(List.of("--archive", archive));
    }

    Ran ran = sijill(words.toArray(String[]::new));

    assertThat(ran.code()).isIn(1, 2);
    assertPrintable(ran.out());
    if (!line.startsWith("date")) {
      assertThat(ran.refusals()).as(line).hasSize(1);
    }
    assertPrintable(ran.err());
    assertThat(ran.err()).doesNotContain("a fault of sijill");
  }

  @Test
  void a_line_of_events_that_is_refused_is_told_so_too() throws IOException {
    ObjectNode event = (ObjectNode) ran("replay --format jsonl").json();
    event.put("type", HOSTILE);
    Ran ran =
        Ran.reading(
            event + "\n[" + HOSTILE.replace("\n", ""),
            "record",
            "--archive",
            archive,
            "--from",
            "-");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.refusals()).hasSize(2);
    assertPrintable(ran.err());
  }

  @Test
  void a_file_with_a_line_feed_in_its_name_is_named_with_the_reason() throws IOException {
    Path damaged =
        Files.writeString(directory.resolve("da\nmaged\u001b.jsonl"), "{\"sequence\":2}\n");

    Ran ran = sijill("timeline", "--archive", damaged.toString());

    assertThat(ran.refusals())
        .singleElement()
        .asString()
        .contains("da\\u000amaged\\u001b.jsonl, line 1");
  }
}
