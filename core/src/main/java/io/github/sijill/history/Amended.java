package io.github.sijill.history;

import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.EntryRetracted;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.SagaEvent.Amendment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What amendments make of a case's entries. The last word counts: a retraction of an amendment
 * undoes it, and of several corrections of one entry the latest that still stands replaces it.
 *
 * <p>For applications that show what became of an entry.
 */
public final class Amended {

  private final Map<EntryId, EntryCorrected> corrections = new HashMap<>();
  private final Map<EntryId, EntryRetracted> retractions = new HashMap<>();

  private Amended() {}

  /** Reads the amendments of a record of one case, in the order of recording. */
  public static Amended by(List<Recorded> record) {
    Amended amended = new Amended();
    for (Recorded recorded : record.reversed()) {
      if (recorded.event() instanceof Amendment amendment
          && !amended.retractions.containsKey(amendment.id())) {
        amended.apply(amendment);
      }
    }
    return amended;
  }

  private void apply(Amendment amendment) {
    switch (amendment) {
      case EntryCorrected e -> corrections.putIfAbsent(e.corrected(), e);
      case EntryRetracted e -> retractions.put(e.retracted(), e);
    }
  }

  /** The correction by which an entry stands; empty if it stands as it was told. */
  public Optional<EntryCorrected> correction(EntryId entry) {
    return Optional.ofNullable(corrections.get(entry));
  }

  /** The retraction by which an entry, or an amendment, counts no more; empty if it counts. */
  public Optional<EntryRetracted> retraction(EntryId entry) {
    return Optional.ofNullable(retractions.get(entry));
  }

  /** The later correction of the same entry that replaced this one; empty if none did. */
  public Optional<EntryCorrected> superseding(EntryCorrected correction) {
    return retraction(correction.id()).isPresent()
        ? Optional.empty()
        : correction(correction.corrected()).filter(last -> !last.id().equals(correction.id()));
  }

  /** The event as it stands, or nothing if it is taken out. */
  Optional<SagaEvent> standing(SagaEvent event) {
    return retraction(event.id()).isPresent() ? Optional.empty() : Optional.of(last(event));
  }

  /** The event as last corrected, whether it counts or not. */
  public SagaEvent last(SagaEvent event) {
    return correction(event.id()).map(EntryCorrected::correction).orElse(event);
  }
}
