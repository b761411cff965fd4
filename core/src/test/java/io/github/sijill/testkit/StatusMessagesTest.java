package io.github.sijill.testkit;

import static io.github.sijill.event.Status.BLOCKED;
import static io.github.sijill.event.Status.DEGRADED;
import static io.github.sijill.event.Status.OPEN;
import static io.github.sijill.testkit.Failing.failing;
import static io.github.sijill.testkit.SijillAssertions.assertThat;
import static io.github.sijill.testkit.junit.FromArchive.MOROCCO_2016;

import io.github.sijill.Archive;
import io.github.sijill.StatusQuery;
import io.github.sijill.event.Attestation;
import io.github.sijill.question.MomentsAnswer;
import io.github.sijill.question.StatusAnswer;
import io.github.sijill.testkit.junit.ArchiveExtension;
import io.github.sijill.testkit.junit.FromArchive;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each assertion on a status, met and not met: what a stranger reads when it fails. */
@ExtendWith(ArchiveExtension.class)
@FromArchive(MOROCCO_2016)
class StatusMessagesTest {

  private static final LocalDate SIXTH = LocalDate.of(2016, 1, 6);

  private StatusQuery adsl;

  @BeforeEach
  void ask(Archive archive) {
    adsl = archive.status().operator("inwi").network("adsl").service("skype");
  }

  @Test
  void possible_statuses_on_a_day() {
    var answer = assertThat(adsl).on("2016-03-05");
    answer.isUncertainBetween(OPEN, BLOCKED).isPossibly(OPEN).isNotPossibly(DEGRADED);
    assertThat(adsl).on("2015-01-01").isCertainly(OPEN);

    failing(
        () -> answer.isCertainly(BLOCKED),
        """
        Expecting the status on 2016-03-05 to be certainly BLOCKED,
        but on MA, inwi, adsl, skype it is OPEN or BLOCKED from 2016-02-26 to 2016-03-09, by case-opened, extended-adsl:
        voip-maroc-2016
          MA, inwi, adsl, skype
            ...         2016-02-25  OPEN                        case-opened
          > 2016-02-26  2016-03-09  OPEN or BLOCKED             case-opened, extended-adsl
            2016-03-10  2016-11-03  BLOCKED                     extended-adsl
            2016-11-04  ...         OPEN                        restored
        entries
          2016-01-01                  CaseOpened            reported    case-opened
          [2016-02-26..2016-03-10]    BlockingExtended      reported    extended-adsl
          2016-11-04                  ServiceRestored       official    restored
        """);
    failing(
        () -> answer.isPossibly(DEGRADED),
        """
        Expecting the status on 2016-03-05 to be possibly DEGRADED,
        but on MA, inwi, adsl, skype it is OPEN or BLOCKED from 2016-02-26 to 2016-03-09, by case-opened, extended-adsl:
        voip-maroc-2016
          MA, inwi, adsl, skype
            ...         2016-02-25  OPEN                        case-opened
          > 2016-02-26  2016-03-09  OPEN or BLOCKED             case-opened, extended-adsl
            2016-03-10  2016-11-03  BLOCKED                     extended-adsl
            2016-11-04  ...         OPEN                        restored
        entries
          2016-01-01                  CaseOpened            reported    case-opened
          [2016-02-26..2016-03-10]    BlockingExtended      reported    extended-adsl
          2016-11-04                  ServiceRestored       official    restored
        """);
    failing(
        () -> answer.isNotPossibly(OPEN),
        """
        Expecting the status on 2016-03-05 not to be possibly OPEN,
        but on MA, inwi, adsl, skype it is OPEN or BLOCKED from 2016-02-26 to 2016-03-09, by case-opened, extended-adsl:
        voip-maroc-2016
          MA, inwi, adsl, skype
            ...         2016-02-25  OPEN                        case-opened
          > 2016-02-26  2016-03-09  OPEN or BLOCKED             case-opened, extended-adsl
            2016-03-10  2016-11-03  BLOCKED                     extended-adsl
            2016-11-04  ...         OPEN                        restored
        entries
          2016-01-01                  CaseOpened            reported    case-opened
          [2016-02-26..2016-03-10]    BlockingExtended      reported    extended-adsl
          2016-11-04                  ServiceRestored       official    restored
        """);
    failing(
        () -> answer.isUncertainBetween(OPEN, DEGRADED),
        """
        Expecting the status on 2016-03-05 to be uncertain between OPEN and DEGRADED,
        but on MA, inwi, adsl, skype it is OPEN or BLOCKED from 2016-02-26 to 2016-03-09, by case-opened, extended-adsl:
        voip-maroc-2016
          MA, inwi, adsl, skype
            ...         2016-02-25  OPEN                        case-opened
          > 2016-02-26  2016-03-09  OPEN or BLOCKED             case-opened, extended-adsl
            2016-03-10  2016-11-03  BLOCKED                     extended-adsl
            2016-11-04  ...         OPEN                        restored
        entries
          2016-01-01                  CaseOpened            reported    case-opened
          [2016-02-26..2016-03-10]    BlockingExtended      reported    extended-adsl
          2016-11-04                  ServiceRestored       official    restored
        """);
  }

  @Test
  void since_and_until() {
    var answer = assertThat(adsl).on("2016-03-05");
    answer.isSince("2016-02-26").isUntil("2016-03-09");
    assertThat(adsl).on("2015-01-01").isSinceEver();
    assertThat(adsl).on("2020-01-01").isForEver();

    failing(
        () -> answer.isSince("2016-02-27"),
        """
        Expecting the status on 2016-03-05 to be so since 2016-02-27,
        but on MA, inwi, adsl, skype it is OPEN or BLOCKED from 2016-02-26 to 2016-03-09, by case-opened, extended-adsl:
        voip-maroc-2016
          MA, inwi, adsl, skype
            ...         2016-02-25  OPEN                        case-opened
          > 2016-02-26  2016-03-09  OPEN or BLOCKED             case-opened, extended-adsl
            2016-03-10  2016-11-03  BLOCKED                     extended-adsl
            2016-11-04  ...         OPEN                        restored
        entries
          2016-01-01                  CaseOpened            reported    case-opened
          [2016-02-26..2016-03-10]    BlockingExtended      reported    extended-adsl
          2016-11-04                  ServiceRestored       official    restored
        """);
    failing(
        () -> answer.isUntil("2016-03-10"),
        """
        Expecting the status on 2016-03-05 to be so until 2016-03-10,
        but on MA, inwi, adsl, skype it is OPEN or BLOCKED from 2016-02-26 to 2016-03-09, by case-opened, extended-adsl:
        voip-maroc-2016
          MA, inwi, adsl, skype
            ...         2016-02-25  OPEN                        case-opened
          > 2016-02-26  2016-03-09  OPEN or BLOCKED             case-opened, extended-adsl
            2016-03-10  2016-11-03  BLOCKED                     extended-adsl
            2016-11-04  ...         OPEN                        restored
        entries
          2016-01-01                  CaseOpened            reported    case-opened
          [2016-02-26..2016-03-10]    BlockingExtended      reported    extended-adsl
          2016-11-04                  ServiceRestored       official    restored
        """);
    failing(
        () -> answer.isSinceEver(),
        """
        Expecting the status on 2016-03-05 to have always been so,
        but on MA, inwi, adsl, skype it is OPEN or BLOCKED from 2016-02-26 to 2016-03-09, by case-opened, extended-adsl:
        voip-maroc-2016
          MA, inwi, adsl, skype
            ...         2016-02-25  OPEN                        case-opened
          > 2016-02-26  2016-03-09  OPEN or BLOCKED             case-opened, extended-adsl
            2016-03-10  2016-11-03  BLOCKED                     extended-adsl
            2016-11-04  ...         OPEN                        restored
        entries
          2016-01-01                  CaseOpened            reported    case-opened
          [2016-02-26..2016-03-10]    BlockingExtended      reported    extended-adsl
          2016-11-04                  ServiceRestored       official    restored
        """);
    failing(
        () -> answer.isForEver(),
        """
        Expecting the status on 2016-03-05 to stay so for ever,
        but on MA, inwi, adsl, skype it is OPEN or BLOCKED from 2016-02-26 to 2016-03-09, by case-opened, extended-adsl:
        voip-maroc-2016
          MA, inwi, adsl, skype
            ...         2016-02-25  OPEN                        case-opened
          > 2016-02-26  2016-03-09  OPEN or BLOCKED             case-opened, extended-adsl
            2016-03-10  2016-11-03  BLOCKED                     extended-adsl
            2016-11-04  ...         OPEN                        restored
        entries
          2016-01-01                  CaseOpened            reported    case-opened
          [2016-02-26..2016-03-10]    BlockingExtended      reported    extended-adsl
          2016-11-04                  ServiceRestored       official    restored
        """);
    failing(
        () -> assertThat(adsl).on("2015-01-01").isSince("2015-01-01"),
        """
        Expecting the status on 2015-01-01 to be so since 2015-01-01,
        but on MA, inwi, adsl, skype it is OPEN up to 2016-02-25, by case-opened:
        voip-maroc-2016
          MA, inwi, adsl, skype
          > ...         2016-02-25  OPEN                        case-opened
            2016-02-26  2016-03-09  OPEN or BLOCKED             case-opened, extended-adsl
            2016-03-10  2016-11-03  BLOCKED                     extended-adsl
            2016-11-04  ...         OPEN                        restored
        entries
          2016-01-01                  CaseOpened            reported    case-opened
          [2016-02-26..2016-03-10]    BlockingExtended      reported    extended-adsl
          2016-11-04                  ServiceRestored       official    restored
        """);
    failing(
        () -> assertThat(adsl).on("2020-01-01").isUntil("2020-12-31"),
        """
        Expecting the status on 2020-01-01 to be so until 2020-12-31,
        but on MA, inwi, adsl, skype it is OPEN from 2016-11-04 on, by restored:
        voip-maroc-2016
          MA, inwi, adsl, skype
            ...         2016-02-25  OPEN                        case-opened
            2016-02-26  2016-03-09  OPEN or BLOCKED             case-opened, extended-adsl
            2016-03-10  2016-11-03  BLOCKED                     extended-adsl
          > 2016-11-04  ...         OPEN                        restored
        entries
          2016-01-01                  CaseOpened            reported    case-opened
          [2016-02-26..2016-03-10]    BlockingExtended      reported    extended-adsl
          2016-11-04                  ServiceRestored       official    restored
        """);
  }

  @Test
  void evidence() {
    var answer = assertThat(adsl).on("2016-03-05");
    answer.isEvidencedBy("extended-adsl").isEvidencedOnlyBy("case-opened", "extended-adsl");

    failing(
        () -> answer.isEvidencedBy("restored"),
        """
        Expecting the status on 2016-03-05 to be evidenced by restored,
        but on MA, inwi, adsl, skype it is OPEN or BLOCKED from 2016-02-26 to 2016-03-09, by case-opened, extended-adsl:
        voip-maroc-2016
          MA, inwi, adsl, skype
            ...         2016-02-25  OPEN                        case-opened
          > 2016-02-26  2016-03-09  OPEN or BLOCKED             case-opened, extended-adsl
            2016-03-10  2016-11-03  BLOCKED                     extended-adsl
            2016-11-04  ...         OPEN                        restored
        entries
          2016-01-01                  CaseOpened            reported    case-opened
          [2016-02-26..2016-03-10]    BlockingExtended      reported    extended-adsl
          2016-11-04                  ServiceRestored       official    restored
        """);
    failing(
        () -> answer.isEvidencedOnlyBy("extended-adsl"),
        """
        Expecting the status on 2016-03-05 to be evidenced only by extended-adsl,
        but on MA, inwi, adsl, skype it is OPEN or BLOCKED from 2016-02-26 to 2016-03-09, by case-opened, extended-adsl:
        voip-maroc-2016
          MA, inwi, adsl, skype
            ...         2016-02-25  OPEN                        case-opened
          > 2016-02-26  2016-03-09  OPEN or BLOCKED             case-opened, extended-adsl
            2016-03-10  2016-11-03  BLOCKED                     extended-adsl
            2016-11-04  ...         OPEN                        restored
        entries
          2016-01-01                  CaseOpened            reported    case-opened
          [2016-02-26..2016-03-10]    BlockingExtended      reported    extended-adsl
          2016-11-04                  ServiceRestored       official    restored
        """);
  }

  @Test
  void cells(Archive archive) {
    var answer = assertThat(adsl).on("2016-03-05");
    answer.hasCells(1).onNetwork("adsl").onNetwork("fixed").isPossibly(OPEN);

    failing(
        () -> answer.hasCells(2),
        """
        Expecting the status on 2016-03-05 to be about 2 cells,
        but it is about 1:
        voip-maroc-2016
          MA, inwi, adsl, skype
            ...         2016-02-25  OPEN                        case-opened
          > 2016-02-26  2016-03-09  OPEN or BLOCKED             case-opened, extended-adsl
            2016-03-10  2016-11-03  BLOCKED                     extended-adsl
            2016-11-04  ...         OPEN                        restored
        entries
          2016-01-01                  CaseOpened            reported    case-opened
          [2016-02-26..2016-03-10]    BlockingExtended      reported    extended-adsl
          2016-11-04                  ServiceRestored       official    restored
        """);
    failing(
        () -> answer.onNetwork("wifi"),
        """
        Expecting an answer about network wifi,
        but it is about adsl
        """);
    failing(
        () -> answer.onNetwork("lte"),
        """
        Expecting an answer about network lte,
        but it is about adsl
        """);
    StatusAnswer alone = archive.status().on(SIXTH);
    assertThat(alone).hasCells(36).onNetwork("3g").isCertainly(BLOCKED);
    failing(
        () -> assertThat(alone).onNetwork("mobile"),
        """
        Expecting an answer about network mobile,
        but it is about 3g, 4g, adsl, wifi
        """);
  }

  @Test
  void a_viewpoint_is_told(Archive archive) {
    assertThat(adsl).asKnownOn("2016-03-10").on("2016-03-05").isPossibly(BLOCKED);
    assertThat(adsl).attestedAtLeast(Attestation.OFFICIAL).on("2016-03-15").isCertainly(OPEN);
    assertThat(archive.status())
        .onNetwork("mobile")
        .attestedAtLeast(Attestation.OFFICIAL)
        .on("2016-02-01")
        .isCertainly(BLOCKED);

    failing(
        () -> assertThat(adsl).asKnownOn("2016-03-09").on("2016-03-05").isPossibly(BLOCKED),
        """
        Expecting the status on 2016-03-05, as known on 2016-03-09, to be possibly BLOCKED,
        but on MA, inwi, adsl, skype it is OPEN at all times, by case-opened:
        voip-maroc-2016
          MA, inwi, adsl, skype
          > ...         ...         OPEN                        case-opened
        entries
          2016-01-01                  CaseOpened            reported    case-opened
        """);
    failing(
        () ->
            assertThat(adsl)
                .asRecordedAt(TestClock.START)
                .attestedAtLeast(Attestation.OFFICIAL)
                .on("2016-03-15")
                .isCertainly(BLOCKED),
        """
        Expecting the status on 2016-03-15, as recorded at 2100-01-01T00:00:00Z, attested at least as official, to be certainly BLOCKED,
        but on MA, inwi, adsl, skype it is OPEN at all times, by case-opened:
        voip-maroc-2016
          MA, inwi, adsl, skype
          > ...         ...         OPEN                        case-opened, restored
        entries
          2016-01-01                  CaseOpened            reported    case-opened
          2016-11-04                  ServiceRestored       official    restored
        """);
  }

  @Test
  void cells_that_differ_are_counted_and_the_first_is_named(Archive archive) {
    assertThat(archive.status())
        .on("2016-01-06")
        .onNetwork("mobile")
        .hasCells(18)
        .isCertainly(BLOCKED);

    failing(
        () -> assertThat(archive.status()).on("2016-01-06").isCertainly(BLOCKED),
        """
        Expecting the status on 2016-01-06 to be certainly BLOCKED,
        but 18 of 36 cells differ: on MA, maroc-telecom, adsl, whatsapp it is OPEN up to 2016-02-25, by case-opened:
        voip-maroc-2016
          MA, maroc-telecom, adsl, whatsapp
          MA, maroc-telecom, adsl, skype
          MA, maroc-telecom, adsl, messenger
          MA, meditel, adsl, whatsapp
          and 5 more cells
          > ...         2016-02-25  OPEN                        case-opened
            2016-02-26  2016-03-09  OPEN or BLOCKED             case-opened, extended-adsl
            2016-03-10  2016-11-03  BLOCKED                     extended-adsl
            2016-11-04  ...         OPEN                        restored
        voip-maroc-2016
          MA, maroc-telecom, wifi, whatsapp
          MA, maroc-telecom, wifi, skype
          MA, maroc-telecom, wifi, messenger
          MA, meditel, wifi, whatsapp
          and 5 more cells
            ...         2016-01-05  OPEN                        case-opened
          > 2016-01-06  2016-02-25  DEGRADED                    degraded-wifi
            2016-02-26  2016-11-03  BLOCKED                     extended-wifi
            2016-11-04  ...         OPEN                        restored
        entries
          2016-01-01                  CaseOpened            reported    case-opened
          2016-01-06                  DisruptionReported    reported    degraded-wifi
          2016-02-26                  BlockingExtended      reported    extended-wifi
          [2016-02-26..2016-03-10]    BlockingExtended      reported    extended-adsl
          2016-11-04                  ServiceRestored       official    restored
        """);
  }

  @Test
  void an_answer_alone_shows_what_it_has(Archive archive) {
    StatusAnswer answer = archive.status().on(SIXTH);

    failing(
        () -> assertThat(answer).isNotPossibly(DEGRADED),
        """
        Expecting the status on 2016-01-06 not to be possibly DEGRADED,
        but 9 of 36 cells differ: on MA, maroc-telecom, wifi, whatsapp it is DEGRADED from 2016-01-06 to 2016-02-25, by degraded-wifi:
        voip-maroc-2016
          MA, maroc-telecom, wifi, whatsapp
          MA, maroc-telecom, wifi, skype
          MA, maroc-telecom, wifi, messenger
          MA, meditel, wifi, whatsapp
          and 5 more cells
          > 2016-01-06  2016-02-25  DEGRADED                    degraded-wifi
        entries
          2016-01-06                  DisruptionReported    reported    degraded-wifi
        """);
  }

  @Test
  void moments_of_a_span(Archive archive) {
    assertThat(adsl)
        .during("2016-03-01", "2016-03-10")
        .wasCertainly(BLOCKED)
        .wasPossibly(OPEN)
        .wasNever(DEGRADED);
    assertThat(archive.status())
        .during("2016-01-01", "2016-01-10")
        .onNetwork("mobile")
        .wasCertainly(BLOCKED);

    var moments = assertThat(adsl).during("2016-03-01", "2016-03-02");
    failing(
        () -> moments.wasCertainly(BLOCKED),
        """
        Expecting the status to have certainly been BLOCKED at some moment from 2016-03-01 to 2016-03-02,
        but on MA, inwi, adsl, skype it was possibly OPEN or BLOCKED, none of them certainly, by case-opened, extended-adsl:
        voip-maroc-2016
          MA, inwi, adsl, skype
            ...         2016-02-25  OPEN                        case-opened
          > 2016-02-26  2016-03-09  OPEN or BLOCKED             case-opened, extended-adsl
            2016-03-10  2016-11-03  BLOCKED                     extended-adsl
            2016-11-04  ...         OPEN                        restored
        entries
          2016-01-01                  CaseOpened            reported    case-opened
          [2016-02-26..2016-03-10]    BlockingExtended      reported    extended-adsl
          2016-11-04                  ServiceRestored       official    restored
        """);
    failing(
        () -> moments.wasPossibly(DEGRADED),
        """
        Expecting the status to have possibly been DEGRADED at some moment from 2016-03-01 to 2016-03-02,
        but on MA, inwi, adsl, skype it was possibly OPEN or BLOCKED, none of them certainly, by case-opened, extended-adsl:
        voip-maroc-2016
          MA, inwi, adsl, skype
            ...         2016-02-25  OPEN                        case-opened
          > 2016-02-26  2016-03-09  OPEN or BLOCKED             case-opened, extended-adsl
            2016-03-10  2016-11-03  BLOCKED                     extended-adsl
            2016-11-04  ...         OPEN                        restored
        entries
          2016-01-01                  CaseOpened            reported    case-opened
          [2016-02-26..2016-03-10]    BlockingExtended      reported    extended-adsl
          2016-11-04                  ServiceRestored       official    restored
        """);
    failing(
        () -> moments.wasNever(OPEN),
        """
        Expecting the status to have been OPEN at no moment from 2016-03-01 to 2016-03-02,
        but on MA, inwi, adsl, skype it was possibly OPEN or BLOCKED, none of them certainly, by case-opened, extended-adsl:
        voip-maroc-2016
          MA, inwi, adsl, skype
            ...         2016-02-25  OPEN                        case-opened
          > 2016-02-26  2016-03-09  OPEN or BLOCKED             case-opened, extended-adsl
            2016-03-10  2016-11-03  BLOCKED                     extended-adsl
            2016-11-04  ...         OPEN                        restored
        entries
          2016-01-01                  CaseOpened            reported    case-opened
          [2016-02-26..2016-03-10]    BlockingExtended      reported    extended-adsl
          2016-11-04                  ServiceRestored       official    restored
        """);
    failing(
        () -> moments.onNetwork("wifi"),
        """
        Expecting an answer about network wifi,
        but it is about adsl
        """);
    failing(
        () ->
            assertThat(adsl)
                .asKnownOn("2016-03-09")
                .during("2016-03-01", "2016-03-02")
                .wasPossibly(BLOCKED),
        """
        Expecting the status to have possibly been BLOCKED at some moment from 2016-03-01 to 2016-03-02, as known on 2016-03-09,
        but on MA, inwi, adsl, skype it was certainly OPEN and possibly OPEN, by case-opened:
        voip-maroc-2016
          MA, inwi, adsl, skype
          > ...         ...         OPEN                        case-opened
        entries
          2016-01-01                  CaseOpened            reported    case-opened
        """);
    MomentsAnswer alone = adsl.during(LocalDate.of(2016, 3, 1), LocalDate.of(2016, 3, 10));
    failing(
        () -> assertThat(alone).wasNever(BLOCKED),
        """
        Expecting the status to have been BLOCKED at no moment from 2016-03-01 to 2016-03-10,
        but on MA, inwi, adsl, skype it was certainly BLOCKED and possibly OPEN or BLOCKED, by case-opened, extended-adsl:
        entries
          2016-01-01                  CaseOpened            reported    case-opened
          [2016-02-26..2016-03-10]    BlockingExtended      reported    extended-adsl
        """);
  }

  @Test
  void changes_between_days(Archive archive) {
    assertThat(adsl)
        .changedBetween("2016-02-26", "2016-02-26")
        .didNotChangeBetween("2016-02-27", "2016-03-09");

    failing(
        () -> assertThat(adsl).changedBetween("2016-02-27", "2016-03-09"),
        """
        Expecting the status to change on a day from 2016-02-27 to 2016-03-09,
        but it did not:
        voip-maroc-2016
          MA, inwi, adsl, skype
            ...         2016-02-25  OPEN                        case-opened
          > 2016-02-26  2016-03-09  OPEN or BLOCKED             case-opened, extended-adsl
            2016-03-10  2016-11-03  BLOCKED                     extended-adsl
            2016-11-04  ...         OPEN                        restored
        entries
          2016-01-01                  CaseOpened            reported    case-opened
          [2016-02-26..2016-03-10]    BlockingExtended      reported    extended-adsl
          2016-11-04                  ServiceRestored       official    restored
        """);
    failing(
        () -> assertThat(archive.status()).didNotChangeBetween("2016-02-20", "2016-02-27"),
        """
        Expecting the status to change on no day from 2016-02-20 to 2016-02-27,
        but on 2016-02-26 it changed from OPEN to OPEN or BLOCKED on MA, maroc-telecom, adsl, whatsapp, by case-opened, extended-adsl:
        voip-maroc-2016
          MA, maroc-telecom, adsl, whatsapp
          MA, maroc-telecom, adsl, skype
          MA, maroc-telecom, adsl, messenger
          MA, meditel, adsl, whatsapp
          and 5 more cells
            ...         2016-02-25  OPEN                        case-opened
          > 2016-02-26  2016-03-09  OPEN or BLOCKED             case-opened, extended-adsl
            2016-03-10  2016-11-03  BLOCKED                     extended-adsl
            2016-11-04  ...         OPEN                        restored
        voip-maroc-2016
          MA, maroc-telecom, wifi, whatsapp
          MA, maroc-telecom, wifi, skype
          MA, maroc-telecom, wifi, messenger
          MA, meditel, wifi, whatsapp
          and 5 more cells
            ...         2016-01-05  OPEN                        case-opened
            2016-01-06  2016-02-25  DEGRADED                    degraded-wifi
          > 2016-02-26  2016-11-03  BLOCKED                     extended-wifi
            2016-11-04  ...         OPEN                        restored
        entries
          2016-01-01                  CaseOpened            reported    case-opened
          2016-01-06                  DisruptionReported    reported    degraded-wifi
          2016-02-26                  BlockingExtended      reported    extended-wifi
          [2016-02-26..2016-03-10]    BlockingExtended      reported    extended-adsl
          2016-11-04                  ServiceRestored       official    restored
        """);
  }
}
