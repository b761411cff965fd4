package io.github.sijill.history;

import io.github.sijill.event.BlockingExtended;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CutsReported;
import io.github.sijill.event.DisruptionReported;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.ServiceRestored;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which entries count where only those with some labels are asked for. Labels tell of what an entry
 * begins or says: nobody labels the end of a shutdown with its cause. So an entry counts too that
 * is about one which counts, because it ends, extends, confirms or amends it; and what ends all
 * that is in force, or names the baseline, always counts, or that would seem to last for ever.
 *
 * <p>Takes the events of a case in the order of recording, in which each is about earlier ones.
 */
final class Labelled {

  private final Map<String, Set<String>> asked;
  private final Set<EntryId> counting = new HashSet<>();
  private final Set<EntryId> rumours = new HashSet<>();
  private final Set<EntryId> openings = new HashSet<>();

  /** All entries count if {@code asked} is empty. */
  Labelled(Map<String, Set<String>> asked) {
    this.asked = asked;
  }

  /** Whether the next event counts, or is to be listed if it is a rumour. */
  boolean counts(SagaEvent event, boolean isRumour) {
    boolean counts =
        asked.isEmpty()
            || has(event)
            || (event instanceof SagaEvent.StatusChange change && change.endsAll())
            || (event instanceof ServiceRestored restored && endsBaseline(restored))
            || about(event).anyMatch(id -> counting.contains(id) || isListed(event, isRumour, id));
    if (counts) {
      (isRumour ? rumours : counting).add(event.id());
    }
    return counts;
  }

  /** Takes note of the opening of the case, whose baseline counts whatever is asked for. */
  void opened(EntryId opening) {
    openings.add(opening);
  }

  private boolean endsBaseline(ServiceRestored restored) {
    return !Collections.disjoint(restored.ends(), openings);
  }

  /** A rumour changes no status, and so none is changed because of what a rumour tells. */
  private boolean isListed(SagaEvent event, boolean isRumour, EntryId about) {
    return rumours.contains(about) && (isRumour || !(event instanceof SagaEvent.StatusChange));
  }

  /** For each key that is asked for it has one of the values. */
  private boolean has(SagaEvent event) {
    Map<String, Set<String>> labels = event.entry().labels();
    return asked.entrySet().stream()
        .allMatch(
            key ->
                labels.getOrDefault(key.getKey(), Set.of()).stream()
                    .anyMatch(key.getValue()::contains));
  }

  private static Stream<EntryId> about(SagaEvent event) {
    return switch (event) {
      case BlockingExtended e -> Stream.of(e.extended());
      case ServiceRestored e -> e.ends().stream();
      case SagaEvent.Background e -> e.tellsOf().stream();
      case SagaEvent.Amendment e -> Stream.of(e.amended());
      case BlockingImposed e -> Stream.empty();
      case DisruptionReported e -> Stream.empty();
      case CutsReported e -> Stream.empty();
      case SagaEvent.Declaration e -> Stream.empty();
    };
  }
}
