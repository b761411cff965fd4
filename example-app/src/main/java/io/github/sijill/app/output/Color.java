package io.github.sijill.app.output;

/** When what is drawn has colours. */
public enum Color {
  /** On a terminal that has them, unless {@code NO_COLOR} is set. */
  AUTO,
  ALWAYS,
  NEVER
}
