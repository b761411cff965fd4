package io.github.sijill.event;

import org.axonframework.messaging.eventhandling.annotation.Event;

/**
 * A petition or a suit is filed. It changes no status.
 *
 * @param petitioner who files it
 * @param respondent against whom
 * @param claim what is asked for
 */
@Event(namespace = "sijill", name = "PetitionFiled", version = "1")
public record PetitionFiled(CaseEntry entry, String petitioner, String respondent, String claim)
    implements SagaEvent {}
