package io.github.sijill.app.record;

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
    description =
        "Retracts an entry from now on. Retracting a correction or a retraction undoes it.")
final class RetractCommand implements Runnable {

  @Mixin private AmendmentOptions amendment = new AmendmentOptions();

  @Mixin private TargetOptions target = new TargetOptions();

  @Override
  public void run() {
    try (Archive archive = target.open()) {
      CaseEntry entry = amendment.asEntry(archive, target.caseIn(archive), "retracted");
      target.record(archive, new EntryRetracted(entry, amendment.entry(), amendment.why()));
    }
  }
}
