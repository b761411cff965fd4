package io.github.sijill.history;

import io.github.sijill.event.EntryId;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.StatementIssued;
import io.github.sijill.source.Attestation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which statements confirm which entries. A statement counts where it is itself in view, and never
 * if it is a rumour; a statement may be in view only because another one confirms it.
 */
final class Confirmations {

  private final Map<EntryId, List<EntryId>> confirmedBy = new HashMap<>();

  private Confirmations() {}

  /** The confirmations among {@code events} that count at this level of attestation. */
  static Confirmations among(Collection<SagaEvent> events, Attestation atLeast) {
    Map<EntryId, StatementIssued> statements = new HashMap<>();
    Deque<StatementIssued> counting = new ArrayDeque<>();
    Set<EntryId> counted = new HashSet<>();
    for (SagaEvent event : events) {
      if (event instanceof StatementIssued statement) {
        statements.put(statement.id(), statement);
        if (counts(statement.entry().attestation(), atLeast)) {
          counting.add(statement);
          counted.add(statement.id());
        }
      }
    }
    Confirmations confirmations = new Confirmations();
    while (!counting.isEmpty()) {
      StatementIssued statement = counting.remove();
      for (EntryId confirmed : statement.confirms()) {
        confirmations
            .confirmedBy
            .computeIfAbsent(confirmed, id -> new ArrayList<>())
            .add(statement.id());
        StatementIssued raised = statements.get(confirmed);
        if (raised != null && counted.add(confirmed)) {
          counting.add(raised);
        }
      }
    }
    return confirmations;
  }

  private static boolean counts(Attestation own, Attestation atLeast) {
    return own != Attestation.RUMOURED && own.compareTo(atLeast) >= 0;
  }

  /** The statements that confirm this entry. */
  List<EntryId> of(EntryId entry) {
    return confirmedBy.getOrDefault(entry, List.of());
  }

  /** How well the event is attested, confirmations counted. */
  Attestation attestation(SagaEvent event) {
    return of(event.id()).isEmpty() ? event.entry().attestation() : Attestation.OFFICIAL;
  }
}
