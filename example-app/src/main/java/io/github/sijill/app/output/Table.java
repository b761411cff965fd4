package io.github.sijill.app.output;

import io.github.sijill.text.Printable;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Rows in columns that are aligned as a terminal shows them; a row is a line, whatever it holds.
 */
public final class Table {

  private static final int GAP = 2;

  private Table() {}

  /**
   * Prints rows below their header, or where they are too wide for that, as cards.
   *
   * @param width how many columns a line may have; empty for any number
   */
  public static void print(
      PrintWriter out, List<String> header, List<List<String>> rows, OptionalInt width) {
    List<List<String>> all = new ArrayList<>();
    all.add(header.stream().map(Printable::isolated).toList());
    for (List<String> row : rows) {
      all.add(row.stream().map(Printable::isolated).toList());
    }
    int[] widths = new int[header.size()];
    for (List<String> row : all) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], DisplayWidth.of(row.get(column)));
      }
    }
    int whole = IntStream.of(widths).sum() + GAP * (widths.length - 1);
    if (width.isPresent() && whole > width.getAsInt()) {
      if (rows.isEmpty()) {
        Wrapped.of(String.join(" ".repeat(GAP), all.getFirst()), width.getAsInt())
            .forEach(line -> out.println(line.strip()));
      } else {
        Cards.print(out, header, rows, width.getAsInt());
      }
      return;
    }
    for (List<String> row : all) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < widths.length; column++) {
        String cell = row.get(column);
        line.append(cell).append(" ".repeat(widths[column] - DisplayWidth.of(cell) + GAP));
      }
      out.println(line.toString().stripTrailing());
    }
  }
}
