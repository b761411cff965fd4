package io.github.sijill.testkit;

import static io.github.sijill.event.Status.OPEN;
import static io.github.sijill.testkit.SijillAssertions.assertThat;
import static io.github.sijill.testkit.junit.FromArchive.MOROCCO_2016;

import io.github.sijill.Archive;
import io.github.sijill.casefile.Refusal;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.PetitionFiled;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import io.github.sijill.source.Attestation;
import io.github.sijill.testkit.junit.ArchiveExtension;
import io.github.sijill.testkit.junit.FromArchive;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each assertion on an archive as a whole, met and not met; approval has a test of its own. */
@ExtendWith(ArchiveExtension.class)
@FromArchive(MOROCCO_2016)
class ArchiveMessagesTest {

  @RegisterExtension final Failing failing = new Failing();

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

    failing.of(() -> assertThat(archive).holds("interim"));
  }

  @Test
  void what_it_accepts_and_refuses(Archive archive) {
    assertThat(archive).accepts(INTERIM).refuses(TOO_EARLY, Refusal.NothingInForce.class);
    assertThat(archive)
        .as("they were tried on copies")
        .refuses(INTERIM.ends(INTERIM.id().value()), Refusal.UnknownReference.class);

    failing.of(
        () -> assertThat(archive).accepts(TOO_EARLY),
        () -> assertThat(archive).refuses(INTERIM, Refusal.NothingInForce.class),
        () -> assertThat(archive).refuses(TOO_EARLY, Refusal.NoWorld.class),
        () ->
            assertThat(archive)
                .accepts(
                    BlockingImposed.of(entry("lte", "2017-01-01"), Scope.all().network("lte"))),
        () ->
            assertThat(archive)
                .accepts(PetitionFiled.of(entry("decree", "2017-01-01"), "us", "them", "it")),
        () ->
            assertThat(archive)
                .accepts(BlockingImposed.of(CaseEntry.of("elsewhere", "a", "2017"), Scope.all())));
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

    failing.of(
        () -> assertThat(archive).isUnchangedBy(INTERIM),
        () -> assertThat(archive).isUnchangedBy(TOO_EARLY),
        () -> assertThat(archive).isUnchangedBy(anotherCase()));
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
