package io.github.sijill.casefile;

import io.github.sijill.cuts.CutDays;
import io.github.sijill.cuts.Cuts;
import io.github.sijill.event.CutsReported;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.SagaEvent.StatusChange;
import io.github.sijill.event.Status;
import io.github.sijill.event.StillInForce;
import io.github.sijill.history.DayRange;
import io.github.sijill.history.History;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.scope.Cell;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.scope.Dimension;
import io.github.sijill.scope.MemberId;
import io.github.sijill.scope.Scope;
import io.github.sijill.scope.Selection;
import io.github.sijill.time.DayBound;
import io.github.sijill.timeline.Change;
import io.github.sijill.timeline.Change.Here;
import io.github.sijill.timeline.Course;
import io.github.sijill.timeline.Scale;
import io.github.sijill.timeline.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The status of each cell of a case over time, as seen from a viewpoint. A cell's timeline is
 * prepared when it is first asked for; cells that the same entries cover share one. Thread-safe.
 *
 * <p>For other rooms of this library.
 */
public final class CellTimelines {

  private static final List<Status> IN_FORCE = List.of(Status.DEGRADED, Status.BLOCKED);

  private final History history;
  private final List<Change<Status>> changes = new ArrayList<>();

  private final List<SeenEntry> reports = new ArrayList<>();

  /** By report: the last day of which something else speaks that tells of it. */
  private final List<LocalDate> reportsTold = new ArrayList<>();

  private final List<SeenEntry> stillInForce = new ArrayList<>();

  private final Map<EntryId, Integer> ranks = new HashMap<>();

  /** By change: the last day of which an entry speaks about it. */
  private final List<LocalDate> told = new ArrayList<>();

  /** By change: the scope of its entry. */
  private final List<Scope> scopes = new ArrayList<>();

  private final Covering covering = new Covering();
  private final Covering reportsCovering = new Covering();

  /** By the numbers of the changes, for a cell that has days by the changes themselves. */
  private final Map<Object, Timeline<Status>> timelines = new ConcurrentHashMap<>();

  private final Map<Cell, Timeline<Status>> byCell = new ConcurrentHashMap<>();

  private final Map<Cell, Optional<LocalDate>> lastTold = new ConcurrentHashMap<>();

  /** By the numbers of the reports, for a cell that has days by these and the days reached. */
  private final Map<Object, Cuts> cuts = new ConcurrentHashMap<>();

  /** The timelines of the cells of a case, none of them prepared yet. */
  public CellTimelines(History history) {
    this.history = history;
    for (SeenEntry entry : history.entries()) {
      ranks.put(entry.id(), history.rank(entry));
    }
    Map<EntryId, LocalDate> mentioned = mentioned();
    for (SeenEntry entry : history.entries()) {
      if (entry.event() instanceof CutsReported report) {
        reportsCovering.add(report.scope());
        reports.add(entry);
        reportsTold.add(mentioned.getOrDefault(entry.id(), LocalDate.MIN));
      }
      if (entry.event() instanceof StillInForce) {
        stillInForce.add(entry);
      }
      if (entry.event() instanceof StatusChange change) {
        told.add(later(toldOf(entry), mentioned.get(entry.id())));
        covering.add(change.scope());
        scopes.add(change.scope());
        changes.add(change(entry, change, ranks, history));
      }
    }
  }

  /** By entry: the last day of which what tells of it later speaks, such as a statement. */
  private Map<EntryId, LocalDate> mentioned() {
    Map<EntryId, LocalDate> mentioned = new HashMap<>();
    for (SeenEntry entry : history.entries()) {
      if (entry.event() instanceof SagaEvent.Background background
          && !(background instanceof StillInForce)) {
        for (EntryId id : background.tellsOf()) {
          mentioned.merge(id, toldOf(entry), CellTimelines::later);
        }
      }
    }
    return mentioned;
  }

  /** The day of which an entry speaks; of one without an end, the first that it may be. */
  private static LocalDate toldOf(SeenEntry entry) {
    return entry.latest() instanceof DayBound.On(LocalDate day)
        ? day
        : entry.earliest() instanceof DayBound.On(LocalDate day) ? day : LocalDate.MIN;
  }

  private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
    return other == null || one.isAfter(other) ? one : other;
  }

  private static Set<Integer> ranks(Set<EntryId> ids, Map<EntryId, Integer> ranks) {
    Set<Integer> found = new HashSet<>();
    for (EntryId id : ids) {
      Integer rank = ranks.get(id);
      if (rank != null) {
        found.add(rank);
      }
    }
    return found;
  }

  /** Which of some scopes, numbered from 0, cover a cell, all days of its members aside. */
  private final class Covering {

    /** By dimension and selection: the numbers of the leaves that it covers. */
    private final Map<Dimension, Map<Selection, BitSet>> leaves = new EnumMap<>(Dimension.class);

    /** By dimension and scope: the numbers of the leaves that it covers. */
    private final Map<Dimension, List<BitSet>> covered = new EnumMap<>(Dimension.class);

    /** By leaf, once it was asked for: the numbers of the scopes that cover it. */
    private final Map<MemberId, BitSet> byLeaf = new ConcurrentHashMap<>();

    private int size;

    void add(Scope scope) {
      size++;
      for (Dimension dimension : Dimension.values()) {
        BitSet numbers =
            leaves
                .computeIfAbsent(dimension, d -> new HashMap<>())
                .computeIfAbsent(
                    scope.of(dimension), s -> history.dimensions().leafNumbers(dimension, s));
        covered.computeIfAbsent(dimension, d -> new ArrayList<>()).add(numbers);
      }
    }

    BitSet of(Cell cell) {
      BitSet found = new BitSet();
      found.set(0, size);
      for (Dimension dimension : Dimension.values()) {
        found.and(byLeaf.computeIfAbsent(cell.of(dimension), leaf -> of(dimension, leaf)));
      }
      return found;
    }

    private BitSet of(Dimension dimension, MemberId leaf) {
      BitSet found = new BitSet();
      int number = history.dimensions().leafNumber(dimension, leaf.id());
      List<BitSet> scopes = covered.getOrDefault(dimension, List.of());
      for (int scope = 0; number >= 0 && scope < scopes.size(); scope++) {
        found.set(scope, scopes.get(scope).get(number));
      }
      return found;
    }
  }

  /** The timeline of a cell that the case declares. */
  public Timeline<Status> of(Cell cell) {
    return byCell.computeIfAbsent(cell, this::prepare);
  }

  /**
   * The cuts of hours on a cell, or on what it was before its first day: those that begin on a day
   * on which their report reaches it. Cells that the same reports reach share them.
   */
  public Cuts cuts(Cell cell) {
    if (reports.isEmpty() || isAlways(cell)) {
      BitSet relevant = reportsCovering.of(cell);
      return cuts.computeIfAbsent(
          relevant,
          key ->
              Cuts.of(
                  relevant.stream()
                      .mapToObj(i -> new Cuts.Reported(reports.get(i), List.of(DaySpan.ALWAYS)))
                      .toList()));
    }
    List<Cuts.Reported> relevant = new ArrayList<>();
    for (SeenEntry entry : reports) {
      CutsReported report = (CutsReported) entry.event();
      List<DaySpan> days = history.dimensions().reach(report.scope(), cell);
      if (!days.isEmpty()) {
        relevant.add(new Cuts.Reported(entry, days));
      }
    }
    return cuts.computeIfAbsent(relevant, key -> Cuts.of(relevant));
  }

  /**
   * The last day of which an entry in view speaks about a cell: one that begins or ends something
   * there, reports cuts, or tells of such an entry; and one that tells of a restriction as still in
   * force, where that may be so. Empty if there is none.
   */
  public Optional<LocalDate> lastTold(Cell cell) {
    return lastTold.computeIfAbsent(cell, this::findLastTold);
  }

  private Optional<LocalDate> findLastTold(Cell cell) {
    IntStream relevant =
        isAlways(cell)
            ? covering.of(cell).stream()
            : reaching(cell).keySet().stream().mapToInt(change -> change);
    Cuts reported = cuts(cell);
    Set<SeenEntry> reporting =
        reported.days().stream().map(CutDays::entry).collect(Collectors.toSet());
    return Stream.of(
            relevant.mapToObj(told::get),
            reported.days().stream().map(CutDays::last),
            IntStream.range(0, reports.size())
                .filter(report -> reporting.contains(reports.get(report)))
                .mapToObj(reportsTold::get),
            stillInForce.stream()
                .filter(entry -> mayTellOf(cell, entry))
                .map(CellTimelines::toldOf))
        .flatMap(days -> days)
        .filter(day -> !day.equals(LocalDate.MIN))
        .max(Comparator.naturalOrder());
  }

  /** Whether one of the restrictions that are said to be still in force may be so on a cell. */
  private boolean mayTellOf(Cell cell, SeenEntry entry) {
    DayRange days = DayRange.of(entry.occurred());
    for (EntryId id : ((StillInForce) entry.event()).restrictions()) {
      boolean isBaseline = history.opening().filter(each -> each.id().equals(id)).isPresent();
      Integer rank = ranks.get(id);
      if (rank != null
          && (of(cell)
                  .mayBeInForce(
                      isBaseline ? OptionalInt.empty() : OptionalInt.of(rank),
                      days.first(),
                      days.last())
              || cuts(cell).days().stream().anyMatch(cut -> cut.entry().id().equals(id)))) {
        return true;
      }
    }
    return false;
  }

  private boolean isAlways(Cell cell) {
    return history.dimensions().days(cell).equals(Optional.of(DaySpan.ALWAYS));
  }

  private Timeline<Status> prepare(Cell cell) {
    if (isAlways(cell)) {
      BitSet relevant = covering.of(cell);
      return timelines.computeIfAbsent(
          relevant, key -> timeline(relevant.stream().mapToObj(changes::get).toList()));
    }
    List<Change<Status>> relevant = List.copyOf(reaching(cell).values());
    return timelines.computeIfAbsent(relevant, key -> timeline(relevant));
  }

  private Timeline<Status> timeline(List<Change<Status>> relevant) {
    return Timeline.of(scale(history), relevant, history);
  }

  private static Scale<Status> scale(History history) {
    return scale(history.baseline());
  }

  /** The statuses of a case, of which one holds before all entries. */
  public static Scale<Status> scale(Status baseline) {
    return new Scale<>(baseline, Status.OPEN, IN_FORCE);
  }

  /** The changes that reach a cell, by rank. */
  public List<Change<Status>> changes(Cell cell) {
    return isAlways(cell)
        ? covering.of(cell).stream().mapToObj(changes::get).toList()
        : List.copyOf(reaching(cell).values());
  }

  /** What becomes of these changes of a cell in a history. */
  public static Course<Status> course(List<Change<Status>> changes, History history) {
    return Course.of(scale(history), changes, history);
  }

  /**
   * The course of these changes where the last of them has come to the others, whose days are what
   * they were.
   */
  public static Course<Status> course(
      Course<Status> before, List<Change<Status>> changes, History history) {
    return before.and(scale(history), changes, history, history.firstDay(changes.getLast().rank()));
  }

  /**
   * What an entry changes; empty if it is of a kind that changes nothing.
   *
   * @param ranks of the entries of its history, by id
   */
  public static Optional<Change<Status>> change(
      SeenEntry entry, Map<EntryId, Integer> ranks, History history) {
    return entry.event() instanceof StatusChange change
        ? Optional.of(change(entry, change, ranks, history))
        : Optional.empty();
  }

  private static Change<Status> change(
      SeenEntry entry, StatusChange change, Map<EntryId, Integer> ranks, History history) {
    return new Change<>(
        history.rank(entry), change.begins(), change.endsAll(), ranks(change.named(), ranks));
  }

  /** The changes that reach a cell which has days, or what it was before them, by number. */
  private SortedMap<Integer, Change<Status>> reaching(Cell cell) {
    Map<Scope, List<DaySpan>> reach = new HashMap<>();
    SortedMap<Integer, Change<Status>> relevant = new TreeMap<>();
    for (int i = 0; i < changes.size(); i++) {
      int change = i;
      List<DaySpan> spans =
          reach.computeIfAbsent(scopes.get(i), scope -> history.dimensions().reach(scope, cell));
      reaching(changes.get(i), spans).ifPresent(reached -> relevant.put(change, reached));
    }
    return relevant;
  }

  /**
   * A change as far as it reaches a cell. On other days it can have happened too, and then not
   * here. If it reaches the cell on days with others between them, it may have happened on those as
   * well: that says a little less than is known, but never too much.
   */
  private Optional<Change<Status>> reaching(Change<Status> change, List<DaySpan> reach) {
    int first = history.firstDay(change.rank());
    int last = history.lastDay(change.rank());
    int from = Integer.MAX_VALUE;
    int to = Integer.MIN_VALUE;
    for (DaySpan span : reach) {
      DayRange days = DayRange.of(span);
      if (days.contains(new DayRange(first, last))) {
        return Optional.of(change);
      }
      if (first <= days.last() && days.first() <= last) {
        from = Math.min(from, Math.max(first, days.first()));
        to = Math.max(to, Math.min(last, days.last()));
      }
    }
    return from > to
        ? Optional.empty()
        : Optional.of(change.on(new Here(new DayRange(from, to), first < from, to < last)));
  }
}
