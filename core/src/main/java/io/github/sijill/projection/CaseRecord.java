package io.github.sijill.projection;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.Recorded;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.index.AppendOnlyList;
import io.github.sijill.index.CaseIndex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The events of one case in log order, and how it is seen from the viewpoints that were asked for.
 * Every question names the sequence up to which events count. Thread-safe, with one writer.
 */
final class CaseRecord implements AnswerBudget.Holder {

  /** How many viewpoints of a case are kept prepared. */
  private static final int KEPT = 32;

  private final CaseId caseId;
  private final AppendOnlyList<Recorded> record = new AppendOnlyList<>();
  private final CaseIndex index = new CaseIndex(position -> record.get(position).id());
  private final Map<Viewpoint, SeenCase> seen = latest();
  private final Map<Viewpoint, SeenCase.Views> views = latest();

  private final AnswerBudget budget;
  private final KeptAnswers kept;
  private final AtomicBoolean isNew = new AtomicBoolean(true);

  CaseRecord(CaseId caseId, AnswerBudget budget) {
    this.caseId = caseId;
    this.budget = budget;
    this.kept = new KeptAnswers(budget);
  }

  private static <V> Map<Viewpoint, V> latest() {
    return new LinkedHashMap<>(KEPT, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<Viewpoint, V> eldest) {
        return size() > KEPT;
      }
    };
  }

  CaseId caseId() {
    return caseId;
  }

  /**
   * Takes in the next event.
   *
   * @param kept the same as the record keeps it, without the event in memory or with it
   */
  void add(Recorded recorded, Recorded kept) {
    int position = record.size();
    record.add(kept);
    index.add(position, recorded.event());
  }

  /** Takes in the next event, whose text is read only when the case is asked about. */
  void add(Recorded kept) {
    record.add(kept);
  }

  List<Recorded> upTo(long lastSequence) {
    List<Recorded> all = record.snapshot();
    return all.subList(0, Recorded.firstAfter(all, lastSequence));
  }

  boolean hasBegunBy(long lastSequence) {
    List<Recorded> all = record.snapshot();
    return !all.isEmpty() && all.getFirst().sequence() <= lastSequence;
  }

  Optional<Recorded> event(EntryId id, long lastSequence) {
    return index.position(id, record.snapshot()).stream()
        .mapToObj(record::get)
        .filter(each -> each.sequence() <= lastSequence)
        .findFirst();
  }

  /** The case as it was seen last. */
  private record Last(Viewpoint viewpoint, long lastSequence, SeenCase seen) {}

  private volatile @Nullable Last last;

  SeenCase from(Viewpoint viewpoint, long lastSequence) {
    Last before = last;
    if (before != null
        && before.lastSequence == lastSequence
        && before.viewpoint.equals(viewpoint)) {
      return before.seen;
    }
    if (isNew.compareAndSet(true, false)) {
      budget.addLasting(this);
    }
    SeenCase found = find(viewpoint, lastSequence);
    last = new Last(viewpoint, lastSequence, found);
    int weight = found.takeWeight();
    if (weight > 0) {
      budget.count(weight);
    }
    return found;
  }

  /** What is prepared of the case is let go, and made again if it is asked for. */
  @Override
  public synchronized void forget() {
    last = null;
    seen.clear();
    views.clear();
    index.forgetFrames();
    kept.forget();
  }

  private synchronized SeenCase find(Viewpoint viewpoint, long lastSequence) {
    List<Recorded> events = upTo(lastSequence);
    SeenCase known = seen.get(viewpoint);
    if (known != null && known.size() == events.size()) {
      return known;
    }
    SeenCase found =
        new SeenCase(
            index,
            events,
            viewpoint,
            views.computeIfAbsent(
                viewpoint.ofAllRecorded(), from -> new SeenCase.Views(caseId, from, budget, kept)));
    if (known == null || known.size() < events.size()) {
      seen.put(viewpoint, found); // Where somebody still asks an older state, the new one is kept.
    }
    return found;
  }
}
