package io.github.sijill.axon;

import io.github.sijill.event.EntryId;
import io.github.sijill.event.SagaEvent;
import java.util.Optional;
import org.axonframework.messaging.commandhandling.annotation.Command;

/**
 * The command to record an event of a case. Its result is a {@link Result}; a broken rule fails it
 * with an {@link io.github.sijill.casefile.EntryRefusedException}.
 *
 * <p>For applications that dispatch commands through Axon themselves.
 */
@Command(namespace = "sijill", name = "RecordEntry", version = "1")
public record RecordEntry(SagaEvent event) {

  /**
   * What came of it.
   *
   * @param event as it is recorded
   * @param isNew whether it was recorded now; false if the case held the identical entry before
   * @param retraction the entry that retracts it, if the case held it and it is retracted
   */
  public record Result(SagaEvent event, boolean isNew, Optional<EntryId> retraction) {}
}
