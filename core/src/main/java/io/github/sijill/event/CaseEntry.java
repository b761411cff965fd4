package io.github.sijill.event;

import static java.util.Objects.requireNonNull;

import io.github.sijill.source.Attestation;
import io.github.sijill.source.Source;
import io.github.sijill.time.DayBound;
import io.github.sijill.time.ImpreciseDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
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
 * @param sources in the order given; may be empty
 * @param summary what happened, in the archive's own words, by language (BCP 47 tag)
 */
public record CaseEntry(
    EntryId id,
    CaseId caseId,
    ImpreciseDate occurred,
    Set<EntryId> after,
    DayBound knownFrom,
    Attestation attestation,
    List<Source> sources,
    Map<String, String> summary) {

  private static final LocalDate FIRST_DAY = LocalDate.of(-999_999, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(999_999, 12, 31);

  /**
   * Keeps copies of the collections.
   *
   * @throws IllegalArgumentException if a day of {@code occurred} or {@code knownFrom} lies outside
   *     the years -999999 to 999999, or {@code knownFrom} is open though {@code occurred} ends
   */
  public CaseEntry {
    requireNonNull(id, "id");
    requireNonNull(caseId, "caseId");
    requireNonNull(attestation, "attestation");
    requireNonNull(knownFrom, "knownFrom");
    checkReach("occurred", occurred.earliest());
    checkReach("occurred", occurred.latest());
    checkReach("knownFrom", knownFrom);
    if (knownFrom instanceof DayBound.Open && !(occurred.latest() instanceof DayBound.Open)) {
      throw new IllegalArgumentException(
          "entry %s: knownFrom is open; it is a day, unless occurred has no latest day"
              .formatted(id));
    }
    after = EntryId.copy(after);
    sources = List.copyOf(sources);
    summary.forEach(
        (language, text) -> {
          requireNonNull(language, "language");
          requireNonNull(text, "text");
        });
    summary = Collections.unmodifiableMap(new LinkedHashMap<>(summary));
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
        Attestation.REPORTED,
        List.of(),
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
        attestation,
        sources,
        summary);
  }

  /** This entry, which the public could know from {@code day} on, and not before. */
  public CaseEntry knownFrom(LocalDate day) {
    return new CaseEntry(
        id, caseId, occurred, after, DayBound.on(day), attestation, sources, summary);
  }

  /** This entry with another attestation. */
  public CaseEntry attested(Attestation level) {
    return new CaseEntry(id, caseId, occurred, after, knownFrom, level, sources, summary);
  }

  /** This entry with one more source. */
  public CaseEntry from(Source source) {
    List<Source> more = new ArrayList<>(sources);
    more.add(source);
    return new CaseEntry(id, caseId, occurred, after, knownFrom, attestation, more, summary);
  }

  /** This entry with its summary in {@code language}, a BCP 47 tag. */
  public CaseEntry summary(String language, String text) {
    Map<String, String> more = new LinkedHashMap<>(summary);
    more.put(language, text);
    return new CaseEntry(id, caseId, occurred, after, knownFrom, attestation, sources, more);
  }

  private static void checkReach(String what, DayBound bound) {
    if (bound instanceof DayBound.On(LocalDate day)
        && (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY))) {
      throw new IllegalArgumentException(
          "%s %s: an entry's days lie in the years -999999 to 999999".formatted(what, day));
    }
  }
}
