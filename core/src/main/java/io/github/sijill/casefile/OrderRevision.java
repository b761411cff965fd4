package io.github.sijill.casefile;

import static java.util.Objects.requireNonNull;

import io.github.sijill.casefile.OrderedEntry.Bound;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Brings the declared order up to date when some entries are added, replaced or taken out, by
 * looking at no more entries than these touch. Of one use.
 *
 * <p><b>First days</b> go down the order: an entry happened no earlier than each that it is
 * declared after. Starting at the entries that were changed, each is worked out anew from those it
 * is declared after; if its first day has moved, those declared after it follow. By ascending rank,
 * so that all that an entry depends on is settled when its turn comes.
 *
 * <p><b>Last days</b>, and the days from which on a change after an entry is certain, go up the
 * order by descending rank in the same way, with one difference. Many entries may be declared after
 * one, and a new one must not cost a look at all of them. So an entry says to each before it what
 * bound it set and what bound it sets now. A narrower one is taken as it is. A wider one matters
 * only where the old one was the narrowest of all; only there are all of them asked again.
 */
final class OrderRevision {

  private final OrderedEntries before;
  private final Positions positions;
  private OrderedEntries now;
  private final NavigableSet<Integer> touched = new TreeSet<>();

  OrderRevision(OrderedEntries before, Positions positions) {
    this.before = before;
    this.positions = positions;
    this.now = before;
  }

  /**
   * The order with some entries as given, and all others as they were.
   *
   * @param entries by position; empty for one that does not stand any more. None of them is
   *     declared after one of higher rank
   */
  OrderedEntries apply(SortedMap<Integer, Optional<OrderedEntry>> entries) {
    entries.forEach(
        (position, entry) -> {
          for (int each : before.before(position, positions)) {
            now = now.unlinked(each, position);
          }
          now = now.with(position, entry);
          for (int each : now.before(position, positions)) {
            now = now.linked(each, position);
          }
        });
    touched.addAll(entries.keySet());
    if (!isPlainlyAdded(entries)) {
      settleFirstDays(entries.keySet());
      settleLastDays(entries.keySet());
    }
    return now;
  }

  /**
   * Adds one entry that nothing is declared after, if it narrows no days of others: so are most
   * entries, and it saves half of the time.
   */
  @SuppressWarnings("ReferenceEquality") // what is not narrowed comes back as it was
  private boolean isPlainlyAdded(SortedMap<Integer, Optional<OrderedEntry>> entries) {
    int position = entries.firstKey();
    Optional<OrderedEntry> entry = requireNonNull(entries.get(position));
    if (entries.size() > 1 || entry.isEmpty() || !now.after(position).isEmpty()) {
      return false;
    }
    OrderedEntry added = entry.get().notBefore(now.firstOf(entry.get().event(), positions));
    for (int earlier : now.before(position, positions)) {
      Optional<OrderedEntry> known = now.at(earlier);
      if (known.isPresent() && known.get().within(added.bound()) != known.get()) {
        return false;
      }
    }
    now = now.with(position, Optional.of(added));
    return before.at(position).isEmpty();
  }

  /** The positions of the entries that were given, and of those whose days it changed. */
  NavigableSet<Integer> touched() {
    return Collections.unmodifiableNavigableSet(touched);
  }

  private int rank(int position) {
    return now.at(position).or(() -> before.at(position)).map(OrderedEntry::rank).orElse(position);
  }

  private void settleFirstDays(Set<Integer> given) {
    Turns turns = new Turns(Comparator.comparingInt(this::rank));
    given.forEach(turns::add);
    while (turns.isLeft()) {
      int position = turns.next();
      now.at(position)
          .ifPresent(
              entry ->
                  put(
                      position,
                      OrderedEntry.alone(entry.event(), entry.rank())
                          .notBefore(now.firstOf(entry.event(), positions))
                          .within(new Bound(entry.last(), entry.followed()))));
      if (first(before, position) != first(now, position)) {
        now.after(position).forEach(turns::add);
      }
    }
  }

  /** An entry that does not stand holds nobody back. */
  private static int first(OrderedEntries entries, int position) {
    return entries.at(position).map(OrderedEntry::first).orElse(Integer.MIN_VALUE);
  }

  private void settleLastDays(Set<Integer> given) {
    Set<Integer> loosened = new HashSet<>(given);
    Turns turns = new Turns(Comparator.comparingInt(this::rank).reversed());
    given.forEach(turns::add);
    while (turns.isLeft()) {
      int position = turns.next();
      if (loosened.contains(position)) {
        now.at(position).ifPresent(entry -> put(position, boundAnew(position, entry)));
      }
      for (int earlier : before.before(position, positions)) {
        bind(earlier, position, loosened, turns);
      }
      for (int earlier : now.before(position, positions)) {
        bind(earlier, position, loosened, turns);
      }
    }
  }

  /** Passes on what the entry at {@code position} says of one that it is or was declared after. */
  @SuppressWarnings("ReferenceEquality") // what is not narrowed comes back as it was
  private void bind(int earlier, int position, Set<Integer> loosened, Turns turns) {
    Optional<OrderedEntry> known = now.at(earlier);
    if (known.isEmpty()) {
      return;
    }
    Bound is = bound(now, position, earlier);
    if (isWider(bound(before, position, earlier), is, known.get())) {
      loosened.add(earlier);
      turns.add(earlier);
    }
    OrderedEntry within = known.get().within(is);
    if (within != known.get()) {
      put(earlier, within);
      turns.add(earlier);
    }
  }

  private OrderedEntry boundAnew(int position, OrderedEntry entry) {
    OrderedEntry bound = OrderedEntry.alone(entry.event(), entry.rank()).notBefore(entry.first());
    for (int later : now.after(position)) {
      bound = now.at(later).map(OrderedEntry::bound).map(bound::within).orElse(bound);
    }
    return bound;
  }

  /** The bound that the entry at {@code position} sets to the one at {@code earlier}. */
  private Bound bound(OrderedEntries entries, int position, int earlier) {
    return entries.after(earlier).contains(position)
        ? entries.at(position).map(OrderedEntry::bound).orElse(Bound.NONE)
        : Bound.NONE;
  }

  /** Whether a bound that may have been the narrowest has become wider. */
  private static boolean isWider(Bound was, Bound is, OrderedEntry bounded) {
    return (is.last() > was.last() && was.last() <= bounded.last())
        || (is.followed() > was.followed() && was.followed() <= bounded.followed());
  }

  private void put(int position, OrderedEntry entry) {
    if (!now.at(position).equals(Optional.of(entry))) {
      now = now.with(position, Optional.of(entry));
      touched.add(position);
    }
  }

  /** The entries whose turn is to come, each once, the next by rank first. */
  private static final class Turns {
    private final PriorityQueue<Integer> queue;
    private final Set<Integer> waiting = new HashSet<>();

    Turns(Comparator<Integer> byRank) {
      this.queue = new PriorityQueue<>(byRank);
    }

    void add(int position) {
      if (waiting.add(position)) {
        queue.add(position);
      }
    }

    boolean isLeft() {
      return !queue.isEmpty();
    }

    int next() {
      int position = queue.remove();
      waiting.remove(position);
      return position;
    }
  }
}
