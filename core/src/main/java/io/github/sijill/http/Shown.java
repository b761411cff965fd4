package io.github.sijill.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.exchange.AnswerTable;
import io.github.sijill.question.Answer;
import io.github.sijill.text.CsvLine;
import io.github.sijill.text.MarkdownLine;
import io.github.sijill.text.Printable;
import io.github.sijill.words.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An answer in every form in which it is given: the same texts, to the byte, as the command line
 * prints.
 *
 * @param json the object; it is changed by being written
 * @param rows the header and the rows, as this form has them
 * @param text sentences, if there are some
 * @param lines the objects of which each stands on a line of JSON Lines
 * @param caveat what has to be known of it, and only its JSON and its sentences say
 */
record Shown(
    Supplier<ObjectNode> json,
    Function<Form, List<List<String>>> rows,
    Supplier<String> text,
    Function<ObjectNode, List<? extends JsonNode>> lines,
    Supplier<Optional<String>> caveat) {

  /** What lists elements, each of which stands on a line. */
  Shown(Supplier<ObjectNode> json, Function<Form, List<List<String>>> rows, Supplier<String> text) {
    this(json, rows, text, Shown::elements, Optional::empty);
  }

  /** What is one object, which stands on a line whole, with rows of what it says. */
  static Shown one(Supplier<ObjectNode> json, Function<Form, List<List<String>>> rows) {
    return new Shown(json, rows, () -> "", List::of, Optional::empty);
  }

  /** What is one object, without any rows. */
  static Shown object(Supplier<ObjectNode> json) {
    return new Shown(json, form -> List.of(), () -> "");
  }

  /** An answer of an archive; a table for reading is in a language. */
  static Shown answer(
      Answer answer,
      Language language,
      Supplier<ObjectNode> json,
      Supplier<String> text,
      Supplier<Optional<String>> caveat) {
    return new Shown(
        json,
        form -> {
          AnswerTable table =
              form == Form.MARKDOWN
                  ? AnswerTable.of(answer).forReading(language)
                  : AnswerTable.of(answer);
          return rows(table.header(), table.rows());
        },
        text,
        Shown::elements,
        caveat);
  }

  static List<List<String>> rows(List<String> header, List<List<String>> rows) {
    List<List<String>> all = new ArrayList<>(rows.size() + 1);
    all.add(header);
    all.addAll(rows);
    return all;
  }

  /** The part of a page, in a form. */
  Asked.Written written(Form form, Page page) {
    return switch (form) {
      case JSON -> {
        ObjectNode whole = json.get();
        boolean hasMore = page.cut(lists(whole));
        yield written(line(whole), hasMore);
      }
      case JSONL -> {
        List<? extends JsonNode> all = lines.apply(json.get());
        StringBuilder written = new StringBuilder();
        page.of(all).forEach(each -> written.append(line(each)));
        yield beside(written(written.toString(), page.hasMore(all.size())));
      }
      case CSV, CSV_RAW -> beside(table(form, page));
      case MARKDOWN -> table(form, page);
      case TEXT -> written(text.get(), false);
      case SVG, PNG -> throw new IllegalStateException("no text is " + form);
    };
  }

  private Asked.Written table(Form form, Page page) {
    List<List<String>> all = rows.apply(form);
    List<List<String>> body = all.subList(1, all.size());
    StringBuilder lines = new StringBuilder();
    if (form == Form.MARKDOWN) {
      lines.append(MarkdownLine.of(all.getFirst())).append('\n');
      lines.append(MarkdownLine.rule(all.getFirst().size())).append('\n');
    } else {
      lines.append(String.join(",", all.getFirst())).append('\n');
    }
    for (List<String> row : page.of(body)) {
      lines
          .append(
              switch (form) {
                case CSV -> CsvLine.of(row);
                case CSV_RAW -> CsvLine.raw(row);
                case MARKDOWN, JSON, JSONL, TEXT, SVG, PNG -> MarkdownLine.of(row);
              })
          .append('\n');
    }
    if (form == Form.MARKDOWN) {
      caveat
          .get()
          .ifPresent(said -> lines.append('\n').append(MarkdownLine.note(said)).append('\n'));
    }
    return written(lines.toString(), page.hasMore(body.size()));
  }

  /** With what cannot stand in it said beside it. */
  private Asked.Written beside(Asked.Written body) {
    return new Asked.Written(body.body(), body.hasMore(), caveat.get());
  }

  private static Asked.Written written(String text, boolean hasMore) {
    return new Asked.Written(text.getBytes(StandardCharsets.UTF_8), hasMore);
  }

  private static String line(JsonNode value) {
    return Printable.escaped(value.toString()) + "\n";
  }

  private static List<JsonNode> elements(ObjectNode whole) {
    List<JsonNode> elements = new ArrayList<>();
    lists(whole).forEach(list -> list.forEach(elements::add));
    return elements;
  }

  /** The lists of objects in an answer, in their order. */
  private static List<ArrayNode> lists(ObjectNode whole) {
    List<ArrayNode> lists = new ArrayList<>();
    for (JsonNode value : whole) {
      if (value instanceof ArrayNode list && list.path(0).isObject()) {
        lists.add(list);
      }
    }
    return lists;
  }
}
