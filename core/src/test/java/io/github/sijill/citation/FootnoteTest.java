package io.github.sijill.citation;

import static io.github.sijill.testing.SmallCase.CASE;
import static io.github.sijill.testing.SmallCase.entry;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.Archive;
import io.github.sijill.Archives;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.event.Status;
import io.github.sijill.scope.DeclaredMember;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import io.github.sijill.testing.Morocco;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The line of a citation where there is much to say: it stays one line, and says what it omits. */
class FootnoteTest {

  private static final LocalDate DAY = LocalDate.of(2016, 6, 1);

  @Test
  void cells_that_no_members_sum_up_are_counted() {
    try (Archive archive = Archives.morocco2016()) {
      archive.record(
          ServiceRestored.of(
              moroccan("tried", "2016-05-01"),
              Scope.all().operator("inwi").network("wifi").service("skype")));

      assertThat(words(archive.cite(archive.status().on(DAY))))
          .isEqualTo(
              "3G and 4G BLOCKED since 2016-01-05 at the latest, perhaps since 2016-01-01; ADSL"
                  + " BLOCKED since 2016-03-10 at the latest, perhaps since 2016-02-26; 8 of 36"
                  + " cells BLOCKED since 2016-02-26; Wifi, Skype, Inwi OPEN since 2016-05-01");
    }
  }

  @Test
  void more_answers_than_a_line_holds_are_counted() {
    try (Archive archive = Archives.morocco2016()) {
      int day = 1;
      for (String operator : List.of("inwi", "meditel", "maroc-telecom")) {
        for (String service : List.of("skype", "whatsapp")) {
          archive.record(
              ServiceRestored.of(
                      moroccan("slow-" + day, "2016-05-0" + day),
                      Scope.all().operator(operator).service(service))
                  .to(Status.DEGRADED));
          day++;
        }
      }

      assertThat(words(archive.cite(archive.status().on(DAY))))
          .isEqualTo("9 different answers for 36 cells");
      assertThat(
              words(
                  archive.cite(
                      archive.status().operator("inwi").service("skype").changes(DAY, DAY))))
          .isEqualTo("none");
    }
  }

  @Test
  void cases_are_told_apart() {
    var events = new ArrayList<>(Morocco.events());
    events.add(opened());
    try (Archive archive = Archive.inMemory(recorded(events), InstantSource.system())) {
      Citation citation = archive.cite(archive.status().network("wifi").on(DAY));

      assertThat(citation.text())
          .startsWith("Status of voice over IP on Wifi (Morocco, all operators) on 2016-06-01: ")
          .contains(" Sijill archive small, voip-maroc-2016, 14 events");
      assertThat(words(citation))
          .isEqualTo(
              "case small OPEN since before the first entry; case voip-maroc-2016 BLOCKED since"
                  + " 2016-02-26");
      assertThat(words(archive.cite(archive.status().inCase("small").on(DAY))))
          .isEqualTo("OPEN since before the first entry");
      assertThat(archive.cite(archive.status().inCase("small").on(DAY)).text())
          .startsWith("Status of voip on all networks (MA, inwi) in case small on ");
      assertThat(archive.cite(archive.history().legalBasis(DAY)).text())
          .startsWith(
              "Legal basis of voice over IP on all networks (Morocco, all operators) on 2016-06-01:"
                  + " case small none since before the first entry; case voip-maroc-2016 none or ");
    }
  }

  @Test
  void names_cannot_break_the_line_or_turn_it_and_many_are_cut() {
    List<DeclaredMember> networks =
        IntStream.range(0, 8)
            .mapToObj(i -> DeclaredMember.of("n" + i).named("en", "Net\n\u202E" + i))
            .toList();
    CaseOpened opened =
        CaseOpened.of(
            entry("opened", "2015"),
            "A case",
            Dimensions.of(
                List.of(DeclaredMember.of("MA")),
                List.of(DeclaredMember.of("inwi")),
                networks,
                List.of(DeclaredMember.of("voip"))));
    try (Archive archive = Archive.inMemory(recorded(List.of(opened)), InstantSource.system())) {
      String[] all = networks.stream().map(DeclaredMember::id).toArray(String[]::new);

      assertThat(archive.cite(archive.status().inCase(CASE.value()).network(all).on(DAY)).text())
          .startsWith(
              "Status of voip on NetX0, NetX1, NetX2, NetX3, NetX4, NetX5 and 2 more (MA,"
                      .replace("X", "\\u000a\\u202e")
                  + " inwi) in case small on 2016-06-01: UNKNOWN since before the first entry.");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://u:SECRET@host/db,           jdbc:postgresql://…@host/db",
    "jdbc:postgresql://host/db?password=SECRET,    jdbc:postgresql://host/db",
    "doi:10.5281/zenodo.1234567,                   doi:10.5281/zenodo.1234567",
    "https://example.org/archive?version=3,        https://example.org/archive?version=3"
  })
  void no_password_of_an_address_gets_into_a_citation(String name, String cited) {
    try (Archive archive = Archives.morocco2016()) {
      Citation citation = archive.cite(archive.status().on(DAY), name);

      assertThat(citation.archive()).isEqualTo(cited);
      assertThat(citation.toJson()).doesNotContain("SECRET");
      assertThat(archive.check(citation).holds()).isTrue();
    }
  }

  @Test
  void names_from_right_to_left_are_isolated_and_the_citation_is_read_back() {
    CaseOpened opened =
        new CaseOpened(
            entry("opened", "2015"),
            "A case",
            Dimensions.of(
                List.of(DeclaredMember.of("MA").named("ar", "المغرب")),
                List.of(DeclaredMember.of("inwi")),
                List.of(DeclaredMember.of("3g")),
                List.of(DeclaredMember.of("voip"))),
            Status.OPEN);
    try (Archive archive = Archive.inMemory(recorded(List.of(opened)), InstantSource.system())) {
      Citation citation = archive.cite(archive.status().on(DAY));

      assertThat(citation.text()).startsWith("Status of voip on 3g (\u2068المغرب\u2069, inwi)");
      assertThat(Citation.parse(citation.toJson())).isEqualTo(citation);
      assertThat(archive.check(citation).holds()).isTrue();
    }
  }

  private static String words(Citation citation) {
    String text = citation.text();
    return text.substring(text.indexOf(": ") + 2, text.indexOf(". Sijill archive"));
  }

  private static CaseEntry moroccan(String id, String occurred) {
    return CaseEntry.of("voip-maroc-2016", id, occurred);
  }
}
