package io.github.sijill.text;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A row of CSV as RFC 4180 has it, without the end of its line.
 *
 * <p>A spreadsheet takes a cell that begins with {@code = + - @} for a formula, and runs it. The
 * cells hold the words of others, so such a cell gets an apostrophe in front, which spreadsheets
 * take for "this is text"; control characters are shown as their codes. Or all stays as it is, for
 * a program that reads it.
 *
 * <p>For applications that hand tables on as CSV.
 */
public final class CsvLine {

  /** Also as East Asian keyboards type them, which spreadsheets take for the same. */
  private static final String BEGIN_FORMULAS = "=+-@＝＋－＠";

  private CsvLine() {}

  /** A row of what a spreadsheet may open. */
  public static String of(List<String> row) {
    return of(row, cell -> guarded(Printable.escaped(cell)));
  }

  /** A row of what only a program may read; a cell may hold the end of a line, in quotes. */
  public static String raw(List<String> row) {
    return of(row, cell -> cell);
  }

  private static String of(List<String> row, UnaryOperator<String> cell) {
    return row.stream().map(cell).map(CsvLine::quoted).collect(joining(","));
  }

  private static String guarded(String cell) {
    return beginsFormula(cell) ? "'" + cell : cell;
  }

  /** Whether one is the first character that can be seen. */
  private static boolean beginsFormula(String cell) {
    return cell.codePoints()
        .dropWhile(CsvLine::isBlank)
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
