package io.github.sijill.exchange;

/**
 * What a kind of question takes beside its subject: a day, a status, a name.
 *
 * <p>For applications that are asked by parameters.
 *
 * @param name as questions have it in JSON
 * @param isRequired whether the question cannot be asked without it
 * @param meaning what it says, for somebody who has to give it
 */
public record Parameter(String name, Type type, boolean isRequired, String meaning) {

  /** What is written for a parameter. */
  public enum Type {
    /** A day of ISO 8601, {@code 2016-03-05}. */
    DAY,
    /** A status, {@code BLOCKED}. */
    STATUS,
    /** Any text. */
    TEXT
  }

  static Parameter required(String name, Type type, String meaning) {
    return new Parameter(name, type, true, meaning);
  }

  static Parameter optional(String name, Type type, String meaning) {
    return new Parameter(name, type, false, meaning);
  }
}
