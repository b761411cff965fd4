package io.github.sijill.history;

import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.EntryRetracted;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.SagaEvent.Amendment;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What amendments make of a case's entries. The last word counts: a retraction of an amendment
 * undoes it, and of several corrections of one entry the latest that still stands replaces it.
 */
final class Amended {

  private final Map<EntryId, SagaEvent> corrections = new HashMap<>();
  private final Set<EntryId> retracted = new HashSet<>();

  private Amended() {}

  /** Reads the amendments of a record, in the order of recording. */
  static Amended by(List<Recorded> record) {
    Amended amended = new Amended();
    for (Recorded recorded : record.reversed()) {
      if (recorded.event() instanceof Amendment amendment
          && !amended.retracted.contains(amendment.id())) {
        amended.apply(amendment);
      }
    }
    return amended;
  }

  private void apply(Amendment amendment) {
    switch (amendment) {
      case EntryCorrected e -> corrections.putIfAbsent(e.corrected(), e.correction());
      case EntryRetracted e -> retracted.add(e.retracted());
    }
  }

  /** The event as it stands, or nothing if it is taken out. */
  Optional<SagaEvent> standing(SagaEvent event) {
    return retracted.contains(event.id())
        ? Optional.empty()
        : Optional.of(corrections.getOrDefault(event.id(), event));
  }
}
