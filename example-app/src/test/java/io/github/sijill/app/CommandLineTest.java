package io.github.sijill.app;

import static io.github.sijill.app.Ran.sijill;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as somebody types them: what they print, and the exit code. */
class CommandLineTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static Ran words(String line) {
    return sijill(line.split(" "));
  }

  private static List<String> fields(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  @ParameterizedTest
  @CsvSource({
    "2015-12-31, OPEN,         OPEN,     OPEN",
    "2016-01-03, OPEN BLOCKED, OPEN,     OPEN",
    "2016-01-05, BLOCKED,      OPEN,     OPEN",
    "2016-01-06, BLOCKED,      DEGRADED, OPEN",
    "2016-02-25, BLOCKED,      DEGRADED, OPEN",
    "2016-02-26, BLOCKED,      BLOCKED,  OPEN BLOCKED",
    "2016-03-05, BLOCKED,      BLOCKED,  OPEN BLOCKED",
    "2016-03-10, BLOCKED,      BLOCKED,  BLOCKED",
    "2016-11-03, BLOCKED,      BLOCKED,  BLOCKED",
    "2016-11-04, OPEN,         OPEN,     OPEN"
  })
  void status_of_all_36_cells(String day, String mobile, String wifi, String adsl)
      throws IOException {
    JsonNode answer = words("status --format json --on " + day).json();

    assertThat(fields(answer)).containsExactly("question", "on", "cells", "summary");
    assertThat(answer.get("on").asText()).isEqualTo(day);
    assertThat(answer.get("cells")).hasSize(36);
    for (JsonNode cell : answer.get("cells")) {
      assertThat(fields(cell))
          .containsExactly(
              "case",
              "territory",
              "operator",
              "network",
              "service",
              "possible",
              "certain",
              "since",
              "until",
              "perhapsSince",
              "perhapsUntil",
              "evidence",
              "loweredBy",
              "restrictions",
              "lastTold",
              "within",
              "remarks");
      String expected =
          switch (cell.get("network").asText()) {
            case "wifi" -> wifi;
            case "adsl" -> adsl;
            default -> mobile;
          };
      assertThat(String.join(" ", texts(cell.get("possible")))).isEqualTo(expected);
      assertThat(cell.get("certain").asBoolean()).isEqualTo(!expected.contains(" "));
      assertThat(texts(cell.get("evidence"))).isNotEmpty();
    }
  }

  /** What is typed and what is asked. */
  @ParameterizedTest
  @CsvSource({
    "2016-02,                   2016-02-01, 2016-02-29",
    "2016,                      2016-01-01, 2016-12-31",
    "2016-02-26,                2016-02-26, 2016-02-26",
    "2016-02/2016-03-05,        2016-02-01, 2016-03-05",
    "2016-02-26/2016,           2016-02-26, 2016-12-31"
  })
  void a_month_or_a_year_stands_for_all_its_days(String typed, String from, String to)
      throws IOException {
    JsonNode question = words("changes --format json --during " + typed).json().get("question");

    assertThat(question.get("from").asText()).isEqualTo(from);
    assertThat(question.get("to").asText()).isEqualTo(to);
  }

  @Test
  void today_and_yesterday_are_days_by_the_clock_of_the_user() throws IOException {
    LocalDate before = LocalDate.now(ZoneId.systemDefault());
    String today = words("status --format json --on today").json().get("on").asText();
    String yesterday = words("status --format json --on Yesterday").json().get("on").asText();
    String open =
        words("changes --format json --during 2016-02/..").json().at("/question/to").asText();
    LocalDate after = LocalDate.now(ZoneId.systemDefault());

    assertThat(LocalDate.parse(today)).isBetween(before, after);
    assertThat(LocalDate.parse(yesterday).plusDays(1)).isBetween(before, after);
    assertThat(LocalDate.parse(open)).isBetween(before, after);
  }

  @Test
  void an_open_end_is_null() throws IOException {
    JsonNode cell =
        words("status --format json --on 2017-01-01 --network 3g --operator inwi --service skype")
            .json()
            .get("cells")
            .get(0);

    assertThat(cell.get("since").asText()).isEqualTo("2016-11-04");
    assertThat(cell.get("until").isNull()).isTrue();
  }

  @Test
  void during_tells_what_held_at_any_moment() throws IOException {
    JsonNode answer =
        words("status --format json --during 2016-01-06/2016-01-06 --network wifi").json();

    assertThat(fields(answer)).containsExactly("question", "during", "cells", "summary");
    assertThat(answer.get("during").asText()).isEqualTo("2016-01-06/2016-01-06");
    assertThat(answer.get("cells")).hasSize(9);
    JsonNode cell = answer.get("cells").get(0);
    assertThat(fields(cell))
        .containsExactly(
            "case",
            "territory",
            "operator",
            "network",
            "service",
            "certainly",
            "possibly",
            "evidence",
            "remarks");
    assertThat(texts(cell.get("certainly"))).containsExactly("OPEN", "DEGRADED");
    assertThat(texts(cell.get("possibly"))).containsExactly("OPEN", "DEGRADED");
  }

  @Test
  void viewpoints_take_out_what_was_not_known_not_official_or_not_recorded() throws IOException {
    String asked = "status --format json --network 3g --operator inwi --service skype --on ";

    assertThat(words(asked + "2016-01-05 --known-on 2016-01-04").json().get("summary").asText())
        .isEqualTo("OPEN");
    assertThat(words(asked + "2016-01-05 --attested official").json().get("summary").asText())
        .isEqualTo("BLOCKED");
    assertThat(
            words(asked + "2016-01-05 --attested OFFICIAL --known-on 2016-01-06")
                .json()
                .get("summary")
                .asText())
        .as("the statement of 7 January was not known yet")
        .isEqualTo("OPEN");
    assertThat(
            words(asked + "2016-12-01 --recorded-at 2026-11-24T08:00:01Z")
                .json()
                .get("summary")
                .asText())
        .isEqualTo("BLOCKED");
  }

  @Test
  void timeline_tells_the_periods_of_each_cell() throws IOException {
    JsonNode answer =
        words("timeline --format json --network adsl --operator inwi").json().get("cells");

    assertThat(answer).hasSize(3);
    assertThat(fields(answer.get(0)))
        .containsExactly(
            "case", "territory", "operator", "network", "service", "periods", "within");
    JsonNode periods = answer.get(0).get("periods");
    assertThat(periods).hasSize(4);
    assertThat(periods)
        .allSatisfy(
            period ->
                assertThat(fields(period))
                    .containsExactly("from", "to", "possible", "certain", "evidence"));
    assertThat(periods.get(0).get("from").isNull()).isTrue();
    assertThat(periods.get(0).get("to").asText()).isEqualTo("2016-02-25");
    assertThat(periods.get(1))
        .hasToString(
            "{\"from\":\"2016-02-26\",\"to\":\"2016-03-09\",\"possible\":[\"OPEN\",\"BLOCKED\"],"
                + "\"certain\":false,\"evidence\":[\"case-opened\",\"extended-adsl\"]}");
    assertThat(periods.get(3).get("to").isNull()).isTrue();
  }

  @Test
  void timeline_is_drawn_with_networks_of_one_story_on_one_line() {
    Ran ran = words("timeline");

    assertThat(ran.out().lines().filter(line -> line.contains("█")))
        .extracting(line -> line.replaceAll(" .*$", ""))
        .contains("3g,", "adsl", "wifi");
    assertThat(ran.out()).doesNotContain("\u001b");
  }

  @Test
  void a_table_begins_with_what_can_be_quoted_and_puts_cells_of_one_status_into_one_row() {
    assertThat(words("status --on 2016-03-05").out())
        .isEqualTo(
            """
            Voice over IP on 3G and 4G in Morocco, all three operators: blocked on 5 March 2016, since 5 January 2016 at the latest, until 3 November 2016.
              How sure: all possible dates agree; it rests on 2 entries, official, of 1 publisher only (UFE Casablanca); last told of on 4 November 2016.
            Voice over IP on ADSL in Morocco, all three operators: open or blocked on 5 March 2016; the dates that are told do not decide which.
              How sure: the possible dates do not agree; it rests on 2 entries, reported, of 1 publisher only (UFE Casablanca); last told of on 4 November 2016.
            Voice over IP on Wifi in Morocco, all three operators: blocked on 5 March 2016, since 26 February 2016, until 3 November 2016.
              How sure: all possible dates agree; it rests on 1 entry, reported, of 1 publisher only (UFE Casablanca); last told of on 4 November 2016.

            case             territory  operator                      network  service                     status           certain  since                     until       within  evidence
            voip-maroc-2016  MA         maroc-telecom, meditel, inwi  3g, 4g   whatsapp, skype, messenger  BLOCKED          yes      2016-01-05 at the latest  2016-11-03          imposed-mobile anrt-statement
            voip-maroc-2016  MA         maroc-telecom, meditel, inwi  adsl     whatsapp, skype, messenger  OPEN or BLOCKED  no       2016-02-26                2016-03-09          case-opened extended-adsl
            voip-maroc-2016  MA         maroc-telecom, meditel, inwi  wifi     whatsapp, skype, messenger  BLOCKED          yes      2016-02-26                2016-11-03          extended-wifi
            """);
  }

  @Test
  void csv_has_a_row_for_each_cell() {
    assertThat(words("status --format csv --on 2016-03-05").out().lines())
        .hasSize(37)
        .startsWith(
            "case,territory,operator,network,service,status,certain,since,until,within,evidence,"
                + "perhapsSince,perhapsUntil",
            "voip-maroc-2016,MA,maroc-telecom,3g,whatsapp,BLOCKED,yes,2016-01-05,2016-11-03,,"
                + "imposed-mobile anrt-statement,2016-01-01,2016-11-03");
  }

  @Test
  void tables_show_what_held_within_days_whose_ends_do_not_show_it(@TempDir Path directory) {
    String archive = " --archive " + directory.resolve("exams.jsonl");
    words(
        "open --case exams --title T --occurred 2024 --territory IQ --operator all --network fixed"
            + " --service internet --baseline open"
            + archive);
    words(
        "record cuts-reported --id mornings --days {2024-05-20..2024-05-23,2024-05-26} --from-time"
            + " 06:00 --to-time 08:00 --zone +03:00"
            + archive);

    assertThat(words("status --on 2024-05-23 --format csv" + archive).out().lines())
        .contains(
            "exams,IQ,all,fixed,internet,OPEN,yes,,,BLOCKED from 06:00 to 08:00"
                + " +03:00: mornings,case-opened,,");
    assertThat(words("status --on 2024-05-23 --group-by network --format csv" + archive).lines())
        .containsExactly(
            "network,cells,OPEN,DEGRADED,BLOCKED,UNKNOWN,perhaps OPEN,perhaps DEGRADED,perhaps"
                + " BLOCKED,perhaps UNKNOWN,within",
            "fixed,1,1,0,0,0,0,0,0,0,1");
    assertThat(words("timeline --format csv" + archive).out().lines())
        .containsExactly(
            "case,territory,operator,network,service,from,to,status,within,evidence",
            "exams,IQ,all,fixed,internet,,,OPEN,,case-opened",
            "exams,IQ,all,fixed,internet,2024-05-20,2024-05-23,,\"BLOCKED from 06:00 to 08:00"
                + " +03:00, each day\",mornings",
            "exams,IQ,all,fixed,internet,2024-05-26,2024-05-26,,BLOCKED from 06:00 to 08:00"
                + " +03:00,mornings");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status --on 2016-02-01",
        "status --during 2016-02-01/2016-03-01",
        "timeline",
        "chronology",
        "durations",
        "changes --during 2015-01-01/2016-12-31",
        "legal-basis --on 2016-03-01",
        "office-holder --on 2016-03-01",
        "replay"
      })
  void rows_of_several_cases_can_be_told_apart(String command, @TempDir Path directory) {
    String archive = " --archive " + directory.resolve("two.jsonl");
    for (String caseId : List.of("one", "two")) {
      words(
          "open --case %s --title T --occurred 2015 --territory MA --operator inwi --network wifi"
                  .formatted(caseId)
              + " --service skype --baseline open"
              + archive);
      for (String event :
          List.of(
              "blocking-imposed --id imposed --occurred 2016-01-05",
              "decree-published --id decree --occurred 2016-01-06 --gazette g --title t",
              "director-dismissed --id dismissed --occurred 2016-01-07 --person p --office o"
                  + " --institution i --successor s")) {
        words("record %s --case %s%s".formatted(event, caseId, archive));
      }
    }

    assertThat(words(command + " --format csv" + archive).out().lines().distinct().toList())
        .hasSameSizeAs(words(command + " --format csv" + archive).lines())
        .satisfies(
            lines ->
                assertThat(List.of(lines.getFirst().split(",")).indexOf("case"))
                    .isEqualTo(command.equals("replay") ? 1 : 0))
        .anyMatch(line -> line.matches("(?:[^,]*,)?one,.*"))
        .anyMatch(line -> line.matches("(?:[^,]*,)?two,.*"));
    assertThat(words(command + archive).lines())
        .anyMatch(line -> line.matches("(?:.*  |case |)one(?:  .*)?"))
        .anyMatch(line -> line.matches("(?:.*  |case |)two(?:  .*)?"));
  }

  @Test
  void durations_are_bounds_and_whether_they_are_reached() throws IOException {
    JsonNode answer =
        words("durations --format json --network 3g --operator inwi").json().get("cells");

    assertThat(answer).hasSize(3);
    assertThat(answer.get(0))
        .hasToString(
            "{\"case\":\"voip-maroc-2016\",\"territory\":\"MA\",\"operator\":\"inwi\","
                + "\"network\":\"3g\",\"service\":\"whatsapp\","
                + "\"status\":\"BLOCKED\",\"atLeast\":304,\"atLeastReached\":\"yes\",\"atMost\":308,"
                + "\"atMostReached\":\"yes\",\"daysTouched\":305,\"daysTouchedAtMost\":309,\"hours\":0.0,\"hoursAtMost\":0.0}");
    assertThat(words("durations --status open --format json").json().at("/cells/0/atMost").isNull())
        .isTrue();
  }

  @Test
  void cells_are_counted_in_groups() throws IOException {
    assertThat(words("status --on 2016-03-05 --group-by network").out())
        .isEqualTo(
            """
            Voice over IP on 3G and 4G in Morocco, all three operators: blocked on 5 March 2016, since 5 January 2016 at the latest, until 3 November 2016.
              How sure: all possible dates agree; it rests on 2 entries, official, of 1 publisher only (UFE Casablanca); last told of on 4 November 2016.
            Voice over IP on ADSL in Morocco, all three operators: open or blocked on 5 March 2016; the dates that are told do not decide which.
              How sure: the possible dates do not agree; it rests on 2 entries, reported, of 1 publisher only (UFE Casablanca); last told of on 4 November 2016.
            Voice over IP on Wifi in Morocco, all three operators: blocked on 5 March 2016, since 26 February 2016, until 3 November 2016.
              How sure: all possible dates agree; it rests on 1 entry, reported, of 1 publisher only (UFE Casablanca); last told of on 4 November 2016.

            network  cells  OPEN  DEGRADED  BLOCKED  UNKNOWN  perhaps OPEN  perhaps DEGRADED  perhaps BLOCKED  perhaps UNKNOWN  within
            3g       9      0     0         9        0        0             0                 0                0                0
            4g       9      0     0         9        0        0             0                 0                0                0
            adsl     9      0     0         0        0        9             0                 9                0                0
            wifi     9      0     0         9        0        0             0                 0                0                0
            """);
    JsonNode groups =
        words("status --on 2016-03-05 --network adsl --group-by operator --format json").json();
    assertThat(fields(groups)).containsExactly("question", "on", "groups", "summary");
    assertThat(groups.at("/groups/2"))
        .hasToString(
            "{\"operator\":\"inwi\",\"cells\":3,\"certain\":{\"OPEN\":0,\"DEGRADED\":0,\"BLOCKED\":0,"
                + "\"UNKNOWN\":0},\"possible\":{\"OPEN\":3,\"DEGRADED\":0,\"BLOCKED\":3,\"UNKNOWN\":0},\"within\":0}");
  }

  @Test
  void days_are_counted_in_groups_without_adding_up_those_of_several_cells() throws IOException {
    assertThat(words("durations --group-by territory --format csv").out())
        .isEqualTo(
            """
            territory,cells,status,least,most,anyAtLeast,anyAtMost,daysTouched,hours,restrictions,daysTouchedAtMost,hoursAtMost,restrictionsAtMost
            MA,36,BLOCKED,239,308,304,308,305,0,3,309,0,3
            """);
    assertThat(
            words("durations --group-by case --status open --format json").json().at("/groups/0"))
        .hasToString(
            "{\"case\":\"voip-maroc-2016\",\"cells\":36,\"status\":\"OPEN\",\"least\":null,"
                + "\"most\":null,\"anyAtLeast\":null,\"anyAtMost\":null,\"daysTouched\":null,"
                + "\"daysTouchedAtMost\":null,\"hours\":0.0,\"hoursAtMost\":0.0,\"restrictions\":0,"
                + "\"restrictionsAtMost\":0}");
  }

  @Test
  void csv_has_no_word_for_what_has_no_end() {
    assertThat(words("durations --status open --network 3g --format csv").lines().get(1))
        .endsWith(",OPEN,,yes,,yes,,0,,0");
    assertThat(words("durations --status open --network 3g").out()).contains("without end");
    assertThat(words("durations --status blocked --network 3g --format csv").lines())
        .first()
        .asString()
        .endsWith(",atMostReached,daysTouched,hours,daysTouchedAtMost,hoursAtMost");
  }

  @Test
  void days_of_groups_are_counted_year_by_year() throws IOException {
    assertThat(
            words(
                    "durations --network adsl --group-by network --by-year"
                        + " --during 2015-12-01/2016-12-31 --format csv")
                .out())
        .isEqualTo(
            """
            network,year,cells,status,least,most,anyAtLeast,anyAtMost,daysTouched,hours,restrictions,daysTouchedAtMost,hoursAtMost,restrictionsAtMost
            adsl,2015,9,BLOCKED,0,0,0,0,0,0,0,0,0,0
            adsl,2016,9,BLOCKED,239,252,239,252,240,0,1,253,0,1
            """);
    JsonNode answer =
        words("durations --by-year --during 2016-01-01/2016-12-31 --format json").json();
    assertThat(answer.at("/question/byYear").isBoolean()).isTrue();
    assertThat(answer.at("/groups/0"))
        .hasToString(
            "{\"year\":2016,\"cells\":36,\"status\":\"BLOCKED\",\"least\":239,\"most\":308,"
                + "\"anyAtLeast\":304,\"anyAtMost\":308,\"daysTouched\":305,"
                + "\"daysTouchedAtMost\":309,\"hours\":0.0,\"hoursAtMost\":0.0,\"restrictions\":3,"
                + "\"restrictionsAtMost\":3}");
  }

  /** Wifi is blocked from 26 February to 3 November: 35 days up to 31 March, 217 from then on. */
  @ParameterizedTest
  @CsvSource({"../2016-03-31, 35", "2016-04-01/.., 217", "../.., 252"})
  void durations_take_a_span_without_a_first_or_a_last_day(String span, int days)
      throws IOException {
    JsonNode cell =
        words("durations --format json --network wifi --operator inwi --during " + span)
            .json()
            .at("/cells/0");

    assertThat(cell.get("atLeast").asInt()).isEqualTo(days);
    assertThat(cell.get("atMost").asInt()).isEqualTo(days);
  }

  @Test
  void changes_are_those_of_the_first_and_the_last_day_too() throws IOException {
    JsonNode answer =
        words(
                "changes --format json --during 2016-01-01/2016-01-05 --operator inwi --service"
                    + " skype")
            .json()
            .get("changes");

    assertThat(answer)
        .extracting(change -> change.get("day").asText() + " " + change.get("network").asText())
        .containsExactly("2016-01-01 3g", "2016-01-01 4g", "2016-01-05 3g", "2016-01-05 4g");
  }

  @Test
  void chronology_legal_basis_and_office_holder_tell_the_rest_of_the_story() throws IOException {
    assertThat(words("chronology --format json").json().get("entries"))
        .extracting(entry -> entry.get("entry").asText())
        .startsWith("case-opened", "imposed-mobile")
        .endsWith("director-dismissed", "restored")
        .hasSize(13);
    assertThat(words("legal-basis --on 2016-07-01").out())
        .contains("Decree on procedures", "2016-06-10");
    assertThat(words("office-holder --on 2016-11-01").out()).contains("ANRT", "interim");
  }

  @Test
  void explain_says_it_in_words_with_sources() {
    assertThat(words("explain --on 2016-03-05 --network adsl --operator inwi").out())
        .contains("OPEN or BLOCKED", "extended-adsl", "no day is given", "Source: ");
  }

  @Test
  void replay_shows_each_event_and_what_it_changed() {
    assertThat(words("replay --format jsonl").out().lines())
        .hasSize(13)
        .first()
        .asString()
        .startsWith("{\"sequence\":1,\"total\":13,\"entry\":\"case-opened\"");
  }

  @Test
  void date_answers_each_argument_on_a_line_in_order() throws IOException {
    Ran ran =
        sijill("date", "--format", "jsonl", "2016-1X", "nonsense", "-0123/2016", "[2016-02-16..]");

    Iterator<String> lines = ran.out().lines().iterator();
    assertThat(ran.code()).isEqualTo(2);
    assertThat(lines.next())
        .isEqualTo("{\"edtf\":\"2016-1X\",\"earliest\":\"2016-10-01\",\"latest\":\"2016-12-31\"}");
    assertThat(fields(JSON.readTree(lines.next()))).containsExactly("edtf", "error");
    assertThat(lines.next())
        .isEqualTo(
            "{\"edtf\":\"-0123/2016\",\"earliest\":\"-0123-01-01\",\"latest\":\"2016-12-31\"}");
    assertThat(lines.next())
        .isEqualTo("{\"edtf\":\"[2016-02-16..]\",\"earliest\":\"2016-02-16\",\"latest\":null}");
    assertThat(lines).isExhausted();
  }

  /** Of commands that list, {@code jsonl} has the elements of what {@code json} has. */
  @ParameterizedTest
  @CsvSource({
    "status --on 2016-03-01, cells",
    "status --on 2016-03-01 --group-by network, groups",
    "explain --on 2016-03-01, cells",
    "timeline, cells",
    "durations, cells",
    "changes --during 2016, changes",
    "chronology, entries",
    "entries petition, entries",
    "legal-basis --on 2016-07-01, cells",
    "office-holder --on 2016-11-01, offices",
    "cases, cases",
    "members, members",
    "log, entries",
    "replay, events",
    "date 2016 2017, dates"
  })
  void json_is_one_object_and_jsonl_a_line_for_each_of_its_list(String command, String list)
      throws IOException {
    Ran object = words(command + " --format json");
    Ran lines = words(command + " --format jsonl");

    assertThat(object.lines()).hasSize(1);
    JsonNode elements = object.json().get(list);
    assertThat(elements).hasSameSizeAs(lines.lines()).isNotEmpty();
    for (int i = 0; i < elements.size(); i++) {
      assertThat(JSON.readTree(lines.lines().get(i))).isEqualTo(elements.get(i));
    }
    assertThat(words(command + " --format csv").lines()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(words(command + " --format markdown").lines())
        .hasSizeGreaterThanOrEqualTo(3)
        .allSatisfy(line -> assertThat(line).startsWith("| ").endsWith(" |"))
        .element(1)
        .asString()
        .matches("\\|( --- \\|)+");
  }

  @Test
  void an_explanation_is_there_in_every_format_and_can_be_cited() throws IOException {
    String question = "--on 2016-03-05 --network adsl";
    String words = words("explain " + question).out();

    JsonNode json = words("explain --format json " + question).json();
    assertThat(json.get("explanation").asText()).isEqualTo(words);
    assertThat(json.get("cells")).hasSize(9);
    assertThat(words("explain --format csv " + question).out())
        .isEqualTo(words("status --format csv " + question).out());
    assertThat(words("explain --cite " + question).json().get("question"))
        .isEqualTo(words("status --cite " + question).json().get("question"));
  }

  @Test
  void a_type_of_event_has_one_word_in_tables_and_its_name_in_json() throws IOException {
    for (String command : List.of("chronology", "entries", "log", "replay")) {
      assertThat(words(command).out())
          .contains(" blocking-imposed ")
          .doesNotContain("BlockingImposed");
      assertThat(words(command + " --format json").out()).contains("\"sijill.BlockingImposed\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"status --on 2016-03-05", "explain --on 2016-03-05", "timeline"})
  void before_anything_was_recorded_no_member_is_said_to_be_unknown(String line) {
    String nothing =
        "sijill: nothing was recorded yet at 2000-01-01T00:00:00Z; the first entry was at"
            + " 2026-11-24T08:00:00Z";
    String then = line + " --recorded-at 2000-01-01T00:00:00Z";

    assertThat(words(then).out() + words(then).err())
        .containsOnlyOnce(
            "Nothing was recorded yet at 2000-01-01T00:00:00Z; the first entry was recorded at"
                + " 2026-11-24T08:00:00Z.");
    assertThat(words(then).code()).isZero();
    assertThat(words(then + " --network wifi").refusals()).containsExactly(nothing);
    assertThat(words(then + " --network wifi").code()).isEqualTo(2);
    assertThat(words(line + " --network lte --recorded-at 2026-11-24T08:00:05Z").err())
        .contains("no network 'lte'");
  }

  @Test
  void an_open_end_is_an_empty_field_of_a_date() {
    assertThat(sijill("date", "--format", "csv", "[2016-02-16..]").lines())
        .containsExactly("edtf,earliest,latest,error", "[2016-02-16..],2016-02-16,,");
  }

  @Test
  void that_nothing_changed_is_an_answer_and_not_an_empty_one() {
    Ran ran = words("changes --during 2000-01-01/2000-01-31");

    assertThat(ran.lines().getFirst())
        .endsWith(": nothing changes from 1 January 2000 to 31 January 2000.");
    assertThat(ran.lines().get(1)).startsWith("  How sure: ");
    assertThat(ran.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "office-holder --on 2016-11-01 --institution ARCEP",
        "timeline --recorded-at 2000-01-01T00:00:00Z",
        "status --on 2015-01-01 --restricted"
      })
  void a_table_without_a_row_says_that_it_is_empty(String line) {
    Ran ran = words(line);

    assertThat(ran.code()).isZero();
    assertThat(ran.lines()).last().asString().startsWith("case  ");
    assertThat(ran.lines()).hasSizeLessThan(4);
    assertThat(ran.refusals())
        .contains("sijill: the answer is empty: nothing recorded matches the question");
    assertThat(words(line + " --format json").err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '"',
      value = {
        "status --on 2016-13-04 => Invalid value for option '--on': '2016-13-04' is not a day:"
            + " a year has the months 01 to 12; write YYYY-MM-DD, such as 2016-01-05",
        "status => missing: --on DAY or --at MOMENT or --during FROM/TO",
        "explain => missing: --on DAY or --at MOMENT or --during FROM/TO",
        "changes => missing: --during FROM/TO",
        "status --on => missing: --on DAY",
        "status --on 2016-01-01 --on 2016-01-02 => give only one of --on, --at, --during, and only"
            + " once",
        "status --on 2016-01-01 --during 2016-01-01/2016-01-02 => give only one of --on, --at,"
            + " --during",
        "timeline --case a --case b => --case is given twice; give it once",
        "status --on 2016-01-01 --restricted=true => --restricted takes no value; give it as it is,"
            + " or leave it out",
        "timeline --restricted --during 2016 => unknown option or argument '--during'; 'sijill"
            + " timeline --help' lists what is accepted",
        "status --on 2016-01-01 --restricted no => unknown option or argument 'no'; 'sijill status"
            + " --help' lists what is accepted",
        "record rumour-circulated => missing: --occurred EDTF, --claim TEXT",
        "record rumour-circulated --id x --claim y --occurred may => Invalid value for option"
            + " '--occurred': 'may': 'm' at index 0; a year is four digits or X, or Y and more than"
            + " four digits (a date is written in EDTF, such as 2016-01-05, 2016-01 or"
            + " '[2016-01-01..2016-01-10]')",
        "status --on 2016-01-01 --network lte => no network 'lte' in voip-maroc-2016; it declares"
            + " mobile (3g, 4g), fixed (adsl, wifi)",
        "status --on 2016-01-01 --attested maybe => Invalid value for option '--attested': 'maybe';"
            + " write one of rumoured, reported, official",
        "status --on 2016-01-01 --format jsn => Invalid value for option '--format': 'jsn'; did you"
            + " mean json? write one of table, json, jsonl, csv, csv-raw, markdown",
        "status --on 2016-01-01 --recorded-at noon => Invalid value for option '--recorded-at':"
            + " 'noon' is not an instant; write it in UTC, such as 2026-11-24T08:00:00Z",
        "changes --during 2016-02-01/2016-01-01 => Invalid value for option '--during':"
            + " '2016-02-01/2016-01-01' ends before it begins; write a month or a year, such as"
            + " 2016-03, or FROM/TO, such as 2016-01-01/2016-01-31 or 2016-01-01/..",
        "changes --during ../2016-02-01 => Invalid value for option '--during': '../2016-02-01' has"
            + " no first day; write a month or a year, such as 2016-03, or FROM/TO, such as"
            + " 2016-01-01/2016-01-31 or 2016-01-01/..",
        "changes --during 2016-02-30/2016-03-01 => Invalid value for option '--during':"
            + " '2016-02-30' is not a day: February 2016 has 29 days",
        "changes --during 1/3/2016 => Invalid value for option '--during': '1/3/2016' is not a span"
            + " of days; write 2016-03-01 for 1 March 2016, or 2016-01-03 for 3 January 2016",
        "status --on 1/3/2016 => Invalid value for option '--on': '1/3/2016' is not a day; write"
            + " 2016-03-01 for 1 March 2016, or 2016-01-03 for 3 January 2016",
        "status --on 2016-03 => Invalid value for option '--on': '2016-03' is a month, not a day;"
            + " write a day of it, such as 2016-03-01",
        "record rumour-circulated --id x --claim y --occurred 1/3/2016 => Invalid value for option"
            + " '--occurred': '1/3/2016' is not a date; write 2016-03-01 for 1 March 2016, or"
            + " 2016-01-03 for 3 January 2016",
        "status --during 2016-02-01/2016-02-02 --group-by case => --group-by cannot be given"
            + " together with --during; leave one of them out",
        "status --on 2016-02-01 --group-by place => Invalid value for option '--group-by': 'place';"
            + " write one of territory, operator, network, service, case",
        "durations --by-year => by year, days are counted from a first to a last day, such as"
            + " 2016-01-01 and 2020-12-31; both are missing",
        "durations --during march => Invalid value for option '--during': 'march' is not a span of"
            + " days; write a month or a year, such as 2016-03, or FROM/TO, such as"
            + " 2016-01-01/2016-01-31 or 2016-01-01/.., or ../2016-01-31",
        "timeline --case voip => no case 'voip' in this archive; did you mean voip-maroc-2016? it"
            + " holds voip-maroc-2016",
        "status --on 2016-01-01 --oprator inwi => unknown option or argument '--oprator'; did you"
            + " mean --operator? 'sijill status --help' lists what is accepted",
        "timelines => unknown command 'timelines'; did you mean timeline? 'sijill --help'"
            + " lists all"
      })
  void wrong_input_is_refused_in_one_line_that_says_what_would_be_accepted(
      String line, String message) {
    Ran ran = words(line);

    assertThat(ran).isEqualTo(new Ran(2, "", "sijill: " + message + System.lineSeparator()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status",
        "timeline",
        "chronology",
        "explain",
        "durations",
        "changes",
        "legal-basis",
        "office-holder",
        "check",
        "replay",
        "date",
        "open",
        "record",
        "record blocking-imposed",
        "record entry-retracted",
        "correct",
        "retract"
      })
  void every_command_has_help(String command) {
    Ran ran = words(command + " --help");

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).startsWith("Usage: sijill " + command);
  }
}
