package io.github.sijill.projection;

import io.github.sijill.event.EntryId;
import io.github.sijill.history.History;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.timeline.Evidence;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The evidence of an answer, as the entries that its reader is shown. */
final class EvidenceEntries {

  private final History history;
  private final Map<EntryId, SeenEntry> byId = new HashMap<>();

  EvidenceEntries(History history) {
    this.history = history;
    history.entries().forEach(entry -> byId.put(entry.id(), entry));
  }

  /**
   * The deciding entries, the opening where the baseline counts, and what confirms them, by rank.
   */
  List<SeenEntry> of(Evidence evidence) {
    Set<SeenEntry> all = new LinkedHashSet<>(evidence.deciding());
    if (evidence.baseline()) {
      history.opening().ifPresent(all::add);
    }
    for (SeenEntry deciding : evidence.deciding()) {
      for (EntryId statement : deciding.confirmedBy()) {
        SeenEntry entry = byId.get(statement);
        if (entry != null) {
          all.add(entry);
        }
      }
    }
    return all.stream().sorted(Comparator.comparingInt(history::rank)).toList();
  }
}
