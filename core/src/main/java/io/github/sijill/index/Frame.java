package io.github.sijill.index;

import io.github.sijill.event.Status;
import io.github.sijill.history.History;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.scope.Cell;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import io.github.sijill.scope.TooManyCellsException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What frames the record of a case: its opening and the members that are declared, as corrections
 * leave them. Immutable to its callers, and thread-safe.
 *
 * <p>For other rooms of this library.
 */
public final class Frame {

  private static final int KEPT_SCOPES = 1_000;

  private final History history;
  private final Coverage coverage;

  /** By what was asked about. */
  private final Map<Scope, Named> named = new ConcurrentHashMap<>();

  /** By cell, once it was asked for: its entries, as far as the case went then. */
  private final Map<Cell, CellEntries> entries = new ConcurrentHashMap<>();

  Frame(History history) {
    this.history = history;
    this.coverage = new Coverage(history.dimensions());
  }

  /** The members that are declared. */
  public Dimensions dimensions() {
    return history.dimensions();
  }

  /** The opening of the case, if it is in view. */
  public Optional<SeenEntry> opening() {
    return history.opening();
  }

  /** The status of every cell before the first word on it. */
  public Status baseline() {
    return history.baseline();
  }

  /** What a scope names among the members. Thread-safe; what it finds is kept. */
  public static final class Named {

    private final Dimensions dimensions;
    private final Scope scope;
    private final boolean isDeclared;
    private volatile @Nullable List<Cell> cells;

    private Named(Dimensions dimensions, Scope asked) {
      this.dimensions = dimensions;
      this.scope = dimensions.byIds(asked);
      this.isDeclared = dimensions.declares(scope);
    }

    /** The scope, by the ids of the members. */
    public Scope scope() {
      return scope;
    }

    /** Whether all that it names is declared. */
    public boolean isDeclared() {
      return isDeclared;
    }

    /**
     * Its cells, in their order.
     *
     * @throws TooManyCellsException if there are too many
     */
    public List<Cell> cells() {
      List<Cell> known = cells;
      if (known == null) {
        known = List.copyOf(dimensions.cells(scope));
        cells = known;
      }
      return known;
    }
  }

  /** What a scope names, whose members may be given by any of their names. */
  public Named named(Scope scope) {
    Named known = named.get(scope);
    if (known == null) {
      if (named.size() > KEPT_SCOPES) {
        named.clear();
      }
      known = new Named(dimensions(), scope);
      named.put(scope, known);
    }
    return known;
  }

  /** Which entries reach which of its cells. */
  Coverage coverage() {
    return coverage;
  }

  @Nullable CellEntries entries(Cell cell) {
    return entries.get(cell);
  }

  void keep(Cell cell, CellEntries found) {
    entries.put(cell, found);
  }
}
