package io.github.sijill.json;

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
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The name and version under which each type of event is stored. They never change, whatever
 * becomes of the Java classes: an archive must be readable in thirty years.
 */
public final class EventTypes {

  /** The version in which all types are written today. */
  public static final String VERSION = "1";

  private static final Map<String, Class<? extends SagaEvent>> BY_NAME =
      List.<Class<? extends SagaEvent>>of(
              BlockingExtended.class,
              BlockingImposed.class,
              CaseOpened.class,
              DecreePublished.class,
              DirectorDismissed.class,
              DisruptionReported.class,
              EntryCorrected.class,
              EntryRetracted.class,
              MembersDeclared.class,
              PetitionFiled.class,
              ReactionObserved.class,
              RumourCirculated.class,
              ServiceRestored.class,
              StatementIssued.class)
          .stream()
          .collect(toUnmodifiableMap(type -> "sijill." + type.getSimpleName(), type -> type));

  private EventTypes() {}

  /** The stored name of an event's type, such as {@code sijill.BlockingImposed}. */
  public static String nameOf(SagaEvent event) {
    return "sijill." + event.getClass().getSimpleName();
  }

  /** All names, and the record that each stands for. */
  public static Map<String, Class<? extends SagaEvent>> byName() {
    return BY_NAME;
  }

  /**
   * The record of a name in a version.
   *
   * @throws FormatException if there is no such type, or the version is not known here
   */
  static Class<? extends SagaEvent> type(String name, String version) {
    Class<? extends SagaEvent> type = BY_NAME.get(name);
    if (type == null) {
      throw new FormatException(
          "type '%s' is not known; known are %s".formatted(name, new TreeSet<>(BY_NAME.keySet())));
    }
    if (!version.equals(VERSION)) {
      throw new FormatException(
          "version '%s' of %s is not known; this release reads %s"
              .formatted(version, name, VERSION));
    }
    return type;
  }
}
