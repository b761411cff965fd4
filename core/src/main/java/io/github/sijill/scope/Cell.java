package io.github.sijill.scope;

/**
 * What has a status: one service of one operator's network in one territory. All four are leaves of
 * what the case declares; {@code mobile} is no cell's network where the case declares 3g and 4g
 * below it.
 */
public record Cell(Territory territory, Operator operator, Network network, Service service) {

  /** The cell of these ids. */
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
