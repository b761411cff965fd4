package io.github.sijill.testkit;

import static io.github.sijill.event.Status.OPEN;
import static io.github.sijill.testkit.Failing.failing;
import static io.github.sijill.testkit.SijillAssertions.assertThat;
import static io.github.sijill.testkit.junit.FromArchive.MOROCCO_2016;

import io.github.sijill.Archive;
import io.github.sijill.casefile.Refusal;
import io.github.sijill.event.Attestation;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.PetitionFiled;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import io.github.sijill.testkit.junit.ArchiveExtension;
import io.github.sijill.testkit.junit.FromArchive;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each assertion on an archive as a whole, met and not met; approval has a test of its own. */
@ExtendWith(ArchiveExtension.class)
@FromArchive(MOROCCO_2016)
class ArchiveMessagesTest {

  private static final ServiceRestored TOO_EARLY =
      ServiceRestored.of(entry("too-early", "2015-06-01"), Scope.all().network("wifi"));
  private static final ServiceRestored INTERIM =
      ServiceRestored.of(entry("interim", "2016-02-04"), Scope.all().network("mobile"));

  private static CaseEntry entry(String id, String occurred) {
    return CaseEntry.of("voip-maroc-2016", id, occurred);
  }

  @Test
  void what_it_holds(Archive archive) {
    assertThat(archive).holds("decree");

    failing(
        () -> assertThat(archive).holds("interim"),
        """
        Expecting an archive that holds interim,
        but it holds 13 entries: case-opened, imposed-mobile, degraded-wifi, reaction-networks, anrt-statement, extended-wifi, reaction-unlike, petition-oujda, extended-adsl, decree, rumour-cop22, director-dismissed, restored
        """);
  }

  @Test
  void what_it_accepts_and_refuses(Archive archive) {
    assertThat(archive).accepts(INTERIM).refuses(TOO_EARLY, Refusal.NothingInForce.class);
    assertThat(archive)
        .as("they were tried on copies")
        .refuses(INTERIM.ending(java.util.Set.of(INTERIM.id())), Refusal.UnknownReference.class);

    failing(
        () -> assertThat(archive).accepts(TOO_EARLY),
        """
        Expecting too-early to be accepted,
        but it is refused by NothingInForce (a restoration needs a restriction): in its scope nothing blocked or degraded can have been in force on 2015-06-01; those that the case tells of there: degraded-wifi, from 2016-01-06; extended-wifi, from 2016-02-26:
        voip-maroc-2016
          MA, maroc-telecom, wifi, whatsapp
          MA, maroc-telecom, wifi, skype
          MA, maroc-telecom, wifi, messenger
          MA, meditel, wifi, whatsapp
          and 5 more cells
          > ...         2016-01-05  OPEN                        case-opened
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
        () -> assertThat(archive).refuses(INTERIM, Refusal.NothingInForce.class),
        """
        Expecting interim to be refused by NothingInForce,
        but it keeps all rules:
        voip-maroc-2016
          MA, maroc-telecom, 3g, whatsapp
          MA, maroc-telecom, 3g, skype
          MA, maroc-telecom, 3g, messenger
          MA, maroc-telecom, 4g, whatsapp
          and 14 more cells
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
    failing(
        () -> assertThat(archive).refuses(TOO_EARLY, Refusal.NoWorld.class),
        """
        Expecting too-early to be refused by NoWorld,
        but it is refused by NothingInForce (a restoration needs a restriction): in its scope nothing blocked or degraded can have been in force on 2015-06-01; those that the case tells of there: degraded-wifi, from 2016-01-06; extended-wifi, from 2016-02-26:
        voip-maroc-2016
          MA, maroc-telecom, wifi, whatsapp
          MA, maroc-telecom, wifi, skype
          MA, maroc-telecom, wifi, messenger
          MA, meditel, wifi, whatsapp
          and 5 more cells
          > ...         2016-01-05  OPEN                        case-opened
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
        () ->
            assertThat(archive)
                .accepts(
                    BlockingImposed.of(entry("lte", "2017-01-01"), Scope.all().network("lte"))),
        """
        Expecting lte to be accepted,
        but it is refused by UndeclaredMember (a scope names declared members): no network 'lte' in voip-maroc-2016; it declares mobile (3g, 4g), fixed (adsl, wifi)
        """);
    failing(
        () ->
            assertThat(archive)
                .accepts(PetitionFiled.of(entry("decree", "2017-01-01"), "us", "them", "it")),
        """
        Expecting decree to be accepted,
        but it is refused by IdTaken (an id is unique in its case): voip-maroc-2016 holds another entry of that id; give this one an id of its own, or record an EntryCorrected of the other
        """);
    failing(
        () ->
            assertThat(archive)
                .accepts(BlockingImposed.of(CaseEntry.of("elsewhere", "a", "2017"), Scope.all())),
        """
        Expecting a to be accepted,
        but it is refused by CaseNotOpen (a case is opened first): elsewhere has no entries yet; its first is a CaseOpened
        """);
  }

  @Test
  void what_is_tried_is_recorded_by_the_clock_of_the_archive(Archive archive, TestClock clock) {
    clock.set(Instant.parse("2100-06-01T00:00:00Z"));
    BlockingImposed later = BlockingImposed.of(entry("later", "2100-06-02"), Scope.all());
    assertThat(archive).refuses(later, Refusal.InFuture.class);

    clock.set(Instant.parse("2100-06-02T00:00:00Z"));
    assertThat(archive).accepts(later);
  }

  @Test
  void what_changes_it(Archive archive) {
    BlockingImposed rumoured =
        BlockingImposed.of(
            entry("rumoured", "2017-01-01").attested(Attestation.RUMOURED), Scope.all());
    assertThat(archive).isUnchangedBy(rumoured);

    failing(
        () -> assertThat(archive).isUnchangedBy(INTERIM),
        """
        Expecting no status to be changed by interim,
        but it changes 18 of 36 cells; before it they were
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
        entries
          2016-01-01                  CaseOpened            reported    case-opened
          [2016-01-01..2016-01-05]    BlockingImposed       official    imposed-mobile
          2016-01-07                  StatementIssued       official    anrt-statement
          2016-11-04                  ServiceRestored       official    restored
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
        entries
          2016-01-01                  CaseOpened            reported    case-opened
          [2016-01-01..2016-01-05]    BlockingImposed       official    imposed-mobile
          2016-01-07                  StatementIssued       official    anrt-statement
          2016-11-04                  ServiceRestored       official    restored
          2016-02-04                  ServiceRestored       reported    interim
        """);
    failing(
        () -> assertThat(archive).isUnchangedBy(TOO_EARLY),
        """
        Expecting no status to be changed by too-early,
        but it is refused by NothingInForce (a restoration needs a restriction): in its scope nothing blocked or degraded can have been in force on 2015-06-01; those that the case tells of there: degraded-wifi, from 2016-01-06; extended-wifi, from 2016-02-26:
        voip-maroc-2016
          MA, maroc-telecom, wifi, whatsapp
          MA, maroc-telecom, wifi, skype
          MA, maroc-telecom, wifi, messenger
          MA, meditel, wifi, whatsapp
          and 5 more cells
          > ...         2016-01-05  OPEN                        case-opened
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
        () -> assertThat(archive).isUnchangedBy(anotherCase()),
        """
        Expecting no status to be changed by opened,
        but it adds 1 of 37 cells:
        elsewhere
          DZ, djezzy, 4g, voip
            ...         ...         OPEN                        opened
        entries
          2017                        CaseOpened            reported    opened
        """);
  }

  private static CaseOpened anotherCase() {
    return CaseOpened.of(
            CaseEntry.of("elsewhere", "opened", "2017"),
            "Elsewhere",
            Dimensions.builder()
                .territory("DZ")
                .operator("djezzy")
                .network("4g")
                .service("voip")
                .build())
        .baseline(OPEN);
  }

  @Test
  void what_it_answers_after_a_replay(Archive archive) {
    assertThat(archive).answersTheSameAfterReplay();
  }
}
