package io.github.sijill.projection;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.index.AppendOnlyList;
import io.github.sijill.index.MemberIndex;
import io.github.sijill.text.BinaryText;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

  private final AnswerBudget budget = new AnswerBudget();
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
    int place = Recorded.firstAfter(before, next.sequence());
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
    CaseRecord ofItsCase = ofCase(next.caseId());
    Recorded kept = store.map(each -> next.keptIn(each, ofItsCase.caseId())).orElse(next);
    members.add(kept.caseId(), next.event());
    ofItsCase.add(next, kept);
    recorded.add(kept);
  }

  private CaseRecord ofCase(CaseId caseId) {
    return cases.computeIfAbsent(caseId, id -> new CaseRecord(id, budget));
  }

  /** Writes what it keeps in memory of its first events. */
  public void write(DataOutputStream out, List<Recorded> first) throws IOException {
    Map<CaseId, Integer> numbers = new LinkedHashMap<>();
    first.forEach(each -> numbers.putIfAbsent(each.caseId(), numbers.size()));
    out.writeInt(numbers.size());
    for (CaseId caseId : numbers.keySet()) {
      BinaryText.write(out, caseId.value());
    }
    members.write(out, numbers);
    out.writeInt(first.size());
    for (Recorded each : first) {
      out.writeLong(each.sequence());
      out.writeInt(Objects.requireNonNull(numbers.get(each.caseId())));
      BinaryText.write(out, each.id().value());
      Instant at = each.recordedAt();
      out.writeLong(at.getEpochSecond());
      out.writeInt(at.getNano());
    }
  }

  /**
   * The log of which another has written the beginning. It reads no event of these; of a case that
   * is asked about, it reads them all.
   *
   * @param store what keeps the events
   */
  public static RecordedLog read(DataInputStream in, LongFunction<SagaEvent> store)
      throws IOException {
    RecordedLog log = new RecordedLog(store);
    List<CaseId> numbered = new ArrayList<>();
    for (int count = in.readInt(); count > 0; count--) {
      numbered.add(new CaseId(BinaryText.read(in)));
    }
    log.members.read(in, numbered);
    for (int count = in.readInt(); count > 0; count--) {
      long sequence = in.readLong();
      CaseRecord ofItsCase = log.ofCase(numbered.get(in.readInt()));
      Recorded kept =
          Recorded.inStore(
              store,
              new EntryId(BinaryText.read(in)),
              ofItsCase.caseId(),
              sequence,
              Instant.ofEpochSecond(in.readLong(), in.readInt()));
      ofItsCase.add(kept);
      log.recorded.add(kept);
    }
    return log;
  }

  /** The cases of which it holds events. */
  public Set<CaseId> caseIds() {
    return cases.keySet();
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
}
