package io.github.sijill.event;

import java.util.Optional;
import org.axonframework.messaging.eventhandling.annotation.Event;

/**
 * A reaction of those concerned. It changes no status.
 *
 * @param who those who react
 * @param form what they do: a boycott, outrage, a strike
 * @param towards against whom
 */
@Event(namespace = "sijill", name = "ReactionObserved", version = "1")
public record ReactionObserved(CaseEntry entry, String who, String form, Optional<String> towards)
    implements SagaEvent {}
