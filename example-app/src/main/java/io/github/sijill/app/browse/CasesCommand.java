package io.github.sijill.app.browse;

import io.github.sijill.Archive;
import io.github.sijill.app.output.FormatOptions;
import io.github.sijill.app.output.LanguageOptions;
import io.github.sijill.app.store.ArchiveOptions;
import io.github.sijill.listing.ListedCase;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "cases",
    mixinStandardHelpOptions = true,
    description = "Lists the cases of an archive, with how much is told of each.")
final class CasesCommand implements Runnable {

  @Mixin private ArchiveOptions source = new ArchiveOptions();

  @Mixin private FormatOptions format = new FormatOptions();

  @Mixin private LanguageOptions language = new LanguageOptions();

  @Override
  public void run() {
    try (Archive archive = source.open()) {
      List<ListedCase> cases = ListedCase.all(archive);
      format.list(
          language.language(),
          ListedCase.HEADER,
          "cases",
          cases,
          (each, phrases) -> format.isRead() ? each.row(phrases) : each.row(),
          ListedCase::json);
    }
  }
}
