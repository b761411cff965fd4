package io.github.sijill.words;

import static java.util.stream.Collectors.joining;

import io.github.sijill.event.CutsReported;
import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.source.Attestation;
import io.github.sijill.source.Source;
import io.github.sijill.text.Printable;
import io.github.sijill.time.DayBound;
import io.github.sijill.time.ImpreciseDate;
import io.github.sijill.time.Qualifier;
import io.github.sijill.timeline.Possible;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The small phrases that sentences, tables and pictures share.
 *
 * <p>For other rooms of this library.
 */
public final class Phrases {

  /** How many things a line names one by one; of more it says how many there are. */
  public static final int FEW = 6;

  private static final int LONG = 120;

  private Phrases() {}

  /** A text of others inside a line of ours: printable, cut if it is long, in its own direction. */
  public static String quoted(String text) {
    return Printable.isolated(Printable.escaped(text, LONG));
  }

  /** {@code 3G}, {@code 3G and 4G}, or the first of many and how many more. */
  public static String list(Collection<String> words) {
    List<String> shown = new ArrayList<>(words.stream().limit(FEW).toList());
    if (words.size() > FEW) {
      shown.add(words.size() - FEW + " more");
    }
    return shown.size() == 1
        ? shown.getFirst()
        : String.join(", ", shown.subList(0, shown.size() - 1)) + " and " + shown.getLast();
  }

  /** Possible values, {@code OPEN or BLOCKED (not certain)}. */
  public static String possible(Possible<?> possible) {
    return either(possible.values().stream().map(Object::toString).toList());
  }

  /** Possibilities of which one is the case: with several it is not certain which. */
  public static String either(List<String> possibilities) {
    return String.join(" or ", possibilities) + (possibilities.size() == 1 ? "" : " (not certain)");
  }

  /** {@code since 2016-02-26}, or since before the first entry. */
  public static String since(DayBound since) {
    return since instanceof DayBound.On(LocalDate day)
        ? "since " + day
        : "since before the first entry";
  }

  /**
   * Since when something certainly is so, and since when it perhaps is: {@code since 2015-06-30 at
   * the latest, perhaps since 2015-06-01}.
   */
  public static String since(DayBound since, DayBound perhaps) {
    return since.equals(perhaps)
        ? since(since)
        : "%s at the latest, perhaps %s".formatted(since(since), since(perhaps));
  }

  /** {@code until 2016-11-03}, or with no end recorded. */
  public static String until(DayBound until) {
    return until(until, Viewpoint.now());
  }

  /** {@code until 2016-11-03}, or with no end as seen from a viewpoint. */
  public static String until(DayBound until, Viewpoint viewpoint) {
    if (until instanceof DayBound.On(LocalDate day)) {
      return "until " + day;
    }
    List<String> phrases = viewpoint(viewpoint);
    return phrases.isEmpty() ? "with no end recorded" : "with no end " + String.join(", ", phrases);
  }

  /**
   * Until when something certainly is so, and until when it perhaps is: {@code until 2016-11-03 at
   * least, perhaps until 2016-11-09}.
   */
  public static String until(DayBound until, DayBound perhaps, Viewpoint viewpoint) {
    return until.equals(perhaps)
        ? until(until, viewpoint)
        : "%s at least, perhaps %s".formatted(until(until), until(perhaps, viewpoint));
  }

  /** When something happened: {@code on 2016-01-06}, {@code on some day from 2016-01-01 on}. */
  public static String on(DayBound earliest, DayBound latest) {
    return "on " + days(earliest, latest);
  }

  /**
   * A date and how its source marks it: {@code 2016-01-06}, {@code some day from 2016-01-01 to
   * 2016-01-31, approximate}.
   */
  public static String date(ImpreciseDate date) {
    List<String> parts = new ArrayList<>();
    parts.add(days(date.earliest(), date.latest()));
    if (date.qualifiers().contains(Qualifier.APPROXIMATE)) {
      parts.add("approximate");
    }
    if (date.qualifiers().contains(Qualifier.UNCERTAIN)) {
      parts.add("uncertain");
    }
    return String.join(", ", parts);
  }

  /** When an entry happened; cuts did on each of their days: {@code 5 days from … to …}. */
  public static String date(SeenEntry entry) {
    return entry.event() instanceof CutsReported cuts
            && cuts.days().count() > 1
            && entry.occurred().qualifiers().isEmpty()
        ? "%s days from %s to %s"
            .formatted(cuts.days().count(), cuts.days().first(), cuts.days().last())
        : date(entry.occurred());
  }

  /** On which days something can have happened. */
  public static String days(DayBound earliest, DayBound latest) {
    if (earliest instanceof DayBound.On(LocalDate first)) {
      if (latest instanceof DayBound.On(LocalDate last)) {
        return first.equals(last)
            ? first.toString()
            : "some day from %s to %s".formatted(first, last);
      }
      return "some day from %s on".formatted(first);
    }
    return latest instanceof DayBound.On(LocalDate last) ? "some day up to " + last : "some day";
  }

  /**
   * What held within days beside what their ends show: {@code Within each day from 2024-05-23 to
   * 2024-05-27 also BLOCKED from 06:00 to 08:00 (Asia/Baghdad): exams.}
   */
  public static String within(CellTimeline.Within within) {
    String days =
        within.first().equals(within.last())
            ? "Within " + within.first()
            : "Within each day from %s to %s".formatted(within.first(), within.last());
    return "%s %salso %s %s: %s."
        .formatted(
            days,
            within.isCertain() ? "" : "perhaps ",
            all(within.statuses()),
            hours(within),
            list(within.evidence().stream().map(entry -> entry.id().value()).toList()));
  }

  /** From when to when something held within days: {@code from 06:00 to 08:00 +03:00}. */
  public static String hours(CellTimeline.Within within) {
    return within.hours().map(hours -> hours.on(within.first())).orElse("for some time");
  }

  /** {@code official}. */
  public static String attestation(Attestation attestation) {
    return attestation.name().toLowerCase(Locale.ROOT);
  }

  /** Statuses that all held: {@code OPEN and BLOCKED}. */
  public static String all(Collection<Status> statuses) {
    return statuses.stream().sorted().map(Status::name).collect(joining(" and "));
  }

  /**
   * From where an answer looks, a phrase for each filter: {@code as known on 2016-03-05}. Empty if
   * it looks at all that is recorded.
   */
  public static List<String> viewpoint(Viewpoint viewpoint) {
    List<String> phrases = new ArrayList<>();
    viewpoint.knownOn().ifPresent(day -> phrases.add("as known on " + day));
    viewpoint.recordedAt().ifPresent(at -> phrases.add("as recorded at " + at));
    if (viewpoint.attestedAtLeast() != Viewpoint.now().attestedAtLeast()) {
      phrases.add("by what is attested at least as " + attestation(viewpoint.attestedAtLeast()));
    }
    viewpoint
        .labels()
        .forEach(
            (key, values) ->
                phrases.add(
                    "by entries with the label %s=%s"
                        .formatted(
                            quoted(key),
                            values.stream().map(Phrases::quoted).collect(joining(" or ")))));
    return phrases;
  }

  /** Of texts by language the English one, or else the first; empty if there is none. */
  public static String english(Map<String, String> texts) {
    return texts.getOrDefault("en", texts.values().stream().findFirst().orElse(""));
  }

  /** A source on one line: {@code Médias 24, "VoIP : c'est fini", 2016-11-04}. */
  public static String source(Source source) {
    StringBuilder line = new StringBuilder(Printable.isolated(source.publisher()));
    source
        .title()
        .ifPresent(title -> line.append(", \"").append(Printable.isolated(title)).append('"'));
    source.publishedOn().ifPresent(date -> line.append(", ").append(date(date)));
    source
        .reference()
        .ifPresent(reference -> line.append(", ").append(Printable.isolated(reference)));
    source.dateGiven().ifPresent(date -> line.append("; it gives the date ").append(date(date)));
    return line.toString();
  }
}
