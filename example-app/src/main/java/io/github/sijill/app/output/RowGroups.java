package io.github.sijill.app.output;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts the rows of cells into one that say the same of all operators, networks, … that they name: a
 * reader sees three rows where there are 36 cells.
 */
final class RowGroups {

  private static final List<String> DIMENSIONS = Texts.CELL.subList(1, Texts.CELL.size());
  private static final int SIDES = DIMENSIONS.size();

  private RowGroups() {}

  /**
   * The grouped rows, each where its first cell stood.
   *
   * @param header has the columns of a cell next to one another
   */
  static List<List<String>> of(List<String> header, List<List<String>> rows) {
    int cell = header.indexOf(DIMENSIONS.getFirst());
    int network = cell + DIMENSIONS.indexOf("network");
    List<List<String>> grouped = new ArrayList<>();
    for (List<List<String>> same : by(rows, row -> said(row, cell))) {
      if (isProduct(same, cell)) {
        grouped.add(joined(same, cell));
      } else {
        for (List<List<String>> each : by(same, row -> row.get(network))) {
          if (isProduct(each, cell)) {
            grouped.add(joined(each, cell));
          } else {
            grouped.addAll(each);
          }
        }
      }
    }
    return grouped;
  }

  private interface Key {
    Object of(List<String> row);
  }

  private static Collection<List<List<String>>> by(List<List<String>> rows, Key key) {
    Map<Object, List<List<String>>> groups = new LinkedHashMap<>();
    for (List<String> row : rows) {
      groups.computeIfAbsent(key.of(row), k -> new ArrayList<>()).add(row);
    }
    return groups.values();
  }

  private static List<String> said(List<String> row, int cell) {
    List<String> said = new ArrayList<>(row);
    said.subList(cell, cell + SIDES).clear();
    return said;
  }

  /** Whether the rows are of every combination of the members that they name. */
  private static boolean isProduct(List<List<String>> rows, int cell) {
    long product = 1;
    for (int side = cell; side < cell + SIDES; side++) {
      product *= members(rows, side).size();
    }
    return product == rows.size();
  }

  private static List<String> joined(List<List<String>> rows, int cell) {
    List<String> row = new ArrayList<>(rows.getFirst());
    for (int side = cell; side < cell + SIDES; side++) {
      row.set(side, String.join(", ", members(rows, side)));
    }
    return row;
  }

  private static Set<String> members(List<List<String>> rows, int side) {
    Set<String> members = new LinkedHashSet<>();
    rows.forEach(row -> members.add(row.get(side)));
    return members;
  }
}
