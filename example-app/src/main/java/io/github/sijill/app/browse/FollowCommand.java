package io.github.sijill.app.browse;

import static java.util.stream.Collectors.joining;

import io.github.sijill.Archive;
import io.github.sijill.Listening;
import io.github.sijill.app.output.FormatOptions;
import io.github.sijill.app.output.LanguageOptions;
import io.github.sijill.app.store.ArchiveOptions;
import io.github.sijill.app.store.CaseOption;
import io.github.sijill.event.Recorded;
import io.github.sijill.listing.LoggedEntry;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "follow",
    mixinStandardHelpOptions = true,
    description =
        "Prints each entry that is recorded from now on, by whomever, as 'log' does; until it is"
            + " stopped.")
final class FollowCommand implements Runnable {

  @Mixin private CaseOption cases = new CaseOption();

  @Option(
      names = "--count",
      paramLabel = "NUMBER",
      description = "stop after so many entries; by default never")
  private @Nullable Integer count;

  @Mixin private ArchiveOptions source = new ArchiveOptions();

  @Mixin private FormatOptions format = new FormatOptions();

  @Mixin private LanguageOptions language = new LanguageOptions();

  @Override
  public void run() {
    if (source.address().isEmpty()) {
      throw new IllegalArgumentException(
          "nobody records in the built-in archive; name one with --archive FILE or SIJILL_ARCHIVE");
    }
    BlockingQueue<Recorded> recorded = new LinkedBlockingQueue<>();
    try (Archive archive = source.open()) {
      Listening listening = archive.onRecorded(recorded::add);
      try {
        tell(recorded);
      } finally {
        listening.close();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Here, and not in the listener: what goes wrong in printing ends the command. */
  private void tell(BlockingQueue<Recorded> recorded) throws InterruptedException {
    for (int told = 0; count == null || told < count; ) {
      Recorded next = recorded.take();
      if (cases.named().filter(named -> !named.equals(next.caseId())).isEmpty()) {
        tell(LoggedEntry.alone(next));
        told++;
      }
    }
  }

  private void tell(LoggedEntry entry) {
    List<String> row = entry.row(format.phrases(language.language()));
    format.line(
        row.stream().filter(each -> !each.isEmpty()).collect(joining("  ")), row, entry.json());
    format.out().flush();
  }
}
