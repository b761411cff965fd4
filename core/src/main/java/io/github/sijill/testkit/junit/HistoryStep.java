package io.github.sijill.testkit.junit;

import io.github.sijill.Archive;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.testkit.TestClock;
import java.util.List;

/**
 * A step of a history. Its archives are the test's own, and closed after it.
 *
 * @param event what is recorded in this step
 * @param number from 1
 * @param total how many steps the history has
 * @param before an archive of all steps before
 * @param after an archive of these and this step
 * @param clock by which both archives record; it shows when this step was recorded
 */
public record HistoryStep(
    SagaEvent event, int number, int total, Archive before, Archive after, TestClock clock)
    implements AutoCloseable {

  static HistoryStep of(List<Recorded> steps, int index) {
    TestClock clock = new TestClock(steps.get(index).recordedAt());
    return new HistoryStep(
        steps.get(index).event(),
        index + 1,
        steps.size(),
        Archive.inMemory(steps.subList(0, index), clock),
        Archive.inMemory(steps.subList(0, index + 1), clock),
        clock);
  }

  /** The date and the event, {@code 2016-01-06 DisruptionReported degraded-wifi}. */
  @Override
  public String toString() {
    return title(event);
  }

  /** Closes both archives; JUnit does so after the test. */
  @Override
  public void close() {
    before.close();
    after.close();
  }

  static String title(SagaEvent event) {
    return "%s %s %s"
        .formatted(event.entry().occurred(), event.getClass().getSimpleName(), event.id());
  }
}
