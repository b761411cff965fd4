package io.github.sijill.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What an answer costs at least: a search over the first days of a cell's periods, and a byte. The
 * periods are prepared from the events by {@link Verdict}; those of {@link DataSet#D}, which has
 * what that does not know, are taken from the timelines of Sijill.
 */
final class Floor implements Contender {

  private final DataSet data;
  private final Periods[] periods;
  private final CellColumns[] columns;
  private final Verdict verdict = new Verdict();

  private Floor(DataSet data, Periods[] periods, CellColumns[] columns) {
    this.data = data;
    this.periods = periods;
    this.columns = columns;
  }

  static Floor of(DataSet data) {
    if (data.isDeep()) {
      try (SijillArchive sijill = SijillArchive.reading(data)) {
        return new Floor(data, sijill.periods(), new CellColumns[0]);
      }
    }
    CellColumns[] columns = new CellColumns[data.cells()];
    Periods[] periods = new Periods[data.cells()];
    Verdict verdict = new Verdict();
    for (int caseNumber = 0; caseNumber < data.cases; caseNumber++) {
      CellColumns[] ofCase = columns(data, ToldCase.of(data, caseNumber));
      for (int each = 0; each < ofCase.length; each++) {
        int cell = caseNumber * ofCase.length + each;
        columns[cell] = ofCase[each];
        periods[cell] = Periods.of(ofCase[each], verdict);
      }
    }
    return new Floor(data, periods, columns);
  }

  /** What a case tells of each of its cells. */
  static CellColumns[] columns(DataSet data, List<Told> told) {
    List<List<Told>> byCell = new ArrayList<>();
    for (int cell = 0; cell < data.cellsACase(); cell++) {
      byCell.add(new ArrayList<>());
    }
    for (Told each : told) {
      for (int cell = 0; cell < data.cellsACase(); cell++) {
        if (each.covers(data, cell)) {
          byCell.get(cell).add(each);
        }
      }
    }
    Comparator<Told> byFirstDay = Comparator.comparing(Told::first);
    return byCell.stream()
        .map(cell -> new CellColumns(cell.stream().sorted(byFirstDay).toList()))
        .toArray(CellColumns[]::new);
  }

  @Override
  public Handle handle(Ask cell) {
    Periods of = periods[cell.cell()];
    return ask -> of.on(ask.day());
  }

  @Override
  public int on(Ask ask) {
    return periods[ask.cell()].on(ask.day());
  }

  /** Not prepared: made of the columns of the cell. */
  @Override
  public int asRecordedAt(Ask ask) {
    return columns[ask.cell()].on(ask.day(), ask.recorded(), Integer.MAX_VALUE, verdict);
  }

  @Override
  public int asKnownOn(Ask ask) {
    return columns[ask.cell()].on(ask.day(), Long.MAX_VALUE, ask.known(), verdict);
  }

  @Override
  public int timeline(Ask ask) {
    return periods[ask.cell()].sum();
  }

  @Override
  public int snapshot(Ask ask) {
    int first = ask.cell() / data.cellsACase() * data.cellsACase();
    int sum = 0;
    for (int cell = first; cell < first + data.cellsACase(); cell++) {
      sum += periods[cell].on(ask.day());
    }
    return sum;
  }
}
