package io.github.sijill.app.output;

import io.github.sijill.text.Printable;
import java.io.PrintWriter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table in Markdown, as GitHub and most others read it. The cells hold the words of others, so no
 * cell can end its row, begin HTML or become a link.
 */
final class Markdown {

  private static final Pattern MEANS_SOMETHING = Pattern.compile("[\\\\`*_\\[\\]<>|&~]");

  private Markdown() {}

  static void print(PrintWriter out, List<String> header, List<List<String>> rows) {
    out.println(line(header));
    out.println("|" + " --- |".repeat(header.size()));
    rows.forEach(row -> line(out, row));
  }

  static void line(PrintWriter out, List<String> row) {
    out.println(line(row));
  }

  private static String line(List<String> cells) {
    return cells.stream().map(Markdown::cell).collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String cell(String text) {
    return MEANS_SOMETHING.matcher(Printable.isolated(text)).replaceAll("\\\\$0");
  }
}
