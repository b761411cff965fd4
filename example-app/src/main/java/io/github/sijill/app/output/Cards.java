package io.github.sijill.app.output;

import io.github.sijill.text.Printable;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows that are too wide for a terminal: each as a card, a field to a line, and what is too long
 * for a line on several. Fields that are empty are left out.
 */
final class Cards {

  private static final int GAP = 2;

  /** As little as a value is given, however long the names of its fields are. */
  private static final int LEAST = 10;

  private Cards() {}

  static void print(PrintWriter out, List<String> header, List<List<String>> rows, int width) {
    int names = header.stream().mapToInt(DisplayWidth::of).max().orElse(0) + GAP;
    for (List<String> row : rows) {
      for (int column = 0; column < header.size(); column++) {
        field(out, header.get(column), row.get(column), names, width);
      }
      if (!row.equals(rows.getLast())) {
        out.println();
      }
    }
  }

  private static void field(PrintWriter out, String name, String value, int names, int width) {
    String before = name + " ".repeat(names - DisplayWidth.of(name));
    if (value.isEmpty()) {
      return;
    }
    for (String line : wrapped(Printable.escaped(value), Math.max(LEAST, width - names))) {
      out.println((before + Printable.isolated(line)).stripTrailing());
      before = " ".repeat(names);
    }
  }

  /** The text in lines of at most this width, broken between words where there are any. */
  static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && DisplayWidth.of(line + " " + word) > width) {
        lines.add(line.toString());
        line = new StringBuilder();
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
      while (DisplayWidth.of(line.toString()) > width) {
        int end = fitting(line.toString(), width);
        lines.add(line.substring(0, end));
        line.delete(0, end);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /** Where a word that is too long is broken. */
  private static int fitting(String word, int width) {
    int end = word.offsetByCodePoints(0, 1);
    while (end < word.length()
        && DisplayWidth.of(word.substring(0, word.offsetByCodePoints(end, 1))) <= width) {
      end = word.offsetByCodePoints(end, 1);
    }
    return end;
  }
}
