package io.github.sijill.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.event.SagaEvent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventTypeTest {

  @ParameterizedTest
  @EnumSource
  void agrees_with_the_name_and_version_that_axon_stores(EventType type) {
    Event annotation = type.recordClass().getAnnotation(Event.class);

    assertThat(type.typeName()).isEqualTo(annotation.namespace() + "." + annotation.name());
    assertThat(type.version()).isEqualTo(annotation.version());
  }

  @Test
  void names_every_record_of_the_sealed_hierarchy_once() {
    assertThat(Arrays.stream(EventType.values()).<Class<?>>map(EventType::recordClass).toList())
        .containsExactlyInAnyOrderElementsOf(records(SagaEvent.class).toList());
  }

  @ParameterizedTest
  @EnumSource
  void is_found_by_event_and_by_name(EventType type) {
    SagaEvent event = new RandomEvents(1, RandomEvents.Filled.BARE).next(type);

    assertThat(EventType.of(event)).isEqualTo(type);
    assertThat(event).isInstanceOf(type.recordClass());
    assertThat(EventType.named(type.typeName())).contains(type);
  }

  @Test
  void no_other_name_is_known() {
    assertThat(List.of("CaseOpened", "sijill.caseOpened", "io.github.sijill.event.CaseOpened", ""))
        .allSatisfy(name -> assertThat(EventType.named(name)).isEmpty());
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventTypeTest::records)
        : Stream.of(type);
  }
}
