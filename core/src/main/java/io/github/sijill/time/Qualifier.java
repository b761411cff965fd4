package io.github.sijill.time;

/** How a source marks a date. A qualifier is shown beside the date; it never widens its bounds. */
public enum Qualifier {
  /** The source is in doubt about it: {@code ?}. */
  UNCERTAIN,
  /** The source gives it as approximate: {@code ~}. */
  APPROXIMATE
}
