package io.github.sijill.event;

import io.github.sijill.scope.Members;
import org.axonframework.messaging.eventhandling.annotation.Event;

/**
 * Declares further members. Older scopes that say <em>all</em>, or name the parent of a new member,
 * cover it too.
 *
 * @param members the new members only; their parents may be declared already
 */
@Event(namespace = "sijill", name = "MembersDeclared", version = "1")
public record MembersDeclared(CaseEntry entry, Members members) implements SagaEvent {}
