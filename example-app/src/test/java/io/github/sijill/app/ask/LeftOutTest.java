package io.github.sijill.app.ask;

import static io.github.sijill.app.Ran.sijill;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.app.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer leaves out is said beside it. */
class LeftOutTest {

  @TempDir private Path directory;
  private String damaged = "";

  @BeforeEach
  void damage() throws IOException {
    Path file = directory.resolve("damaged.jsonl");
    sijill("copy", file.toString());
    Files.writeString(file, Files.readString(file).replace("2016-11-04", "2016-11-05"));
    damaged = file.toString();
  }

  private Ran upToDamage(String command) {
    return sijill((command + " --up-to-damage --archive " + damaged).split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status --on 2016-12-01",
        "status --on 2016-12-01 --format json",
        "status --on 2016-12-01 --cite",
        "status --during 2016-12-01/2016-12-02",
        "timeline",
        "chronology --format csv",
        "explain --on 2016-12-01",
        "durations",
        "changes --during 2016-01-01/2016-12-31",
        "legal-basis --on 2016-12-01",
        "office-holder --on 2016-12-01",
        "replay",
        "export"
      })
  void a_damage_is_told_on_standard_error(String command) {
    Ran ran = upToDamage(command);

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).isNotBlank();
    assertThat(ran.refusals())
        .singleElement()
        .asString()
        .startsWith(
            "sijill: of "
                + damaged
                + " only the first 12 events were used, for it cannot be read on; line 13: ");
  }

  /** Whoever quotes two lines quotes it. */
  @ParameterizedTest
  @ValueSource(strings = {"status --on 2016-12-01", "timeline", "explain --on 2016-12-01"})
  void a_damage_is_told_in_the_second_line(String command) {
    assertThat(upToDamage(command).lines().get(1))
        .endsWith("; what stands behind a damage of the archive is left out.");
  }

  @Test
  void beside_an_office_of_which_no_entry_tells_stand_those_that_there_are() {
    assertThat(sijill("office-holder", "--on", "2016-11-01", "--office", "directeur").refusals())
        .contains(
            "sijill: no entry tells of such an office; entries tell of 'director general' of"
                + " 'ANRT'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status --on 2016-03-05 --format FORMAT",
        "status --during 2016-03-05/2016-03-06 --format FORMAT",
        "timeline --format FORMAT",
        "chronology --format FORMAT",
        "durations --format FORMAT",
        "changes --during 2016-01-01/2016-12-31 --format FORMAT",
        "legal-basis --on 2016-07-01 --format FORMAT",
        "office-holder --on 2016-11-01 --format FORMAT"
      })
  void a_viewpoint_is_told_on_standard_error_beside_a_table_and_in_json(String command)
      throws IOException {
    String viewpoint = " --attested official --known-on 2016-12-01";
    for (String format : List.of("table", "csv", "csv-raw")) {
      Ran ran = sijill((command.replace("FORMAT", format) + viewpoint).split(" "));

      assertThat(ran.code()).isZero();
      assertThat(ran.refusals())
          .filteredOn(line -> !line.contains("the answer is empty"))
          .singleElement()
          .asString()
          .contains("as known on 2016-12-01", "official", "it leaves out");
    }
    Ran markdown = sijill((command.replace("FORMAT", "markdown") + viewpoint).split(" "));
    assertThat(markdown.lines().getLast())
        .startsWith("This is the answer as known on 2016-12-01")
        .contains("official", "it leaves out");
    assertThat(markdown.err()).doesNotContain("it leaves out");
    Ran json = sijill((command.replace("FORMAT", "json") + viewpoint).split(" "));
    assertThat(json.json().get("question").toString())
        .contains("\"knownOn\":\"2016-12-01\"", "official");
    assertThat(json.err()).isEmpty();
    assertThat(sijill(command.replace("FORMAT", "table").split(" ")).err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status --on 2016-03-05",
        "status --during 2016-03-05/2016-03-06",
        "timeline",
        "chronology",
        "durations",
        "changes --during 2016-01-01/2016-12-31",
        "legal-basis --on 2016-07-01",
        "office-holder --on 2016-11-01",
      })
  void labels_are_told_on_standard_error_beside_a_table_in_json_and_in_a_citation(String command)
      throws IOException {
    String[] labelled = (command + " --label cause=exams --label cause=protest").split(" ");

    assertThat(sijill(labelled).refusals())
        .contains(
            "sijill: This is the answer by entries with the label cause=exams or protest; it leaves"
                + " out what else is recorded. No entry that is seen has the label cause=exams or"
                + " cause=protest; so the answer rests on no entry with it.");
    assertThat(sijill(with(labelled, "--format", "json")).json().at("/question/labels/cause"))
        .hasToString("[\"exams\",\"protest\"]");
    assertThat(sijill(with(labelled, "--cite")).json().get("text").asText())
        .contains("with the label cause=exams or protest");
  }

  private static String[] with(String[] words, String... further) {
    return Stream.concat(Stream.of(words), Stream.of(further)).toArray(String[]::new);
  }

  @Test
  void a_label_leaves_the_restrictions_that_have_it() {
    String archive = directory.resolve("labelled.jsonl").toString();
    for (String line :
        List.of(
            "open --case c --title t --occurred 2015 --territory MA --operator inwi --network"
                + " 3g,4g --service voip --baseline open",
            "record blocking-imposed --id exams --occurred 2016-01-01 --network 3g --label"
                + " cause=exams",
            "record blocking-imposed --id protest --occurred 2016-01-01 --network 4g --label"
                + " cause=protest",
            "record service-restored --id over --occurred 2016-01-05")) {
      assertThat(sijill(with(line.split(" "), "--archive", archive)).code()).isZero();
    }
    String question = "status --format csv --label cause=exams --archive " + archive + " --on ";

    assertThat(sijill((question + "2016-01-02").split(" ")).lines())
        .contains(
            "c,MA,inwi,3g,voip,BLOCKED,yes,2016-01-01,2016-01-04,,exams,2016-01-01,2016-01-04",
            "c,MA,inwi,4g,voip,OPEN,yes,,,,case-opened,,");
    assertThat(sijill((question + "2016-01-05").split(" ")).out()).doesNotContain("BLOCKED");
    assertThat(sijill("status", "--on", "2016-01-01", "--label", "exams").err())
        .isEqualTo(
            "sijill: Invalid value for option '--label': 'exams' is not a label; write KEY=VALUE,"
                + " such as cause=exams\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status --on 2016-01-06",
        "status --during 2016-01-01/2016-01-06",
        "timeline",
        "durations --during ../2016-01-06",
        "changes --during 2015-12-01/2016-01-06"
      })
  void cells_that_are_not_restricted_are_told_to_be_left_out(String command) throws IOException {
    Ran table = sijill((command + " --restricted").split(" "));
    Ran json = sijill((command + " --restricted --format json").split(" "));
    Ran cited = sijill((command + " --restricted --cite").split(" "));

    assertThat(table.refusals())
        .containsExactly(
            "sijill: Cells of which nothing tells that they may be restricted at the time asked"
                + " about are left out.");
    assertThat(json.json().at("/question/restrictedOnly").asBoolean()).isTrue();
    assertThat(cited.json().get("text").asText()).contains(", only where it may be restricted");
    if (!command.equals("timeline")) {
      assertThat(table.out()).doesNotContain("adsl");
    }
  }

  @Test
  void only_a_question_about_cells_leaves_out_those_that_are_not_restricted() {
    assertThat(sijill("chronology", "--restricted").err())
        .startsWith("sijill: unknown option or argument '--restricted'");
  }

  @Test
  void an_explanation_says_so_itself() {
    Ran ran = sijill("explain", "--on", "2016-03-05", "--attested", "official");

    assertThat(ran.out()).contains("attested at least as official");
  }
}
