package io.github.sijill.scope;

import java.util.Locale;

/** One of the four kinds of members that make up a cell, in the order in which cells are sorted. */
public enum Dimension {
  /** Countries and their parts, by ISO 3166. */
  TERRITORY,
  /** Network operators. */
  OPERATOR,
  /** Access networks, such as 3g and wifi. */
  NETWORK,
  /** Services, such as whatsapp. */
  SERVICE;

  private final String word = name().toLowerCase(Locale.ROOT);
  private final String plural = word.equals("territory") ? "territories" : word + "s";

  /**
   * The member of this dimension that has this id.
   *
   * @throws IllegalArgumentException if it is not a valid id of this dimension
   */
  public MemberId id(String id) {
    return switch (this) {
      case TERRITORY -> new Territory(id);
      case OPERATOR -> new Operator(id);
      case NETWORK -> new Network(id);
      case SERVICE -> new Service(id);
    };
  }

  /** The word for several members: {@code networks}. */
  public String plural() {
    return plural;
  }

  /** The word for one member, as messages and commands use it: {@code network}. */
  @Override
  public String toString() {
    return word;
  }
}
