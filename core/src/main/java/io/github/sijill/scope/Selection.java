package io.github.sijill.scope;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What a scope says about one dimension: that all its members are in scope, or which are. */
public sealed interface Selection {

  /** The ids that it names, in the order given; none if it is all. */
  default Set<String> ids() {
    return Set.of();
  }

  /** This selection with other ids in the place of those that it names. */
  default Selection map(UnaryOperator<String> id) {
    return switch (this) {
      case All all -> all;
      case Only(Set<String> ids) ->
          new Only(ids.stream().map(id).collect(Collectors.toCollection(LinkedHashSet::new)));
    };
  }

  /** Every member, including those that the case declares later. */
  record All() implements Selection {
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
      ids.forEach(id -> requireNonNull(id, "id"));
      if (ids.isEmpty()) {
        throw new IllegalArgumentException(
            "a selection of no members covers nothing; name at least one, or select all");
      }
      ids = Collections.unmodifiableSet(new LinkedHashSet<>(ids));
    }

    /** The ids, separated by commas. */
    @Override
    public String toString() {
      return String.join(", ", ids);
    }
  }

  /** Every member of the dimension. */
  static Selection all() {
    return new All();
  }

  /**
   * The members of these ids and all that is below them.
   *
   * @throws IllegalArgumentException if none is given
   */
  static Selection only(String... ids) {
    return new Only(new LinkedHashSet<>(List.of(ids)));
  }
}
