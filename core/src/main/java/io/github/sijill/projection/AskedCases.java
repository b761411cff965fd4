package io.github.sijill.projection;

import static java.util.Objects.requireNonNull;

import io.github.sijill.event.CaseId;
import io.github.sijill.index.Frame;
import io.github.sijill.question.Subject;
import io.github.sijill.question.UnknownCaseException;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import io.github.sijill.scope.TooManyCellsException;
import io.github.sijill.scope.UnknownMemberException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cases that a question is about: those that declare all that it names. */
final class AskedCases {

  private final Projections state;
  private final RecordedLog log;
  private final long last;

  AskedCases(Projections state, RecordedLog log, long last) {
    this.state = state;
    this.log = log;
    this.last = last;
  }

  /** A case that a question is about. Thread-safe; what it finds is kept. */
  static final class Asked {

    private final SeenCase seen;
    private final Frame.Named named;
    private volatile @Nullable List<CellView> cells;

    Asked(SeenCase seen, Scope scope) {
      this.seen = seen;
      this.named = seen.frame().named(scope);
    }

    SeenCase seen() {
      return seen;
    }

    /** What is asked about, by the ids of this case. */
    Scope scope() {
      return named.scope();
    }

    private boolean isKnown() {
      return named.isDeclared();
    }

    private Dimensions dimensions() {
      return seen.dimensions();
    }

    private String id() {
      return seen.caseId().value();
    }

    /**
     * The cells asked about that exist on some day, in their order.
     *
     * @throws TooManyCellsException if there are too many
     */
    List<CellView> cells() {
      List<CellView> known = cells;
      if (known == null) {
        known = seen.cells(named.cells());
        cells = known;
      }
      return known;
    }
  }

  /**
   * All of them, by id.
   *
   * @throws UnknownCaseException if it names a case that is not here
   * @throws UnknownMemberException if it names a member that no case asked about declares
   * @throws TooManyCellsException if there are too many cells
   */
  List<Asked> of(Subject subject) {
    if (subject.caseId().isPresent()) {
      Asked only = seen(subject.caseId().get(), subject).asked(subject.scope());
      if (only.isKnown()) {
        return List.of(only);
      }
    }
    List<Asked> knowing = new ArrayList<>();
    for (Asked each :
        each(subject, subject.caseId().map(List::of).orElseGet(() -> mayKnow(subject)))) {
      if (each.isKnown()) {
        knowing.add(each);
      } else {
        each.dimensions().ambiguous(each.scope(), each.id()).ifPresent(AskedCases::refuse);
      }
    }
    if (knowing.isEmpty()) {
      List<Asked> all = each(subject, subject.caseId().map(List::of).orElseGet(state::cases));
      if (!all.isEmpty()) {
        refuse(all, subject.scope());
      }
    }
    return knowing;
  }

  /** Each case may cover few enough cells, and all of them together too many. */
  static void checkCells(List<Asked> cases) {
    if (cases.size() == 1) {
      return;
    }
    long cells = count(cases);
    if (cells > Dimensions.MAX_CELLS) {
      throw new TooManyCellsException(
          cells, "of " + cases.size() + " cases", "ask about one case, or name fewer members");
    }
  }

  /** How many cells these cases are asked about; {@link Long#MAX_VALUE} if that many or more. */
  static long count(List<Asked> cases) {
    long cells = 0;
    for (Asked asked : cases) {
      long sum = cells + asked.dimensions().cellCount(asked.scope());
      cells = sum < 0 ? Long.MAX_VALUE : sum;
    }
    return cells;
  }

  private List<Asked> each(Subject subject, List<CaseId> cases) {
    List<Asked> each = new ArrayList<>(cases.size());
    for (CaseId id : cases) {
      each.add(seen(id, subject).asked(subject.scope()));
    }
    return each;
  }

  /** The cases that may declare all that a question names: only these are looked at. */
  private List<CaseId> mayKnow(Subject subject) {
    return log.cases().size() == 1 || subject.scope().words().isEmpty()
        ? state.cases()
        : log.members().mayDeclare(subject.scope()).stream()
            .filter(id -> requireNonNull(log.cases().get(id)).hasBegunBy(last))
            .toList();
  }

  private SeenCase seen(CaseId caseId, Subject subject) {
    CaseRecord record = log.cases().get(caseId);
    if (record == null || !record.hasBegunBy(last)) {
      throw new UnknownCaseException(caseId, state.cases());
    }
    return record.from(subject.viewpoint(), last);
  }

  /** Refuses a scope that no case knows: names the first member that none of them declares. */
  private static void refuse(List<Asked> asked, Scope scope) {
    if (asked.size() > 1) {
      Dimensions.unknown(scope, "any case asked", asked.stream().map(Asked::dimensions).toList())
          .ifPresent(AskedCases::refuse);
    }
    Asked first = asked.getFirst();
    first.dimensions().undeclared(first.scope(), first.id()).ifPresent(AskedCases::refuse);
  }

  private static void refuse(UnknownMemberException unknown) {
    throw unknown;
  }
}
