package io.github.sijill.event;

/** What a service on a network is for its users. */
public enum Status {
  /** It works. */
  OPEN,
  /** It works intermittently, or is throttled. */
  DEGRADED,
  /** It does not work, because somebody stops it. */
  BLOCKED,
  /**
   * Nobody has told: the status before a case's first word on a cell, if it declares no baseline.
   */
  UNKNOWN
}
