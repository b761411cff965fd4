package io.github.sijill.axon;

import io.github.sijill.event.SagaEvent;
import java.time.Instant;
import org.axonframework.messaging.commandhandling.annotation.Command;

/**
 * The command to take over an event that another store has recorded, at the instant at which it was
 * recorded there. It is admitted by the rules as any other; its result is a {@link
 * RecordEntry.Result}.
 *
 * @param recorded after the instants of all that the case holds
 */
@Command(namespace = "sijill", name = "CopyEntry", version = "1")
record CopyEntry(SagaEvent event, Instant recorded) {}
