package io.github.sijill.event;

import io.github.sijill.time.ImpreciseDate;
import java.util.Optional;
import org.axonframework.messaging.eventhandling.annotation.Event;

/**
 * A rumour goes round. It changes no status, whatever it claims; it is kept because people acted on
 * it.
 *
 * @param claim what is rumoured
 * @param period the time that it speaks of
 */
@Event(namespace = "sijill", name = "RumourCirculated", version = "1")
public record RumourCirculated(CaseEntry entry, String claim, Optional<ImpreciseDate> period)
    implements SagaEvent {}
