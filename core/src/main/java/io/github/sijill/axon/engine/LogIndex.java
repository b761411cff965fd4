package io.github.sijill.axon.engine;

import io.github.sijill.text.BinaryText;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * Which events of a log carry which tags and are of which type. It knows no payload: four bytes an
 * event, and four for each of its tags. Events of one type and the same tags share the rest.
 *
 * <p>Thread-safety: one writer at a time, which the caller sees to; readers need no lock, and ask
 * for nothing beyond an end that they were told after the events were added.
 */
final class LogIndex {

  /** What the criteria of Axon look at. */
  private record Kind(QualifiedName type, Set<Tag> tags) {}

  /** No event is of this type, so criteria that it matches, without any tag, match all events. */
  private static final QualifiedName NO_TYPE =
      new QualifiedName(LogIndex.class.getPackageName(), "NoType");

  private final Map<Kind, Integer> numbers = new ConcurrentHashMap<>();
  private final Map<Integer, Kind> kinds = new ConcurrentHashMap<>();
  private final IntList kindOf = new IntList();
  private final Map<Tag, IntList> byTag = new ConcurrentHashMap<>();

  /** How many events it knows. */
  int size() {
    return kindOf.size();
  }

  /** The next event of the log. */
  void add(TaggedEventMessage<?> tagged) {
    add(tagged.event().type().qualifiedName(), tagged.tags());
  }

  /** The next event of the log. */
  void add(QualifiedName type, Set<Tag> tags) {
    int index = kindOf.size();
    int kind = numbers.computeIfAbsent(new Kind(type, Set.copyOf(tags)), this::number);
    for (Tag tag : tags) {
      byTag.computeIfAbsent(tag, absent -> new IntList()).add(index);
    }
    kindOf.add(kind);
  }

  /** Writes what it knows of the first events. */
  void write(DataOutputStream out, int events) throws IOException {
    int known = kinds.size();
    out.writeInt(known);
    for (int number = 0; number < known; number++) {
      Kind kind = Objects.requireNonNull(kinds.get(number));
      BinaryText.write(out, kind.type().fullName());
      out.writeInt(kind.tags().size());
      for (Tag tag : kind.tags()) {
        BinaryText.write(out, tag.key());
        BinaryText.write(out, tag.value());
      }
    }
    out.writeInt(events);
    for (int event = 0; event < events; event++) {
      out.writeInt(kindOf.get(event));
    }
  }

  /** Reads what {@link #write} has written. */
  static LogIndex read(DataInputStream in) throws IOException {
    LogIndex index = new LogIndex();
    List<List<IntList>> tagged = new ArrayList<>();
    for (int kind = in.readInt(); kind > 0; kind--) {
      QualifiedName type = new QualifiedName(BinaryText.read(in));
      Set<Tag> tags = new HashSet<>();
      List<IntList> lists = new ArrayList<>();
      for (int tag = in.readInt(); tag > 0; tag--) {
        Tag read = Tag.of(BinaryText.read(in), BinaryText.read(in));
        tags.add(read);
        lists.add(index.byTag.computeIfAbsent(read, absent -> new IntList()));
      }
      index.numbers.put(new Kind(type, Set.copyOf(tags)), index.kinds.size());
      index.kinds.put(index.kinds.size(), new Kind(type, Set.copyOf(tags)));
      tagged.add(lists);
    }
    int events = in.readInt();
    for (int event = 0; event < events; event++) {
      int kind = in.readInt();
      for (IntList each : tagged.get(kind)) {
        each.add(event);
      }
      index.kindOf.add(kind);
    }
    return index;
  }

  private int number(Kind kind) {
    int number = kinds.size();
    kinds.put(number, kind);
    return number;
  }

  /**
   * The events that the criteria match, by index, in log order. Where each alternative names a tag,
   * only events with one of these tags are looked at; else all of the span are.
   *
   * @param startInclusive may lie before the log's first index
   * @param endExclusive an end of this log, taken before
   */
  LongStream matching(EventCriteria criteria, long startInclusive, long endExclusive) {
    int start = (int) Math.max(0, Math.min(startInclusive, endExclusive));
    int end = Math.toIntExact(endExclusive);
    IntPredicate matches = matches(criteria);
    List<IntStream> found = new ArrayList<>();
    if (namesNoTag(criteria)) {
      found.add(IntStream.range(start, end));
    } else {
      for (EventCriterion criterion : criteria.flatten()) {
        found.add(span(rarest(criterion.tags()), start, end));
      }
    }
    IntStream all = found.stream().reduce(IntStream::concat).orElseGet(IntStream::empty);
    IntStream matching = all.filter(matches);
    return (found.size() > 1 ? matching.sorted().distinct() : matching).asLongStream();
  }

  /**
   * Criteria that match anything vanish from the flattened ones, so these are asked about first.
   */
  private static boolean namesNoTag(EventCriteria criteria) {
    return criteria.matches(NO_TYPE, Set.of())
        || criteria.flatten().stream().anyMatch(criterion -> criterion.tags().isEmpty());
  }

  /** Asks the criteria once for each kind, however many events there are of it. */
  private IntPredicate matches(EventCriteria criteria) {
    Map<Integer, Boolean> known = new ConcurrentHashMap<>();
    return index ->
        known.computeIfAbsent(
            kindOf.get(index),
            number -> {
              Kind kind = Objects.requireNonNull(kinds.get(number));
              return criteria.matches(kind.type(), kind.tags());
            });
  }

  private IntList rarest(Set<Tag> tags) {
    IntList rarest = new IntList();
    boolean isFirst = true;
    for (Tag tag : tags) {
      IntList tagged = byTag.getOrDefault(tag, new IntList());
      if (isFirst || tagged.size() < rarest.size()) {
        rarest = tagged;
      }
      isFirst = false;
    }
    return rarest;
  }

  private static IntStream span(IntList events, int startInclusive, int endExclusive) {
    return IntStream.range(events.firstFrom(startInclusive), events.firstFrom(endExclusive))
        .map(events::get);
  }
}
