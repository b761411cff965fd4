package io.github.sijill.testkit;

import static io.github.sijill.testkit.ArchiveExtension.START;

import io.github.sijill.Archive;
import io.github.sijill.StatusQuery;
import io.github.sijill.axon.RecordEntry;
import io.github.sijill.axon.SijillModule;
import io.github.sijill.casefile.EntryRefusedException;
import io.github.sijill.casefile.Refusal;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.assertj.core.api.Assertions;
import org.axonframework.test.fixture.AxonTestFixture;
import org.axonframework.test.fixture.AxonTestPhase;

/**
 * Given this history, when this is recorded, then it is accepted, or refused by this rule, and the
 * status on this date is that; over Axon's own fixture, with the command and the store that an
 * archive uses. Needs {@code org.axonframework:axon-test}.
 *
 * <pre>{@code
 * CaseFixture.given(opened, blocked)
 *     .when(restored)
 *     .isAccepted()
 *     .status(voip -> voip.network("3g")).on("2016-03-01").isUncertainBetween(OPEN, BLOCKED);
 * }</pre>
 */
public final class CaseFixture {

  private final List<SagaEvent> history;

  private CaseFixture(List<SagaEvent> history) {
    this.history = history;
  }

  /** A case of which this was recorded, in this order. It is taken as it is, without a check. */
  public static CaseFixture given(SagaEvent... history) {
    return new CaseFixture(List.of(history));
  }

  /** When this is recorded. */
  public When when(SagaEvent event) {
    return new When(history, event);
  }

  /** What is recorded; what comes of it is to be said. */
  public static final class When {

    private final List<SagaEvent> history;
    private final SagaEvent event;

    private When(List<SagaEvent> history, SagaEvent event) {
      this.history = history;
      this.event = event;
    }

    /** Verifies that it is recorded, or was before. */
    public Then isAccepted() {
      return run(AxonTestPhase.Then.Command::success);
    }

    /** Verifies that it is recorded just so: with what it ends written into it, say. */
    public Then isRecordedAs(SagaEvent recorded) {
      return run(then -> then.success().events(recorded));
    }

    /** Verifies that nothing is recorded, for the case holds the identical entry. */
    public Then wasRecordedBefore() {
      return run(then -> then.success().noEvents());
    }

    /** Verifies that nothing is recorded, for it breaks this rule. */
    public Then isRefusedBy(Class<? extends Refusal> rule) {
      return run(
          then ->
              then.noEvents()
                  .exceptionSatisfies(
                      thrown ->
                          Assertions.assertThat(thrown)
                              .isInstanceOfSatisfying(
                                  EntryRefusedException.class,
                                  refused ->
                                      Assertions.assertThat(refused.refusal())
                                          .as(refused.getMessage())
                                          .isInstanceOf(rule))));
    }

    private Then run(Function<AxonTestPhase.Then.Command, AxonTestPhase.Then.Command> expected) {
      AxonTestFixture fixture =
          AxonTestFixture.with(
              SijillModule.inMemory(List.of(), new TestClock(START)),
              customization -> customization.disableAxonServer());
      try {
        List<Recorded> recorded = new ArrayList<>();
        expected
            .apply(fixture.given().events(history).when().command(new RecordEntry(event)).then())
            .expect(configuration -> recorded.addAll(Histories.of(Archive.in(configuration))));
        return new Then(Archive.inMemory(recorded, new TestClock(START)));
      } finally {
        fixture.stop();
      }
    }
  }

  /** The case as it is then. It holds memory only, and needs no closing. */
  public static final class Then {

    private final Archive archive;

    private Then(Archive archive) {
      this.archive = archive;
    }

    /** Goes on with the status of what the query is narrowed to. */
    public StatusQueryAssert status(UnaryOperator<StatusQuery> about) {
      return SijillAssertions.assertThat(about.apply(archive.status()));
    }

    /** Goes on with the status of every cell. */
    public StatusQueryAssert status() {
      return status(UnaryOperator.identity());
    }
  }
}
