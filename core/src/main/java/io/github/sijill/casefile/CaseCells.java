package io.github.sijill.casefile;

import io.github.sijill.history.DayRange;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The members that a case declares, and the cells of each scope that was asked for. Thread-safe; to
 * those who use it, immutable.
 */
final class CaseCells {

  static final CaseCells NONE = new CaseCells(Dimensions.none());

  private final Dimensions dimensions;
  private final Map<Scope, CellBox> boxes = new ConcurrentHashMap<>();

  CaseCells(Dimensions dimensions) {
    this.dimensions = dimensions;
  }

  Dimensions dimensions() {
    return dimensions;
  }

  /** The cells that a scope covers. */
  CellBox of(Scope scope) {
    return boxes.computeIfAbsent(scope, s -> CellBox.of(s, dimensions));
  }

  /** Those of them that exist on all these days. */
  CellBox existing(Scope scope, DayRange days) {
    return dimensions.hasDays() ? CellBox.existing(scope, days, dimensions) : of(scope);
  }
}
