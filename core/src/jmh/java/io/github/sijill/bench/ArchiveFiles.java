package io.github.sijill.bench;

import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.event.Status;
import io.github.sijill.journal.JournalWriter;
import io.github.sijill.scope.DeclaredMember;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import io.github.sijill.source.Source;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Archive files as they may come: cases of a thousand entries, blockings and restorations in turn.
 */
final class ArchiveFiles {

  static final int ENTRIES_A_CASE = 1_000;

  private static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 1);
  private static final Instant RECORDED = Instant.parse("2026-01-01T00:00:00Z");
  private static final List<String> NETWORKS = List.of("3g", "4g", "adsl", "wifi");

  private final SplittableRandom random = new SplittableRandom(20160106);

  private ArchiveFiles() {}

  /** Writes an archive of so many events, and returns the file. */
  static Path write(Path file, int events) throws IOException {
    ArchiveFiles files = new ArchiveFiles();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      JournalWriter lines = JournalWriter.beginning(out);
      for (int number = 0; number < events; number++) {
        lines.append(files.event(number), RECORDED.plusMillis(number));
      }
    }
    return file;
  }

  private SagaEvent event(int number) {
    String caseId = "case-" + number / ENTRIES_A_CASE;
    int inCase = number % ENTRIES_A_CASE;
    if (inCase == 0) {
      return opened(caseId);
    }
    LocalDate day = FIRST_DAY.plusDays(5L * inCase + random.nextInt(4));
    String occurred =
        random.nextInt(3) == 0 ? "[%s..%s]".formatted(day, day.plusDays(3)) : day.toString();
    CaseEntry entry =
        CaseEntry.of(caseId, "entry-" + inCase, occurred)
            .from(
                Source.of("A paper of record")
                    .titled("What happened to calls over the internet on that day")
                    .at("https://example.org/articles/" + number))
            .summary("en", "Calls stopped, or worked again, as users of that network told it.")
            .summary("fr", "Les appels ont cessé, ou repris, selon les usagers de ce réseau.");
    Scope scope = Scope.all().network(NETWORKS.get(random.nextInt(NETWORKS.size())));
    return inCase % 2 == 1
        ? BlockingImposed.of(entry, scope)
        : ServiceRestored.of(entry, Scope.all());
  }

  static CaseOpened opened(String caseId) {
    return CaseOpened.of(
            CaseEntry.of(caseId, "opened", "2010"),
            "A case",
            Dimensions.of(
                List.of(DeclaredMember.of("MA")),
                List.of(
                    DeclaredMember.of("maroc-telecom"),
                    DeclaredMember.of("meditel"),
                    DeclaredMember.of("inwi")),
                NETWORKS.stream().map(DeclaredMember::of).toList(),
                List.of(
                    DeclaredMember.of("whatsapp"),
                    DeclaredMember.of("skype"),
                    DeclaredMember.of("messenger"))))
        .baseline(Status.OPEN);
  }
}
