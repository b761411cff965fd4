package io.github.sijill.question;

import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.timeline.Possible;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What can be said of many cells at once. */
final class AcrossCells {

  /** What nobody knows is outweighed by whatever somebody tells. */
  private static final Comparator<Status> STRENGTH = Comparator.comparingInt(Status::strength);

  private AcrossCells() {}

  /** Their answer in a phrase. */
  static String summary(List<Possible<Status>> cells) {
    if (cells.isEmpty()) {
      return "no cell";
    }
    return cells.stream().distinct().count() > 1 ? "mixed" : cells.getFirst().toString();
  }

  /** How many cells of each group had which status. */
  static List<StatusAnswer.Group> groups(List<CellStatus> cells, Question.Grouping by) {
    Map<String, Map<Object, Possible<Status>>> groups = new LinkedHashMap<>();
    Map<String, Set<Object>> within = new HashMap<>();
    for (CellStatus each : cells) {
      groups
          .computeIfAbsent(by.of(each), id -> new LinkedHashMap<>())
          .merge(by.unit(each), each.possible(), AcrossCells::strongest);
      if (!each.within().isEmpty()) {
        within.computeIfAbsent(by.of(each), id -> new HashSet<>()).add(by.unit(each));
      }
    }
    return groups.entrySet().stream()
        .map(
            group ->
                group(
                    group.getKey(),
                    group.getValue().values(),
                    within.getOrDefault(group.getKey(), Set.of()).size()))
        .toList();
  }

  private static StatusAnswer.Group group(
      String id, Collection<Possible<Status>> cells, int within) {
    Map<Status, Integer> certain = new EnumMap<>(Status.class);
    Map<Status, Integer> possible = new EnumMap<>(Status.class);
    for (Status status : Status.values()) {
      int sure = (int) cells.stream().filter(each -> each.isCertainly(status)).count();
      certain.put(status, sure);
      possible.put(
          status, (int) cells.stream().filter(each -> each.contains(status)).count() - sure);
    }
    return new StatusAnswer.Group(id, cells.size(), certain, possible, within);
  }

  /** See {@link StatusAnswer#strongest}. */
  static Possible<Status> strongest(Possible<Status> one, Possible<Status> other) {
    Set<Status> strongest = EnumSet.noneOf(Status.class);
    for (Status first : one.values()) {
      for (Status second : other.values()) {
        strongest.add(STRENGTH.compare(first, second) < 0 ? second : first);
      }
    }
    return new Possible<>(strongest);
  }

  /** See {@link Answer#assumedKnown}. */
  static List<SeenEntry> assumedKnown(Question<?> question, Stream<SeenEntry> restsOn) {
    return question.subject().viewpoint().knownOn().isEmpty()
        ? List.of()
        : restsOn.filter(SeenEntry::isKnownFromAssumed).distinct().toList();
  }

  /** Their evidence, without repetition, in the order of recording. */
  static List<SeenEntry> evidence(Collection<List<SeenEntry>> cells) {
    Set<SeenEntry> all = new LinkedHashSet<>();
    cells.forEach(all::addAll);
    return all.stream().sorted(Comparator.comparingLong(SeenEntry::sequence)).toList();
  }
}
