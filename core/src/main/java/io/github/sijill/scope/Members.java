package io.github.sijill.scope;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import io.github.sijill.text.Folded;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * The members that one entry declares, in their order.
 *
 * <pre>{@code Members.builder().operator("orange").network("5g").below("mobile").build()}</pre>
 *
 * <p>A parent need not be among them, for an earlier entry of the case may have declared it. {@link
 * Dimensions#plus} checks that.
 */
public record Members(
    List<DeclaredMember> territories,
    List<DeclaredMember> operators,
    List<DeclaredMember> networks,
    List<DeclaredMember> services) {

  /**
   * Keeps copies.
   *
   * @throws IllegalArgumentException if an id stands twice in its dimension, or is not a valid id
   *     there
   */
  public Members {
    territories = checked(Dimension.TERRITORY, territories);
    operators = checked(Dimension.OPERATOR, operators);
    networks = checked(Dimension.NETWORK, networks);
    services = checked(Dimension.SERVICE, services);
  }

  /** Declares members one after the other. */
  public static MembersBuilder<Members> builder() {
    return new MembersBuilder<>(members -> members);
  }

  /** The members of one dimension. */
  public List<DeclaredMember> of(Dimension dimension) {
    return switch (dimension) {
      case TERRITORY -> territories;
      case OPERATOR -> operators;
      case NETWORK -> networks;
      case SERVICE -> services;
    };
  }

  /**
   * These members, and before them each parent of one of them that is declared elsewhere and has a
   * rest: {@code IN}, said to have one, before {@code IN-JK}, declared below it.
   *
   * @param hasRest of a parent that is not among these
   */
  public Members withRests(BiPredicate<Dimension, String> hasRest) {
    requireNonNull(hasRest, "hasRest");
    return map(
        (dimension, members) -> {
          Set<String> ids = members.stream().map(DeclaredMember::id).collect(toSet());
          Stream<DeclaredMember> rests =
              members.stream()
                  .flatMap(member -> member.parent().stream())
                  .distinct()
                  .filter(parent -> !ids.contains(parent) && hasRest.test(dimension, parent))
                  .map(parent -> DeclaredMember.of(parent).withRest());
          return Stream.concat(rests, members.stream()).toList();
        });
  }

  /**
   * The words by which these members can be named, by ids and by names, as they are compared.
   * {@link Scope#words} are of the same form. For other rooms of this library.
   */
  public Set<String> words() {
    Set<String> words = new HashSet<>();
    for (Dimension dimension : Dimension.values()) {
      for (DeclaredMember member : of(dimension)) {
        words.add(word(dimension, member.id()));
        member.names().values().forEach(name -> words.add(word(dimension, name)));
      }
    }
    return words;
  }

  static String word(Dimension dimension, String text) {
    return dimension + " " + Folded.of(text);
  }

  Members map(BiFunction<Dimension, List<DeclaredMember>, List<DeclaredMember>> change) {
    return new Members(
        change.apply(Dimension.TERRITORY, territories),
        change.apply(Dimension.OPERATOR, operators),
        change.apply(Dimension.NETWORK, networks),
        change.apply(Dimension.SERVICE, services));
  }

  private static List<DeclaredMember> checked(Dimension dimension, List<DeclaredMember> members) {
    Set<String> ids = new HashSet<>();
    for (DeclaredMember member : members) {
      dimension.id(member.id());
      if (!ids.add(member.id())) {
        throw Tree.declaredTwice(dimension, member);
      }
    }
    return List.copyOf(members);
  }
}
