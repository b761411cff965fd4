package io.github.sijill.projection;

import static java.util.Objects.requireNonNull;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.Status;
import io.github.sijill.history.DayRange;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.question.AboutCell;
import io.github.sijill.question.CellStatus;
import io.github.sijill.scope.Cell;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.time.DayBound;
import io.github.sijill.timeline.Possible;
import io.github.sijill.timeline.Timeline;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a case, looked up once to be asked many times. It tells what the archive held when it
 * was looked up, and does not follow what is recorded later. Days are inclusive, of the case's own
 * calendar, without zone.
 *
 * <pre>{@code
 * CellView skype = archive.status().network("wifi").operator("inwi").service("skype").cell();
 * boolean isBlocked = skype.possible(day).isCertainly(Status.BLOCKED);
 * }</pre>
 *
 * <p>Immutable to its callers, and thread-safe. It holds on to the entries of its case that bear on
 * the cell.
 */
public final class CellView implements AboutCell {

  /**
   * So many questions are told from near their days: to prepare a cell for all costs about as much
   * as they do together, and many a cell is never asked so often.
   */
  private static final int NEAR = 4;

  private final SeenCase seen;
  private final Cell cell;
  private final DaySpan exists;
  private final DayRange days;
  private final AtomicInteger asked = new AtomicInteger();

  private volatile @Nullable CellAnswers answers;

  CellView(SeenCase seen, Cell cell, DaySpan exists) {
    this.seen = seen;
    this.cell = cell;
    this.exists = exists;
    this.days = DayRange.of(exists);
  }

  @Override
  public CaseId caseId() {
    return seen.caseId();
  }

  @Override
  public Cell cell() {
    return cell;
  }

  /** The days on which the cell exists. */
  public DaySpan exists() {
    return exists;
  }

  /**
   * The statuses that are possible at the end of a day. Nothing is made for it: equal answers are
   * one object.
   *
   * @throws IllegalArgumentException if the cell does not exist on that day
   */
  public Possible<Status> possible(LocalDate day) {
    return answers().timeline().on(checked(day));
  }

  /**
   * The status at the end of a day, with its evidence.
   *
   * @throws IllegalArgumentException if the cell does not exist on that day
   */
  public CellStatus on(LocalDate day) {
    checked(day);
    if (answers == null && asked.getAndIncrement() < NEAR) {
      Optional<CellStatus> near = seen.near(this, day);
      if (near.isPresent()) {
        return near.get();
      }
    }
    return answers().on(day);
  }

  private LocalDate checked(LocalDate day) {
    if (!days.contains(DayRange.number(requireNonNull(day, "day")))) {
      throw new IllegalArgumentException(
          "%s does not exist on %s; its days are %s".formatted(cell, day, exists));
    }
    return day;
  }

  /** All that is prepared of it. */
  CellAnswers answers() {
    CellAnswers known = answers;
    if (known == null) {
      known = seen.answers(cell).orElseThrow();
      answers = known;
    }
    return known;
  }

  /** Walks over the periods, from the first on. */
  public Periods periods() {
    return new Periods();
  }

  /**
   * Periods one after the other, without a gap: those of equal answers, on the days on which the
   * cell exists. Nothing is made of a period but what is asked. Not thread-safe.
   *
   * <pre>{@code
   * CellView.Periods periods = cell.periods();
   * while (periods.next()) {
   *   print(periods.since(), periods.possible());
   * }
   * }</pre>
   */
  public final class Periods {

    private final Timeline<Status> timeline = answers().timeline();
    private final int last;
    private int at;

    private Periods() {
      this.at = first() - 1;
      this.last =
          exists.to() instanceof DayBound.On(LocalDate day)
              ? timeline.periodAt(day)
              : timeline.size() - 1;
    }

    private int first() {
      return exists.from() instanceof DayBound.On(LocalDate day) ? timeline.periodAt(day) : 0;
    }

    /** Goes on to the next period, at first to the first; false if there is none. */
    public boolean next() {
      if (at >= last) {
        return false;
      }
      at++;
      return true;
    }

    private int current() {
      if (at < first()) {
        throw new IllegalStateException("no period yet; call next() first");
      }
      return at;
    }

    /** The statuses that are possible in this period. */
    public Possible<Status> possible() {
      return timeline.possible(current());
    }

    /** Its first day; open if it has always been so. */
    public DayBound since() {
      return days().from();
    }

    /** Its last day, inclusive; open if it stays so. */
    public DayBound until() {
      return days().to();
    }

    private DaySpan days() {
      return answers().teller().clipped(timeline.period(current())).orElseThrow();
    }

    /** What decides on any of its days, by rank. */
    public List<SeenEntry> evidence() {
      return answers().view().evidence().of(timeline.evidenceOfPeriod(current()));
    }
  }
}
