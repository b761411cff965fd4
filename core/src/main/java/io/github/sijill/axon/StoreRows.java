package io.github.sijill.axon;

import io.github.sijill.journal.Verification.Gap;
import java.util.List;

/**
 * The rows of a store that numbers them by itself.
 *
 * <p>For other rooms of this library.
 */
public interface StoreRows {

  /** The rows of a store that has no numbers of its own. */
  StoreRows UNNUMBERED =
      new StoreRows() {
        @Override
        public String name(long sequence) {
          return "event " + sequence;
        }

        @Override
        public List<Gap> gaps() {
          return List.of();
        }
      };

  /** What the row of an event is called in a message. */
  String name(long sequence);

  /** The places where numbers are missing, in log order. */
  List<Gap> gaps();
}
