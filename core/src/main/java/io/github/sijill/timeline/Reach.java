package io.github.sijill.timeline;

/** Whether some world reaches a bound that holds in all of them. */
public enum Reach {
  /** Some world does. */
  REACHED,
  /** No world does: the days that make up the bound exclude one another. */
  NOT_REACHED,
  /** Too many changes may have happened at the same time to try all worlds. */
  UNDECIDED
}
