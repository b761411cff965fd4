package io.github.sijill.scope;

import io.github.sijill.text.Printable;

/**
 * A question, or the scope of an entry, covers more cells than can be looked at one by one. Nothing
 * was worked out. Whoever asks or records has to name fewer members; the message says of what.
 */
public final class TooManyCellsException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private static final int SHOWN = 500;

  private final long cells;

  /**
   * Refuses that many cells.
   *
   * @param cells more than {@value Dimensions#MAX_CELLS}; {@link Long#MAX_VALUE} if there are that
   *     many or more
   * @param counted how they are counted, in words
   * @param accepted what would be accepted, in words
   */
  public TooManyCellsException(long cells, String counted, String accepted) {
    super(
        "%s cells (%s) are too many to look at one by one, which is done for %s at most; %s"
            .formatted(
                cells == Long.MAX_VALUE ? "at least " + cells : cells,
                Printable.escaped(counted, SHOWN),
                Dimensions.MAX_CELLS,
                Printable.escaped(accepted, SHOWN)));
    this.cells = cells;
  }

  /** How many cells are covered; {@link Long#MAX_VALUE} if there are that many or more. */
  public long cells() {
    return cells;
  }
}
