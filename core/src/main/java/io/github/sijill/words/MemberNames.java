package io.github.sijill.words;

import io.github.sijill.event.CaseId;
import io.github.sijill.question.Answers;
import io.github.sijill.question.Subject;
import io.github.sijill.scope.DeclaredMember;
import io.github.sijill.scope.Dimension;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import io.github.sijill.scope.Selection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the members of the cases asked about are called in one language, or the nearest in which
 * they have a name.
 *
 * <p>For other rooms of this library.
 */
public final class MemberNames {

  /** The first number for which the file of a language has a word. */
  private static final int FIRST_WORD = 3;

  private final Phrases phrases;
  private final Map<Dimension, Map<String, String>> names = new EnumMap<>(Dimension.class);
  private final Map<Dimension, Set<String>> roots = new EnumMap<>(Dimension.class);

  private final Map<Place, Trees> trees = new HashMap<>();
  private final Set<CaseId> cases = new LinkedHashSet<>();

  private record Place(CaseId caseId, Dimension dimension) {}

  /** What a case declares in one dimension. */
  private static final class Trees {
    private final Set<String> ids = new HashSet<>();
    private final Set<String> parents = new HashSet<>();
    private final Set<String> withRest = new HashSet<>();
    private final Set<String> roots = new LinkedHashSet<>();

    /** What cells lie in: members without parts, and rests. */
    Set<String> leaves() {
      Set<String> leaves = new HashSet<>(ids);
      leaves.removeIf(id -> parents.contains(id) && !withRest.contains(id));
      return leaves;
    }
  }

  private MemberNames(Map<CaseId, Dimensions> declared, Phrases phrases) {
    this.phrases = phrases;
    cases.addAll(declared.keySet());
    declared.forEach(
        (caseId, dimensions) -> {
          for (Dimension dimension : Dimension.values()) {
            dimensions.members(dimension).forEach(member -> add(caseId, dimension, member));
          }
        });
  }

  /** Asks what the cases that a question is about declare, for words in English. */
  public static MemberNames of(Subject subject, Answers archive) {
    return of(subject, archive, Language.ENGLISH);
  }

  /** Asks what the cases that a question is about declare. */
  public static MemberNames of(Subject subject, Answers archive, Language language) {
    return new MemberNames(archive.declared(subject), Phrases.of(language));
  }

  /** The phrases of the language in which members are named. */
  public Phrases phrases() {
    return phrases;
  }

  private void add(CaseId caseId, Dimension dimension, DeclaredMember member) {
    Trees trees = this.trees.computeIfAbsent(new Place(caseId, dimension), place -> new Trees());
    if (member.rest()) {
      trees.withRest.add(member.id());
    }
    if (!trees.ids.add(member.id())) {
      // Named again only to say that it has a rest.
      return;
    }
    String name = Phrases.quoted(phrases.nearest(member.names()));
    if (!name.isEmpty()) {
      names.computeIfAbsent(dimension, d -> new LinkedHashMap<>()).putIfAbsent(member.id(), name);
    }
    if (member.parent().isPresent()) {
      trees.parents.add(member.parent().get());
    } else {
      trees.roots.add(member.id());
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

  /**
   * What cells lie in, in words: {@code 3G and 4G}; {@code the rest of India and Ladakh}, where
   * Ladakh is a part of India and not all of it.
   */
  String cells(CaseId caseId, Dimension dimension, Set<String> ids) {
    return phrases.list(
        ids.stream().map(id -> rest(caseId, dimension, id, name(dimension, id))).toList());
  }

  /**
   * What cells lie in, in natural words: {@code 3G and 4G}; {@code all three operators}; {@code
   * voice over IP}, where that is all services.
   */
  String natural(CaseId caseId, Dimension dimension, Set<String> ids) {
    Trees declared = trees.getOrDefault(new Place(caseId, dimension), new Trees());
    if (ids.size() < 2 || !declared.leaves().equals(ids)) {
      return cells(caseId, dimension, ids);
    }
    if (declared.roots.size() == 1) {
      return list(dimension, declared.roots);
    }
    if (ids.size() == 2) {
      return switch (dimension) {
        case TERRITORY -> phrases.say("both.territories");
        case OPERATOR -> phrases.say("both.operators");
        case NETWORK -> phrases.say("both.networks");
        case SERVICE -> phrases.say("both.services");
      };
    }
    return all(dimension, ids.size());
  }

  /** {@code all three operators}; of many the number is in digits. */
  private String all(Dimension dimension, int count) {
    String words =
        switch (dimension) {
          case TERRITORY -> phrases.say("numbers.territories");
          case OPERATOR -> phrases.say("numbers.operators");
          case NETWORK -> phrases.say("numbers.networks");
          case SERVICE -> phrases.say("numbers.services");
        };
    List<String> numbers = List.of(words.split(",", -1));
    if (count - FIRST_WORD < numbers.size()) {
      String number = numbers.get(count - FIRST_WORD);
      return switch (dimension) {
        case TERRITORY -> phrases.say("number.territories", "number", number);
        case OPERATOR -> phrases.say("number.operators", "number", number);
        case NETWORK -> phrases.say("number.networks", "number", number);
        case SERVICE -> phrases.say("number.services", "number", number);
      };
    }
    return switch (dimension) {
      case TERRITORY -> phrases.say("many.territories", "n", count);
      case OPERATOR -> phrases.say("many.operators", "n", count);
      case NETWORK -> phrases.say("many.networks", "n", count);
      case SERVICE -> phrases.say("many.services", "n", count);
    };
  }

  /**
   * What a cell lies in, by its id: {@code IN-LA}; {@code the rest of IN}, where India is divided
   * and the cell is what is not declared below it.
   */
  public String cell(CaseId caseId, Dimension dimension, String id) {
    return rest(caseId, dimension, id, id);
  }

  private String rest(CaseId caseId, Dimension dimension, String id, String name) {
    Trees declared = trees.getOrDefault(new Place(caseId, dimension), new Trees());
    return declared.withRest.contains(id) && declared.parents.contains(id)
        ? phrases.say("rest", "name", name)
        : name;
  }

  /** Members in words. */
  String list(Dimension dimension, Set<String> ids) {
    return phrases.list(ids.stream().map(id -> name(dimension, id)).toList());
  }

  /** A scope in words: {@code voice over IP on 3G (Morocco, all operators)}. */
  public String words(Scope scope) {
    return phrases.say(
        "scope",
        "service",
        words(scope, Dimension.SERVICE),
        "network",
        words(scope, Dimension.NETWORK),
        "territory",
        words(scope, Dimension.TERRITORY),
        "operator",
        words(scope, Dimension.OPERATOR));
  }

  private String words(Scope scope, Dimension dimension) {
    return words(scope.of(dimension), dimension);
  }

  private String words(Selection selection, Dimension dimension) {
    return switch (selection) {
      case Selection.Only(Set<String> ids) -> list(dimension, ids);
      case Selection.All all -> all(dimension);
      case Selection.Except(Selection from, Set<String> excepted) ->
          phrases.say(
              "scope.except", "all", words(from, dimension), "some", list(dimension, excepted));
    };
  }

  /** All of a dimension is what stands at the top of it, if that is one member. */
  private String all(Dimension dimension) {
    Set<String> tops = roots.getOrDefault(dimension, Set.of());
    if (tops.size() == 1) {
      return list(dimension, tops);
    }
    return switch (dimension) {
      case TERRITORY -> phrases.say("all.territories");
      case OPERATOR -> phrases.say("all.operators");
      case NETWORK -> phrases.say("all.networks");
      case SERVICE -> phrases.say("all.services");
    };
  }
}
