package io.github.sijill.words;

import static io.github.sijill.testing.SmallCase.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.Archive;
import io.github.sijill.Archives;
import io.github.sijill.StatusQuery;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.Status;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import io.github.sijill.source.Attestation;
import io.github.sijill.testing.SmallCase;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first two lines of an explanation, which somebody may quote without the rest. */
class HeadlineTest {

  private static String first(StatusQuery query, String day) {
    return query.explain(LocalDate.parse(day)).lines().findFirst().orElseThrow();
  }

  private static String second(StatusQuery query, String day) {
    return query.explain(LocalDate.parse(day)).lines().skip(1).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "2015-12-31 wifi => WhatsApp on Wifi in Morocco, all three operators: open on 31 December"
            + " 2015, until 5 January 2016.",
        "2016-01-06 wifi => WhatsApp on Wifi in Morocco, all three operators: degraded on 6 January"
            + " 2016, since 6 January 2016, until 25 February 2016.",
        "2016-03-01 wifi => WhatsApp on Wifi in Morocco, all three operators: blocked on 1 March"
            + " 2016, since 26 February 2016, until 3 November 2016.",
        "2016-01-03 3g => WhatsApp on 3G in Morocco, all three operators: open or blocked on 3"
            + " January 2016; the dates that are told do not decide which.",
        "2016-02-01 mobile => WhatsApp on 3G and 4G in Morocco, all three operators: blocked on 1"
            + " February 2016, since 5 January 2016 at the latest, until 3 November 2016.",
        "2016-03-12 adsl => WhatsApp on ADSL in Morocco, all three operators: blocked on 12 March"
            + " 2016, since 10 March 2016 at the latest, until 3 November 2016.",
        "2026-01-01 mobile,fixed => WhatsApp on all four networks in Morocco, all three operators:"
            + " open on 1 January 2026, since 4 November 2016, as far as is told."
      })
  void the_first_says_what_the_status_is_in_natural_words(String asked, String sentence) {
    String[] parts = asked.split(" ", -1);
    try (Archive archive = Archives.morocco2016()) {
      assertThat(
              first(
                  archive.status().service("whatsapp").network(parts[1].split(",", -1)), parts[0]))
          .isEqualTo(sentence);
    }
  }

  @Test
  void who_is_asked_about_is_named_and_not_all_where_it_is_not_all() {
    try (Archive archive = Archives.morocco2016()) {
      assertThat(first(archive.status().network("wifi").operator("inwi"), "2016-03-01"))
          .startsWith("Voice over IP on Wifi in Morocco, Inwi: blocked");
      assertThat(first(archive.status().network("wifi").service("skype", "whatsapp"), "2016-03-01"))
          .startsWith("WhatsApp and Skype on Wifi in Morocco, all three operators: blocked");
    }
  }

  @Test
  void the_second_says_how_sure_it_is_and_on_what_it_rests() {
    try (Archive archive = Archives.morocco2016()) {
      assertThat(second(archive.status().network("3g"), "2016-02-01"))
          .isEqualTo(
              "  How sure: all possible dates agree; it rests on 2 entries, official, of 1"
                  + " publisher only (UFE Casablanca); last told of on 4 November 2016.");
      assertThat(second(archive.status().network("adsl"), "2016-03-05"))
          .isEqualTo(
              "  How sure: the possible dates do not agree; it rests on 2 entries, reported, of 1"
                  + " publisher only (UFE Casablanca); last told of on 4 November 2016.");
    }
  }

  @Test
  void what_is_left_out_is_said_in_both() {
    try (Archive archive = Archives.morocco2016()) {
      StatusQuery official = archive.status().network("wifi").attestedAtLeast(Attestation.OFFICIAL);

      assertThat(first(official, "2016-03-01"))
          .endsWith(
              "open on 1 March 2016, as far as is told, by what is attested at least as"
                  + " official.");
      assertThat(second(official, "2016-03-01")).endsWith("; what else is recorded is left out.");
    }
  }

  private static CaseOpened opened(String... operators) {
    return CaseOpened.of(
            entry("opened", "2015"),
            "Another small case",
            Dimensions.builder()
                .territory("MA")
                .operator(operators)
                .network("3g", "4g", "wifi")
                .service("skype", "whatsapp")
                .build())
        .baseline(Status.OPEN);
  }

  @Test
  void where_several_cases_answer_each_is_named() {
    try (Archive archive = Archive.inMemory()) {
      for (SagaEvent each :
          List.of(
              SmallCase.opened(),
              SmallCase.imposed("on", "2016-06-01", "wifi"),
              CaseOpened.of(
                      CaseEntry.of("other", "opened", "2015"),
                      "Another",
                      Dimensions.builder()
                          .territory("MA")
                          .operator("inwi")
                          .network("wifi")
                          .service("voip")
                          .build())
                  .baseline(Status.OPEN))) {
        archive.record(each);
      }
      String both = archive.status().network("wifi").explain(LocalDate.of(2016, 6, 2));

      assertThat(both)
          .contains(
              "blocked on 2 June 2016, since 1 June 2016, with no end told, in the case small.")
          .contains("open on 2 June 2016, as far as is told, in the case other.");
      assertThat(first(archive.status().network("wifi").inCase("other"), "2016-06-02"))
          .endsWith("open on 2 June 2016, as far as is told.");
    }
  }

  @Test
  void a_baseline_that_nobody_knows_is_no_restriction_without_an_end() {
    try (Archive archive = Archive.inMemory()) {
      archive.record(opened("inwi", "meditel").baseline(Status.UNKNOWN));

      assertThat(first(archive.status(), "2016-03-01")).endsWith(": not known on 1 March 2016.");
      assertThat(second(archive.status(), "2016-03-01"))
          .contains("; it rests on nothing but the opening of the case, reported");
    }
  }

  @Test
  void cuts_are_dated_by_their_days_and_not_by_some_day_of_them() {
    try (Archive archive = Archive.inMemory()) {
      archive.record(SmallCase.opened());
      archive.record(SmallCase.cuts("hours", "{2016-06-02..2016-06-04,2016-06-08}", "wifi"));

      assertThat(
              archive
                  .status()
                  .network("wifi")
                  .explain(ZonedDateTime.parse("2016-06-03T07:00+01:00")))
          .contains("- hours (4 days from 2016-06-02 to 2016-06-08, reported)");
    }
  }

  @Test
  void two_of_two_are_both() {
    try (Archive archive = Archive.inMemory()) {
      archive.record(opened("inwi", "meditel"));

      assertThat(first(archive.status(), "2016-03-01"))
          .isEqualTo(
              "Both services on all three networks in MA, both operators: open on 1 March 2016,"
                  + " as far as is told.");
    }
  }

  @Test
  void cells_that_are_no_few_groups_are_counted() {
    try (Archive archive = Archive.inMemory()) {
      archive.record(opened("a", "b", "c"));
      int id = 0;
      for (String cell : new String[] {"3g skype a", "4g whatsapp b", "wifi skype c"}) {
        String[] parts = cell.split(" ", -1);
        archive.record(
            BlockingImposed.of(
                entry("cut-" + id++, "2016-01-04"),
                Scope.all().network(parts[0]).service(parts[1]).operator(parts[2])));
      }

      assertThat(archive.status().explain(LocalDate.of(2016, 3, 1)).lines())
          .anyMatch(
              line -> line.equals("15 cells of small: open on 1 March 2016, as far as is told."));
    }
  }

  @Test
  void a_moment_is_told_with_its_time() {
    try (Archive archive = Archives.morocco2016()) {
      assertThat(
              archive
                  .status()
                  .network("wifi")
                  .explain(ZonedDateTime.parse("2016-03-01T07:30+01:00")))
          .startsWith(
              "Voice over IP on Wifi in Morocco, all three operators: blocked on 1 March 2016 at"
                  + " 07:30 +01:00, since 26 February 2016, until 3 November 2016.\n");
    }
  }

  @Test
  void what_held_for_some_of_the_day_only_is_said_in_the_first() {
    try (Archive archive = Archive.inMemory()) {
      for (SagaEvent each :
          List.of(
              SmallCase.opened(),
              SmallCase.imposed("on", "2016-06-01", "wifi"),
              SmallCase.restored("off", "2016-06-01", "wifi"))) {
        archive.record(each);
      }
      assertThat(first(archive.status().network("wifi"), "2016-06-01"))
          .isEqualTo(
              "Voip on wifi in MA, inwi: open on 1 June 2016, and for some of that day blocked.");
      assertThat(first(archive.status().network("wifi"), "2016-06-02"))
          .isEqualTo("Voip on wifi in MA, inwi: open on 2 June 2016, as far as is told.");
    }
  }

  @Test
  void what_may_have_held_for_some_of_the_day_is_said_to_be_perhaps_so() {
    try (Archive archive = Archive.inMemory()) {
      for (SagaEvent each :
          List.of(
              SmallCase.opened(),
              SmallCase.imposed("on", "[2016-06-01..2016-06-03]", "wifi"),
              SmallCase.cuts("hours", "2016-06-02", "wifi").level(Status.DEGRADED))) {
        archive.record(each);
      }
      assertThat(first(archive.status().network("wifi"), "2016-06-02"))
          .isEqualTo(
              "Voip on wifi in MA, inwi: open or blocked on 2 June 2016, and for some of that day"
                  + " perhaps degraded; the dates that are told do not decide which.");
    }
  }
}
