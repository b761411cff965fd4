package io.github.sijill.app.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.exchange.AnswerJson;
import io.github.sijill.exchange.AnswerTable;
import io.github.sijill.question.Answer;
import io.github.sijill.question.Answers;
import io.github.sijill.question.ChangesAnswer;
import io.github.sijill.text.CsvLine;
import io.github.sijill.text.MarkdownLine;
import io.github.sijill.text.Printable;
import io.github.sijill.words.Language;
import io.github.sijill.words.Phrases;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a command shows its answer: as a table, as Markdown, as CSV (RFC 4180) or as JSON. */
public final class FormatOptions {

  /** Made when it is needed, for a table needs none, and it takes a while to make. */
  private static final class Mapper {
    private static final JsonMapper JSON = JsonMapper.builder().build();
  }

  @Option(
      names = "--format",
      description = {
        "table, json, jsonl (a line for each element), csv (safe to open in a spreadsheet), csv-raw"
            + " (every cell as it is) or markdown. By default table"
      },
      paramLabel = "FORMAT")
  private Format format = Format.TABLE;

  @Option(
      names = "--color",
      description = {"auto, always or never: whether what is drawn has colours. By default auto"},
      paramLabel = "WHEN")
  private Color color = Color.AUTO;

  @Option(
      names = "--width",
      description = {
        "how many columns tables, drawings and the words below them may have; what is too wide for"
            + " a table is printed as cards. By default as many as the terminal has, and elsewhere"
            + " any"
      },
      paramLabel = "COLUMNS")
  private @Nullable Integer width;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  /** Whether it is JSON. */
  public boolean isJson() {
    return format == Format.JSON;
  }

  /** Whether it is a table. */
  public boolean isTable() {
    return format == Format.TABLE;
  }

  /** Whether what is drawn has colours; {@code auto} leaves that to the script that starts Java. */
  public boolean isColoured() {
    return switch (color) {
      case AUTO -> Boolean.getBoolean("sijill.colour");
      case ALWAYS -> true;
      case NEVER -> false;
    };
  }

  /** How many columns a line may have; empty for any number. */
  public OptionalInt width() {
    if (width == null) {
      return OptionalInt.empty();
    }
    if (width < Terminal.LEAST_COLUMNS) {
      throw new IllegalArgumentException(
          "--width %s is too narrow to be read; give %s columns or more"
              .formatted(width, Terminal.LEAST_COLUMNS));
    }
    return OptionalInt.of(width);
  }

  /** Standard output. */
  public PrintWriter out() {
    return commandLine().getOut();
  }

  private PrintWriter err() {
    return commandLine().getErr();
  }

  private CommandLine commandLine() {
    return Objects.requireNonNull(command, "picocli sets it").commandLine();
  }

  /**
   * Prints an answer. That nothing recorded answers the question is said beside a table, which
   * would else be a bare header.
   *
   * @param archive whose answer it is
   * @param language of a table that is read
   */
  public void answer(Answer answer, Answers archive, Language language) {
    answer(answer, archive, language, Map.of());
  }

  /**
   * Prints an answer of which a part was asked for.
   *
   * @param further fields of its JSON, which say which part
   */
  public void answer(
      Answer answer, Answers archive, Language language, Map<String, JsonNode> further) {
    switch (format) {
      case JSON -> {
        ObjectNode whole = AnswerJson.whole(answer, archive);
        further.forEach(whole::set);
        JsonLine.print(out(), whole.toString());
      }
      case JSONL -> lines(AnswerJson.tree(answer));
      case CSV, CSV_RAW -> print(AnswerTable.of(answer));
      case TABLE, MARKDOWN -> {
        AnswerTable table = AnswerTable.of(answer).forReading(language);
        print(table);
        // That nothing changed is an answer, and said above.
        if (table.rows().isEmpty() && !(answer instanceof ChangesAnswer)) {
          Notice.print(err(), "the answer is empty: nothing recorded matches the question");
        }
      }
    }
  }

  /**
   * Says on standard error what has to be known of an answer, unless JSON has it or it stands below
   * a table in Markdown. Of a damage, standard error has told already, whatever the command.
   */
  public void beside(Supplier<Optional<String>> caveat) {
    if (format != Format.JSON && format != Format.MARKDOWN) {
      caveat.get().ifPresent(said -> Notice.say(err(), said));
    }
  }

  /** Prints what has to be known of an answer below it, in Markdown only. */
  public void below(Supplier<Optional<String>> caveat) {
    if (format == Format.MARKDOWN) {
      caveat
          .get()
          .ifPresent(
              said -> {
                out().println();
                out().println(MarkdownLine.note(said));
              });
    }
  }

  /** Each of the objects that an answer lists. */
  private void lines(JsonNode answer) {
    for (JsonNode list : answer) {
      if (list.isArray()) {
        list.forEach(
            each -> {
              if (each.isObject()) {
                JsonLine.print(out(), each.toString());
              }
            });
      }
    }
  }

  /**
   * Prints the first lines of an answer, which a reader may quote, above what follows: in a table
   * only.
   */
  public void lead(List<String> lines) {
    if (isTable() && !lines.isEmpty()) {
      lines.forEach(out()::println);
      out().println();
    }
  }

  /**
   * Prints a line of words that may be too long for a terminal: then on several lines, broken
   * between words.
   */
  public void words(String line) {
    OptionalInt columns = width();
    if (columns.isPresent()) {
      Wrapped.hanging(line, columns.getAsInt()).forEach(out()::println);
    } else {
      out().println(line);
    }
  }

  private void print(AnswerTable table) {
    print(table.header(), table.rows());
  }

  private void print(List<String> header, List<List<String>> rows) {
    switch (format) {
      case CSV -> print(header, rows, CsvLine::of);
      case CSV_RAW -> print(header, rows, CsvLine::raw);
      case MARKDOWN -> {
        out().println(MarkdownLine.of(header));
        out().println(MarkdownLine.rule(header.size()));
        rows.forEach(row -> out().println(MarkdownLine.of(row)));
      }
      case TABLE, JSON, JSONL -> Table.print(out(), header, rows, width());
    }
  }

  private void print(
      List<String> header, List<List<String>> rows, Function<List<String>, String> line) {
    out().println(String.join(",", header));
    rows.forEach(row -> out().println(line.apply(row)));
  }

  /** The words of what is listed: of this language where somebody reads it, else of English. */
  public Phrases phrases(Language language) {
    return isRead() ? Phrases.of(language) : Phrases.inEnglish();
  }

  /** Whether it is a table that somebody reads. */
  public boolean isRead() {
    return format == Format.TABLE || format == Format.MARKDOWN;
  }

  /**
   * Prints what is no answer of an archive.
   *
   * @param language of the rows, where somebody reads them; see {@link #phrases}
   * @param header as CSV has it
   * @param name what JSON calls the list
   * @param row what a table has of an element
   * @param object what JSON has of it
   */
  public <T> void list(
      Language language,
      List<String> header,
      String name,
      List<T> elements,
      BiFunction<T, Phrases, List<String>> row,
      Function<T, ?> object) {
    Phrases phrases = phrases(language);
    list(headings(phrases, header), name, elements, each -> row.apply(each, phrases), object);
  }

  /** The same in English. */
  public <T> void list(
      List<String> header,
      String name,
      List<T> elements,
      Function<T, List<String>> row,
      Function<T, ?> object) {
    switch (format) {
      case JSON -> json(Map.of(name, elements.stream().map(object).toList()));
      case JSONL -> elements.stream().map(object).forEach(this::json);
      case TABLE, CSV, CSV_RAW, MARKDOWN -> print(header, elements.stream().map(row).toList());
    }
  }

  /**
   * Prints what is said of one thing: rows of a field and a value, or one object.
   *
   * @param phrases the words of the rows, see {@link #phrases}
   * @param header as CSV has it
   */
  public void show(Phrases phrases, List<String> header, List<List<String>> rows, Object json) {
    show(headings(phrases, header), rows, json);
  }

  /** The same in English. */
  public void show(List<String> header, List<List<String>> rows, Object json) {
    switch (format) {
      case JSON, JSONL -> json(json);
      case TABLE, CSV, CSV_RAW, MARKDOWN -> print(header, rows);
    }
  }

  /**
   * Prints what has several lists: rows, or one object with the lists in it.
   *
   * @param phrases the words of the rows, see {@link #phrases}
   * @param header as CSV has it
   */
  public void lists(
      Phrases phrases, List<String> header, List<List<String>> rows, ObjectNode json) {
    switch (format) {
      case JSON -> json(json);
      case JSONL -> lines(json);
      case TABLE, CSV, CSV_RAW, MARKDOWN -> print(headings(phrases, header), rows);
    }
  }

  private List<String> headings(Phrases phrases, List<String> header) {
    return isRead() ? header.stream().map(phrases::column).toList() : header;
  }

  /**
   * Prints one thing after another, each on a line as soon as it is there.
   *
   * @param text the line for reading, of words of others too
   * @param row what CSV has; there is no header
   * @param json what JSON has
   */
  public void line(String text, List<String> row, Object json) {
    switch (format) {
      case TABLE -> out().println(Printable.isolated(text));
      case JSON, JSONL -> json(json);
      case CSV -> out().println(CsvLine.of(row));
      case CSV_RAW -> out().println(CsvLine.raw(row));
      case MARKDOWN -> out().println(MarkdownLine.of(row));
    }
  }

  /** A JSON value on one line. */
  private void json(Object value) {
    try {
      JsonLine.print(out(), Mapper.JSON.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer cannot be written as JSON", e);
    }
  }
}
