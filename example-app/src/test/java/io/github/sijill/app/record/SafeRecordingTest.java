package io.github.sijill.app.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.app.Ran;
import io.github.sijill.app.ShellLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps somebody who records from recording what was not meant. */
class SafeRecordingTest {

  private static final String OPEN =
      "open --case cut --title Cut --occurred 2016 --territory MA --operator inwi,meditel"
          + " --network 'mobile(3g,4g),wifi' --service skype --baseline open";

  private Path file = Path.of("");

  @BeforeEach
  void opened(@TempDir Path directory) {
    file = directory.resolve("a.jsonl");
    done(OPEN);
  }

  private Ran typed(String line) {
    return Ran.sijill(ShellLines.words(line + " --archive " + file).toArray(String[]::new));
  }

  private Ran done(String line) {
    Ran ran = typed(line);
    assertThat(ran.code()).as("%s: %s", line, ran.err()).isZero();
    return ran;
  }

  private String asked(String line) {
    return done(line + " --format csv").out();
  }

  @Test
  void a_restoration_that_names_what_it_ends_tells_of_the_cells_that_it_changes_only() {
    done("record blocking-imposed --id one --occurred 2016-01 --network 3g --operator inwi");
    done("record blocking-imposed --id two --occurred 2016-01 --network mobile");

    assertThat(done("record service-restored --id end --occurred 2016-04 --ends two").err())
        .startsWith("sijill: statuses change: 3 of 6 cells: ")
        .contains("; it ends two");
  }

  @Test
  void a_recording_tells_on_which_cells_it_tells_what() {
    assertThat(done("record blocking-imposed --id one --occurred 2016-01 --network mobile").err())
        .isEqualTo("sijill: blocked: 4 of 6 cells: 3g and 4g\n");
    assertThat(
            done("record disruption-reported --id two --occurred 2016-02 --network wifi --operator"
                    + " inwi --status degraded")
                .err())
        .isEqualTo("sijill: degraded: 1 of 6 cells: wifi, inwi\n");
    assertThat(
            done("record cuts-reported --id three --days 2016-03-01 --from-time 06:00 --to-time"
                    + " 08:00 --zone UTC --operator meditel")
                .err())
        .isEqualTo("sijill: cuts, blocked: 3 of 6 cells: meditel\n");
    assertThat(done("record service-restored --id four --occurred 2016-04 --network 3g").err())
        .isEqualTo("sijill: open: 2 of 6 cells: 3g; it ends one\n");
    assertThat(done("record members-declared --id five --occurred 2016-06 --network 5g").err())
        .isEqualTo("sijill: the case has 8 cells now\n");
    assertThat(done("record rumour-circulated --id six --occurred 2016-07 --claim x").err())
        .isEmpty();
  }

  @Test
  void a_blocking_of_what_is_blocked_already_is_told_to_change_nothing() {
    done("record blocking-imposed --id one --occurred 2016-01-04 --network mobile");

    assertThat(done("record blocking-imposed --id two --occurred 2016-02-04 --network 3g").err())
        .isEqualTo(
            "sijill: blocked: 2 of 6 cells: 3g; no status changes by two: what is told of them is"
                + " as strong already\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "blocking-imposed --occurred 2016-01-04 --network mobile",
        "disruption-reported --occurred 2016-01-04 --network mobile --status degraded",
        "cuts-reported --days 2016-03-01 --from-time 06:00 --to-time 08:00 --zone UTC --network 3g",
        "service-restored --occurred 2016-01-04 --network mobile"
      })
  void a_rumour_is_told_to_change_nothing_because_it_is_one(String event) {
    done("record blocking-imposed --id one --occurred 2016-01-02 --network wifi,mobile");

    assertThat(done("record " + event + " --id said --attestation rumoured").err())
        .endsWith(
            "no status changes by said: it is a rumour, and counts once a statement confirms it\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | no hours are told of some: the cut may lie anywhere in its day, and is not all of it",
        "fr | aucune heure n’est indiquée pour some : la coupure peut se situer n’importe où dans",
        "ar | لا ساعات مذكورة في some: قد يقع الانقطاع في أي وقت من يومه، ولا يشمله كله"
      })
  void a_cut_of_which_no_hours_are_told_is_said_to_lie_anywhere_in_its_day(
      String language, String said) {
    String cut =
        "record cuts-reported --days 2016-03-01 --zone UTC --network 3g --lang " + language;

    assertThat(withoutIsolates(done(cut + " --id some").err())).contains(said);
    assertThat(done(cut + " --id until --to-time 17:00").err())
        .doesNotContain(said.substring(0, said.indexOf("some")));
  }

  private static String withoutIsolates(String text) {
    return text.replaceAll("[\\u2066-\\u2069]", "");
  }

  @Test
  void only_cells_that_exist_on_a_day_of_the_entry_are_counted() {
    done(
        "record members-declared --id five --occurred 2016-06 --network 5g --member-days"
            + " network/5g=2016-06-01/..");

    assertThat(
            done("record blocking-imposed --id one --occurred 2016-01 --operator inwi,meditel")
                .err())
        .startsWith("sijill: blocked: 6 of 8 cells: ");
    assertThat(
            done("record blocking-imposed --id two --occurred 2016-07 --operator inwi,meditel")
                .err())
        .startsWith("sijill: blocked: all 8 cells");
  }

  @Test
  void an_amendment_says_which_entries_that_name_what_is_amended_do_not_fit_it_any_more() {
    done("record blocking-imposed --id one --occurred 2016-01-04 --network 3g");
    done("record service-restored --id back --occurred 2016-02-20 --network 3g --ends one");
    done("record still-in-force --id still --occurred 2016-02-01 --restrictions one");

    assertThat(done("correct one --why x --network wifi").err())
        .endsWith("; one is named by back, which does not fit it any more: correct that as well\n");
    assertThat(done("correct back --why x --network wifi").err())
        .isEqualTo("sijill: statuses change: 2 of 6 cells: wifi\n");
    assertThat(done("correct one --why x --occurred 2016-02-02").err())
        .endsWith(
            "; one is named by still, which does not fit it any more: correct that as well\n");
    assertThat(done("correct one --why x --occurred 2016-01-05").err())
        .isEqualTo("sijill: statuses change: 2 of 6 cells: wifi\n");
    assertThat(done("retract one --why x").err())
        .endsWith(
            "; one is named by still and back, which does not fit it any more: correct that as"
                + " well\n");
  }

  @Test
  void an_amendment_tells_of_which_cells_the_statuses_change() {
    done("record blocking-imposed --id one --occurred 2016-01 --network mobile");

    assertThat(done("correct one --why x --network 3g").err())
        .isEqualTo("sijill: statuses change: 2 of 6 cells: 4g\n");
    assertThat(done("correct one --why x --summary en=Blocked.").err())
        .isEqualTo("sijill: no status changes by one-corrected-2\n");
    assertThat(done("retract one --why x").err())
        .isEqualTo("sijill: statuses change: 2 of 6 cells: 3g\n");
  }

  @Test
  void a_scope_that_was_left_out_is_told() {
    assertThat(done("record blocking-imposed --id one --occurred 2016-01").err())
        .isEqualTo(
            "sijill: blocked: all 6 cells\n"
                + "sijill: one names no members, so it is about all cells; --network, --operator,"
                + " --service or --territory narrows it\n");
  }

  @Test
  void a_dry_run_says_what_would_be_and_records_nothing() throws IOException {
    String before = Files.readString(file);
    Path input = Files.writeString(file.resolveSibling("input.jsonl"), before);

    Ran ran =
        done("record blocking-imposed --id one --occurred 2016-01 --network mobile --dry-run");

    assertThat(ran.out()).isEqualTo("would-record 2 one\n");
    assertThat(ran.err()).isEqualTo("sijill: dry run: blocked: 4 of 6 cells: 3g and 4g\n");
    assertThat(done(OPEN.replace("--case cut", "--case other") + " --dry-run").out())
        .isEqualTo("would-record 2 case-opened\n");
    assertThat(done("record --dry-run --from " + input).out())
        .isEqualTo("would-record 1 case-opened\n");
    assertThat(typed("record blocking-imposed --id one --occurred 2016 --network lte --dry-run"))
        .isEqualTo(typed("record blocking-imposed --id one --occurred 2016 --network lte"))
        .matches(refused -> refused.code() == 1);
    assertThat(Files.readString(file)).isEqualTo(before);
  }

  @Test
  void a_dry_run_creates_no_file() {
    file = file.resolveSibling("new.jsonl");

    assertThat(done(OPEN + " --dry-run").out()).isEqualTo("would-record 1 case-opened\n");
    assertThat(Files.exists(file)).isFalse();
    assertThat(typed("record rumour-circulated --occurred 2016 --claim x --dry-run").code())
        .isEqualTo(2);
  }

  @Test
  void an_id_is_made_of_type_and_day_if_none_is_given() {
    String january = "record blocking-imposed --occurred 2016-01 --network mobile";

    assertThat(done(january).out()).isEqualTo("recorded 2 blocking-imposed-2016-01-01\n");
    assertThat(done(january + " --ordered-by ANRT").out())
        .isEqualTo("recorded 3 blocking-imposed-2016-01-01-2\n");
    assertThat(done(january).out()).isEqualTo("recorded 2 blocking-imposed-2016-01-01\n");
    assertThat(done(january).err()).contains("already recorded, with exactly this content");
    assertThat(done("record rumour-circulated --occurred [..2016] --claim x").out())
        .isEqualTo("recorded 4 rumour-circulated\n");
  }

  @Test
  void undo_takes_out_what_was_recorded_last_and_then_what_came_before() {
    done("record blocking-imposed --id one --occurred 2016-01 --network mobile");
    done("record blocking-imposed --id two --occurred 2016-02 --network wifi");
    done("correct two --why x --occurred 2016-03");

    Ran first = done("undo");
    assertThat(first.out()).isEqualTo("recorded 5 two-corrected-retracted\n");
    assertThat(first.err())
        .startsWith("sijill: statuses change: 2 of 6 cells: wifi\n")
        .contains("undone: two-corrected (entry-corrected), recorded at")
        .endsWith("to bring it back, retract two-corrected-retracted\n");
    assertThat(asked("show two")).contains("occurred,\"2016-02,");
    assertThat(done("undo --why 'told twice'").out()).isEqualTo("recorded 6 two-retracted\n");
    assertThat(asked("log")).contains("retracts two: told twice");
    assertThat(done("undo --dry-run").out()).isEqualTo("would-record 7 one-retracted\n");
    assertThat(done("retract two-retracted --why again").err())
        .isEqualTo("sijill: statuses change: 2 of 6 cells: wifi\n");
    done("undo");
    done("undo");
    assertThat(typed("undo").err()).contains("opens the case");
  }
}
