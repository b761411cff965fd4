package io.github.sijill.question;

import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.CutsReported;
import io.github.sijill.event.DisruptionReported;
import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.scope.Cell;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.time.DayBound;
import io.github.sijill.timeline.InForce;
import io.github.sijill.timeline.Possible;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The status of a cell at the end of a day.
 *
 * @param possible the statuses that are possible, over all worlds
 * @param since the first day of the period with these possible statuses; open if it was always so
 * @param until its last day, inclusive; open if it stays so
 * @param perhaps the days on which a certain status may have held without a break: those of the
 *     period, and those beside it up to which it held at the end of each day in some world
 * @param evidence the deciding entries, the opening of the case where its baseline may have lasted,
 *     and the statements that confirm them
 * @param loweredBy what may have ended something stronger where the period begins, if it begins
 *     with that and a milder restriction is left; by rank
 * @param restrictions what is in force on the cell on that day, or may be, by rank; milder ones
 *     than the status among them. At a moment, what may be in force then, the cuts last
 * @param lastTold the last day of which an entry in view speaks about the cell: silence after it
 *     does not mean that nothing happened; empty if no entry but the opening speaks about it
 * @param within what held within the day beside what its start and end show
 * @param remarks measurements, denials and rulings about the evidence and the restrictions; they
 *     change no status
 */
public record CellStatus(
    CaseId caseId,
    Cell cell,
    Possible<Status> possible,
    DayBound since,
    DayBound until,
    DaySpan perhaps,
    List<SeenEntry> evidence,
    List<SeenEntry> loweredBy,
    List<Restriction> restrictions,
    Optional<LocalDate> lastTold,
    List<CellTimeline.Within> within,
    List<Remark> remarks)
    implements AboutCell {

  /**
   * A restriction that is in force on a cell, or may be.
   *
   * @param entry the entry that began it; the opening of the case for its baseline
   * @param level {@link Status#DEGRADED} or {@link Status#BLOCKED}
   * @param isBaseline whether it has always been in force, as the opening says
   * @param isCertain whether it is in force in every world
   * @param end what ended it or may have, before or after the day asked about; empty if no entry in
   *     view can have, or it is a cut
   * @param cut the hours and the day of the cut, if it is one
   */
  public record Restriction(
      SeenEntry entry,
      Status level,
      boolean isBaseline,
      boolean isCertain,
      Optional<InForce.Ending> end,
      Optional<Cut> cut) {

    /** The first day on which it can have begun; open for a baseline. */
    public DayBound earliest() {
      return isBaseline
          ? DayBound.open()
          : cut.map(each -> DayBound.on(each.day())).orElseGet(entry::earliest);
    }

    /** The last day on which it can have begun; open for a baseline. */
    public DayBound latest() {
      return isBaseline
          ? DayBound.open()
          : cut.map(each -> DayBound.on(each.day())).orElseGet(entry::latest);
    }

    /** Who ordered it, if that is told. */
    public Optional<String> orderedBy() {
      return switch (entry.event()) {
        case BlockingImposed e -> e.orderedBy();
        case DisruptionReported e -> e.orderedBy();
        case CutsReported e -> e.orderedBy();
        default -> Optional.empty();
      };
    }
  }

  /**
   * A cut of some hours; the clock ends it.
   *
   * @param day the day on which it begins, in its own zone
   */
  public record Cut(LocalDate day, CellTimeline.Hours hours) {}

  /** Keeps copies of the lists. */
  public CellStatus {
    evidence = List.copyOf(evidence);
    loweredBy = List.copyOf(loweredBy);
    restrictions = List.copyOf(restrictions);
    within = List.copyOf(within);
    remarks = List.copyOf(remarks);
  }

  /** The same where something else was the last that was told of the cell. */
  public CellStatus toldLast(Optional<LocalDate> day) {
    return lastTold.equals(day)
        ? this
        : new CellStatus(
            caseId,
            cell,
            possible,
            since,
            until,
            perhaps,
            evidence,
            loweredBy,
            restrictions,
            day,
            within,
            remarks);
  }

  /** All entries that it rests on, perhaps some of them several times. */
  public Stream<SeenEntry> restsOn() {
    return Stream.of(
            evidence.stream(),
            loweredBy.stream(),
            restrictions.stream()
                .flatMap(
                    each ->
                        Stream.concat(
                            Stream.of(each.entry()),
                            each.end().stream().flatMap(end -> end.by().stream()))),
            within.stream().flatMap(each -> each.evidence().stream()))
        .flatMap(each -> each);
  }

  /** Whether only one status is possible. */
  public boolean isCertain() {
    return possible.isCertain();
  }
}
