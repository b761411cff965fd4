package io.github.sijill.app.output;

/** As what a picture is written. */
public enum PictureFormat {
  /** Shapes, and the words of them; drawn with the fonts of the reader. */
  SVG,
  /** An image, with the fonts of this machine. */
  PNG
}
