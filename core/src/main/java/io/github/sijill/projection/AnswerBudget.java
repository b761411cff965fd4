package io.github.sijill.projection;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/**
 * How many answers an archive keeps, some hundred bytes each: at most a tenth of the heap. When
 * there are more, it forgets them all and begins anew. A cell of a state that nobody asks any more
 * goes with its answers before that.
 */
final class AnswerBudget {

  private static final int ANSWERS =
      Math.clamp(Runtime.getRuntime().maxMemory() / 8_192, 10_000, 1_000_000);

  private final List<WeakReference<CellAnswers>> cells = new ArrayList<>();
  private int answers;

  synchronized void add(CellAnswers cell) {
    cells.add(new WeakReference<>(cell));
  }

  synchronized void count(int more) {
    answers += more;
    if (answers > ANSWERS) {
      for (WeakReference<CellAnswers> each : cells) {
        CellAnswers cell = each.get();
        if (cell != null) {
          cell.forget();
        }
      }
      cells.clear();
      answers = 0;
    }
  }
}
