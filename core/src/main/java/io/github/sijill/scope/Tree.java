package io.github.sijill.scope;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import io.github.sijill.text.Printable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/**
 * The members of one dimension, in the order declared, each below its parent or at the top.
 * Immutable and thread-safe. Adding members shares what is there already, so that a case may
 * declare its members one entry at a time.
 */
final class Tree {

  private static final List<DaySpan> ALWAYS = List.of(DaySpan.ALWAYS);

  /** What is said to be declared where nothing is. */
  static final String NOTHING = "none";

  static final Tree EMPTY = new Tree(TreePVector.empty(), TreePMap.empty(), false);

  /** As many members are written out in a message; of the others it says how many they are. */
  private static final int SHOWN = 100;

  /** A member can have been so many others, one after the other. */
  private static final int MOST_FORMER = 100;

  private final PVector<DeclaredMember> members;

  /**
   * Of each id, where its member stands. Sorted, not hashed: ids of equal hash codes are easily
   * made up, and would make it slow.
   */
  private final TreePMap<String, Integer> places;

  /** Whether any member has a first or a last day. */
  private final boolean hasDays;

  /** Worked out when it is first asked for; to do so twice does no harm. */
  private volatile @Nullable Leaves leaves;

  /** Likewise. */
  private volatile @Nullable MemberNaming naming;

  /** Likewise. */
  private volatile @Nullable Lives lives;

  private Tree(PVector<DeclaredMember> members, TreePMap<String, Integer> places, boolean hasDays) {
    this.members = members;
    this.places = places;
    this.hasDays = hasDays;
  }

  /** In the order declared. */
  List<DeclaredMember> members() {
    return members;
  }

  boolean declares(String id) {
    return places.containsKey(id);
  }

  Optional<DeclaredMember> member(String id) {
    return Optional.ofNullable(places.get(id)).map(members::get);
  }

  /**
   * This tree with further members, of which each parent is declared before it. A member that is
   * declared already may be named again to say that it has a rest, and nothing else.
   */
  Tree plus(Dimension dimension, List<DeclaredMember> further) {
    Tree all = this;
    for (DeclaredMember member : further) {
      all = all.plus(dimension, member);
    }
    return all;
  }

  private Tree plus(Dimension dimension, DeclaredMember member) {
    Integer place = places.get(member.id());
    if (place != null) {
      if (!member.isOnlyRest()) {
        throw declaredTwice(dimension, member);
      }
      return new Tree(members.with(place, members.get(place).withRest()), places, hasDays);
    }
    Optional<String> parent = member.parent();
    if (parent.isPresent() && !places.containsKey(parent.get())) {
      throw new IllegalArgumentException(
          "%s '%s' is declared below '%s', which is not declared before it; these are: %s"
              .formatted(
                  dimension,
                  member.id(),
                  Printable.escaped(parent.get(), Slug.MAX_LENGTH),
                  describe()));
    }
    if (parent.isEmpty() && dimension == Dimension.TERRITORY && !Territory.isIso(member.id())) {
      throw new IllegalArgumentException(
          "territory '%s' is declared at the top, where an ISO 3166 code is accepted, such as MA or MA-06; a slug is accepted below one"
              .formatted(member.id()));
    }
    checkFormer(dimension, member);
    return new Tree(
        members.plus(member),
        places.plus(member.id(), members.size()),
        hasDays || !member.days().equals(DaySpan.ALWAYS));
  }

  private void checkFormer(Dimension dimension, DeclaredMember member) {
    if (member.formerly().isPresent() && !places.containsKey(member.formerly().get())) {
      throw new IllegalArgumentException(
          "%s '%s' was formerly '%s', which is not declared before it; these are: %s"
              .formatted(
                  dimension,
                  member.id(),
                  Printable.escaped(member.formerly().get(), Slug.MAX_LENGTH),
                  describe()));
    }
    Optional<String> former = member.formerly();
    for (int count = 0; former.isPresent(); count++) {
      if (count == MOST_FORMER) {
        throw new IllegalArgumentException(
            "%s '%s' was more than %s others before, which is the most that is accepted"
                .formatted(dimension, member.id(), MOST_FORMER));
      }
      former = member(former.get()).flatMap(DeclaredMember::formerly);
    }
  }

  /** These members with ids in the place of the names of their parents and former members. */
  List<DeclaredMember> byIds(List<DeclaredMember> further) {
    Set<String> ids = further.stream().map(DeclaredMember::id).collect(toSet());
    if (further.stream()
        .flatMap(member -> Stream.concat(member.parent().stream(), member.formerly().stream()))
        .allMatch(parent -> places.containsKey(parent) || ids.contains(parent))) {
      return further;
    }
    Tree all = new Tree(members.plusAll(further), places, hasDays);
    return further.stream()
        .map(member -> member.parent().map(p -> member.below(all.id(p))).orElse(member))
        .map(member -> member.formerly().map(f -> member.formerly(all.id(f))).orElse(member))
        .toList();
  }

  static IllegalArgumentException declaredTwice(Dimension dimension, DeclaredMember member) {
    return new IllegalArgumentException(
        "%s '%s' is declared twice; an id is unique in its dimension"
            .formatted(dimension, member.id()));
  }

  Leaves leaves() {
    Leaves known = leaves;
    if (known == null) {
      known = Leaves.of(List.copyOf(members));
      leaves = known;
    }
    return known;
  }

  MemberNaming naming() {
    MemberNaming known = naming;
    if (known == null) {
      known = new MemberNaming(members);
      naming = known;
    }
    return known;
  }

  private Lives lives() {
    Lives known = lives;
    if (known == null) {
      known = new Lives(members);
      lives = known;
    }
    return known;
  }

  boolean hasDays() {
    return hasDays;
  }

  /** The days of a member that are days of all its parents; empty if there are none. */
  Optional<DaySpan> days(String id) {
    return hasDays ? lives().days(id) : Optional.of(DaySpan.ALWAYS);
  }

  /** The members that one has become, in the order declared. */
  List<String> successors(String id) {
    return members.stream()
        .filter(member -> member.formerly().equals(Optional.of(id)))
        .map(DeclaredMember::id)
        .toList();
  }

  /**
   * The days on which an entry about this selection reaches what a leaf is or was, from the first
   * on, those without a gap between them joined.
   */
  List<DaySpan> reach(Selection selection, String leaf) {
    if (!hasDays || lives().isAlways(leaf)) {
      return covers(selection, leaf) ? ALWAYS : List.of();
    }
    return lives().days(leaf, member -> coversAll(selection, member));
  }

  /** Whether a selection covers a member, on that itself as far as it has a cell, else below. */
  private boolean coversAll(Selection selection, String member) {
    return switch (selection) {
      case Selection.All all -> true;
      case Selection.Only(Set<String> ids) -> leaves().isAllBelow(member, ids);
      case Selection.Except(Selection from, Set<String> excepted) ->
          coversAll(from, member) && !leaves().isAllBelow(member, excepted);
    };
  }

  /** The numbers of the leaves that an entry about this selection reaches on some day. */
  BitSet reachedNumbers(Selection selection) {
    BitSet numbers = leafNumbers(selection);
    if (hasDays) {
      for (String member : lives().dated()) {
        if (leaves().ids().contains(member)) {
          numbers.set(leaves().number(member), !reach(selection, member).isEmpty());
        }
      }
    }
    return numbers;
  }

  /** The selection of the leaves that an entry about this selection reaches on some day. */
  Selection reached(Selection selection) {
    if (!hasDays || selection instanceof Selection.All) {
      return selection;
    }
    Set<String> reached = leaves().ids(reachedNumbers(selection));
    return reached.isEmpty() ? selection : new Selection.Only(reached);
  }

  /** The ids of the members that somebody may mean by this text, in the order declared. */
  List<String> meant(String text) {
    return declares(text) ? List.of(text) : naming().meant(text);
  }

  /** The id that somebody means by this text; the text itself if no single member is meant. */
  String id(String text) {
    List<String> meant = meant(text);
    return meant.size() == 1 ? meant.getFirst() : text;
  }

  /** The selection with ids in the place of names. */
  Selection byIds(Selection selection) {
    return switch (selection) {
      case Selection.All all -> all;
      case Selection.Only(Set<String> named) -> new Selection.Only(byIds(named));
      case Selection.Except(Selection from, Set<String> excepted) ->
          new Selection.Except(byIds(from), byIds(excepted));
    };
  }

  private Set<String> byIds(Set<String> named) {
    return named.stream().map(this::id).collect(toCollection(LinkedHashSet::new));
  }

  /** {@code mobile (3g, 4g), fixed (adsl, wifi)}: members at the top, with all that is below. */
  String describe() {
    if (members.isEmpty()) {
      return NOTHING;
    }
    List<DeclaredMember> shown = members.subList(0, Math.min(SHOWN, members.size()));
    Map<String, List<String>> below = new HashMap<>();
    for (DeclaredMember member : shown) {
      member
          .parent()
          .ifPresent(
              parent -> below.computeIfAbsent(parent, p -> new ArrayList<>()).add(member.id()));
    }
    for (DeclaredMember member : shown) {
      if (member.rest() && below.containsKey(member.id())) {
        below.get(member.id()).add("the rest of " + member.id());
      }
    }
    String described =
        shown.stream()
            .filter(member -> member.parent().isEmpty())
            .map(member -> describe(member.id(), below))
            .collect(joining(", "));
    return members.size() == shown.size()
        ? described
        : "%s … and %s more".formatted(described, members.size() - shown.size());
  }

  private static String describe(String top, Map<String, List<String>> below) {
    List<String> named = new ArrayList<>(below.getOrDefault(top, List.of()));
    for (int i = 0; i < named.size(); i++) {
      named.addAll(below.getOrDefault(named.get(i), List.of()));
    }
    return named.isEmpty() ? top : "%s (%s)".formatted(top, String.join(", ", named));
  }

  /** The ids of the leaves that a selection covers, in the order declared. */
  Set<String> leaves(Selection selection) {
    return selection instanceof Selection.All
        ? leaves().ids()
        : leaves().ids(leafNumbers(selection));
  }

  /** Of the leaves that {@code within} covers, one for each way in which {@code others} do. */
  Collection<String> distinctLeaves(Selection within, Collection<Selection> others) {
    Map<String, BitSet> ways = new LinkedHashMap<>();
    leaves(within).forEach(leaf -> ways.put(leaf, new BitSet()));
    int number = 0;
    for (Selection other : others) {
      for (String leaf : leaves(other)) {
        BitSet way = ways.get(leaf);
        if (way != null) {
          way.set(number);
        }
      }
      number++;
    }
    Map<Object, String> distinct = new LinkedHashMap<>();
    ways.forEach(
        (leaf, way) ->
            distinct.putIfAbsent(
                hasDays && !lives().isAlways(leaf) ? datedWay(leaf, others) : way, leaf));
    return distinct.values();
  }

  /** When others cover a leaf that has not always been: the days of each, and its own. */
  private List<Object> datedWay(String leaf, Collection<Selection> others) {
    List<Object> way = new ArrayList<>();
    way.add(days(leaf));
    others.forEach(other -> way.add(reach(other, leaf)));
    return way;
  }

  /** The numbers of the leaves that a selection covers, which the caller may change. */
  BitSet leafNumbers(Selection selection) {
    return switch (selection) {
      case Selection.All all -> leaves().numbers();
      case Selection.Only(Set<String> ids) -> leaves().numbers(ids);
      case Selection.Except(Selection from, Set<String> excepted) -> {
        BitSet numbers = leafNumbers(from);
        numbers.andNot(leaves().numbers(excepted));
        yield numbers;
      }
    };
  }

  /** The number of a leaf; -1 if there is none of this id. */
  int leafNumber(String id) {
    return leaves().ids().contains(id) ? leaves().number(id) : -1;
  }

  long count(Selection selection) {
    return selection instanceof Selection.All
        ? leaves().ids().size()
        : leafNumbers(selection).cardinality();
  }

  boolean covers(Selection selection, String leaf) {
    return switch (selection) {
      case Selection.All all -> leaves().ids().contains(leaf);
      case Selection.Only(Set<String> ids) -> leaves().isBelow(leaf, ids);
      case Selection.Except(Selection from, Set<String> excepted) ->
          covers(from, leaf) && !leaves().isBelow(leaf, excepted);
    };
  }

  /** Whether an entry about one selection reaches, on some day, a leaf that the other covers. */
  boolean overlap(Selection one, Selection other) {
    if (hasDays) {
      return reachedNumbers(one).intersects(leafNumbers(other));
    }
    if (one instanceof Selection.All) {
      return count(other) > 0;
    }
    return other instanceof Selection.All
        ? count(one) > 0
        : leafNumbers(one).intersects(leafNumbers(other));
  }
}
