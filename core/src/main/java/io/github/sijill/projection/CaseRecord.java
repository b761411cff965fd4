package io.github.sijill.projection;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.Recorded;
import io.github.sijill.history.History;
import io.github.sijill.history.Viewpoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The events of one case in log order, and the views of it that were asked for. Thread-safe. */
final class CaseRecord {

  /** How many viewpoints of a case are kept prepared. */
  private static final int KEPT = 32;

  private final CaseId caseId;
  private final List<Recorded> record = new ArrayList<>();
  private final Map<EntryId, Recorded> byId = new HashMap<>();
  private final Map<Viewpoint, CaseView> views =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Viewpoint, CaseView> eldest) {
          return size() > KEPT;
        }
      };

  CaseRecord(CaseId caseId) {
    this.caseId = caseId;
  }

  synchronized void add(Recorded recorded) {
    record.add(recorded);
    byId.putIfAbsent(recorded.event().id(), recorded);
    views.clear();
  }

  synchronized CaseView from(Viewpoint viewpoint) {
    CaseView view = views.get(viewpoint);
    if (view == null) {
      view = CaseView.of(History.of(caseId, List.copyOf(record), viewpoint));
      views.put(viewpoint, view);
    }
    return view;
  }

  synchronized Optional<Recorded> event(EntryId id) {
    return Optional.ofNullable(byId.get(id));
  }

  synchronized List<Recorded> events() {
    return List.copyOf(record);
  }
}
