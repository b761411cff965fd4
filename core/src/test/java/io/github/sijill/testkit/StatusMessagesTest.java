package io.github.sijill.testkit;

import static io.github.sijill.event.Status.BLOCKED;
import static io.github.sijill.event.Status.DEGRADED;
import static io.github.sijill.event.Status.OPEN;
import static io.github.sijill.testkit.SijillAssertions.assertThat;
import static io.github.sijill.testkit.junit.FromArchive.MOROCCO_2016;

import io.github.sijill.Archive;
import io.github.sijill.StatusQuery;
import io.github.sijill.question.MomentsAnswer;
import io.github.sijill.question.StatusAnswer;
import io.github.sijill.source.Attestation;
import io.github.sijill.testkit.junit.ArchiveExtension;
import io.github.sijill.testkit.junit.FromArchive;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each assertion on a status, met and not met: what a stranger reads when it fails. */
@ExtendWith(ArchiveExtension.class)
@FromArchive(MOROCCO_2016)
class StatusMessagesTest {

  @RegisterExtension final Failing failing = new Failing();

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

    failing.of(
        () -> answer.isCertainly(BLOCKED),
        () -> answer.isPossibly(DEGRADED),
        () -> answer.isNotPossibly(OPEN),
        () -> answer.isUncertainBetween(OPEN, DEGRADED));
  }

  @Test
  void since_and_until() {
    var answer = assertThat(adsl).on("2016-03-05");
    answer.isSince("2016-02-26").isUntil("2016-03-09");
    assertThat(adsl).on("2015-01-01").isSinceEver();
    assertThat(adsl).on("2020-01-01").isForEver();

    failing.of(
        () -> answer.isSince("2016-02-27"),
        () -> answer.isUntil("2016-03-10"),
        () -> answer.isSinceEver(),
        () -> answer.isForEver(),
        () -> assertThat(adsl).on("2015-01-01").isSince("2015-01-01"),
        () -> assertThat(adsl).on("2020-01-01").isUntil("2020-12-31"));
  }

  @Test
  void evidence() {
    var answer = assertThat(adsl).on("2016-03-05");
    answer.isEvidencedBy("extended-adsl").isEvidencedOnlyBy("case-opened", "extended-adsl");

    failing.of(
        () -> answer.isEvidencedBy("restored"), () -> answer.isEvidencedOnlyBy("extended-adsl"));
  }

  @Test
  void restrictions_and_their_ends() {
    var answer = assertThat(adsl).on("2016-03-05");
    answer.isRestrictedOnlyBy("extended-adsl").hasEnd("extended-adsl", "restored");
    assertThat(adsl.asKnownOn(LocalDate.of(2016, 6, 1))).on("2016-04-01").hasNoEnd("extended-adsl");

    failing.of(
        () -> answer.isRestrictedOnlyBy("imposed-mobile"),
        () -> answer.hasEnd("extended-adsl", "case-opened"),
        () -> answer.hasNoEnd("extended-adsl"));
  }

  @Test
  void cells(Archive archive) {
    var answer = assertThat(adsl).on("2016-03-05");
    answer.hasCells(1).onNetwork("adsl").onNetwork("fixed").isPossibly(OPEN);

    failing.of(
        () -> answer.hasCells(2), () -> answer.onNetwork("wifi"), () -> answer.onNetwork("lte"));
    StatusAnswer alone = archive.status().on(SIXTH);
    assertThat(alone).hasCells(36).onNetwork("3g").isCertainly(BLOCKED);
    failing.of(() -> assertThat(alone).onNetwork("mobile"));
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

    failing.of(
        () -> assertThat(adsl).asKnownOn("2016-03-09").on("2016-03-05").isPossibly(BLOCKED),
        () ->
            assertThat(adsl)
                .asRecordedAt(TestClock.START)
                .attestedAtLeast(Attestation.OFFICIAL)
                .on("2016-03-15")
                .isCertainly(BLOCKED));
  }

  @Test
  void cells_that_differ_are_counted_and_the_first_is_named(Archive archive) {
    assertThat(archive.status())
        .on("2016-01-06")
        .onNetwork("mobile")
        .hasCells(18)
        .isCertainly(BLOCKED);

    failing.of(() -> assertThat(archive.status()).on("2016-01-06").isCertainly(BLOCKED));
  }

  @Test
  void an_answer_alone_shows_what_it_has(Archive archive) {
    StatusAnswer answer = archive.status().on(SIXTH);

    failing.of(() -> assertThat(answer).isNotPossibly(DEGRADED));
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
    failing.of(
        () -> moments.wasCertainly(BLOCKED),
        () -> moments.wasPossibly(DEGRADED),
        () -> moments.wasNever(OPEN),
        () -> moments.onNetwork("wifi"),
        () ->
            assertThat(adsl)
                .asKnownOn("2016-03-09")
                .during("2016-03-01", "2016-03-02")
                .wasPossibly(BLOCKED));
    MomentsAnswer alone = adsl.during(LocalDate.of(2016, 3, 1), LocalDate.of(2016, 3, 10));
    failing.of(() -> assertThat(alone).wasNever(BLOCKED));
  }

  @Test
  void remarks(Archive archive) {
    var answer = assertThat(adsl).on("2016-03-05");
    answer.isSupportedBy().isContradictedBy().isDeniedBy().isRuledOnBy();

    failing.of(
        () -> answer.isSupportedBy("measured"),
        () -> answer.isContradictedBy("measured"),
        () -> answer.isDeniedBy("anrt-statement"),
        () -> answer.isRuledOnBy("ruling", "appeal"));
  }

  @Test
  void legal_basis(Archive archive) {
    var basis = archive.history().network("adsl");
    var perhaps = assertThat(basis.legalBasis(LocalDate.of(2016, 6, 5)));
    var june = assertThat(basis.legalBasis(LocalDate.of(2016, 6, 10)));
    assertThat(basis.legalBasis(LocalDate.of(2016, 5, 31))).hasNone().hasNotLapsed();
    perhaps.isPossibly("decree").hasNotLapsed();
    june.isCertainly("decree").isPossibly("decree");

    failing.of(
        () -> perhaps.isCertainly("decree"),
        () -> june.isCertainly("another"),
        () -> june.isPossibly("another"),
        () -> june.hasNone(),
        () -> june.hasLapsed("decree"),
        () ->
            assertThat(
                    basis.asKnownOn(LocalDate.of(2016, 5, 1)).legalBasis(LocalDate.of(2016, 7, 1)))
                .isPossibly("decree"));
  }

  @Test
  void changes_between_days(Archive archive) {
    assertThat(adsl)
        .changedBetween("2016-02-26", "2016-02-26")
        .didNotChangeBetween("2016-02-27", "2016-03-09");

    failing.of(
        () -> assertThat(adsl).changedBetween("2016-02-27", "2016-03-09"),
        () -> assertThat(archive.status()).didNotChangeBetween("2016-02-20", "2016-02-27"));
  }
}
