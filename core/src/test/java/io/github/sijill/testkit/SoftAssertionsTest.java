package io.github.sijill.testkit;

import static io.github.sijill.event.Status.BLOCKED;
import static io.github.sijill.event.Status.DEGRADED;
import static io.github.sijill.event.Status.OPEN;
import static io.github.sijill.source.Attestation.OFFICIAL;
import static io.github.sijill.testkit.SijillAssertions.assertThat;
import static io.github.sijill.testkit.junit.FromArchive.MOROCCO_2016;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.github.sijill.Archive;
import io.github.sijill.StatusQuery;
import io.github.sijill.scope.UnknownMemberException;
import io.github.sijill.testkit.junit.ArchiveExtension;
import io.github.sijill.testkit.junit.FromArchive;
import io.github.sijill.time.ImpreciseDate;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is asserted softly is soft all the way, and keeps its description. */
@ExtendWith(ArchiveExtension.class)
@FromArchive(MOROCCO_2016)
class SoftAssertionsTest {

  private static final LocalDate DAY = LocalDate.of(2016, 3, 5);

  private final SijillSoftAssertions softly = new SijillSoftAssertions();
  private StatusQuery adsl = Archive.inMemory().status();

  @BeforeEach
  void ask(Archive archive) {
    adsl = archive.status().operator("inwi").network("adsl").service("skype");
  }

  private void collected(String... beginnings) {
    assertThat(softly.errorsCollected())
        .extracting(error -> String.valueOf(error.getMessage()).lines().toList().get(1))
        .containsExactly(beginnings);
  }

  @Test
  void a_query_on_a_day(Archive archive) {
    softly.assertThat(adsl).on("2016-03-05").isCertainly(BLOCKED).isPossibly(DEGRADED);
    softly.assertThat(adsl).asKnownOn("2016-03-09").on(DAY).isPossibly(BLOCKED);
    softly
        .assertThat(archive.status())
        .onNetwork("mobile")
        .attestedAtLeast(OFFICIAL)
        .asRecordedAt(TestClock.START)
        .on(DAY)
        .onNetwork("3g")
        .isForEver();

    collected(
        "Expecting the status on 2016-03-05 to be certainly BLOCKED,",
        "Expecting the status on 2016-03-05 to be possibly DEGRADED,",
        "Expecting the status on 2016-03-05, as known on 2016-03-09, to be possibly BLOCKED,",
        "Expecting the status on 2016-03-05, as recorded at 2100-01-01T00:00:00Z, by what is"
            + " attested at least as official, to stay so for ever,");
  }

  @Test
  void a_failure_shows_the_timeline_as_otherwise() {
    Throwable hard =
        catchThrowable(() -> assertThat(adsl).as("in spring").on(DAY).isCertainly(BLOCKED));

    softly.assertThat(adsl).as("in spring").on(DAY).isCertainly(BLOCKED);

    assertThat(softly.errorsCollected())
        .singleElement()
        .extracting(Throwable::getMessage, as(STRING))
        .startsWith(hard.getMessage())
        .contains(
            "  > 2016-02-26  2016-03-09  OPEN or BLOCKED             case-opened, extended-adsl");
  }

  @Test
  void spans_changes_answers_and_dates() {
    softly.assertThat(adsl).during("2016-03-01", "2016-03-02").onNetwork("adsl").wasNever(OPEN);
    softly.assertThat(adsl).changedBetween("2016-03-01", "2016-03-02");
    softly.assertThat(adsl.on(DAY)).isCertainly(OPEN);
    softly.assertThat(adsl.during(DAY, DAY)).wasNever(OPEN);
    softly.assertThat(ImpreciseDate.parse("2016")).hasOpenEnd();

    collected(
        "Expecting the status never to have been OPEN from 2016-03-01 to 2016-03-02,",
        "Expecting the status to change between 2016-03-01 and 2016-03-02,",
        "Expecting the status on 2016-03-05 to be certainly OPEN,",
        "Expecting the status never to have been OPEN from 2016-03-05 to 2016-03-05,",
        "Expecting 2016 to have no latest day,");
  }

  @Test
  void archives_with_their_timelines_and_chronologies(Archive archive) {
    softly
        .assertThat(archive)
        .holds("interim")
        .timeline()
        .onNetwork("adsl")
        .period(2)
        .isSinceEver();
    softly.assertThat(archive).timeline().goesThrough("OPEN");
    softly.assertThat(archive).chronology().before("decree").contains("restored").hasSize(9);
    softly
        .assertThat(archive)
        .chronology()
        .entry("decree")
        .isAttested(OFFICIAL)
        .occurred()
        .hasOpenEnd();
    softly.assertThatTimeline(adsl.timeline().cells()).on("2016-03-05").isForEver();
    softly.assertThatTimeline(adsl.timeline().cells().getFirst()).hasCells(2);
    softly.assertThatChronology(archive.history().chronology().entries()).hasSize(2);
    softly.assertThat(archive.history().chronology().entries().getFirst()).isFrom("Le Matin");

    collected(
        "Expecting an archive that holds interim,",
        "Expecting period 2 to have always been so,",
        "Expecting the timeline to go through OPEN,",
        "Expecting the chronology before decree to contain restored,",
        "Expecting [2016-06-01..2016-06-10] to have no latest day,",
        "Expecting the period of 2016-03-05 to stay so for ever,",
        "Expecting timelines of 2 cells,",
        "Expecting the chronology to have 2 entries,",
        "Expecting case-opened to be from Le Matin,");
  }

  @Test
  void where_there_is_nothing_to_go_on_to_it_goes_on_to_nothing(Archive archive) {
    softly.assertThat(archive).chronology().entry("interim").occurred().hasOpenEnd();
    softly.assertThat(archive).timeline().onNetwork("lte").period(1).isForEver();
    softly.assertThat(archive).timeline().period(9).isForEver();
    softly.assertThat(adsl).on(DAY).onNetwork("wifi").isCertainly(OPEN);
    softly.assertThat(adsl).during(DAY, DAY).onNetwork("wifi").wasNever(OPEN);
    softly.assertThat(archive).chronology().after("interim").hasSize(1);

    collected(
        "Expecting the chronology to have an entry interim,",
        "Expecting a timeline of network lte,",
        "Expecting a timeline with a period 9,",
        "Expecting an answer about network wifi,",
        "Expecting an answer about network wifi,",
        "Expecting the chronology to have an entry interim,");
  }

  @Test
  void a_question_that_is_refused_is_a_failure_of_its_own(Archive archive) {
    StatusQuery all = archive.status();
    softly.assertThat(all).onNetwork("wfi").on("2016-03-05").isCertainly(OPEN).hasCells(1);
    softly.assertThat(all.inCase("tunis-2016")).timeline().onNetwork("3g").period(1).isForEver();
    softly.assertThat(all).during("2016-03-05", "2016-03-01").onNetwork("3g").wasNever(OPEN);
    softly.assertThat(all.operator("telecom")).changedBetween("2016-01-01", "2016-01-02");
    softly.assertThat(all.service("voice")).timeline().goesThrough("OPEN").on(DAY).isForEver();

    collected(
        "Expecting an answer,",
        "Expecting an answer,",
        "Expecting an answer,",
        "Expecting an answer,",
        "Expecting an answer,");
    assertThat(softly.errorsCollected().getFirst())
        .hasMessageContaining(
            "but it is refused: no network 'wfi' in voip-maroc-2016; did you mean wifi?")
        .hasCauseInstanceOf(UnknownMemberException.class);
    assertThat(softly.errorsCollected().get(1)).hasMessageContaining("tunis-2016");
  }

  @Test
  void a_text_that_is_no_day_is_a_failure_of_its_own(Archive archive) {
    softly.assertThat(adsl).on("2016-3-5").isCertainly(OPEN);
    softly.assertThat(adsl).asKnownOn("spring").timeline().goesThrough("OPEN");
    softly.assertThat(adsl).on(DAY).isSince("2016-02-30").isUntil("").isCertainly(OPEN);
    softly.assertThat(adsl).timeline().on("5 March").isForEver();
    softly.assertThat(adsl).didNotChangeBetween("2016", "2017");
    softly.assertThat(archive).chronology().entry("decree").hasEarliest("june").isFrom("Le Matin");
    softly.assertThat(ImpreciseDate.parse("2016")).hasLatest("2016-12").isPossiblyOn("May");

    collected(
        "Expecting a day, written as 2016-03-05,",
        "Expecting a day, written as 2016-03-05,",
        "Expecting a day, written as 2016-03-05,",
        "Expecting a day, written as 2016-03-05,",
        "Expecting the status on 2016-03-05 to be certainly OPEN,",
        "Expecting a day, written as 2016-03-05,",
        "Expecting a day, written as 2016-03-05,",
        "Expecting a day, written as 2016-03-05,",
        "Expecting decree to be from Le Matin,",
        "Expecting a day, written as 2016-03-05,",
        "Expecting a day, written as 2016-03-05,");
    assertThat(softly.errorsCollected().getFirst()).hasMessageContaining("but it is '2016-3-5'");
  }

  @Test
  @SuppressWarnings("NullAway")
  void nothing_at_all_is_one_failure_each() {
    Archive none = null;
    softly.assertThat(none).holds("restored");
    softly.assertThat(none).timeline().onNetwork("3g").on(DAY).isForEver();
    softly.assertThat(none).chronology().entry("decree").occurred().hasOpenEnd();
    softly.assertThat((StatusQuery) null).onNetwork("3g").on(DAY).onNetwork("3g").isForEver();
    softly.assertThat((ImpreciseDate) null).hasOpenEnd();

    assertThat(softly.errorsCollected())
        .hasSize(5)
        .allSatisfy(error -> assertThat(error).hasMessageContaining("not to be null"));
  }

  @Test
  void failures_are_not_lost_where_the_assertions_end_with_an_exception() {
    assertThatThrownBy(
            () ->
                SijillSoftAssertions.assertSoftly(
                    all -> {
                      all.assertThat(adsl).on(DAY).isCertainly(OPEN);
                      throw new IllegalStateException("the archive is closed");
                    }))
        .hasMessageContaining("2 failures")
        .hasMessageContaining("to be certainly OPEN")
        .hasMessageContaining("but they end with java.lang.IllegalStateException: the archive is");
    assertThatThrownBy(
            () ->
                SijillSoftAssertions.assertSoftly(
                    all -> {
                      throw new IllegalStateException("the archive is closed");
                    }))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void all_failures_are_told_at_once_beside_those_of_assertj() {
    assertThatThrownBy(
            () ->
                SijillSoftAssertions.assertSoftly(
                    all -> {
                      all.assertThat(adsl).on(DAY).isCertainly(OPEN);
                      all.assertThat("a").isEqualTo("b");
                    }))
        .hasMessageContaining("2 failures")
        .hasMessageContaining("to be certainly OPEN")
        .hasMessageContaining("expected: \"b\"");
  }

  @Test
  void a_description_is_kept_all_the_way(Archive archive) {
    assertThatThrownBy(() -> assertThat(adsl).as("ours").asKnownOn(DAY).on(DAY).hasCells(2))
        .hasMessageStartingWith("[ours] ");
    assertThatThrownBy(
            () -> assertThat(adsl).as("ours").during(DAY, DAY).onNetwork("adsl").wasNever(OPEN))
        .hasMessageStartingWith("[ours] ");
    assertThatThrownBy(
            () -> assertThat(archive).as("ours").timeline().onNetwork("3g").on(DAY).isForEver())
        .hasMessageStartingWith("[ours] ");
    assertThatThrownBy(
            () ->
                assertThat(archive)
                    .describedAs("ours, %s", 1)
                    .chronology()
                    .before("restored")
                    .entry("decree")
                    .occurred()
                    .hasOpenEnd())
        .hasMessageStartingWith("[ours, 1] ");
    softly.assertThat(archive).as("ours").chronology().entry("decree").occurred().hasOpenEnd();
    assertThat(softly.errorsCollected()).singleElement().asString().contains("[ours] ");
  }
}
