package io.github.sijill.app.output;

import io.github.sijill.text.Printable;
import java.io.PrintWriter;
import java.util.List;

/**
 * Rows that are too wide for a terminal: each as a card, a field to a line, and what is too long
 * for a line on several. Fields that are empty are left out.
 */
final class Cards {

  private static final int GAP = 2;

  /** Where a value has less room than this beside the names of fields, it stands below its own. */
  private static final int LEAST = 10;

  private Cards() {}

  static void print(PrintWriter out, List<String> header, List<List<String>> rows, int width) {
    int names = header.stream().mapToInt(DisplayWidth::of).max().orElse(0) + GAP;
    for (List<String> row : rows) {
      for (int column = 0; column < header.size(); column++) {
        field(out, header.get(column), row.get(column), names, width);
      }
      if (!row.equals(rows.getLast())) {
        out.println();
      }
    }
  }

  private static void field(PrintWriter out, String name, String value, int names, int width) {
    if (value.isEmpty()) {
      return;
    }
    boolean isBelow = width - names < LEAST;
    if (isBelow) {
      Wrapped.of(name, width).forEach(out::println);
    }
    int indent = isBelow ? GAP : names;
    String before = isBelow ? " ".repeat(GAP) : name + " ".repeat(names - DisplayWidth.of(name));
    for (String line : Wrapped.of(Printable.escaped(value), width - indent)) {
      out.println((before + Printable.isolated(line)).stripTrailing());
      before = " ".repeat(indent);
    }
  }
}
