package io.github.sijill.projection;

import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.SagaEvent.Amendment;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the entries of a case say of each other, by their positions in the order of recording. An
 * entry counts in all its forms: what a correction makes it say is counted with what it said
 * before, for which of the two holds depends on the viewpoint. Not thread-safe.
 */
final class References {

  /** From entries to entries; most lead nowhere. */
  private static final class Links {
    private final Map<Integer, int[]> targets = new HashMap<>();
    private final Map<Integer, Integer> counts = new HashMap<>();

    void add(int from, int to) {
      int count = counts.merge(from, 1, Integer::sum);
      int[] before = targets.getOrDefault(from, new int[1]);
      int[] room = count <= before.length ? before : Arrays.copyOf(before, 2 * count);
      room[count - 1] = to;
      targets.put(from, room);
    }

    /** Adds to a set all that it leads to, through whatever chain, and returns it. */
    BitSet closed(BitSet entries) {
      if (targets.isEmpty()) {
        return entries;
      }
      BitSet fresh = copy(entries);
      while (!fresh.isEmpty()) {
        BitSet found = new BitSet();
        for (int from = fresh.nextSetBit(0); from >= 0; from = fresh.nextSetBit(from + 1)) {
          int count = counts.getOrDefault(from, 0);
          int[] led = targets.getOrDefault(from, new int[0]);
          for (int i = 0; i < count; i++) {
            found.set(led[i]);
          }
        }
        found.andNot(entries);
        entries.or(found);
        fresh = found;
      }
      return entries;
    }
  }

  private final Map<EntryId, Integer> positions = new HashMap<>();

  /** To the entries that one is declared after. */
  private final Links before = new Links();

  /** To the entries that are declared after one. */
  private final Links after = new Links();

  /** To the entries that amend one, confirm it, or tell of it otherwise. */
  private final Links about = new Links();

  private final BitSet openings = new BitSet();
  private final BitSet declarations = new BitSet();
  private int size;

  int size() {
    return size;
  }

  /**
   * Takes in the next entry of the case.
   *
   * @return the position of the entry that it says something of: the one that it corrects, or its
   *     own
   */
  int add(SagaEvent event) {
    int position = size;
    size++;
    positions.putIfAbsent(event.id(), position);
    addForm(position, event);
    if (!(event instanceof Amendment amendment)) {
      return position;
    }
    int amended = positions.getOrDefault(amendment.amended(), position);
    about.add(amended, position);
    if (amendment instanceof EntryCorrected correction) {
      addForm(amended, correction.correction());
    }
    return amended;
  }

  private void addForm(int position, SagaEvent form) {
    for (EntryId id : form.predecessors()) {
      Integer predecessor = positions.get(id);
      if (predecessor != null) {
        before.add(position, predecessor);
        after.add(predecessor, position);
      }
    }
    if (form instanceof SagaEvent.Background background) {
      addAbout(position, background.tellsOf());
    }
    openings.set(position, openings.get(position) || form instanceof CaseOpened);
    declarations.set(position, declarations.get(position) || form instanceof SagaEvent.Declaration);
  }

  private void addAbout(int position, Set<EntryId> told) {
    for (EntryId id : told) {
      Integer entry = positions.get(id);
      if (entry != null) {
        about.add(entry, position);
      }
    }
  }

  /** The entries that declare members in any of their forms, and all that amends them. */
  BitSet frame() {
    return about.closed(copy(declarations));
  }

  /**
   * These entries, the opening, and all others on which depends how they count: what tells of them
   * or amends them, what is declared before or after all of these, and what confirms and amends
   * that.
   */
  BitSet with(BitSet entries) {
    BitSet told = copy(entries);
    told.or(openings);
    about.closed(told);
    BitSet all = before.closed(copy(told));
    all.or(after.closed(told));
    return about.closed(all);
  }

  private static BitSet copy(BitSet entries) {
    return (BitSet) entries.clone();
  }
}
