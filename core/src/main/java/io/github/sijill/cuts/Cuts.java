package io.github.sijill.cuts;

import io.github.sijill.event.CutsReported;
import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.scope.DaySpan;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * The cuts of hours on one cell, or on several. Days and times are those of the zone of each cut;
 * hours are those of the clock, so that a cut from 06:00 to 08:00 has two on every day. A cut whose
 * hours are told in part lies somewhere between its first possible minute and its last. Immutable.
 *
 * <p>For other rooms of this library.
 */
public final class Cuts {

  /** No cut. */
  public static final Cuts NONE = of(List.of());

  /** The last year in which cuts can be; the first is as long before the year 0. */
  private static final int LAST_YEAR = 9999;

  private final List<CutDays> days;
  private final List<CutPart> parts;
  private final Layers layers;

  private Cuts(Stream<CutDays> days, Stream<CutPart> parts) {
    this.days = days.toList();
    this.parts = parts.sorted(CutPart.IN_ORDER).toList();
    this.layers = new Layers(this.parts);
  }

  /**
   * A report of cuts.
   *
   * @param days those on which it reaches a cell: of its cuts, only those that begin then are there
   */
  public record Reported(SeenEntry entry, List<DaySpan> days) {

    private Stream<CutDays> begun() {
      return ((CutsReported) entry.event())
          .days().runs().stream()
              .map(run -> new CutDays(entry, run.first(), run.last()))
              .flatMap(all -> days.stream().flatMap(span -> all.within(span).stream()));
    }
  }

  /** The cuts of one cell that these entries report. */
  public static Cuts of(List<Reported> reports) {
    List<CutDays> begun = reports.stream().flatMap(Reported::begun).toList();
    return new Cuts(begun.stream().map(CutDays::withLastEnd), begun.stream().flatMap(CutPart::of));
  }

  /** The cuts of several cells; those that are told of more than one of them count once. */
  public static Cuts together(Collection<Cuts> cells) {
    return new Cuts(
        cells.stream().flatMap(each -> each.days.stream()).distinct(),
        cells.stream().flatMap(each -> each.parts.stream()).distinct());
  }

  /** Those of them that are on some of these days, as far as they are. */
  public Cuts within(DaySpan span) {
    return span.equals(DaySpan.ALWAYS)
        ? this
        : new Cuts(
            days.stream().flatMap(each -> each.within(span).stream()),
            parts.stream().flatMap(part -> part.within(span).stream()));
  }

  /** The days that they touch, by report; the morning after is one of them. */
  public List<CutDays> days() {
    return days;
  }

  /** All their parts, in order. */
  public List<CutPart> parts() {
    return parts;
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /** Whether one of them is on a day. */
  public boolean areOn(LocalDate day) {
    return parts.stream().anyMatch(part -> part.days().touches(day, day));
  }

  /** Whether one of them is on some of these days. */
  public boolean areOn(DaySpan span) {
    return parts.stream().anyMatch(part -> part.within(span).isPresent());
  }

  /** The reports of those on some of these days, in the order of the cuts. */
  public List<SeenEntry> reportsOn(DaySpan span) {
    return parts.stream()
        .filter(part -> part.within(span).isPresent())
        .map(CutPart::entry)
        .distinct()
        .toList();
  }

  /** The parts in which a moment lies, or may lie. */
  public List<CutPart> at(ZonedDateTime moment) {
    return Math.abs(moment.getYear()) > LAST_YEAR + 1
        ? List.of()
        : parts.stream().filter(part -> part.mayHave(moment)).toList();
  }

  /**
   * How many minutes lie in cuts.
   *
   * @param least how many certainly do
   * @param most how many may
   */
  public record Minutes(long least, long most) {}

  /** How many minutes of a span of days lie in cuts of a level, those of several cuts once. */
  public Minutes minutes(Status level, DaySpan span) {
    List<Stretch> counted =
        Stretch.of(
            ZoneClock.shownOnOne(
                parts.stream()
                    .filter(part -> part.level() == level)
                    .flatMap(part -> part.within(span).stream())
                    .toList()));
    return new Minutes(sum(counted, DayMinutes::least), sum(counted, DayMinutes::most));
  }

  private static long sum(List<Stretch> stretches, ToIntFunction<DayMinutes> ofDay) {
    return stretches.stream()
        .mapToLong(stretch -> ofDay.applyAsInt(stretch.minutes()) * stretch.days())
        .sum();
  }

  /** The days on which a cut of this level may have a minute in which no stronger one is. */
  public DayUnion shown(Status level) {
    return layers.shown(level);
  }

  /** Those of them on which it certainly has. */
  DayUnion shownCertainly(Status level) {
    return layers.shownCertainly(level);
  }

  /** The parts of cuts that are stronger than a status, all on one clock. */
  List<CutPart> strongerThan(Status status) {
    return layers.strongerThan(status);
  }

  /** Whether one of them is stronger than a status. */
  public boolean areStrongerThan(Status status) {
    return parts.stream().anyMatch(part -> part.level().strength() > status.strength());
  }

  /**
   * The days at each minute of which there is a cut that is stronger than a status: what else holds
   * then does not show.
   */
  DayUnion hiding(Status status) {
    return layers.hiding(status);
  }

  /** The days at each minute of which there may be one. */
  DayUnion perhapsHiding(Status status) {
    return layers.perhapsHiding(status);
  }
}
