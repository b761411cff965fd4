package io.github.sijill.scope;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Members as one entry declares them, in their order. A parent need not be among them: whether it
 * is declared only the case can tell, see {@link Dimensions#plus}.
 */
public record Members(
    List<DeclaredMember> territories,
    List<DeclaredMember> operators,
    List<DeclaredMember> networks,
    List<DeclaredMember> services) {

  /**
   * Keeps copies.
   *
   * @throws IllegalArgumentException if an id stands twice in its dimension or has not the form of
   *     an id there
   */
  public Members {
    territories = checked(Dimension.TERRITORY, territories);
    operators = checked(Dimension.OPERATOR, operators);
    networks = checked(Dimension.NETWORK, networks);
    services = checked(Dimension.SERVICE, services);
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

  private static List<DeclaredMember> checked(Dimension dimension, List<DeclaredMember> members) {
    Set<String> ids = new HashSet<>();
    for (DeclaredMember member : members) {
      dimension.id(member.id());
      if (!ids.add(member.id())) {
        throw Dimensions.declaredTwice(dimension, member);
      }
    }
    return List.copyOf(members);
  }
}
