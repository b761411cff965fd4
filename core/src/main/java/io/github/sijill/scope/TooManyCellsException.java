package io.github.sijill.scope;

import io.github.sijill.text.Printable;

/**
 * A question covers more cells than can be answered at once. Nothing was worked out. Whoever asks
 * has to narrow the question; the message says by what.
 */
public final class TooManyCellsException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private static final int SHOWN = 500;

  private final long cells;

  /**
   * Refuses a question of that many cells.
   *
   * @param cells more than {@value Dimensions#MAX_CELLS}; {@link Long#MAX_VALUE} if there are that
   *     many or more
   * @param counted how they are counted, in words
   * @param accepted what narrows the question, in words
   */
  public TooManyCellsException(long cells, String counted, String accepted) {
    super(
        "%s cells (%s) are too many for one question, which may cover %s; %s"
            .formatted(
                cells == Long.MAX_VALUE ? "at least " + cells : cells,
                Printable.escaped(counted, SHOWN),
                Dimensions.MAX_CELLS,
                Printable.escaped(accepted, SHOWN)));
    this.cells = cells;
  }

  /** How many cells the question covers; {@link Long#MAX_VALUE} if there are that many or more. */
  public long cells() {
    return cells;
  }
}
