package io.github.sijill.event;

/**
 * An event that changes no status: what people and authorities said, demanded and decided around
 * the restrictions.
 */
public sealed interface Background extends SagaEvent
    permits DecreePublished,
        DirectorDismissed,
        StatementIssued,
        ReactionObserved,
        PetitionFiled,
        RumourCirculated {}
