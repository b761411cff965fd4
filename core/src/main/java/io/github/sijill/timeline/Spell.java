package io.github.sijill.timeline;

import io.github.sijill.history.SeenEntry;
import java.util.Optional;

/**
 * When something that began may be in force, and when it certainly is. Days are numbers, see {@link
 * io.github.sijill.history.DayRange}.
 *
 * <p>For other rooms of this library.
 *
 * @param entry what began it; empty for a baseline that has always been in force
 * @param first on no day before it can it be in force
 * @param last on no day after it can it be in force
 * @param begunBy by the end of this day it has certainly begun
 * @param endsFrom before this day it has certainly not ended
 */
public record Spell(Optional<SeenEntry> entry, int first, int last, int begunBy, int endsFrom) {

  /** Whether it may be in force at some moment of these days. */
  public boolean mayTouch(int from, int to) {
    return first <= to && last >= from;
  }

  /** Whether in every world it is in force at some moment of these days, their start among them. */
  public boolean touches(int from, int to) {
    return begunBy <= to && endsFrom >= from;
  }
}
