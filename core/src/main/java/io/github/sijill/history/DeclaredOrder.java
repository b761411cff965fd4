package io.github.sijill.history;

import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.SagaEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The declared order of entries, settled: each entry's rank, the ranks of those declared directly
 * after it, and the days that the order leaves to it.
 *
 * <p>The rank is a topological order that takes the entry of the smallest position first wherever
 * several may come next (Kahn, "Topological sorting of large networks", CACM 5, 1962).
 *
 * @param positions by rank, the entry's position in the list that was given
 * @param successors by rank, the ranks declared directly after it
 * @param days by rank, the days that are left
 */
record DeclaredOrder(int[] positions, int[][] successors, DayRange[] days) {

  private static final int[] NONE = {};

  /** How many entries of a cycle a message names. */
  private static final int LISTED = 5;

  /**
   * Settles the order of these events. Names of entries that are not among them say nothing.
   *
   * @throws IllegalArgumentException if the order has a cycle; the write side refuses to record one
   */
  static DeclaredOrder of(List<SagaEvent> events) {
    int size = events.size();
    int[][] later = successors(events);
    if (Arrays.stream(later).allMatch(each -> each.length == 0)) {
      int[] positions = IntStream.range(0, size).toArray();
      return new DeclaredOrder(positions, later, tightened(events, positions, later));
    }
    int[] positions = sorted(events, later);
    int[] ranks = new int[size];
    for (int rank = 0; rank < size; rank++) {
      ranks[positions[rank]] = rank;
    }
    int[][] successors = new int[size][];
    for (int r = 0; r < size; r++) {
      successors[r] = Arrays.stream(later[positions[r]]).map(position -> ranks[position]).toArray();
    }
    return new DeclaredOrder(positions, successors, tightened(events, positions, successors));
  }

  /**
   * These events in their declared order, and in the order given wherever several may come next.
   *
   * @return positions in {@code events}
   * @throws IllegalArgumentException if the order has a cycle
   */
  static int[] sorted(List<SagaEvent> events) {
    return sorted(events, successors(events));
  }

  private static int[] sorted(List<SagaEvent> events, int[][] later) {
    int size = events.size();
    int[] waiting = new int[size];
    for (int[] each : later) {
      for (int successor : each) {
        waiting[successor]++;
      }
    }
    PriorityQueue<Integer> ready = new PriorityQueue<>();
    for (int position = 0; position < size; position++) {
      if (waiting[position] == 0) {
        ready.add(position);
      }
    }
    int[] positions = new int[size];
    int count = 0;
    while (!ready.isEmpty()) {
      int position = ready.remove();
      positions[count++] = position;
      for (int successor : later[position]) {
        if (--waiting[successor] == 0) {
          ready.add(successor);
        }
      }
    }
    if (count < size) {
      throw new IllegalArgumentException(cycle(events, later, waiting));
    }
    return positions;
  }

  /** Names the entries of one cycle, found by going back among those that still wait. */
  private static String cycle(List<SagaEvent> events, int[][] later, int[] waiting) {
    int[] before = new int[waiting.length];
    int at = -1;
    for (int position = 0; position < waiting.length; position++) {
      if (waiting[position] > 0) {
        for (int successor : later[position]) {
          before[successor] = position;
          at = successor;
        }
      }
    }
    Set<Integer> passed = new LinkedHashSet<>();
    while (passed.add(at)) {
      at = before[at];
    }
    List<Integer> cycle = new ArrayList<>(passed);
    cycle = cycle.subList(cycle.indexOf(at), cycle.size());
    StringBuilder links = new StringBuilder(events.get(at).id() + " is declared after ");
    for (int position : cycle.subList(1, Math.min(cycle.size(), LISTED))) {
      EntryId id = events.get(position).id();
      links.append(id).append(", ").append(id).append(" after ");
    }
    if (cycle.size() > LISTED) {
      links.append("others, and these in the end after ");
    }
    return links.append(cycle.size() == 1 ? "itself" : events.get(at).id()).toString();
  }

  private static int[][] successors(List<SagaEvent> events) {
    int[][] successors = new int[events.size()][];
    Arrays.fill(successors, NONE);
    if (events.stream().allMatch(event -> event.predecessors().isEmpty())) {
      return successors;
    }
    Map<EntryId, Integer> positions = new HashMap<>();
    List<List<Integer>> lists = new ArrayList<>();
    for (SagaEvent event : events) {
      positions.put(event.id(), positions.size());
      lists.add(new ArrayList<>());
    }
    for (int position = 0; position < events.size(); position++) {
      for (EntryId predecessor : events.get(position).predecessors()) {
        Integer before = positions.get(predecessor);
        if (before != null && isOrdered(events.get(before), events.get(position))) {
          lists.get(before).add(position);
        }
      }
    }
    for (int position = 0; position < events.size(); position++) {
      if (!lists.get(position).isEmpty()) {
        successors[position] = lists.get(position).stream().mapToInt(Integer::intValue).toArray();
      }
    }
    return successors;
  }

  /** Naming a baseline as ended declares no order: it has always been, whenever the case opens. */
  static boolean isOrdered(SagaEvent before, SagaEvent event) {
    return !(before instanceof CaseOpened) || event.entry().after().contains(before.id());
  }

  private static DayRange[] tightened(List<SagaEvent> events, int[] positions, int[][] successors) {
    int size = events.size();
    int[] first = new int[size];
    int[] last = new int[size];
    for (int rank = 0; rank < size; rank++) {
      DayRange days = DayRange.of(events.get(positions[rank]).entry().occurred());
      first[rank] = days.first();
      last[rank] = days.last();
    }
    for (int rank = 0; rank < size; rank++) {
      for (int successor : successors[rank]) {
        first[successor] = Math.max(first[successor], first[rank]);
      }
    }
    for (int rank = size - 1; rank >= 0; rank--) {
      for (int successor : successors[rank]) {
        last[rank] = Math.min(last[rank], last[successor]);
      }
    }
    DayRange[] days = new DayRange[size];
    for (int rank = 0; rank < size; rank++) {
      days[rank] = new DayRange(first[rank], last[rank]);
    }
    return days;
  }
}
