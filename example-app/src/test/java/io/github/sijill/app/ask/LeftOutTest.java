package io.github.sijill.app.ask;

import static io.github.sijill.app.Ran.sijill;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.app.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        .startsWith("sijill: " + damaged + " is damaged, and only the 12 events before the damage");
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
          .singleElement()
          .asString()
          .contains("as known on 2016-12-01", "official", "it leaves out");
    }
    Ran json = sijill((command.replace("FORMAT", "json") + viewpoint).split(" "));
    assertThat(json.json().get("question").toString())
        .contains("\"knownOn\":\"2016-12-01\"", "official");
    assertThat(json.err()).isEmpty();
    assertThat(sijill(command.replace("FORMAT", "table").split(" ")).err()).isEmpty();
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
            "sijill: Cells that are certainly not restricted at the time asked about are left"
                + " out.");
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
