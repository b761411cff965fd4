package io.github.sijill.app.output;

import io.github.sijill.text.Printable;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Comma-separated values after RFC 4180, of which a row is a line.
 *
 * <p>Spreadsheets take a cell that begins with one of {@code = + - @} for a formula, and run it.
 * The cells hold the words of others, so such a cell gets an apostrophe in front, which
 * spreadsheets take for "this is text"; control characters are shown as their codes. Or all stays
 * as it is, for a program that reads it.
 */
final class Csv {

  /** Also as East Asian keyboards type them, which spreadsheets take for the same. */
  private static final String BEGIN_FORMULAS = "=+-@＝＋－＠";

  private Csv() {}

  /** Prints what a spreadsheet may open. */
  static void print(PrintWriter out, List<String> header, List<List<String>> rows) {
    print(out, header, rows, cell -> guarded(Printable.escaped(cell)));
  }

  /** Prints what only a program may read. */
  static void printRaw(PrintWriter out, List<String> header, List<List<String>> rows) {
    print(out, header, rows, cell -> cell);
  }

  /** A row of what a spreadsheet may open. */
  static void line(PrintWriter out, List<String> row) {
    line(out, row, cell -> guarded(Printable.escaped(cell)));
  }

  /** A row of what only a program may read. */
  static void rawLine(PrintWriter out, List<String> row) {
    line(out, row, cell -> cell);
  }

  private static void line(PrintWriter out, List<String> row, UnaryOperator<String> cell) {
    out.println(String.join(",", row.stream().map(cell).map(Csv::quoted).toList()));
  }

  private static void print(
      PrintWriter out, List<String> header, List<List<String>> rows, UnaryOperator<String> cell) {
    out.println(String.join(",", header));
    rows.forEach(row -> line(out, row, cell));
  }

  private static String guarded(String cell) {
    return beginsFormula(cell) ? "'" + cell : cell;
  }

  /** Whether one is the first character that can be seen. */
  private static boolean beginsFormula(String cell) {
    return cell.codePoints()
        .dropWhile(Csv::isBlank)
        .limit(1)
        .anyMatch(character -> BEGIN_FORMULAS.indexOf(character) >= 0);
  }

  private static boolean isBlank(int character) {
    return Character.isSpaceChar(character) || Character.getType(character) == Character.FORMAT;
  }

  private static String quoted(String field) {
    return field.matches("[^\",\r\n]*") ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}
