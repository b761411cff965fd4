package io.github.sijill.axon;

import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/**
 * An event with its place in the log.
 *
 * @param index counted from 0, without gaps
 */
record LoggedEvent(long index, TaggedEventMessage<?> tagged) {

  EventMessage event() {
    return tagged.event();
  }

  boolean matches(EventCriteria criteria) {
    return criteria.matches(event().type().qualifiedName(), tagged.tags());
  }
}
