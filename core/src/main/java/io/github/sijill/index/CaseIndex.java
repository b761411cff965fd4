package io.github.sijill.index;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.CutsReported;
import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.history.History;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.scope.Cell;
import io.github.sijill.scope.Scope;
import io.github.sijill.source.Attestation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;

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
 * <p>For other rooms of this library.
 *
 * <p>What is left out changes no order among the others: entries are ranked by taking the earliest
 * recorded whose predecessors are all taken, and an entry that is no predecessor delays nothing.
 */
public final class CaseIndex {

  /** So many frames are kept; a case rarely has more over time. */
  private static final int KEPT = 4;

  private final References references;
  private final EntryColumns columns = new EntryColumns();

  /** What each entry is about, by position; equal scopes are one. */
  private final List<Optional<Scope>> scopes = new ArrayList<>();

  private final Map<Optional<Scope>, Optional<Scope>> distinct = new HashMap<>();

  /** By the position of a correction: what it makes another entry be about. */
  private final Map<Integer, Corrected> corrected = new HashMap<>();

  private record Corrected(int entry, Scope scope) {}

  /** The positions of entries that are in doubt, in any of their forms. */
  private final BitSet doubted = new BitSet();

  private final Map<BitSet, Frame> frames =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<BitSet, Frame> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * Of no entry yet.
   *
   * @param ids the id of the entry at a position
   */
  public CaseIndex(IntFunction<EntryId> ids) {
    this.references = new References(ids);
  }

  /** Where the entry of this id stands; empty if these events have none. */
  public synchronized OptionalInt position(EntryId id, List<Recorded> events) {
    grow(events);
    return references.position(id);
  }

  /** Takes in the entry at a position, unless it is known already. */
  public synchronized void add(int position, SagaEvent event) {
    if (position == references.size()) {
      add(event);
    }
  }

  /**
   * The frame that these events make.
   *
   * @param events the first of the case, in the order of recording; likewise below
   * @param until the last instant of which recordings count, if not all do
   */
  public synchronized Frame frame(CaseId caseId, List<Recorded> events, Optional<Instant> until) {
    grow(events);
    BitSet positions = first(events.size(), references.frame());
    until.ifPresent(instant -> leaveOutAfter(instant, events, positions));
    return frames.computeIfAbsent(
        positions,
        made -> {
          List<Recorded> few = made.stream().mapToObj(events::get).toList();
          return new Frame(History.of(caseId, few, Viewpoint.now()));
        });
  }

  /** Keeps no frame any more; one that is needed is made again. */
  public synchronized void forgetFrames() {
    frames.clear();
  }

  /** Leaves out what was recorded later than an instant. */
  public static void leaveOutAfter(Instant until, List<Recorded> events, BitSet positions) {
    for (int each = positions.nextSetBit(0); each >= 0; each = positions.nextSetBit(each + 1)) {
      if (events.get(each).recordedAt().isAfter(until)) {
        positions.clear(each);
      }
    }
  }

  /**
   * The positions of the entries that are in doubt in some form: rumours of statuses, and those of
   * which a source marks the date as approximate or uncertain.
   */
  public synchronized BitSet doubted(List<Recorded> events) {
    grow(events);
    return first(events.size(), (BitSet) doubted.clone());
  }

  /** These entries and those on which depends how they count, the frame among them. */
  public synchronized BitSet with(BitSet positions, List<Recorded> events) {
    grow(events);
    BitSet all = references.with(positions);
    all.or(references.frame());
    return first(events.size(), all);
  }

  private static boolean isDoubted(SagaEvent event) {
    return switch (event) {
      case SagaEvent.Declaration e -> false;
      case SagaEvent.Amendment e -> false;
      case SagaEvent e ->
          !e.entry().occurred().qualifiers().isEmpty()
              || (e.entry().attestation() == Attestation.RUMOURED
                  && (e instanceof SagaEvent.StatusChange || e instanceof CutsReported));
    };
  }

  /**
   * The positions of the entries on which depends what these events say of a cell, the frame among
   * them.
   */
  public synchronized BitSet of(Cell cell, List<Recorded> events, Frame frame) {
    grow(events);
    return first(events.size(), on(cell, events, frame.coverage()));
  }

  private BitSet on(Cell cell, List<Recorded> events, Coverage coverage) {
    while (coverage.size() < events.size()) {
      cover(coverage);
    }
    BitSet positions = references.with(coverage.of(cell));
    positions.or(references.frame());
    return positions;
  }

  /**
   * The entries of a cell by which its status on some days is told; empty if some of them are of
   * kinds, or say things of each other, that need them all.
   */
  public Optional<CellEntries> entries(Cell cell, List<Recorded> events, Frame frame) {
    CellEntries known = frame.entries(cell);
    return Optional.of(
            known == null || known.size() < events.size() ? find(cell, events, frame) : known)
        .filter(CellEntries::isPlain);
  }

  private synchronized CellEntries find(Cell cell, List<Recorded> events, Frame frame) {
    grow(events);
    CellEntries found =
        frame.dimensions().hasDays()
            ? CellEntries.notPlain(events.size())
            : CellEntries.of(
                references,
                columns,
                on(cell, events, frame.coverage()),
                frame.coverage().of(cell),
                frame.coverage().size());
    frame.keep(cell, found);
    return found;
  }

  private void grow(List<Recorded> events) {
    while (references.size() < events.size()) {
      add(events.get(references.size()).event());
    }
  }

  private void add(SagaEvent event) {
    int position = references.size();
    int owner = references.add(event);
    columns.add(event);
    scopes.add(distinct.computeIfAbsent(event.ownScope(), each -> each));
    if (isDoubted(event instanceof EntryCorrected e ? e.correction() : event)) {
      doubted.set(owner);
    }
    if (event instanceof EntryCorrected correction) {
      correction
          .correction()
          .ownScope()
          .ifPresent(scope -> corrected.put(position, new Corrected(owner, scope)));
    }
  }

  private void cover(Coverage coverage) {
    int position = coverage.size();
    coverage.grow();
    scopes.get(position).ifPresent(scope -> coverage.add(position, scope));
    Corrected correction = corrected.get(position);
    if (correction != null) {
      coverage.add(correction.entry, correction.scope);
    }
  }

  /** The index may know of later entries than are asked about. */
  private static BitSet first(int size, BitSet positions) {
    positions.clear(size, Math.max(size, positions.length()));
    return positions;
  }
}
