package io.github.sijill.app.browse;

import io.github.sijill.Archive;
import io.github.sijill.app.output.FormatOptions;
import io.github.sijill.app.store.ArchiveOptions;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.Recorded;
import io.github.sijill.history.Amended;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "log",
    mixinStandardHelpOptions = true,
    description =
        "Lists what was recorded, in the order of recording: corrections and retractions too, and"
            + " what they took out.")
final class LogCommand implements Runnable {

  private static final List<String> HEADER =
      List.of("sequence", "recorded", "case", "entry", "type", "attested", "stands", "what");

  @Mixin private CaseOption cases = new CaseOption();

  @Option(
      names = "--last",
      paramLabel = "NUMBER",
      description = "only so many, the last ones; by default all")
  private @Nullable Integer last;

  @Mixin private ArchiveOptions source = new ArchiveOptions();

  @Mixin private FormatOptions format = new FormatOptions();

  @Override
  public void run() {
    if (last != null && last < 0) {
      throw new IllegalArgumentException("--last %s; 0 or more is accepted".formatted(last));
    }
    try (Archive archive = source.open()) {
      List<CaseId> shown = cases.of(archive);
      List<Recorded> all =
          archive.recorded().stream().filter(each -> shown.contains(each.caseId())).toList();
      Map<CaseId, Amended> amended = new HashMap<>();
      shown.forEach(each -> amended.put(each, Amended.by(archive.recorded(each))));
      List<LoggedEntry> entries =
          all.stream()
              .skip(last == null ? 0 : Math.max(0, all.size() - last))
              .map(each -> new LoggedEntry(each, amended.getOrDefault(each.caseId(), NOTHING)))
              .toList();
      format.list(
          HEADER,
          entries.stream().map(LoggedEntry::row).toList(),
          "entries",
          entries.stream().map(LoggedEntry::json).toList());
    }
  }

  private static final Amended NOTHING = Amended.by(List.of());
}
