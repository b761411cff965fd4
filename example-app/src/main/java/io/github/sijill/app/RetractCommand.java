package io.github.sijill.app;

import io.github.sijill.Archive;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.EntryRetracted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Takes an entry out, from now on. */
@Command(
    name = "retract",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    abbreviateSynopsis = true,
    requiredOptionMarker = '*',
    description = "Takes an entry out from now on; of a correction or a retraction, undoes it.")
final class RetractCommand implements Runnable {

  @Mixin private Amending amending = new Amending();

  @Mixin private WrittenArchive written = new WrittenArchive();

  @Override
  public void run() {
    try (Archive archive = written.open()) {
      CaseEntry entry = amending.asEntry(archive, written.caseIn(archive), "retracted");
      written.record(archive, new EntryRetracted(entry, amending.entry(), amending.why()));
    }
  }
}
