package io.github.sijill.app.output;

/** How an answer is written. */
public enum Format {
  TABLE,
  JSON,
  /** As a spreadsheet may open it. */
  CSV,
  /** As a program may read it, every cell as it is. */
  CSV_RAW
}
