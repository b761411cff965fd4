package io.github.sijill.app.browse;

import io.github.sijill.Archive;
import io.github.sijill.app.output.FormatOptions;
import io.github.sijill.app.output.LanguageOptions;
import io.github.sijill.app.store.ArchiveOptions;
import io.github.sijill.app.store.CaseOption;
import io.github.sijill.listing.LoggedEntry;
import java.util.List;
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

  @Mixin private CaseOption cases = new CaseOption();

  @Option(
      names = "--last",
      paramLabel = "NUMBER",
      description = "only so many, the last ones; by default all")
  private @Nullable Integer last;

  @Mixin private ArchiveOptions source = new ArchiveOptions();

  @Mixin private FormatOptions format = new FormatOptions();

  @Mixin private LanguageOptions language = new LanguageOptions();

  @Override
  public void run() {
    if (last != null && last < 0) {
      throw new IllegalArgumentException("--last %s; 0 or more is accepted".formatted(last));
    }
    try (Archive archive = source.open()) {
      List<LoggedEntry> all = LoggedEntry.all(archive, cases.of(archive));
      List<LoggedEntry> entries =
          all.subList(last == null ? 0 : Math.max(0, all.size() - last), all.size());
      format.list(
          language.language(),
          LoggedEntry.HEADER,
          "entries",
          entries,
          LoggedEntry::row,
          LoggedEntry::json);
    }
  }
}
