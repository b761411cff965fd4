package io.github.sijill.words;

import static java.util.stream.Collectors.joining;

import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.question.StatusPeriod;
import io.github.sijill.scope.Dimension;
import io.github.sijill.text.Printable;
import io.github.sijill.time.DayBound;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What stands in a picture of timelines: its title, the names of its bars, what each piece says.
 *
 * <p>For other rooms of this library.
 */
public final class TimelineWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private static final DateTimeFormatter DAY_OF_YEAR =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  private static final int LETTERS_OF_MONTH = 3;

  /** The order in which a bar names the members of its cells. */
  private static final List<Dimension> ORDER =
      List.of(Dimension.NETWORK, Dimension.SERVICE, Dimension.OPERATOR, Dimension.TERRITORY);

  /** What a picture explains. */
  public enum Sign {
    /** Stripes of several colours. */
    POSSIBLE("one of these, not certain which"),
    /** Bars of several colours. */
    CROWDED("changes too quickly to be drawn"),
    /** A dot on a bar. */
    WITHIN("for some of the day"),
    /** A hollow dot on a bar. */
    PERHAPS_WITHIN("perhaps for some of the day"),
    /** A mark above the bars. */
    DECIDES("entry that decides"),
    /** Another mark above the bars. */
    TELLS("other entry"),
    /** A mark that stands for several. */
    SEVERAL("several entries"),
    /** A mark with a line after it. */
    SOME_DAY("on one of these days"),
    /** Two marks with a line between. */
    EACH_DAY("on days from the first to the last");

    private final String words;

    Sign(String words) {
      this.words = words;
    }
  }

  private final MemberNames names;

  /**
   * In which members are called so.
   *
   * @param names of the cases that are drawn
   */
  public TimelineWords(MemberNames names) {
    this.names = names;
  }

  /** The language of these words, a BCP 47 tag. */
  public String language() {
    return Locale.ENGLISH.toLanguageTag();
  }

  /** What a sign means. */
  public String sign(Sign sign) {
    return sign.words;
  }

  /**
   * The timelines in a sentence: {@code Skype on Wifi in Morocco, Inwi: open until 4 May 2016;
   * blocked since 5 May 2016.} Of many it says when something was restricted.
   */
  public String title(List<CellTimeline> cells) {
    if (cells.isEmpty()) {
      return "The archive has no cell.";
    }
    long cases = cells.stream().map(CellTimeline::caseId).distinct().count();
    if (cases > 1) {
      return "%s cases over time.".formatted(cases);
    }
    boolean isOneCourse = cells.stream().map(CellTimeline::course).distinct().count() == 1;
    List<StatusPeriod> periods = cells.getFirst().periods();
    String subject = subject(new CellGroup<>(cells));
    return "%s: %s%s."
        .formatted(
            Character.toUpperCase(subject.charAt(0)) + subject.substring(1),
            isOneCourse && periods.size() <= Phrases.FEW ? periods(periods) : restricted(cells),
            within(cells));
  }

  /** What held for hours of days at some of these cells, so that no end of a day shows it. */
  private static String within(List<CellTimeline> cells) {
    List<CellTimeline.Within> all =
        cells.stream()
            .flatMap(cell -> cell.within().stream())
            .filter(CellTimeline.Within::isCertain)
            .toList();
    if (all.isEmpty()) {
      return "";
    }
    Set<Status> statuses = EnumSet.noneOf(Status.class);
    all.forEach(each -> statuses.addAll(each.statuses()));
    LocalDate first =
        all.stream().map(CellTimeline.Within::first).min(Comparator.naturalOrder()).orElseThrow();
    LocalDate last =
        all.stream().map(CellTimeline.Within::last).max(Comparator.naturalOrder()).orElseThrow();
    return "; for some of the day %s, %s%s"
        .formatted(words(statuses), first.equals(last) ? "" : "at times, ", between(first, last));
  }

  private String subject(CellGroup<CellTimeline> cells) {
    return "%s on %s in %s, %s"
        .formatted(
            natural(cells, Dimension.SERVICE),
            natural(cells, Dimension.NETWORK),
            natural(cells, Dimension.TERRITORY),
            natural(cells, Dimension.OPERATOR));
  }

  private String natural(CellGroup<CellTimeline> cells, Dimension dimension) {
    return names.natural(cells.caseId(), dimension, cells.members(dimension));
  }

  /** When something certainly was restricted, at some of these cells. */
  private static String restricted(List<CellTimeline> cells) {
    List<StatusPeriod> certain =
        cells.stream()
            .flatMap(cell -> cell.periods().stream())
            .filter(period -> period.possible().values().stream().allMatch(s -> s.strength() > 0))
            .toList();
    if (certain.isEmpty()) {
      return "at the end of no day certainly restricted";
    }
    Set<Status> statuses = EnumSet.noneOf(Status.class);
    certain.forEach(period -> statuses.addAll(period.possible().values()));
    DayBound since =
        certain.stream().map(StatusPeriod::since).min(DayBound.byBeginning()).orElseThrow();
    DayBound until = certain.stream().map(StatusPeriod::until).max(DayBound.byEnd()).orElseThrow();
    return "%s%s%s %s"
        .formatted(
            words(statuses),
            cells.size() == 1 ? "" : ", in whole or in part,",
            isWithoutGap(certain) ? "" : cells.size() == 1 ? ", at times," : " at times,",
            span(since, until));
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

  /** By which members cells differ from all that is drawn, in words. */
  public String label(CellGroup<CellTimeline> cells, CellGroup<CellTimeline> all) {
    List<String> parts =
        ORDER.stream()
            .filter(dimension -> !cells.members(dimension).equals(all.members(dimension)))
            .map(dimension -> natural(cells, dimension))
            .toList();
    return parts.isEmpty() ? natural(cells, Dimension.NETWORK) : String.join(", ", parts);
  }

  /** {@code open or blocked}. */
  public String statuses(Collection<Status> statuses) {
    return words(statuses);
  }

  private static String words(Collection<Status> statuses) {
    return statuses.stream().sorted().map(TimelineWords::word).collect(joining(" or "));
  }

  private static String word(Status status) {
    return status == Status.UNKNOWN ? "not known" : status.name().toLowerCase(Locale.ROOT);
  }

  /** What held in each period, one after the other; of many, how many there are. */
  public String periods(List<StatusPeriod> periods) {
    if (periods.size() <= Phrases.FEW) {
      return periods.stream().map(this::period).collect(joining("; "));
    }
    Set<Status> statuses = EnumSet.noneOf(Status.class);
    periods.forEach(period -> statuses.addAll(period.possible().values()));
    return "%s periods %s, %s"
        .formatted(
            periods.size(),
            span(periods.getFirst().since(), periods.getLast().until()),
            words(statuses));
  }

  /** {@code open or blocked, not certain which, from 1 January 2016 to 4 January 2016}. */
  public String period(StatusPeriod period) {
    return "%s%s %s"
        .formatted(
            words(period.possible().values()),
            period.possible().isCertain() ? "" : ", not certain which,",
            span(period.since(), period.until()));
  }

  private static String span(DayBound since, DayBound until) {
    return since.day().isEmpty()
        ? until.day().map(day -> "until " + DAY.format(day)).orElse("at the end of every day")
        : until
            .day()
            .map(day -> between(since.day().get(), day))
            .orElseGet(() -> "since " + DAY.format(since.day().get()));
  }

  private static String between(LocalDate first, LocalDate last) {
    return first.equals(last)
        ? "on " + DAY.format(first)
        : "from %s to %s"
            .formatted(
                first.getYear() == last.getYear() ? DAY_OF_YEAR.format(first) : DAY.format(first),
                DAY.format(last));
  }

  /** What held within days beside what their ends show. */
  public String within(CellTimeline.Within within) {
    return names.phrases().within(within);
  }

  /** An entry in a line: its id, when it happened, how it is attested, what it says. */
  public String entry(SeenEntry entry) {
    String summary = Phrases.english(entry.entry().summary());
    return "%s, %s, %s%s"
        .formatted(
            entry.id(),
            names.phrases().date(entry),
            names.phrases().attestation(entry.attestation()),
            summary.isEmpty() ? "" : ": " + Printable.isolated(summary));
  }

  /** Several entries in a line. */
  public String entries(List<SeenEntry> entries) {
    return entries.size() == 1
        ? entry(entries.getFirst())
        : "%s entries: %s"
            .formatted(
                entries.size(),
                names.phrases().list(entries.stream().map(e -> e.id().value()).toList()));
  }

  /** What the marks above the bars are called together. */
  public String entries() {
    return "entries";
  }

  /** That entries happened before the first day that is drawn. */
  public String earlier(int count) {
    return count + " earlier";
  }

  /** That entries happened after the last day that is drawn. */
  public String later(int count) {
    return count + " later";
  }

  /** A case by its title, of words of others. */
  public String ofCase(String title) {
    return Phrases.quoted(title);
  }

  /** A month for an axis: {@code Jan}. */
  public String month(Month month) {
    return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).substring(0, LETTERS_OF_MONTH);
  }

  /** The sources of what is drawn: {@code Sources: UFE Casablanca and Médias 24}. */
  public Optional<String> sources(Collection<SeenEntry> entries) {
    List<String> publishers = new ArrayList<>();
    for (SeenEntry entry : entries) {
      entry.entry().sources().forEach(source -> publishers.add(Phrases.quoted(source.publisher())));
    }
    List<String> distinct = publishers.stream().distinct().toList();
    return distinct.isEmpty()
        ? Optional.empty()
        : Optional.of(
            (distinct.size() == 1 ? "Source: " : "Sources: ")
                + names.phrases().list(distinct)
                + ".");
  }
}
