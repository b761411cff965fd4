package io.github.sijill.testkit.junit;

/** The order of the steps of a history. */
public enum ReplayOrder {
  /**
   * As things happened: by the first and the last day on which each can have, and no entry before
   * one that it names. Amendments are no steps, the entries are as amended.
   */
  OF_OCCURRENCE,
  /** As it was recorded, amendments among the steps. */
  OF_RECORDING
}
