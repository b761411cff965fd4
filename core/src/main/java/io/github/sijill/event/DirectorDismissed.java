package io.github.sijill.event;

import java.util.Optional;
import org.axonframework.messaging.eventhandling.annotation.Event;

/**
 * The holder of an office is dismissed.
 *
 * @param person who was dismissed
 * @param office the office, such as {@code director general}
 * @param institution whose office it is, such as {@code ANRT}
 * @param successor who follows; empty if nobody was named
 * @param interim whether the successor holds the office for a time only
 */
@Event(namespace = "sijill", name = "DirectorDismissed", version = "1")
public record DirectorDismissed(
    CaseEntry entry,
    String person,
    String office,
    String institution,
    Optional<String> successor,
    boolean interim)
    implements SagaEvent {}
