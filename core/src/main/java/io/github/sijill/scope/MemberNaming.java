package io.github.sijill.scope;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The members of one dimension by what people call them: by their ids and by their names in every
 * language, as {@link Folded} compares them. An id is stronger than a name. Immutable.
 */
final class MemberNaming {

  /** As many members are suggested. */
  private static final int SUGGESTED = 3;

  /** Longer texts are named wrongly in more than the two places that are looked for. */
  private static final int MAX_LENGTH = 100;

  private final Map<String, List<String>> byId = new HashMap<>();
  private final Map<String, List<String>> byName = new HashMap<>();
  private final Set<String> ids = new LinkedHashSet<>();

  MemberNaming(List<DeclaredMember> members) {
    for (DeclaredMember member : members) {
      ids.add(member.id());
      put(byId, Folded.of(member.id()), member.id());
      member.names().values().stream()
          .map(Folded::of)
          .distinct()
          .forEach(name -> put(byName, name, member.id()));
    }
  }

  private static void put(Map<String, List<String>> of, String folded, String id) {
    of.computeIfAbsent(folded, key -> new ArrayList<>()).add(id);
  }

  /** Of a text that is no id: the members that somebody may mean by it, in the order declared. */
  List<String> meant(String text) {
    String folded = Folded.of(text);
    List<String> found = byId.getOrDefault(folded, List.of());
    return found.isEmpty() ? byName.getOrDefault(folded, List.of()) : found;
  }

  /** The ids of the members that are called nearly so, in the order declared; at most a few. */
  List<String> near(String text) {
    String folded = Folded.of(text);
    if (folded.length() > MAX_LENGTH) {
      return List.of();
    }
    int least = slips(folded.length());
    Set<String> nearest = new LinkedHashSet<>();
    for (Map<String, List<String>> names : List.of(byId, byName)) {
      for (Map.Entry<String, List<String>> each : names.entrySet()) {
        int slips = Slips.between(folded, each.getKey(), least);
        if (slips < least) {
          nearest.clear();
          least = slips;
        }
        if (slips == least) {
          nearest.addAll(each.getValue());
        }
      }
    }
    return ids.stream().filter(nearest::contains).limit(SUGGESTED).toList();
  }

  /** So many slips leave a word of this length recognizable; 5g is no slip for 4g. */
  private static int slips(int length) {
    return Math.min(length / 3 + (length > 4 ? 1 : 0), 2);
  }
}
