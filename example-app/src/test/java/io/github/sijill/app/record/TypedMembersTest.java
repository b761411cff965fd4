package io.github.sijill.app.record;

import static io.github.sijill.app.Ran.sijill;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.app.Ran;
import io.github.sijill.app.ShellLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Members and scopes as they are typed, and what the answers then say. */
class TypedMembersTest {

  @TempDir private Path directory;

  private Ran typed(String line) {
    return sijill(ShellLines.in(directory, ShellLines.words(line + " --archive a.jsonl")));
  }

  private void done(String line) {
    Ran ran = typed(line);
    assertThat(ran.code()).as("%s: %s", line, ran.err()).isZero();
  }

  /** Territory, operator, network, service and status of each cell. */
  private List<String> cells(String line) throws IOException {
    List<String> cells = new ArrayList<>();
    typed(line + " --format json")
        .json()
        .get("cells")
        .forEach(
            cell -> {
              List<String> parts = new ArrayList<>();
              for (String field : List.of("territory", "operator", "network", "service")) {
                parts.add(cell.get(field).asText());
              }
              List<String> possible = new ArrayList<>();
              cell.get("possible").forEach(each -> possible.add(each.asText()));
              cells.add(String.join("/", parts) + " " + String.join(" or ", possible));
            });
    return cells;
  }

  @Test
  void names_are_typed_for_ids() throws IOException {
    done(
        "open --case c --title C --occurred 2015 --baseline open --territory MA --operator inwi"
            + " --network 'mobile(3g,4g),wifi' --service voip --name territory/MA/fr=Maroc"
            + " --name 'network/mobile/fr=réseaux mobiles' --name network/wifi/en=Wi-Fi");
    done("record blocking-imposed --id cut --occurred 2016 --network 'RESEAUX MOBILES'");
    done("record members-declared --id five-g --occurred 2016 --network 'Réseaux mobiles/5g'");

    assertThat(cells("status --on 2017-01-01 --territory maroc --network 'wi-fi,5G'"))
        .containsExactly("MA/inwi/wifi/voip OPEN", "MA/inwi/5g/voip BLOCKED");
    assertThat(typed("export").out()).contains("\"networks\":[\"mobile\"]");
  }

  @Test
  void what_is_nearly_a_name_is_refused_saying_so() {
    done(
        "open --case c --title C --occurred 2015 --territory MA --operator o1,o2 --network wifi"
            + " --service voip --name operator/o1/en=Orange --name operator/o2/fr=Orange");

    assertThat(typed("status --on 2017-01-01 --network wfi").err())
        .contains("no network 'wfi' in c; did you mean wifi? It declares wifi");
    assertThat(typed("status --on 2017-01-01 --operator orange").err())
        .contains("operator 'orange' in c is the name of several: o1, o2; give the id of one");
    assertThat(typed("record blocking-imposed --id cut --occurred 2016 --operator orange").err())
        .contains("cut refused (a scope names declared members)")
        .contains("operator 'orange' in c is the name of several: o1, o2; give the id of one");
  }

  /** A country is blocked, then one of its regions is declared, and restored alone. */
  @Test
  void a_region_declared_below_a_country_leaves_the_rest_of_it() throws IOException {
    done(
        "open --case c --title C --occurred 2015 --baseline open --territory IN --operator o"
            + " --network wifi --service skype --name territory/IN/en=India");
    done("record blocking-imposed --id cut --occurred 2019-08-04");
    done("record members-declared --id region --occurred 2019-08-05 --territory IN/IN-JK");
    done("record service-restored --id region-back --occurred 2019-10-01 --territory IN-JK");

    for (String asked : List.of("", " --territory IN", " --territory India")) {
      assertThat(cells("status --on 2019-12-01" + asked))
          .containsExactly("IN/o/wifi/skype BLOCKED", "IN-JK/o/wifi/skype OPEN");
    }
    assertThat(typed("status --on 2019-12-01 --cite").out())
        .contains("the rest of India BLOCKED", "IN-JK OPEN");
    done("record service-restored --id country-back --occurred 2020-01-01");
    assertThat(cells("status --on 2020-01-01"))
        .containsExactly("IN/o/wifi/skype OPEN", "IN-JK/o/wifi/skype OPEN");
  }

  @Test
  void a_rest_is_typed_and_so_are_places_without_a_code() throws IOException {
    done(
        "open --case c --title C --occurred 2015 --baseline open --operator o --network wifi"
            + " --service s --territory 'in(in-jk(kashmir-valley(srinagar)),IN-HR)'"
            + " --rest territory/in --rest territory/kashmir-valley");
    done("record blocking-imposed --id cut --occurred 2016 --territory IN-JK");
    done(
        "record members-declared --id more --occurred 2016 --territory IN-HR/jassia"
            + " --rest territory/in-hr");

    assertThat(cells("status --on 2017-01-01"))
        .containsExactly(
            "IN/o/wifi/s OPEN",
            "kashmir-valley/o/wifi/s BLOCKED",
            "srinagar/o/wifi/s BLOCKED",
            "IN-HR/o/wifi/s OPEN",
            "jassia/o/wifi/s OPEN");
    assertThat(
            typed("open --case d --title D --occurred 2015 --territory IN --rest territory/MA")
                .err())
        .contains("no territory 'MA' is declared by this command; declare it with --territory");
  }

  @Test
  void exceptions_are_typed_in_entries_corrections_and_questions() throws IOException {
    done(
        "open --case c --title C --occurred 2015 --baseline open --operator o --network wifi"
            + " --service s --territory 'IQ(kurdistan,basra)' --rest territory/IQ"
            + " --name territory/kurdistan/en=Kurdistan");
    done(
        "record blocking-imposed --id cut --occurred 2016 --territory IQ"
            + " --except-territory Kurdistan");

    assertThat(cells("status --on 2017-01-01"))
        .containsExactly(
            "IQ/o/wifi/s BLOCKED", "kurdistan/o/wifi/s OPEN", "basra/o/wifi/s BLOCKED");
    assertThat(cells("status --on 2017-01-01 --except-territory 'basra,Kurdistan'"))
        .containsExactly("IQ/o/wifi/s BLOCKED");
    assertThat(typed("export").out())
        .contains("\"services\":\"all\",\"except\":{\"territories\":[\"kurdistan\"]}");
    assertThat(typed("status --on 2017-01-01 --except-territory Kurdistan --cite").out())
        .contains("IQ except Kurdistan");

    done("correct cut --why so --except-territory basra");
    assertThat(cells("status --on 2017-01-01 --territory basra"))
        .containsExactly("basra/o/wifi/s OPEN");
    done("correct cut --why so --except-territory none");
    assertThat(cells("status --on 2017-01-01 --territory basra"))
        .containsExactly("basra/o/wifi/s BLOCKED");
  }

  @Test
  void days_and_former_members_are_typed_and_a_last_day_is_given_by_a_correction()
      throws IOException {
    done(
        "open --case c --title C --occurred 2015 --baseline open --territory MA"
            + " --operator inwi,meditel --network wifi --service s"
            + " --name operator/meditel/fr=Méditel");
    done("record blocking-imposed --id cut --occurred 2016-01-05");
    done(
        "record members-declared --id renamed --occurred 2016-12-08 --operator orange-maroc"
            + " --member-days operator/orange-maroc=2016-12-08/.."
            + " --formerly operator/orange-maroc=MEDITEL");
    done("correct case-opened --why renamed --member-days operator/meditel=../2016-12-07");

    assertThat(cells("status --on 2016-12-07"))
        .containsExactly("MA/inwi/wifi/s BLOCKED", "MA/meditel/wifi/s BLOCKED");
    assertThat(cells("status --on 2016-12-08"))
        .containsExactly("MA/inwi/wifi/s BLOCKED", "MA/orange-maroc/wifi/s BLOCKED");
    assertThat(typed("timeline").lines())
        .anyMatch(line -> line.matches(".*orange-maroc +[^·]*█+"))
        .anyMatch(line -> line.matches(".*meditel +·+.*█+ *"));
    assertThat(typed("export").out()).contains("\"formerly\":\"meditel\"");
    assertThat(typed("record blocking-imposed --id late --occurred 2017 --operator Méditel").err())
        .contains("operator 'meditel' is one until 2016-12-07; name orange-maroc");
    assertThat(
            typed(
                    "record members-declared --id x --occurred 2017 --member-days"
                        + " operator/meditel=..")
                .code())
        .isEqualTo(2);
  }
}
