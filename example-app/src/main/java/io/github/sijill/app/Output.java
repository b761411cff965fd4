package io.github.sijill.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Writes rows as an aligned table or as CSV (RFC 4180), and values as JSON. */
final class Output {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final PrintWriter out;

  Output(PrintWriter out) {
    this.out = out;
  }

  /** A JSON value on one line. */
  void json(Object value) {
    try {
      out.println(JSON.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer cannot be written as JSON", e);
    }
  }

  void csv(List<String> header, List<List<String>> rows) {
    out.println(String.join(",", header));
    for (List<String> row : rows) {
      out.println(String.join(",", row.stream().map(Output::quoted).toList()));
    }
  }

  private static String quoted(String field) {
    return field.matches("[^\",\r\n]*") ? field : '"' + field.replace("\"", "\"\"") + '"';
  }

  /** A table of what is said of cells, with those in one row of which the same is said. */
  void cells(List<String> header, List<List<String>> rows) {
    table(header, Grouping.of(header, rows));
  }

  void table(List<String> header, List<List<String>> rows) {
    List<List<String>> all = new ArrayList<>();
    all.add(header);
    all.addAll(rows);
    int[] widths = new int[header.size()];
    for (List<String> row : all) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], length(row.get(column)));
      }
    }
    for (List<String> row : all) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < widths.length; column++) {
        String field = row.get(column);
        line.append(field).append(" ".repeat(widths[column] - length(field) + 2));
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
