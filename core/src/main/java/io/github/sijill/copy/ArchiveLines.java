package io.github.sijill.copy;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.Recorded;
import io.github.sijill.journal.HashChain;
import io.github.sijill.journal.Head;
import io.github.sijill.journal.Journal;
import io.github.sijill.journal.JournalLine;
import io.github.sijill.journal.LineChain;
import io.github.sijill.projection.Projections;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a store holds, as the lines of an archive file. A journal has them; of any other store they
 * are made: its events numbered in log order from 1, chained from the first on. Thread-safe.
 */
public final class ArchiveLines {

  private final Supplier<Projections> upToDate;
  private final Optional<Journal> journal;
  private Chained chained = new Chained();

  /**
   * The lines of a store.
   *
   * @param upToDate the projections of all that the store holds when it is called
   * @param journal the file that the store is; empty of any other store
   */
  public ArchiveLines(Supplier<Projections> upToDate, Optional<Journal> journal) {
    this.upToDate = upToDate;
    this.journal = journal;
  }

  /** The last line by now; every question asked from now on sees it. */
  public Head head() {
    Projections projections = upToDate.get();
    if (journal.isPresent()) {
      return journal.get().head();
    }
    return chain(projections, line -> {});
  }

  /**
   * Hands on the lines after one, in order.
   *
   * @param after the number of a line, 0 for all
   * @return the last line
   */
  public Head each(long after, Consumer<JournalLine> consumer) {
    Projections projections = upToDate.get();
    if (journal.isPresent()) {
      Head head = journal.get().head();
      for (long sequence = after + 1; sequence <= head.sequence(); sequence++) {
        consumer.accept(journal.get().line(sequence));
      }
      return head;
    }
    synchronized (this) {
      chained = new Chained();
      return chain(
          projections,
          line -> {
            if (line.sequence() > after) {
              consumer.accept(line);
            }
          });
    }
  }

  /**
   * Checks that the line {@code head} of another archive is a line of this one too.
   *
   * @throws IllegalArgumentException if it is not
   */
  void checkBeginsWith(Head head, String other) {
    if (!hashOf(head.sequence()).equals(Optional.of(head.hash()))) {
      throw new IllegalArgumentException(
          "%s holds %s events that this archive does not begin with; an archive without events, or an earlier copy of this one, is accepted"
              .formatted(other, head.sequence()));
    }
  }

  private Optional<String> hashOf(long sequence) {
    if (sequence == 0) {
      return Optional.of(HashChain.START);
    }
    List<String> found = new ArrayList<>();
    if (journal.isEmpty()) {
      each(
          sequence - 1,
          line -> {
            if (line.sequence() == sequence) {
              found.add(line.hash());
            }
          });
    } else if (sequence <= journal.get().head().sequence()) {
      found.add(journal.get().line(sequence).hash());
    }
    return found.stream().findFirst();
  }

  private synchronized Head chain(Projections projections, Consumer<JournalLine> consumer) {
    List<Recorded> recorded = inLogOrder(projections);
    if (!chained.isBeginningOf(recorded)) {
      chained = new Chained();
    }
    return chained.goOn(recorded, consumer);
  }

  private static List<Recorded> inLogOrder(Projections projections) {
    List<Recorded> all = new ArrayList<>();
    for (CaseId caseId : projections.cases()) {
      all.addAll(projections.recorded(caseId));
    }
    all.sort(Comparator.comparingLong(Recorded::sequence));
    return all;
  }

  /** The chain over the first events, so that the next head needs only what came since. */
  private static final class Chained {

    private final LineChain lines = LineChain.beginning();
    private long lastSequence;

    /** An event that a database gave a lower number and showed later would be among them. */
    boolean isBeginningOf(List<Recorded> recorded) {
      int count = Math.toIntExact(lines.head().sequence());
      return count == 0
          || (count <= recorded.size() && recorded.get(count - 1).sequence() == lastSequence);
    }

    Head goOn(List<Recorded> recorded, Consumer<JournalLine> consumer) {
      int count = Math.toIntExact(lines.head().sequence());
      for (Recorded each : recorded.subList(count, recorded.size())) {
        consumer.accept(lines.append(each.event(), each.recordedAt()));
        lastSequence = each.sequence();
      }
      return lines.head();
    }
  }
}
