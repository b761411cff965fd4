package io.github.sijill.projection;

import static java.util.stream.Collectors.toSet;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.Recorded;
import io.github.sijill.history.History;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.index.CaseIndex;
import io.github.sijill.index.CountedEntries;
import io.github.sijill.index.Frame;
import io.github.sijill.question.Answers;
import io.github.sijill.question.CellStatus;
import io.github.sijill.scope.Cell;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A case as seen from one viewpoint, prepared as far as it was asked for: whole, or what bears on
 * single cells. Immutable to its callers, and thread-safe.
 */
final class SeenCase {

  private static final int KEPT_SCOPES = 1_000;

  private final CaseIndex index;
  private final List<Recorded> events;
  private final Viewpoint viewpoint;
  private final Frame frame;

  private final Views views;
  private final Map<Cell, CaseView> byCell = new ConcurrentHashMap<>();

  /** By what was asked about. */
  private final Map<Scope, AskedCases.Asked> asked = new ConcurrentHashMap<>();

  private volatile @Nullable CaseView whole;

  /**
   * What is prepared of a case from viewpoints that differ only in when they look at the record: by
   * the positions of the entries that it is made of, which are the same from most of them, and stay
   * so while the case grows.
   */
  static final class Views {

    /** As many entries are held in all for each that the case has. */
    private static final int HELD_OF_EACH = 8;

    /** So many entries of a view take as much memory as an answer. */
    private static final int ENTRIES_AS_ANSWER = 4;

    private final CaseId caseId;
    private final AnswerBudget budget;
    private final KeptAnswers kept;
    private final Viewpoint viewpoint;
    private final Map<BitSet, CaseView> byEntries = new HashMap<>();
    private long held;

    /**
     * @param kept what was told near days, from any viewpoint
     */
    Views(CaseId caseId, Viewpoint viewpoint, AnswerBudget budget, KeptAnswers kept) {
      this.caseId = caseId;
      this.viewpoint = viewpoint.ofAllRecorded();
      this.budget = budget;
      this.kept = kept;
    }

    private CaseView of(BitSet positions, List<Recorded> events) {
      CaseView known = get(positions);
      if (known != null) {
        return known;
      }
      CaseView made = keep(positions, make(positions, events), events.size());
      budget.count(1 + positions.cardinality() / ENTRIES_AS_ANSWER);
      return made;
    }

    private CaseView make(BitSet positions, List<Recorded> events) {
      List<Recorded> few = new ArrayList<>();
      for (int each = positions.nextSetBit(0); each >= 0; each = positions.nextSetBit(each + 1)) {
        few.add(events.get(each));
      }
      return new CaseView(History.of(caseId, few, viewpoint));
    }

    private synchronized @Nullable CaseView get(BitSet positions) {
      return byEntries.get(positions);
    }

    private synchronized CaseView keep(BitSet positions, CaseView view, int size) {
      held += positions.cardinality();
      if (held > 10_000 + (long) HELD_OF_EACH * size) {
        byEntries.clear();
        held = positions.cardinality();
      }
      CaseView before = byEntries.putIfAbsent(positions, view);
      return before == null ? view : before;
    }
  }

  /** The case that has these events, in the order of recording. */
  SeenCase(CaseIndex index, List<Recorded> events, Viewpoint viewpoint, Views views) {
    this.index = index;
    this.events = events;
    this.viewpoint = viewpoint;
    this.views = views;
    this.frame = index.frame(views.caseId, events, viewpoint.recordedAt());
  }

  /** As many answers take as much memory as a case that was looked at. */
  private static final int WEIGHT = 4;

  private final AtomicInteger weight = new AtomicInteger(WEIGHT);

  /** What it adds to the answers that are kept, which is asked for once. */
  int takeWeight() {
    return weight.getAndSet(0);
  }

  /** How many events the case has. */
  int size() {
    return events.size();
  }

  CaseId caseId() {
    return views.caseId;
  }

  /** The members that are declared. */
  Dimensions dimensions() {
    return frame.dimensions();
  }

  /** All of it. */
  CaseView whole() {
    CaseView view = whole;
    if (view == null) {
      view = new CaseView(History.of(caseId(), events, viewpoint));
      whole = view;
      views.budget.count(1 + events.size() / Views.ENTRIES_AS_ANSWER);
    }
    return view;
  }

  /**
   * A view that says of this cell what the whole case says of it; what it says of others is nothing
   * to go by.
   */
  CaseView of(Cell cell) {
    CaseView view = byCell.get(cell);
    if (view == null) {
      // Whether an entry counts by a label depends on what it is about, through whatever chain.
      view = viewpoint.labels().isEmpty() ? view(index.of(cell, events, frame)) : whole();
      byCell.put(cell, view);
    }
    return view;
  }

  /** Those of some cells that exist on some day, as they are seen. */
  List<CellView> cells(List<Cell> cells) {
    List<CellView> seen = new ArrayList<>(cells.size());
    views.budget.count(cells.size());
    for (Cell cell : cells) {
      dimensions().days(cell).ifPresent(exists -> seen.add(new CellView(this, cell, exists)));
    }
    return seen;
  }

  /** The answers about a cell; empty if it exists on no day. */
  Optional<CellAnswers> answers(Cell cell) {
    return of(cell).cell(cell, views.budget);
  }

  /**
   * The status of a cell at the end of a day, found without preparing all that the case tells of
   * it; empty if it has to be prepared.
   */
  Optional<CellStatus> near(CellView cell, LocalDate day) {
    return byCell.containsKey(cell.cell()) || !viewpoint.labels().isEmpty()
        ? Optional.empty()
        : index
            .entries(cell.cell(), events, frame)
            .map(entries -> entries.from(viewpoint, events))
            .flatMap(counted -> nearDay(cell.cell(), counted).on(day));
  }

  /** The members and the opening that are in view. */
  Frame frame() {
    return frame;
  }

  NearDay nearDay(Cell cell, CountedEntries counted) {
    return new NearDay(caseId(), cell, frame, events, counted, views.kept);
  }

  /** The entries about these cells that are in doubt, see {@link Answers#doubted}. */
  List<SeenEntry> doubted(Scope scope) {
    BitSet positions = index.doubted(events);
    if (positions.isEmpty()) {
      return List.of();
    }
    Set<EntryId> ids = positions.stream().mapToObj(each -> events.get(each).id()).collect(toSet());
    CaseView view = viewpoint.labels().isEmpty() ? view(index.with(positions, events)) : whole();
    return view.chronology().stream()
        .filter(each -> ids.contains(each.id()))
        .filter(each -> each.isRumourOfStatus() || each.hasMarkedDate())
        .filter(
            each ->
                each.event().ownScope().map(own -> dimensions().overlap(own, scope)).orElse(true))
        .toList();
  }

  /** What a question about a scope is about here. */
  AskedCases.Asked asked(Scope scope) {
    AskedCases.Asked known = asked.get(scope);
    if (known == null) {
      if (asked.size() > KEPT_SCOPES) {
        asked.clear();
      }
      known = new AskedCases.Asked(this, scope);
      asked.put(scope, known);
      views.budget.count(1);
    }
    return known;
  }

  private CaseView view(BitSet positions) {
    viewpoint.recordedAt().ifPresent(at -> CaseIndex.leaveOutAfter(at, events, positions));
    return views.of(positions, events);
  }
}
