package io.github.sijill.casefile;

import io.github.sijill.casefile.Cuts.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The minutes of one day that cuts take. A cut of which not all hours are told lies somewhere
 * between its first possible minute and its last. What is said here of one such cut is exact; of
 * several it is a bound, for where they lie is looked at one by one.
 */
final class DayMinutes {

  private DayMinutes() {}

  /** How many they certainly take, those of several once. */
  static int least(List<Part> cuts) {
    List<Part> cores = cores(cuts.stream().filter(cut -> cut.least() > 0).toList());
    int besides =
        cuts.stream().mapToInt(cut -> cut.least() - taken(cores, cut)).reduce(0, Math::max);
    return taken(cores) + besides;
  }

  /** How many they may take. */
  static int most(List<Part> cuts) {
    List<Part> told = cuts.stream().filter(Part::isTold).toList();
    int untold = cuts.stream().filter(cut -> !cut.isTold()).mapToInt(Part::most).sum();
    return Math.min(taken(cuts), taken(told) + untold);
  }

  /** Whether they take every minute for certain. */
  static boolean areAllTaken(List<Part> cuts) {
    return taken(cores(cuts)) == Cuts.MINUTES_OF_DAY;
  }

  /** Whether they may take every minute. */
  static boolean mayAllBeTaken(List<Part> cuts) {
    return most(cuts) == Cuts.MINUTES_OF_DAY;
  }

  /** Whether some of these cuts may have a minute that no stronger one takes. */
  static boolean mayShow(List<Part> cuts, List<Part> stronger) {
    List<Part> cores = cores(stronger);
    return taken(join(cuts, cores)) > taken(cores);
  }

  /**
   * Whether one of these cuts certainly has such a minute.
   *
   * @param cuts on the clock of their own zone, so that none of them is a piece of one
   */
  static boolean certainlyShow(List<Part> cuts, List<Part> stronger) {
    return cuts.stream()
        .anyMatch(
            cut -> {
              int mayBeTaken =
                  Math.min(
                      taken(stronger, cut),
                      most(
                          stronger.stream()
                              .filter(each -> each.from() < cut.to() && cut.from() < each.to())
                              .toList()));
              return Math.max(1, cut.least()) > mayBeTaken;
            });
  }

  /** Those minutes at which they are wherever they lie. */
  private static List<Part> cores(List<Part> cuts) {
    return cuts.stream().flatMap(cut -> cut.core().stream()).toList();
  }

  private static List<Part> join(Collection<Part> some, Collection<Part> others) {
    List<Part> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  /** How many minutes lie between the first and the last of one cut or another. */
  private static int taken(List<Part> cuts) {
    int minutes = 0;
    int until = 0;
    for (Part cut : cuts.stream().sorted(Comparator.comparingInt(Part::from)).toList()) {
      minutes += Math.max(0, cut.to() - Math.max(cut.from(), until));
      until = Math.max(until, cut.to());
    }
    return minutes;
  }

  /** How many of the minutes in which a cut can be lie in these as well. */
  private static int taken(List<Part> cuts, Part cut) {
    return taken(cuts) + cut.to() - cut.from() - taken(join(cuts, List.of(cut)));
  }
}
