package io.github.sijill.app.store;

import io.github.sijill.Archive;
import io.github.sijill.event.CaseId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which case is shown. */
public final class CaseOption {

  @Option(
      names = "--case",
      paramLabel = "ID",
      description = "only this case; by default all cases of the archive")
  private @Nullable CaseId caseId;

  /** The one that was named; empty if none was. */
  public Optional<CaseId> named() {
    return Optional.ofNullable(caseId);
  }

  /** The one that was named, or all. */
  public List<CaseId> of(Archive archive) {
    return caseId == null ? archive.cases() : List.of(Entries.checked(archive, caseId));
  }
}
