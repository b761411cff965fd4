package io.github.sijill.words;

import static java.util.stream.Collectors.joining;

import io.github.sijill.event.CutsReported;
import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.question.HeldOffice;
import io.github.sijill.source.Attestation;
import io.github.sijill.source.Source;
import io.github.sijill.text.Printable;
import io.github.sijill.time.DayBound;
import io.github.sijill.time.ImpreciseDate;
import io.github.sijill.time.Qualifier;
import io.github.sijill.timeline.Length;
import io.github.sijill.timeline.Possible;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The small phrases that sentences, tables and pictures share, in one language. Immutable.
 *
 * <p>For other rooms of this library.
 */
public final class Phrases {

  /** How many things a line names one by one; of more it says how many there are. */
  public static final int FEW = 6;

  private static final int LONG = 120;

  private static final Map<Language, Phrases> KNOWN = new ConcurrentHashMap<>();

  private final Language language;
  private final Sentences sentences;

  private Phrases(Language language) {
    this.language = language;
    this.sentences = new Sentences(language);
  }

  /** Those of a language. */
  public static Phrases of(Language language) {
    return KNOWN.computeIfAbsent(language, Phrases::new);
  }

  /** Those of English, in which messages and citations are written. */
  public static Phrases inEnglish() {
    return of(Language.ENGLISH);
  }

  /** The language. */
  public Language language() {
    return language;
  }

  /** A text of others inside a line of ours: printable, cut if it is long, in its own direction. */
  public static String quoted(String text) {
    return Printable.isolated(Printable.escaped(text, LONG));
  }

  /**
   * A sentence of the file of the language, with its holes filled. What is written in the other
   * direction is isolated.
   *
   * @param key of the sentence, as the file has it
   * @param namesAndValues the name of a hole, what fills it, the name of the next, and so on; a day
   *     is written as {@link #written} does
   */
  public String say(String key, Object... namesAndValues) {
    return sentences.say(key, namesAndValues);
  }

  /**
   * The sentence for so many, in the form that the language has for the number; {@code {n}} is the
   * number.
   *
   * @param key of the sentence, without its form
   */
  public String count(String key, long count, Object... namesAndValues) {
    return sentences.count(key, count, namesAndValues);
  }

  /** A day for a sentence that is quoted, {@code 5 March 2016}. */
  public String written(LocalDate day) {
    return sentences.date("date", day);
  }

  /** The same without its year, which is told beside it. */
  String withoutYear(LocalDate day) {
    return sentences.date("date.short", day);
  }

  /** A moment for such a sentence, {@code 5 March 2016 at 07:00 +03:00}. */
  String written(ZonedDateTime moment) {
    return say(
        "date.moment",
        "date",
        written(moment.toLocalDate()),
        "time",
        moment.toLocalTime(),
        "zone",
        moment.getZone().equals(ZoneOffset.UTC) ? "UTC" : moment.getZone());
  }

  /** A moment as it stands in details. */
  String moment(ZonedDateTime moment) {
    return sentences.pattern(
        "date.moment.detail", Map.of("iso", moment.toString(), "moment", written(moment)));
  }

  /** A day as it stands in details. */
  public String day(LocalDate day) {
    return sentences.date("date.detail", day);
  }

  String instant(Instant instant) {
    return sentences.pattern(
        "date.instant",
        Map.of(
            "iso", instant.toString(),
            "date", written(instant.atOffset(ZoneOffset.UTC).toLocalDate()),
            "time", instant.atOffset(ZoneOffset.UTC).toLocalTime().toString()));
  }

  /** {@code 3G}, {@code 3G and 4G}, or the first of many and how many more. */
  public String list(Collection<String> words) {
    List<String> shown = new ArrayList<>(words.stream().limit(FEW).toList());
    if (words.size() > FEW) {
      shown.add(count("list.more", words.size() - FEW));
    }
    return shown.size() == 1
        ? shown.getFirst()
        : say(
            "list.end",
            "all",
            joined("list.start", shown.subList(0, shown.size() - 1)),
            "next",
            shown.getLast());
  }

  /** Phrases of one sentence, beside each other. */
  public String parts(Collection<String> phrases) {
    return joined("list.parts", phrases);
  }

  /** What is said of several groups, one after the other. */
  public String groups(Collection<String> said) {
    return joined("list.groups", said);
  }

  /** All of them, however many they are: {@code 3G and 4G}. */
  String allOf(Collection<String> words) {
    return joined("list.end", words);
  }

  /** One of them, however many they are: {@code 3G or 4G}. */
  public String oneOf(Collection<String> words) {
    return joined("list.or", words);
  }

  private String joined(String key, Collection<String> words) {
    return words.stream().reduce((all, next) -> say(key, "all", all, "next", next)).orElse("");
  }

  /** A status in a sentence, {@code blocked}. */
  public String word(Status status) {
    return switch (status) {
      case OPEN -> say("status.open");
      case DEGRADED -> say("status.degraded");
      case BLOCKED -> say("status.blocked");
      case UNKNOWN -> say("status.unknown");
    };
  }

  /** A status in a table or a picture, {@code BLOCKED}. */
  public String label(Status status) {
    return switch (status) {
      case OPEN -> say("label.open");
      case DEGRADED -> say("label.degraded");
      case BLOCKED -> say("label.blocked");
      case UNKNOWN -> say("label.unknown");
    };
  }

  /** Possible statuses, {@code OPEN or BLOCKED}. */
  public String labels(Possible<Status> possible) {
    return oneOf(possible.values().stream().map(this::label).toList());
  }

  /** Possible statuses in a sentence, {@code open or blocked}. */
  String words(Possible<Status> possible) {
    return oneOf(possible.values().stream().map(this::word).toList());
  }

  /** Possible statuses, {@code OPEN or BLOCKED (not certain)}. */
  public String possible(Possible<Status> possible) {
    return either(possible.values().stream().map(this::label).toList());
  }

  /** Possibilities of which one is the case: with several it is not certain which. */
  public String either(List<String> possibilities) {
    return possibilities.size() == 1
        ? possibilities.getFirst()
        : say("uncertain", "possible", oneOf(possibilities));
  }

  /** The same, with the word for perhaps before it if it is not certain. */
  String perhapsUnless(boolean isCertain, String what) {
    return isCertain ? what : say("perhaps", "what", what);
  }

  /** Statuses that all held: {@code OPEN and BLOCKED}. */
  public String all(Collection<Status> statuses) {
    return allOf(statuses.stream().sorted().map(this::label).toList());
  }

  /** Yes or no. */
  public String yesOrNo(boolean is) {
    return say(is ? "yes" : "no");
  }

  /** Who holds an office, of words of others. */
  public String holder(HeldOffice.Holder holder) {
    String person = holder.person().map(Phrases::quoted).orElseGet(() -> say("holder.unnamed"));
    return holder.interim() ? say("holder.interim", "person", person) : person;
  }

  /** A number of days without the word, or that there is no end of them. */
  public String length(Length length) {
    return switch (length) {
      case Length.Of(long days) -> Long.toString(days);
      case Length.WithoutEnd none -> say("without-end");
    };
  }

  /** What a column of a table is called that programs know by {@code name}. */
  public String column(String name) {
    return sentences.say("column." + name);
  }

  /**
   * What a field of an entry is called.
   *
   * @param name as the option that gives it is called, or its own name: {@code ordered-by}
   */
  public String field(String name) {
    return sentences.say("field." + name);
  }

  /** A date in a table: in English as it is recorded, in EDTF. */
  public String tableDate(ImpreciseDate date) {
    return sentences.pattern("table.date", Map.of("edtf", date.toString(), "date", date(date)));
  }

  /**
   * A text without what isolates its parts from each other, for a place that isolates the whole,
   * such as a cell of a table.
   */
  public static String plain(String text) {
    return text.replace("\u2068", "").replace("\u2069", "");
  }

  /** {@code since 2016-02-26}, or since before the first entry. */
  public String since(DayBound since) {
    return since instanceof DayBound.On(LocalDate day)
        ? say("since", "day", day(day))
        : say("since.always");
  }

  /**
   * Since when something certainly is so, and since when it perhaps is: {@code since 2015-06-30 at
   * the latest, perhaps since 2015-06-01}.
   */
  public String since(DayBound since, DayBound perhaps) {
    return since.equals(perhaps)
        ? since(since)
        : say("since.latest", "since", since(since), "perhaps", since(perhaps));
  }

  /** {@code until 2016-11-03}, or with no end recorded. */
  public String until(DayBound until) {
    return until(until, Viewpoint.now());
  }

  /** {@code until 2016-11-03}, or with no end as seen from a viewpoint. */
  public String until(DayBound until, Viewpoint viewpoint) {
    if (until instanceof DayBound.On(LocalDate day)) {
      return say("until", "day", day(day));
    }
    List<String> phrases = viewpoint(viewpoint);
    return phrases.isEmpty() ? say("until.none") : say("until.none.seen", "seen", parts(phrases));
  }

  /**
   * Until when something certainly is so, and until when it perhaps is: {@code until 2016-11-03 at
   * least, perhaps until 2016-11-09}.
   */
  public String until(DayBound until, DayBound perhaps, Viewpoint viewpoint) {
    return until.equals(perhaps)
        ? until(until, viewpoint)
        : say("until.least", "until", until(until), "perhaps", until(perhaps, viewpoint));
  }

  /** The same for a sentence that is quoted: {@code since 26 February 2016}, or at the latest. */
  String writtenSince(LocalDate day, boolean isExact) {
    return say(isExact ? "headline.since" : "headline.since.latest", "day", day);
  }

  /** Until when, for such a sentence: {@code until 3 November 2016}, or at least. */
  String writtenUntil(LocalDate day, boolean isExact) {
    return say(isExact ? "headline.until" : "headline.until.least", "day", day);
  }

  /** Since when, of what can have begun on several days: {@code since some day up to …}. */
  String sinceSomeDay(DayBound earliest, DayBound latest) {
    return isOneDay(earliest, latest)
        ? since(earliest)
        : say("since.some-day", "days", days(earliest, latest));
  }

  /** Until when, of what can have ended on several days. */
  String untilSomeDay(DayBound earliest, DayBound latest) {
    return isOneDay(earliest, latest)
        ? until(earliest)
        : say("until.some-day", "days", days(earliest, latest));
  }

  private static boolean isOneDay(DayBound earliest, DayBound latest) {
    return earliest instanceof DayBound.On && earliest.equals(latest);
  }

  /** When something happened: {@code on 2016-01-06}, {@code on some day from 2016-01-01 on}. */
  public String on(DayBound earliest, DayBound latest) {
    if (earliest instanceof DayBound.On(LocalDate first)) {
      if (latest instanceof DayBound.On(LocalDate last)) {
        return first.equals(last)
            ? say("on.day", "day", day(first))
            : say("on.range", "first", day(first), "last", day(last));
      }
      return say("on.from", "first", day(first));
    }
    return latest instanceof DayBound.On(LocalDate last)
        ? say("on.upto", "last", day(last))
        : say("on.any");
  }

  /** On which days something can have happened. */
  public String days(DayBound earliest, DayBound latest) {
    if (earliest instanceof DayBound.On(LocalDate first)) {
      if (latest instanceof DayBound.On(LocalDate last)) {
        return first.equals(last)
            ? day(first)
            : say("days.range", "first", day(first), "last", day(last));
      }
      return say("days.from", "first", day(first));
    }
    return latest instanceof DayBound.On(LocalDate last)
        ? say("days.upto", "last", day(last))
        : say("days.any");
  }

  /**
   * A date and how its source marks it: {@code 2016-01-06}, {@code some day from 2016-01-01 to
   * 2016-01-31, approximate}.
   */
  public String date(ImpreciseDate date) {
    String words = days(date.earliest(), date.latest());
    if (date.qualifiers().contains(Qualifier.APPROXIMATE)) {
      words = say("date.approximate", "date", words);
    }
    return date.qualifiers().contains(Qualifier.UNCERTAIN)
        ? say("date.uncertain", "date", words)
        : words;
  }

  /** When an entry happened; cuts did on each of their days: {@code 5 days from … to …}. */
  public String date(SeenEntry entry) {
    return entry.event() instanceof CutsReported cuts
            && cuts.days().count() > 1
            && entry.occurred().qualifiers().isEmpty()
        ? count(
            "date.days",
            cuts.days().count(),
            "first",
            day(cuts.days().first()),
            "last",
            day(cuts.days().last()))
        : date(entry.occurred());
  }

  /**
   * What held within days beside what their ends show: {@code Within each day from 2024-05-23 to
   * 2024-05-27 also BLOCKED from 06:00 to 08:00 (Asia/Baghdad): exams.}
   */
  public String within(CellTimeline.Within within) {
    Object[] holes = {
      "day", day(within.first()),
      "first", day(within.first()),
      "last", day(within.last()),
      "statuses", all(within.statuses()),
      "hours", hours(within),
      "entries", list(within.evidence().stream().map(entry -> entry.id().value()).toList())
    };
    return within.first().equals(within.last())
        ? say(within.isCertain() ? "within.day" : "within.day.perhaps", holes)
        : say(within.isCertain() ? "within.days" : "within.days.perhaps", holes);
  }

  /** What held within days, for a table: {@code perhaps BLOCKED from 06:00 to 08:00 +03:00}. */
  public String withinHours(CellTimeline.Within within) {
    return perhapsUnless(
        within.isCertain(),
        say("within", "statuses", all(within.statuses()), "hours", hours(within)));
  }

  /** From when to when something held within days: {@code from 06:00 to 08:00 +03:00}. */
  public String hours(CellTimeline.Within within) {
    return within
        .hours()
        .map(hours -> hours(hours, within.first()))
        .orElseGet(() -> say("hours.some"));
  }

  /** From when to when on a day: {@code from 06:00 to 08:00 +03:00 (Asia/Baghdad)}. */
  public String hours(CellTimeline.Hours hours, LocalDate day) {
    return HourWords.of(hours, day, this);
  }

  /** {@code official}. */
  public String attestation(Attestation attestation) {
    return switch (attestation) {
      case RUMOURED -> say("attestation.rumoured");
      case REPORTED -> say("attestation.reported");
      case OFFICIAL -> say("attestation.official");
    };
  }

  /**
   * From where an answer looks, a phrase for each filter: {@code as known on 2016-03-05}. Empty if
   * it looks at all that is recorded.
   */
  public List<String> viewpoint(Viewpoint viewpoint) {
    return viewpoint(viewpoint, this::day);
  }

  /** The same for a sentence that is quoted: {@code as known on 5 March 2016}. */
  List<String> writtenViewpoint(Viewpoint viewpoint) {
    return viewpoint(viewpoint, this::written);
  }

  private List<String> viewpoint(Viewpoint viewpoint, Function<LocalDate, String> written) {
    List<String> phrases = new ArrayList<>();
    viewpoint
        .knownOn()
        .ifPresent(day -> phrases.add(say("viewpoint.known", "day", written.apply(day))));
    viewpoint
        .recordedAt()
        .ifPresent(at -> phrases.add(say("viewpoint.recorded", "instant", instant(at))));
    if (viewpoint.attestedAtLeast() != Viewpoint.now().attestedAtLeast()) {
      phrases.add(say("viewpoint.attested", "level", attestation(viewpoint.attestedAtLeast())));
    }
    viewpoint
        .labels()
        .forEach(
            (key, values) ->
                phrases.add(
                    say(
                        "viewpoint.label",
                        "key",
                        quoted(key),
                        "values",
                        oneOf(values.stream().map(Phrases::quoted).toList()))));
    return phrases;
  }

  /** Of texts by language the English one, or else the first; empty if there is none. */
  public static String english(Map<String, String> texts) {
    return texts.getOrDefault("en", texts.values().stream().findFirst().orElse(""));
  }

  /** Of texts by language the one in this language, or else the nearest; empty if there is none. */
  public String nearest(Map<String, String> texts) {
    return language.nearest(texts).map(Map.Entry::getValue).orElse("");
  }

  /**
   * A summary in this language, or else the nearest and which it is: {@code Bloqué (summary in
   * French)}. Empty if there is none.
   */
  public String summary(Map<String, String> texts) {
    Map.Entry<String, String> nearest = language.nearest(texts).orElse(Map.entry("", ""));
    String summary = nearest.getValue();
    if (summary.isEmpty() || nearest.getKey().equals(language.tag())) {
      return summary;
    }
    return switch (nearest.getKey()) {
      case "en" -> say("summary.en", "summary", summary);
      case "fr" -> say("summary.fr", "summary", summary);
      case "ar" -> say("summary.ar", "summary", summary);
      default -> say("summary.other", "summary", summary, "tag", nearest.getKey());
    };
  }

  /** A source on one line: {@code Médias 24, "VoIP : c'est fini", 2016-11-04}. */
  public String source(Source source) {
    String line = Printable.isolated(source.publisher());
    if (source.title().isPresent()) {
      line = say("source.title", "source", line, "title", Printable.isolated(source.title().get()));
    }
    if (source.publishedOn().isPresent()) {
      line = say("source.date", "source", line, "date", date(source.publishedOn().get()));
    }
    if (source.reference().isPresent()) {
      line =
          say(
              "source.reference",
              "source",
              line,
              "reference",
              Printable.isolated(source.reference().get()));
    }
    return source.dateGiven().isPresent()
        ? say("source.gives", "source", line, "date", date(source.dateGiven().get()))
        : line;
  }

  /** A sentence or a phrase that begins a line. */
  static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** Ids of entries, one after the other. */
  static String ids(Collection<SeenEntry> entries) {
    return entries.stream().map(entry -> entry.id().value()).collect(joining(", "));
  }
}
