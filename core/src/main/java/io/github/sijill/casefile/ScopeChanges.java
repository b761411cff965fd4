package io.github.sijill.casefile;

import io.github.sijill.scope.Scope;

/**
 * The status changes of one scope that count.
 *
 * @param cells the members that were declared when it last changed
 * @param box the cells of the scope among them
 */
record ScopeChanges(Scope scope, CaseCells cells, CellBox box, ChangeTree tree) {

  static ScopeChanges none(Scope scope, CaseCells cells) {
    return new ScopeChanges(scope, cells, cells.of(scope), ChangeTree.EMPTY);
  }

  ScopeChanges with(ChangeTree changed) {
    return new ScopeChanges(scope, cells, box, changed);
  }

  /** The cells of the scope among the members that are declared now. */
  CellBox among(CaseCells now) {
    return now == cells ? box : now.of(scope);
  }
}
