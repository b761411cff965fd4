package io.github.sijill.scope;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members that a case declares, in their order, as one forest a dimension. Immutable and
 * thread-safe; two are equal if they declare the same members in the same order.
 */
public final class Dimensions {

  private static final Dimensions NONE = new Dimensions(new EnumMap<>(Dimension.class));

  private final Map<Dimension, Tree> trees;

  private Dimensions(Map<Dimension, Tree> trees) {
    this.trees = trees;
  }

  /** No member at all. */
  public static Dimensions none() {
    return NONE;
  }

  /**
   * These members.
   *
   * @throws IllegalArgumentException if an id stands twice in its dimension, has not the form of an
   *     id there, or names a parent that is not declared before it
   */
  public static Dimensions of(
      List<DeclaredMember> territories,
      List<DeclaredMember> operators,
      List<DeclaredMember> networks,
      List<DeclaredMember> services) {
    return NONE.plus(new Members(territories, operators, networks, services));
  }

  /**
   * These and further members. A parent may be a member of either.
   *
   * @throws IllegalArgumentException if an id is declared already, or a member names a parent that
   *     is not declared before it
   */
  public Dimensions plus(Members further) {
    Map<Dimension, Tree> all = new EnumMap<>(Dimension.class);
    all.putAll(trees);
    for (Dimension dimension : Dimension.values()) {
      if (!further.of(dimension).isEmpty()) {
        all.put(dimension, plus(dimension, further.of(dimension)));
      }
    }
    return new Dimensions(all);
  }

  private Tree plus(Dimension dimension, List<DeclaredMember> further) {
    Map<String, DeclaredMember> all = new LinkedHashMap<>(tree(dimension).members());
    for (DeclaredMember member : further) {
      member
          .parent()
          .filter(parent -> !all.containsKey(parent))
          .ifPresent(
              parent -> {
                throw new IllegalArgumentException(
                    "%s '%s' is declared below '%s', which is not declared before it; these are: %s"
                        .formatted(dimension, member.id(), parent, Tree.of(all).describe()));
              });
      if (all.putIfAbsent(member.id(), member) != null) {
        throw declaredTwice(dimension, member);
      }
    }
    return Tree.of(all);
  }

  static IllegalArgumentException declaredTwice(Dimension dimension, DeclaredMember member) {
    return new IllegalArgumentException(
        "%s '%s' is declared twice; an id is unique in its dimension"
            .formatted(dimension, member.id()));
  }

  /** The members of {@code dimension}, in the order declared. */
  public List<DeclaredMember> members(Dimension dimension) {
    return List.copyOf(tree(dimension).members().values());
  }

  /** The member of this id, if it is declared. */
  public Optional<DeclaredMember> member(Dimension dimension, String id) {
    return Optional.ofNullable(tree(dimension).members().get(id));
  }

  /** The ids of the members that have none below them, in the order declared. */
  public Set<String> leaves(Dimension dimension) {
    return tree(dimension).leaves();
  }

  /**
   * The leaves that {@code selection} covers, in the order declared. An id that is not declared
   * covers nothing here: {@link #undeclared} finds it.
   */
  public Set<String> leaves(Dimension dimension, Selection selection) {
    return switch (selection) {
      case Selection.All all -> tree(dimension).leaves();
      case Selection.Only(Set<String> ids) -> tree(dimension).leavesBelow(ids);
    };
  }

  /** The first id of {@code scope} that is not declared, as the refusal that says what is. */
  public Optional<UnknownMemberException> undeclared(Scope scope, String where) {
    for (Dimension dimension : Dimension.values()) {
      if (scope.of(dimension) instanceof Selection.Only(Set<String> ids)) {
        for (String id : ids) {
          if (member(dimension, id).isEmpty()) {
            return Optional.of(
                new UnknownMemberException(dimension, id, where, describe(dimension)));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** All cells, by territory, operator, network and service, each in the order declared. */
  public List<Cell> cells() {
    return cells(Scope.all());
  }

  /** The cells that {@code scope} covers, in the same order. */
  public List<Cell> cells(Scope scope) {
    List<Cell> cells = new ArrayList<>();
    Set<String> networks = leaves(Dimension.NETWORK, scope.networks());
    Set<String> services = leaves(Dimension.SERVICE, scope.services());
    for (String territory : leaves(Dimension.TERRITORY, scope.territories())) {
      for (String operator : leaves(Dimension.OPERATOR, scope.operators())) {
        for (String network : networks) {
          for (String service : services) {
            cells.add(Cell.of(territory, operator, network, service));
          }
        }
      }
    }
    return Collections.unmodifiableList(cells);
  }

  /** Whether some cell is covered by both scopes. */
  public boolean overlap(Scope one, Scope other) {
    for (Dimension dimension : Dimension.values()) {
      if (Collections.disjoint(
          leaves(dimension, one.of(dimension)), leaves(dimension, other.of(dimension)))) {
        return false;
      }
    }
    return true;
  }

  /** Whether {@code scope} covers {@code cell}. */
  public boolean covers(Scope scope, Cell cell) {
    for (Dimension dimension : Dimension.values()) {
      if (!covers(dimension, scope, cell.of(dimension))) {
        return false;
      }
    }
    return true;
  }

  private boolean covers(Dimension dimension, Scope scope, MemberId leaf) {
    return switch (scope.of(dimension)) {
      case Selection.All all -> tree(dimension).leaves().contains(leaf.id());
      case Selection.Only(Set<String> ids) ->
          ids.contains(leaf.id()) || tree(dimension).leavesBelow(ids).contains(leaf.id());
    };
  }

  /** What is declared, for a message: {@code mobile (3g, 4g), fixed (adsl, wifi)}. */
  public String describe(Dimension dimension) {
    return tree(dimension).describe();
  }

  /** Equal if the same members are declared in the same order. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Dimensions that && lists().equals(that.lists());
  }

  @Override
  public int hashCode() {
    return lists().hashCode();
  }

  /** All four dimensions, as {@link #describe} puts them. */
  @Override
  public String toString() {
    return List.of(Dimension.values()).stream()
        .map(dimension -> dimension + ": " + describe(dimension))
        .collect(joining("; "));
  }

  private List<List<DeclaredMember>> lists() {
    return List.of(Dimension.values()).stream().map(this::members).toList();
  }

  private Tree tree(Dimension dimension) {
    return trees.getOrDefault(dimension, Tree.EMPTY);
  }

  /** One dimension: its members in order, what is below each, and its leaves. */
  private record Tree(
      Map<String, DeclaredMember> members, Map<String, List<String>> children, Set<String> leaves) {

    static final Tree EMPTY = of(Map.of());

    static Tree of(Map<String, DeclaredMember> members) {
      Map<String, List<String>> children = new LinkedHashMap<>();
      for (DeclaredMember member : members.values()) {
        member
            .parent()
            .ifPresent(
                parent ->
                    children.computeIfAbsent(parent, p -> new ArrayList<>()).add(member.id()));
      }
      Set<String> leaves = new LinkedHashSet<>(members.keySet());
      leaves.removeAll(children.keySet());
      return new Tree(
          Collections.unmodifiableMap(members), children, Collections.unmodifiableSet(leaves));
    }

    Set<String> leavesBelow(Set<String> ids) {
      Set<String> covered = new LinkedHashSet<>();
      List<String> open = new ArrayList<>(ids);
      Set<String> seen = new LinkedHashSet<>();
      while (!open.isEmpty()) {
        String id = open.removeLast();
        if (seen.add(id)) {
          open.addAll(children.getOrDefault(id, List.of()));
        }
      }
      for (String leaf : leaves) {
        if (seen.contains(leaf)) {
          covered.add(leaf);
        }
      }
      return covered;
    }

    String describe() {
      if (members.isEmpty()) {
        return "none";
      }
      return members.values().stream()
          .filter(member -> member.parent().isEmpty())
          .map(member -> describe(member.id()))
          .collect(joining(", "));
    }

    /** Iterative, since a hostile archive may nest deeper than a stack is. */
    private String describe(String root) {
      StringBuilder text = new StringBuilder(root);
      List<String> level = children.getOrDefault(root, List.of());
      if (!level.isEmpty()) {
        text.append(" (");
        List<String> named = new ArrayList<>(level);
        for (int i = 0; i < named.size(); i++) {
          text.append(i == 0 ? "" : ", ").append(named.get(i));
          named.addAll(children.getOrDefault(named.get(i), List.of()));
        }
        text.append(')');
      }
      return text.toString();
    }
  }
}
