package io.github.sijill.app.record;

import static io.github.sijill.app.Ran.sijill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sijill.Archive;
import io.github.sijill.Archives;
import io.github.sijill.app.Ran;
import io.github.sijill.app.ShellLines;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.CutsReported;
import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.journal.OpenOptions;
import io.github.sijill.json.EventCodec;
import io.github.sijill.json.EventType;
import io.github.sijill.time.DayHours;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recording as it is typed, in files: what it prints, what the file then holds, the exit code. */
class RecordingTest {

  private static final CaseId VOIP = new CaseId("voip");

  @TempDir private Path directory;

  private Ran typed(String line) {
    return sijill(ShellLines.in(directory, ShellLines.words(line)));
  }

  private void done(String line) {
    Ran ran = typed(line);
    assertThat(ran.code()).as("%s: %s", line, ran.err()).isZero();
  }

  private void opened() {
    done(
        "open --archive a.jsonl --case voip --title VoIP --occurred 2016-01-01 --baseline open"
            + " --territory ma --operator inwi --network 'mobile(3g,4g),wifi' --service skype");
  }

  private void imposed() {
    opened();
    done(
        "record blocking-imposed --archive a.jsonl --id imposed --occurred 2016-01-05"
            + " --network mobile");
  }

  @Test
  void a_restoration_that_changes_no_status_is_recorded_and_said_to() {
    imposed();
    done("record service-restored --archive a.jsonl --id back --occurred 2016-02-01");

    Ran again = typed("record service-restored --archive a.jsonl --id more --occurred 2016-03-01");

    assertThat(again.code()).isZero();
    assertThat(again.out()).contains("recorded 4 more");
    assertThat(again.err()).contains("no status changes by more");
  }

  private List<SagaEvent> held(CaseId caseId) throws IOException {
    try (Archive archive = Archive.open(directory.resolve("a.jsonl"), OpenOptions.forReading())) {
      return archive.recorded(caseId).stream().map(Recorded::event).toList();
    }
  }

  private String file(String line) {
    return "sijill: " + directory.resolve("a.jsonl") + line;
  }

  @Test
  void open_makes_the_file_and_each_command_goes_on_where_the_one_before_ended()
      throws IOException {
    assertThat(
            typed(
                "open --archive a.jsonl --case voip --title VoIP --occurred 2016 --territory MA"
                    + " --operator inwi --network '3g' --service skype"))
        .isEqualTo(new Ran(0, "recorded 1 case-opened" + System.lineSeparator(), ""));
    assertThat(
            typed(
                "record disruption-reported --archive a.jsonl --id slow --occurred 2016-01-06"
                    + " --status degraded --network 3g"))
        .isEqualTo(
            new Ran(
                0,
                "recorded 2 slow" + System.lineSeparator(),
                "sijill: degraded: the only cell" + System.lineSeparator()));

    JsonNode answer = typed("status --archive a.jsonl --on 2016-01-06 --format json").json();
    assertThat(answer.get("summary").asText()).isEqualTo("DEGRADED");
    assertThat(answer.get("cells")).hasSize(1);
  }

  @Test
  void the_moroccan_archive_told_by_options_is_the_bundled_one() throws IOException {
    String script = Files.readString(Path.of("src/test/resources/morocco-2016.sh"));
    for (List<String> command : ShellLines.commands(script, "sijill")) {
      Ran ran = sijill(ShellLines.in(directory, command));
      assertThat(ran.code()).as("%s: %s", command, ran.err()).isZero();
    }

    try (Archive told = Archive.open(directory.resolve("morocco.jsonl"), OpenOptions.forReading());
        Archive bundled = Archives.morocco2016()) {
      CaseId morocco = new CaseId("voip-maroc-2016");
      assertThat(told.recorded(morocco).stream().map(Recorded::event))
          .containsExactlyElementsOf(
              bundled.recorded(morocco).stream().map(Recorded::event).toList());
    }
    assertThat(typed("timeline --format json --archive morocco.jsonl").out())
        .isEqualTo(typed("timeline --format json").out());
  }

  @Test
  void every_type_of_event_has_a_command_with_an_option_for_each_field() {
    for (EventType type : EventType.values()) {
      String name = type.typeName().replace("sijill.", "").replaceAll("(?<=.)([A-Z])", "-$1");

      assertThat(typed("record " + name.toLowerCase(Locale.ROOT) + " --help").out())
          .contains("--occurred", "--id", "--source")
          .contains(EventFields.of(type).stream().map(Field::option).toArray(String[]::new));
    }
  }

  @Test
  void members_nest_have_names_and_are_added_below_those_declared_before() throws IOException {
    Files.writeString(directory.resolve("members.json"), "{\"services\":[{\"id\":\"skype\"}]}");
    done(
        "open --archive a.jsonl --case voip --title VoIP --occurred 2016 --territory ma,ma-06"
            + " --operator inwi --network 'mobile(lte(3g, 4g)), wifi' --members '"
            + directory.resolve("members.json")
            + "' --name network/3g/fr='la 3G = troisième' --name service/skype/ar=سكايب");
    done(
        "record members-declared --archive a.jsonl --id more --occurred 2016"
            + " --network 'lte/5g,satellite'");
    done("record blocking-imposed --archive a.jsonl --id i --occurred 2016-01-05 --network mobile");

    assertThat(directory.resolve("a.jsonl"))
        .content()
        .contains(
            "{\"id\":\"3g\",\"parent\":\"lte\",\"names\":{\"fr\":\"la 3G = troisième\"}}",
            "[{\"id\":\"skype\",\"names\":{\"ar\":\"سكايب\"}}]",
            "[{\"id\":\"MA\"},{\"id\":\"MA-06\"}]");
    assertThat(
            typed("status --archive a.jsonl --on 2016-02-01 --format json --territory MA")
                .json()
                .get("cells"))
        .extracting(
            cell -> cell.get("network").asText() + " " + cell.get("possible").get(0).asText())
        .containsExactly(
            "3g BLOCKED", "4g BLOCKED", "wifi UNKNOWN", "5g BLOCKED", "satellite UNKNOWN");
  }

  @Test
  void an_event_as_json_is_recorded_as_it_stands_in_an_archive_file() throws IOException {
    imposed();
    String line = Files.readAllLines(directory.resolve("a.jsonl")).get(1);

    assertThat(sijill("record", "--archive", directory + "/a.jsonl", "--json", line))
        .isEqualTo(
            new Ran(
                0,
                "recorded 2 imposed" + System.lineSeparator(),
                "sijill: already recorded, with exactly this content; nothing was changed"
                    + System.lineSeparator()));
    assertThat(
            sijill(
                "record",
                "--archive",
                directory + "/a.jsonl",
                "--json",
                line.replace("imposed", "again").replace("2016-01-05", "2016-01-07")))
        .extracting(Ran::out)
        .isEqualTo("recorded 3 again" + System.lineSeparator());
  }

  @Test
  void an_event_that_is_retracted_is_not_brought_back_by_recording_it_again() throws IOException {
    imposed();
    String line = Files.readAllLines(directory.resolve("a.jsonl")).get(1);
    String archive = directory + "/a.jsonl";
    sijill("retract", "imposed", "--archive", archive, "--id", "t", "--why", "twice");

    assertThat(sijill("record", "--archive", archive, "--json", line).err())
        .isEqualTo(
            "sijill: already recorded, with exactly this content, and retracted by t; nothing was"
                + " changed; to bring it back, retract t"
                + System.lineSeparator());

    Path lines = Files.writeString(directory.resolve("lines.jsonl"), line + "\n");
    assertThat(sijill("record", "--archive", archive, "--from", lines.toString()).err())
        .isEqualTo(
            "sijill: line 1: already recorded, with exactly this content, and retracted by t;"
                + " nothing was changed; to bring it back, retract t"
                + System.lineSeparator());
  }

  @Test
  void the_archive_may_be_named_before_the_type() {
    opened();

    assertThat(
            typed("record --archive a.jsonl --case voip blocking-imposed --id i --occurred 2016-02")
                .out())
        .isEqualTo("recorded 2 i" + System.lineSeparator());
  }

  @Test
  void a_correction_changes_what_is_typed_and_keeps_the_rest() throws IOException {
    opened();
    done(
        "record blocking-imposed --archive a.jsonl --id imposed --occurred 2016-01-05"
            + " --occurred-words 'le 5 janvier' --network mobile --summary fr=Bloqué"
            + " --ordered-by ANRT");

    assertThat(
            typed(
                "correct imposed --archive a.jsonl --why 'a day later' --occurred 2016-01-06"
                    + " --summary en=Blocked"))
        .isEqualTo(
            new Ran(
                0,
                "recorded 3 imposed-corrected" + System.lineSeparator(),
                "sijill: statuses change: 2 of 3 cells: 3g and 4g" + System.lineSeparator()));

    String correction = ((EntryCorrected) held(VOIP).getLast()).correction().toString();
    assertThat(correction)
        .contains("occurred=2016-01-06", "fr=Bloqué, en=Blocked", "ANRT", "mobile")
        .doesNotContain("le 5 janvier");
    assertThat(
            typed("changes --archive a.jsonl --during 2016-01-01/2016-01-31 --format json")
                .json()
                .get("changes"))
        .isNotEmpty()
        .extracting(change -> change.get("day").asText())
        .containsOnly("2016-01-06");
  }

  @Test
  void amendments_get_ids_of_their_own_from_the_entry_unless_one_is_given() throws IOException {
    imposed();
    done("correct imposed --archive a.jsonl --why 'a' --occurred 2016-01-06");
    done("correct imposed --archive a.jsonl --why 'b' --occurred 2016-01-07");
    done(
        "correct imposed --archive a.jsonl --why 'c' --occurred 2016-01-08 --id mine"
            + " --amended-on 2020-01-01");
    done(
        "correct imposed --archive a.jsonl --why 'c' --occurred 2016-01-08 --id mine"
            + " --amended-on 2020-01-01");
    done("retract mine --archive a.jsonl --why 'b was right'");
    done("retract imposed --archive a.jsonl --why 'it was not so'");
    done("retract imposed-retracted --archive a.jsonl --why 'it was'");

    assertThat(held(VOIP))
        .extracting(event -> event.id().value())
        .containsExactly(
            "case-opened",
            "imposed",
            "imposed-corrected",
            "imposed-corrected-2",
            "mine",
            "mine-retracted",
            "imposed-retracted",
            "imposed-retracted-retracted");
    assertThat(
            typed("status --archive a.jsonl --on 2016-01-07 --network 3g --format json")
                .json()
                .get("summary")
                .asText())
        .isEqualTo("BLOCKED");
  }

  @Test
  void a_restoration_that_is_corrected_in_scope_or_day_ends_what_is_in_force_there()
      throws IOException {
    imposed();
    done(
        "record blocking-imposed --archive a.jsonl --id other --occurred 2016-03-01 --network"
            + " wifi");
    done("record service-restored --archive a.jsonl --id restored --occurred 2016-02-01");
    done("correct restored --archive a.jsonl --why 'later' --occurred 2016-04-01");
    done("correct restored --archive a.jsonl --why 'so it says' --decided-by ANRT");
    done("correct restored --archive a.jsonl --why 'only this' --ends other");

    assertThat(held(VOIP).stream().filter(EntryCorrected.class::isInstance))
        .extracting(event -> (ServiceRestored) ((EntryCorrected) event).correction())
        .extracting(ServiceRestored::ends, ServiceRestored::ended)
        .containsExactly(
            tuple(Set.of(), ids("imposed", "other")),
            tuple(Set.of(), ids("imposed", "other")),
            tuple(ids("other"), Set.of()));
  }

  private static Set<EntryId> ids(String... ids) {
    return Stream.of(ids).map(EntryId::new).collect(Collectors.toSet());
  }

  @Test
  void hours_of_cuts_that_nobody_tells_are_left_out() throws IOException {
    opened();
    for (String hours : List.of("--to-time 17:00", "--from-time 20:00", "--lasting 3h30m", "")) {
      done(
          "record cuts-reported --archive a.jsonl --days 2016-06-01 --zone Africa/Casablanca "
              + hours);
    }

    assertThat(held(VOIP).subList(1, 5))
        .extracting(event -> ((CutsReported) event).hours())
        .containsExactly(
            DayHours.until("17:00"),
            DayHours.since("20:00"),
            DayHours.lasting(Duration.ofMinutes(210)),
            DayHours.UNKNOWN);
  }

  @Test
  void levels_cuts_orders_and_labels_are_told_by_options() throws IOException {
    opened();
    for (String line :
        List.of(
            "blocking-imposed --id slow --occurred 2016-01-05 --level degraded --level-words '2G'",
            "blocking-extended --id more --occurred 2016-02-01 --extends slow --network wifi"
                + " --level DEGRADED",
            "disruption-reported --id trouble --occurred 2016-02-02 --status degraded"
                + " --level-words '64 kbit/s' --ordered-by police",
            "service-restored --id partly --occurred 2016-03-01 --ends more,trouble --to degraded",
            "cuts-reported --id exams --days '{2016-06-01,2016-06-03..2016-06-04}' --from-time"
                + " 06:00 --to-time 08:00 --zone Africa/Casablanca --level blocked --network 3g"
                + " --label cause=exams --label cause=leaks --label 'who=a=b'",
            "still-in-force --id still --occurred 2016-06-04 --restrictions slow,exams"
                + " --confirmed-by users",
            "decree-published --id order --occurred 2016-06-06 --title Order --issuer police"
                + " --in-force 2016-06-06/2016-06-30 --network 3g --known-from unknown",
            "decree-published --id decree --occurred 2016-06-07 --title Decree --repeals order",
            "ruling-issued --id ruling --occurred 2016-06-08 --court 'of Rabat' --about order,slow"
                + " --orders publish",
            "measurement-reported --id measured --occurred 2016-06-09 --tool OONI --supports slow"
                + " --contradicts partly --window 'June 8' --value '64 %' --reference AS1",
            "statement-issued --id denial --occurred 2016-06-10 --issuer ANRT --position 'not so'"
                + " --denies slow --confirms exams")) {
      done("record " + line.replaceFirst(" ", " --archive a.jsonl "));
    }

    assertThat(held(VOIP).subList(1, 12).stream().map(EventCodec::writeText))
        .zipSatisfy(
            List.of(
                "\"level\":\"degraded\",\"levelWords\":\"2G\"}",
                "\"extends\":\"slow\",\"level\":\"degraded\"}",
                "\"status\":\"degraded\",\"levelWords\":\"64 kbit/s\",\"orderedBy\":\"police\"}",
                "\"ends\":[\"more\",\"trouble\"],\"to\":\"degraded\",\"definitive\":false}",
                "\"occurred\":\"2016-06-01/2016-06-04\",\"attestation\":\"reported\","
                    + "\"labels\":{\"cause\":[\"exams\",\"leaks\"],\"who\":[\"a=b\"]}},"
                    + "\"scope\":{\"territories\":\"all\",\"operators\":\"all\",\"networks\":[\"3g\"],"
                    + "\"services\":\"all\"},\"days\":\"{2016-06-01,2016-06-03..2016-06-04}\","
                    + "\"from\":\"06:00\",\"to\":\"08:00\",\"zone\":\"Africa/Casablanca\"}",
                "\"restrictions\":[\"slow\",\"exams\"],\"confirmedBy\":\"users\"}",
                "\"knownFrom\":\"unknown\",\"attestation\":\"reported\"},\"title\":\"Order\","
                    + "\"issuer\":\"police\",\"scope\":{\"territories\":\"all\",\"operators\":\"all\","
                    + "\"networks\":[\"3g\"],\"services\":\"all\"},"
                    + "\"inForce\":\"2016-06-06/2016-06-30\"}",
                "\"title\":\"Decree\",\"repeals\":[\"order\"]}",
                "\"court\":\"of Rabat\",\"about\":[\"order\",\"slow\"],\"orders\":\"publish\"}",
                "\"tool\":\"OONI\",\"supports\":[\"slow\"],\"contradicts\":[\"partly\"],"
                    + "\"window\":\"June 8\",\"value\":\"64 %\",\"reference\":\"AS1\"}",
                "\"position\":\"not so\",\"confirms\":[\"exams\"],\"denies\":[\"slow\"]}"),
            (text, end) -> assertThat(text).endsWith(end));
  }

  @Test
  void cuts_that_get_other_days_happened_on_these() throws IOException {
    opened();
    done(
        "record cuts-reported --archive a.jsonl --id exams --days 2016-06-01 --from-time 22:00"
            + " --to-time 06:00 --zone +01:00 --label cause=exams --label verified=no");
    done(
        "correct exams --archive a.jsonl --why 'a day later' --days 2016-06-02/2016-06-03"
            + " --label verified=yes");

    CutsReported cuts = (CutsReported) ((EntryCorrected) held(VOIP).getLast()).correction();
    assertThat(cuts.entry().occurred()).hasToString("2016-06-02/2016-06-03");
    assertThat(cuts.entry().knownFrom()).hasToString("2016-06-03");
    assertThat(cuts.entry().labels())
        .isEqualTo(Map.of("cause", Set.of("exams"), "verified", Set.of("yes")));
  }

  @Test
  void an_id_that_is_made_is_no_longer_than_ids_are() throws IOException {
    opened();
    String id = "a".repeat(89) + "-bbbbbbbbbb";
    done(
        "record reaction-observed --archive a.jsonl --id "
            + id
            + " --occurred 2016 --who users --form outrage");

    done("retract " + id + " --archive a.jsonl --why twice");

    assertThat(held(VOIP).getLast().id()).isEqualTo(new EntryId("a".repeat(89) + "-retracted"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '"',
      value = {
        "record blocking-imposed --id x --occurred 2016 => 2 => no archive given; add --archive"
            + " FILE, or name one in SIJILL_ARCHIVE (the built-in archive of Morocco cannot be"
            + " recorded in)",
        "record --archive a.jsonl => 2 => nothing to record; give a TYPE, such as 'sijill"
            + " record blocking-imposed', or --from FILE or --json JSON",
        "record blocking --archive a.jsonl => 2 => unknown command 'blocking'; did you mean"
            + " blocking-imposed or blocking-extended? 'sijill record --help' lists all",
        "record blocking-imposed --archive a.jsonl --id x => 2 => missing: --occurred EDTF",
        "record blocking-imposed --archive a.jsonl --id X/Y --occurred 2016 => 2 => Invalid value"
            + " for option '--id': entry id 'X/Y': an id is lower-case letters and digits, with"
            + " single hyphens, dots or underscores between them, at most 100 characters, such as"
            + " maroc-telecom",
        "record blocking-imposed --archive a.jsonl --id x --occurred 2016-13 => 2 => Invalid value"
            + " for option '--occurred': '2016-13': month 13 at index 5; a month is 01 to 12, or a"
            + " season 21 to 41 without a day (a date"
            + " is written in EDTF, such as 2016-01-05, 2016-01 or '[2016-01-01..2016-01-10]')",
        "record blocking-imposed --archive a.jsonl --id x --occurred 2016 --attestation sure => 2"
            + " => Invalid value for option '--attestation': 'sure'; write one of rumoured,"
            + " reported, official",
        "record blocking-imposed --archive a.jsonl --id x --occurred 2016 --summary Blocked => 2 =>"
            + " Invalid value for option '--summary': 'Blocked' does not begin with a language;"
            + " write LANGUAGE=TEXT, such as en='It works again.'",
        "record blocking-imposed --archive a.jsonl --id x --occurred 2016 --source 'ANRT; page=3'"
            + " => 2 => Invalid value for option '--source': a source has no field 'page'; write"
            + " its publisher, then any of ; title=…; on=…; on-words=…; at=…; in=…; gives=…;"
            + " gives-words=…",
        "record disruption-reported --archive a.jsonl --id x --occurred 2016 --status unknown => 2"
            + " => $: entry x: status is UNKNOWN; accepted are OPEN, DEGRADED, BLOCKED",
        "record blocking-imposed --archive a.jsonl --id x --occurred {2016-06-01,2016-06-03} => 2"
            + " => $.entry: entry x: occurred is {2016-06-01,2016-06-03}, all of these, but an"
            + " entry happened on one day; [2016-06-01,2016-06-03] is accepted for one of them, an"
            + " entry for each, or, of cuts of some hours, one CutsReported with these days",
        "record blocking-imposed --archive a.jsonl --id x --occurred 2016 --level open => 2 =>"
            + " $.level: 'open'; one of blocked, degraded is accepted",
        "record blocking-imposed --archive a.jsonl --id x --occurred 2016 --label exams => 2 =>"
            + " Invalid value for option '--label': 'exams' has no =; write KEY=VALUE, such as"
            + " cause=exams",
        "record blocking-imposed --archive a.jsonl --id x --occurred 2016 --known-from soon => 2 =>"
            + " Invalid value for option '--known-from': 'soon' is not a day; write YYYY-MM-DD,"
            + " such as 2016-01-05, or unknown",
        "record cuts-reported --archive a.jsonl --id x --days 2016-06-01 --from-time 6 --to-time"
            + " 08:00 --zone Z => 2 => Invalid value for option '--from-time': '6' is no time of"
            + " day; HH:MM is accepted, from 00:00 to 23:59, and 00:00 for the end of a day",
        "record cuts-reported --archive a.jsonl --id x --days 2016-06 --from-time 06:00 --to-time"
            + " 08:00 --zone Z => 2 => Invalid value for option '--days': '2016-06': some day from"
            + " 2016-06-01 to 2016-06-30 at index 0; days that all count are named each or by a"
            + " first and a last one; a day is accepted, such as 2024-05-23; an interval for each"
            + " day of it, 2024-05-23/2024-06-03; or all of some days,"
            + " {2024-05-23,2024-05-26..2024-05-28}",
        "record cuts-reported --archive a.jsonl --id x --days 2016-06-01 --from-time 06:00"
            + " --to-time 08:00 => 2 => missing: --zone ZONE",
        "record cuts-reported --archive a.jsonl --id x --days 2016-06-01 --lasting long --zone Z"
            + " => 2 => Invalid value for option '--lasting': 'long' is no length of time; hours"
            + " and minutes are accepted, such as PT3H, PT3H30M or PT45M",
        "record cuts-reported --archive a.jsonl --id x --days 2016-06-01 --to-time 08:00 --lasting"
            + " 2h --zone Z => 2 => $.lasting: lasting is PT2H beside to 08:00; it is accepted only"
            + " where neither from nor to is told, for the two times say how long it lasts",
        "record still-in-force --archive a.jsonl --id x --occurred 2016-06-01 --restrictions"
            + " case-opened => 1 => x refused (a field names entries of its kind): restrictions"
            + " names case-opened, which is no restriction; name entries that are each a"
            + " restriction",
        "record decree-published --archive a.jsonl --id x --occurred 2016 --title t --in-force"
            + " 2016-06-01 => 2 => Invalid value for option '--in-force': '2016-06-01': no interval"
            + " at index 0; an interval is accepted, such as 2020-01-15/2020-01-31, 2020-01-15/.."
            + " if it has no end, or 2020-01-15/ if its end is not known",
        "record members-declared --archive a.jsonl --id x --occurred 2016 --network 5g --name"
            + " 5g=la5G => 2 => Invalid value for option '--name': '5g=la5G' does not name a"
            + " member; write DIMENSION/ID/LANGUAGE=TEXT, such as network/mobile/fr='réseaux"
            + " mobiles', where DIMENSION is territory, operator, network or service",
        "record members-declared --archive a.jsonl --id x --occurred 2016 --network 5g --name"
            + " network/6g/fr=6G => 2 => Invalid value for option '--name': no network '6g' is"
            + " declared by this command; declare it with --network",
        "record members-declared --archive a.jsonl --id x --occurred 2016 --network mobile(5g) =>"
            + " 1 => x refused (a member is declared once, below a declared parent): network"
            + " 'mobile' is declared twice; an id is unique in its dimension",
        "record blocking-imposed --archive a.jsonl --case other --id x --occurred 2016 => 1 => x"
            + " refused (a case is opened first): case other is not open yet; record its CaseOpened"
            + " first",
        "record blocking-imposed --archive a.jsonl --id x --occurred 2016 --network lte => 1 => x"
            + " refused (a scope names declared members): no network 'lte' in voip; it declares"
            + " mobile (3g, 4g), wifi",
        "record blocking-imposed --archive a.jsonl --id imposed --occurred 2016 => 1 => imposed"
            + " refused (an id is unique in its case): case voip already has another entry with"
            + " this id; give this one an id of its own, or correct the other entry",
        "record service-restored --archive a.jsonl --id x --occurred 2016-02 --network wifi => 1 =>"
            + " x refused (a restoration needs a restriction): in its scope nothing blocked or"
            + " degraded can have been in force between 2016-02-01 and 2016-02-29; none is recorded"
            + " there; record it first",
        "correct imposed --archive a.jsonl --why so => 2 => nothing to correct; give what is"
            + " different with options such as --occurred, or the whole event with --json",
        "correct imposed --archive a.jsonl --why so --occurred 2016-01-05 => 2 => imposed already"
            + " has exactly this content; give what is different",
        "correct imposed --archive a.jsonl --why so --status open => 2 => imposed is a"
            + " blocking-imposed, which has no --status; it has --occurred, --occurred-words,"
            + " --after, --known-from, --attestation, --source, --summary, --label, --territory,"
            + " --operator,"
            + " --network, --service, --except-territory, --except-operator, --except-network,"
            + " --except-service, --level, --level-words, --ordered-by, --justification",
        "correct impsed --archive a.jsonl --why so --occurred 2016 => 2 => no entry 'impsed' in"
            + " case voip; did you mean imposed? 'sijill log' lists all that there are",
        "retract impsed --archive a.jsonl --why so => 2 => no entry 'impsed' in case voip; did you"
            + " mean imposed? 'sijill log' lists all that there are",
        "record still-in-force --archive a.jsonl --id s --occurred 2016-05 --restrictions impsed =>"
            + " 1 => s refused (references point to entries of the case): case voip has no entry"
            + " 'impsed'; did you mean imposed? record that first, or leave it out",
        "retract case-opened --archive a.jsonl --why so => 1 => case-opened-retracted refused (an"
            + " amendment changes an entry that stands): case-opened opens the case, which cannot"
            + " be without it; correct it"
      })
  void what_cannot_be_recorded_is_refused_on_one_line_and_changes_nothing(
      String line, int code, String message) throws IOException {
    imposed();
    String before = Files.readString(directory.resolve("a.jsonl"));

    assertThat(typed(line))
        .isEqualTo(new Ran(code, "", "sijill: " + message + System.lineSeparator()));
    assertThat(directory.resolve("a.jsonl")).hasContent(before);
  }

  @Test
  void only_open_and_lines_make_a_file() {
    assertThat(typed("record blocking-imposed --archive a.jsonl --id x --occurred 2016").err())
        .startsWith(file(": there is no such file; 'sijill open' creates one, with a case in it"));
    assertThat(typed("status --archive a.jsonl --on 2016-01-01"))
        .isEqualTo(new Ran(2, "", file(": there is no such file") + System.lineSeparator()));
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void a_file_is_made_for_no_event_that_is_typed_wrongly() {
    String opening = " --archive a.jsonl --occurred 2016 --title VoIP --id x";

    assertThat(typed("record case-opened" + opening).refusals())
        .containsExactly("sijill: no case given; add --case ID, such as --case voip-maroc-2016");
    assertThat(typed("open --case voip --network 'a(b'" + opening).code()).isEqualTo(2);
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void what_is_retracted_is_corrected_after_it_stands_again() throws IOException {
    imposed();
    done("retract imposed --archive a.jsonl --why so");
    assertThat(typed("correct imposed --archive a.jsonl --why so --occurred 2016-01-05").refusals())
        .containsExactly(
            "sijill: imposed-corrected refused (an amendment changes an entry that stands): imposed"
                + " is retracted; retract the retraction first");
    done("retract imposed-retracted --archive a.jsonl --why so");
    done("correct imposed --archive a.jsonl --why so --occurred 2016-01-06");
    assertThat(held(VOIP)).hasSize(5);
  }

  @Test
  void a_case_is_named_where_the_archive_holds_several() throws IOException {
    imposed();
    done(
        "open --archive a.jsonl --case exams --title Exams --occurred 2016 --territory DZ"
            + " --operator djezzy --network 3g --service all-of-it");

    assertThat(typed("record blocking-imposed --archive a.jsonl --id x --occurred 2016").err())
        .startsWith(file(" holds several cases: exams, voip; name one with --case"));
    done("record blocking-imposed --archive a.jsonl --case exams --id imposed --occurred 2016-06");
    assertThat(
            typed("status --archive a.jsonl --case exams --on 2016-07-01 --format json")
                .json()
                .get("cells"))
        .hasSize(1);
    assertThat(typed("status --archive a.jsonl --on 2016-07-01 --format json").json().get("cells"))
        .extracting(cell -> cell.get("case").asText())
        .containsOnly("exams", "voip");
  }

  @Test
  void a_file_that_somebody_writes_is_refused_to_a_second_writer_and_not_to_readers()
      throws IOException {
    imposed();
    try (Archive writer = Archive.open(directory.resolve("a.jsonl"))) {
      assertThat(typed("record blocking-imposed --archive a.jsonl --id x --occurred 2016"))
          .extracting(Ran::code, Ran::out)
          .containsExactly(1, "");
      assertThat(typed("retract imposed --archive a.jsonl --why so").refusals())
          .singleElement()
          .asString()
          .startsWith(file(" is open for writing by this process"));
      assertThat(typed("status --archive a.jsonl --on 2016-01-05").code()).isZero();
      assertThat(writer.cases()).containsExactly(VOIP);
    }
  }

  @Test
  void damage_is_named_by_its_line_and_is_no_fault_of_who_typed() throws IOException {
    imposed();
    Path file = directory.resolve("a.jsonl");
    Files.writeString(
        file, Files.readString(file).replace("\"baseline\":\"open\"", "\"baseline\":\"nope\""));

    for (String command : List.of("timeline", "retract imposed --why so")) {
      Ran ran = typed(command + " --archive a.jsonl");
      assertThat(ran.code()).isEqualTo(1);
      assertThat(ran.refusals()).singleElement().asString().startsWith(file(", line 1"));
    }
  }

  @Test
  void a_line_cut_off_by_a_crash_is_set_aside_and_told_of() throws IOException {
    imposed();
    Files.writeString(
        directory.resolve("a.jsonl"),
        "{\"sequence\":3,\"type\"",
        StandardCharsets.UTF_8,
        StandardOpenOption.APPEND);

    Ran ran = typed("retract imposed --archive a.jsonl --why so");

    assertThat(ran.out()).isEqualTo("recorded 3 imposed-retracted" + System.lineSeparator());
    assertThat(ran.refusals())
        .first()
        .asString()
        .startsWith(
            file(
                ": after line 2, 20 bytes of a line that was never recorded were moved to "
                    + directory.resolve("a.jsonl.torn-after-2")));
  }
}
