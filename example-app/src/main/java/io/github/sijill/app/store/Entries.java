package io.github.sijill.app.store;

import static java.util.stream.Collectors.joining;

import io.github.sijill.Archive;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.Recorded;
import io.github.sijill.question.UnknownCaseException;
import io.github.sijill.text.Nearest;
import java.util.List;
import java.util.Optional;

/** Finds entries by what was typed. */
public final class Entries {

  private Entries() {}

  /**
   * The entry of this id, as it was recorded: that of the case, or of the only case that has one.
   *
   * @throws IllegalArgumentException if there is none, or several; the message says which may have
   *     been meant
   */
  public static Recorded find(Archive archive, Optional<CaseId> caseId, EntryId entry) {
    List<CaseId> cases =
        caseId.map(named -> List.of(checked(archive, named))).orElse(archive.cases());
    List<Recorded> found =
        cases.stream().flatMap(each -> archive.recorded(each, entry).stream()).toList();
    if (found.size() > 1) {
      throw new IllegalArgumentException(
          "several cases have an entry '%s': %s; name one with --case"
              .formatted(
                  entry, found.stream().map(each -> each.caseId().value()).collect(joining(", "))));
    }
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "no entry '%s'%s; %s'sijill log' lists all that there are"
              .formatted(
                  entry,
                  caseId.map(" in case %s"::formatted).orElse(" in this archive"),
                  Nearest.question(entry.value(), ids(archive, cases))));
    }
    return found.getFirst();
  }

  /**
   * The case, if the archive holds it.
   *
   * @throws UnknownCaseException if it does not
   */
  public static CaseId checked(Archive archive, CaseId caseId) {
    if (!archive.cases().contains(caseId)) {
      throw new UnknownCaseException(caseId, archive.cases());
    }
    return caseId;
  }

  private static List<String> ids(Archive archive, List<CaseId> cases) {
    return cases.stream()
        .flatMap(each -> archive.recorded(each).stream())
        .map(each -> each.id().value())
        .distinct()
        .toList();
  }
}
