package io.github.sijill.bench;

import io.github.sijill.Archive;
import io.github.sijill.event.CaseId;
import io.github.sijill.journal.OpenOptions;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;

/** How many bytes of the heap an open archive takes for each event. */
final class Heap {

  private static final int COLLECTIONS = 4;

  private Heap() {}

  /** Prints what an archive of a set takes, opened and then with every cell asked once. */
  @SuppressWarnings("SystemOut")
  public static void main(String[] args) throws Exception {
    DataSet data = DataSet.valueOf(args[0]);
    long events = 0;
    for (int caseNumber = 0; caseNumber < data.cases; caseNumber++) {
      events += data.events(caseNumber) + 1;
    }
    ArchiveFiles.of(data);
    long before = used();
    try (Archive archive = Archive.open(ArchiveFiles.of(data), OpenOptions.forReading())) {
      long opened = used() - before;
      for (CaseId each : archive.cases()) {
        archive.status().inCase(each.value()).on(LocalDate.of(2016, 3, 5));
      }
      System.out.printf("%d %d%n", opened / events, (used() - before) / events);
    }
  }

  private static long used() throws InterruptedException {
    for (int each = 0; each < COLLECTIONS; each++) {
      System.gc();
      Thread.sleep(100);
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
