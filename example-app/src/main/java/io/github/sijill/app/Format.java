package io.github.sijill.app;

/** How an answer is written. */
enum Format {
  TABLE,
  JSON,
  CSV
}
