package io.github.sijill.event;

import static java.util.Objects.requireNonNull;

import io.github.sijill.scope.Scope;
import io.github.sijill.text.Printable;
import io.github.sijill.time.DayHours;
import io.github.sijill.time.DaySet;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.axonframework.messaging.eventhandling.annotation.Event;

/**
 * Cuts of some hours are reported, as on the mornings of exams: on each of these days the cells of
 * its scope are restricted from one time of day to another, or at hours that are told in part or
 * not at all. At the ends of days they say nothing.
 *
 * <pre>{@code
 * DaySet days = DaySet.parse("{2024-05-23,2024-05-26..2024-05-28}");
 * CutsReported.of(
 *     CaseEntry.of("iraq", "exams", days.span()), scope, days, "06:00", "08:00", "Asia/Baghdad")
 * }</pre>
 *
 * <p>The entry's {@code occurred} is the time in which the cuts fall, as {@link DaySet#span} gives
 * it, or a part of it.
 *
 * @param level how strong they are: {@link Status#BLOCKED}, or {@link Status#DEGRADED}
 * @param days each of the days on which one begins
 * @param hours when each begins and ends, as far as that is told
 * @param zone whose days and times they are
 * @param orderedBy who ordered them, if that is known
 * @param justification the reason given for them, if one was
 */
@Event(namespace = "sijill", name = "CutsReported", version = "1")
public record CutsReported(
    CaseEntry entry,
    Scope scope,
    Status level,
    DaySet days,
    DayHours hours,
    ZoneId zone,
    Optional<String> orderedBy,
    Optional<String> justification)
    implements SagaEvent {

  private static final int SHOWN = 60;
  private static final Pattern ZONE = Pattern.compile("[A-Za-z0-9+:._/-]{1,100}");

  /**
   * Checks level and days.
   *
   * @throws IllegalArgumentException if the level is neither {@link Status#BLOCKED} nor {@link
   *     Status#DEGRADED}, or the entry occurred on none of the days from the first to the last
   */
  public CutsReported {
    requireNonNull(entry, "entry");
    requireNonNull(scope, "scope");
    level.checkedLevel(entry.id());
    requireNonNull(hours, "hours");
    requireNonNull(zone, "zone");
    requireNonNull(orderedBy, "orderedBy");
    requireNonNull(justification, "justification");
    if (entry.occurred().latest().day().filter(days.first()::isAfter).isPresent()
        || entry.occurred().earliest().day().filter(days.last()::isBefore).isPresent()) {
      throw new IllegalArgumentException(
          "entry %s: occurred is %s, but its days are from %s to %s; %s is accepted, or a part of it"
              .formatted(
                  entry.id(),
                  Printable.escaped(entry.occurred().toString(), SHOWN),
                  days.first(),
                  days.last(),
                  days.span()));
    }
  }

  /**
   * Cuts of level {@link Status#BLOCKED}; who ordered them and why is not known.
   *
   * @param from the time of day at which each begins, such as {@code 06:00}
   * @param to the time of day at which it ends
   * @param zone a name of the IANA data base, such as {@code Asia/Baghdad}, or an offset
   * @throws IllegalArgumentException if a time or the zone is none
   */
  public static CutsReported of(
      CaseEntry entry, Scope scope, DaySet days, String from, String to, String zone) {
    return of(entry, scope, days, DayHours.of(from, to), zone);
  }

  /**
   * Cuts of level {@link Status#BLOCKED}, at hours that are told in part; who ordered them and why
   * is not known.
   *
   * @param zone a name of the IANA data base, such as {@code Asia/Baghdad}, or an offset
   * @throws IllegalArgumentException if the zone is none
   */
  public static CutsReported of(
      CaseEntry entry, Scope scope, DaySet days, DayHours hours, String zone) {
    return new CutsReported(
        entry,
        scope,
        Status.BLOCKED,
        days,
        hours,
        zoneOf(zone),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * A time zone.
   *
   * @param text a name of the IANA data base, such as {@code Asia/Baghdad}, or an offset such as
   *     {@code +03:00}
   * @throws IllegalArgumentException if it is none
   */
  public static ZoneId zoneOf(String text) {
    if (!ZONE.matcher(text).matches()) {
      throw new IllegalArgumentException(notAZone(text));
    }
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(notAZone(text), e);
    }
  }

  private static String notAZone(String text) {
    return "'%s' is no time zone; a name of the IANA data base is accepted, such as Asia/Baghdad, or an offset such as +03:00"
        .formatted(Printable.escaped(text, SHOWN));
  }

  /** These cuts, on the cells of another scope. */
  public CutsReported on(Scope other) {
    return new CutsReported(entry, other, level, days, hours, zone, orderedBy, justification);
  }

  /**
   * These cuts, of this level.
   *
   * @throws IllegalArgumentException if it is neither {@link Status#BLOCKED} nor {@link
   *     Status#DEGRADED}
   */
  public CutsReported level(Status strength) {
    return new CutsReported(entry, scope, strength, days, hours, zone, orderedBy, justification);
  }

  /** These cuts, ordered by {@code who}. */
  public CutsReported orderedBy(String who) {
    return new CutsReported(
        entry, scope, level, days, hours, zone, Optional.of(who), justification);
  }

  /** These cuts, with the reason that was given for them. */
  public CutsReported justification(String reason) {
    return new CutsReported(entry, scope, level, days, hours, zone, orderedBy, Optional.of(reason));
  }
}
