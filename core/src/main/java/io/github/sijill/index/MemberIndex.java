package io.github.sijill.index;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.MembersDeclared;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.scope.Members;
import io.github.sijill.scope.Scope;
import io.github.sijill.text.BinaryText;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which cases have ever declared a member of some id or name, in an event that counts or in one
 * that was corrected, so that a question looks only at cases that may know what it names. It may
 * know of later events than are asked about. Thread-safe.
 *
 * <p>For other rooms of this library.
 */
public final class MemberIndex {

  private final Map<String, NavigableSet<CaseId>> cases = new HashMap<>();

  /**
   * The cases that may declare all members that a scope names, in order, and perhaps some further.
   */
  public synchronized List<CaseId> mayDeclare(Scope scope) {
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
  public synchronized void add(CaseId caseId, SagaEvent event) {
    if (event instanceof CaseOpened opening) {
      add(caseId, opening.dimensions().members());
    } else if (event instanceof MembersDeclared further) {
      add(caseId, further.members());
    } else if (event instanceof EntryCorrected corrected) {
      add(caseId, corrected.correction());
    }
  }

  private void add(CaseId caseId, Members members) {
    members.words().forEach(word -> add(caseId, word));
  }

  private void add(CaseId caseId, String word) {
    cases.computeIfAbsent(word, each -> new TreeSet<>()).add(caseId);
  }

  /** Writes what it knows of some cases, which are numbered. */
  public synchronized void write(DataOutputStream out, Map<CaseId, Integer> numbers)
      throws IOException {
    out.writeInt(cases.size());
    for (Map.Entry<String, NavigableSet<CaseId>> each : cases.entrySet()) {
      BinaryText.write(out, each.getKey());
      List<CaseId> written = each.getValue().stream().filter(numbers::containsKey).toList();
      out.writeInt(written.size());
      for (CaseId caseId : written) {
        out.writeInt(Objects.requireNonNull(numbers.get(caseId)));
      }
    }
  }

  /** Takes in what {@link #write} has written. */
  public synchronized void read(DataInputStream in, List<CaseId> numbered) throws IOException {
    for (int words = in.readInt(); words > 0; words--) {
      String word = BinaryText.read(in);
      for (int count = in.readInt(); count > 0; count--) {
        add(numbered.get(in.readInt()), word);
      }
    }
  }
}
