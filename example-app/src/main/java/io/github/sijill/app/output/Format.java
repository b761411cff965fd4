package io.github.sijill.app.output;

/** How an answer is written. */
public enum Format {
  TABLE,
  /** One object. */
  JSON,
  /** The elements of its list, an object on a line each. */
  JSONL,
  /** As a spreadsheet may open it. */
  CSV,
  /** As a program may read it, every cell as it is. */
  CSV_RAW,
  /** A table for an article or an issue. */
  MARKDOWN
}
