package io.github.sijill.words;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.MembersDeclared;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.question.Answers;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.scope.DeclaredMember;
import io.github.sijill.scope.Dimension;
import io.github.sijill.scope.Scope;
import io.github.sijill.scope.Selection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the members of the cases asked about are called, in English where they have such a name.
 *
 * <p>For other rooms of this library.
 */
public final class MemberNames {

  private final Map<Dimension, Map<String, String>> names = new EnumMap<>(Dimension.class);
  private final Map<Dimension, Set<String>> roots = new EnumMap<>(Dimension.class);

  private final Set<CaseId> cases = new LinkedHashSet<>();

  private MemberNames(List<SeenEntry> entries) {
    entries.forEach(entry -> cases.add(entry.entry().caseId()));
    for (SeenEntry entry : entries) {
      for (Dimension dimension : Dimension.values()) {
        declared(entry, dimension).forEach(member -> add(dimension, member));
      }
    }
  }

  /** Asks what the cases that a question is about declare. */
  public static MemberNames of(Subject subject, Answers archive) {
    return new MemberNames(archive.ask(new Question.ChronologyOf(subject.ofAllCells())).entries());
  }

  private static List<DeclaredMember> declared(SeenEntry entry, Dimension dimension) {
    return switch (entry.event()) {
      case CaseOpened e -> e.dimensions().members(dimension);
      case MembersDeclared e -> e.members().of(dimension);
      default -> List.of();
    };
  }

  private void add(Dimension dimension, DeclaredMember member) {
    String name = Phrases.quoted(Phrases.english(member.names()));
    if (!name.isEmpty()) {
      names.computeIfAbsent(dimension, d -> new LinkedHashMap<>()).putIfAbsent(member.id(), name);
    }
    if (member.parent().isEmpty()) {
      roots.computeIfAbsent(dimension, d -> new LinkedHashSet<>()).add(member.id());
    }
  }

  /** The case, if only one was asked. */
  public Optional<CaseId> onlyCase() {
    return cases.size() == 1 ? cases.stream().findFirst() : Optional.empty();
  }

  String name(Dimension dimension, String id) {
    return names.getOrDefault(dimension, Map.of()).getOrDefault(id, Phrases.quoted(id));
  }

  /** Members in words. */
  String list(Dimension dimension, Set<String> ids) {
    return Phrases.list(ids.stream().map(id -> name(dimension, id)).toList());
  }

  /** A scope in words: {@code voice over IP on 3G (Morocco, all operators)}. */
  public String words(Scope scope) {
    return "%s on %s (%s, %s)"
        .formatted(
            words(scope, Dimension.SERVICE),
            words(scope, Dimension.NETWORK),
            words(scope, Dimension.TERRITORY),
            words(scope, Dimension.OPERATOR));
  }

  private String words(Scope scope, Dimension dimension) {
    return switch (scope.of(dimension)) {
      case Selection.Only(Set<String> ids) -> list(dimension, ids);
      case Selection.All all -> all(dimension);
    };
  }

  /** All of a dimension is what stands at the top of it, if that is one member. */
  private String all(Dimension dimension) {
    Set<String> tops = roots.getOrDefault(dimension, Set.of());
    if (tops.size() == 1) {
      return list(dimension, tops);
    }
    return switch (dimension) {
      case TERRITORY -> "all territories";
      case OPERATOR -> "all operators";
      case NETWORK -> "all networks";
      case SERVICE -> "all services";
    };
  }
}
