package io.github.sijill.testkit;

import static io.github.sijill.event.Status.BLOCKED;
import static io.github.sijill.event.Status.DEGRADED;
import static io.github.sijill.event.Status.OPEN;
import static io.github.sijill.testkit.SijillAssertions.assertThat;
import static io.github.sijill.testkit.SijillAssertions.assertThatTimeline;
import static io.github.sijill.testkit.junit.FromArchive.MOROCCO_2016;

import io.github.sijill.Archive;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.testkit.junit.ArchiveExtension;
import io.github.sijill.testkit.junit.FromArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each assertion on timelines and their periods, met and not met. */
@ExtendWith(ArchiveExtension.class)
@FromArchive(MOROCCO_2016)
class TimelineMessagesTest {

  @RegisterExtension final Failing failing = new Failing();

  @Test
  void periods_in_their_order(Archive archive) {
    var timeline = assertThat(archive).timeline();
    timeline.onNetwork("adsl").goesThrough("OPEN", "OPEN or BLOCKED", "BLOCKED", "OPEN");
    timeline.onNetwork("mobile").goesThrough("OPEN", "OPEN or BLOCKED", "BLOCKED", "OPEN");

    failing.of(
        () -> timeline.onNetwork("wifi").goesThrough("OPEN", "BLOCKED", "OPEN"),
        () -> timeline.goesThrough("OPEN", "OPEN or BLOCKED", "BLOCKED", "OPEN"));
  }

  @Test
  void a_period_by_its_number(Archive archive) {
    var adsl = assertThat(archive.status().network("adsl")).timeline();
    adsl.period(1).isSinceEver().isUntil("2016-02-25").isCertainly(OPEN);
    adsl.period(2).isSince("2016-02-26").isUntil("2016-03-09").isUncertainBetween(OPEN, BLOCKED);
    adsl.period(2).isEvidencedOnlyBy("case-opened", "extended-adsl").hasCells(9);

    failing.of(
        () -> adsl.period(2).isCertainly(BLOCKED),
        () -> adsl.period(4).isEvidencedBy("extended-adsl"),
        () -> adsl.period(5),
        () -> adsl.period(0));
  }

  @Test
  void the_period_of_a_day(Archive archive) {
    var cell = assertThat(archive).timeline().onCell("MA", "inwi", "3g", "skype").hasCells(1);
    cell.on("2016-02-29").isCertainly(BLOCKED).isEvidencedBy("imposed-mobile", "anrt-statement");

    failing.of(() -> cell.on("2016-02-29").isSince("2016-01-01"));
  }

  @Test
  void cells(Archive archive) {
    var timeline =
        assertThat(archive.status().operator("inwi").service("skype")).timeline().hasCells(4);

    failing.of(
        () -> timeline.hasCells(5),
        () -> timeline.onNetwork("mobile").onNetwork("wifi"),
        () -> timeline.onCell("MA", "inwi", "3g", "whatsapp"));
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

    failing.of(() -> assertThatTimeline(first).onNetwork("mobile"));
  }
}
