package io.github.sijill.testkit;

import static io.github.sijill.event.Attestation.OFFICIAL;
import static io.github.sijill.event.Attestation.REPORTED;
import static io.github.sijill.testkit.Failing.failing;
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

/** Each assertion on chronologies, entries and dates, met and not met. */
@ExtendWith(ArchiveExtension.class)
@FromArchive(MOROCCO_2016)
class ChronologyMessagesTest {

  @Test
  void entries_in_their_order(Archive archive) {
    var official = assertThat(archive).chronology().attestedAtLeast(OFFICIAL);
    official
        .hasSize(4)
        .contains("decree", "restored")
        .doesNotContain("rumour-cop22")
        .containsExactly("imposed-mobile", "anrt-statement", "decree", "restored")
        .containsSubsequence("imposed-mobile", "restored");

    failing(
        () -> official.hasSize(2),
        """
        Expecting the chronology attested at least OFFICIAL to have 2 entries,
        but it has 4:
          [2016-01-01..2016-01-05]    BlockingImposed       official    imposed-mobile
          2016-01-07                  StatementIssued       official    anrt-statement
          [2016-06-01..2016-06-10]    DecreePublished       official    decree
          2016-11-04                  ServiceRestored       official    restored
        """);
    failing(
        () -> official.contains("interim", "decree", "rumour-cop22"),
        """
        Expecting the chronology attested at least OFFICIAL to contain interim, decree, rumour-cop22,
        but there is no interim, rumour-cop22:
          [2016-01-01..2016-01-05]    BlockingImposed       official    imposed-mobile
          2016-01-07                  StatementIssued       official    anrt-statement
          [2016-06-01..2016-06-10]    DecreePublished       official    decree
          2016-11-04                  ServiceRestored       official    restored
        """);
    failing(
        () -> official.doesNotContain("decree", "interim"),
        """
        Expecting the chronology attested at least OFFICIAL not to contain decree, interim,
        but there is decree:
          [2016-01-01..2016-01-05]    BlockingImposed       official    imposed-mobile
          2016-01-07                  StatementIssued       official    anrt-statement
          [2016-06-01..2016-06-10]    DecreePublished       official    decree
          2016-11-04                  ServiceRestored       official    restored
        """);
    failing(
        () -> official.containsExactly("imposed-mobile", "decree", "restored"),
        """
        Expecting the chronology attested at least OFFICIAL to be exactly imposed-mobile, decree, restored,
        but the first difference is at 2, where anrt-statement stands instead of decree:
          [2016-01-01..2016-01-05]    BlockingImposed       official    imposed-mobile
          2016-01-07                  StatementIssued       official    anrt-statement
          [2016-06-01..2016-06-10]    DecreePublished       official    decree
          2016-11-04                  ServiceRestored       official    restored
        """);
    failing(
        () ->
            official.containsExactly(
                "imposed-mobile", "anrt-statement", "decree", "restored", "interim"),
        """
        Expecting the chronology attested at least OFFICIAL to be exactly imposed-mobile, anrt-statement, decree, restored, interim,
        but the first difference is at 5, where nothing stands instead of interim:
          [2016-01-01..2016-01-05]    BlockingImposed       official    imposed-mobile
          2016-01-07                  StatementIssued       official    anrt-statement
          [2016-06-01..2016-06-10]    DecreePublished       official    decree
          2016-11-04                  ServiceRestored       official    restored
        """);
    failing(
        () -> official.containsSubsequence("imposed-mobile", "restored", "decree"),
        """
        Expecting the chronology attested at least OFFICIAL to contain, one after the other, imposed-mobile, restored, decree,
        but decree is not after restored:
          [2016-01-01..2016-01-05]    BlockingImposed       official    imposed-mobile
          2016-01-07                  StatementIssued       official    anrt-statement
          [2016-06-01..2016-06-10]    DecreePublished       official    decree
          2016-11-04                  ServiceRestored       official    restored
        """);
    failing(
        () -> official.containsSubsequence("imposed-mobile", "interim"),
        """
        Expecting the chronology attested at least OFFICIAL to contain imposed-mobile, interim,
        but there is no interim:
          [2016-01-01..2016-01-05]    BlockingImposed       official    imposed-mobile
          2016-01-07                  StatementIssued       official    anrt-statement
          [2016-06-01..2016-06-10]    DecreePublished       official    decree
          2016-11-04                  ServiceRestored       official    restored
        """);
  }

  @Test
  void before_and_after_an_entry(Archive archive) {
    var chronology = assertThatChronology(archive.history().chronology().entries());
    chronology.before("degraded-wifi").containsExactly("case-opened", "imposed-mobile");
    chronology.after("director-dismissed").containsExactly("restored");
    chronology.before("case-opened").hasSize(0);

    failing(
        () -> chronology.before("degraded-wifi").contains("decree"),
        """
        Expecting the chronology before degraded-wifi to contain decree,
        but there is no decree:
          2016-01-01                  CaseOpened            reported    case-opened
          [2016-01-01..2016-01-05]    BlockingImposed       official    imposed-mobile
        """);
    failing(
        () -> chronology.before("case-opened").contains("decree"),
        """
        Expecting the chronology before case-opened to contain decree,
        but there is no decree
        """);
    failing(
        () -> chronology.before("degraded-wifi").after("interim"),
        """
        Expecting the chronology before degraded-wifi to have an entry interim,
        but there is no interim:
          2016-01-01                  CaseOpened            reported    case-opened
          [2016-01-01..2016-01-05]    BlockingImposed       official    imposed-mobile
        """);
    failing(
        () -> chronology.after("director-dismissed").before("interim"),
        """
        Expecting the chronology after director-dismissed to have an entry interim,
        but there is no interim:
          2016-11-04                  ServiceRestored       official    restored
        """);
    failing(
        () -> chronology.before("degraded-wifi").entry("interim"),
        """
        Expecting the chronology before degraded-wifi to have an entry interim,
        but there is no interim:
          2016-01-01                  CaseOpened            reported    case-opened
          [2016-01-01..2016-01-05]    BlockingImposed       official    imposed-mobile
        """);
  }

  @Test
  void a_long_chronology_is_shown_where_it_matters(Archive archive) {
    for (int day = 10; day < 30; day++) {
      archive.record(
          BlockingImposed.of(
              CaseEntry.of("voip-maroc-2016", "again-" + day, "2017-01-" + day), Scope.all()));
    }

    failing(
        () -> assertThat(archive).chronology().containsSubsequence("again-25", "again-24"),
        """
        Expecting the chronology to contain, one after the other, again-25, again-24,
        but again-24 is not after again-25:
          13 more entries before
          2017-01-10                  BlockingImposed       reported    again-10
          2017-01-11                  BlockingImposed       reported    again-11
          2017-01-12                  BlockingImposed       reported    again-12
          2017-01-13                  BlockingImposed       reported    again-13
          2017-01-14                  BlockingImposed       reported    again-14
          2017-01-15                  BlockingImposed       reported    again-15
          2017-01-16                  BlockingImposed       reported    again-16
          2017-01-17                  BlockingImposed       reported    again-17
          2017-01-18                  BlockingImposed       reported    again-18
          2017-01-19                  BlockingImposed       reported    again-19
          2017-01-20                  BlockingImposed       reported    again-20
          2017-01-21                  BlockingImposed       reported    again-21
          2017-01-22                  BlockingImposed       reported    again-22
          2017-01-23                  BlockingImposed       reported    again-23
          2017-01-24                  BlockingImposed       reported    again-24
          2017-01-25                  BlockingImposed       reported    again-25
          2017-01-26                  BlockingImposed       reported    again-26
          2017-01-27                  BlockingImposed       reported    again-27
          2017-01-28                  BlockingImposed       reported    again-28
          2017-01-29                  BlockingImposed       reported    again-29
        """);
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

    failing(
        () -> adsl.isAttested(OFFICIAL),
        """
        Expecting extended-adsl to be attested OFFICIAL,
        but it is attested REPORTED:
          [2016-02-26..2016-03-10]    BlockingExtended      reported    extended-adsl
        """);
    failing(
        () -> adsl.isConfirmedBy("anrt-statement"),
        """
        Expecting extended-adsl to be confirmed by anrt-statement,
        but no statement confirms it:
          [2016-02-26..2016-03-10]    BlockingExtended      reported    extended-adsl
        """);
    failing(
        () -> mobile.isConfirmedBy("anrt-statement", "decree"),
        """
        Expecting imposed-mobile to be confirmed by anrt-statement, decree,
        but it is confirmed by anrt-statement:
          [2016-01-01..2016-01-05]    BlockingImposed       official    imposed-mobile
        """);
    failing(
        () -> adsl.isFrom("Le Matin"),
        """
        Expecting extended-adsl to be from Le Matin,
        but its sources are UFE Casablanca:
          [2016-02-26..2016-03-10]    BlockingExtended      reported    extended-adsl
        """);
    failing(
        () -> adsl.isKnownFrom("2016-03-09"),
        """
        Expecting extended-adsl to be known from 2016-03-09,
        but it is known from 2016-03-10:
          [2016-02-26..2016-03-10]    BlockingExtended      reported    extended-adsl
        """);
    failing(
        () -> adsl.hasEarliest("2016-02-27"),
        """
        Expecting extended-adsl to have happened on 2016-02-27 at the earliest,
        but in the declared order it happened on some day from 2016-02-26 to 2016-03-10:
          [2016-02-26..2016-03-10]    BlockingExtended      reported    extended-adsl
        """);
    failing(
        () -> adsl.hasLatest("2016-03-09"),
        """
        Expecting extended-adsl to have happened on 2016-03-09 at the latest,
        but in the declared order it happened on some day from 2016-02-26 to 2016-03-10:
          [2016-02-26..2016-03-10]    BlockingExtended      reported    extended-adsl
        """);
    failing(
        () -> adsl.occurred().isCertainlyBefore("2016-03-10"),
        """
        Expecting [2016-02-26..2016-03-10] to be certainly before 2016-03-10,
        but it is some day from 2016-02-26 to 2016-03-10
        """);
  }

  @Test
  void what_is_known_on_no_day_and_from_nobody(Archive archive) {
    archive.record(
        BlockingImposed.of(
            CaseEntry.of("voip-maroc-2016", "again", "[2017-01-01..]"), Scope.all()));
    var again = assertThat(archive).chronology().entry("again");

    failing(
        () -> again.isKnownFrom("2017-01-01"),
        """
        Expecting again to be known from 2017-01-01,
        but it is known on no day:
          [2017-01-01..]              BlockingImposed       reported    again
        """);
    failing(
        () -> again.isFrom("Médias 24"),
        """
        Expecting again to be from Médias 24,
        but it names no source:
          [2017-01-01..]              BlockingImposed       reported    again
        """);
    failing(
        () -> again.hasLatest("2017-12-31"),
        """
        Expecting again to have happened on 2017-12-31 at the latest,
        but in the declared order it happened on some day from 2017-01-01 on:
          [2017-01-01..]              BlockingImposed       reported    again
        """);
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

    failing(
        () -> march.hasEarliest("2016-03-11"),
        """
        Expecting 2016-03-1X to be 2016-03-11 at the earliest,
        but it is some day from 2016-03-10 to 2016-03-19
        """);
    failing(
        () -> march.hasLatest("2016-03-18"),
        """
        Expecting 2016-03-1X to be 2016-03-18 at the latest,
        but it is some day from 2016-03-10 to 2016-03-19
        """);
    failing(
        () -> march.hasOpenStart(),
        """
        Expecting 2016-03-1X to have no earliest day,
        but it is some day from 2016-03-10 to 2016-03-19
        """);
    failing(
        () -> march.hasOpenEnd(),
        """
        Expecting 2016-03-1X to have no latest day,
        but it is some day from 2016-03-10 to 2016-03-19
        """);
    failing(
        () -> march.isPossiblyOn("2016-03-20"),
        """
        Expecting 2016-03-1X to be possibly on 2016-03-20,
        but it is some day from 2016-03-10 to 2016-03-19
        """);
    failing(
        () -> march.isPossiblyOn("2016-03-09"),
        """
        Expecting 2016-03-1X to be possibly on 2016-03-09,
        but it is some day from 2016-03-10 to 2016-03-19
        """);
    failing(
        () -> march.isCertainlyBefore("2016-03-19"),
        """
        Expecting 2016-03-1X to be certainly before 2016-03-19,
        but it is some day from 2016-03-10 to 2016-03-19
        """);
    failing(
        () -> march.isCertainlyAfter("2016-03-10"),
        """
        Expecting 2016-03-1X to be certainly after 2016-03-10,
        but it is some day from 2016-03-10 to 2016-03-19
        """);
    failing(
        () -> assertThat(ImpreciseDate.parse("[2016-02-16..]")).hasLatest("2016-03-01"),
        """
        Expecting [2016-02-16..] to be 2016-03-01 at the latest,
        but it is some day from 2016-02-16 on
        """);
    failing(
        () -> assertThat(ImpreciseDate.parse("[..2016-02-16]")).isCertainlyAfter("2016-01-01"),
        """
        Expecting [..2016-02-16] to be certainly after 2016-01-01,
        but it is some day up to 2016-02-16
        """);
    failing(
        () -> assertThat(ImpreciseDate.parse("2016-03-01")).isPossiblyOn("2016-03-02"),
        """
        Expecting 2016-03-01 to be possibly on 2016-03-02,
        but it is 2016-03-01
        """);
  }
}
