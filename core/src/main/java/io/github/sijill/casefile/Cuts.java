package io.github.sijill.casefile;

import static java.util.stream.Collectors.partitioningBy;

import io.github.sijill.event.CutsReported;
import io.github.sijill.event.Status;
import io.github.sijill.history.DayRange;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.time.DayBound;
import io.github.sijill.time.DayHours;
import io.github.sijill.time.DaySet;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
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

  /** The minute at which a part ends that lasts until the end of its day. */
  public static final int MINUTES_OF_DAY = 24 * 60;

  /** The last year in which cuts can be; the first is as long before the year 0. */
  private static final int LAST_YEAR = 9999;

  private static final Comparator<Part> IN_ORDER =
      Comparator.comparing(Part::first).thenComparingInt(Part::from);

  /**
   * The part of some cuts that lies within single days: from one minute to another on each of these
   * days, or at some time between the two. A cut over midnight has two parts.
   *
   * @param entry the entry that reports the cuts
   * @param from the first minute of the day, from 0
   * @param to the minute at which it has ended, 1440 for the end of the day
   * @param coreFrom the first of the minutes at which it is there wherever it lies: if its hours
   *     are told, of all; of a long cut, of those in the middle
   * @param coreTo their end; there are none if it is no later
   * @param least how many minutes it lasts at least, as far as that is told
   * @param most how many at most
   */
  public record Part(
      SeenEntry entry,
      LocalDate first,
      LocalDate last,
      int from,
      int to,
      int coreFrom,
      int coreTo,
      int least,
      int most) {

    /** Whether it is there at each of its minutes for certain. */
    boolean isTold() {
      return coreFrom == from && coreTo == to;
    }

    /** The minutes at which it is there wherever it lies. */
    Optional<Part> core() {
      return coreFrom < coreTo
          ? Optional.of(
              new Part(
                  entry, first, last, coreFrom, coreTo, coreFrom, coreTo, least, coreTo - coreFrom))
          : Optional.empty();
    }

    /** Whether a moment in which it may be certainly lies in it. */
    public boolean certainlyHas(ZonedDateTime moment) {
      int minute = minuteOf(moment);
      return coreFrom <= minute && minute < coreTo;
    }

    private int minuteOf(ZonedDateTime moment) {
      return moment.withZoneSameInstant(zone()).get(ChronoField.MINUTE_OF_DAY);
    }

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
      return from == report().hours().earliestMinute() ? day : day.minusDays(1);
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
          this.to,
          coreFrom,
          coreTo,
          least,
          most);
    }

    /** What of it lies between two of its minutes. */
    private Part between(int begin, int end) {
      boolean isWhole = begin <= from && to <= end;
      return new Part(
          entry,
          first,
          last,
          Math.max(from, begin),
          Math.min(to, end),
          Math.max(coreFrom, begin),
          Math.min(coreTo, end),
          isWhole ? least : Math.max(0, Math.min(coreTo, end) - Math.max(coreFrom, begin)),
          Math.min(most, Math.min(to, end) - Math.max(from, begin)));
    }

    /** The same so many minutes later, on days that begin so many days later. */
    private Part later(int minutes, int days) {
      return new Part(
          entry,
          first.plusDays(days),
          last.plusDays(days),
          from + minutes,
          to + minutes,
          coreFrom + minutes,
          coreTo + minutes,
          least,
          most);
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
    DayHours hours = ((CutsReported) entry.event()).hours();
    Part whole =
        new Part(
            entry,
            first,
            last,
            hours.earliestMinute(),
            hours.latestMinute(),
            hours.latestStart(),
            hours.earliestEnd(),
            hours.leastMinutes(),
            hours.mostMinutes());
    byDay(whole).forEach(parts::add);
    runs.add(new Run(entry, first, hours.isOvernight() ? last.plusDays(1) : last));
  }

  /** A part that may last into the next day, day by day. */
  private static Stream<Part> byDay(Part part) {
    return part.to() <= MINUTES_OF_DAY
        ? Stream.of(part)
        : Stream.of(
            part.between(0, MINUTES_OF_DAY),
            part.between(MINUTES_OF_DAY, 2 * MINUTES_OF_DAY).later(-MINUTES_OF_DAY, 1));
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

  /** The parts in which a moment lies, or may lie. */
  public List<Part> at(ZonedDateTime moment) {
    if (Math.abs(moment.getYear()) > LAST_YEAR + 1) {
      return List.of();
    }
    return parts.stream()
        .filter(
            part -> {
              LocalDate day = moment.withZoneSameInstant(part.zone()).toLocalDate();
              int minute = part.minuteOf(moment);
              return part.touches(day, day) && part.from() <= minute && minute < part.to();
            })
        .toList();
  }

  /**
   * How many minutes lie in cuts.
   *
   * @param least how many certainly do
   * @param most how many may
   */
  public record Minutes(long least, long most) {}

  /**
   * How many minutes of a span of days lie in cuts of a level, those of several cuts once.
   *
   * @param from first day, inclusive; empty for the beginning of time
   * @param to last day, inclusive; empty for the end of time
   */
  public Minutes minutes(Status level, Optional<LocalDate> from, Optional<LocalDate> to) {
    List<Part> counted =
        onOneClock(
            parts.stream()
                .filter(part -> part.report().level() == level)
                .filter(part -> part.touches(from.orElse(part.first()), to.orElse(part.last())))
                .map(part -> part.onDays(from.orElse(part.first()), to.orElse(part.last())))
                .toList());
    return new Minutes(sum(counted, DayMinutes::least), sum(counted, DayMinutes::most));
  }

  private static long sum(List<Part> parts, ToIntFunction<List<Part>> ofDay) {
    return stretches(parts, ofDay).stream()
        .mapToLong(stretch -> stretch.value() * (stretch.last() - stretch.first() + 1L))
        .sum();
  }

  /**
   * The days on which a cut of this level may have a minute in which no stronger one is, apart from
   * one another and in order.
   */
  public List<DayRange> shown(Status level) {
    return shown(level, DayMinutes::mayShow);
  }

  /** Those of them on which it certainly has. */
  public List<DayRange> shownCertainly(Status level) {
    return shown(level, DayMinutes::certainlyShow);
  }

  private List<DayRange> shown(Status level, BiPredicate<List<Part>, List<Part>> show) {
    List<Part> stronger = strongerParts(level).toList();
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
              active -> {
                Map<Boolean, List<Part>> own =
                    active.stream().collect(partitioningBy(part -> part.report().level() == level));
                return show.test(own.get(true), own.get(false)) ? 1 : 0;
              }));
    }
    return merged(shown);
  }

  private Stream<Part> strongerParts(Status status) {
    return parts.stream().filter(part -> part.report().level().strength() > status.strength());
  }

  /** The parts of cuts that are stronger than a status, all on one clock. */
  public List<Part> strongerThan(Status status) {
    return onOneClock(strongerParts(status).toList());
  }

  /**
   * The days at each minute of which there is a cut that is stronger than a status, apart from one
   * another and in order: what else holds then does not show.
   */
  public List<DayRange> hiding(Status status) {
    return daysWhere(strongerThan(status), DayMinutes::areAllTaken);
  }

  /** The days at each minute of which there may be one. */
  public List<DayRange> perhapsHiding(Status status) {
    return daysWhere(strongerThan(status), DayMinutes::mayAllBeTaken);
  }

  private static List<DayRange> daysWhere(List<Part> parts, Predicate<List<Part>> ofDay) {
    return merged(stretches(parts, active -> ofDay.test(active) ? 1 : 0));
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
    return byDay(part.later(minutes - days * MINUTES_OF_DAY, days));
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
}
