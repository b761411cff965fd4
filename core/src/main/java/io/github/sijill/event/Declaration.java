package io.github.sijill.event;

import io.github.sijill.scope.Dimensions;

/** An event that declares members: what the scopes of the case's other events can name. */
public sealed interface Declaration extends SagaEvent permits CaseOpened, MembersDeclared {

  /**
   * All members that are declared once this event is recorded.
   *
   * @param before those declared by earlier events of the case
   * @throws IllegalArgumentException if a member is declared already, or below one that is not
   */
  Dimensions declaredAfter(Dimensions before);
}
