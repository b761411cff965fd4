package io.github.sijill.exchange;

import io.github.sijill.event.CaseId;
import io.github.sijill.question.AboutCell;
import io.github.sijill.question.Answer;
import io.github.sijill.scope.Cell;
import io.github.sijill.scope.Dimension;
import io.github.sijill.words.CellGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An answer as a table of texts: a header, and rows of as many texts. The first column is {@code
 * case}, for an archive may hold several; of an answer in groups it is what they are grouped by.
 * Texts of others stand in it as they are; whoever prints them sees to what they may hold.
 * Immutable.
 *
 * <p>For applications that print answers as tables.
 */
public final class AnswerTable {

  private static final String CASE = "case";
  private static final List<String> CELL =
      Stream.of(Dimension.values()).map(Dimension::toString).toList();

  /** A column: what it is called, and what it says of what a row is about. */
  record Column<T>(String name, Function<T, String> text) {}

  /** A row about a cell; its texts stand before and after the columns of the cell. */
  private record CellRow(CaseId caseId, Cell cell, List<String> before, List<String> after)
      implements AboutCell {

    List<Object> said() {
      return List.of(before, after);
    }
  }

  private final List<String> header;
  private final List<List<String>> rows;
  private final List<CellRow> cellRows;

  private AnswerTable(List<String> header, List<List<String>> rows, List<CellRow> cellRows) {
    this.header = List.copyOf(header);
    this.rows = rows.stream().map(List::copyOf).toList();
    this.cellRows = cellRows;
  }

  /** The answer, a row for each cell, period, entry, group, …. */
  public static <A extends Answer> AnswerTable of(A answer) {
    return Forms.of(answer).table(answer);
  }

  static <T> AnswerTable of(List<T> all, Function<T, CaseId> caseId, List<Column<T>> columns) {
    return new AnswerTable(
        joined(List.of(CASE), names(columns)),
        all.stream()
            .map(each -> joined(List.of(caseId.apply(each).value()), texts(each, columns)))
            .toList(),
        List.of());
  }

  /** Of what is no part of a case, such as a group of cells of several. */
  static <T> AnswerTable of(List<T> all, List<Column<T>> columns) {
    return new AnswerTable(
        names(columns), all.stream().map(each -> texts(each, columns)).toList(), List.of());
  }

  static <T extends AboutCell> AnswerTable ofCells(List<T> cells, List<Column<T>> columns) {
    return ofCells(cells, List.of(), columns);
  }

  /** Of cells, with some columns before those of the cell. */
  static <T extends AboutCell> AnswerTable ofCells(
      List<T> cells, List<Column<T>> before, List<Column<T>> after) {
    List<CellRow> rows =
        cells.stream()
            .map(
                each ->
                    new CellRow(
                        each.caseId(), each.cell(), texts(each, before), texts(each, after)))
            .toList();
    return new AnswerTable(
        joined(List.of(CASE), names(before), CELL, names(after)),
        rows.stream().map(row -> texts(new CellGroup<>(List.of(row)))).toList(),
        rows);
  }

  /** The table as a reader wants it: cells of one case of which the same is said share a row. */
  public AnswerTable forReading() {
    return cellRows.isEmpty()
        ? this
        : new AnswerTable(
            header,
            CellGroup.of(cellRows, CellRow::said).stream()
                .flatMap(group -> group.products().stream())
                .map(AnswerTable::texts)
                .toList(),
            cellRows);
  }

  /** What the columns are called. */
  public List<String> header() {
    return header;
  }

  /** The rows, each with a text for every column. */
  public List<List<String>> rows() {
    return rows;
  }

  private static <T> List<String> names(List<Column<T>> columns) {
    return columns.stream().map(Column::name).toList();
  }

  private static <T> List<String> texts(T of, List<Column<T>> columns) {
    return columns.stream().map(column -> column.text().apply(of)).toList();
  }

  private static List<String> texts(CellGroup<CellRow> cells) {
    CellRow row = cells.first();
    List<String> members =
        Stream.of(Dimension.values())
            .map(dimension -> String.join(", ", cells.members(dimension)))
            .toList();
    return joined(List.of(row.caseId().value()), row.before(), members, row.after());
  }

  @SafeVarargs
  private static List<String> joined(List<String>... parts) {
    List<String> all = new ArrayList<>();
    for (List<String> part : parts) {
      all.addAll(part);
    }
    return all;
  }
}
