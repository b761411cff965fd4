package io.github.sijill.time;

/** How a source marks a date. A qualifier is shown beside the date; it never widens its bounds. */
public enum Qualifier {
  /** The source is in doubt: {@code ?}, or with both {@code %}. */
  UNCERTAIN,
  /** The source says about: {@code ~}, or with both {@code %}. */
  APPROXIMATE
}
