package io.github.sijill.testkit;

import io.github.sijill.Archive;
import io.github.sijill.event.SagaEvent;

/**
 * A step of a history.
 *
 * @param event what is told in this step
 * @param number from 1
 * @param total how many steps the history has
 * @param before an archive of all that was told before
 * @param after an archive of all that is told with this step
 */
public record HistoryStep(SagaEvent event, int number, int total, Archive before, Archive after) {

  /** The date and the event, {@code 2016-01-06 DisruptionReported degraded-wifi}. */
  @Override
  public String toString() {
    return title(event);
  }

  static String title(SagaEvent event) {
    return "%s %s %s"
        .formatted(event.entry().occurred(), event.getClass().getSimpleName(), event.id());
  }
}
