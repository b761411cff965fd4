package io.github.sijill.history;

import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.CutsReported;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.source.Attestation;
import io.github.sijill.time.DayBound;
import io.github.sijill.time.ImpreciseDate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it counts from a viewpoint: in its corrected form, with the days that the declared
 * order leaves to it. Immutable and thread-safe.
 *
 * <p>What the entry says, {@link #event}, {@link #entry} and {@link #occurred}, may have to be read
 * from the archive; all else is at hand. Two are equal if they are the same in all that they offer.
 */
public final class SeenEntry {

  /** Rumours have no place among the entries that count. */
  static final int NO_RANK = -1;

  /** What it was recorded as, if nothing amends it and its event was not read yet. */
  private final Optional<Recorded> unread;

  private volatile @Nullable SagaEvent event;

  private final long sequence;
  private final Instant recordedAt;
  private final int rank;
  private final DayRange days;
  private final Attestation attestation;
  private final List<EntryId> confirmedBy;

  SeenEntry(
      SagaEvent event,
      long sequence,
      Instant recordedAt,
      int rank,
      DayRange days,
      Attestation attestation,
      List<EntryId> confirmedBy) {
    this.event = event;
    this.unread = Optional.empty();
    this.sequence = sequence;
    this.recordedAt = recordedAt;
    this.rank = rank;
    this.days = days;
    this.attestation = attestation;
    this.confirmedBy = List.copyOf(confirmedBy);
  }

  private SeenEntry(Recorded unread, int rank, DayRange days, Attestation attestation) {
    this.unread = Optional.of(unread);
    this.sequence = unread.sequence();
    this.recordedAt = unread.recordedAt();
    this.rank = rank;
    this.days = days;
    this.attestation = attestation;
    this.confirmedBy = List.of();
  }

  /**
   * An entry that nothing amends or confirms, and whose event is read only when it is asked for.
   * For other rooms of this library.
   *
   * @param rank its place among the entries that count
   * @param first the first day that the declared order leaves to it, as a number
   * @param last the last such day
   */
  public static SeenEntry plain(
      Recorded recorded, int rank, int first, int last, Attestation attestation) {
    return new SeenEntry(recorded, rank, new DayRange(first, last), attestation);
  }

  /** The event, as last corrected. */
  public SagaEvent event() {
    SagaEvent known = event;
    if (known == null) {
      known = unread.orElseThrow().event();
      event = known;
    }
    return known;
  }

  /** What every event carries, as last corrected: {@code event().entry()}. */
  public CaseEntry entry() {
    return event().entry();
  }

  /** When it happened, as last corrected, whatever order is declared. */
  public ImpreciseDate occurred() {
    return entry().occurred();
  }

  /**
   * Whether it counts as known from an assumed day: nobody knows since when the public could know
   * it. What frames the record, its opening and its members, counts whatever is known.
   */
  public boolean isKnownFromAssumed() {
    return entry().isKnownFromAssumed() && !(event() instanceof SagaEvent.Declaration);
  }

  /** Whether it tells of statuses and is a rumour, so that no answer counts it. */
  public boolean isRumourOfStatus() {
    return attestation == Attestation.RUMOURED
        && (event() instanceof SagaEvent.StatusChange || event() instanceof CutsReported);
  }

  /** Whether a source marks its date as approximate or uncertain. */
  public boolean hasMarkedDate() {
    return !occurred().qualifiers().isEmpty();
  }

  /** The id of the entry. */
  public EntryId id() {
    SagaEvent known = event;
    return known == null ? unread.orElseThrow().id() : known.id();
  }

  /** The case that it belongs to. */
  public CaseId caseId() {
    return event().entry().caseId();
  }

  /** The first day on which it can have happened, given what it is declared after. */
  public DayBound earliest() {
    return DayRange.bound(days.first());
  }

  /** The last day on which it can have happened, inclusive, given what is declared after it. */
  public DayBound latest() {
    return DayRange.bound(days.last());
  }

  /** How well it is attested: as it says itself, or officially if a statement confirms it. */
  public Attestation attestation() {
    return attestation;
  }

  /** The statements in view that confirm it, in the order in which they came to count. */
  public List<EntryId> confirmedBy() {
    return confirmedBy;
  }

  /** Whether it is only rumoured: then it changes no status, and orders nothing. */
  public boolean isRumour() {
    return rank == NO_RANK;
  }

  /** Where the entry stands in the archive, from 1; a correction does not move it. */
  public long sequence() {
    return sequence;
  }

  /** When the entry was first recorded, whatever corrected it later. */
  public Instant recordedAt() {
    return recordedAt;
  }

  int rank() {
    return rank;
  }

  DayRange days() {
    return days;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof SeenEntry that
            && sequence == that.sequence
            && isRumour() == that.isRumour()
            && attestation == that.attestation
            && days.equals(that.days)
            && recordedAt.equals(that.recordedAt)
            && confirmedBy.equals(that.confirmedBy)
            && event().equals(that.event()));
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(sequence) + recordedAt.hashCode();
  }

  /** Id, days and attestation, {@code imposed-mobile (2016-01-01 to 2016-01-05, REPORTED)}. */
  @Override
  public String toString() {
    return "%s (%s to %s, %s)".formatted(id(), earliest(), latest(), attestation);
  }
}
