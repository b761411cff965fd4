package io.github.sijill.casefile;

import io.github.sijill.event.EntryId;
import io.github.sijill.event.SagaEvent;
import java.util.Optional;

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

  /**
   * The case holds the identical entry; there is nothing to record.
   *
   * @param event as it was recorded
   * @param retraction the entry that retracts it; empty if none does
   */
  record AlreadyRecorded(SagaEvent event, Optional<EntryId> retraction) implements Admission {}
}
