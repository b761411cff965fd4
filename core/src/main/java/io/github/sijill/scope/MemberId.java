package io.github.sijill.scope;

/** A member of one of the four dimensions, by its id. */
public sealed interface MemberId permits Territory, Operator, Network, Service {

  /** The id as it is written in an archive. */
  String id();
}
