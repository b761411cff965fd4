package io.github.sijill.scope;

/** The id of a member of one of the four dimensions. */
public sealed interface MemberId permits Territory, Operator, Network, Service {

  /** The id as it is written in an archive. */
  String id();
}
