package io.github.sijill.event;

/** Whether a service can be used on a network. */
public enum Status {
  /** It works. */
  OPEN,
  /** It works intermittently, or is throttled. */
  DEGRADED,
  /** It does not work, because somebody blocks it. */
  BLOCKED,
  /** Not known: nothing recorded covers the cell yet, and the case declares no baseline. */
  UNKNOWN
}
