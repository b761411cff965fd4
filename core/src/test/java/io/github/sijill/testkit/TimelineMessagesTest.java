package io.github.sijill.testkit;

import static io.github.sijill.event.Status.BLOCKED;
import static io.github.sijill.event.Status.DEGRADED;
import static io.github.sijill.event.Status.OPEN;
import static io.github.sijill.testkit.Failing.failing;
import static io.github.sijill.testkit.SijillAssertions.assertThat;
import static io.github.sijill.testkit.SijillAssertions.assertThatTimeline;
import static io.github.sijill.testkit.junit.FromArchive.MOROCCO_2016;

import io.github.sijill.Archive;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.testkit.junit.ArchiveExtension;
import io.github.sijill.testkit.junit.FromArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each assertion on timelines and their periods, met and not met. */
@ExtendWith(ArchiveExtension.class)
@FromArchive(MOROCCO_2016)
class TimelineMessagesTest {

  @Test
  void periods_in_their_order(Archive archive) {
    var timeline = assertThat(archive).timeline();
    timeline.onNetwork("adsl").goesThrough("OPEN", "OPEN or BLOCKED", "BLOCKED", "OPEN");
    timeline.onNetwork("mobile").goesThrough("OPEN", "OPEN or BLOCKED", "BLOCKED", "OPEN");

    failing(
        () -> timeline.onNetwork("wifi").goesThrough("OPEN", "BLOCKED", "OPEN"),
        """
        Expecting the timeline to go through OPEN; BLOCKED; OPEN,
        but all 9 cells differ: on MA, maroc-telecom, wifi, whatsapp it goes through OPEN; DEGRADED; BLOCKED; OPEN:
        voip-maroc-2016
          MA, maroc-telecom, wifi, whatsapp
          MA, maroc-telecom, wifi, skype
          MA, maroc-telecom, wifi, messenger
          MA, meditel, wifi, whatsapp
          and 5 more cells
            ...         2016-01-05  OPEN                        case-opened
            2016-01-06  2016-02-25  DEGRADED                    degraded-wifi
            2016-02-26  2016-11-03  BLOCKED                     extended-wifi
            2016-11-04  ...         OPEN                        restored
        entries
          2016-01-01                  CaseOpened            reported    case-opened
          2016-01-06                  DisruptionReported    reported    degraded-wifi
          2016-02-26                  BlockingExtended      reported    extended-wifi
          2016-11-04                  ServiceRestored       official    restored
        """);
    failing(
        () -> timeline.goesThrough("OPEN", "OPEN or BLOCKED", "BLOCKED", "OPEN"),
        """
        Expecting the timeline to go through OPEN; OPEN or BLOCKED; BLOCKED; OPEN,
        but 9 of 36 cells differ: on MA, maroc-telecom, wifi, whatsapp it goes through OPEN; DEGRADED; BLOCKED; OPEN:
        voip-maroc-2016
          MA, maroc-telecom, wifi, whatsapp
          MA, maroc-telecom, wifi, skype
          MA, maroc-telecom, wifi, messenger
          MA, meditel, wifi, whatsapp
          and 5 more cells
            ...         2016-01-05  OPEN                        case-opened
            2016-01-06  2016-02-25  DEGRADED                    degraded-wifi
            2016-02-26  2016-11-03  BLOCKED                     extended-wifi
            2016-11-04  ...         OPEN                        restored
        entries
          2016-01-01                  CaseOpened            reported    case-opened
          2016-01-06                  DisruptionReported    reported    degraded-wifi
          2016-02-26                  BlockingExtended      reported    extended-wifi
          2016-11-04                  ServiceRestored       official    restored
        """);
  }

  @Test
  void a_period_by_its_number(Archive archive) {
    var adsl = assertThat(archive.status().network("adsl")).timeline();
    adsl.period(1).isSinceEver().isUntil("2016-02-25").isCertainly(OPEN);
    adsl.period(2).isSince("2016-02-26").isUntil("2016-03-09").isUncertainBetween(OPEN, BLOCKED);
    adsl.period(2).isEvidencedOnlyBy("case-opened", "extended-adsl").hasCells(9);

    failing(
        () -> adsl.period(2).isCertainly(BLOCKED),
        """
        Expecting period 2 to be certainly BLOCKED,
        but all 9 cells differ: on MA, maroc-telecom, adsl, whatsapp it is OPEN or BLOCKED from 2016-02-26 to 2016-03-09, by case-opened, extended-adsl:
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
        entries
          2016-01-01                  CaseOpened            reported    case-opened
          [2016-02-26..2016-03-10]    BlockingExtended      reported    extended-adsl
          2016-11-04                  ServiceRestored       official    restored
        """);
    failing(
        () -> adsl.period(4).isEvidencedBy("extended-adsl"),
        """
        Expecting period 4 to be evidenced by extended-adsl,
        but all 9 cells differ: on MA, maroc-telecom, adsl, whatsapp it is OPEN from 2016-11-04 on, by restored:
        voip-maroc-2016
          MA, maroc-telecom, adsl, whatsapp
          MA, maroc-telecom, adsl, skype
          MA, maroc-telecom, adsl, messenger
          MA, meditel, adsl, whatsapp
          and 5 more cells
            ...         2016-02-25  OPEN                        case-opened
            2016-02-26  2016-03-09  OPEN or BLOCKED             case-opened, extended-adsl
            2016-03-10  2016-11-03  BLOCKED                     extended-adsl
          > 2016-11-04  ...         OPEN                        restored
        entries
          2016-01-01                  CaseOpened            reported    case-opened
          [2016-02-26..2016-03-10]    BlockingExtended      reported    extended-adsl
          2016-11-04                  ServiceRestored       official    restored
        """);
    failing(
        () -> adsl.period(5),
        """
        Expecting a timeline with a period 5,
        but that on MA, maroc-telecom, adsl, whatsapp has 4:
        voip-maroc-2016
          MA, maroc-telecom, adsl, whatsapp
          MA, maroc-telecom, adsl, skype
          MA, maroc-telecom, adsl, messenger
          MA, meditel, adsl, whatsapp
          and 5 more cells
            ...         2016-02-25  OPEN                        case-opened
            2016-02-26  2016-03-09  OPEN or BLOCKED             case-opened, extended-adsl
            2016-03-10  2016-11-03  BLOCKED                     extended-adsl
            2016-11-04  ...         OPEN                        restored
        entries
          2016-01-01                  CaseOpened            reported    case-opened
          [2016-02-26..2016-03-10]    BlockingExtended      reported    extended-adsl
          2016-11-04                  ServiceRestored       official    restored
        """);
    failing(
        () -> adsl.period(0),
        """
        Expecting a timeline with a period 0,
        but that on MA, maroc-telecom, adsl, whatsapp has 4:
        voip-maroc-2016
          MA, maroc-telecom, adsl, whatsapp
          MA, maroc-telecom, adsl, skype
          MA, maroc-telecom, adsl, messenger
          MA, meditel, adsl, whatsapp
          and 5 more cells
            ...         2016-02-25  OPEN                        case-opened
            2016-02-26  2016-03-09  OPEN or BLOCKED             case-opened, extended-adsl
            2016-03-10  2016-11-03  BLOCKED                     extended-adsl
            2016-11-04  ...         OPEN                        restored
        entries
          2016-01-01                  CaseOpened            reported    case-opened
          [2016-02-26..2016-03-10]    BlockingExtended      reported    extended-adsl
          2016-11-04                  ServiceRestored       official    restored
        """);
  }

  @Test
  void the_period_of_a_day(Archive archive) {
    var cell = assertThat(archive).timeline().onCell("MA", "inwi", "3g", "skype").hasCells(1);
    cell.on("2016-02-29").isCertainly(BLOCKED).isEvidencedBy("imposed-mobile", "anrt-statement");

    failing(
        () -> cell.on("2016-02-29").isSince("2016-01-01"),
        """
        Expecting the period of 2016-02-29 to be so since 2016-01-01,
        but on MA, inwi, 3g, skype it is BLOCKED from 2016-01-05 to 2016-11-03, by imposed-mobile, anrt-statement:
        voip-maroc-2016
          MA, inwi, 3g, skype
            ...         2015-12-31  OPEN                        case-opened
            2016-01-01  2016-01-04  OPEN or BLOCKED             case-opened, imposed-mobile, anrt-statement
          > 2016-01-05  2016-11-03  BLOCKED                     imposed-mobile, anrt-statement
            2016-11-04  ...         OPEN                        restored
        entries
          2016-01-01                  CaseOpened            reported    case-opened
          [2016-01-01..2016-01-05]    BlockingImposed       official    imposed-mobile
          2016-01-07                  StatementIssued       official    anrt-statement
          2016-11-04                  ServiceRestored       official    restored
        """);
  }

  @Test
  void cells(Archive archive) {
    var timeline =
        assertThat(archive.status().operator("inwi").service("skype")).timeline().hasCells(4);

    failing(
        () -> timeline.hasCells(5),
        """
        Expecting the timelines of 5 cells,
        but they are of 4:
        voip-maroc-2016
          MA, inwi, 3g, skype
          MA, inwi, 4g, skype
            ...         2015-12-31  OPEN                        case-opened
            2016-01-01  2016-01-04  OPEN or BLOCKED             case-opened, imposed-mobile, anrt-statement
            2016-01-05  2016-11-03  BLOCKED                     imposed-mobile, anrt-statement
            2016-11-04  ...         OPEN                        restored
        voip-maroc-2016
          MA, inwi, adsl, skype
            ...         2016-02-25  OPEN                        case-opened
            2016-02-26  2016-03-09  OPEN or BLOCKED             case-opened, extended-adsl
            2016-03-10  2016-11-03  BLOCKED                     extended-adsl
            2016-11-04  ...         OPEN                        restored
        voip-maroc-2016
          MA, inwi, wifi, skype
            ...         2016-01-05  OPEN                        case-opened
            2016-01-06  2016-02-25  DEGRADED                    degraded-wifi
            2016-02-26  2016-11-03  BLOCKED                     extended-wifi
            2016-11-04  ...         OPEN                        restored
        entries
          2016-01-01                  CaseOpened            reported    case-opened
          [2016-01-01..2016-01-05]    BlockingImposed       official    imposed-mobile
          2016-01-06                  DisruptionReported    reported    degraded-wifi
          2016-01-07                  StatementIssued       official    anrt-statement
          2016-02-26                  BlockingExtended      reported    extended-wifi
          [2016-02-26..2016-03-10]    BlockingExtended      reported    extended-adsl
          2016-11-04                  ServiceRestored       official    restored
        """);
    failing(
        () -> timeline.onNetwork("mobile").onNetwork("wifi"),
        """
        Expecting a timeline of network wifi,
        but there are only these:
        voip-maroc-2016
          MA, inwi, 3g, skype
          MA, inwi, 4g, skype
            ...         2015-12-31  OPEN                        case-opened
            2016-01-01  2016-01-04  OPEN or BLOCKED             case-opened, imposed-mobile, anrt-statement
            2016-01-05  2016-11-03  BLOCKED                     imposed-mobile, anrt-statement
            2016-11-04  ...         OPEN                        restored
        entries
          2016-01-01                  CaseOpened            reported    case-opened
          [2016-01-01..2016-01-05]    BlockingImposed       official    imposed-mobile
          2016-01-07                  StatementIssued       official    anrt-statement
          2016-11-04                  ServiceRestored       official    restored
        """);
    failing(
        () -> timeline.onCell("MA", "inwi", "3g", "whatsapp"),
        """
        Expecting a timeline of MA, inwi, 3g, whatsapp,
        but there are only these:
        voip-maroc-2016
          MA, inwi, 3g, skype
          MA, inwi, 4g, skype
            ...         2015-12-31  OPEN                        case-opened
            2016-01-01  2016-01-04  OPEN or BLOCKED             case-opened, imposed-mobile, anrt-statement
            2016-01-05  2016-11-03  BLOCKED                     imposed-mobile, anrt-statement
            2016-11-04  ...         OPEN                        restored
        voip-maroc-2016
          MA, inwi, adsl, skype
            ...         2016-02-25  OPEN                        case-opened
            2016-02-26  2016-03-09  OPEN or BLOCKED             case-opened, extended-adsl
            2016-03-10  2016-11-03  BLOCKED                     extended-adsl
            2016-11-04  ...         OPEN                        restored
        voip-maroc-2016
          MA, inwi, wifi, skype
            ...         2016-01-05  OPEN                        case-opened
            2016-01-06  2016-02-25  DEGRADED                    degraded-wifi
            2016-02-26  2016-11-03  BLOCKED                     extended-wifi
            2016-11-04  ...         OPEN                        restored
        entries
          2016-01-01                  CaseOpened            reported    case-opened
          [2016-01-01..2016-01-05]    BlockingImposed       official    imposed-mobile
          2016-01-06                  DisruptionReported    reported    degraded-wifi
          2016-01-07                  StatementIssued       official    anrt-statement
          2016-02-26                  BlockingExtended      reported    extended-wifi
          [2016-02-26..2016-03-10]    BlockingExtended      reported    extended-adsl
          2016-11-04                  ServiceRestored       official    restored
        """);
  }

  @Test
  void timelines_that_were_asked_for_before(Archive archive) {
    CellTimeline first = archive.status().timeline().cells().getFirst();
    assertThatTimeline(first).hasCells(1).on("2016-01-03").isPossibly(OPEN);
    assertThatTimeline(archive.status().timeline().cells())
        .hasCells(36)
        .onNetwork("wifi")
        .period(2)
        .isCertainly(DEGRADED);

    failing(
        () -> assertThatTimeline(first).onNetwork("mobile"),
        """
        Expecting a timeline of network mobile,
        but there are only these:
        voip-maroc-2016
          MA, maroc-telecom, 3g, whatsapp
            ...         2015-12-31  OPEN                        case-opened
            2016-01-01  2016-01-04  OPEN or BLOCKED             case-opened, imposed-mobile, anrt-statement
            2016-01-05  2016-11-03  BLOCKED                     imposed-mobile, anrt-statement
            2016-11-04  ...         OPEN                        restored
        entries
          2016-01-01                  CaseOpened            reported    case-opened
          [2016-01-01..2016-01-05]    BlockingImposed       official    imposed-mobile
          2016-01-07                  StatementIssued       official    anrt-statement
          2016-11-04                  ServiceRestored       official    restored
        """);
  }
}
