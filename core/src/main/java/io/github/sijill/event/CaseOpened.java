package io.github.sijill.event;

import io.github.sijill.scope.Dimensions;
import org.axonframework.messaging.eventhandling.annotation.Event;

/**
 * Opens a case: what it is about, which members it speaks of, and the status that held before its
 * first word on a cell. Always the first entry of its case.
 *
 * @param title what the case is called
 * @param dimensions the territories, operators, networks and services
 * @param baseline the status of every cell at first; {@link Status#UNKNOWN} if the case declares
 *     none
 */
@Event(namespace = "sijill", name = "CaseOpened", version = "1")
public record CaseOpened(CaseEntry entry, String title, Dimensions dimensions, Status baseline)
    implements SagaEvent {}
