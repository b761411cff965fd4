package io.github.sijill.casefile;

import io.github.sijill.event.EntryId;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.SagaEvent.Amendment;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.pcollections.IntTreePMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The entries of a case as they were recorded, known by their positions, from 0, and what the
 * amendments among them leave standing. Immutable.
 *
 * @param amending of each amendment, by its position, the entry at the bottom: the one that it
 *     amends, or if that is an amendment too, the one that that amends, and so on
 * @param amended the entries that are amended, by their positions
 * @param leftOut the entry that is left out with all of its amendments; empty if none is
 */
record RecordedEntries(
    PVector<Recorded> record,
    Positions positions,
    IntTreePMap<Integer> amending,
    IntTreePMap<AmendedEntry> amended,
    OptionalInt leftOut) {

  static final RecordedEntries NONE =
      new RecordedEntries(
          TreePVector.empty(),
          Positions.NONE,
          IntTreePMap.empty(),
          IntTreePMap.empty(),
          OptionalInt.empty());

  int size() {
    return record.size();
  }

  /** The event at a position, as it was recorded. */
  SagaEvent at(int position) {
    return record.get(position).event();
  }

  /** The event of this id, as it was recorded. */
  Optional<SagaEvent> event(EntryId id) {
    OptionalInt position = positions.of(id);
    return position.isEmpty() ? Optional.empty() : Optional.of(at(position.getAsInt()));
  }

  /** What the entry at a position says now; empty if it does not stand, or is not there. */
  Optional<SagaEvent> standing(int position) {
    if (position >= size()) {
      return Optional.empty();
    }
    AmendedEntry known = amended.get(amending.getOrDefault(position, position));
    if (known == null) {
      return leftOut.equals(OptionalInt.of(position))
          ? Optional.empty()
          : Optional.of(at(position));
    }
    return leftOut.isPresent() && known.isAbout(position, leftOut.getAsInt())
        ? Optional.empty()
        : known.standing(position, at(position));
  }

  /** All events that stand, in the order of recording. */
  List<SagaEvent> standing() {
    return IntStream.range(0, size()).mapToObj(this::standing).flatMap(Optional::stream).toList();
  }

  /** The retraction that withdraws the entry of this id; empty if it stands, or is not recorded. */
  Optional<EntryId> retraction(EntryId id) {
    return positions.of(id).stream()
        .flatMap(
            position ->
                Optional.ofNullable(amended.get(amending.getOrDefault(position, position)))
                    .map(known -> known.retraction(position))
                    .orElse(OptionalInt.empty())
                    .stream())
        .mapToObj(position -> at(position).id())
        .findFirst();
  }

  /** These, as if the entry at a position and all amendments of it had never been recorded. */
  RecordedEntries without(int position) {
    return new RecordedEntries(record, positions, amending, amended, OptionalInt.of(position));
  }

  /** The positions of an entry and of its amendments. */
  List<Integer> withAmendments(int position) {
    AmendedEntry known = amended.get(amending.getOrDefault(position, position));
    return known == null ? List.of(position) : known.withAmendments(position);
  }

  /**
   * These and a further entry. If it is an amendment, what it amends may say something else, and if
   * that is one too, what that amends, and so on.
   *
   * @param withAmendments whether the amendments among these are told as well
   * @param changed is given the positions of the new entry and of those that say something else
   */
  RecordedEntries with(Recorded recorded, boolean withAmendments, Collection<Integer> changed) {
    int position = size();
    changed.add(position);
    RecordedEntries longer =
        new RecordedEntries(
            record.plus(recorded),
            positions.with(recorded.id(), position),
            amending,
            amended,
            leftOut);
    if (!(recorded.event() instanceof Amendment amendment)) {
      return longer;
    }
    OptionalInt of = positions.of(amendment.amended());
    return of.isEmpty()
        ? longer
        : longer.with(position, amendment, of.getAsInt(), withAmendments, changed);
  }

  private RecordedEntries with(
      int position,
      Amendment amendment,
      int of,
      boolean withAmendments,
      Collection<Integer> changed) {
    int bottom = amending.getOrDefault(of, of);
    AmendedEntry known = amended.get(bottom);
    AmendedEntry next =
        (known == null ? AmendedEntry.asRecorded(bottom, at(bottom)) : known)
            .with(position, amendment, of, withAmendments, changed);
    return new RecordedEntries(
        record, positions, amending.plus(position, bottom), amended.plus(bottom, next), leftOut);
  }
}
