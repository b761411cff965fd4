package io.github.sijill.scope;

import io.github.sijill.text.Folded;
import io.github.sijill.text.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The members of one dimension by what people call them: by their ids and by their names in every
 * language, as {@link Folded} compares them. An id is stronger than a name, and both are stronger
 * than what differs from them in spaces and hyphens, as {@code Wi-Fi} does from {@code wifi}.
 * Immutable.
 */
final class MemberNaming {

  private final Map<String, List<String>> byId = new HashMap<>();
  private final Map<String, List<String>> byName = new HashMap<>();
  private final Map<String, List<String>> joined = new HashMap<>();
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
    byId.forEach(this::putJoined);
    byName.forEach(this::putJoined);
  }

  private void putJoined(String folded, List<String> called) {
    List<String> all = joined.computeIfAbsent(joined(folded), key -> new ArrayList<>());
    called.stream().filter(id -> !all.contains(id)).forEach(all::add);
  }

  private static String joined(String folded) {
    return folded.replaceAll("[\\s\\p{Pd}_]", "");
  }

  private static void put(Map<String, List<String>> of, String folded, String id) {
    of.computeIfAbsent(folded, key -> new ArrayList<>()).add(id);
  }

  /** Of a text that is no id: the members that somebody may mean by it, in the order declared. */
  List<String> meant(String text) {
    String folded = Folded.of(text);
    List<String> found = byId.getOrDefault(folded, List.of());
    if (found.isEmpty()) {
      found = byName.getOrDefault(folded, List.of());
    }
    if (found.isEmpty()) {
      List<String> all = joined.getOrDefault(joined(folded), List.of());
      found = ids.stream().filter(all::contains).toList();
    }
    return found;
  }

  /** The ids of the members that are called nearly so, in the order declared; at most a few. */
  List<String> near(String text) {
    Set<String> called = new LinkedHashSet<>(byId.keySet());
    called.addAll(byName.keySet());
    Set<String> nearest = new HashSet<>();
    for (String name : Nearest.of(Folded.of(text), called)) {
      nearest.addAll(byId.getOrDefault(name, List.of()));
      nearest.addAll(byName.getOrDefault(name, List.of()));
    }
    return ids.stream().filter(nearest::contains).limit(Nearest.SUGGESTED).toList();
  }
}
