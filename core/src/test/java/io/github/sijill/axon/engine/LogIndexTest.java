package io.github.sijill.axon.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LogIndexTest {

  private static final Tag MAROC_TELECOM = Tag.of("case", "maroc-telecom");
  private static final Tag VOIP = Tag.of("case", "voip-maroc-2016");
  private static final Tag NEVER_USED = Tag.of("case", "never-opened");
  private static final Tag RUMOURED = Tag.of("attestation", "rumoured");
  private static final QualifiedName IMPOSED = new QualifiedName("sijill.BlockingImposed");
  private static final QualifiedName RESTORED = new QualifiedName("sijill.ServiceRestored");

  static Stream<EventCriteria> criteria() {
    return Stream.of(
        EventCriteria.havingAnyTag(),
        EventCriteria.havingAnyTag().andBeingOneOfTypes(IMPOSED),
        EventCriteria.havingTags(VOIP),
        EventCriteria.havingTags(NEVER_USED),
        EventCriteria.havingTags(VOIP, RUMOURED),
        EventCriteria.havingTags(VOIP, NEVER_USED),
        EventCriteria.havingTags(VOIP).andBeingOneOfTypes(IMPOSED),
        EventCriteria.either(
            EventCriteria.havingTags(VOIP), EventCriteria.havingTags(MAROC_TELECOM)),
        EventCriteria.either(EventCriteria.havingTags(VOIP), EventCriteria.havingTags(RUMOURED)),
        EventCriteria.either(
            EventCriteria.havingTags(VOIP).andBeingOneOfTypes(IMPOSED),
            EventCriteria.havingTags(VOIP).andBeingOneOfTypes(RESTORED),
            EventCriteria.havingTags(MAROC_TELECOM, RUMOURED)),
        EventCriteria.either(
            EventCriteria.havingTags(NEVER_USED),
            EventCriteria.havingAnyTag().andBeingOneOfTypes(RESTORED)),
        EventCriteria.either(EventCriteria.havingTags(VOIP), EventCriteria.havingAnyTag()),
        EventCriteria.either(List.of()));
  }

  @ParameterizedTest
  @MethodSource("criteria")
  void finds_what_a_scan_finds(EventCriteria criteria) {
    List<TaggedEventMessage<?>> events = random(200, new SplittableRandom(20160104));
    LogIndex index = indexed(events);

    for (long start : List.of(Long.MIN_VALUE, 0L, 1L, 90L, 199L, 200L, Long.MAX_VALUE)) {
      for (long end : List.of(0L, 1L, 91L, 200L)) {
        assertThat(index.matching(criteria, start, end).boxed())
            .as("%s from %d to %d", criteria, start, end)
            .containsExactlyElementsOf(scan(events, criteria, start, end));
      }
    }
  }

  private static List<Long> scan(
      List<TaggedEventMessage<?>> events, EventCriteria criteria, long start, long end) {
    return LongStream.range(0, events.size())
        .filter(index -> index >= start && index < end)
        .filter(
            index -> {
              TaggedEventMessage<?> each = events.get((int) index);
              return criteria.matches(each.event().type().qualifiedName(), each.tags());
            })
        .boxed()
        .toList();
  }

  @Test
  void a_reader_that_took_the_end_sees_nothing_appended_later() {
    LogIndex index = indexed(random(10, new SplittableRandom(1)));
    long end = index.size();
    random(10, new SplittableRandom(2)).forEach(each -> add(index, each));

    assertThat(index.matching(EventCriteria.havingAnyTag(), 0, end).boxed()).hasSize(10);
    assertThat(
            index
                .matching(
                    EventCriteria.either(
                        EventCriteria.havingTags(VOIP), EventCriteria.havingTags(MAROC_TELECOM)),
                    0,
                    end)
                .boxed())
        .hasSize(10);
  }

  private static LogIndex indexed(List<TaggedEventMessage<?>> events) {
    LogIndex index = new LogIndex();
    events.forEach(each -> add(index, each));
    return index;
  }

  private static void add(LogIndex index, TaggedEventMessage<?> tagged) {
    index.add(tagged.event().type().qualifiedName(), tagged.tags());
  }

  private static List<TaggedEventMessage<?>> random(int count, SplittableRandom random) {
    Function<QualifiedName, EventMessage> event =
        name -> new GenericEventMessage(new MessageType(name), "an entry");
    List<TaggedEventMessage<?>> events = new ArrayList<>();
    for (int each = 0; each < count; each++) {
      Set<Tag> tags = new HashSet<>();
      tags.add(random.nextInt(5) == 0 ? VOIP : MAROC_TELECOM);
      if (random.nextInt(3) == 0) {
        tags.add(RUMOURED);
      }
      events.add(
          new GenericTaggedEventMessage<>(
              event.apply(random.nextBoolean() ? IMPOSED : RESTORED), tags));
    }
    return events;
  }
}
