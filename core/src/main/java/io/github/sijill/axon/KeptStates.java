package io.github.sijill.axon;

import io.github.sijill.event.CaseId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The states of the cases that were used last. Thread-safe. */
final class KeptStates<S> {

  private final Map<CaseId, S> states;

  /** Keeps the states of this many cases at most. */
  KeptStates(int most) {
    states =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<CaseId, S> eldest) {
            return size() > most;
          }
        };
  }

  synchronized Optional<S> of(CaseId caseId) {
    return Optional.ofNullable(states.get(caseId));
  }

  synchronized void put(CaseId caseId, S state) {
    states.put(caseId, state);
  }

  /** Forgets this state, unless there is another one by now. */
  synchronized void remove(CaseId caseId, S state) {
    states.remove(caseId, state);
  }

  synchronized int size() {
    return states.size();
  }
}
