package io.github.sijill.app.ask;

import io.github.sijill.Archive;
import io.github.sijill.app.output.FormatOptions;
import io.github.sijill.app.output.LanguageOptions;
import io.github.sijill.app.store.ArchiveOptions;
import io.github.sijill.app.store.CaseOption;
import io.github.sijill.event.Recorded;
import io.github.sijill.listing.ReplayedEntry;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description =
        "Rebuilds all answers from the first event on, and shows what each event changed.")
final class ReplayCommand implements Runnable {

  @Mixin private CaseOption cases = new CaseOption();

  @Mixin private ArchiveOptions source = new ArchiveOptions();

  @Mixin private FormatOptions format = new FormatOptions();

  @Mixin private LanguageOptions language = new LanguageOptions();

  @Override
  public void run() {
    try (Archive archive = source.open()) {
      cases.of(archive); // one that is not there is refused before all is built anew
      List<Recorded> record = new ArrayList<>();
      archive.replay(step -> record.add(step.recorded()));
      List<ReplayedEntry> entries = ReplayedEntry.all(record, cases.named());
      format.list(
          language.language(),
          ReplayedEntry.HEADER,
          "events",
          entries,
          ReplayedEntry::row,
          ReplayedEntry::json);
    }
  }
}
