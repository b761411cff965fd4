package io.github.sijill.scope;

import static java.util.Objects.requireNonNull;

import io.github.sijill.text.Printable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

  /** What may be one; whether the calendar has it is found out then. */
  private static final Pattern DAY = Pattern.compile("[-+]?[0-9]{4,9}-[0-9]{2}-[0-9]{2}");

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
    return change("a rest", DeclaredMember::withRest);
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
   * Gives the members declared just before a first day: before it they have no cells.
   *
   * @param day of ISO 8601, {@code 2016-12-08}
   * @throws IllegalStateException if no member was declared just before
   * @throws IllegalArgumentException if that is no day, or a last day is before it
   */
  public MembersBuilder<T> from(String day) {
    return change("a first day", member -> member.from(day(day)));
  }

  /**
   * Gives the members declared just before a last day: after it they have no cells.
   *
   * @param day of ISO 8601, {@code 2016-12-07}
   * @throws IllegalStateException if no member was declared just before
   * @throws IllegalArgumentException if that is no day, or a first day is after it
   */
  public MembersBuilder<T> to(String day) {
    return change("a last day", member -> member.to(day(day)));
  }

  /**
   * Says what the members declared just before were before their first day: what was in force on
   * that member goes on on them.
   *
   * @param former a member of the same dimension, declared earlier
   * @throws IllegalStateException if no member was declared just before
   * @throws IllegalArgumentException if they have no first day
   */
  public MembersBuilder<T> formerly(String former) {
    requireNonNull(former, "former");
    return change("a former member", member -> member.formerly(former));
  }

  private MembersBuilder<T> change(String what, UnaryOperator<DeclaredMember> change) {
    if (last.isEmpty()) {
      throw new IllegalStateException("nothing to give %s; declare a member first".formatted(what));
    }
    last.replaceAll(change);
    return this;
  }

  private static LocalDate day(String day) {
    requireNonNull(day, "day");
    if (DAY.matcher(day).matches()) {
      try {
        return LocalDate.parse(day);
      } catch (DateTimeException e) {
        throw noDay(day, e);
      }
    }
    throw noDay(day, null);
  }

  private static IllegalArgumentException noDay(String day, @Nullable DateTimeException cause) {
    return new IllegalArgumentException(
        "'%s' is not a day; a day is written such as 2016-12-08"
            .formatted(Printable.escaped(day, Slug.MAX_LENGTH)),
        cause);
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
