package io.github.sijill.event;

import static java.util.Objects.requireNonNull;

import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Members;
import org.axonframework.messaging.eventhandling.annotation.Event;

/**
 * Declares further members. Earlier scopes that cover all members, or name the parent of a new one,
 * cover it too.
 *
 * <pre>{@code
 * MembersDeclared.of(entry, Members.builder().network("5g").below("mobile").build())
 * }</pre>
 *
 * @param members the new members only; their parents may be declared already
 */
@Event(namespace = "sijill", name = "MembersDeclared", version = "2")
public record MembersDeclared(CaseEntry entry, Members members) implements SagaEvent.Declaration {

  /** Refuses null. */
  public MembersDeclared {
    requireNonNull(entry, "entry");
    requireNonNull(members, "members");
  }

  /** A declaration of these members. */
  public static MembersDeclared of(CaseEntry entry, Members members) {
    return new MembersDeclared(entry, members);
  }

  /** Those declared before, and these. */
  @Override
  public Dimensions declaredAfter(Dimensions before) {
    return before.plus(members);
  }
}
