package io.github.sijill.projection;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.MembersDeclared;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.scope.Members;
import io.github.sijill.scope.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which cases have ever declared a member of some id or name, in an event that counts or in one
 * that was corrected, so that a question looks only at cases that may know what it names. It may
 * know of later events than are asked about. Thread-safe.
 */
final class MemberIndex {

  private final Map<String, NavigableSet<CaseId>> cases = new HashMap<>();

  /**
   * The cases that may declare all members that a scope names, in order, and perhaps some further.
   */
  synchronized List<CaseId> mayDeclare(Scope scope) {
    NavigableSet<CaseId> fewest = new TreeSet<>();
    boolean isFirst = true;
    Set<String> words = scope.words();
    for (String word : words) {
      NavigableSet<CaseId> some = cases.getOrDefault(word, new TreeSet<>());
      fewest = isFirst || some.size() < fewest.size() ? some : fewest;
      isFirst = false;
    }
    return fewest.stream()
        .filter(
            id -> words.stream().allMatch(w -> cases.getOrDefault(w, new TreeSet<>()).contains(id)))
        .toList();
  }

  /** Takes in an event. */
  synchronized void add(CaseId caseId, SagaEvent event) {
    if (event instanceof CaseOpened opening) {
      add(caseId, opening.dimensions().members());
    } else if (event instanceof MembersDeclared further) {
      add(caseId, further.members());
    } else if (event instanceof EntryCorrected corrected) {
      add(caseId, corrected.correction());
    }
  }

  private void add(CaseId caseId, Members members) {
    for (String word : members.words()) {
      cases.computeIfAbsent(word, each -> new TreeSet<>()).add(caseId);
    }
  }
}
