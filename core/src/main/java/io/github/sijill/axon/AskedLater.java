package io.github.sijill.axon;

import io.github.sijill.projection.Projections;
import io.github.sijill.question.Question;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Refuses a question about the archive as recorded at an instant in the future: what is recorded
 * until then would change the answer.
 *
 * <p>For other rooms of this library.
 */
public final class AskedLater {

  private AskedLater() {}

  /**
   * Checks the viewpoint of a question.
   *
   * @param state what the archive holds; if its clock was set back since, the last entry counts
   * @throws IllegalArgumentException if it looks from an instant in the future
   */
  public static void check(Question<?> question, Projections state, InstantSource clock) {
    question
        .subject()
        .viewpoint()
        .recordedAt()
        .ifPresent(
            asked -> {
              Instant now = clock.instant();
              if (asked.isAfter(now) && !isRecordedFrom(asked, state)) {
                throw new IllegalArgumentException(
                    "as recorded at %s: that is in the future, and what is recorded until then would change the answer; an instant up to now, %s, is accepted"
                        .formatted(asked, now));
              }
            });
  }

  private static boolean isRecordedFrom(Instant asked, Projections state) {
    return state.recorded().stream().anyMatch(each -> !each.recordedAt().isBefore(asked));
  }
}
