package io.github.sijill.testkit;

import static java.util.Objects.requireNonNull;

import io.github.sijill.Archive;
import io.github.sijill.AxonArchives;
import io.github.sijill.StatusQuery;
import io.github.sijill.axon.RecordEntry;
import io.github.sijill.axon.SijillModule;
import io.github.sijill.axon.engine.JournalStorageEngine;
import io.github.sijill.casefile.EntryRefusedException;
import io.github.sijill.casefile.Refusal;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.axonframework.test.AxonAssertionError;
import org.axonframework.test.fixture.AxonTestFixture;
import org.axonframework.test.fixture.AxonTestPhase;
import org.jspecify.annotations.Nullable;

/**
 * Given this history, when this is recorded, then it is accepted, or refused by this rule, and the
 * status on this date is that; over Axon's own fixture, with the command and the store that an
 * archive uses. Needs {@code org.axonframework:axon-test}. It is recorded at {@link
 * TestClock#START}.
 *
 * <pre>{@code
 * CaseFixture.given(opened, blocked)
 *     .whenRecording(restored)
 *     .isAccepted()
 *     .status(voip -> voip.network("3g")).on("2016-03-01").isUncertainBetween(OPEN, BLOCKED);
 * }</pre>
 */
public final class CaseFixture {

  private final List<SagaEvent> history;

  private CaseFixture(List<SagaEvent> history) {
    this.history = history;
  }

  /**
   * A case of which this was recorded, in this order.
   *
   * @throws IllegalArgumentException if one of these events breaks a rule; the message says which,
   *     and what would be accepted
   */
  public static CaseFixture given(SagaEvent... history) {
    return new CaseFixture(TestHistory.of(history).stream().map(Recorded::event).toList());
  }

  /** When this is recorded. */
  public When whenRecording(SagaEvent event) {
    return new When(history, requireNonNull(event, "event"));
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
      Outcome outcome = run();
      if (outcome.refusal() != null) {
        throw outcome.unlike("to be accepted");
      }
      return new Then(outcome.archive());
    }

    /** Verifies that it is recorded just so: with what it ends written into it, say. */
    public Then isRecordedAs(SagaEvent recorded) {
      requireNonNull(recorded, "recorded");
      Outcome outcome = run();
      if (outcome.written().isEmpty()) {
        throw outcome.unlike("to be recorded");
      }
      if (!outcome.written().equals(List.of(recorded))) {
        throw new AssertionError(
            "\nExpecting %s to be recorded as it is given,\nbut these parts differ:\n%s"
                .formatted(event.id(), Differences.parts(recorded, outcome.written().getFirst()))
                .stripTrailing());
      }
      return new Then(outcome.archive());
    }

    /** Verifies that nothing is recorded, for the case holds the identical entry. */
    public Then wasRecordedBefore() {
      Outcome outcome = run();
      if (outcome.refusal() != null || !outcome.written().isEmpty()) {
        throw outcome.unlike("to be in the case already, just as it is");
      }
      return new Then(outcome.archive());
    }

    /** Verifies that nothing is recorded, for it breaks this rule. */
    public Then isRefusedBy(Class<? extends Refusal> rule) {
      requireNonNull(rule, "rule");
      Outcome outcome = run();
      if (!rule.isInstance(outcome.refusal())) {
        throw outcome.unlike("to be refused by " + rule.getSimpleName());
      }
      return new Then(outcome.archive());
    }

    private Outcome run() {
      List<SagaEvent> written = new ArrayList<>();
      List<Recorded> recorded = new ArrayList<>();
      AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
      AxonTestFixture fixture =
          AxonTestFixture.with(
              SijillModule.over(
                  JournalStorageEngine.inMemory(List.of()), new TestClock(TestClock.START)),
              customization -> customization.disableAxonServer());
      try {
        AxonTestPhase.Then.Command then =
            fixture.given().events(history).when().command(new RecordEntry(event)).then();
        then.eventsSatisfy(all -> all.forEach(each -> written.add((SagaEvent) each.payload())));
        then.expect(configuration -> recorded.addAll(AxonArchives.find(configuration).recorded()));
        try {
          then.success();
        } catch (AxonAssertionError failed) {
          then.exceptionSatisfies(thrown::set);
        }
      } finally {
        fixture.stop();
      }
      return new Outcome(
          event,
          written,
          refusal(thrown.get()),
          Archive.inMemory(recorded, new TestClock(TestClock.START)));
    }

    private static @Nullable Refusal refusal(@Nullable Throwable thrown) {
      if (thrown == null) {
        return null;
      }
      if (thrown instanceof EntryRefusedException refused) {
        return refused.refusal();
      }
      throw new AssertionError("Expecting it to be accepted or refused,\nbut it failed", thrown);
    }
  }

  /** What came of it. */
  private record Outcome(
      SagaEvent event, List<SagaEvent> written, @Nullable Refusal refusal, Archive archive) {

    AssertionError unlike(String expectation) {
      String found =
          refusal != null
              ? "is " + Wording.refused(refusal)
              : written.isEmpty() ? "is in the case already" : "keeps all rules and is recorded";
      return new AssertionError(
          "\nExpecting %s %s,\nbut it %s%s"
              .formatted(event.id(), expectation, found, TimelineText.around(archive, event))
              .stripTrailing());
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
