package io.github.sijill.index;

import io.github.sijill.event.Status;
import io.github.sijill.history.History;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.scope.Cell;
import io.github.sijill.scope.Dimensions;
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

  private final History history;
  private final Coverage coverage;

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
