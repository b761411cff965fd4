package io.github.sijill.history;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.Status;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.source.Attestation;
import io.github.sijill.time.DayBound;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A case as seen from a viewpoint: the entries that count, in rank order. Immutable and
 * thread-safe. For the rooms of this library; callers ask questions.
 *
 * <p>The filters come in this order. What was recorded later is left out; amendments among the rest
 * are applied; what was not known yet is left out; what is not attested well enough, confirmations
 * by statements in view counted, is left out; and so is what does not have the labels that are
 * asked for. The opening of the case and its declarations of members are the frame of the record
 * and not a part of the story: only the first filter applies to them.
 *
 * <p>Rumours stand apart: whatever they are about, they change no status, and what they are
 * declared after or before orders nothing.
 *
 * <p>For other rooms of this library.
 */
public final class History {

  private final CaseId caseId;
  private final Dimensions dimensions;
  private final Optional<SeenEntry> opening;
  private final List<SeenEntry> entries;
  private final List<SeenEntry> rumours;
  private final int[][] successors;
  private final boolean ordered;

  private History(
      CaseId caseId,
      Dimensions dimensions,
      Optional<SeenEntry> opening,
      List<SeenEntry> entries,
      List<SeenEntry> rumours,
      int[][] successors,
      boolean ordered) {
    this.caseId = caseId;
    this.dimensions = dimensions;
    this.entries = Collections.unmodifiableList(entries);
    this.rumours = Collections.unmodifiableList(rumours);
    this.opening = opening;
    this.successors = successors;
    this.ordered = ordered;
  }

  /**
   * Sees {@code record}, the events of one case in the order of recording, from {@code viewpoint}.
   *
   * @throws IllegalArgumentException if the declared order has a cycle
   */
  public static History of(CaseId caseId, List<Recorded> record, Viewpoint viewpoint) {
    List<Recorded> recorded = recordedBy(record, viewpoint);
    Amended amended = Amended.by(recorded);

    List<Recorded> known = new ArrayList<>();
    List<SagaEvent> knownEvents = new ArrayList<>();
    Dimensions dimensions = Dimensions.none();
    for (Recorded each : recorded) {
      Optional<SagaEvent> standing = amended.standing(each.event());
      if (standing.isPresent() && isKnown(standing.get(), viewpoint)) {
        SagaEvent event = standing.get();
        known.add(Recorded.of(event, each.sequence(), each.recordedAt()));
        knownEvents.add(event);
        dimensions = declared(dimensions, event);
      }
    }

    Confirmations confirmations = Confirmations.among(knownEvents, viewpoint.attestedAtLeast());
    Labelled labelled = new Labelled(viewpoint.labels());
    List<Recorded> counting = new ArrayList<>();
    List<SagaEvent> countingEvents = new ArrayList<>();
    List<SeenEntry> rumours = new ArrayList<>();
    for (Recorded each : known) {
      Attestation attestation = confirmations.attestation(each.event());
      if (each.event() instanceof CaseOpened opened) {
        labelled.opened(opened.id());
      }
      if (!isFrame(each.event())
          && (attestation.compareTo(viewpoint.attestedAtLeast()) < 0
              || !labelled.counts(each.event(), attestation == Attestation.RUMOURED))) {
        continue;
      }
      if (!isFrame(each.event()) && attestation == Attestation.RUMOURED) {
        DayRange days = DayRange.of(each.event().entry().occurred());
        rumours.add(seen(each, SeenEntry.NO_RANK, days, confirmations));
      } else {
        counting.add(each);
        countingEvents.add(each.event());
      }
    }

    DeclaredOrder order = DeclaredOrder.of(countingEvents);
    List<SeenEntry> entries = new ArrayList<>(counting.size());
    for (int rank = 0; rank < counting.size(); rank++) {
      entries.add(
          seen(counting.get(order.positions()[rank]), rank, order.days()[rank], confirmations));
    }
    return new History(
        caseId,
        dimensions,
        entries.stream().filter(entry -> entry.event() instanceof CaseOpened).findFirst(),
        entries,
        rumours,
        order.successors(),
        Arrays.stream(order.successors()).anyMatch(each -> each.length > 0));
  }

  /**
   * The history of some entries whose ranks and days are known.
   *
   * @param opening stands first among the entries, if there is one
   * @param entries by rank
   * @param successors by rank: the ranks of those that are declared directly after it
   */
  public static History of(
      CaseId caseId,
      Dimensions dimensions,
      Optional<SeenEntry> opening,
      List<SeenEntry> entries,
      int[][] successors) {
    return new History(
        caseId,
        dimensions,
        opening,
        entries,
        List.of(),
        successors,
        Arrays.stream(successors).anyMatch(each -> each.length > 0));
  }

  /**
   * This history, of all that was recorded and seen from now, once another event is recorded; empty
   * if that may touch more than itself, so that {@link #of} has to look at all again: if it is no
   * change of statuses but tells of other entries, is a rumour, or leaves another fewer days.
   *
   * @param ranks of all entries, by id
   */
  public Optional<History> and(Recorded next, Map<EntryId, Integer> ranks) {
    SagaEvent event = next.event();
    if (!(event instanceof SagaEvent.StatusChange)
        || event.entry().attestation() == Attestation.RUMOURED
        || ranks.containsKey(event.id())) {
      return Optional.empty();
    }
    DayRange own = DayRange.of(event.entry().occurred());
    int first = own.first();
    int[][] later = Arrays.copyOf(successors, entries.size() + 1);
    later[entries.size()] = new int[0];
    boolean isOrdered = ordered;
    for (EntryId id : event.predecessors()) {
      Integer rank = ranks.get(id);
      if (rank != null && DeclaredOrder.isOrdered(entries.get(rank).event(), event)) {
        first = Math.max(first, firstDay(rank));
        later[rank] = Arrays.copyOf(later[rank], later[rank].length + 1);
        later[rank][later[rank].length - 1] = entries.size();
        isOrdered = true;
        if (lastDay(rank) > own.last()) {
          return Optional.empty();
        }
      }
    }
    DayRange days = new DayRange(first, own.last());
    List<SeenEntry> all = new ArrayList<>(entries.size() + 1);
    all.addAll(entries);
    all.add(
        new SeenEntry(
            event,
            next.sequence(),
            next.recordedAt(),
            entries.size(),
            days,
            event.entry().attestation(),
            List.of()));
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(new History(caseId, dimensions, opening, all, rumours, later, isOrdered));
  }

  /**
   * The events of one case as amendments leave them, nothing else filtered: what the write side
   * keeps in order, rumours too, for they may be confirmed later.
   *
   * @param record in the order of recording
   * @return in the order of recording
   */
  public static List<SagaEvent> standing(List<Recorded> record) {
    Amended amended = Amended.by(record);
    return record.stream().flatMap(each -> amended.standing(each.event()).stream()).toList();
  }

  /**
   * These events in their declared order, and where none is declared in the one given.
   *
   * @throws IllegalArgumentException if the declared order has a cycle
   */
  public static List<SagaEvent> inDeclaredOrder(List<SagaEvent> events) {
    return Arrays.stream(DeclaredOrder.sorted(events)).mapToObj(events::get).toList();
  }

  private static List<Recorded> recordedBy(List<Recorded> record, Viewpoint viewpoint) {
    return viewpoint
        .recordedAt()
        .map(at -> record.stream().filter(each -> !each.recordedAt().isAfter(at)).toList())
        .orElse(record);
  }

  private static boolean isKnown(SagaEvent event, Viewpoint viewpoint) {
    if (isFrame(event) || viewpoint.knownOn().isEmpty()) {
      return true;
    }
    return event.entry().knownFrom() instanceof DayBound.On(LocalDate from)
        && !from.isAfter(viewpoint.knownOn().get());
  }

  private static boolean isFrame(SagaEvent event) {
    return event instanceof SagaEvent.Declaration;
  }

  private static Dimensions declared(Dimensions before, SagaEvent event) {
    return event instanceof SagaEvent.Declaration e ? e.declaredAfter(before) : before;
  }

  private static SeenEntry seen(
      Recorded recorded, int rank, DayRange days, Confirmations confirmations) {
    SagaEvent event = recorded.event();
    return new SeenEntry(
        event,
        recorded.sequence(),
        recorded.recordedAt(),
        rank,
        days,
        confirmations.attestation(event),
        confirmations.of(event.id()));
  }

  /** The case. */
  public CaseId caseId() {
    return caseId;
  }

  /** The opening of the case; empty if it was not recorded yet. */
  public Optional<SeenEntry> opening() {
    return opening;
  }

  /** The status of every cell before the first word on it. */
  public Status baseline() {
    return opening.map(entry -> ((CaseOpened) entry.event()).baseline()).orElse(Status.UNKNOWN);
  }

  /** The members that are declared. */
  public Dimensions dimensions() {
    return dimensions;
  }

  /** The entries that count, by rank: the entry of rank r stands at index r. */
  public List<SeenEntry> entries() {
    return entries;
  }

  /** The rumours in view, in the order of recording. They have no rank. */
  public List<SeenEntry> rumours() {
    return rumours;
  }

  /** All entries in view in the order in which they happened, the rumours among them. */
  public List<SeenEntry> chronology() {
    return Chronological.sorted(entries, rumours);
  }

  /**
   * The rank of an entry of this history: its place in the declared order, and where none is
   * declared in the order of recording. Of two entries on one day, the one of higher rank is the
   * later.
   *
   * @throws IllegalArgumentException if it is a rumour, which has none
   */
  public int rank(SeenEntry entry) {
    if (entry.rank() == SeenEntry.NO_RANK) {
      throw new IllegalArgumentException(entry.id() + " is a rumour and has no rank");
    }
    return entry.rank();
  }

  /** The first day that the declared order leaves to the entry of {@code rank}, as a number. */
  public int firstDay(int rank) {
    return entries.get(rank).days().first();
  }

  /** The last day that the declared order leaves to the entry of {@code rank}, as a number. */
  public int lastDay(int rank) {
    return entries.get(rank).days().last();
  }

  /** Whether any order is declared among the entries that count. */
  public boolean isOrdered() {
    return ordered;
  }

  /** The ranks of the entries that are declared directly after the one of {@code rank}. */
  public int[] successors(int rank) {
    return successors[rank].clone();
  }
}
