package io.github.sijill.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Tells a case: restrictions and restorations from 2010 to 2023, in the order of their first days.
 * A fifth of them have a range of 2 to 30 days. A restoration follows a restriction of its scope,
 * as the rules ask for.
 */
final class ToldCase {

  private static final int FIRST_DAY = (int) LocalDate.of(2010, 1, 1).toEpochDay();
  private static final int DAYS = 5_000;

  private final DataSet data;
  private final int caseNumber;
  private final SplittableRandom random;

  /** What was told last on a scope, if it is a restriction; by cell, or of wide sets by scope. */
  private final @Nullable Told[] open;

  private ToldCase(DataSet data, int caseNumber) {
    this.data = data;
    this.caseNumber = caseNumber;
    this.random = new SplittableRandom(data.seed(caseNumber));
    this.open = new Told[(data.operators + 1) * (data.networks + 1) * (data.services + 1)];
  }

  static List<Told> of(DataSet data, int caseNumber) {
    return of(data, caseNumber, data.events(caseNumber));
  }

  /** The same of another length. */
  static List<Told> of(DataSet data, int caseNumber, int count) {
    ToldCase telling = new ToldCase(data, caseNumber);
    List<Told> told = new ArrayList<>(count);
    for (int number = 1; number <= count; number++) {
      told.add(telling.next(number, count));
    }
    return told;
  }

  private Told next(int number, int count) {
    int operator = random.nextInt(data.operators);
    int network = random.nextInt(data.networks);
    int service = random.nextInt(data.services);
    if (data.isWide()) {
      double width = random.nextDouble();
      operator = width < 0.7 ? -1 : operator;
      network = width < 0.4 || width > 0.8 ? -1 : network;
      service = -1;
    }
    int scope =
        ((operator + 1) * (data.networks + 1) + network + 1) * (data.services + 1) + service + 1;
    @Nullable Told before = open[scope];
    int first = FIRST_DAY + (int) ((long) number * DAYS / count);
    int last = random.nextInt(5) == 0 ? first + 1 + random.nextInt(Told.LONGEST - 1) : first;
    boolean isRestoration = before != null && random.nextInt(100) < (data.isWide() ? 60 : 35);
    int begins = isRestoration ? 0 : random.nextInt(100) < 60 ? 2 : 1;
    boolean isNamed = isRestoration && data.isDeep() && random.nextBoolean();
    boolean isOrdered = !isRestoration && before != null && data.isDeep() && random.nextInt(5) == 0;
    Told told =
        new Told(
            number,
            operator,
            network,
            service,
            first,
            last,
            DataSet.recordedMillis(caseNumber, number),
            begins,
            isRestoration && !isNamed,
            isOrdered && before != null ? before.number() : 0,
            isNamed && before != null ? before.number() : 0);
    if (isRestoration) {
      endWithin(told);
    } else {
      open[scope] = told;
    }
    return told;
  }

  /** After a restoration, what it has touched is not restored again before it is restricted. */
  private void endWithin(Told restoration) {
    for (int scope = 0; scope < open.length; scope++) {
      @Nullable Told each = open[scope];
      if (each != null
          && meet(each.operator(), restoration.operator())
          && meet(each.network(), restoration.network())
          && meet(each.service(), restoration.service())) {
        open[scope] = null;
      }
    }
  }

  private static boolean meet(int one, int other) {
    return one < 0 || other < 0 || one == other;
  }
}
