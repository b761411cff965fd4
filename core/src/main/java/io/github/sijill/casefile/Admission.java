package io.github.sijill.casefile;

import io.github.sijill.event.SagaEvent;

/**
 * What comes of an entry that keeps all rules.
 *
 * <p>For other rooms of this library.
 */
public sealed interface Admission {

  /**
   * It is new.
   *
   * @param event as it is to be recorded: what a restoration ends is written into it
   */
  record Admitted(SagaEvent event) implements Admission {}

  /** The case holds the identical entry; there is nothing to record. */
  record AlreadyRecorded(SagaEvent event) implements Admission {}
}
