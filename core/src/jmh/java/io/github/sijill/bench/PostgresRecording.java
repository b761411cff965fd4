package io.github.sijill.bench;

import io.github.sijill.Archive;
import io.github.sijill.axon.postgres.PostgresSettings;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.scope.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How many events processes record in a second in an archive in PostgreSQL, each in a case of its
 * own.
 */
final class PostgresRecording {

  private static final int WARM_UP_SECONDS = 4;

  private PostgresRecording() {}

  /** A process that records: where, its case, and for how many seconds. It prints how many. */
  @SuppressWarnings("SystemOut")
  public static void main(String[] args) {
    String caseId = args[1];
    try (Archive archive = Archive.postgres(PostgresSettings.of(args[0], "postgres", ""))) {
      archive.record(ArchiveFiles.opened(DataSet.S, caseId));
      int warm = recordFor(archive, caseId, 0, WARM_UP_SECONDS);
      int all = recordFor(archive, caseId, warm, Integer.parseInt(args[2]));
      System.out.println(all - warm);
    }
  }

  private static int recordFor(Archive archive, String caseId, int from, int seconds) {
    int number = from;
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (System.nanoTime() < end) {
      number++;
      archive.record(
          BlockingImposed.of(
              CaseEntry.of(caseId, "entry-" + number, "2016-01-05"),
              Scope.all().network("network-" + number % DataSet.S.networks)));
    }
    return number;
  }

  /** Events a second, by so many processes at once. */
  static double measured(int processes, int seconds) throws Exception {
    try (PostgresServer server = PostgresServer.start()) {
      try (Archive archive = Archive.postgres(PostgresSettings.of(server.url(), "postgres", ""))) {
        archive.cases();
      }
      List<Jvm> started = new ArrayList<>();
      for (int each = 0; each < processes; each++) {
        started.add(Jvm.start(PostgresRecording.class, server.url(), "case-" + each, seconds));
      }
      double events = 0;
      for (Jvm each : started) {
        events += Integer.parseInt(each.output().strip());
      }
      return events / seconds;
    }
  }
}
