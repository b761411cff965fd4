package io.github.sijill.scope;

import static java.util.Objects.requireNonNull;

/**
 * What has a status: one service on one network of one operator in one territory. None of the four
 * has members below it: where a case declares 3g and 4g below {@code mobile}, no cell lies on
 * {@code mobile}. If {@code mobile} has a rest, that lies on it: what is neither 3g nor 4g.
 */
public record Cell(Territory territory, Operator operator, Network network, Service service) {

  /** Refuses null. */
  public Cell {
    requireNonNull(territory, "territory");
    requireNonNull(operator, "operator");
    requireNonNull(network, "network");
    requireNonNull(service, "service");
  }

  /**
   * The cell of these ids.
   *
   * @throws IllegalArgumentException if one is not a valid id of its dimension
   */
  public static Cell of(String territory, String operator, String network, String service) {
    return new Cell(
        new Territory(territory),
        new Operator(operator),
        new Network(network),
        new Service(service));
  }

  /** The member of {@code dimension} that this cell lies in. */
  public MemberId of(Dimension dimension) {
    return switch (dimension) {
      case TERRITORY -> territory;
      case OPERATOR -> operator;
      case NETWORK -> network;
      case SERVICE -> service;
    };
  }

  /** The four ids, {@code MA/inwi/3g/skype}. */
  @Override
  public String toString() {
    return territory + "/" + operator + "/" + network + "/" + service;
  }
}
