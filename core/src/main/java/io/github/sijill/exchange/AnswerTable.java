package io.github.sijill.exchange;

import io.github.sijill.event.CaseId;
import io.github.sijill.question.AboutCell;
import io.github.sijill.question.Answer;
import io.github.sijill.scope.Cell;
import io.github.sijill.scope.Dimension;
import io.github.sijill.words.CellGroup;
import io.github.sijill.words.Language;
import io.github.sijill.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
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

  /**
   * A column of a table: what it is called, and what it says of what a row is about, to a program
   * and to a reader.
   *
   * @param name as programs know it
   * @param heading as readers read it
   * @param data what stands in it for a program
   * @param words what stands in it for a reader
   * @param isForReading whether a reader sees it at all
   */
  record Column<T>(
      String name,
      Function<Phrases, String> heading,
      Function<T, String> data,
      BiFunction<T, Phrases, String> words,
      boolean isForReading) {

    /** One that says the same to both: an id, a number, words of others. */
    Column(String name, Function<T, String> data) {
      this(name, phrases -> phrases.column(name), data, (of, phrases) -> data.apply(of), true);
    }

    /** One that a reader has in words, which are English in data. */
    Column(String name, BiFunction<T, Phrases, String> words) {
      this(name, of -> Phrases.plain(words.apply(of, Phrases.inEnglish())), words);
    }

    /**
     * One that a reader has in other words than a program. Words of others in it are escaped;
     * whoever prints the table isolates the whole of it.
     */
    Column(String name, Function<T, String> data, BiFunction<T, Phrases, String> words) {
      this(
          name,
          phrases -> phrases.column(name),
          data,
          (of, phrases) -> Phrases.plain(words.apply(of, phrases)),
          true);
    }

    /** The same column, called otherwise by readers. */
    Column<T> called(Function<Phrases, String> otherwise) {
      return new Column<>(name, otherwise, data, words, isForReading);
    }

    /** A column that only programs see. */
    static <T> Column<T> ofData(String name, Function<T, String> data) {
      return new Column<>(name, phrases -> name, data, (of, phrases) -> data.apply(of), false);
    }
  }

  /** A row about a cell; its texts stand before and after the columns of the cell. */
  private record CellRow(CaseId caseId, Cell cell, List<String> before, List<String> after)
      implements AboutCell {

    List<Object> said() {
      return List.of(before, after);
    }
  }

  /** The table for a program, or for a reader of a language. */
  private interface Layout {
    AnswerTable of(Optional<Phrases> reader);
  }

  private final List<String> header;
  private final List<List<String>> rows;
  private final Layout layout;

  private AnswerTable(List<String> header, List<List<String>> rows, Layout layout) {
    this.header = List.copyOf(header);
    this.rows = rows.stream().map(List::copyOf).toList();
    this.layout = layout;
  }

  /**
   * The answer, a row for each cell, period, entry, group, …: as a program reads it, with the same
   * columns in every language.
   */
  public static <A extends Answer> AnswerTable of(A answer) {
    return Forms.of(answer).table(answer);
  }

  static <T> AnswerTable of(List<T> all, Function<T, CaseId> caseId, List<Column<T>> columns) {
    List<Column<T>> withCase = new ArrayList<>(columns);
    withCase.addFirst(new Column<>("case", each -> caseId.apply(each).value()));
    return of(all, withCase);
  }

  /** Of what is no part of a case, such as a group of cells of several. */
  static <T> AnswerTable of(List<T> all, List<Column<T>> columns) {
    return of(
        new Layout() {
          @Override
          public AnswerTable of(Optional<Phrases> reader) {
            return new AnswerTable(
                names(columns, reader),
                all.stream().map(each -> texts(each, columns, reader)).toList(),
                this);
          }
        });
  }

  static <T extends AboutCell> AnswerTable ofCells(List<T> cells, List<Column<T>> columns) {
    return ofCells(cells, List.of(), columns);
  }

  /** Of cells, with some columns before those of the cell. */
  static <T extends AboutCell> AnswerTable ofCells(
      List<T> cells, List<Column<T>> before, List<Column<T>> after) {
    return of(
        new Layout() {
          @Override
          public AnswerTable of(Optional<Phrases> reader) {
            return new AnswerTable(
                joined(
                    List.of(name("case", reader)),
                    names(before, reader),
                    Stream.of(Dimension.values())
                        .map(dimension -> name(dimension.toString(), reader))
                        .toList(),
                    names(after, reader)),
                rows(
                    cells.stream()
                        .map(
                            each ->
                                new CellRow(
                                    each.caseId(),
                                    each.cell(),
                                    texts(each, before, reader),
                                    texts(each, after, reader)))
                        .toList(),
                    reader.isPresent()),
                this);
          }
        });
  }

  private static AnswerTable of(Layout layout) {
    return layout.of(Optional.empty());
  }

  /** A row for each cell; for a reader, cells of one case of which the same is said share one. */
  private static List<List<String>> rows(List<CellRow> cells, boolean areShared) {
    Stream<CellGroup<CellRow>> groups =
        areShared
            ? CellGroup.of(cells, CellRow::said).stream()
                .flatMap(group -> group.products().stream())
            : cells.stream().map(row -> new CellGroup<>(List.of(row)));
    return groups.map(AnswerTable::texts).toList();
  }

  /** The table as a reader of English wants it. */
  public AnswerTable forReading() {
    return forReading(Language.ENGLISH);
  }

  /**
   * The table as a reader wants it: in the words of a language, and cells of one case of which the
   * same is said share a row. Ids stay as they are.
   */
  public AnswerTable forReading(Language language) {
    return layout.of(Optional.of(Phrases.of(language)));
  }

  /** What the columns are called. */
  public List<String> header() {
    return header;
  }

  /** The rows, each with a text for every column. */
  public List<List<String>> rows() {
    return rows;
  }

  private static String name(String column, Optional<Phrases> reader) {
    return reader.map(phrases -> phrases.column(column)).orElse(column);
  }

  private static <T> List<String> names(List<Column<T>> columns, Optional<Phrases> reader) {
    return shown(columns, reader)
        .map(column -> reader.map(column.heading()).orElse(column.name()))
        .toList();
  }

  private static <T> List<String> texts(T of, List<Column<T>> columns, Optional<Phrases> reader) {
    return shown(columns, reader)
        .map(
            column ->
                reader
                    .map(phrases -> column.words().apply(of, phrases))
                    .orElseGet(() -> column.data().apply(of)))
        .toList();
  }

  private static <T> Stream<Column<T>> shown(List<Column<T>> columns, Optional<Phrases> reader) {
    return columns.stream().filter(column -> reader.isEmpty() || column.isForReading());
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
