package io.github.sijill.scope;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** All cells of some members of each dimension, counted before any is made. */
final class Cells {

  private Cells() {}

  /** By territory, operator, network and service, each in the order given. */
  static List<Cell> of(Map<Dimension, ? extends Collection<String>> members) {
    Map<Dimension, Long> counts = new EnumMap<>(Dimension.class);
    members.forEach((dimension, ids) -> counts.put(dimension, (long) ids.size()));
    long count = count(counts);
    if (count > Dimensions.MAX_CELLS) {
      throw tooMany(count, counts);
    }
    List<Cell> cells = new ArrayList<>((int) count);
    List<Operator> operators = typed(members, Dimension.OPERATOR, Operator::new);
    List<Network> networks = typed(members, Dimension.NETWORK, Network::new);
    List<Service> services = typed(members, Dimension.SERVICE, Service::new);
    for (Territory territory : typed(members, Dimension.TERRITORY, Territory::new)) {
      for (Operator operator : operators) {
        for (Network network : networks) {
          for (Service service : services) {
            cells.add(new Cell(territory, operator, network, service));
          }
        }
      }
    }
    return Collections.unmodifiableList(cells);
  }

  /** One object a member, which all its cells share. */
  private static <M extends MemberId> List<M> typed(
      Map<Dimension, ? extends Collection<String>> members,
      Dimension dimension,
      Function<String, M> type) {
    return requireNonNull(members.get(dimension)).stream().map(type).toList();
  }

  /** How many they are; {@link Long#MAX_VALUE} if that many or more. */
  static long count(Map<Dimension, Long> members) {
    if (members.containsValue(0L)) {
      return 0;
    }
    long count = 1;
    for (long factor : members.values()) {
      count = count > Long.MAX_VALUE / factor ? Long.MAX_VALUE : count * factor;
    }
    return count;
  }

  private static TooManyCellsException tooMany(long count, Map<Dimension, Long> members) {
    List<String> counted = new ArrayList<>();
    List<String> several = new ArrayList<>();
    members.forEach(
        (dimension, number) -> {
          counted.add(number + " " + (number == 1 ? dimension : dimension.plural()));
          if (number > 1) {
            several.add(dimension.plural());
          }
        });
    return new TooManyCellsException(
        count,
        String.join(" × ", counted),
        "name fewer " + String.join(", ", several).replaceFirst(", (?!.*, )", " or "));
  }
}
