package io.github.sijill.scope;

import static java.util.Objects.requireNonNull;

import io.github.sijill.text.Printable;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What an entry or a question is about. A cell is in scope if its territory, its operator, its
 * network and its service all are.
 *
 * <pre>{@code Scope.all().operator("inwi").network("3g", "4g")}
 * {@code Scope.all().territory("IQ").exceptTerritory("kurdistan")}</pre>
 *
 * <p>A dimension is named once, with all its members in one call, and likewise its exceptions. A
 * second call throws {@link IllegalStateException}, since it could mean to add, to narrow or to
 * replace; {@link #with} replaces. A scope holds ids as text: whether a case declares them, its
 * {@link Dimensions} say.
 */
public record Scope(
    Selection territories, Selection operators, Selection networks, Selection services) {

  private static final Scope ALL =
      new Scope(Selection.all(), Selection.all(), Selection.all(), Selection.all());

  /** Refuses null. */
  public Scope {
    requireNonNull(territories, "territories");
    requireNonNull(operators, "operators");
    requireNonNull(networks, "networks");
    requireNonNull(services, "services");
  }

  /** Every cell of the case. */
  public static Scope all() {
    return ALL;
  }

  /** What this scope says of {@code dimension}. */
  public Selection of(Dimension dimension) {
    return switch (dimension) {
      case TERRITORY -> territories;
      case OPERATOR -> operators;
      case NETWORK -> networks;
      case SERVICE -> services;
    };
  }

  /** This scope with {@code selection} in {@code dimension}, instead of what it said of it. */
  public Scope with(Dimension dimension, Selection selection) {
    return switch (dimension) {
      case TERRITORY -> new Scope(selection, operators, networks, services);
      case OPERATOR -> new Scope(territories, selection, networks, services);
      case NETWORK -> new Scope(territories, operators, selection, services);
      case SERVICE -> new Scope(territories, operators, networks, selection);
    };
  }

  /**
   * The words by which it names members, excepted ones too, as they are compared; of the form of
   * {@link Members#words}. For other rooms of this library.
   */
  public Set<String> words() {
    Set<String> words = new LinkedHashSet<>();
    for (Dimension dimension : Dimension.values()) {
      of(dimension).ids().forEach(id -> words.add(Members.word(dimension, id)));
    }
    return words;
  }

  /**
   * This scope in these territories only.
   *
   * @throws IllegalStateException if territories are named already
   * @throws IllegalArgumentException if none is given
   */
  public Scope territory(String... ids) {
    return only(Dimension.TERRITORY, ids);
  }

  /**
   * This scope on these operators only.
   *
   * @throws IllegalStateException if operators are named already
   * @throws IllegalArgumentException if none is given
   */
  public Scope operator(String... ids) {
    return only(Dimension.OPERATOR, ids);
  }

  /**
   * This scope on these networks only; {@code mobile} stands for all that is below it.
   *
   * @throws IllegalStateException if networks are named already
   * @throws IllegalArgumentException if none is given
   */
  public Scope network(String... ids) {
    return only(Dimension.NETWORK, ids);
  }

  /**
   * This scope for these services only.
   *
   * @throws IllegalStateException if services are named already
   * @throws IllegalArgumentException if none is given
   */
  public Scope service(String... ids) {
    return only(Dimension.SERVICE, ids);
  }

  /**
   * This scope without these territories.
   *
   * @throws IllegalStateException if territories are excepted already
   * @throws IllegalArgumentException if none is given
   */
  public Scope exceptTerritory(String... ids) {
    return except(Dimension.TERRITORY, ids);
  }

  /**
   * This scope without these operators.
   *
   * @throws IllegalStateException if operators are excepted already
   * @throws IllegalArgumentException if none is given
   */
  public Scope exceptOperator(String... ids) {
    return except(Dimension.OPERATOR, ids);
  }

  /**
   * This scope without these networks, and without all that is below them.
   *
   * @throws IllegalStateException if networks are excepted already
   * @throws IllegalArgumentException if none is given
   */
  public Scope exceptNetwork(String... ids) {
    return except(Dimension.NETWORK, ids);
  }

  /**
   * This scope without these services.
   *
   * @throws IllegalStateException if services are excepted already
   * @throws IllegalArgumentException if none is given
   */
  public Scope exceptService(String... ids) {
    return except(Dimension.SERVICE, ids);
  }

  private Scope only(Dimension dimension, String... ids) {
    Selection named = Selection.only(ids);
    return switch (of(dimension)) {
      case Selection.All all -> with(dimension, named);
      case Selection.Except(Selection.All all, var excepted) ->
          with(dimension, new Selection.Except(named, excepted));
      case Selection.Except(var before, var excepted) ->
          throw again(dimension, "named", before, named);
      case Selection.Only before -> throw again(dimension, "named", before, named);
    };
  }

  private Scope except(Dimension dimension, String... ids) {
    if (of(dimension) instanceof Selection.Except(var from, var before)) {
      throw again(dimension, "excepted", new Selection.Only(before), Selection.only(ids));
    }
    return with(dimension, of(dimension).except(ids));
  }

  private static IllegalStateException again(
      Dimension dimension, String done, Selection before, Selection again) {
    return new IllegalStateException(
        "%s %s before (%s) and again (%s); %s all of them in one call"
            .formatted(
                dimension.plural(),
                done,
                Printable.escaped(before.toString(), Slug.MAX_LENGTH),
                Printable.escaped(again.toString(), Slug.MAX_LENGTH),
                done.equals("named") ? "name" : "except"));
  }
}
