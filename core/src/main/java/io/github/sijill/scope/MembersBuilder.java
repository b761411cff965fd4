package io.github.sijill.scope;

import static java.util.Objects.requireNonNull;

import io.github.sijill.text.Printable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Declares members one after the other; {@link #below} and {@link #named} speak of the members
 * declared just before.
 *
 * <pre>{@code
 * Dimensions.builder()
 *     .operator("maroc-telecom").named("fr", "Maroc Telecom").named("ar", "اتصالات المغرب")
 *     .network("mobile")
 *     .network("3g", "4g").below("mobile")
 *     .build()
 * }</pre>
 *
 * <p>Not thread-safe.
 *
 * @param <T> what is built: {@link Dimensions} or {@link Members}
 */
public final class MembersBuilder<T> {

  private final Function<Members, T> finish;
  private final Map<Dimension, List<DeclaredMember>> members = new EnumMap<>(Dimension.class);
  private List<DeclaredMember> last = List.of();

  MembersBuilder(Function<Members, T> finish) {
    this.finish = finish;
    for (Dimension dimension : Dimension.values()) {
      members.put(dimension, new ArrayList<>());
    }
  }

  /**
   * Declares territories, by ISO 3166 code: {@code MA}, {@code MA-06}. Below one that is declared
   * it may also be a slug: {@code srinagar}.
   */
  public MembersBuilder<T> territory(String... ids) {
    return declare(Dimension.TERRITORY, ids);
  }

  /** Declares operators. */
  public MembersBuilder<T> operator(String... ids) {
    return declare(Dimension.OPERATOR, ids);
  }

  /** Declares networks. */
  public MembersBuilder<T> network(String... ids) {
    return declare(Dimension.NETWORK, ids);
  }

  /** Declares services. */
  public MembersBuilder<T> service(String... ids) {
    return declare(Dimension.SERVICE, ids);
  }

  private MembersBuilder<T> declare(Dimension dimension, String... ids) {
    List<DeclaredMember> all = declared(dimension);
    int before = all.size();
    for (String id : ids) {
      all.add(DeclaredMember.of(id));
    }
    last = all.subList(before, all.size());
    return this;
  }

  /**
   * Puts the members declared just before below {@code parent}: they are parts of it, and a scope
   * that names it covers them.
   *
   * @param parent a member of the same dimension, declared earlier
   * @throws IllegalStateException if no member was declared just before
   */
  public MembersBuilder<T> below(String parent) {
    requireNonNull(parent, "parent");
    if (last.isEmpty()) {
      throw new IllegalStateException(
          "nothing to put below '%s'; declare a member first"
              .formatted(Printable.escaped(parent, Slug.MAX_LENGTH)));
    }
    last.replaceAll(member -> member.below(parent));
    return this;
  }

  /**
   * Gives the members declared just before a rest: each has a cell of its own, under its own id,
   * for what is not declared below it. A member that an earlier entry declared may be named here
   * again to be given one.
   *
   * @throws IllegalStateException if no member was declared just before
   */
  public MembersBuilder<T> withRest() {
    if (last.isEmpty()) {
      throw new IllegalStateException("nothing to give a rest; declare a member first");
    }
    last.replaceAll(DeclaredMember::withRest);
    return this;
  }

  /**
   * Gives the member declared just before a display name. It may have one in each language.
   *
   * @param language a BCP 47 tag, such as {@code fr}
   * @throws IllegalStateException if not exactly one member was declared just before
   */
  public MembersBuilder<T> named(String language, String name) {
    requireNonNull(language, "language");
    requireNonNull(name, "name");
    if (last.size() != 1) {
      throw new IllegalStateException(
          "the name '%s' is for one member, and %s were declared just before; declare that one alone"
              .formatted(Printable.escaped(name, Slug.MAX_LENGTH), last.size()));
    }
    last.replaceAll(member -> member.named(language, name));
    return this;
  }

  /**
   * What was declared so far. More may be declared afterwards, for another {@code build}.
   *
   * @throws IllegalArgumentException if an id stands twice in its dimension, is not a valid id
   *     there, or, for {@link Dimensions}, a parent is not declared before its children
   */
  public T build() {
    return finish.apply(
        new Members(
            declared(Dimension.TERRITORY),
            declared(Dimension.OPERATOR),
            declared(Dimension.NETWORK),
            declared(Dimension.SERVICE)));
  }

  /** Every dimension has a list from the beginning. */
  private List<DeclaredMember> declared(Dimension dimension) {
    return requireNonNull(members.get(dimension));
  }
}
