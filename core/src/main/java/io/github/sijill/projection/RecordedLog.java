package io.github.sijill.projection;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.LongFunction;

/**
 * What an archive holds, in log order, as it comes in. Each state of it can be taken as {@link
 * #projections}, which stay as they are while the log grows.
 *
 * <p>Thread-safety: one writer at a time, which the caller sees to. Any number of threads may ask
 * the states that it gave out meanwhile.
 *
 * <p>For other rooms of this library.
 */
public final class RecordedLog {

  // Lists only grow, and sequences ascend. So a state is the first events of each list, up to one
  // sequence, and costs no copy; what comes later lies behind its end.
  private final AppendOnlyList<Recorded> recorded = new AppendOnlyList<>();
  private final ConcurrentSkipListMap<CaseId, CaseRecord> cases = new ConcurrentSkipListMap<>();

  private final CellView.Budget budget = new CellView.Budget();
  private final MemberIndex members = new MemberIndex();
  private final Optional<LongFunction<SagaEvent>> store;

  private RecordedLog(Optional<LongFunction<SagaEvent>> store) {
    this.store = store;
  }

  /** An empty log that holds its events in memory. */
  public RecordedLog() {
    this(Optional.empty());
  }

  /** An empty log of what a store keeps, which reads an event again when it is asked for. */
  public RecordedLog(LongFunction<SagaEvent> store) {
    this(Optional.of(store));
  }

  /** An empty log that keeps its events where this one does. */
  public RecordedLog empty() {
    return new RecordedLog(store);
  }

  /** The log that holds these events and no others; their sequences ascend. */
  public static RecordedLog of(List<Recorded> recorded) {
    RecordedLog log = new RecordedLog();
    recorded.forEach(log::append);
    return log;
  }

  /**
   * Takes in an event, which may be late.
   *
   * <p>Where a store gives out numbers before it commits, an event may show up after one with a
   * higher number. It then gets its place in a log of its own, so that the states of this one stay
   * what they were.
   *
   * @return the log to go on with: this one, or the one made for a late event
   * @throws IllegalArgumentException if it holds an event of this sequence
   */
  public RecordedLog take(Recorded next) {
    List<Recorded> before = recorded.snapshot();
    if (isLast(next, before)) {
      append(next);
      return this;
    }
    int place = firstAfter(before, next.sequence());
    if (place > 0 && before.get(place - 1).sequence() == next.sequence()) {
      throw new IllegalArgumentException(
          "event %s is in the log already: %s".formatted(next.sequence(), before.get(place - 1)));
    }
    RecordedLog log = empty();
    before.subList(0, place).forEach(log::append);
    log.append(next);
    before.subList(place, before.size()).forEach(log::append);
    return log;
  }

  /**
   * Takes in the next event.
   *
   * @throws IllegalArgumentException if its sequence is not higher than those before
   */
  public void append(Recorded next) {
    List<Recorded> before = recorded.snapshot();
    if (!isLast(next, before)) {
      throw new IllegalArgumentException(
          "event %s cannot follow event %s; sequences ascend"
              .formatted(next.sequence(), before.getLast().sequence()));
    }
    CaseRecord ofItsCase = cases.computeIfAbsent(next.caseId(), id -> new CaseRecord(id, budget));
    Recorded kept = store.map(each -> next.keptIn(each, ofItsCase.caseId())).orElse(next);
    members.add(kept.caseId(), next.event());
    ofItsCase.add(next, kept);
    recorded.add(kept);
  }

  private static boolean isLast(Recorded next, List<Recorded> before) {
    return before.isEmpty() || before.getLast().sequence() < next.sequence();
  }

  /** The answers from all that is in the log now; what comes later does not change them. */
  public Projections projections() {
    return new Projections(this, recorded.snapshot());
  }

  ConcurrentSkipListMap<CaseId, CaseRecord> cases() {
    return cases;
  }

  MemberIndex members() {
    return members;
  }

  /** How many events have at most this sequence, which is the index of the first that has more. */
  static int firstAfter(List<Recorded> ascending, long sequence) {
    int low = 0;
    int high = ascending.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending.get(middle).sequence() <= sequence) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
