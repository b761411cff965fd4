package io.github.sijill.laws;

import io.github.sijill.event.BlockingExtended;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.DisruptionReported;
import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.EntryRetracted;
import io.github.sijill.event.MembersDeclared;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.SagaEvent.StatusChange;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.event.StatementIssued;
import io.github.sijill.event.Status;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.scope.Selection;
import io.github.sijill.source.Attestation;
import io.github.sijill.time.DayBound;
import io.github.sijill.time.ImpreciseDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The definition, typed slowly: filter the record, enumerate every world, replay it, collect. Days
 * are numbered from {@link #DAY_ZERO}; open ends reach {@link #OPEN} days beyond the window.
 */
final class WorldsOracle {

  static final LocalDate DAY_ZERO = LocalDate.of(2016, 1, 1);

  /** How many days open ends reach beyond the window. */
  private static final int OPEN = 3;

  private final Map<String, List<List<Moment>>> replays = new TreeMap<>();
  private final Map<String, Set<String>> endings = new TreeMap<>();
  private final Map<String, List<Ended>> ended = new TreeMap<>();
  private final int lastDay;
  private final Status baseline;
  private final List<SagaEvent> events;
  private final List<int[]> worlds = new ArrayList<>();
  private final List<SagaEvent> ranked;

  WorldsOracle(List<Recorded> record, Viewpoint viewpoint, int lastDay) {
    this.lastDay = lastDay;
    this.baseline = ((CaseOpened) record.getFirst().event()).baseline();
    this.events = counting(record, viewpoint);
    this.ranked = ranked(events);
    enumerate(new int[events.size()], 0);
  }

  private static List<SagaEvent> counting(List<Recorded> record, Viewpoint viewpoint) {
    List<Recorded> recorded = new ArrayList<>();
    for (Recorded each : record) {
      if (viewpoint.recordedAt().isEmpty()
          || !each.recordedAt().isAfter(viewpoint.recordedAt().get())) {
        recorded.add(each);
      }
    }
    List<SagaEvent> known = new ArrayList<>();
    for (int position = 0; position < recorded.size(); position++) {
      SagaEvent event = recorded.get(position).event();
      if (isTakenOut(recorded, event.id(), 0)) {
        continue;
      }
      for (int later = 0; later < recorded.size(); later++) {
        if (recorded.get(later).event() instanceof EntryCorrected e
            && e.corrected().equals(recorded.get(position).id())
            && !isTakenOut(recorded, e.id(), 0)) {
          event = e.correction();
        }
      }
      boolean frame = event instanceof CaseOpened || event instanceof MembersDeclared;
      if (frame || viewpoint.knownOn().isEmpty() || isKnown(event, viewpoint.knownOn().get())) {
        known.add(event);
      }
    }
    List<SagaEvent> counting = new ArrayList<>();
    for (SagaEvent event : known) {
      boolean frame = event instanceof CaseOpened || event instanceof MembersDeclared;
      Attestation level = attestation(event, known, viewpoint.attestedAtLeast());
      if (frame
          || (level.compareTo(viewpoint.attestedAtLeast()) >= 0 && level != Attestation.RUMOURED)) {
        counting.add(event);
      }
    }
    return counting;
  }

  private static boolean isTakenOut(List<Recorded> recorded, EntryId id, int depth) {
    for (Recorded each : recorded) {
      if (each.event() instanceof EntryRetracted e
          && e.retracted().equals(id)
          && !isTakenOut(recorded, e.id(), depth + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isKnown(SagaEvent event, LocalDate day) {
    return event.entry().knownFrom() instanceof DayBound.On(LocalDate from) && !from.isAfter(day);
  }

  /** Raised by a statement that counts; a chain of statements is followed from its official end. */
  private static Attestation attestation(
      SagaEvent event, List<SagaEvent> known, Attestation atLeast) {
    Set<EntryId> counting = new HashSet<>();
    boolean grew = true;
    while (grew) {
      grew = false;
      for (SagaEvent each : known) {
        if (each instanceof StatementIssued statement) {
          boolean raised =
              known.stream()
                  .anyMatch(
                      other ->
                          other instanceof StatementIssued s
                              && counting.contains(s.id())
                              && s.confirms().contains(statement.id()));
          Attestation level = raised ? Attestation.OFFICIAL : statement.entry().attestation();
          if (level != Attestation.RUMOURED && level.compareTo(atLeast) >= 0) {
            grew |= counting.add(statement.id());
          }
        }
      }
    }
    for (SagaEvent each : known) {
      if (each instanceof StatementIssued statement
          && counting.contains(statement.id())
          && statement.confirms().contains(event.id())) {
        return Attestation.OFFICIAL;
      }
    }
    return event.entry().attestation();
  }

  /**
   * Declared order first, then position: again and again the first whose predecessors are placed.
   */
  private static List<SagaEvent> ranked(List<SagaEvent> events) {
    List<SagaEvent> ranked = new ArrayList<>();
    List<SagaEvent> left = new ArrayList<>(events);
    while (!left.isEmpty()) {
      SagaEvent next =
          left.stream()
              .filter(event -> left.stream().noneMatch(other -> precedes(other, event)))
              .findFirst()
              .orElseThrow();
      ranked.add(next);
      left.remove(next);
    }
    return ranked;
  }

  private static boolean precedes(SagaEvent one, SagaEvent other) {
    return other.predecessors().contains(one.id())
        && (!(one instanceof CaseOpened) || other.entry().after().contains(one.id()));
  }

  private void enumerate(int[] world, int next) {
    if (next == ranked.size()) {
      worlds.add(world.clone());
      return;
    }
    ImpreciseDate occurred = ranked.get(next).entry().occurred();
    int first = number(occurred.earliest(), -OPEN);
    int last = number(occurred.latest(), lastDay + OPEN);
    for (int day = first; day <= last; day++) {
      boolean fits = true;
      for (int before = 0; before < next; before++) {
        fits &= !precedes(ranked.get(before), ranked.get(next)) || world[before] <= day;
      }
      if (fits) {
        world[next] = day;
        enumerate(world, next + 1);
      }
    }
  }

  private static int number(DayBound bound, int open) {
    return bound instanceof DayBound.On(LocalDate day)
        ? (int) (day.toEpochDay() - DAY_ZERO.toEpochDay())
        : open;
  }

  boolean hasWorld() {
    return !worlds.isEmpty();
  }

  Set<Status> on(String network, int day) {
    Set<Status> possible = EnumSet.noneOf(Status.class);
    replays(network).forEach(replay -> possible.add(at(replay, day).status));
    return possible;
  }

  /**
   * A moment of a world: what is in force, the opening for a baseline that is, and otherwise what
   * ended the last.
   */
  private record Moment(int day, Status status, Set<String> inForce, Set<String> deciding) {}

  /** The replays of all worlds: of each a first moment before all, and one after each event. */
  private List<List<Moment>> replays(String network) {
    return replays.computeIfAbsent(
        network,
        of ->
            worlds.stream()
                .map(world -> moments(world, of, ending(of), new ArrayList<>()))
                .toList());
  }

  private static Moment at(List<Moment> replay, int day) {
    Moment last = replay.getFirst();
    for (Moment moment : replay) {
      last = moment.day <= day ? moment : last;
    }
    return last;
  }

  /** In one world, an event ended what another had begun. */
  record Ended(String id, String by, int day) {}

  private List<Moment> moments(int[] world, String network, Set<String> ending, List<Ended> ended) {
    Map<String, Status> inForce = new TreeMap<>();
    if (baseline == Status.BLOCKED || baseline == Status.DEGRADED) {
      inForce.put("opened", baseline);
    }
    boolean restored = false;
    String lastEnd = "opened";
    List<Moment> moments = new ArrayList<>();
    moments.add(moment(Integer.MIN_VALUE, inForce, restored, lastEnd));
    for (int day = -OPEN; day <= lastDay + OPEN; day++) {
      for (int i = 0; i < world.length; i++) {
        SagaEvent event = ranked.get(i);
        if (world[i] != day || !covers(event, network)) {
          continue;
        }
        switch (event) {
          case BlockingImposed e -> inForce.put(e.id().value(), e.level());
          case BlockingExtended e -> inForce.put(e.id().value(), e.level());
          case DisruptionReported e -> {
            if (e.status() == Status.OPEN) {
              end(e, day, inForce.keySet(), Set.copyOf(inForce.keySet()), ending, ended);
              restored = true;
              lastEnd = isEvidence(e.id().value(), ending, lastEnd);
            } else {
              inForce.put(e.id().value(), e.status());
            }
          }
          case ServiceRestored e -> {
            Set<String> named = new TreeSet<>();
            e.ends().forEach(id -> named.add(id.value()));
            end(
                e,
                day,
                inForce.keySet(),
                e.ends().isEmpty() ? Set.copyOf(inForce.keySet()) : named,
                ending,
                ended);
            restored = true;
            if (e.to() == Status.DEGRADED) {
              inForce.put(e.id().value(), Status.DEGRADED);
            } else {
              lastEnd = isEvidence(e.id().value(), ending, lastEnd);
            }
          }
          default -> throw new AssertionError(event);
        }
        moments.add(moment(day, inForce, restored, lastEnd));
      }
    }
    return moments;
  }

  private static void end(
      SagaEvent event,
      int day,
      Set<String> inForce,
      Set<String> meant,
      Set<String> ending,
      List<Ended> ended) {
    for (String id : meant) {
      if (inForce.remove(id)) {
        ending.add(event.id().value());
        ended.add(new Ended(id, event.id().value(), day));
      }
    }
  }

  /** What ends nothing in any world is no evidence, unless nothing was known before it. */
  private String isEvidence(String end, Set<String> ending, String lastEnd) {
    return baseline == Status.UNKNOWN || ending.contains(end) ? end : lastEnd;
  }

  /** What ended the restriction of an id on a network, in each world in which something did. */
  List<Ended> ended(String network, String id) {
    ending(network);
    return ended.getOrDefault(network, List.of()).stream()
        .filter(each -> each.id.equals(id))
        .toList();
  }

  /** How many worlds there are. */
  int worlds() {
    return worlds.size();
  }

  /** The ids of what ends something on a network in some world. */
  private Set<String> ending(String network) {
    return endings.computeIfAbsent(
        network,
        of -> {
          Set<String> ending = new TreeSet<>();
          List<Ended> all = new ArrayList<>();
          worlds.forEach(world -> moments(world, of, ending, all));
          ended.put(of, all);
          return ending;
        });
  }

  private Moment moment(int day, Map<String, Status> inForce, boolean restored, String lastEnd) {
    Set<String> all = Set.copyOf(inForce.keySet());
    for (Status level : List.of(Status.BLOCKED, Status.DEGRADED)) {
      if (inForce.containsValue(level)) {
        Set<String> strongest = new TreeSet<>(all);
        strongest.removeIf(id -> inForce.get(id) != level);
        return new Moment(day, level, all, strongest);
      }
    }
    Status status = restored ? Status.OPEN : baseline;
    return new Moment(day, status, all, Set.of(lastEnd));
  }

  /** The first and the last day around one on each of which, in some world, its status holds. */
  int[] unbroken(String network, int day) {
    int[] unbroken = {day, day};
    for (List<Moment> replay : replays(network)) {
      Status status = at(replay, day).status;
      while (unbroken[0] > -OPEN && isThroughout(replay, status, unbroken[0] - 1, day)) {
        unbroken[0]--;
      }
      while (unbroken[1] < lastDay + OPEN && isThroughout(replay, status, day, unbroken[1] + 1)) {
        unbroken[1]++;
      }
    }
    return unbroken;
  }

  private static boolean isThroughout(List<Moment> replay, Status status, int from, int to) {
    for (int day = from; day <= to; day++) {
      if (at(replay, day).status != status) {
        return false;
      }
    }
    return true;
  }

  /** The ids of what decides over all worlds; the opening's where the baseline lasts. */
  Set<String> deciding(String network, int day) {
    Set<String> deciding = new TreeSet<>();
    replays(network).forEach(replay -> deciding.addAll(at(replay, day).deciding));
    return deciding;
  }

  /** The ids of what is in force, in some world or in all. */
  Set<String> inForce(String network, int day, boolean inAll) {
    Set<String> inForce = new TreeSet<>();
    replays(network).forEach(replay -> inForce.addAll(at(replay, day).inForce));
    if (inAll) {
      replays(network).forEach(replay -> inForce.retainAll(at(replay, day).inForce));
    }
    return inForce;
  }

  /**
   * The ids of what decides at the start of a span or at a moment of it, and of all that happened.
   */
  Set<String> decidingDuring(String network, int from, int to) {
    Set<String> deciding = deciding(network, from - 1);
    for (List<Moment> replay : replays(network)) {
      for (Moment moment : replay) {
        if (moment.day >= from && moment.day <= to) {
          deciding.addAll(moment.deciding);
        }
      }
    }
    for (int[] world : worlds) {
      for (int i = 0; i < world.length; i++) {
        SagaEvent event = ranked.get(i);
        if (covers(event, network)
            && world[i] >= from
            && world[i] <= to
            && (!((StatusChange) event).begins().isEmpty()
                || baseline == Status.UNKNOWN
                || ending(network).contains(event.id().value()))) {
          deciding.add(event.id().value());
        }
      }
    }
    return deciding;
  }

  Set<Status> certainlyDuring(String network, int from, int to) {
    Set<Status> certainly = EnumSet.allOf(Status.class);
    replays(network).forEach(replay -> certainly.retainAll(during(replay, from, to)));
    return certainly;
  }

  Set<Status> possiblyDuring(String network, int from, int to) {
    Set<Status> possibly = EnumSet.noneOf(Status.class);
    replays(network).forEach(replay -> possibly.addAll(during(replay, from, to)));
    return possibly;
  }

  private static Set<Status> during(List<Moment> replay, int from, int to) {
    Set<Status> held = EnumSet.of(at(replay, from - 1).status);
    for (Moment moment : replay) {
      if (moment.day >= from && moment.day <= to) {
        held.add(moment.status);
      }
    }
    return held;
  }

  /** The least and the greatest number of days with this status, over all worlds. */
  int[] count(String network, Status status, int from, int to) {
    int[] count = {Integer.MAX_VALUE, 0};
    for (List<Moment> replay : replays(network)) {
      int days = 0;
      for (int day = from; day <= to; day++) {
        days += at(replay, day).status == status ? 1 : 0;
      }
      count[0] = Math.min(count[0], days);
      count[1] = Math.max(count[1], days);
    }
    return count;
  }

  private static boolean covers(SagaEvent event, String network) {
    return event instanceof StatusChange change && covers(change.scope().networks(), network);
  }

  private static boolean covers(Selection networks, String network) {
    return switch (networks) {
      case Selection.All all -> true;
      case Selection.Only(Set<String> ids) -> ids.contains(network);
      case Selection.Except(Selection from, Set<String> excepted) ->
          covers(from, network) && !excepted.contains(network);
    };
  }
}
