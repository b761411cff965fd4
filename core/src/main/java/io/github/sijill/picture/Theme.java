package io.github.sijill.picture;

/** On which paper a picture is drawn. */
public enum Theme {
  /** As the reader of an SVG prefers; light where nobody says, as in a PNG. */
  AUTO,
  /** Dark ink on light paper. */
  LIGHT,
  /** Light ink on dark paper. */
  DARK
}
