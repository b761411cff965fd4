package io.github.sijill.json;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.github.sijill.event.BlockingExtended;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.CutsReported;
import io.github.sijill.event.DecreePublished;
import io.github.sijill.event.DirectorDismissed;
import io.github.sijill.event.DisruptionReported;
import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.EntryRetracted;
import io.github.sijill.event.MeasurementReported;
import io.github.sijill.event.MembersDeclared;
import io.github.sijill.event.PetitionFiled;
import io.github.sijill.event.ReactionObserved;
import io.github.sijill.event.RulingIssued;
import io.github.sijill.event.RumourCirculated;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.event.StatementIssued;
import io.github.sijill.event.StillInForce;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A type of event as archives name it. The name stays when the Java class is renamed. The version
 * goes up when the payload changes its shape; payloads of older versions are upgraded when they are
 * read.
 *
 * <p>For applications that read or write events as JSON themselves.
 */
public enum EventType {
  /** {@code sijill.CaseOpened}. */
  CASE_OPENED("sijill.CaseOpened", "2", CaseOpened.class),
  /** {@code sijill.MembersDeclared}. */
  MEMBERS_DECLARED("sijill.MembersDeclared", "2", MembersDeclared.class),
  /** {@code sijill.BlockingImposed}. */
  BLOCKING_IMPOSED("sijill.BlockingImposed", "2", BlockingImposed.class),
  /** {@code sijill.BlockingExtended}. */
  BLOCKING_EXTENDED("sijill.BlockingExtended", "2", BlockingExtended.class),
  /** {@code sijill.ServiceRestored}. */
  SERVICE_RESTORED("sijill.ServiceRestored", "2", ServiceRestored.class),
  /** {@code sijill.DisruptionReported}. */
  DISRUPTION_REPORTED("sijill.DisruptionReported", "2", DisruptionReported.class),
  /** {@code sijill.CutsReported}. */
  CUTS_REPORTED("sijill.CutsReported", "1", CutsReported.class),
  /** {@code sijill.StillInForce}. */
  STILL_IN_FORCE("sijill.StillInForce", "1", StillInForce.class),
  /** {@code sijill.DecreePublished}. */
  DECREE_PUBLISHED("sijill.DecreePublished", "2", DecreePublished.class),
  /** {@code sijill.RulingIssued}. */
  RULING_ISSUED("sijill.RulingIssued", "1", RulingIssued.class),
  /** {@code sijill.DirectorDismissed}. */
  DIRECTOR_DISMISSED("sijill.DirectorDismissed", "2", DirectorDismissed.class),
  /** {@code sijill.StatementIssued}. */
  STATEMENT_ISSUED("sijill.StatementIssued", "2", StatementIssued.class),
  /** {@code sijill.MeasurementReported}. */
  MEASUREMENT_REPORTED("sijill.MeasurementReported", "1", MeasurementReported.class),
  /** {@code sijill.ReactionObserved}. */
  REACTION_OBSERVED("sijill.ReactionObserved", "2", ReactionObserved.class),
  /** {@code sijill.PetitionFiled}. */
  PETITION_FILED("sijill.PetitionFiled", "2", PetitionFiled.class),
  /** {@code sijill.RumourCirculated}. */
  RUMOUR_CIRCULATED("sijill.RumourCirculated", "2", RumourCirculated.class),
  /** {@code sijill.EntryCorrected}. */
  ENTRY_CORRECTED("sijill.EntryCorrected", "2", EntryCorrected.class),
  /** {@code sijill.EntryRetracted}. */
  ENTRY_RETRACTED("sijill.EntryRetracted", "2", EntryRetracted.class);

  private static final Map<String, EventType> BY_NAME =
      Arrays.stream(values()).collect(toUnmodifiableMap(EventType::typeName, Function.identity()));

  private final String typeName;
  private final String version;
  private final Class<? extends SagaEvent> recordClass;

  EventType(String typeName, String version, Class<? extends SagaEvent> recordClass) {
    this.typeName = typeName;
    this.version = version;
    this.recordClass = recordClass;
  }

  /** The type of {@code event}. */
  public static EventType of(SagaEvent event) {
    return switch (event) {
      case CaseOpened e -> CASE_OPENED;
      case MembersDeclared e -> MEMBERS_DECLARED;
      case BlockingImposed e -> BLOCKING_IMPOSED;
      case BlockingExtended e -> BLOCKING_EXTENDED;
      case ServiceRestored e -> SERVICE_RESTORED;
      case DisruptionReported e -> DISRUPTION_REPORTED;
      case CutsReported e -> CUTS_REPORTED;
      case StillInForce e -> STILL_IN_FORCE;
      case DecreePublished e -> DECREE_PUBLISHED;
      case RulingIssued e -> RULING_ISSUED;
      case DirectorDismissed e -> DIRECTOR_DISMISSED;
      case StatementIssued e -> STATEMENT_ISSUED;
      case MeasurementReported e -> MEASUREMENT_REPORTED;
      case ReactionObserved e -> REACTION_OBSERVED;
      case PetitionFiled e -> PETITION_FILED;
      case RumourCirculated e -> RUMOUR_CIRCULATED;
      case EntryCorrected e -> ENTRY_CORRECTED;
      case EntryRetracted e -> ENTRY_RETRACTED;
    };
  }

  /** The type that archives call {@code typeName}; empty if this library does not know it. */
  public static Optional<EventType> named(String typeName) {
    return Optional.ofNullable(BY_NAME.get(typeName));
  }

  /** All names, for a message, in the order of the constants. */
  static String names() {
    return Arrays.stream(values()).map(EventType::typeName).collect(joining(", "));
  }

  /** The name in archives, such as {@code sijill.CaseOpened}. */
  public String typeName() {
    return typeName;
  }

  /**
   * What people call it, and what tables and commands show: {@code case-opened} for {@code
   * sijill.CaseOpened}.
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The version that this library writes: a whole number. */
  public String version() {
    return version;
  }

  /** The record that holds such an event. */
  public Class<? extends SagaEvent> recordClass() {
    return recordClass;
  }
}
