package io.github.sijill.app.ask;

import static io.github.sijill.app.Ran.sijill;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.Archive;
import io.github.sijill.Archives;
import io.github.sijill.app.Ran;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.RumourCirculated;
import io.github.sijill.source.Attestation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a command answers can be cited, and a citation checked, on the command line. */
class CitationOptionsTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status --on 2016-03-05 --network adsl",
        "status --during 2016-01-02/2016-01-06",
        "timeline --attested official",
        "durations --status degraded",
        "status --on 2016-03-05 --group-by network --restricted",
        "durations --group-by territory",
        "changes --during 2016-01-01/2016-12-31",
        "chronology --known-on 2016-03-01",
        "legal-basis --on 2016-06-05",
        "office-holder --on 2016-11-01 --institution ANRT"
      })
  void a_citation_gives_the_answer_in_the_vocabulary_of_the_command_and_holds(String command)
      throws IOException {
    ObjectNode shown =
        (ObjectNode) JSON.readTree(sijill((command + " --format json").split(" ")).out());
    Ran cited = sijill((command + " --cite").split(" "));

    assertThat(cited.out().lines()).hasSize(1);
    JsonNode citation = JSON.readTree(cited.out());
    assertThat(citation.get("question")).isEqualTo(shown.remove("question"));
    assertThat(citation.get("answer")).isEqualTo(shown);
    assertThat(citation.get("text").asText()).contains("Sijill archive voip-maroc-2016, 13 events");
    Files.writeString(file("citation.json"), cited.out());
    assertThat(sijill("check", file("citation.json").toString()))
        .isEqualTo(
            new Ran(
                0,
                """
                The citation holds: up to line 13 the archive is unchanged, and gives the cited answer.
                Nothing has been recorded since.
                """,
                ""));
  }

  @Test
  void a_citation_is_checked_in_an_archive_file_that_grew_and_in_one_that_is_damaged()
      throws IOException {
    Path archive = file("archive.jsonl");
    try (Archive bundled = Archives.morocco2016()) {
      bundled.copyTo(archive, copied -> {});
    }
    Ran cited = sijill("status", "--on", "2016-03-05", "--cite-as", "the depot");
    Files.writeString(file("citation.json"), cited.out());
    String[] check = {"check", file("citation.json").toString(), "--archive", archive.toString()};
    try (Archive writing = Archive.open(archive)) {
      writing.record(rumour());
    }

    assertThat(cited.out()).contains("Sijill archive the depot, 13 events");
    assertThat(sijill(check).code()).isZero();
    assertThat(sijill(check).out())
        .endsWith("1 event has been recorded since. The answer is still the same today.\n");

    Files.writeString(archive, Files.readString(archive).replaceFirst("2016-02-28", "2016-02-27"));
    assertThat(sijill(check).code()).isEqualTo(1);
    assertThat(sijill(check).out())
        .startsWith("The citation does not hold: it cites line 13")
        .contains("The file is damaged, and was checked up to the damage: line ");
  }

  private static RumourCirculated rumour() {
    return RumourCirculated.of(
        CaseEntry.of("voip-maroc-2016", "rumour-of-may", "2016-05").attested(Attestation.RUMOURED),
        "It works again.");
  }

  @Test
  void a_citation_comes_from_standard_input_too_and_an_edited_one_does_not_hold() {
    String cited = sijill("status", "--on", "2016-03-05", "--network", "wifi", "--cite").out();

    assertThat(checked(cited).code()).isZero();
    assertThat(checked("\uFEFF" + cited).code()).isZero();
    Ran edited = checked(cited.replace("[\"BLOCKED\"]", "[\"OPEN\"]"));
    assertThat(edited.code()).isEqualTo(1);
    assertThat(edited.out()).contains("gives a different answer.");
    assertThat(edited.err()).isEmpty();
  }

  private static Ran checked(String citation) {
    return Ran.reading(citation, "check", "-");
  }

  @Test
  void what_is_no_citation_or_no_file_is_refused_in_one_line() throws IOException {
    Path file = file("no.json");

    assertThat(sijill("check", file.toString()))
        .isEqualTo(refused(file + ": there is no such file"));
    Files.writeString(file, "{}");
    assertThat(sijill("check", file.toString()))
        .isEqualTo(refused(file + " is not a citation: $.type: missing; a text is needed here"));
    Files.writeString(
        file, sijill("timeline", "--network", "wifi", "--operator", "inwi", "--cite").out());
    assertThat(sijill("check", file.toString(), "--archive", file("none.jsonl").toString()))
        .isEqualTo(refused(file("none.jsonl") + ": there is no such file"));
  }

  private static Ran refused(String message) {
    return new Ran(2, "", "sijill: " + message + System.lineSeparator());
  }

  private Path file(String name) {
    return folder.resolve(name);
  }
}
