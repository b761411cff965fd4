package io.github.sijill.scope;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.github.sijill.time.DayBound;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The members that a case declares, in their order: in each dimension one or more trees.
 *
 * <pre>{@code
 * Dimensions.builder()
 *     .territory("MA")
 *     .operator("maroc-telecom", "meditel", "inwi")
 *     .network("mobile", "fixed")
 *     .network("3g", "4g").below("mobile")
 *     .network("adsl", "wifi").below("fixed")
 *     .service("voip").named("en", "Voice over IP")
 *     .build()
 * }</pre>
 *
 * <p>Immutable and thread-safe. Two are equal if they declare the same members in the same order.
 */
public final class Dimensions {

  /** As many cells are made at once, as answers to one question. What covers more is refused. */
  public static final int MAX_CELLS = 250_000;

  private static final Dimensions NONE = new Dimensions(Map.of());

  private static final Optional<DaySpan> ALWAYS = Optional.of(DaySpan.ALWAYS);

  private final Map<Dimension, Tree> trees;
  private final boolean hasDays;

  private Dimensions(Map<Dimension, Tree> trees) {
    this.trees = trees;
    this.hasDays = trees.values().stream().anyMatch(Tree::hasDays);
  }

  /** No member at all. */
  public static Dimensions none() {
    return NONE;
  }

  /**
   * Declares members one after the other.
   *
   * <p>{@link MembersBuilder#build} throws {@link IllegalArgumentException} where {@link #of} does.
   */
  public static MembersBuilder<Dimensions> builder() {
    return new MembersBuilder<>(NONE::plus);
  }

  /**
   * These members.
   *
   * @throws IllegalArgumentException if an id stands twice in its dimension, is not a valid id
   *     there, or a member names a parent that is not declared before it
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
        all.put(dimension, tree(dimension).plus(dimension, further.of(dimension)));
      }
    }
    return new Dimensions(all);
  }

  /** The members of {@code dimension}, in the order declared. */
  public List<DeclaredMember> members(Dimension dimension) {
    return tree(dimension).members();
  }

  /** All of them. */
  public Members members() {
    return new Members(
        members(Dimension.TERRITORY),
        members(Dimension.OPERATOR),
        members(Dimension.NETWORK),
        members(Dimension.SERVICE));
  }

  /** The member of this id, if it is declared. */
  public Optional<DeclaredMember> member(Dimension dimension, String id) {
    return tree(dimension).member(requireNonNull(id, "id"));
  }

  /** The ids of the members that have none below them or have a rest, in the order declared. */
  public Set<String> leaves(Dimension dimension) {
    return leaves(dimension, Selection.all());
  }

  /**
   * The leaves that {@code selection} covers, in the order declared. An id that is not declared
   * covers nothing here: {@link #undeclared} finds it.
   */
  public Set<String> leaves(Dimension dimension, Selection selection) {
    return tree(dimension).leaves(selection);
  }

  /**
   * The leaves that {@code selection} covers, as numbers from 0 that stand for the leaves of these
   * dimensions and mean nothing in others. For other rooms of this library.
   */
  public BitSet leafNumbers(Dimension dimension, Selection selection) {
    return tree(dimension).leafNumbers(selection);
  }

  /**
   * The number of the leaf of this id among {@link #leafNumbers}; -1 if it is not declared, or is
   * no leaf. For other rooms of this library.
   */
  public int leafNumber(Dimension dimension, String id) {
    return tree(dimension).leafNumber(requireNonNull(id, "id"));
  }

  /**
   * The scope with ids in the place of names. A member may be named by its id or by its name in any
   * language, without regard to case, width and accents; an id is stronger than a name. What names
   * no member, or several, stays as it is: {@link #undeclared} finds it.
   */
  public Scope byIds(Scope scope) {
    Scope byIds = scope;
    for (Dimension dimension : Dimension.values()) {
      Selection selection = scope.of(dimension);
      Selection named = tree(dimension).byIds(selection);
      byIds = named.equals(selection) ? byIds : byIds.with(dimension, named);
    }
    return byIds;
  }

  /**
   * The members with ids in the place of the names of their parents and former members, which may
   * be among these or among them.
   */
  public Members byIds(Members further) {
    return further.map((dimension, members) -> tree(dimension).byIds(members));
  }

  /** Whether every member that {@code scope} names is declared under that id. */
  public boolean declares(Scope scope) {
    return first(scope, (dimension, id) -> !tree(dimension).declares(id)).isEmpty();
  }

  /**
   * The first member of {@code scope} that is not declared under the id given, as an exception to
   * throw. It says if the text is the name of one member or of several, or nearly that of one.
   *
   * @param where the case, in words, for the message
   */
  public Optional<UnknownMemberException> undeclared(Scope scope, String where) {
    requireNonNull(where, "where");
    return first(scope, (dimension, id) -> !tree(dimension).declares(id))
        .map(each -> each.unknown(where, List.of(this)));
  }

  /**
   * The first member of {@code scope} that none of several cases has under that id or name, as an
   * exception to throw.
   *
   * @param where the cases, in words, for the message
   */
  public static Optional<UnknownMemberException> unknown(
      Scope scope, String where, Collection<Dimensions> cases) {
    requireNonNull(where, "where");
    requireNonNull(cases, "cases");
    return first(
            scope,
            (dimension, id) -> cases.stream().allMatch(each -> each.meant(dimension, id).isEmpty()))
        .map(each -> each.unknown(where, cases));
  }

  /**
   * The first text in {@code scope} that names several members, as an exception to throw.
   *
   * @param where the case, in words, for the message
   */
  public Optional<UnknownMemberException> ambiguous(Scope scope, String where) {
    requireNonNull(where, "where");
    return first(scope, (dimension, id) -> meant(dimension, id).size() > 1)
        .map(each -> each.unknown(where, List.of(this)));
  }

  /**
   * The first selection of {@code scope} that covers nothing because of what it excepts, though the
   * case declares members there: {@code mobile except 3g, 4g}.
   */
  public Optional<Selection> emptied(Scope scope) {
    for (Dimension dimension : Dimension.values()) {
      Selection selection = scope.of(dimension);
      if (selection instanceof Selection.Except && tree(dimension).count(selection) == 0) {
        return Optional.of(selection);
      }
    }
    return Optional.empty();
  }

  private List<String> meant(Dimension dimension, String text) {
    return tree(dimension).meant(text);
  }

  /** A member as a scope names it. */
  private record Named(Dimension dimension, String text) {
    UnknownMemberException unknown(String where, Collection<Dimensions> cases) {
      return UnknownMemberException.of(
          dimension, text, where, cases.stream().map(each -> each.tree(dimension)).toList());
    }
  }

  private static Optional<Named> first(Scope scope, BiPredicate<Dimension, String> isWanted) {
    for (Dimension dimension : Dimension.values()) {
      for (String id : scope.of(dimension).ids()) {
        if (isWanted.test(dimension, id)) {
          return Optional.of(new Named(dimension, id));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * All cells, by territory, operator, network and service, each in the order declared.
   *
   * @throws TooManyCellsException if there are more than {@value #MAX_CELLS}
   */
  public List<Cell> cells() {
    return cells(Scope.all());
  }

  /**
   * The cells that {@code scope} covers, in the same order.
   *
   * @throws TooManyCellsException if there are more than {@value #MAX_CELLS}
   */
  public List<Cell> cells(Scope scope) {
    return Cells.of(each(dimension -> leaves(dimension, scope.of(dimension))));
  }

  /**
   * Of the cells that {@code scope} covers, one for each way in which {@code others} cover them: of
   * cells that the same of these scopes cover, only the first. So what holds for a cell because of
   * these scopes can be found without looking at every cell.
   *
   * @throws TooManyCellsException if there are more than {@value #MAX_CELLS} ways
   */
  public List<Cell> distinctCells(Scope scope, Collection<Scope> others) {
    return Cells.of(
        each(
            dimension ->
                tree(dimension)
                    .distinctLeaves(
                        scope.of(dimension),
                        others.stream().map(other -> other.of(dimension)).collect(toSet()))));
  }

  /**
   * How many cells {@code scope} covers, without making them. {@link Long#MAX_VALUE} if there are
   * that many or more.
   */
  public long cellCount(Scope scope) {
    return Cells.count(each(dimension -> tree(dimension).count(scope.of(dimension))));
  }

  private static <T> Map<Dimension, T> each(Function<Dimension, T> value) {
    Map<Dimension, T> each = new EnumMap<>(Dimension.class);
    for (Dimension dimension : Dimension.values()) {
      each.put(dimension, value.apply(dimension));
    }
    return each;
  }

  /**
   * Whether an entry about one scope reaches, on some day, a cell of the other: one that is covered
   * by both, or continues one that the first covers.
   */
  public boolean overlap(Scope one, Scope other) {
    return Arrays.stream(Dimension.values())
        .allMatch(dimension -> tree(dimension).overlap(one.of(dimension), other.of(dimension)));
  }

  /** Whether {@code scope} covers {@code cell}. */
  public boolean covers(Scope scope, Cell cell) {
    return Arrays.stream(Dimension.values())
        .allMatch(
            dimension -> tree(dimension).covers(scope.of(dimension), cell.of(dimension).id()));
  }

  /** Whether any member has a first or a last day. */
  public boolean hasDays() {
    return hasDays;
  }

  /**
   * The days on which a member exists, which are days of all its parents too; empty if it has none,
   * or is not declared.
   */
  public Optional<DaySpan> days(Dimension dimension, String id) {
    return tree(dimension).days(requireNonNull(id, "id"));
  }

  /** The members that say that they formerly were this one, in the order declared. */
  public List<String> successors(Dimension dimension, String id) {
    return tree(dimension).successors(requireNonNull(id, "id"));
  }

  /** The days on which a cell exists; empty if its members have none in common. */
  public Optional<DaySpan> days(Cell cell) {
    requireNonNull(cell, "cell");
    if (!hasDays) {
      return ALWAYS;
    }
    Optional<DaySpan> days = ALWAYS;
    for (Dimension dimension : Dimension.values()) {
      if (tree(dimension).hasDays()) {
        Optional<DaySpan> own = tree(dimension).days(cell.of(dimension).id());
        days = days.flatMap(before -> own.flatMap(before::within));
      }
    }
    return days;
  }

  /**
   * The days on which an entry about {@code scope} reaches a cell, or what it continues, from the
   * first on and with a gap between each two. For a cell that has always been: all days, or none if
   * the scope does not cover it. For {@code orange-maroc}, formerly {@code meditel}, until the eve
   * of its first day those on which {@code meditel} is covered, and then those of its own.
   */
  public List<DaySpan> reach(Scope scope, Cell cell) {
    List<DaySpan> reach = List.of(DaySpan.ALWAYS);
    for (Dimension dimension : Dimension.values()) {
      List<DaySpan> own = tree(dimension).reach(scope.of(dimension), cell.of(dimension).id());
      List<DaySpan> before = reach;
      reach =
          own.stream()
              .flatMap(each -> before.stream().flatMap(other -> each.within(other).stream()))
              .sorted(Comparator.comparing(DaySpan::from, DayBound.byBeginning()))
              .toList();
    }
    return reach;
  }

  /**
   * The scope of the cells that an entry about {@code scope} reaches on some day: those that it
   * covers, and those that continue them.
   */
  public Scope reached(Scope scope) {
    Scope reached = requireNonNull(scope, "scope");
    for (Dimension dimension : Dimension.values()) {
      if (tree(dimension).hasDays()) {
        reached = reached.with(dimension, tree(dimension).reached(scope.of(dimension)));
      }
    }
    return reached;
  }

  /**
   * The numbers of the leaves that an entry about {@code selection} reaches on some day; see {@link
   * #leafNumbers}.
   */
  public BitSet reachedNumbers(Dimension dimension, Selection selection) {
    return tree(dimension).reachedNumbers(selection);
  }

  /**
   * What is declared, for a message: {@code mobile (3g, 4g), fixed (adsl, wifi)}. Of very many
   * members it names the first, and says how many more there are.
   */
  public String describe(Dimension dimension) {
    return tree(dimension).describe();
  }

  /** Equal if the same members are declared in the same order. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Dimensions that
        && Arrays.stream(Dimension.values())
            .allMatch(dimension -> members(dimension).equals(that.members(dimension)));
  }

  @Override
  public int hashCode() {
    return Arrays.stream(Dimension.values()).map(this::members).toList().hashCode();
  }

  /** All four dimensions, as {@link #describe} puts them. */
  @Override
  public String toString() {
    return Arrays.stream(Dimension.values())
        .map(dimension -> dimension + ": " + describe(dimension))
        .collect(joining("; "));
  }

  private Tree tree(Dimension dimension) {
    return trees.getOrDefault(requireNonNull(dimension, "dimension"), Tree.EMPTY);
  }
}
