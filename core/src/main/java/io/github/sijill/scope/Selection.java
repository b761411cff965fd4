package io.github.sijill.scope;

import static java.util.Objects.requireNonNull;

import io.github.sijill.text.Printable;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a scope says about one dimension: that all its members are in scope, or which are; and which
 * of these are not.
 */
public sealed interface Selection {

  /** The ids that it names, excepted ones too, in the order given; none if it is all. */
  Set<String> ids();

  /** Every member, including those that the case declares later. */
  record All() implements Selection {

    private static final All ONE = new All();

    /** None. */
    @Override
    public Set<String> ids() {
      return Set.of();
    }

    /** The word {@code all}. */
    @Override
    public String toString() {
      return "all";
    }
  }

  /**
   * The members named and all that is below them, including what is declared there later.
   *
   * @param ids at least one, in the order given; ids, or names until the case has been asked for
   *     the ids, see {@link Dimensions#byIds(Scope)}
   */
  record Only(Set<String> ids) implements Selection {

    /**
     * Keeps a copy of the ids.
     *
     * @throws IllegalArgumentException if there are none
     */
    public Only {
      ids = copy(ids, "a selection of no members covers nothing; name at least one, or select all");
    }

    /** The ids, separated by commas. */
    @Override
    public String toString() {
      return String.join(", ", ids);
    }
  }

  /**
   * What another selection covers, but not the members excepted and all that is below them,
   * including what is declared there later.
   *
   * @param from all, or the members named
   * @param excepted at least one, in the order given; ids or names, as in {@link Only}
   */
  record Except(Selection from, Set<String> excepted) implements Selection {

    /**
     * Keeps a copy of the ids.
     *
     * @throws IllegalArgumentException if none is excepted, or from what has exceptions already
     */
    public Except {
      if (from instanceof Except before) {
        throw new IllegalArgumentException(
            "excepted before (%s) and again; except all of them at once"
                .formatted(Printable.escaped(String.join(", ", before.excepted), Slug.MAX_LENGTH)));
      }
      requireNonNull(from, "from");
      excepted = copy(excepted, "no member is excepted; name at least one");
    }

    @Override
    public Set<String> ids() {
      Set<String> ids = new LinkedHashSet<>(from.ids());
      ids.addAll(excepted);
      return Collections.unmodifiableSet(ids);
    }

    /** As {@code all except IN-JK}. */
    @Override
    public String toString() {
      return from + " except " + String.join(", ", excepted);
    }
  }

  /** Every member of the dimension. */
  static Selection all() {
    return All.ONE;
  }

  /**
   * The members of these ids and all that is below them.
   *
   * @throws IllegalArgumentException if none is given
   */
  static Selection only(String... ids) {
    return new Only(given(ids));
  }

  /**
   * This selection without the members of these ids and all that is below them.
   *
   * @throws IllegalArgumentException if none is given, or this has exceptions already
   */
  default Selection except(String... ids) {
    return new Except(this, given(ids));
  }

  private static Set<String> copy(Set<String> ids, String ifNone) {
    ids.forEach(id -> requireNonNull(id, "id"));
    if (ids.isEmpty()) {
      throw new IllegalArgumentException(ifNone);
    }
    return ids.size() == 1
        ? Set.copyOf(ids)
        : Collections.unmodifiableSet(new LinkedHashSet<>(ids));
  }

  private static Set<String> given(String... ids) {
    return ids.length == 1 ? Set.of(ids[0]) : new LinkedHashSet<>(List.of(ids));
  }
}
