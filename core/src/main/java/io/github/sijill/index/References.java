package io.github.sijill.index;

import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.SagaEvent.Amendment;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

/**
 * What the entries of a case say of each other, by their positions in the order of recording. An
 * entry counts in all its forms: what a correction makes it say is counted with what it said
 * before, for which of the two holds depends on the viewpoint. Not thread-safe.
 */
final class References {

  /**
   * Where the entries of a case stand in it, by their ids, in some twelve bytes an entry: it keeps
   * no ids, and looks at the entries instead. Thread-safe.
   *
   * <p>A table of open addresses. The hash is not that of {@link String}, and differs from process
   * to process: of that, ids are easily made up that all fall into one place.
   */
  private static final class EntryPositions {

    private static final int FREE = -1;
    private static final SplittableRandom RANDOM = new SplittableRandom();
    private static final long START = RANDOM.nextLong();
    private static final long FACTOR = RANDOM.nextLong() | 1;

    private final IntFunction<EntryId> ids;
    private int[] hashes = new int[8];
    private int[] positions = free(8);
    private int size;

    /**
     * Of no entry yet.
     *
     * @param ids the id of the entry at a position
     */
    EntryPositions(IntFunction<EntryId> ids) {
      this.ids = ids;
    }

    /** The next entry comes in at a position. The first of an id keeps it. */
    synchronized void add(EntryId id, int position) {
      if (4 * (size + 1) > 3 * positions.length) {
        grow();
      }
      int hash = hash(id);
      int slot = slot(id, hash);
      if (positions[slot] == FREE) {
        hashes[slot] = hash;
        positions[slot] = position;
        size++;
      }
    }

    /** Where the entry of this id stands; empty if there is none. */
    synchronized OptionalInt of(EntryId id) {
      int position = positions[slot(id, hash(id))];
      return position == FREE ? OptionalInt.empty() : OptionalInt.of(position);
    }

    /** The slot of this id, or the free one that it would get. */
    private int slot(EntryId id, int hash) {
      int slot = hash & (positions.length - 1);
      while (positions[slot] != FREE
          && (hashes[slot] != hash || !ids.apply(positions[slot]).equals(id))) {
        slot = (slot + 1) & (positions.length - 1);
      }
      return slot;
    }

    private void grow() {
      int[] before = positions;
      int[] beforeHashes = hashes;
      positions = free(2 * before.length);
      hashes = new int[positions.length];
      for (int each = 0; each < before.length; each++) {
        if (before[each] != FREE) {
          int slot = beforeHashes[each] & (positions.length - 1);
          while (positions[slot] != FREE) {
            slot = (slot + 1) & (positions.length - 1);
          }
          positions[slot] = before[each];
          hashes[slot] = beforeHashes[each];
        }
      }
    }

    private static int[] free(int length) {
      int[] slots = new int[length];
      Arrays.fill(slots, FREE);
      return slots;
    }

    private static int hash(EntryId id) {
      String text = id.value();
      long hash = START;
      for (int i = 0; i < text.length(); i++) {
        hash = (hash ^ text.charAt(i)) * FACTOR;
        hash ^= hash >>> 32;
      }
      return (int) hash;
    }
  }

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

    /** What an entry leads to. */
    int[] of(int from) {
      return Arrays.copyOf(targets.getOrDefault(from, new int[0]), counts.getOrDefault(from, 0));
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

  private final EntryPositions positions;

  /** To the entries that one is declared after. */
  private final Links before = new Links();

  /** To the entries that are declared after one. */
  private final Links after = new Links();

  /** To the entries that one ends by name. */
  private final Links ends = new Links();

  /** To the entries that amend one, confirm it, or tell of it otherwise. */
  private final Links about = new Links();

  private final BitSet openings = new BitSet();
  private final BitSet declarations = new BitSet();
  private int size;

  /**
   * Of no entry yet.
   *
   * @param ids the id of the entry at a position
   */
  References(IntFunction<EntryId> ids) {
    this.positions = new EntryPositions(ids);
  }

  int size() {
    return size;
  }

  /** Where the entry of this id stands; empty if there is none. Thread-safe. */
  OptionalInt position(EntryId id) {
    return positions.of(id);
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
    positions.add(event.id(), position);
    addForm(position, event);
    if (!(event instanceof Amendment amendment)) {
      return position;
    }
    int amended = positions.of(amendment.amended()).orElse(position);
    about.add(amended, position);
    if (amendment instanceof EntryCorrected correction) {
      addForm(amended, correction.correction());
    }
    return amended;
  }

  private void addForm(int position, SagaEvent form) {
    for (EntryId id : form.predecessors()) {
      positions
          .of(id)
          .ifPresent(
              predecessor -> {
                before.add(position, predecessor);
                after.add(predecessor, position);
              });
    }
    if (form instanceof SagaEvent.StatusChange change) {
      change.named().forEach(id -> positions.of(id).ifPresent(named -> ends.add(position, named)));
    }
    if (form instanceof SagaEvent.Background background) {
      addAbout(position, background.tellsOf());
    }
    if (form instanceof CaseOpened) {
      openings.set(position);
    }
    if (form instanceof SagaEvent.Declaration) {
      declarations.set(position);
    }
  }

  private void addAbout(int position, Set<EntryId> told) {
    for (EntryId id : told) {
      positions.of(id).ifPresent(entry -> about.add(entry, position));
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

  /** The entries that an entry is declared after, in any of its forms. */
  int[] before(int position) {
    return before.of(position);
  }

  /** The entries that it ends by name, in any of its forms. */
  int[] ends(int position) {
    return ends.of(position);
  }

  private static BitSet copy(BitSet entries) {
    return (BitSet) entries.clone();
  }
}
