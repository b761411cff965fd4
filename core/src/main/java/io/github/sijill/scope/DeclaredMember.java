package io.github.sijill.scope;

import static java.util.Objects.requireNonNull;

import io.github.sijill.text.Printable;
import java.time.LocalDate;
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
 * @param from its first day; before it has no cells. Empty if it has always been
 * @param to its last day, inclusive; after it has no cells. Empty if it still is
 * @param formerly the member that this one was until the day before its first: what was in force on
 *     that one then goes on here
 */
public record DeclaredMember(
    String id,
    Optional<String> parent,
    Map<String, String> names,
    boolean rest,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<String> formerly) {

  /**
   * Keeps a copy of the names.
   *
   * @throws IllegalArgumentException if the last day is before the first, or there is a former
   *     member and no first day
   */
  public DeclaredMember {
    requireNonNull(id, "id");
    requireNonNull(parent, "parent");
    names.forEach(
        (language, name) -> {
          requireNonNull(language, "language");
          requireNonNull(name, "name");
        });
    names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    requireNonNull(formerly, "formerly");
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw new IllegalArgumentException(
          "member '%s': its last day, %s, is before its first, %s; the same day or a later one is accepted"
              .formatted(Printable.escaped(id, Slug.MAX_LENGTH), to.get(), from.get()));
    }
    if (formerly.isPresent() && from.isEmpty()) {
      throw new IllegalArgumentException(
          "member '%s' was formerly '%s', nobody says until when; give its first day too (from)"
              .formatted(
                  Printable.escaped(id, Slug.MAX_LENGTH),
                  Printable.escaped(formerly.get(), Slug.MAX_LENGTH)));
    }
  }

  /** A member at the top of its tree, without display names, rest and days. */
  public static DeclaredMember of(String id) {
    return new DeclaredMember(
        id,
        Optional.empty(),
        Map.of(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** This member as a part of {@code parent}. */
  public DeclaredMember below(String parent) {
    return new DeclaredMember(id, Optional.of(parent), names, rest, from, to, formerly);
  }

  /** This member with a display name in {@code language}, a BCP 47 tag. */
  public DeclaredMember named(String language, String name) {
    Map<String, String> more = new LinkedHashMap<>(names);
    more.put(language, name);
    return new DeclaredMember(id, parent, more, rest, from, to, formerly);
  }

  /** This member with a cell of its own for what is not declared below it. */
  public DeclaredMember withRest() {
    return new DeclaredMember(id, parent, names, true, from, to, formerly);
  }

  /**
   * This member from {@code day} on.
   *
   * @throws IllegalArgumentException if its last day is before that
   */
  public DeclaredMember from(LocalDate day) {
    return new DeclaredMember(id, parent, names, rest, Optional.of(day), to, formerly);
  }

  /**
   * This member until {@code day}, inclusive.
   *
   * @throws IllegalArgumentException if its first day is after that
   */
  public DeclaredMember to(LocalDate day) {
    return new DeclaredMember(id, parent, names, rest, from, Optional.of(day), formerly);
  }

  /**
   * This member as what {@code former} has become.
   *
   * @throws IllegalArgumentException if it has no first day
   */
  public DeclaredMember formerly(String former) {
    return new DeclaredMember(id, parent, names, rest, from, to, Optional.of(former));
  }

  /** The days that are given; those of its parents bound them further. */
  public DaySpan days() {
    return DaySpan.of(from, to);
  }

  /** Whether this says nothing but that a member, declared before, has a rest. */
  boolean isOnlyRest() {
    return equals(of(id).withRest());
  }
}
