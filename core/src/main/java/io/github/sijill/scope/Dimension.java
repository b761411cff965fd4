package io.github.sijill.scope;

import java.util.Locale;

/** One of the four sides that a cell has. The order is the one in which cells are listed. */
public enum Dimension {
  /** Countries and their parts, by ISO 3166. */
  TERRITORY,
  /** Network operators. */
  OPERATOR,
  /** Access networks, such as 3g and wifi. */
  NETWORK,
  /** Services, such as whatsapp. */
  SERVICE;

  /**
   * The id of a member of this dimension, of its own type.
   *
   * @throws IllegalArgumentException if it has not the form of one
   */
  public MemberId id(String id) {
    return switch (this) {
      case TERRITORY -> new Territory(id);
      case OPERATOR -> new Operator(id);
      case NETWORK -> new Network(id);
      case SERVICE -> new Service(id);
    };
  }

  /** The word for one member, as messages and commands use it: {@code network}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
