package io.github.sijill.scope;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A member of a dimension as a case declares it: {@code 3g}, below {@code mobile}, called "3G" in
 * French. {@link Dimensions#builder} declares members with less to write.
 *
 * @param id unique in its dimension; its form is checked where it is declared, by {@link Members}
 * @param parent the member that this one is part of; a scope that names the parent covers it
 * @param names display names by language (BCP 47 tag), in the order given; may be empty
 * @param rest whether it has a cell of its own, under its own id, for what is not declared below
 *     it; else, if anything is, that is all of it
 */
public record DeclaredMember(
    String id, Optional<String> parent, Map<String, String> names, boolean rest) {

  /** Keeps a copy of the names. */
  public DeclaredMember {
    requireNonNull(id, "id");
    requireNonNull(parent, "parent");
    names.forEach(
        (language, name) -> {
          requireNonNull(language, "language");
          requireNonNull(name, "name");
        });
    names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
  }

  /** A member at the top of its tree, without display names. */
  public static DeclaredMember of(String id) {
    return new DeclaredMember(id, Optional.empty(), Map.of(), false);
  }

  /** This member as a part of {@code parent}. */
  public DeclaredMember below(String parent) {
    return new DeclaredMember(id, Optional.of(parent), names, rest);
  }

  /** This member with a display name in {@code language}, a BCP 47 tag. */
  public DeclaredMember named(String language, String name) {
    Map<String, String> more = new LinkedHashMap<>(names);
    more.put(language, name);
    return new DeclaredMember(id, parent, more, rest);
  }

  /** This member with a cell of its own for what is not declared below it. */
  public DeclaredMember withRest() {
    return new DeclaredMember(id, parent, names, true);
  }

  /** Whether this says nothing but that a member, declared before, has a rest. */
  boolean isOnlyRest() {
    return equals(of(id).withRest());
  }
}
