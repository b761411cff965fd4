package io.github.sijill.laws;

import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.DecreePublished;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.PetitionFiled;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.scope.Scope;
import io.github.sijill.scope.Selection;
import io.github.sijill.time.DayBound;
import io.github.sijill.time.ImpreciseDate;
import io.github.sijill.time.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The legal basis as docs/semantics.md defines it, typed slowly: every world is listed. Blockings
 * have exact days and cover all networks or one; a restoration ends all on all networks.
 */
final class DecreesOracle {

  /** Days are numbers: 1 is the first of February 2016. */
  static final int FIRST = -2;

  static final int LAST = 13;

  private static final int MOST_WORLDS = 4_000;

  /** What is said of a network on a day, over all worlds. */
  record Told(
      Set<String> possible,
      Set<String> certain,
      boolean possiblyNone,
      boolean lapsesInAll,
      boolean lapsesInSome,
      boolean isOpenAfterwards) {}

  /** By entry or decree: the days that a world gives it. */
  private record World(
      Map<EntryId, Integer> occurred,
      Map<EntryId, Integer> first,
      Map<EntryId, Integer> last,
      Set<EntryId> ending) {

    int first(DecreePublished decree) {
      return first.getOrDefault(decree.id(), LAST + 2);
    }

    int last(DecreePublished decree) {
      return last.getOrDefault(decree.id(), FIRST - 1);
    }
  }

  private final List<SagaEvent> told = new ArrayList<>();
  private final List<DecreePublished> decrees = new ArrayList<>();
  private final List<SagaEvent> changes = new ArrayList<>();
  private List<World> worlds = new ArrayList<>();
  private final Map<String, Told> answers = new HashMap<>();

  DecreesOracle(List<SagaEvent> events) {
    for (SagaEvent event : events) {
      switch (event) {
        case DecreePublished decree -> {
          told.add(decree);
          decrees.add(decree);
        }
        case PetitionFiled petition -> told.add(petition);
        case BlockingImposed blocking -> {
          told.add(blocking);
          changes.add(blocking);
        }
        case ServiceRestored restoration -> {
          told.add(restoration);
          changes.add(restoration);
        }
        default -> {}
      }
    }
    enumerateDays(0, new World(new HashMap<>(), new HashMap<>(), new HashMap<>(), Set.of()));
    if (!isTooLarge()) {
      addEnding();
    }
  }

  static LocalDate date(int day) {
    return LocalDate.of(2016, 1, 31).plusDays(day);
  }

  private static int number(DayBound bound, int open) {
    return bound instanceof DayBound.On(LocalDate day)
        ? (int) (day.toEpochDay() - LocalDate.of(2016, 1, 31).toEpochDay())
        : open;
  }

  boolean isTooLarge() {
    return worlds.size() > MOST_WORLDS;
  }

  private static int[] range(ImpreciseDate date) {
    return new int[] {number(date.earliest(), FIRST - 1), number(date.latest(), LAST + 1)};
  }

  private void enumerateDays(int next, World world) {
    if (isTooLarge()) {
      return;
    }
    if (next == told.size()) {
      worlds.add(world);
      return;
    }
    SagaEvent event = told.get(next);
    int[] range = range(event.entry().occurred());
    for (int day = range[0]; day <= range[1]; day++) {
      int occurred = day;
      boolean isInOrder =
          event.predecessors().stream()
              .allMatch(id -> world.occurred.getOrDefault(id, FIRST - 1) <= occurred);
      if (isInOrder) {
        enumerateTerms(next, world, event, day);
      }
    }
  }

  private void enumerateTerms(int next, World world, SagaEvent event, int occurred) {
    int[] first = {occurred, occurred};
    int[] last = {LAST + 2, LAST + 2};
    if (event instanceof DecreePublished decree && decree.inForce().isPresent()) {
      Interval interval = decree.inForce().get();
      first = interval.first().map(DecreesOracle::range).orElse(new int[] {FIRST - 1, FIRST - 1});
      last = interval.last().map(DecreesOracle::range).orElse(last);
    }
    for (int begins = first[0]; begins <= first[1]; begins++) {
      for (int ends = Math.max(begins, last[0]); ends <= last[1]; ends++) {
        enumerateDays(
            next + 1,
            new World(
                with(world.occurred, event.id(), occurred),
                with(world.first, event.id(), begins),
                with(world.last, event.id(), ends),
                Set.of()));
      }
    }
  }

  private static Map<EntryId, Integer> with(Map<EntryId, Integer> days, EntryId id, int day) {
    Map<EntryId, Integer> more = new HashMap<>(days);
    more.put(id, day);
    return more;
  }

  /** Whether a decree ends what it repeals; open if it may be repealed before its first day. */
  private void addEnding() {
    List<World> all = List.copyOf(worlds);
    for (DecreePublished decree : decrees) {
      boolean isOpen =
          all.stream()
              .anyMatch(
                  world ->
                      decrees.stream()
                          .anyMatch(
                              by ->
                                  by.repeals().contains(decree.id())
                                      && world.first(by) < world.first(decree)));
      List<World> more = new ArrayList<>();
      for (World world : worlds) {
        Set<EntryId> ending = new HashSet<>(world.ending);
        ending.add(decree.id());
        more.add(new World(world.occurred, world.first, world.last, ending));
        if (isOpen) {
          more.add(world);
        }
      }
      worlds = more;
    }
  }

  Told on(String network, int day) {
    return answers.computeIfAbsent(network + day, key -> told(network, day));
  }

  private Told told(String network, int day) {
    Set<String> possible = new TreeSet<>();
    Set<String> certain = new TreeSet<>();
    decrees.forEach(each -> certain.add(each.id().value()));
    boolean none = false;
    boolean lapsesInAll = true;
    boolean lapsesInSome = false;
    for (World world : worlds) {
      Set<String> inForce = inForce(world, network, day);
      possible.addAll(inForce);
      certain.retainAll(inForce);
      none |= inForce.isEmpty();
      boolean lapses = inForce.isEmpty() && lapses(world, network, day);
      lapsesInAll &= lapses;
      lapsesInSome |= lapses;
    }
    return new Told(possible, certain, none, lapsesInAll, lapsesInSome, !isBlocked(network, day));
  }

  private Set<String> inForce(World world, String network, int day) {
    Set<String> inForce = new TreeSet<>();
    for (DecreePublished decree : decrees) {
      boolean isRepealed =
          decrees.stream()
              .anyMatch(
                  by ->
                      by.repeals().contains(decree.id())
                          && world.ending.contains(by.id())
                          && world.first(by) <= day);
      if (covers(decree.scope().orElse(Scope.all()), network)
          && world.first(decree) <= day
          && day <= world.last(decree)
          && !isRepealed) {
        inForce.add(decree.id().value());
      }
    }
    return inForce;
  }

  /** Whether a decree was in force on an earlier day, and the network blocked from then on. */
  private boolean lapses(World world, String network, int day) {
    for (int before = day; before >= FIRST - 1; before--) {
      if (!isBlocked(network, before)) {
        return false;
      }
      if (!inForce(world, network, before).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private boolean isBlocked(String network, int day) {
    boolean isBlocked = false;
    for (SagaEvent change : changes) {
      if (range(change.entry().occurred())[0] <= day) {
        isBlocked =
            switch (change) {
              case BlockingImposed blocking -> isBlocked || covers(blocking.scope(), network);
              default -> false;
            };
      }
    }
    return isBlocked;
  }

  private static boolean covers(Scope scope, String network) {
    return switch (scope.networks()) {
      case Selection.Only(Set<String> ids) -> ids.contains(network);
      default -> true;
    };
  }
}
