package io.github.sijill.axon.engine;

import io.github.sijill.event.SagaEvent;
import io.github.sijill.journal.Journal;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The events of an archive file, read when they are asked for. What was read stays at hand until
 * the memory is needed for something else. Thread-safe.
 */
final class EventsOnDisk implements LongFunction<SagaEvent> {

  /** Events are let go by pages, so that few references keep the collector of memory busy. */
  private static final int PAGE = 64;

  private final Journal journal;
  private final Map<Long, SoftReference<AtomicReferenceArray<@Nullable SagaEvent>>> pages =
      new ConcurrentHashMap<>();

  EventsOnDisk(Journal journal) {
    this.journal = journal;
  }

  /**
   * The event of a line.
   *
   * @throws io.github.sijill.json.FormatException if the line was changed since the file was
   *     opened; it names both
   * @throws io.github.sijill.journal.ArchiveUnavailableException if the file cannot be read
   * @throws IllegalStateException if the line is not at hand, and the journal is closed
   */
  @Override
  public SagaEvent apply(long sequence) {
    AtomicReferenceArray<@Nullable SagaEvent> page = page(sequence / PAGE);
    int place = (int) (sequence % PAGE);
    SagaEvent known = page.get(place);
    if (known == null) {
      known = read(sequence);
      page.set(place, known);
    }
    return known;
  }

  private SagaEvent read(long sequence) {
    return JournalLog.line(journal, sequence).entry().orElseThrow().event();
  }

  private AtomicReferenceArray<@Nullable SagaEvent> page(long number) {
    SoftReference<AtomicReferenceArray<@Nullable SagaEvent>> kept = pages.get(number);
    AtomicReferenceArray<@Nullable SagaEvent> known = kept == null ? null : kept.get();
    if (known == null) {
      known = new AtomicReferenceArray<>(PAGE);
      pages.put(number, new SoftReference<>(known));
    }
    return known;
  }
}
