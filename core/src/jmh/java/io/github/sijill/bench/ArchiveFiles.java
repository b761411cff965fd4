package io.github.sijill.bench;

import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.DisruptionReported;
import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.Recorded;
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
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The events of a {@link DataSet}, and its archive file, which is written once. */
final class ArchiveFiles {

  /** Raised when the sets change, so that files of before are not taken for them. */
  private static final int VERSION = 1;

  private static final Path FOLDER =
      Path.of(System.getProperty("bench.folder", "target/bench")).toAbsolutePath();

  private ArchiveFiles() {}

  /** Where something that is made of a set is kept. */
  static Path made(DataSet data, String ending) throws IOException {
    return Files.createDirectories(FOLDER).resolve("%s-%s.%s".formatted(data, VERSION, ending));
  }

  /** An empty folder on the disk that holds the archive files. */
  static Path newFolder() throws IOException {
    return Files.createTempDirectory(Files.createDirectories(FOLDER), "record");
  }

  /** The archive file of a set. */
  static Path of(DataSet data) throws IOException {
    Path file = made(data, "jsonl");
    if (Files.notExists(file)) {
      Path draft = Files.createTempFile(FOLDER, "draft", ".jsonl");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft), 1 << 20)) {
        JournalWriter lines = JournalWriter.beginning(out);
        for (int caseNumber = 0; caseNumber < data.cases; caseNumber++) {
          for (Recorded each : events(data, caseNumber)) {
            lines.append(each.event(), each.recordedAt());
          }
        }
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return file;
  }

  /** The events of a case, its opening first. */
  static List<Recorded> events(DataSet data, int caseNumber) {
    return events(data, caseNumber, ToldCase.of(data, caseNumber));
  }

  /** The same of a case that tells this. */
  static List<Recorded> events(DataSet data, int caseNumber, List<Told> told) {
    String caseId = data.caseId(caseNumber);
    List<SagaEvent> events = new ArrayList<>();
    events.add(opened(data, caseId));
    told.forEach(each -> events.add(event(caseId, each)));
    if (data.isDeep()) {
      told.stream()
          .filter(each -> each.number() % 50 == 0)
          .forEach(each -> events.add(correction(caseId, each)));
    }
    List<Recorded> recorded = new ArrayList<>(events.size());
    for (int number = 0; number < events.size(); number++) {
      recorded.add(
          Recorded.of(events.get(number), number + 1L, DataSet.recorded(caseNumber, number)));
    }
    return recorded;
  }

  /** The opening of a case with the members of a set. */
  static CaseOpened opened(DataSet data, String caseId) {
    return CaseOpened.of(
            CaseEntry.of(caseId, "opened", "2010"),
            "A case of the benchmarks",
            Dimensions.of(
                List.of(DeclaredMember.of("MA")),
                members("operator-", data.operators),
                members("network-", data.networks),
                members("service-", data.services)))
        .baseline(Status.OPEN);
  }

  private static List<DeclaredMember> members(String name, int count) {
    return IntStream.range(0, count).mapToObj(each -> DeclaredMember.of(name + each)).toList();
  }

  /** What is told, as an event with a source and a summary. */
  static SagaEvent event(String caseId, Told told) {
    CaseEntry entry =
        CaseEntry.of(caseId, id(told.number()), occurred(told.first(), told.last()))
            .from(
                Source.of("A paper of record")
                    .titled("What happened to calls over the internet on that day")
                    .at("https://example.org/articles/" + told.number()))
            .summary("en", "Calls stopped, or worked again, as users of that network told it.");
    if (told.after() > 0) {
      entry = entry.after(id(told.after()));
    }
    if (told.isRestoration()) {
      ServiceRestored restored = ServiceRestored.of(entry, scope(told));
      return told.ends() > 0 ? restored.ends(id(told.ends())) : restored;
    }
    return told.begins() == 2
        ? BlockingImposed.of(entry, scope(told))
        : DisruptionReported.of(entry, scope(told), Status.DEGRADED);
  }

  /** Nothing but the last day changes, and only where it is not the first. */
  private static EntryCorrected correction(String caseId, Told told) {
    Told right =
        new Told(
            told.number(),
            told.operator(),
            told.network(),
            told.service(),
            told.first(),
            Math.max(told.first(), told.last() - 1),
            told.recorded(),
            told.begins(),
            told.endsAll(),
            told.after(),
            told.ends());
    return EntryCorrected.of(
        CaseEntry.of(caseId, id(told.number()) + "-corrected", "2024-12-31"),
        event(caseId, right),
        "The last day was one too late.");
  }

  private static String id(int number) {
    return "entry-" + number;
  }

  private static String occurred(int first, int last) {
    return first == last
        ? LocalDate.ofEpochDay(first).toString()
        : "[%s..%s]".formatted(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last));
  }

  private static Scope scope(Told told) {
    Scope scope = Scope.all();
    scope = told.operator() < 0 ? scope : scope.operator("operator-" + told.operator());
    scope = told.network() < 0 ? scope : scope.network("network-" + told.network());
    return told.service() < 0 ? scope : scope.service("service-" + told.service());
  }
}
