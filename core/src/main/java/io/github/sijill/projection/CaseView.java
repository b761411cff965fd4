package io.github.sijill.projection;

import io.github.sijill.casefile.CellTimelines;
import io.github.sijill.history.History;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.projection.EvidenceEntries.Remarks;
import io.github.sijill.question.CellLegalBasis;
import io.github.sijill.scope.Cell;
import io.github.sijill.scope.DaySpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A history with all that is prepared of it, each when it is first asked for. Immutable to its
 * callers, and thread-safe.
 */
final class CaseView {

  private final History history;
  private final Supplier<CellTimelines> timelines;
  private final Supplier<EvidenceEntries> evidence;
  private final Supplier<Remarks> remarks;
  private final Supplier<List<SeenEntry>> chronology;
  private final Supplier<LegalBasis> legalBasis;
  private final Supplier<OfficeHolders> officeHolders;
  private final Map<Cell, CellAnswers> cells = new ConcurrentHashMap<>();
  private final Map<Told, WithinDays> within = new ConcurrentHashMap<>();

  CaseView(History history) {
    this.history = history;
    this.timelines = new Prepared<>(() -> new CellTimelines(history));
    this.evidence = new Prepared<>(() -> new EvidenceEntries(history));
    this.remarks = new Prepared<>(() -> new Remarks(history));
    this.chronology = new Prepared<>(history::chronology);
    this.legalBasis = new Prepared<>(() -> new LegalBasis(history));
    this.officeHolders = new Prepared<>(() -> new OfficeHolders(history));
  }

  /** Made when it is first asked for, and once. */
  private static final class Prepared<T> implements Supplier<T> {

    private final Supplier<T> make;
    private volatile @Nullable T made;

    private Prepared(Supplier<T> make) {
      this.make = make;
    }

    @Override
    public T get() {
      T known = made;
      return known == null ? once() : known;
    }

    private synchronized T once() {
      T known = made;
      if (known == null) {
        known = make.get();
        made = known;
      }
      return known;
    }
  }

  History history() {
    return history;
  }

  CellTimelines timelines() {
    return timelines.get();
  }

  EvidenceEntries evidence() {
    return evidence.get();
  }

  Remarks remarks() {
    return remarks.get();
  }

  List<SeenEntry> chronology() {
    return chronology.get();
  }

  /** What answers tell beside their timelines. */
  CellTeller.Around around() {
    return new CellTeller.Around(
        history.opening(), each -> evidence().of(each), shown -> remarks().on(shown));
  }

  /** The legal basis of a cell at the end of a day on which it exists. */
  CellLegalBasis legalBasis(LocalDate day, Cell cell, DaySpan exists) {
    return legalBasis.get().on(day, cell, exists, this);
  }

  OfficeHolders officeHolders() {
    return officeHolders.get();
  }

  /**
   * The answers about a cell as it is seen here; empty if it exists on no day.
   *
   * @param budget of the answers that it may keep
   */
  Optional<CellAnswers> cell(Cell cell, AnswerBudget budget) {
    CellAnswers known = cells.get(cell);
    if (known != null) {
      return Optional.of(known);
    }
    return history
        .dimensions()
        .days(cell)
        .map(exists -> cells.computeIfAbsent(cell, c -> new CellAnswers(this, c, exists, budget)));
  }

  /** What held within days on the cells of which this is told. */
  WithinDays within(Told told) {
    WithinDays known = within.get(told);
    if (known == null) {
      known = new WithinDays(told, around());
      within.put(told, known);
    }
    return known;
  }
}
