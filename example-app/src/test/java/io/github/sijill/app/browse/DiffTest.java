package io.github.sijill.app.browse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sijill.app.Ran;
import io.github.sijill.app.ShellLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What changed between two archives or two instants, and what is recorded from now on. */
class DiffTest {

  private Path file = Path.of("");

  @BeforeEach
  void a_case(@TempDir Path directory) {
    file = directory.resolve("a.jsonl");
    done(
        "open --case cut --title Cut --occurred 2016-01-01 --territory MA --operator inwi"
            + " --network 'mobile(3g,4g),wifi' --service skype --baseline open");
    done("record blocking-imposed --id one --occurred 2016-01-04 --network mobile");
  }

  private Ran typed(String line) {
    return Ran.sijill(ShellLines.words(line + " --archive " + file).toArray(String[]::new));
  }

  private Ran done(String line) {
    Ran ran = typed(line);
    assertThat(ran.code()).as("%s: %s", line, ran.err()).isZero();
    return ran;
  }

  private Path copy() throws IOException {
    return Files.copy(file, file.resolveSibling("before.jsonl"));
  }

  @Test
  void a_corrected_date_is_told_with_the_days_on_which_the_answers_differ() throws IOException {
    Path before = copy();
    done("correct one --why x --occurred 2016-01-06");

    assertThat(done("diff %s %s --format csv".formatted(before, file)).lines())
        .containsExactly(
            "what,case,of,from,to,before,after",
            "entry changed: occurred,cut,one,,,2016-01-04,2016-01-06",
            "entry changed: known-from,cut,one,,,2016-01-04,2016-01-06",
            "corrected by,cut,one,,,,one-corrected: x",
            "answer,cut,2 of 3 cells: 3g and 4g,2016-01-04,2016-01-05,BLOCKED,OPEN");
    JsonNode json = done("diff %s %s --format json".formatted(before, file)).json();
    assertThat(json.at("/entries/0").toString())
        .startsWith("{\"case\":\"cut\",\"entry\":\"one\",\"change\":\"changed\",\"fields\":[");
    assertThat(json.get("answers")).hasSize(2);
    assertThat(json.at("/answers/0/days").toString())
        .isEqualTo(
            "[{\"from\":\"2016-01-04\",\"to\":\"2016-01-05\",\"before\":\"BLOCKED\",\"after\":\"OPEN\"}]");
  }

  @Test
  void what_amends_an_entry_is_told_with_why() throws IOException {
    done("correct one --why 'the day was wrong' --occurred 2016-01-05");
    Path corrected = copy();
    done("retract one-corrected --why 'it was right'");
    Path undone = file.resolveSibling("undone.jsonl");
    Files.copy(file, undone);
    done("retract one --why 'it never was'");

    assertThat(done("diff %s %s --format csv".formatted(corrected, undone)).lines())
        .contains(
            "retracted by,cut,one,,,,one-corrected-retracted: it was right",
            "corrected by,cut,one,,,one-corrected: the day was wrong,");
    assertThat(done("diff %s %s --format json".formatted(undone, file)).json().at("/entries"))
        .hasToString(
            "[{\"case\":\"cut\",\"entry\":\"one\",\"change\":\"removed\",\"amendments\":["
                + "{\"entry\":\"one-retracted\",\"type\":\"sijill.EntryRetracted\","
                + "\"change\":\"added\",\"why\":\"it never was\"}]}]");
    assertThat(done("diff %s %s --format csv --lang fr".formatted(undone, file)).lines())
        .contains("retracted by,cut,one,,,,one-retracted: it never was");
    assertThat(done("diff %s %s --lang fr".formatted(undone, file)).out())
        .contains("retirée par", "one-retracted : it never was");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-24", "today"})
  void a_day_is_told_to_be_no_instant(String day) {
    Ran ran = typed("diff %s now".formatted(day));

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .matches(
            "sijill: '"
                + day
                + "' is a day, and a day has many instants; write one in UTC, such as"
                + " \\d{4}-\\d\\d-\\d\\dT00:00:00Z, or now\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026",
        "2026-11",
        "2026-11-24T08:00",
        "2026-11-24T08:00:05",
        "2026-11-24T08:00:60Z",
        "2026-11-31"
      })
  void a_time_that_is_no_instant_is_not_taken_for_a_file(String time) {
    assertThat(typed("diff %s now".formatted(time)))
        .isEqualTo(
            new Ran(
                2,
                "",
                "sijill: '%s' is neither an instant nor a file; write an instant in UTC, such as 2026-11-24T08:00:05Z, or now\n"
                    .formatted(time)));
  }

  @Test
  void entries_that_came_and_went_are_told_with_what_they_say() throws IOException {
    Path before = copy();
    done("retract one --why x");
    done(
        "record blocking-imposed --id two --occurred [2016-03..2016-04] --network wifi"
            + " --summary en=Blocked.");

    assertThat(done("diff %s %s --format csv".formatted(before, file)).lines())
        .containsExactly(
            "what,case,of,from,to,before,after",
            "entry added,cut,two,,,,blocking-imposed [2016-03..2016-04]: Blocked.",
            "entry removed,cut,one,,,blocking-imposed 2016-01-04,",
            "retracted by,cut,one,,,,one-retracted: x",
            "answer,cut,2 of 3 cells: 3g and 4g,2016-01-04,,BLOCKED,OPEN",
            "answer,cut,1 of 3 cells: wifi,2016-03-01,2016-04-29,OPEN,OPEN or BLOCKED (not"
                + " certain)",
            "answer,cut,1 of 3 cells: wifi,2016-04-30,,OPEN,BLOCKED");
  }

  @Test
  void cuts_and_cells_that_are_new_are_told() throws IOException {
    Path before = copy();
    done("record members-declared --id five-g --occurred 2016-06 --network mobile/5g");
    done(
        "record cuts-reported --id cuts --days 2016-03-01 --from-time 06:00 --to-time 08:00 --zone"
            + " UTC --network wifi");

    assertThat(done("diff %s %s --format csv".formatted(before, file)).out())
        .contains(
            "answer,cut,1 of 4 cells: wifi,2016-03-01,2016-03-01,,BLOCKED from 06:00 to 08:00",
            "answer,cut,1 of 4 cells: 5g,",
            ",no cell,BLOCKED");
  }

  @Test
  void one_archive_is_compared_as_recorded_at_two_instants() throws IOException {
    String now = Instant.now().toString();
    done("record blocking-imposed --id two --occurred 2016-03-01 --network wifi");

    assertThat(done("diff %s now --format csv".formatted(now)).lines())
        .containsExactly(
            "what,case,of,from,to,before,after",
            "entry added,cut,two,,,,blocking-imposed 2016-03-01",
            "answer,cut,1 of 3 cells: wifi,2016-03-01,,OPEN,BLOCKED");
    assertThat(done("diff now now").err()).contains("no difference");
    assertThat(typed("diff nowhere.jsonl now").code()).isEqualTo(2);
    assertThat(typed("diff 2199-01-01T00:00:00Z now").code()).isEqualTo(2);
  }

  @Test
  void what_is_recorded_meanwhile_is_followed() throws Exception {
    CompletableFuture<Ran> following =
        CompletableFuture.supplyAsync(() -> typed("follow --count 2 --format jsonl"));
    // It tells what is recorded once it listens; until then more has to be recorded.
    for (int i = 0; i < 600 && !following.isDone(); i++) {
      done("record rumour-circulated --id rumour-%s --occurred 2016 --claim x".formatted(i));
      TimeUnit.MILLISECONDS.sleep(100);
    }

    Ran followed = following.get(1, TimeUnit.MINUTES);
    assertThat(followed.code()).as(followed.err()).isZero();
    assertThat(followed.lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).contains("\"type\":\"sijill.RumourCirculated\""));
    assertThat(Ran.sijill("follow").err())
        .contains("nobody records in the built-in archive; name one with --archive FILE");
  }
}
