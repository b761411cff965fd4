package io.github.sijill.app.output;

/** How an answer is written. */
enum Format {
  TABLE,
  JSON,
  CSV
}
