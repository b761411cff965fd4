package io.github.sijill.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * A question about a cell on a day, in the terms of each contender.
 *
 * @param cell counted through all cases
 * @param day since 1970
 * @param recorded an instant at which the case was being told, in milliseconds since the first
 *     entry
 * @param known a day from which one may look, since 1970
 */
record Ask(
    int cell,
    String caseId,
    String operator,
    String network,
    String service,
    int day,
    LocalDate date,
    long recorded,
    Instant recordedAt,
    int known,
    LocalDate knownOn) {

  private static final int FROM = (int) LocalDate.of(2009, 12, 1).toEpochDay();
  private static final int DAYS = 5_100;

  /** The same questions in the same order each time. */
  static Ask[] of(DataSet data, int count) {
    SplittableRandom random = new SplittableRandom(20160106);
    Ask[] asks = new Ask[count];
    for (int each = 0; each < count; each++) {
      int cell = random.nextInt(data.cells());
      int caseNumber = cell / data.cellsACase();
      int day = FROM + random.nextInt(DAYS);
      int number = random.nextInt(data.events(caseNumber) + 1);
      int known = FROM + random.nextInt(DAYS);
      asks[each] =
          new Ask(
              cell,
              data.caseId(caseNumber),
              data.operator(cell),
              data.network(cell),
              data.service(cell),
              day,
              LocalDate.ofEpochDay(day),
              DataSet.recordedMillis(caseNumber, number),
              DataSet.recorded(caseNumber, number),
              known,
              LocalDate.ofEpochDay(known));
    }
    return asks;
  }
}
