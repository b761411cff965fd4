package io.github.sijill.bench;

/**
 * Something that holds a {@link DataSet} and is asked for statuses.
 *
 * <p>An answer is a number: its last three bits say which statuses are possible, as {@link Verdict}
 * has them. Above them stands how many entries the answer was given with, so that these are made.
 */
interface Contender extends AutoCloseable {

  /** Which statuses an answer holds possible. */
  static int possible(int answer) {
    return answer & 7;
  }

  static int answer(int possible, int entries) {
    return possible | entries << 3;
  }

  /** A cell that was looked up before. */
  interface Handle {
    /** The possible statuses on a day, without entries. */
    int on(Ask ask);
  }

  /** The cell of a question. */
  default Handle handle(Ask cell) {
    return this::on;
  }

  /** The status of the cell on the day, with the entries that it rests on. */
  int on(Ask ask);

  /** The same with what was recorded by then. */
  int asRecordedAt(Ask ask);

  /** The same with what was known by then. */
  int asKnownOn(Ask ask);

  /** All periods of the cell, with their entries: the sum of what its periods answer. */
  int timeline(Ask ask);

  /** The statuses of all cells of the case on the day: the sum of their possible statuses. */
  int snapshot(Ask ask);

  @Override
  default void close() {}
}
