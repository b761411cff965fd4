package io.github.sijill.casefile;

import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.EntryRetracted;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.SagaEvent.Amendment;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pcollections.IntTreePMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The entries of a case as they were recorded, known by their positions, from 0, and which of them
 * amend which. Immutable.
 *
 * @param amendments the amendments of an entry, by its position, in the order of recording
 */
record RecordedEntries(
    PVector<Recorded> record, Positions positions, IntTreePMap<PVector<Integer>> amendments) {

  static final RecordedEntries NONE =
      new RecordedEntries(TreePVector.empty(), Positions.NONE, IntTreePMap.empty());

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

  RecordedEntries with(Recorded recorded) {
    int position = size();
    IntTreePMap<PVector<Integer>> more = amendments;
    if (recorded.event() instanceof Amendment amendment) {
      OptionalInt amended = positions.of(amendment.amended());
      if (amended.isPresent()) {
        more = more.plus(amended.getAsInt(), amendmentsOf(amended.getAsInt()).plus(position));
      }
    }
    return new RecordedEntries(
        record.plus(recorded), positions.with(recorded.event().id(), position), more);
  }

  /** The positions of the amendments of an entry, in the order of recording. */
  PVector<Integer> amendmentsOf(int position) {
    PVector<Integer> found = amendments.get(position);
    return found == null ? TreePVector.empty() : found;
  }

  /**
   * What entries say otherwise now that the entry at {@code position} stands: that entry itself,
   * and if it is an amendment, what it amends, and if that is one too, what that amends, and so on.
   *
   * @param standing what stood before
   * @return by position; empty for an entry that does not stand any more
   */
  SortedMap<Integer, Optional<SagaEvent>> formsOnceStands(int position, OrderedEntries standing) {
    SortedMap<Integer, Optional<SagaEvent>> forms = new TreeMap<>();
    forms.put(position, Optional.of(at(position)));
    int next = position;
    while (at(next) instanceof Amendment amendment) {
      int amended = positions.of(amendment.amended()).orElse(next);
      if (amended >= next || form(amended, forms, standing).equals(standing.event(amended))) {
        break;
      }
      forms.put(amended, form(amended, forms, standing));
      next = amended;
    }
    return forms;
  }

  /** What an entry says, given which of its amendments stand; empty if it is retracted. */
  private Optional<SagaEvent> form(
      int position, SortedMap<Integer, Optional<SagaEvent>> forms, OrderedEntries standing) {
    SagaEvent form = at(position);
    for (int each : amendmentsOf(position)) {
      Optional<SagaEvent> amendment =
          forms.containsKey(each) ? forms.get(each) : standing.event(each);
      if (amendment.isPresent()) {
        switch (amendment.get()) {
          case EntryRetracted retraction -> {
            return Optional.empty();
          }
          case EntryCorrected correction -> form = correction.correction();
          default -> {}
        }
      }
    }
    return Optional.of(form);
  }
}
