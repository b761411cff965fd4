package io.github.sijill.projection;

import io.github.sijill.event.EntryId;
import io.github.sijill.event.MeasurementReported;
import io.github.sijill.event.RulingIssued;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.StatementIssued;
import io.github.sijill.history.History;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.question.Remark;
import io.github.sijill.question.Remark.Role;
import io.github.sijill.timeline.Timeline.Evidence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
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

  /** The measurements, denials and rulings of a history, by the entries that they are about. */
  static final class Remarks {

    /** What one entry says of others in one role. */
    private record Said(SeenEntry entry, Role role, Set<EntryId> about) {}

    private final History history;
    private final Map<EntryId, List<Said>> byEntry = new HashMap<>();

    Remarks(History history) {
      this.history = history;
      for (SeenEntry entry : history.entries()) {
        said(entry.event())
            .forEach(
                (role, about) -> {
                  Said said = new Said(entry, role, about);
                  about.forEach(
                      id -> byEntry.computeIfAbsent(id, each -> new ArrayList<>()).add(said));
                });
      }
    }

    private static Map<Role, Set<EntryId>> said(SagaEvent event) {
      Map<Role, Set<EntryId>> said = new EnumMap<>(Role.class);
      switch (event) {
        case MeasurementReported e -> {
          said.put(Role.SUPPORTS, e.supports());
          said.put(Role.CONTRADICTS, e.contradicts());
        }
        case StatementIssued e -> said.put(Role.DENIES, e.denies());
        case RulingIssued e -> said.put(Role.RULES, e.about());
        default -> {}
      }
      return said;
    }

    /** The remarks about these entries, and those about such remarks, by rank. */
    List<Remark> on(Collection<SeenEntry> entries) {
      Set<EntryId> shown = new HashSet<>();
      Deque<EntryId> next = new ArrayDeque<>();
      entries.forEach(entry -> next.add(entry.id()));
      Set<Said> found = new HashSet<>();
      while (!next.isEmpty()) {
        EntryId id = next.remove();
        if (shown.add(id)) {
          for (Said said : byEntry.getOrDefault(id, List.of())) {
            found.add(said);
            next.add(said.entry().id());
          }
        }
      }
      return found.stream()
          .sorted(
              Comparator.<Said>comparingInt(s -> history.rank(s.entry())).thenComparing(Said::role))
          .map(
              said ->
                  new Remark(
                      said.entry(),
                      said.role(),
                      said.about().stream().filter(shown::contains).toList()))
          .toList();
    }
  }
}
