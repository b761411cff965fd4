package io.github.sijill.casefile;

import io.github.sijill.event.CutsReported;
import io.github.sijill.event.Status;
import io.github.sijill.history.DayRange;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.time.DayBound;
import io.github.sijill.time.DaySet;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * The cuts of hours on one cell, or on several. Days and times are those of the zone of each cut;
 * hours are those of the clock, so that a cut from 06:00 to 08:00 has two on every day. Immutable.
 *
 * <p>For other rooms of this library.
 */
public final class Cuts {

  /** The minute at which a part ends that lasts until the end of its day. */
  public static final int MINUTES_OF_DAY = 24 * 60;

  /** The last year in which cuts can be; the first is as long before the year 0. */
  private static final int LAST_YEAR = 9999;

  private static final Comparator<Part> IN_ORDER =
      Comparator.comparing(Part::first).thenComparingInt(Part::from);

  /**
   * The part of some cuts that lies within single days: from one minute to another on each of these
   * days. A cut over midnight has two parts.
   *
   * @param entry the entry that reports the cuts
   * @param from the first minute of the day, from 0
   * @param to the minute at which it ends, 1440 for the end of the day
   */
  public record Part(SeenEntry entry, LocalDate first, LocalDate last, int from, int to) {

    /** The report. */
    public CutsReported report() {
      return (CutsReported) entry.event();
    }

    private ZoneId zone() {
      return report().zone();
    }

    /** The day on which the cut began that a moment lies in, in the zone of the report. */
    public LocalDate begun(ZonedDateTime moment) {
      LocalDate day = moment.withZoneSameInstant(zone()).toLocalDate();
      return from == minute(report().from()) ? day : day.minusDays(1);
    }

    private boolean touches(LocalDate from, LocalDate to) {
      return !first.isAfter(to) && !last.isBefore(from);
    }

    private Part onDays(LocalDate from, LocalDate to) {
      return new Part(
          entry,
          first.isBefore(from) ? from : first,
          last.isAfter(to) ? to : last,
          this.from,
          this.to);
    }
  }

  /**
   * Days one after the other on each of which some cuts are.
   *
   * @param last a day later than that on which the last of them begins, if they last overnight
   */
  public record Run(SeenEntry entry, LocalDate first, LocalDate last) {}

  private final List<Run> runs = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();

  private Cuts() {}

  /**
   * A report of cuts.
   *
   * @param days those on which it reaches a cell: of its cuts, only those that begin then are there
   */
  record Reported(SeenEntry entry, List<DaySpan> days) {}

  /** No cut. */
  public static final Cuts NONE = of(List.of());

  /** The cuts of one cell that these entries report. */
  static Cuts of(List<Reported> reports) {
    Cuts cuts = new Cuts();
    for (Reported reported : reports) {
      for (DaySet.Run run : ((CutsReported) reported.entry().event()).days().runs()) {
        DaySpan all = DaySpan.of(Optional.of(run.first()), Optional.of(run.last()));
        reported.days().stream()
            .flatMap(span -> all.within(span).stream())
            .forEach(
                some ->
                    cuts.add(
                        reported.entry(),
                        some.from().day().orElseThrow(),
                        some.to().day().orElseThrow()));
      }
    }
    cuts.parts.sort(IN_ORDER);
    return cuts;
  }

  private void add(SeenEntry entry, LocalDate first, LocalDate last) {
    CutsReported report = (CutsReported) entry.event();
    int from = minute(report.from());
    int to = minute(report.to());
    if (to > from) {
      parts.add(new Part(entry, first, last, from, to));
      runs.add(new Run(entry, first, last));
      return;
    }
    parts.add(new Part(entry, first, last, from, MINUTES_OF_DAY));
    if (to > 0) {
      parts.add(new Part(entry, first.plusDays(1), last.plusDays(1), 0, to));
    }
    runs.add(new Run(entry, first, to > 0 ? last.plusDays(1) : last));
  }

  /** The cuts of several cells; those that are told of more than one of them count once. */
  public static Cuts together(Collection<Cuts> cells) {
    Cuts all = new Cuts();
    all.runs.addAll(cells.stream().flatMap(each -> each.runs.stream()).distinct().toList());
    all.parts.addAll(
        cells.stream().flatMap(each -> each.parts.stream()).distinct().sorted(IN_ORDER).toList());
    return all;
  }

  /** Those of them that are on some of these days, as far as they are. */
  public Cuts within(DaySpan days) {
    if (days.equals(DaySpan.ALWAYS)) {
      return this;
    }
    Cuts some = new Cuts();
    for (Run run : runs) {
      DaySpan.of(Optional.of(run.first()), Optional.of(run.last()))
          .within(days)
          .ifPresent(
              part ->
                  some.runs.add(
                      new Run(
                          run.entry(),
                          part.from().day().orElseThrow(),
                          part.to().day().orElseThrow())));
    }
    for (Part part : parts) {
      DaySpan.of(Optional.of(part.first()), Optional.of(part.last()))
          .within(days)
          .ifPresent(
              there ->
                  some.parts.add(
                      part.onDays(
                          there.from().day().orElseThrow(), there.to().day().orElseThrow())));
    }
    some.parts.sort(IN_ORDER);
    return some;
  }

  private static int minute(LocalTime time) {
    return time.getHour() * 60 + time.getMinute();
  }

  /** The days that they touch, by report. */
  public List<Run> runs() {
    return List.copyOf(runs);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /** The parts on some of these days, in order. */
  public List<Part> on(LocalDate from, LocalDate to) {
    return parts.stream().filter(part -> part.touches(from, to)).toList();
  }

  /** The parts on some of these days, which may be open, in order. */
  public List<Part> on(DaySpan days) {
    return parts.stream()
        .filter(
            part ->
                new DaySpan(DayBound.on(part.first()), DayBound.on(part.last()))
                    .within(days)
                    .isPresent())
        .toList();
  }

  /** All parts, in order. */
  public List<Part> parts() {
    return List.copyOf(parts);
  }

  /** The parts in which a moment lies. */
  public List<Part> at(ZonedDateTime moment) {
    if (Math.abs(moment.getYear()) > LAST_YEAR + 1) {
      return List.of();
    }
    return parts.stream()
        .filter(
            part -> {
              ZonedDateTime there = moment.withZoneSameInstant(part.zone());
              int minute = minute(there.toLocalTime());
              return part.touches(there.toLocalDate(), there.toLocalDate())
                  && part.from() <= minute
                  && minute < part.to();
            })
        .toList();
  }

  /**
   * How many minutes of a span of days lie in cuts of a level, those of several cuts once.
   *
   * @param from first day, inclusive; empty for the beginning of time
   * @param to last day, inclusive; empty for the end of time
   */
  public long minutes(Status level, Optional<LocalDate> from, Optional<LocalDate> to) {
    List<Part> counted =
        parts.stream()
            .filter(part -> part.report().level() == level)
            .filter(part -> part.touches(from.orElse(part.first()), to.orElse(part.last())))
            .map(part -> part.onDays(from.orElse(part.first()), to.orElse(part.last())))
            .toList();
    return stretches(onOneClock(counted), Cuts::minutesOf).stream()
        .mapToLong(stretch -> stretch.value() * (stretch.last() - stretch.first() + 1L))
        .sum();
  }

  /**
   * The days on which a cut of this level has a minute in which no stronger one is, apart from one
   * another and in order.
   */
  public List<DayRange> shown(Status level) {
    List<Part> stronger =
        parts.stream().filter(part -> part.report().level().strength() > level.strength()).toList();
    List<Stretch> shown = new ArrayList<>();
    for (ZoneId zone : zones(level)) {
      List<Part> all =
          Stream.concat(
                  parts.stream()
                      .filter(part -> part.report().level() == level && part.zone().equals(zone)),
                  stronger.stream().flatMap(part -> onClockOf(zone, part)))
              .toList();
      shown.addAll(
          stretches(
              all,
              active ->
                  minutesOf(active)
                          > minutesOf(
                              active.stream()
                                  .filter(part -> part.report().level() != level)
                                  .toList())
                      ? 1
                      : 0));
    }
    return merged(shown);
  }

  /** The parts of cuts that are stronger than a status, all on one clock. */
  public List<Part> strongerThan(Status status) {
    return onOneClock(
        parts.stream()
            .filter(part -> part.report().level().strength() > status.strength())
            .toList());
  }

  /**
   * The days at each minute of which there is a cut that is stronger than a status, apart from one
   * another and in order: what else holds then does not show.
   */
  public List<DayRange> hiding(Status status) {
    return merged(
        stretches(strongerThan(status), active -> minutesOf(active) == MINUTES_OF_DAY ? 1 : 0));
  }

  private List<ZoneId> zones(Status level) {
    return parts.stream()
        .filter(part -> part.report().level() == level)
        .map(Part::zone)
        .distinct()
        .toList();
  }

  private static List<DayRange> merged(List<Stretch> stretches) {
    List<DayRange> merged = new ArrayList<>();
    for (Stretch each :
        stretches.stream()
            .filter(stretch -> stretch.value() > 0)
            .sorted(Comparator.comparingInt(Stretch::first))
            .toList()) {
      if (merged.isEmpty() || each.first() > merged.getLast().last() + 1) {
        merged.add(new DayRange(each.first(), each.last()));
      } else if (each.last() > merged.getLast().last()) {
        merged.set(merged.size() - 1, new DayRange(merged.getLast().first(), each.last()));
      }
    }
    return List.copyOf(merged);
  }

  /** The parts as the clock of one of their zones shows them. */
  private static List<Part> onOneClock(List<Part> parts) {
    return parts.stream().map(Part::zone).distinct().count() < 2
        ? parts
        : parts.stream().flatMap(part -> onClockOf(parts.getFirst().zone(), part)).toList();
  }

  /** A part on the days and at the times of another zone, where it may last over midnight. */
  private static Stream<Part> onClockOf(ZoneId zone, Part part) {
    if (zone.equals(part.zone())) {
      return Stream.of(part);
    }
    Stream.Builder<Part> there = Stream.builder();
    LocalDate day = part.first();
    while (!day.isAfter(part.last())) {
      ZonedDateTime noon = day.atTime(12, 0).atZone(part.zone());
      LocalDate last = part.last();
      for (ZoneId each : List.of(zone, part.zone())) {
        ZoneOffsetTransition next = each.getRules().nextTransition(noon.toInstant());
        if (next != null) {
          LocalDate eve = next.getInstant().atOffset(ZoneOffset.UTC).toLocalDate().minusDays(1);
          last = eve.isBefore(last) ? eve : last;
        }
      }
      last = last.isBefore(day) ? day : last;
      int ahead =
          (zone.getRules().getOffset(noon.toInstant()).getTotalSeconds()
                  - noon.getOffset().getTotalSeconds())
              / 60;
      shifted(part.onDays(day, last), ahead).forEach(there::add);
      day = last.plusDays(1);
    }
    return there.build();
  }

  private static Stream<Part> shifted(Part part, int minutes) {
    int days = Math.floorDiv(part.from() + minutes, MINUTES_OF_DAY);
    int from = Math.floorMod(part.from() + minutes, MINUTES_OF_DAY);
    int to = from + part.to() - part.from();
    LocalDate first = part.first().plusDays(days);
    LocalDate last = part.last().plusDays(days);
    Part today = new Part(part.entry(), first, last, from, Math.min(to, MINUTES_OF_DAY));
    return to <= MINUTES_OF_DAY
        ? Stream.of(today)
        : Stream.of(
            today,
            new Part(part.entry(), first.plusDays(1), last.plusDays(1), 0, to - MINUTES_OF_DAY));
  }

  /** Numbered days on which the same cuts are, and what is to be said of each of them. */
  private record Stretch(int first, int last, int value) {}

  /** Between two days on which a part begins or ends, each day has the same cuts. */
  private static List<Stretch> stretches(List<Part> parts, ToIntFunction<List<Part>> ofDay) {
    int[] turns =
        parts.stream()
            .flatMap(part -> Stream.of(part.first(), part.last().plusDays(1)))
            .mapToInt(DayRange::number)
            .sorted()
            .distinct()
            .toArray();
    List<Part> toCome = parts.stream().sorted(IN_ORDER).toList();
    List<Part> active = new ArrayList<>();
    List<Stretch> stretches = new ArrayList<>();
    int next = 0;
    for (int i = 0; i + 1 < turns.length; i++) {
      int day = turns[i];
      active.removeIf(part -> DayRange.number(part.last()) < day);
      while (next < toCome.size() && DayRange.number(toCome.get(next).first()) <= day) {
        active.add(toCome.get(next++));
      }
      if (!active.isEmpty()) {
        stretches.add(new Stretch(day, turns[i + 1] - 1, ofDay.applyAsInt(active)));
      }
    }
    return stretches;
  }

  private static int minutesOf(List<Part> ofOneDay) {
    int[][] hours =
        ofOneDay.stream().map(part -> new int[] {part.from(), part.to()}).toArray(int[][]::new);
    Arrays.sort(hours, Comparator.comparingInt(each -> each[0]));
    int minutes = 0;
    int until = 0;
    for (int[] each : hours) {
      minutes += Math.max(0, each[1] - Math.max(each[0], until));
      until = Math.max(until, each[1]);
    }
    return minutes;
  }
}
