package io.github.sijill.axon;

import io.github.sijill.journal.Verification.Gap;
import java.util.List;

/**
 * Looks for missing numbers in a store that numbers the entries of its cases by itself.
 *
 * <p>For other rooms of this library.
 */
@FunctionalInterface
public interface NumberingCheck {

  /**
   * The places where numbers are missing, in log order; of a store without numbers there are none.
   */
  List<Gap> gaps();
}
