package io.github.sijill.json;

import io.github.sijill.text.Printable;

/**
 * A text is not what the format of an archive asks for. The message says where (a JSON path, and
 * the line where there are lines), what was given and what would be accepted, on one line and in
 * printable characters. Whoever wrote the text has to act; the program that reads it is not at
 * fault.
 */
public final class FormatException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String where;
  private final String fault;

  /**
   * At {@code where} stands {@code fault}.
   *
   * @param where a JSON path such as {@code $.entry.id}, or a line such as {@code line 17}
   * @param fault what was given and what would be accepted
   */
  public FormatException(String where, String fault) {
    super(message(where, fault));
    this.where = where;
    this.fault = fault;
  }

  /** At {@code where} stands {@code fault}, as another exception has found. */
  public FormatException(String where, String fault, Throwable cause) {
    super(message(where, fault), cause);
    this.where = where;
    this.fault = fault;
  }

  private static String message(String where, String fault) {
    return Printable.escaped(where + ": " + fault);
  }

  /**
   * The same fault, seen from outside.
   *
   * @param outer what comes before the place, such as {@code line 17}
   * @param root the JSON path, seen from there, of what this exception calls {@code $}
   */
  public FormatException within(String outer, String root) {
    String inner = where.startsWith("$") ? root + where.substring(1) : where;
    return new FormatException(outer + ", " + inner, fault, this);
  }
}
