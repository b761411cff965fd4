package io.github.sijill.event;

import static java.util.Objects.requireNonNull;

import io.github.sijill.source.Attestation;
import io.github.sijill.source.Source;
import io.github.sijill.text.Printable;
import io.github.sijill.time.DayBound;
import io.github.sijill.time.ImpreciseDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What every event carries: which entry of which case it is, when it happened, from when on the
 * public could know it, how well it is attested, and by which sources.
 *
 * <pre>{@code
 * CaseEntry.of("voip-maroc-2016", "imposed-mobile", "[2016-01-01..2016-01-05]")
 *     .attested(REPORTED)
 *     .from(Source.of("Médias 24"))
 *     .summary("en", "Users find VoIP blocked on 3G and 4G.")
 * }</pre>
 *
 * @param occurred valid time: it happened on exactly one day of this range
 * @param after entries of the case that happened no later than this one
 * @param knownFrom the first day on which the public could know it; open, and so known on no day,
 *     only if {@code occurred} has no latest day
 * @param isKnownFromAssumed whether it is unknown since when the public could know it: then {@code
 *     knownFrom} is the latest day of {@code occurred} by assumption
 * @param sources in the order given; may be empty
 * @param summary what happened, in the archive's own words, by language (BCP 47 tag)
 * @param labels values by key, such as {@code cause} to {@code exams}, to find entries by; a key
 *     has at least one value
 */
public record CaseEntry(
    EntryId id,
    CaseId caseId,
    ImpreciseDate occurred,
    Set<EntryId> after,
    DayBound knownFrom,
    boolean isKnownFromAssumed,
    Attestation attestation,
    List<Source> sources,
    Map<String, String> summary,
    Map<String, Set<String>> labels) {

  private static final LocalDate FIRST_DAY = LocalDate.of(-999_999, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(999_999, 12, 31);

  /** As many characters the key of a label may have. */
  public static final int LONGEST_LABEL_KEY = 100;

  private static final int SHOWN = 60;

  /**
   * Keeps copies of the collections.
   *
   * @throws IllegalArgumentException if {@code occurred} is a set of which all are meant, a day of
   *     {@code occurred} or {@code knownFrom} lies outside the years -999999 to 999999, {@code
   *     knownFrom} is open though {@code occurred} ends or assumed to be another day than its
   *     latest, or a label has no value or a key that is blank, longer than 100 characters, or has
   *     {@code =} or a control character
   */
  public CaseEntry {
    requireNonNull(id, "id");
    requireNonNull(caseId, "caseId");
    requireNonNull(attestation, "attestation");
    requireNonNull(knownFrom, "knownFrom");
    checkOneDay(id, occurred);
    checkReach("occurred", occurred);
    checkReach("knownFrom", knownFrom);
    if (knownFrom instanceof DayBound.Open && !(occurred.latest() instanceof DayBound.Open)) {
      throw new IllegalArgumentException(
          "entry %s: knownFrom is open; it is a day, unless occurred has no latest day"
              .formatted(id));
    }
    if (isKnownFromAssumed && !knownFrom.equals(occurred.latest())) {
      throw new IllegalArgumentException(
          "entry %s: knownFrom is unknown and %s; unknown, it is the latest day of occurred, %s"
              .formatted(id, knownFrom, occurred.latest()));
    }
    after = EntryId.copy(after);
    sources = List.copyOf(sources);
    summary.forEach(
        (language, text) -> {
          requireNonNull(language, "language");
          requireNonNull(text, "text");
        });
    summary = inOrder(summary);
    labels = copyOf(id, labels);
  }

  /**
   * An entry that is {@link Attestation#REPORTED} and has no source yet. The public could know it
   * from the latest day of {@code occurred} on.
   *
   * @throws IllegalArgumentException if a day of {@code occurred} lies outside the years -999999 to
   *     999999
   */
  public static CaseEntry of(CaseId caseId, EntryId id, ImpreciseDate occurred) {
    return new CaseEntry(
        id,
        caseId,
        occurred,
        Set.of(),
        occurred.latest(),
        false,
        Attestation.REPORTED,
        List.of(),
        Map.of(),
        Map.of());
  }

  /**
   * An entry that is {@link Attestation#REPORTED} and has no source yet. The public could know it
   * from the latest day of {@code occurred} on.
   *
   * @throws IllegalArgumentException if an id is not a slug, or a day of {@code occurred} lies
   *     outside the years -999999 to 999999
   */
  public static CaseEntry of(String caseId, String id, ImpreciseDate occurred) {
    return of(new CaseId(caseId), new EntryId(id), occurred);
  }

  /**
   * An entry that is {@link Attestation#REPORTED} and has no source yet. The public could know it
   * from the latest day of {@code occurred} on.
   *
   * @param occurred in EDTF, such as {@code 2016-01-06}, see {@link ImpreciseDate#parse}
   * @throws IllegalArgumentException if an id is not a slug, {@code occurred} is not valid EDTF, or
   *     one of its days lies outside the years -999999 to 999999
   */
  public static CaseEntry of(String caseId, String id, String occurred) {
    return of(caseId, id, ImpreciseDate.parse(occurred));
  }

  /** This entry, which happened no earlier than these, besides those already named. */
  public CaseEntry after(String... entries) {
    return new CaseEntry(
        id,
        caseId,
        occurred,
        EntryId.and(after, entries),
        knownFrom,
        isKnownFromAssumed,
        attestation,
        sources,
        summary,
        labels);
  }

  /** This entry, which the public could know from {@code day} on, and not before. */
  public CaseEntry knownFrom(LocalDate day) {
    return known(DayBound.on(day), false);
  }

  /**
   * This entry, of which it is unknown since when the public could know it: the latest day of
   * {@code occurred} is assumed.
   */
  public CaseEntry knownFromUnknown() {
    return known(occurred.latest(), true);
  }

  private CaseEntry known(DayBound from, boolean isAssumed) {
    return new CaseEntry(
        id, caseId, occurred, after, from, isAssumed, attestation, sources, summary, labels);
  }

  /** This entry with another attestation. */
  public CaseEntry attested(Attestation level) {
    return new CaseEntry(
        id,
        caseId,
        occurred,
        after,
        knownFrom,
        isKnownFromAssumed,
        level,
        sources,
        summary,
        labels);
  }

  /** This entry with one more source. */
  public CaseEntry from(Source source) {
    List<Source> more = new ArrayList<>(sources);
    more.add(source);
    return new CaseEntry(
        id,
        caseId,
        occurred,
        after,
        knownFrom,
        isKnownFromAssumed,
        attestation,
        more,
        summary,
        labels);
  }

  /** This entry with its summary in {@code language}, a BCP 47 tag. */
  public CaseEntry summary(String language, String text) {
    Map<String, String> more = new LinkedHashMap<>(summary);
    more.put(language, text);
    return new CaseEntry(
        id,
        caseId,
        occurred,
        after,
        knownFrom,
        isKnownFromAssumed,
        attestation,
        sources,
        more,
        labels);
  }

  /**
   * This entry with further values of a label, besides those that it has.
   *
   * @param key such as {@code cause}; 1 to 100 characters, not blank, none of them {@code =} or a
   *     control character
   * @param values at least one; any text
   * @throws IllegalArgumentException if the key is not as said, or there is no value
   */
  public CaseEntry label(String key, String... values) {
    Map<String, Set<String>> more = new LinkedHashMap<>(labels);
    Set<String> all = new LinkedHashSet<>(labels.getOrDefault(key, Set.of()));
    Collections.addAll(all, values);
    more.put(key, all);
    return new CaseEntry(
        id,
        caseId,
        occurred,
        after,
        knownFrom,
        isKnownFromAssumed,
        attestation,
        sources,
        summary,
        more);
  }

  /**
   * Whether a text can be the key of a label: 1 to {@link #LONGEST_LABEL_KEY} characters, not
   * blank, without {@code =} and control characters.
   */
  public static boolean isLabelKey(String text) {
    return !text.isBlank()
        && text.codePointCount(0, text.length()) <= LONGEST_LABEL_KEY
        && text.chars().noneMatch(each -> each == '=' || Character.isISOControl(each));
  }

  private static Map<String, Set<String>> copyOf(EntryId id, Map<String, Set<String>> labels) {
    Map<String, Set<String>> copy = new LinkedHashMap<>();
    labels.forEach(
        (key, values) -> {
          if (!isLabelKey(key)) {
            throw new IllegalArgumentException(
                "entry %s: label '%s'; a key is a text of 1 to %s characters, not blank, without = and control characters, such as cause"
                    .formatted(id, Printable.escaped(key, SHOWN), LONGEST_LABEL_KEY));
          }
          if (values.isEmpty()) {
            throw new IllegalArgumentException(
                "entry %s: label '%s' has no value; at least one is accepted"
                    .formatted(id, Printable.escaped(key, SHOWN)));
          }
          values.forEach(value -> requireNonNull(value, "value"));
          copy.put(key, Collections.unmodifiableSet(new LinkedHashSet<>(values)));
        });
    return inOrder(copy);
  }

  /** A copy in the same order; most entries have none or one, which takes less room. */
  private static <V> Map<String, V> inOrder(Map<String, V> values) {
    return values.size() < 2
        ? Map.copyOf(values)
        : Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  private static void checkOneDay(EntryId id, ImpreciseDate occurred) {
    if (occurred.isAllOf()) {
      String days = occurred.toString();
      throw new IllegalArgumentException(
          "entry %s: occurred is %s, all of these, but an entry happened on one day; [%s] is accepted for one of them, an entry for each, or, of cuts of some hours, one CutsReported with these days"
              .formatted(
                  id,
                  Printable.escaped(days, SHOWN),
                  Printable.escaped(days.substring(1, days.length() - 1), SHOWN)));
    }
  }

  /** Refuses days that no entry can have. */
  static void checkReach(String what, ImpreciseDate date) {
    checkReach(what, date.earliest());
    checkReach(what, date.latest());
  }

  private static void checkReach(String what, DayBound bound) {
    if (bound instanceof DayBound.On(LocalDate day)
        && (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY))) {
      throw new IllegalArgumentException(
          "%s %s: an entry's days lie in the years -999999 to 999999".formatted(what, day));
    }
  }
}
