package io.github.sijill.index;

import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.Status;
import io.github.sijill.history.DayRange;
import io.github.sijill.source.Attestation;
import io.github.sijill.time.DayBound;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is asked most often of the entries of a case, by their positions in the order of recording:
 * thirteen bytes of each, as it was first told. Not thread-safe.
 */
final class EntryColumns {

  private static final List<Optional<Status>> LEVELS =
      List.of(Optional.empty(), Optional.of(Status.DEGRADED), Optional.of(Status.BLOCKED));
  private static final List<Attestation> ATTESTATIONS = List.of(Attestation.values());

  private static final int LEVEL = 0b11;
  private static final int ENDS_ALL = 1 << 2;
  private static final int IS_CHANGE = 1 << 3;
  private static final int IS_DECLARATION = 1 << 4;
  private static final int ATTESTATION_AT = 5;

  private int[] firsts = {};
  private int[] lasts = {};
  private int[] knownFrom = {};
  private byte[] facts = {};
  private int size;

  /** The next entry comes in. */
  void add(SagaEvent event) {
    if (size == facts.length) {
      resize(Math.max(8, size + (size >> 1)));
    }
    DayRange days = DayRange.of(event.entry().occurred());
    firsts[size] = days.first();
    lasts[size] = days.last();
    knownFrom[size] =
        event.entry().knownFrom() instanceof DayBound.On(LocalDate day)
            ? DayRange.number(day)
            : DayRange.AFTER_ALL;
    facts[size] = facts(event);
    size++;
  }

  private void resize(int room) {
    firsts = Arrays.copyOf(firsts, room);
    lasts = Arrays.copyOf(lasts, room);
    knownFrom = Arrays.copyOf(knownFrom, room);
    facts = Arrays.copyOf(facts, room);
  }

  /** What it has of the entries at some positions, in this order. */
  EntryColumns of(int[] positions) {
    EntryColumns few = new EntryColumns();
    few.resize(positions.length);
    few.size = positions.length;
    for (int each = 0; each < positions.length; each++) {
      few.firsts[each] = firsts[positions[each]];
      few.lasts[each] = lasts[positions[each]];
      few.knownFrom[each] = knownFrom[positions[each]];
      few.facts[each] = facts[positions[each]];
    }
    return few;
  }

  private static byte facts(SagaEvent event) {
    int facts = ATTESTATIONS.indexOf(event.entry().attestation()) << ATTESTATION_AT;
    if (event instanceof SagaEvent.StatusChange change) {
      facts |= IS_CHANGE | (change.endsAll() ? ENDS_ALL : 0);
      facts |= LEVELS.indexOf(change.begins());
    }
    if (event instanceof SagaEvent.Declaration) {
      facts |= IS_DECLARATION;
    }
    return (byte) facts;
  }

  /** The first days of the entries at some positions, ascending. */
  int[] firsts(int[] positions) {
    return of(positions, firsts);
  }

  /** Their last days. */
  int[] lasts(int[] positions) {
    return of(positions, lasts);
  }

  private static int[] of(int[] positions, int[] all) {
    int count = positions.length;
    if (count == 0 || positions[count - 1] == count - 1) { // all entries up to one
      return Arrays.copyOf(all, count);
    }
    int[] found = new int[count];
    for (int each = 0; each < count; each++) {
      found[each] = all[positions[each]];
    }
    return found;
  }

  /** The first day on which an entry can have happened, as a number, whatever order is declared. */
  int first(int position) {
    return firsts[position];
  }

  /** The last day on which it can have happened. */
  int last(int position) {
    return lasts[position];
  }

  /** The first day on which the public could know it; {@code AFTER_ALL} if there is none. */
  int knownFrom(int position) {
    return knownFrom[position];
  }

  Attestation attestation(int position) {
    return ATTESTATIONS.get(facts[position] >> ATTESTATION_AT);
  }

  /** Whether it changes a status. */
  boolean isChange(int position) {
    return (facts[position] & IS_CHANGE) != 0;
  }

  /** Whether it declares members. */
  boolean isDeclaration(int position) {
    return (facts[position] & IS_DECLARATION) != 0;
  }

  /** Whether it ends all that is in force. */
  boolean endsAll(int position) {
    return (facts[position] & ENDS_ALL) != 0;
  }

  /** The level of the restriction that it begins; empty if it begins none. */
  Optional<Status> begins(int position) {
    return LEVELS.get(facts[position] & LEVEL);
  }
}
