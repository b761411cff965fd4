package io.github.sijill.bench;

import java.time.Instant;

/**
 * The archives that are asked. Each is made from its name alone, so it is the same wherever it is
 * made.
 */
public enum DataSet {
  /** One case, a hundred cells. */
  S(1, 10_000, 5, 5, 4),
  /** A hundred cases like that of {@link #S}: a million events. */
  M(100, 10_000, 5, 5, 4),
  /** One large case, a thousand cells. */
  B(1, 100_000, 10, 10, 10),
  /** Ten million events over 100,000 cells, 5 GB on the disk; made only if it is asked for. */
  L(1_000, 10_000, 5, 5, 4),
  /** Many small cases, most of them short, which tell of whole countries, operators or networks. */
  R(2_000, 0, 4, 2, 1),
  /** The first hundred cases of {@link #R}. */
  R100(100, 0, 4, 2, 1),
  /** A case like that of {@link #S}, with declared orders, corrections and ends by name. */
  D(1, 10_000, 5, 5, 4);

  /** The first case of a set begins to be recorded then, and a new one each 200 seconds. */
  private static final Instant RECORDED = Instant.parse("2025-01-01T00:00:00Z");

  private static final long MILLIS_A_CASE = 200_000;

  final int cases;
  private final int events;
  final int operators;
  final int networks;
  final int services;

  DataSet(int cases, int events, int operators, int networks, int services) {
    this.cases = cases;
    this.events = events;
    this.operators = operators;
    this.networks = networks;
    this.services = services;
  }

  int cellsACase() {
    return operators * networks * services;
  }

  int cells() {
    return cases * cellsACase();
  }

  /** How many events change a status in a case; most of the small cases are short. */
  int events(int caseNumber) {
    if (events > 0) {
      return events;
    }
    double share = (caseNumber * 7919 % R.cases) / (double) R.cases;
    return 2 + (int) (98 * share * share * share);
  }

  /** Whether events tell of many cells at once. */
  boolean isWide() {
    return events == 0;
  }

  /** Whether it has declared orders, corrections and ends by name. */
  boolean isDeep() {
    return this == D;
  }

  /** Whatever is the same in two sets has the same seed. */
  long seed(int caseNumber) {
    return switch (this) {
      case S, M, L -> 1_000 + caseNumber;
      case B -> 2;
      case R, R100 -> 10_000_000 + caseNumber;
      case D -> 4;
    };
  }

  String caseId(int caseNumber) {
    return "case-" + caseNumber;
  }

  String operator(int cell) {
    return "operator-" + cell % cellsACase() / (networks * services);
  }

  String network(int cell) {
    return "network-" + cell % (networks * services) / services;
  }

  String service(int cell) {
    return "service-" + cell % services;
  }

  /** When an entry of a case is recorded; the opening is number 0. */
  static Instant recorded(int caseNumber, int number) {
    return RECORDED.plusMillis(recordedMillis(caseNumber, number));
  }

  /** The same in milliseconds since the first entry of all. */
  static long recordedMillis(int caseNumber, int number) {
    return caseNumber * MILLIS_A_CASE + number;
  }
}
