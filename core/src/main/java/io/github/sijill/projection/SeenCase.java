package io.github.sijill.projection;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.Recorded;
import io.github.sijill.history.History;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.scope.Cell;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A case as seen from one viewpoint, prepared as far as it was asked for: whole, or what bears on
 * single cells. Immutable to its callers, and thread-safe.
 */
final class SeenCase {

  private static final int KEPT_SCOPES = 1_000;

  private final CaseId caseId;
  private final CaseIndex index;
  private final List<Recorded> events;
  private final Viewpoint viewpoint;
  private final Dimensions dimensions;
  private final Coverage coverage;

  /** What is prepared; the case takes it over when it grows, for most of it stays. */
  private final Views views;

  private final CellView.Budget budget;

  private final Map<Cell, CaseView> byCell = new ConcurrentHashMap<>();

  /** By what was asked about. */
  private final Map<Scope, AskedCases.Asked> asked = new ConcurrentHashMap<>();

  private volatile @Nullable CaseView whole;

  /** The views of a case from one viewpoint, by the positions of the entries they are made of. */
  private static final class Views {

    /** As many entries are held in all for each that the case has. */
    private static final int HELD_OF_EACH = 8;

    private final Map<BitSet, CaseView> byEntries = new HashMap<>();
    private long held;

    synchronized @Nullable CaseView get(BitSet positions) {
      return byEntries.get(positions);
    }

    synchronized CaseView keep(BitSet positions, CaseView view, int size) {
      held += positions.cardinality();
      if (held > 10_000 + (long) HELD_OF_EACH * size) {
        byEntries.clear();
        held = positions.cardinality();
      }
      CaseView before = byEntries.putIfAbsent(positions, view);
      return before == null ? view : before;
    }
  }

  private SeenCase(
      CaseId caseId,
      CaseIndex index,
      List<Recorded> events,
      Viewpoint viewpoint,
      Views views,
      CellView.Budget budget) {
    this.caseId = caseId;
    this.index = index;
    this.events = events;
    this.viewpoint = viewpoint;
    this.views = views;
    this.budget = budget;
    this.dimensions = view(index.frame(events)).history().dimensions();
    this.coverage = index.coverage(dimensions);
  }

  /** The case that has these events, in the order of recording. */
  static SeenCase of(
      CaseId caseId,
      CaseIndex index,
      List<Recorded> events,
      Viewpoint viewpoint,
      CellView.Budget budget) {
    return new SeenCase(caseId, index, events, viewpoint, new Views(), budget);
  }

  /** The case with what came in since. */
  SeenCase grown(List<Recorded> longer) {
    return new SeenCase(caseId, index, longer, viewpoint, views, budget);
  }

  /** How many events the case has. */
  int size() {
    return events.size();
  }

  CaseId caseId() {
    return caseId;
  }

  /** The members that are declared. */
  Dimensions dimensions() {
    return dimensions;
  }

  /** All of it. */
  CaseView whole() {
    CaseView view = whole;
    if (view == null) {
      view = new CaseView(History.of(caseId, events, viewpoint));
      whole = view;
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
      view = viewpoint.labels().isEmpty() ? view(index.of(cell, events, coverage)) : whole();
      byCell.put(cell, view);
    }
    return view;
  }

  /** A cell as it is seen; none if it exists on no day. */
  Stream<CellView> cell(Cell cell) {
    return of(cell).cell(cell, budget).stream();
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
    }
    return known;
  }

  private CaseView view(BitSet positions) {
    viewpoint.recordedAt().ifPresent(at -> leaveOutAfter(at, positions));
    CaseView known = views.get(positions);
    if (known != null) {
      return known;
    }
    List<Recorded> few = positions.stream().mapToObj(events::get).toList();
    return views.keep(positions, new CaseView(History.of(caseId, few, viewpoint)), events.size());
  }

  private void leaveOutAfter(Instant at, BitSet positions) {
    for (int each = positions.nextSetBit(0); each >= 0; each = positions.nextSetBit(each + 1)) {
      if (events.get(each).recordedAt().isAfter(at)) {
        positions.clear(each);
      }
    }
  }
}
