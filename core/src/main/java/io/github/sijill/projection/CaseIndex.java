package io.github.sijill.projection;

import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.scope.Cell;
import io.github.sijill.scope.Dimensions;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the few entries of a case on which the answer for one cell depends, so that a question
 * costs what it names and not what the case holds. It grows with the case. Thread-safe.
 *
 * <p>The answer for a cell depends on the entries that reach it in any of their forms; on what
 * amends, confirms or tells of these; on what is declared before or after them through whatever
 * chain, since that leaves them fewer days and gives them their ranks; on what amends and confirms
 * that; and on the frame, the declarations of members. It may take in more than these and is right
 * all the same, for the history of more entries of the case says the same of the cell. That it is
 * what the whole case says is a law of the tests.
 *
 * <p>What is left out changes no order among the others: entries are ranked by taking the earliest
 * recorded whose predecessors are all taken, and an entry that is no predecessor delays nothing.
 */
final class CaseIndex {

  /** For so many sets of declared members coverage is kept; a case rarely has more over time. */
  private static final int KEPT = 4;

  private final References references = new References();

  /** By position: the entry that it says something of, itself or the one that it corrects. */
  private final List<Integer> owners = new ArrayList<>();

  private final Map<Dimensions, Coverage> coverages =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Dimensions, Coverage> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * The positions of the declarations of members among these events, and of what amends them.
   *
   * @param events the first of the case, in the order of recording; likewise below
   */
  synchronized BitSet frame(List<Recorded> events) {
    grow(events);
    return first(events.size(), references.frame());
  }

  /** Which entries reach which cells where these members are declared. */
  synchronized Coverage coverage(Dimensions dimensions) {
    return coverages.computeIfAbsent(dimensions, Coverage::new);
  }

  /**
   * The positions of the entries on which depends what these events say of a cell, the frame among
   * them.
   */
  synchronized BitSet of(Cell cell, List<Recorded> events, Coverage coverage) {
    grow(events);
    while (coverage.size() < events.size()) {
      cover(coverage, events.get(coverage.size()).event());
    }
    BitSet positions = references.with(coverage.of(cell));
    positions.or(references.frame());
    return first(events.size(), positions);
  }

  private void grow(List<Recorded> events) {
    while (references.size() < events.size()) {
      owners.add(references.add(events.get(references.size()).event()));
    }
  }

  private void cover(Coverage coverage, SagaEvent event) {
    int position = coverage.size();
    coverage.grow();
    event.ownScope().ifPresent(scope -> coverage.add(position, scope));
    if (event instanceof EntryCorrected correction) {
      correction
          .correction()
          .ownScope()
          .ifPresent(scope -> coverage.add(owners.get(position), scope));
    }
  }

  /** The index may know of later entries than are asked about. */
  private static BitSet first(int size, BitSet positions) {
    positions.clear(size, Math.max(size, positions.length()));
    return positions;
  }
}
