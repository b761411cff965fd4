package io.github.sijill.words;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.question.StatusPeriod;
import io.github.sijill.scope.Dimension;
import io.github.sijill.text.Printable;
import io.github.sijill.time.DayBound;
import io.github.sijill.timeline.Possible;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What stands in a picture of timelines, in one language: its title, the names of its bars, what
 * each piece says.
 *
 * <p>For other rooms of this library.
 */
public final class TimelineWords {

  /** The order in which a bar names the members of its cells. */
  private static final List<Dimension> ORDER =
      List.of(Dimension.NETWORK, Dimension.SERVICE, Dimension.OPERATOR, Dimension.TERRITORY);

  /** What a picture explains. */
  public enum Sign {
    /** Stripes of several colours. */
    POSSIBLE,
    /** Bars of several colours. */
    CROWDED,
    /** A dot on a bar. */
    WITHIN,
    /** A hollow dot on a bar. */
    PERHAPS_WITHIN,
    /** A mark above the bars. */
    DECIDES,
    /** Another mark above the bars. */
    TELLS,
    /** A mark that stands for several. */
    SEVERAL,
    /** A mark with a line after it. */
    SOME_DAY,
    /** Two marks with a line between. */
    EACH_DAY
  }

  private final MemberNames names;
  private final Phrases phrases;
  private final List<String> months;

  /**
   * In which members are called so, and in their language.
   *
   * @param names of the cases that are drawn
   */
  public TimelineWords(MemberNames names) {
    this.names = names;
    this.phrases = names.phrases();
    this.months = List.of(phrases.say("picture.months").split(",", -1));
  }

  /** The language of these words. */
  public Language language() {
    return phrases.language();
  }

  /** What a sign means. */
  public String sign(Sign sign) {
    return switch (sign) {
      case POSSIBLE -> phrases.say("sign.possible");
      case CROWDED -> phrases.say("sign.crowded");
      case WITHIN -> phrases.say("sign.within");
      case PERHAPS_WITHIN -> phrases.say("sign.within.perhaps");
      case DECIDES -> phrases.say("sign.decides");
      case TELLS -> phrases.say("sign.tells");
      case SEVERAL -> phrases.say("sign.several");
      case SOME_DAY -> phrases.say("sign.some-day");
      case EACH_DAY -> phrases.say("sign.each-day");
    };
  }

  /**
   * The timelines in a sentence: {@code Skype on Wifi in Morocco, Inwi: open until 4 May 2016;
   * blocked since 5 May 2016.} Of many it says when something was restricted.
   */
  public String title(List<CellTimeline> cells) {
    if (cells.isEmpty()) {
      return phrases.say("picture.no-cell");
    }
    List<String> cases = cells.stream().map(each -> each.caseId().value()).distinct().toList();
    if (cases.size() > 1) {
      return phrases.count("picture.cases", cases.size(), "cases", phrases.list(cases));
    }
    boolean isOneCourse = cells.stream().map(CellTimeline::course).distinct().count() == 1;
    List<StatusPeriod> periods = cells.getFirst().periods();
    return phrases.say(
        "picture.title",
        "subject",
        new CellSubject(Optional.of(names), phrases).of(new CellGroup<>(cells)),
        "said",
        phrases.groups(
            Stream.concat(
                    Stream.of(
                        isOneCourse && periods.size() <= Phrases.FEW
                            ? periods(periods)
                            : restricted(cells)),
                    within(cells).stream())
                .toList()));
  }

  /** What held for hours of days at some of these cells, so that no end of a day shows it. */
  private Optional<String> within(List<CellTimeline> cells) {
    List<CellTimeline.Within> all =
        cells.stream()
            .flatMap(cell -> cell.within().stream())
            .filter(CellTimeline.Within::isCertain)
            .toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    LocalDate first =
        all.stream().map(CellTimeline.Within::first).min(Comparator.naturalOrder()).orElseThrow();
    LocalDate last =
        all.stream().map(CellTimeline.Within::last).max(Comparator.naturalOrder()).orElseThrow();
    return Optional.of(
        phrases.say(
            first.equals(last) ? "picture.within" : "picture.within.times",
            "statuses",
            statuses(all.stream().flatMap(each -> each.statuses().stream()).toList()),
            "span",
            between(first, last)));
  }

  /** When something certainly was restricted, at some of these cells. */
  private String restricted(List<CellTimeline> cells) {
    List<StatusPeriod> certain =
        cells.stream()
            .flatMap(cell -> cell.periods().stream())
            .filter(period -> period.possible().values().stream().allMatch(s -> s.strength() > 0))
            .toList();
    if (certain.isEmpty()) {
      return phrases.say("picture.never");
    }
    DayBound since =
        certain.stream().map(StatusPeriod::since).min(DayBound.byBeginning()).orElseThrow();
    DayBound until = certain.stream().map(StatusPeriod::until).max(DayBound.byEnd()).orElseThrow();
    Object[] holes = {"statuses", statuses(possible(certain)), "span", span(since, until)};
    if (cells.size() == 1) {
      return phrases.say(isWithoutGap(certain) ? "picture.period" : "picture.times", holes);
    }
    return phrases.say(isWithoutGap(certain) ? "picture.partly" : "picture.partly.times", holes);
  }

  private static Set<Status> possible(List<StatusPeriod> periods) {
    return periods.stream()
        .flatMap(period -> period.possible().values().stream())
        .collect(toCollection(() -> EnumSet.noneOf(Status.class)));
  }

  private static boolean isWithoutGap(List<StatusPeriod> periods) {
    List<StatusPeriod> sorted =
        periods.stream()
            .sorted(Comparator.comparing(StatusPeriod::since, DayBound.byBeginning()))
            .toList();
    DayBound reached = sorted.getFirst().until();
    for (StatusPeriod period : sorted) {
      Optional<LocalDate> end = reached.day();
      if (end.isPresent()
          && period.since().day().map(day -> day.isAfter(end.get().plusDays(1))).orElse(false)) {
        return false;
      }
      reached = DayBound.byEnd().compare(period.until(), reached) > 0 ? period.until() : reached;
    }
    return true;
  }

  /**
   * By which members cells differ from all that is drawn, in words.
   *
   * @param all the members of all that is drawn
   */
  public String label(CellGroup<CellTimeline> cells, Map<Dimension, Set<String>> all) {
    return ORDER.stream()
        .filter(dimension -> !cells.members(dimension).equals(all.get(dimension)))
        .map(dimension -> natural(cells, dimension))
        .collect(
            collectingAndThen(
                toList(),
                parts ->
                    parts.isEmpty() ? natural(cells, Dimension.NETWORK) : phrases.parts(parts)));
  }

  private String natural(CellGroup<CellTimeline> cells, Dimension dimension) {
    return names.natural(cells.caseId(), dimension, cells.members(dimension));
  }

  /** {@code open or blocked}. */
  public String statuses(Collection<Status> statuses) {
    return phrases.words(new Possible<>(EnumSet.copyOf(statuses)));
  }

  /** What a piece of a bar says: {@code 3G and 4G: blocked since 5 May 2016}. */
  public String piece(String label, List<StatusPeriod> periods) {
    return phrases.say("picture.piece", "label", label, "said", periods(periods));
  }

  /** What held in each period, one after the other; of many, how many there are. */
  private String periods(List<StatusPeriod> periods) {
    return periods.size() <= Phrases.FEW
        ? phrases.groups(periods.stream().map(this::period).toList())
        : phrases.count(
            "picture.periods",
            periods.size(),
            "span",
            span(periods.getFirst().since(), periods.getLast().until()),
            "statuses",
            statuses(possible(periods)));
  }

  /** {@code open or blocked, not certain which, from 1 January 2016 to 4 January 2016}. */
  private String period(StatusPeriod period) {
    return phrases.say(
        period.possible().isCertain() ? "picture.period" : "picture.period.uncertain",
        "statuses",
        phrases.words(period.possible()),
        "span",
        span(period.since(), period.until()));
  }

  private String span(DayBound since, DayBound until) {
    if (since instanceof DayBound.On(LocalDate first)) {
      return until instanceof DayBound.On(LocalDate last)
          ? between(first, last)
          : phrases.say("picture.span.since", "day", phrases.written(first));
    }
    return until instanceof DayBound.On(LocalDate last)
        ? phrases.say("picture.span.until", "day", phrases.written(last))
        : phrases.say("picture.span.always");
  }

  private String between(LocalDate first, LocalDate last) {
    if (first.equals(last)) {
      return phrases.say("picture.span.day", "day", phrases.written(first));
    }
    boolean isOneYear = first.getYear() == last.getYear();
    return phrases.say(
        "picture.span",
        "first",
        isOneYear ? phrases.withoutYear(first) : phrases.written(first),
        "last",
        phrases.written(last));
  }

  /** What held within days beside what their ends show. */
  public String within(CellTimeline.Within within) {
    return phrases.within(within);
  }

  /** An entry in a line: its id, when it happened, how it is attested, what it says. */
  private String entry(SeenEntry entry) {
    String line =
        phrases.say(
            "picture.entry",
            "entry",
            entry.id(),
            "date",
            phrases.date(entry),
            "attested",
            phrases.attestation(entry.attestation()));
    String summary = phrases.summary(entry.entry().summary());
    return summary.isEmpty()
        ? line
        : phrases.say(
            "picture.entry.summary", "entry", line, "summary", Printable.isolated(summary));
  }

  /** One entry, or several, in a line. */
  public String entries(List<SeenEntry> entries) {
    return entries.size() == 1
        ? entry(entries.getFirst())
        : phrases.count(
            "picture.several",
            entries.size(),
            "entries",
            phrases.list(entries.stream().map(e -> e.id().value()).toList()));
  }

  /** What the marks above the bars are called together. */
  public String entries() {
    return phrases.say("picture.entries");
  }

  /** That entries happened before the first day that is drawn. */
  public String earlier(int count) {
    return phrases.count("picture.earlier", count);
  }

  /** That entries happened after the last day that is drawn. */
  public String later(int count) {
    return phrases.count("picture.later", count);
  }

  /** A case by its title, of words of others. */
  public String ofCase(String title) {
    return Phrases.quoted(title);
  }

  /** A month for an axis: {@code Jan}. */
  public String month(Month month) {
    return months.get(month.getValue() - 1);
  }

  /** The sources of what is drawn: {@code Sources: UFE Casablanca and Médias 24}. */
  public Optional<String> sources(Collection<SeenEntry> entries) {
    List<String> publishers =
        entries.stream()
            .flatMap(entry -> entry.entry().sources().stream())
            .map(source -> Phrases.quoted(source.publisher()))
            .distinct()
            .toList();
    return switch (publishers.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(phrases.say("picture.source", "name", publishers.getFirst()));
      default -> Optional.of(phrases.say("picture.sources", "names", phrases.list(publishers)));
    };
  }
}
