package io.github.sijill.question;

import io.github.sijill.history.SeenEntry;
import java.util.List;

/**
 * An answer, together with the question that it answers: the question says what was asked about,
 * and from where it was looked at. Immutable. There is one kind of answer for each kind of {@link
 * Question}.
 */
public interface Answer {

  /** What was asked. */
  Question<?> question();

  /**
   * The entries that it rests on of which nobody knows since when the public could know them, if it
   * is asked as known on a day: that they count, or since when they do, is assumed. Without
   * repetition; empty if it is not asked so.
   */
  List<SeenEntry> assumedKnown();
}
