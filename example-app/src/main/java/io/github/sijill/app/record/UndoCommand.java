package io.github.sijill.app.record;

import io.github.sijill.Archive;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.EntryRetracted;
import io.github.sijill.event.Recorded;
import io.github.sijill.history.Amended;
import io.github.sijill.json.EventType;
import io.github.sijill.time.ImpreciseDate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes out what was recorded last. */
@Command(
    name = "undo",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    abbreviateSynopsis = true,
    description =
        "Retracts the entry, or the correction, that was recorded last and still counts. Called"
            + " again, it goes on with the one before.")
final class UndoCommand implements Runnable {

  @Option(
      names = "--why",
      paramLabel = "TEXT",
      defaultValue = "recorded by mistake",
      description = "the reason; by default '${DEFAULT-VALUE}'")
  private String why = "";

  @Mixin private TargetOptions target = new TargetOptions();

  @Override
  public void run() {
    try (Archive archive = target.open()) {
      CaseId caseId = target.caseIn(archive);
      Recorded last = last(archive.recorded(caseId));
      EntryId id =
          last.id().derived("-retracted", each -> archive.recorded(caseId, each).isPresent());
      ImpreciseDate today = ImpreciseDate.of(LocalDate.now(ZoneOffset.UTC));
      target.record(archive, new EntryRetracted(CaseEntry.of(caseId, id, today), last.id(), why));
      target.say(
          target
              .phrases()
              .say(
                  "effect.undone",
                  "entry",
                  last.id(),
                  "type",
                  EventType.of(last.event()).word(),
                  "instant",
                  last.recordedAt().toString(),
                  "retraction",
                  id));
    }
  }

  /** Retractions do not count: who undoes again means what was recorded before. */
  private static Recorded last(List<Recorded> record) {
    Amended amended = Amended.by(record);
    return record.reversed().stream()
        .filter(
            each ->
                !(each.event() instanceof EntryRetracted)
                    && amended.retraction(each.id()).isEmpty())
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("nothing is recorded that could be undone"));
  }
}
