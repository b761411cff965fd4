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

  private final List<WeakReference<Holder>> holders = new ArrayList<>();
  private final List<WeakReference<Holder>> lasting = new ArrayList<>();
  private int answers;

  /** Holds answers. */
  interface Holder {

    /** Holds them no more. */
    void forget();
  }

  /** Says that one begins to hold answers; it says so again when it begins anew. */
  synchronized void add(Holder holder) {
    holders.add(new WeakReference<>(holder));
  }

  /** Says once and for all that one may hold answers at any time. */
  synchronized void addLasting(Holder holder) {
    lasting.add(new WeakReference<>(holder));
  }

  synchronized void count(int more) {
    answers += more;
    if (answers > ANSWERS) {
      forget(holders);
      holders.clear();
      forget(lasting);
      lasting.removeIf(each -> each.refersTo(null));
      answers = 0;
    }
  }

  private static void forget(List<WeakReference<Holder>> holders) {
    for (WeakReference<Holder> each : holders) {
      Holder holder = each.get();
      if (holder != null) {
        holder.forget();
      }
    }
  }
}
