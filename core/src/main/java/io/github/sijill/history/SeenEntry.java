package io.github.sijill.history;

import io.github.sijill.event.Attestation;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.time.DayBound;
import java.time.Instant;
import java.util.List;

/**
 * An entry as it counts from a viewpoint: in its corrected form, with the days that the declared
 * order leaves to it.
 *
 * @param event the event, as last corrected
 * @param sequence where the entry stands in the archive; a correction does not move it
 * @param recorded when the entry was first recorded
 * @param rank its place in the declared order, and where none is declared in the order of
 *     recording: of two events on one day, the one of higher rank is the later
 * @param days the days on which it can have happened, given what it is declared after and before
 * @param attestation its own, or {@link Attestation#OFFICIAL} if it is confirmed
 * @param confirmedBy the statements in view that confirm it
 */
public record SeenEntry(
    SagaEvent event,
    long sequence,
    Instant recorded,
    int rank,
    DayRange days,
    Attestation attestation,
    List<EntryId> confirmedBy) {

  /** Keeps a copy of the ids. */
  public SeenEntry {
    confirmedBy = List.copyOf(confirmedBy);
  }

  /** The entry of the event. */
  public CaseEntry entry() {
    return event.entry();
  }

  /** The id of the entry. */
  public EntryId id() {
    return event.id();
  }

  /** The first day on which it can have happened. */
  public DayBound earliest() {
    return DayRange.bound(days.first());
  }

  /** The last day on which it can have happened, inclusive. */
  public DayBound latest() {
    return DayRange.bound(days.last());
  }
}
