package io.github.sijill.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Objects in a {@link TreeMap} by first day, for each cell, as an application may keep them itself.
 * An answer looks back from the day to the last certain restoration, and a month more.
 */
final class TreeMaps implements Contender {

  private record Key(String caseId, String operator, String network, String service) {}

  private final DataSet data;
  private final Map<Key, NavigableMap<LocalDate, List<Told>>> cells = new HashMap<>();
  private final Verdict verdict = new Verdict();

  private TreeMaps(DataSet data) {
    this.data = data;
  }

  static TreeMaps of(DataSet data) {
    TreeMaps maps = new TreeMaps(data);
    for (int caseNumber = 0; caseNumber < data.cases; caseNumber++) {
      List<Told> told = ToldCase.of(data, caseNumber);
      for (int cell = 0; cell < data.cellsACase(); cell++) {
        NavigableMap<LocalDate, List<Told>> byDay = new TreeMap<>();
        maps.cells.put(maps.key(data.caseId(caseNumber), cell), byDay);
      }
      for (Told each : told) {
        for (int cell = 0; cell < data.cellsACase(); cell++) {
          if (each.covers(data, cell)) {
            maps.of(maps.key(data.caseId(caseNumber), cell))
                .computeIfAbsent(LocalDate.ofEpochDay(each.first()), day -> new ArrayList<>())
                .add(each);
          }
        }
      }
    }
    return maps;
  }

  private Key key(String caseId, int cell) {
    return new Key(caseId, data.operator(cell), data.network(cell), data.service(cell));
  }

  private NavigableMap<LocalDate, List<Told>> of(Key key) {
    return cells.getOrDefault(key, Collections.emptyNavigableMap());
  }

  private NavigableMap<LocalDate, List<Told>> of(Ask ask) {
    return of(new Key(ask.caseId(), ask.operator(), ask.network(), ask.service()));
  }

  @Override
  public int on(Ask ask) {
    return on(of(ask), ask.date(), told -> true);
  }

  @Override
  public int asRecordedAt(Ask ask) {
    return on(of(ask), ask.date(), told -> told.recorded() <= ask.recorded());
  }

  @Override
  public int asKnownOn(Ask ask) {
    return on(of(ask), ask.date(), told -> told.known() <= ask.known());
  }

  private int on(
      NavigableMap<LocalDate, List<Told>> cell, LocalDate date, Predicate<Told> isInView) {
    int day = (int) date.toEpochDay();
    int enough = Integer.MIN_VALUE;
    verdict.clear();
    for (List<Told> ofDay : cell.headMap(date, true).descendingMap().values()) {
      for (Told told : ofDay) {
        if (told.first() < enough) {
          return Contender.answer(verdict.on(day), verdict.size());
        }
        if (isInView.test(told)) {
          verdict.add(told.first(), told.last(), told.number(), told.begins());
          if (told.endsAll() && told.last() <= day && enough == Integer.MIN_VALUE) {
            enough = told.first() - Told.LONGEST;
          }
        }
      }
    }
    return Contender.answer(verdict.on(day), verdict.size());
  }

  @Override
  public int timeline(Ask ask) {
    NavigableMap<LocalDate, List<Told>> cell = of(ask);
    List<Told> told = cell.values().stream().flatMap(List::stream).toList();
    return Periods.of(new CellColumns(told), verdict).sum();
  }

  @Override
  public int snapshot(Ask ask) {
    int sum = 0;
    for (int cell = 0; cell < data.cellsACase(); cell++) {
      sum += Contender.possible(on(of(key(ask.caseId(), cell)), ask.date(), told -> true));
    }
    return sum;
  }
}
