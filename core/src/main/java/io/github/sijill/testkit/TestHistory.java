package io.github.sijill.testkit;

import static java.util.Objects.requireNonNull;

import io.github.sijill.Archive;
import io.github.sijill.casefile.EntryRefusedException;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import java.util.List;

/** A history made of the events that a test gives. */
public final class TestHistory {

  private TestHistory() {}

  /**
   * These events as an archive records them, one after the other, from {@link TestClock#START} on;
   * {@code Archive.inMemory(TestHistory.of(opened, blocked), clock)} opens an archive of them.
   *
   * @throws IllegalArgumentException if one of them breaks a rule; the message says which event,
   *     which rule, and what would be accepted
   */
  public static List<Recorded> of(SagaEvent... events) {
    try (Archive archive = Archive.inMemory(List.of(), new TestClock(TestClock.START))) {
      for (int i = 0; i < events.length; i++) {
        try {
          archive.record(requireNonNull(events[i], "events"));
        } catch (EntryRefusedException e) {
          throw new IllegalArgumentException(
              "event %s of %s of the history is %s"
                  .formatted(i + 1, events.length, Wording.refused(e.refusal())),
              e);
        }
      }
      return archive.recorded();
    }
  }
}
