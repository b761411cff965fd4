package io.github.sijill.axon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * Events in the order in which they were appended, and for each tag those that carry it.
 *
 * <p>Thread-safety: one writer at a time, which the caller sees to; readers need no lock. Who reads
 * takes {@link #end()} once and asks for nothing beyond it: a batch is in the index of its tags
 * before the end includes it, so below that end index and log agree.
 */
final class TaggedLog {

  private static final Comparator<LoggedEvent> BY_INDEX =
      Comparator.comparingLong(LoggedEvent::index);

  /** No event is of this type, so criteria that it matches, without any tag, match all events. */
  private static final QualifiedName NO_TYPE =
      new QualifiedName(TaggedLog.class.getPackageName(), "NoType");

  private final AppendOnlyList<LoggedEvent> log = new AppendOnlyList<>();
  private final Map<Tag, AppendOnlyList<LoggedEvent>> byTag = new ConcurrentHashMap<>();

  /** The index that the next event will have. */
  long end() {
    return log.size();
  }

  /** Appends the batch; readers see all of it or nothing. */
  void append(List<? extends TaggedEventMessage<?>> batch) {
    long index = end();
    List<LoggedEvent> added = new ArrayList<>(batch.size());
    for (TaggedEventMessage<?> tagged : batch) {
      added.add(new LoggedEvent(index++, tagged));
    }
    for (LoggedEvent event : added) {
      for (Tag tag : event.tagged().tags()) {
        byTag.computeIfAbsent(tag, absent -> new AppendOnlyList<>()).add(event);
      }
    }
    log.addAll(added);
  }

  /**
   * The first events that the criteria match, in log order. Where each alternative names a tag,
   * only events with one of these tags are looked at; else all of the span are.
   *
   * @param startInclusive may lie before the log's first index
   * @param endExclusive an end of this log, taken before
   * @param limit how many at most
   */
  Stream<LoggedEvent> matching(
      EventCriteria criteria, long startInclusive, long endExclusive, long limit) {
    List<Stream<LoggedEvent>> matches = new ArrayList<>();
    for (AppendOnlyList<LoggedEvent> candidates : candidates(criteria)) {
      matches.add(
          span(candidates.snapshot(), startInclusive, endExclusive).stream()
              .filter(event -> event.matches(criteria))
              .limit(limit));
    }
    if (matches.size() == 1) {
      return matches.getFirst();
    }
    Set<LoggedEvent> union =
        matches.stream()
            .flatMap(each -> each)
            .collect(Collectors.toCollection(() -> new TreeSet<>(BY_INDEX)));
    return union.stream().limit(limit);
  }

  /**
   * Lists that together hold whatever the criteria may match. Criteria that match anything vanish
   * from the flattened ones, so these are asked about first.
   */
  private Set<AppendOnlyList<LoggedEvent>> candidates(EventCriteria criteria) {
    if (criteria.matches(NO_TYPE, Set.of())) {
      return Set.of(log);
    }
    Set<AppendOnlyList<LoggedEvent>> lists = new LinkedHashSet<>();
    for (EventCriterion criterion : criteria.flatten()) {
      if (criterion.tags().isEmpty()) {
        return Set.of(log);
      }
      lists.add(rarest(criterion.tags()));
    }
    return lists;
  }

  private AppendOnlyList<LoggedEvent> rarest(Set<Tag> tags) {
    return tags.stream()
        .map(tag -> byTag.getOrDefault(tag, new AppendOnlyList<>()))
        .min(Comparator.comparingInt(AppendOnlyList::size))
        .orElseThrow();
  }

  private static List<LoggedEvent> span(
      List<LoggedEvent> events, long startInclusive, long endExclusive) {
    int start = firstFrom(events, startInclusive);
    return events.subList(start, Math.max(start, firstFrom(events, endExclusive)));
  }

  /** The position of the first event with this index or a later one, by binary search. */
  private static int firstFrom(List<LoggedEvent> events, long index) {
    int low = 0;
    int high = events.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (events.get(middle).index() < index) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
