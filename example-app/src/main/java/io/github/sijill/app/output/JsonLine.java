package io.github.sijill.app.output;

import io.github.sijill.text.Printable;
import java.io.PrintWriter;

/** JSON as a command prints it, a value on a line. */
public final class JsonLine {

  private JsonLine() {}

  /**
   * Prints a value. Characters that a terminal obeys instead of showing them are written as JSON
   * escapes, such as {@code \u202e}: whoever reads the JSON gets the same text.
   *
   * @param json one line; outside of its texts it is ASCII, as all JSON is
   */
  public static void print(PrintWriter out, String json) {
    out.println(Printable.escaped(json));
  }
}
