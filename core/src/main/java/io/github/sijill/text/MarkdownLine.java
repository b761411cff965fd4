package io.github.sijill.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A row of a table in Markdown, or what stands below it, as GitHub and most others read it, without
 * the end of its line. The cells hold the words of others, so no cell can end its row, begin HTML
 * or become a link.
 *
 * <p>For applications that hand tables on as Markdown.
 */
public final class MarkdownLine {

  private static final Pattern MEANS_SOMETHING = Pattern.compile("[\\\\`*_\\[\\]<>|&~]");

  private MarkdownLine() {}

  /** A row, or the header. */
  public static String of(List<String> row) {
    return row.stream().map(MarkdownLine::cell).collect(Collectors.joining(" | ", "| ", " |"));
  }

  /** What stands below the header of a table with so many columns. */
  public static String rule(int columns) {
    return "|" + " --- |".repeat(columns);
  }

  /**
   * A paragraph below a table.
   *
   * @param sentences of the library, in which the words of others stand as they can be printed
   */
  public static String note(String sentences) {
    return plain(sentences);
  }

  private static String cell(String text) {
    return plain(Printable.isolated(text));
  }

  private static String plain(String text) {
    return MEANS_SOMETHING.matcher(text).replaceAll("\\\\$0");
  }
}
