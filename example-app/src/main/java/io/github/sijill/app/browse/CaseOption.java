package io.github.sijill.app.browse;

import io.github.sijill.Archive;
import io.github.sijill.app.store.Entries;
import io.github.sijill.event.CaseId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which case is shown. */
final class CaseOption {

  @Option(
      names = "--case",
      paramLabel = "ID",
      description = "only this case; by default all cases of the archive")
  private @Nullable CaseId caseId;

  /** The one that was named; empty if none was. */
  Optional<CaseId> named() {
    return Optional.ofNullable(caseId);
  }

  /** The one that was named, or all. */
  List<CaseId> of(Archive archive) {
    return caseId == null ? archive.cases() : List.of(Entries.checked(archive, caseId));
  }
}
