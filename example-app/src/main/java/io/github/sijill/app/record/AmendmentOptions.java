package io.github.sijill.app.record;

import io.github.sijill.Archive;
import io.github.sijill.app.store.Entries;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.EntryId;
import io.github.sijill.time.ImpreciseDate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which entry is amended, why, and what the amendment is as an entry of its own. */
final class AmendmentOptions {

  @Parameters(paramLabel = "ENTRY", description = "the id of the entry")
  private EntryId entry = new EntryId("none");

  @Option(names = "--why", paramLabel = "TEXT", required = true, description = "the reason")
  private String why = "";

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "the id of this amendment; by default made from ENTRY")
  private @Nullable EntryId id;

  @Option(
      names = "--amended-on",
      paramLabel = "EDTF",
      description = "when it was found out; by default today")
  private @Nullable ImpreciseDate day;

  EntryId entry() {
    return entry;
  }

  /** Whether an id was typed; such an amendment can be sent twice, and is recorded once. */
  boolean hasOwnId() {
    return id != null;
  }

  String why() {
    return why;
  }

  /**
   * The amendment as an entry.
   *
   * @param done what happens to the other entry, such as {@code corrected}
   * @throws IllegalArgumentException if there is no such entry; the message says which may be meant
   */
  CaseEntry asEntry(Archive archive, CaseId caseId, String done) {
    Entries.find(archive, Optional.of(caseId), entry);
    return CaseEntry.of(
        caseId,
        id == null ? made(archive, caseId, done) : id,
        day == null ? ImpreciseDate.of(LocalDate.now(ZoneOffset.UTC)) : day);
  }

  private EntryId made(Archive archive, CaseId caseId, String done) {
    return entry.derived("-" + done, id -> archive.recorded(caseId, id).isPresent());
  }
}
