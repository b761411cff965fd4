package io.github.sijill.app.browse;

import static io.github.sijill.app.Ran.sijill;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sijill.app.Ran;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees who wants to know what is in an archive. */
class BrowseTest {

  private String file = "";

  @BeforeEach
  void a_case_with_amendments(@TempDir Path directory) {
    file = directory.resolve("a.jsonl").toString();
    done(
        "open --case cut --title Cut --occurred 2016 --territory MA --operator inwi --network"
            + " mobile(3g,4g),wifi --service skype --baseline open --name network/3g/fr=la_3G");
    done(
        "record blocking-imposed --id mobile --occurred 2016-01 --network mobile"
            + " --source Médias_24 --summary en=Calls_fail. --label cause=exams"
            + " --level-words 2G_only");
    done("record rumour-circulated --id rumour --occurred 2016-02-01 --claim it_ends");
    done("correct mobile --occurred 2016-01-04 --why another_source_gives_the_day");
    done("retract rumour --why told_twice");
  }

  private Ran words(String line) {
    return sijill((line + " --archive " + file).split(" "));
  }

  private void done(String line) {
    Ran ran = words(line);
    assertThat(ran.code()).as(ran.err()).isZero();
  }

  private JsonNode json(String line) throws IOException {
    return words(line + " --format json").json();
  }

  @Test
  void an_id_is_read_in_any_case_wherever_it_is_typed() throws IOException {
    assertThat(json("show MOBILE --case CUT").get("entry").asText()).isEqualTo("mobile");
    done("record service-restored --id Restored --case Cut --occurred 2016-05 --ends MOBILE");
    done("correct RESTORED --occurred 2016-06 --why better");

    assertThat(json("show restored").get("asRecorded").get("ends").toString())
        .isEqualTo("[\"mobile\"]");
    assertThat(words("show MÖBILE").err())
        .contains("entry id 'MÖBILE': an id is lower-case letters");
  }

  @Test
  void so_is_the_case_that_a_question_is_about() throws IOException {
    assertThat(json("status --on 2016-03-01 --case CUT").get("cells")).hasSize(3);
    assertThat(words("status --on 2016-03-01 --case ÇUT").err())
        .contains("case id 'ÇUT': an id is lower-case letters");
  }

  @Test
  void a_replay_is_of_all_cases_or_of_one() throws IOException {
    done(
        "open --case other --title Other --occurred 2016 --territory TN --operator a --network b"
            + " --service c --baseline open");
    done("record blocking-imposed --case other --id one --occurred 2016-02 --network b");

    assertThat(json("replay").get("events")).hasSize(7);
    JsonNode events = json("replay --case OTHER").get("events");
    assertThat(events.findValuesAsText("entry")).containsExactly("case-opened", "one");
    assertThat(events.findValuesAsText("sequence")).containsExactly("6", "7");
    assertThat(events.at("/1/total").asInt()).isEqualTo(7);
    assertThat(events.at("/1/changed/cells").asInt()).isEqualTo(1);
    assertThat(words("replay --case othr").err())
        .contains("no case 'othr' in this archive; did you mean other?");
  }

  @Test
  void cases_tell_how_much_is_told_of_each() throws IOException {
    done(
        "open --case other --title Other --occurred 2017 --territory TN --operator ooredoo"
            + " --network 3g --service skype");

    JsonNode cases = json("cases").get("cases");

    assertThat(cases).hasSize(2);
    assertThat(cases.get(0).toString())
        .isEqualTo(
            """
            {"case":"cut","title":"Cut","entries":2,"recorded":5,"from":"2016-01-01",\
            "to":"2016-12-31","baseline":"OPEN","cells":3,"territories":1,"operators":1,\
            "networks":4,"services":1}\
            """);
    assertThat(words("cases").lines()).hasSize(3);
    assertThat(words("cases --format csv").lines().get(2))
        .isEqualTo("other,Other,1,2017-01-01,2017-12-31,UNKNOWN,1");
  }

  @Test
  void members_tell_their_place_and_what_they_are_called() throws IOException {
    assertThat(words("members network --format csv").lines())
        .containsExactly(
            "case,dimension,member,partOf,names,rest,from,to,formerly",
            "cut,network,mobile,,,no,,,",
            "cut,network,3g,mobile,la_3G (fr),no,,,",
            "cut,network,4g,mobile,,no,,,",
            "cut,network,wifi,,,no,,,");
    JsonNode first = json("members").get("members").get(0);
    assertThat(first.get("member").asText()).isEqualTo("MA");
    assertThat(first.get("declaredBy").asText()).isEqualTo("case-opened");
    assertThat(words("members networks").err())
        .isEqualTo(
            "sijill: Invalid value for DIMENSION: 'networks'; did you mean network? write one of"
                + " territory, operator, network, service\n");
  }

  @Test
  void members_that_are_declared_later_say_by_which_entry() throws IOException {
    done("record members-declared --id five-g --occurred 2016-06 --network mobile/5g");

    assertThat(json("members network").get("members").get(4).toString())
        .contains("\"member\":\"5g\",\"partOf\":\"mobile\"", "\"declaredBy\":\"five-g\"");
  }

  @Test
  void entries_are_found_by_what_they_say_without_regard_to_case_and_accents() throws IOException {
    assertThat(words("entries medias calls --type blocking-imposed").lines())
        .hasSize(2)
        .last()
        .asString()
        .contains(" mobile ");
    assertThat(words("entries CALLS 2g_ONLY --label cause=exams").lines()).hasSize(3);
    assertThat(words("entries calls nothing").lines()).hasSize(1);
    assertThat(words("entries calls nothing").err()).contains("the answer is empty");
    JsonNode found = json("entries médias");
    assertThat(found.get("filter").toString()).isEqualTo("{\"texts\":[\"médias\"]}");
    assertThat(found.get("entries").get(0).get("sources").get(0).get("publisher").asText())
        .isEqualTo("Médias_24");
  }

  @Test
  void entries_are_found_by_type_time_label_member_and_attestation() throws IOException {
    done(
        "record blocking-imposed --id wifi --occurred 2016-03 --network wifi --attestation"
            + " official");

    assertThat(json("entries --type blocking-imposed").get("entries")).hasSize(2);
    assertThat(json("entries --type sijill.CaseOpened").get("entries")).hasSize(1);
    assertThat(json("entries --type blocking-imposed,case-opened").get("entries")).hasSize(3);
    assertThat(words("entries --type blocking --format csv").err())
        .contains("--type", "write one of case-opened, members-declared");
    assertThat(json("entries --type blocking-imposed --during 2016-03-31/..").get("entries"))
        .hasSize(1);
    assertThat(
            json("entries --type blocking-imposed --during 2016-01-05/2016-02-28").get("entries"))
        .isEmpty();
    assertThat(json("entries --label cause=exams --type blocking-imposed").get("entries"))
        .hasSize(1);
    assertThat(json("entries --network 3g --type blocking-imposed").get("entries")).hasSize(1);
    assertThat(json("entries --attested official").get("entries").toString()).contains("wifi");
  }

  @Test
  void an_entry_is_shown_as_it_stands_with_what_amended_it_and_what_it_changed()
      throws IOException {
    assertThat(words("show mobile --format csv").lines())
        .contains(
            "entry,mobile",
            "type,blocking-imposed",
            "occurred,2016-01-04",
            "known-from,2016-01-04",
            "attestation,reported",
            "level,blocked",
            "level-words,2G_only",
            "summary en,Calls_fail.",
            "source,Médias_24",
            "label cause,exams",
            "changed,2 of 3 cells: la_3G and 4g")
        .anySatisfy(
            line ->
                assertThat(line)
                    .matches(
                        "corrected,\"by mobile-corrected, number 4, at .*:"
                            + " another_source_gives_the_day\""));
    JsonNode entry = json("show mobile");
    assertThat(entry.at("/asRecorded/entry/occurred").asText()).isEqualTo("2016-01");
    assertThat(entry.at("/now/occurred").asText()).isEqualTo("2016-01-04");
    assertThat(entry.at("/amendments/0/why").asText()).isEqualTo("another_source_gives_the_day");
    assertThat(entry.get("changed")).hasSize(2);
    assertThat(entry.get("stands").asBoolean()).isTrue();
  }

  @Test
  void a_correction_shows_what_it_changed_in_the_entry() {
    assertThat(words("show mobile-corrected --format csv").lines())
        .contains(
            "corrected,mobile",
            "why,another_source_gives_the_day",
            "corrected occurred,\"2016-01-04 (before: 2016-01, some day from 2016-01-01 to"
                + " 2016-01-31)\"",
            "changed,2 of 3 cells: la_3G and 4g");
  }

  @Test
  void a_retracted_entry_is_shown_with_what_retracted_it_and_what_undid_that() throws IOException {
    assertThat(words("show rumour").out())
        .contains("retracted", "by rumour-retracted", "told_twice");
    assertThat(json("show rumour").get("stands").asBoolean()).isFalse();
    assertThat(json("show rumour").get("now").isNull()).isTrue();

    done("retract rumour-retracted --why it_was_not");

    assertThat(words("show rumour").out()).contains("(undone by rumour-retracted-retracted)");
    assertThat(json("show rumour").get("stands").asBoolean()).isTrue();
  }

  @Test
  void an_entry_that_is_not_there_is_asked_for_by_its_likely_name() {
    assertThat(words("show moblie").code()).isEqualTo(2);
    assertThat(words("show moblie").err())
        .isEqualTo(
            "sijill: no entry 'moblie' in this archive; did you mean mobile? 'sijill log' lists all"
                + " that there are\n");
    assertThat(words("show mobile --case cit").err())
        .isEqualTo("sijill: no case 'cit' in this archive; did you mean cut? it holds cut\n");
  }

  @Test
  void an_entry_of_two_cases_is_asked_for_with_its_case() {
    done(
        "open --case other --title Other --occurred 2017 --territory TN --operator ooredoo"
            + " --network 3g --service skype");

    assertThat(words("show case-opened").err())
        .isEqualTo(
            "sijill: several cases have an entry 'case-opened': cut, other; name one with"
                + " --case\n");
    assertThat(words("show case-opened --case other").out()).contains("Other");
  }

  @Test
  void the_log_has_the_order_of_recording_and_what_became_of_each() throws IOException {
    JsonNode entries = json("log").get("entries");

    assertThat(entries).hasSize(5);
    assertThat(entries.get(1).get("correctedBy").asText()).isEqualTo("mobile-corrected");
    assertThat(entries.get(2).get("retractedBy").asText()).isEqualTo("rumour-retracted");
    assertThat(entries.get(2).get("stands").asBoolean()).isFalse();
    assertThat(entries.get(4).get("amends").asText()).isEqualTo("rumour");
    assertThat(words("log").out())
        .contains(
            "no, retracted by rumour-retracted",
            "corrected by mobile-corrected",
            "corrects mobile: another_source_gives_the_day",
            "retracts rumour: told_twice");
    assertThat(words("log --last 1").lines()).hasSize(2);
    assertThat(words("log --last -1").code()).isEqualTo(2);
    assertThat(words("log --last few").err())
        .isEqualTo(
            "sijill: Invalid value for option '--last': 'few' is not a whole number; write one of"
                + " at most nine digits, such as 5\n");
    assertThat(words("log --last +3").err()).contains("'+3' is not a whole number");
    assertThat(words("log --last ٣").err()).contains("is not a whole number");
  }

  @Test
  void a_correction_that_a_later_one_replaced_is_told_to_be_superseded() throws IOException {
    words("correct mobile --occurred 2016-01-05 --why another_day");
    List<JsonNode> entries = words("log --format json").json().findValues("supersededBy");

    assertThat(entries.getFirst().asText()).isEqualTo("mobile-corrected-2");
    assertThat(entries.getLast().isNull()).isTrue();
    assertThat(words("log").out()).contains("no longer: superseded by mobile-corrected-2");
    assertThat(words("show mobile").out()).contains("(superseded by mobile-corrected-2)");
    assertThat(words("show mobile --format json").json().at("/amendments/0/supersededBy").asText())
        .isEqualTo("mobile-corrected-2");

    words("retract mobile-corrected-2 --why slip");
    assertThat(words("log").out()).doesNotContain("superseded");
  }

  @Test
  void a_correction_cannot_be_corrected_and_it_is_said_what_can() {
    words("retract mobile-corrected --why slip --id gone");

    assertThat(words("correct mobile-corrected --occurred 2016-01-05 --why x").err())
        .contains("mobile-corrected is a correction of mobile; correct mobile again, or retract");
    assertThat(words("correct gone --occurred 2016-01-05 --why x").err())
        .contains(
            "gone is the retraction of mobile-corrected; retract it, and mobile-corrected stands"
                + " again");
  }
}
