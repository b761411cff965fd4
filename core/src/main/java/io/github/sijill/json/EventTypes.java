package io.github.sijill.json;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.github.sijill.event.BlockingExtended;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.DecreePublished;
import io.github.sijill.event.DirectorDismissed;
import io.github.sijill.event.DisruptionReported;
import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.EntryRetracted;
import io.github.sijill.event.MembersDeclared;
import io.github.sijill.event.PetitionFiled;
import io.github.sijill.event.ReactionObserved;
import io.github.sijill.event.RumourCirculated;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.event.StatementIssued;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds the {@link EventType} of a record, and that of a name. */
public final class EventTypes {

  private static final Map<String, EventType> BY_NAME =
      Arrays.stream(EventType.values())
          .collect(toUnmodifiableMap(EventType::typeName, Function.identity()));

  private static final Map<String, Class<? extends SagaEvent>> RECORDS =
      Arrays.stream(EventType.values())
          .collect(toUnmodifiableMap(EventType::typeName, EventType::recordClass));

  private EventTypes() {}

  /** The type of {@code event}. */
  public static EventType of(SagaEvent event) {
    return switch (event) {
      case CaseOpened e -> EventType.CASE_OPENED;
      case MembersDeclared e -> EventType.MEMBERS_DECLARED;
      case BlockingImposed e -> EventType.BLOCKING_IMPOSED;
      case BlockingExtended e -> EventType.BLOCKING_EXTENDED;
      case ServiceRestored e -> EventType.SERVICE_RESTORED;
      case DisruptionReported e -> EventType.DISRUPTION_REPORTED;
      case DecreePublished e -> EventType.DECREE_PUBLISHED;
      case DirectorDismissed e -> EventType.DIRECTOR_DISMISSED;
      case StatementIssued e -> EventType.STATEMENT_ISSUED;
      case ReactionObserved e -> EventType.REACTION_OBSERVED;
      case PetitionFiled e -> EventType.PETITION_FILED;
      case RumourCirculated e -> EventType.RUMOUR_CIRCULATED;
      case EntryCorrected e -> EventType.ENTRY_CORRECTED;
      case EntryRetracted e -> EventType.ENTRY_RETRACTED;
    };
  }

  /** The name in archives of an event's type, such as {@code sijill.BlockingImposed}. */
  public static String nameOf(SagaEvent event) {
    return of(event).typeName();
  }

  /** All names, and the record that each stands for. */
  public static Map<String, Class<? extends SagaEvent>> byName() {
    return RECORDS;
  }

  /** The type that archives call {@code name}, if this library knows it. */
  public static Optional<EventType> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** All names, for a message, in the order of {@link EventType}. */
  static String describe() {
    return Arrays.stream(EventType.values()).map(EventType::typeName).collect(joining(", "));
  }
}
