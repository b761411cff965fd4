package io.github.sijill.testkit;

import static io.github.sijill.event.Status.BLOCKED;
import static io.github.sijill.event.Status.DEGRADED;
import static io.github.sijill.event.Status.OPEN;
import static io.github.sijill.testkit.FromArchive.MOROCCO_2016;
import static io.github.sijill.testkit.SijillAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.Archive;
import io.github.sijill.StatusQuery;
import io.github.sijill.casefile.Refusal;
import io.github.sijill.event.Attestation;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.Entry;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.projection.StatusAnswer;
import io.github.sijill.scope.Scope;
import io.github.sijill.time.ImpreciseDate;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each assertion, met and not met: what a stranger reads when it fails. */
@ExtendWith(ArchiveExtension.class)
@FromArchive(MOROCCO_2016)
class FailureMessagesTest {

  private static final String ADSL =
      """
      voip-maroc-2016
        MA, inwi, adsl, skype
          ...         2016-02-25  OPEN                        case-opened
        > 2016-02-26  2016-03-09  OPEN or BLOCKED             case-opened, extended-adsl
          2016-03-10  2016-11-03  BLOCKED                     extended-adsl
          2016-11-04  ...         OPEN                        restored
      """;

  private StatusQuery adsl;

  @BeforeEach
  void ask(Archive archive) {
    adsl = archive.status().operator("inwi").network("adsl").service("skype");
  }

  private static void failing(ThrowingCallable assertion, String message) {
    assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage(message);
  }

  @Test
  void status_on_a_day() {
    assertThat(adsl)
        .on("2016-03-05")
        .isUncertainBetween(OPEN, BLOCKED)
        .isPossibly(OPEN)
        .isNotPossibly(DEGRADED)
        .isSince("2016-02-26")
        .isUntil("2016-03-09")
        .isEvidencedBy("extended-adsl")
        .isEvidencedOnlyBy("case-opened", "extended-adsl")
        .hasCells(1);
    assertThat(adsl).on("2015-01-01").isCertainly(OPEN).isSinceEver();
    assertThat(adsl).on("2020-01-01").isCertainly(OPEN).isForEver();

    String where =
        "but on MA, inwi, adsl, skype it is OPEN or BLOCKED, from 2016-02-26 to 2016-03-09, by"
            + " case-opened, extended-adsl:\n"
            + ADSL;
    var answer = assertThat(adsl).on("2016-03-05");
    String expecting = "Expecting the status on 2016-03-05 ";
    failing(() -> answer.isCertainly(BLOCKED), expecting + "to be certainly BLOCKED, " + where);
    failing(() -> answer.isPossibly(DEGRADED), expecting + "to be possibly DEGRADED, " + where);
    failing(() -> answer.isNotPossibly(OPEN), expecting + "not to be possibly OPEN, " + where);
    failing(
        () -> answer.isUncertainBetween(OPEN, DEGRADED),
        expecting + "to be possibly OPEN or DEGRADED, " + where);
    failing(() -> answer.isSince("2016-02-27"), expecting + "to be so since 2016-02-27, " + where);
    failing(() -> answer.isUntil("2016-03-10"), expecting + "to be so until 2016-03-10, " + where);
    failing(() -> answer.isSinceEver(), expecting + "to have always been so, " + where);
    failing(() -> answer.isForEver(), expecting + "to stay so, " + where);
    failing(
        () -> answer.isEvidencedBy("restored"),
        expecting + "to be evidenced by restored, " + where);
    failing(
        () -> answer.isEvidencedOnlyBy("extended-adsl"),
        expecting + "to be evidenced only by extended-adsl, " + where);
    failing(() -> answer.hasCells(2), "Expecting an answer about 2 cells, but it is about 1");
    failing(
        () -> answer.onNetwork("wifi"),
        "Expecting an answer about network wifi, but it is about [adsl]");
  }

  @Test
  void a_description_stands_before_the_message() {
    failing(
        () -> assertThat(adsl).as("before the petition").on("2016-03-05").hasCells(2),
        "[before the petition] Expecting an answer about 2 cells, but it is about 1");
  }

  @Test
  void cells_that_differ_are_named_and_counted(Archive archive) {
    assertThat(archive.status()).on("2016-01-06").hasCells(36).onNetwork("3g").isCertainly(BLOCKED);

    StatusAnswer answer = archive.status().on(LocalDate.of(2016, 1, 6));
    failing(
        () -> assertThat(answer).isCertainly(BLOCKED),
        "Expecting the status on 2016-01-06 to be certainly BLOCKED, but on MA, maroc-telecom,"
            + " adsl, whatsapp and 17 more cells it is OPEN, from open to 2016-02-25, by"
            + " case-opened");
  }

  @Test
  void moments_of_a_span() {
    assertThat(adsl)
        .during("2016-03-01", "2016-03-10")
        .wasCertainly(BLOCKED)
        .wasPossibly(OPEN)
        .wasNever(DEGRADED);

    String where =
        " at some moment from 2016-03-01 to 2016-03-02, but on MA, inwi, adsl, skype it was"
            + " certainly nothing, possibly OPEN or BLOCKED, by case-opened, extended-adsl:\n"
            + ADSL;
    var moments = assertThat(adsl).during("2016-03-01", "2016-03-02");
    failing(
        () -> moments.wasCertainly(BLOCKED),
        "Expecting the status to be certainly BLOCKED" + where);
    failing(
        () -> moments.wasPossibly(DEGRADED),
        "Expecting the status to be possibly DEGRADED" + where);
    failing(() -> moments.wasNever(OPEN), "Expecting the status never to be OPEN" + where);
  }

  @Test
  void changes_between_days() {
    assertThat(adsl)
        .changedBetween("2016-02-25", "2016-02-26")
        .didNotChangeBetween("2016-02-26", "2016-03-09");

    failing(
        () -> assertThat(adsl).changedBetween("2016-02-26", "2016-03-09"),
        "Expecting the status to change after 2016-02-26, up to 2016-03-09, but it did not:\n"
            + ADSL);
    failing(
        () -> assertThat(adsl).didNotChangeBetween("2016-02-20", "2016-03-01"),
        "Expecting the status to stay the same after 2016-02-20, up to 2016-03-01, but on"
            + " 2016-02-26 it changed from OPEN to OPEN or BLOCKED on MA, inwi, adsl, skype, by"
            + " case-opened, extended-adsl:\n"
            + ADSL);
  }

  @Test
  void imprecise_dates() {
    assertThat(ImpreciseDate.parse("2016-03-1X"))
        .isNoEarlierThan("2016-03-10")
        .isNoLaterThan("2016-03-19");
    assertThat(ImpreciseDate.parse("[2016-02-16..]")).hasOpenEnd();
    assertThat(ImpreciseDate.parse("[..2016-02-16]")).hasOpenStart();

    var march = assertThat(ImpreciseDate.parse("2016-03"));
    String means = ", but it means 2016-03-01 to 2016-03-31";
    failing(
        () -> march.isNoEarlierThan("2016-03-02"),
        "Expecting 2016-03 to begin on 2016-03-02" + means);
    failing(
        () -> march.isNoLaterThan("2016-03-30"), "Expecting 2016-03 to end on 2016-03-30" + means);
    failing(() -> march.hasOpenStart(), "Expecting 2016-03 to begin open" + means);
    failing(() -> march.hasOpenEnd(), "Expecting 2016-03 to end open" + means);
  }

  private static Entry entry(String id, String occurred) {
    return Entry.of("voip-maroc-2016", id, ImpreciseDate.parse(occurred));
  }

  @Test
  void archives(Archive archive) {
    var baseless = ServiceRestored.of(entry("too-early", "2015-06-01"), Scope.all());
    var interim = ServiceRestored.of(entry("interim", "2016-02-04"), Scope.all().network("mobile"));
    var rumoured =
        BlockingImposed.of(
            entry("rumoured", "2017-01-01").attested(Attestation.RUMOURED), Scope.all());
    assertThat(archive)
        .holds("decree")
        .accepts(interim)
        .refuses(baseless, Refusal.NothingInForce.class)
        .isUnchangedBy(rumoured)
        .answersTheSameAfterReplay();

    var archiveIs = assertThat(archive);
    assertThatThrownBy(() -> archiveIs.holds("interim"))
        .hasMessageStartingWith(
            "Expecting an archive that holds interim, but it holds [case-opened,");
    assertThatThrownBy(() -> archiveIs.accepts(baseless))
        .hasMessageStartingWith(
            "Expecting too-early to be accepted, but too-early refused (a restoration needs a");
    failing(
        () -> archiveIs.refuses(interim, Refusal.NothingInForce.class),
        "Expecting interim to be refused by NothingInForce, but it keeps all rules");
    assertThatThrownBy(() -> archiveIs.refuses(baseless, Refusal.NoWorld.class))
        .hasMessageStartingWith(
            "Expecting too-early to be refused by NoWorld, but it was by NothingInForce: ");
    failing(
        () -> archiveIs.isUnchangedBy(interim),
        """
        Expecting no status to be changed by interim, but 18 cells are; before it they were
        voip-maroc-2016
          MA, maroc-telecom, 3g, whatsapp
          MA, maroc-telecom, 3g, skype
          MA, maroc-telecom, 3g, messenger
          MA, maroc-telecom, 4g, whatsapp
          and 14 more cells
            ...         2015-12-31  OPEN                        case-opened
            2016-01-01  2016-01-04  OPEN or BLOCKED             case-opened, imposed-mobile, anrt-statement
            2016-01-05  2016-11-03  BLOCKED                     imposed-mobile, anrt-statement
            2016-11-04  ...         OPEN                        restored
        and after it
        voip-maroc-2016
          MA, maroc-telecom, 3g, whatsapp
          MA, maroc-telecom, 3g, skype
          MA, maroc-telecom, 3g, messenger
          MA, maroc-telecom, 4g, whatsapp
          and 14 more cells
            ...         2015-12-31  OPEN                        case-opened
            2016-01-01  2016-01-04  OPEN or BLOCKED             case-opened, imposed-mobile, anrt-statement
            2016-01-05  2016-02-03  BLOCKED                     imposed-mobile, anrt-statement
            2016-02-04  ...         OPEN                        restored, interim
        """);
    assertThat(archive).as("it was tried on a copy").isUnchangedBy(rumoured);
  }

  @Test
  void soft_assertions_tell_all_failures_at_once() {
    SijillSoftAssertions softly = new SijillSoftAssertions();
    softly.assertThat(adsl.on(LocalDate.of(2016, 3, 5))).isCertainly(OPEN);
    softly.assertThat(ImpreciseDate.parse("2016")).hasOpenEnd();

    assertThatThrownBy(softly::assertAll)
        .hasMessageContaining("2 failures")
        .hasMessageContaining("to be certainly OPEN")
        .hasMessageContaining("Expecting 2016 to end open");
  }
}
