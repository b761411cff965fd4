package io.github.sijill.app.browse;

import io.github.sijill.Archive;
import io.github.sijill.app.output.FormatOptions;
import io.github.sijill.app.output.LanguageOptions;
import io.github.sijill.app.store.ArchiveOptions;
import io.github.sijill.app.store.CaseOption;
import io.github.sijill.app.store.Entries;
import io.github.sijill.event.EntryId;
import io.github.sijill.listing.EntryCard;
import io.github.sijill.words.Phrases;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description =
        "Shows one entry: all that it says, its sources, what amended it and why, which entries"
            + " name it, and whose statuses it changed.")
final class ShowCommand implements Runnable {

  @Parameters(paramLabel = "ENTRY", description = "the id of the entry")
  private @Nullable EntryId entry;

  @Mixin private CaseOption cases = new CaseOption();

  @Mixin private ArchiveOptions source = new ArchiveOptions();

  @Mixin private FormatOptions format = new FormatOptions();

  @Mixin private LanguageOptions language = new LanguageOptions();

  @Override
  public void run() {
    EntryId asked = Objects.requireNonNull(entry, "picocli requires it");
    try (Archive archive = source.open()) {
      Phrases phrases = format.phrases(language.language());
      EntryCard card =
          EntryCard.of(archive, Entries.find(archive, cases.named(), asked), phrases.language());
      format.show(phrases, List.of("field", "value"), card.rows(), card.json());
    }
  }
}
