package io.github.sijill.cuts;

import static io.github.sijill.cuts.DayPart.END_OF_DAY;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The minutes of one day that cuts take. A cut of which not all hours are told lies somewhere
 * between its first possible minute and its last. What is said here of one such cut is exact; of
 * several it is a bound, for where they lie is looked at one by one.
 *
 * @param parts of each cut, those that are on this day
 */
record DayMinutes(List<DayPart> parts) {

  static DayMinutes of(Stream<CutPart> cuts) {
    return new DayMinutes(cuts.map(CutPart::minutes).toList());
  }

  /** How many they certainly take, those of several once. */
  int least() {
    List<DayPart> cores = cores(parts.stream().filter(part -> part.least() > 0).toList());
    int besides =
        parts.stream().mapToInt(part -> part.least() - taken(cores, part)).reduce(0, Math::max);
    return taken(cores) + besides;
  }

  /** How many they may take. */
  int most() {
    List<DayPart> told = parts.stream().filter(DayPart::isTold).toList();
    int untold = parts.stream().filter(part -> !part.isTold()).mapToInt(DayPart::most).sum();
    return Math.min(taken(parts), taken(told) + untold);
  }

  /** Whether they take every minute for certain. */
  boolean areAll() {
    return taken(cores(parts)) == END_OF_DAY;
  }

  /** Whether they may take every minute. */
  boolean mayBeAll() {
    return most() == END_OF_DAY;
  }

  /** Whether some of these cuts may have a minute that no stronger one takes. */
  boolean mayShowBeside(DayMinutes stronger) {
    List<DayPart> cores = cores(stronger.parts);
    return taken(join(parts, cores)) > taken(cores);
  }

  /**
   * Whether one of these cuts certainly has such a minute. They have to be on the clock of their
   * own zone, so that none of them is a piece of one.
   */
  boolean certainlyShowBeside(DayMinutes stronger) {
    return parts.stream()
        .anyMatch(
            part -> {
              DayMinutes beside =
                  new DayMinutes(stronger.parts.stream().filter(part::mayMeet).toList());
              int mayBeTaken = Math.min(taken(stronger.parts, part), beside.most());
              return Math.max(1, part.least()) > mayBeTaken;
            });
  }

  /** Those minutes at which they are wherever they lie. */
  private static List<DayPart> cores(List<DayPart> parts) {
    return parts.stream().flatMap(part -> part.core().stream()).toList();
  }

  private static List<DayPart> join(Collection<DayPart> some, Collection<DayPart> others) {
    List<DayPart> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  /** How many minutes lie between the first and the last of one part or another. */
  private static int taken(List<DayPart> parts) {
    int minutes = 0;
    int until = 0;
    for (DayPart part : parts.stream().sorted(Comparator.comparingInt(DayPart::from)).toList()) {
      minutes += Math.max(0, part.to() - Math.max(part.from(), until));
      until = Math.max(until, part.to());
    }
    return minutes;
  }

  /** How many of the minutes in which a cut can be lie in these as well. */
  private static int taken(List<DayPart> parts, DayPart cut) {
    return taken(parts) + cut.reach() - taken(join(parts, List.of(cut)));
  }
}
