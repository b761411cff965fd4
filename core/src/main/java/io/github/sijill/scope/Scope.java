package io.github.sijill.scope;

/**
 * What an entry or a question is about, dimension by dimension. A cell is in scope if all four
 * selections cover it.
 *
 * <pre>{@code Scope.all().network("3g", "4g")}</pre>
 *
 * <p>A scope is text only: whether its ids exist is for the case's {@link Dimensions} to say.
 */
public record Scope(
    Selection territories, Selection operators, Selection networks, Selection services) {

  private static final Scope ALL =
      new Scope(Selection.all(), Selection.all(), Selection.all(), Selection.all());

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

  /** This scope with another selection in {@code dimension}. */
  public Scope with(Dimension dimension, Selection selection) {
    return switch (dimension) {
      case TERRITORY -> new Scope(selection, operators, networks, services);
      case OPERATOR -> new Scope(territories, selection, networks, services);
      case NETWORK -> new Scope(territories, operators, selection, services);
      case SERVICE -> new Scope(territories, operators, networks, selection);
    };
  }

  /** This scope in these territories only. */
  public Scope territory(String... ids) {
    return with(Dimension.TERRITORY, Selection.only(ids));
  }

  /** This scope on these operators only. */
  public Scope operator(String... ids) {
    return with(Dimension.OPERATOR, Selection.only(ids));
  }

  /** This scope on these networks only; {@code mobile} stands for all that is below it. */
  public Scope network(String... ids) {
    return with(Dimension.NETWORK, Selection.only(ids));
  }

  /** This scope for these services only. */
  public Scope service(String... ids) {
    return with(Dimension.SERVICE, Selection.only(ids));
  }
}
