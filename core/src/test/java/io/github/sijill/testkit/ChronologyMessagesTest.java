package io.github.sijill.testkit;

import static io.github.sijill.source.Attestation.OFFICIAL;
import static io.github.sijill.source.Attestation.REPORTED;
import static io.github.sijill.testkit.SijillAssertions.assertThat;
import static io.github.sijill.testkit.SijillAssertions.assertThatChronology;
import static io.github.sijill.testkit.junit.FromArchive.MOROCCO_2016;

import io.github.sijill.Archive;
import io.github.sijill.HistoryQuery;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.scope.Scope;
import io.github.sijill.testkit.junit.ArchiveExtension;
import io.github.sijill.testkit.junit.FromArchive;
import io.github.sijill.time.ImpreciseDate;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each assertion on chronologies, entries and dates, met and not met. */
@ExtendWith(ArchiveExtension.class)
@FromArchive(MOROCCO_2016)
class ChronologyMessagesTest {

  @RegisterExtension final Failing failing = new Failing();

  @Test
  void entries_in_their_order(Archive archive) {
    var official = assertThat(archive).chronology().attestedAtLeast(OFFICIAL);
    official
        .hasSize(4)
        .contains("decree", "restored")
        .doesNotContain("rumour-cop22")
        .containsExactly("imposed-mobile", "anrt-statement", "decree", "restored")
        .containsSubsequence("imposed-mobile", "restored");

    failing.of(
        () -> official.hasSize(2),
        () -> official.contains("interim", "decree", "rumour-cop22"),
        () -> official.doesNotContain("decree", "interim"),
        () -> official.containsExactly("imposed-mobile", "decree", "restored"),
        () ->
            official.containsExactly(
                "imposed-mobile", "anrt-statement", "decree", "restored", "interim"),
        () -> official.containsSubsequence("imposed-mobile", "restored", "decree"),
        () -> official.containsSubsequence("imposed-mobile", "interim"));
  }

  @Test
  void before_and_after_an_entry(Archive archive) {
    var chronology = assertThatChronology(archive.history().chronology().entries());
    chronology.before("degraded-wifi").containsExactly("case-opened", "imposed-mobile");
    chronology.after("director-dismissed").containsExactly("restored");
    chronology.before("case-opened").hasSize(0);

    failing.of(
        () -> chronology.before("degraded-wifi").contains("decree"),
        () -> chronology.before("case-opened").contains("decree"),
        () -> chronology.before("degraded-wifi").after("interim"),
        () -> chronology.after("director-dismissed").before("interim"),
        () -> chronology.before("degraded-wifi").entry("interim"));
  }

  @Test
  void a_long_chronology_is_shown_where_it_matters(Archive archive) {
    for (int day = 10; day < 30; day++) {
      archive.record(
          BlockingImposed.of(
              CaseEntry.of("voip-maroc-2016", "again-" + day, "2017-01-" + day), Scope.all()));
    }

    failing.of(() -> assertThat(archive).chronology().containsSubsequence("again-25", "again-24"));
  }

  @Test
  void one_entry(Archive archive) {
    var adsl = assertThat(archive).chronology().entry("extended-adsl");
    adsl.isAttested(REPORTED)
        .isFrom("UFE Casablanca")
        .isKnownFrom("2016-03-10")
        .hasEarliest("2016-02-26")
        .hasLatest("2016-03-10");
    var mobile =
        assertThat(archive.history().chronology().entries().get(1))
            .isAttested(OFFICIAL)
            .isConfirmedBy("anrt-statement");

    failing.of(
        () -> adsl.isAttested(OFFICIAL),
        () -> adsl.isConfirmedBy("anrt-statement"),
        () -> mobile.isConfirmedBy("anrt-statement", "decree"),
        () -> adsl.isFrom("Le Matin"),
        () -> adsl.isKnownFrom("2016-03-09"),
        () -> adsl.hasEarliest("2016-02-27"),
        () -> adsl.hasLatest("2016-03-09"),
        () -> adsl.occurred().isCertainlyBefore("2016-03-10"));
  }

  @Test
  void what_is_known_on_no_day_and_from_nobody(Archive archive) {
    archive.record(
        BlockingImposed.of(
            CaseEntry.of("voip-maroc-2016", "again", "[2017-01-01..]"), Scope.all()));
    var again = assertThat(archive).chronology().entry("again");

    failing.of(
        () -> again.isKnownFrom("2017-01-01"),
        () -> again.isFrom("Médias 24"),
        () -> again.hasLatest("2017-12-31"));
  }

  @Test
  void labels_and_that_nobody_knows_since_when_it_was_known(Archive archive) {
    CaseEntry labelled =
        CaseEntry.of("voip-maroc-2016", "again", "2017-01-01")
            .label("cause", "exams", "leaks")
            .knownFromUnknown();
    archive.record(BlockingImposed.of(labelled, Scope.all()));
    var again = assertThat(archive).chronology().entry("again");
    var decree = assertThat(archive).chronology().entry("decree");
    again.hasLabel("cause", "leaks").isKnownFromUnknown().isKnownFrom("2017-01-01");

    failing.of(
        () -> again.hasLabel("cause", "protest"),
        () -> decree.hasLabel("cause", "exams"),
        () -> decree.isKnownFromUnknown());
  }

  @Test
  void a_viewpoint_leaves_entries_out(Archive archive) {
    HistoryQuery then = archive.history().asKnownOn(LocalDate.of(2016, 1, 5));
    assertThatChronology(then.chronology().entries())
        .containsExactly("case-opened", "imposed-mobile");
  }

  @Test
  void imprecise_dates() {
    var march = assertThat(ImpreciseDate.parse("2016-03-1X"));
    march
        .hasEarliest("2016-03-10")
        .hasLatest("2016-03-19")
        .isPossiblyOn("2016-03-19")
        .isCertainlyBefore("2016-03-20")
        .isCertainlyAfter("2016-03-09");
    assertThat(ImpreciseDate.parse("[2016-02-16..]")).hasOpenEnd().isPossiblyOn("2020-01-01");
    assertThat(ImpreciseDate.parse("[..2016-02-16]")).hasOpenStart().isPossiblyOn("2000-01-01");

    failing.of(
        () -> march.hasEarliest("2016-03-11"),
        () -> march.hasLatest("2016-03-18"),
        () -> march.hasOpenStart(),
        () -> march.hasOpenEnd(),
        () -> march.isPossiblyOn("2016-03-20"),
        () -> march.isPossiblyOn("2016-03-09"),
        () -> march.isCertainlyBefore("2016-03-19"),
        () -> march.isCertainlyAfter("2016-03-10"),
        () -> assertThat(ImpreciseDate.parse("[2016-02-16..]")).hasLatest("2016-03-01"),
        () -> assertThat(ImpreciseDate.parse("[..2016-02-16]")).isCertainlyAfter("2016-01-01"),
        () -> assertThat(ImpreciseDate.parse("2016-03-01")).isPossiblyOn("2016-03-02"));
  }
}
