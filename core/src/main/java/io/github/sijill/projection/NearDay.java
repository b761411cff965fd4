package io.github.sijill.projection;

import static io.github.sijill.history.DayRange.AFTER_ALL;
import static io.github.sijill.history.DayRange.BEFORE_ALL;

import io.github.sijill.casefile.CellTimelines;
import io.github.sijill.cuts.Cuts;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.Status;
import io.github.sijill.history.DayRange;
import io.github.sijill.history.History;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.index.CountedEntries;
import io.github.sijill.index.FewEntries;
import io.github.sijill.index.Frame;
import io.github.sijill.question.CellStatus;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.scope.Cell;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.time.DayBound;
import io.github.sijill.timeline.Change;
import io.github.sijill.timeline.Timeline;
import io.github.sijill.timeline.Timeline.Evidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells the status of a cell on a day from the few entries that bear on it, for whoever asks once.
 * Only the events of those are read on which the answer rests. It tells what the whole case tells,
 * or nothing: that is a law of the tests.
 */
final class NearDay {

  /** How far is looked, one after the other, see {@link CountedEntries#near}. */
  private static final int[] REACHES = {2, 8};

  /** So few entries are not worth choosing among. */
  private static final int FEW = 12;

  /** How many days before a period what begins it is looked for, at most. */
  private static final int BEFORE_PERIOD = 4;

  private final CaseId caseId;
  private final Cell cell;
  private final Frame frame;
  private final List<Recorded> events;
  private final CountedEntries counted;
  private final KeptAnswers kept;

  /**
   * @param events the first of the case, in the order of recording
   * @param counted those that count on the cell
   * @param kept what was told near days before
   */
  NearDay(
      CaseId caseId,
      Cell cell,
      Frame frame,
      List<Recorded> events,
      CountedEntries counted,
      KeptAnswers kept) {
    this.caseId = caseId;
    this.cell = cell;
    this.frame = frame;
    this.events = events;
    this.counted = counted;
    this.kept = kept;
  }

  /** The status at the end of a day; empty if more has to be looked at. */
  Optional<CellStatus> on(LocalDate day) {
    if (counted.size() <= FEW) {
      return on(day, counted.whole());
    }
    for (int reach : REACHES) {
      Optional<CellStatus> found = on(day, reach);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The same, where so much is looked at. */
  Optional<CellStatus> on(LocalDate day, int reach) {
    return on(day, counted.near(DayRange.number(day), reach));
  }

  private Optional<CellStatus> on(LocalDate day, FewEntries few) {
    KeptAnswers.Key key = new KeptAnswers.Key(frame, cell, few);
    Optional<CellStatus> known = kept.get(key, DayRange.number(day));
    if (known == null) {
      return find(day, few, key);
    }
    return known.map(each -> each.toldLast(counted.lastTold()));
  }

  private Optional<CellStatus> find(LocalDate day, FewEntries few, KeptAnswers.Key key) {
    History history = history(few);
    BitSet lacking = new BitSet();
    Timeline<Status> timeline = timeline(few, history, lacking);
    DayRange alike = timeline.alike(day);
    if (timeline.endOfAllInForce(day) > few.exactTo()
        || !isExact(timeline.looked(day), few, lacking)) {
      kept.keep(key, alike, Optional.empty());
      return Optional.empty();
    }
    Told told = new Told(caseId, timeline, Cuts.NONE, DaySpan.ALWAYS);
    CellTeller.Around around =
        new CellTeller.Around(history.opening(), e -> evidence(e, history), shown -> List.of());
    CellTeller teller = new CellTeller(told, cell, around, counted::lastTold);
    List<CellTimeline.Within> within =
        teller.isWithin(day) ? new WithinDays(told, around).on(day) : List.of();
    Optional<CellStatus> status =
        Optional.of(teller.onDay(day, within))
            .filter(each -> isExact(each, few) && restsOnNone(lacking, each, history));
    // An answer tells all, even where its archive has been closed or changed since.
    status.ifPresent(each -> each.restsOn().forEach(SeenEntry::event));
    kept.keep(key, alike, status);
    return status;
  }

  private History history(FewEntries few) {
    int before = frame.opening().isPresent() ? 1 : 0;
    List<SeenEntry> entries = new ArrayList<>(before + few.size());
    frame.opening().ifPresent(entries::add);
    int[][] successors = new int[before + few.size()][];
    Arrays.fill(successors, new int[0]);
    for (int each = 0; each < few.size(); each++) {
      entries.add(
          SeenEntry.plain(
              events.get(few.position(each)),
              before + each,
              few.first(each),
              few.last(each),
              few.attestation(each)));
      for (int earlier : few.before(each)) {
        int[] known = successors[before + earlier];
        successors[before + earlier] = Arrays.copyOf(known, known.length + 1);
        successors[before + earlier][known.length] = before + each;
      }
    }
    return History.of(caseId, frame.dimensions(), frame.opening(), entries, successors);
  }

  /**
   * @param lacking gets the ranks of those ends of which it is not known whether they had anything
   *     to end
   */
  private Timeline<Status> timeline(FewEntries few, History history, BitSet lacking) {
    int before = history.entries().size() - few.size();
    List<Change<Status>> changes = new ArrayList<>(few.size());
    for (int each = 0; each < few.size(); each++) {
      if (few.isHere(each)) {
        Set<Integer> ends = new HashSet<>();
        for (int ended : few.ends(each)) {
          ends.add(before + ended);
        }
        changes.add(new Change<>(before + each, few.begins(each), few.endsAll(each), ends));
        if (few.begins(each).isEmpty() && few.mayLackWhatItEnds(each)) {
          lacking.set(before + each);
        }
      }
    }
    return Timeline.of(CellTimelines.scale(frame.baseline()), changes, history, lacking);
  }

  /** Nothing confirms a deciding entry here. */
  private static List<SeenEntry> evidence(Evidence evidence, History history) {
    return evidence.baseline()
        ? Stream.concat(history.opening().stream(), evidence.deciding().stream()).toList()
        : evidence.deciding();
  }

  /** Whether the days on which the status may have held without a break are found as from all. */
  private static boolean isExact(Timeline.Looked looked, FewEntries few, BitSet lacking) {
    return (few.exactFrom() == BEFORE_ALL || looked.first() > few.exactFrom())
        && (few.exactTo() == AFTER_ALL || looked.last() < few.exactTo())
        && !(looked.after().isPresent() && lacking.get(looked.after().getAsInt()));
  }

  /** Whether all that is told lies among the days of which the entries tell all. */
  private static boolean isExact(CellStatus status, FewEntries few) {
    int from = few.exactFrom();
    int to = few.exactTo();
    return (from == BEFORE_ALL
            || (begins(status.since()) - BEFORE_PERIOD > from
                && status.restrictions().stream().allMatch(each -> begins(each.earliest()) > from)
                && status.within().stream().allMatch(each -> DayRange.number(each.first()) > from)))
        && (to == AFTER_ALL
            || (ends(status.until()) < to
                && status.within().stream().allMatch(each -> DayRange.number(each.last()) < to)));
  }

  /** An open beginning as a day before all, from which others can be subtracted. */
  private static long begins(DayBound bound) {
    return bound.day().map(DayRange::number).orElse(BEFORE_ALL);
  }

  private static int ends(DayBound bound) {
    return bound.day().map(DayRange::number).orElse(AFTER_ALL);
  }

  private static boolean restsOnNone(BitSet lacking, CellStatus status, History history) {
    return lacking.isEmpty()
        || Stream.of(
                status.evidence().stream(),
                status.loweredBy().stream(),
                status.within().stream().flatMap(each -> each.evidence().stream()))
            .flatMap(each -> each)
            .noneMatch(entry -> lacking.get(history.rank(entry)));
  }
}
