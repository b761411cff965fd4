package io.github.sijill.question;

import io.github.sijill.event.Status;
import io.github.sijill.scope.DaySpan;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.axonframework.messaging.queryhandling.annotation.Query;

/**
 * A question to an archive; the same record is the payload of the Axon query message, named {@code
 * sijill.} and its simple name. All days are inclusive, of the case's own calendar, without zone.
 *
 * @param <A> the type of the answer
 */
public sealed interface Question<A extends Answer> {

  /** What it is about. */
  Subject subject();

  /** By what the cells of an answer are put into groups. */
  enum Grouping {
    /** Cells of one territory stand together; likewise of the next three. */
    TERRITORY,
    OPERATOR,
    NETWORK,
    SERVICE,
    /** Cells of one case. */
    CASE;

    /** The group of a cell: the id of its member, or of its case. */
    public String of(AboutCell cell) {
      return switch (this) {
        case TERRITORY -> cell.cell().territory().id();
        case OPERATOR -> cell.cell().operator().id();
        case NETWORK -> cell.cell().network().id();
        case SERVICE -> cell.cell().service().id();
        case CASE -> cell.caseId().value();
      };
    }

    /**
     * What counts as one cell in a group. Several cases may tell of one cell; only where cases are
     * told apart it counts for each.
     */
    public Object unit(AboutCell cell) {
      return this == CASE ? List.of(cell.caseId(), cell.cell()) : cell.cell();
    }

    /** The word for it, as commands and JSON use it: {@code territory}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The status at the end of a day, or at a moment of it.
   *
   * @param at the moment; its day, in its own zone, is {@code day}. Empty for the end of the day
   * @param groupBy by what its cells are counted in groups; empty for no groups
   */
  @Query(namespace = "sijill", name = "StatusOn", version = "1")
  record StatusOn(
      Subject subject, LocalDate day, Optional<ZonedDateTime> at, Optional<Grouping> groupBy)
      implements Question<StatusAnswer> {

    /** At the end of a day, without groups. */
    public StatusOn(Subject subject, LocalDate day) {
      this(subject, day, Optional.empty(), Optional.empty());
    }

    /** Refuses a moment of another day. */
    public StatusOn {
      if (at.isPresent() && !at.get().toLocalDate().equals(day)) {
        throw new IllegalArgumentException(
            "the moment %s is not on %s; give the day of the moment, or only one of the two"
                .formatted(at.get(), day));
      }
    }
  }

  /** The statuses that held at any moment of a span of days, one day or more. */
  @Query(namespace = "sijill", name = "StatusDuring", version = "1")
  record StatusDuring(Subject subject, LocalDate from, LocalDate to)
      implements Question<MomentsAnswer> {

    /** Refuses a span that ends before it begins. */
    public StatusDuring {
      DaySpan.checkAsked(from, to);
    }
  }

  /** The periods of each cell, from the beginning to the end of time. */
  @Query(namespace = "sijill", name = "TimelineOf", version = "1")
  record TimelineOf(Subject subject) implements Question<TimelineAnswer> {}

  /**
   * On how many days each cell had a status.
   *
   * @param from first day; empty for the beginning of time
   * @param to last day; empty for the end of time
   * @param groupBy by what its cells are put into groups; empty for no groups
   * @param byYear whether the days of each year are counted for themselves, in each group; without
   *     {@code groupBy}, all cells are one group
   */
  @Query(namespace = "sijill", name = "DurationOf", version = "1")
  record DurationOf(
      Subject subject,
      Status status,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      Optional<Grouping> groupBy,
      boolean byYear)
      implements Question<DurationAnswer> {

    private static final int MOST_YEARS = 1_000;

    /** Without groups. */
    public DurationOf(
        Subject subject, Status status, Optional<LocalDate> from, Optional<LocalDate> to) {
      this(subject, status, from, to, Optional.empty(), false);
    }

    /**
     * Refuses a span that ends before it begins; and by year, one without a first or a last day, or
     * of more than a thousand years.
     */
    public DurationOf {
      if (from.isPresent() && to.isPresent()) {
        DaySpan.checkAsked(from.get(), to.get());
      }
      if (byYear && (from.isEmpty() || to.isEmpty())) {
        throw new IllegalArgumentException(
            "by year, days are counted from a first to a last day, such as 2016-01-01 and"
                + " 2020-12-31;"
                + " %s missing"
                    .formatted(
                        from.isPresent()
                            ? "the last is"
                            : to.isPresent() ? "the first is" : "both are"));
      }
      if (byYear && to.get().getYear() - from.get().getYear() >= MOST_YEARS) {
        throw new IllegalArgumentException(
            "from %s to %s are more than %s years, which is as many as are counted each for itself"
                .formatted(from.get(), to.get(), MOST_YEARS));
      }
    }

    /** Whether the answer has groups. */
    public boolean hasGroups() {
      return byYear || groupBy.isPresent();
    }
  }

  /** The days of a span whose answers differ from those of the day before. */
  @Query(namespace = "sijill", name = "ChangesBetween", version = "2")
  record ChangesBetween(Subject subject, LocalDate from, LocalDate to)
      implements Question<ChangesAnswer> {

    /** Refuses a span that ends before it begins. */
    public ChangesBetween {
      DaySpan.checkAsked(from, to);
    }
  }

  /**
   * The entries in order of occurrence, of all cases together, rumours among them; those about
   * cells of the scope, and those that may be about any cell.
   */
  @Query(namespace = "sijill", name = "ChronologyOf", version = "1")
  record ChronologyOf(Subject subject) implements Question<ChronologyAnswer> {

    /** Refuses a subject of restricted cells only. */
    public ChronologyOf {
      checkAllCells(subject);
    }
  }

  /**
   * Which decrees are in force on each cell at the end of a day, and whether a restriction goes on
   * without one.
   */
  @Query(namespace = "sijill", name = "LegalBasisOn", version = "2")
  record LegalBasisOn(Subject subject, LocalDate day) implements Question<LegalBasisAnswer> {}

  /**
   * Who holds an office at the end of a day.
   *
   * @param institution the institution; empty for all
   * @param office the office; empty for all
   */
  @Query(namespace = "sijill", name = "OfficeHolderOn", version = "1")
  record OfficeHolderOn(
      Subject subject, Optional<String> institution, Optional<String> office, LocalDate day)
      implements Question<OfficeHolderAnswer> {

    /** Refuses a subject of restricted cells only. */
    public OfficeHolderOn {
      checkAllCells(subject);
    }
  }

  private static void checkAllCells(Subject subject) {
    if (subject.isRestrictedOnly()) {
      throw new IllegalArgumentException(
          "only questions about the statuses of cells can leave out those that are not restricted;"
              + " this one is about entries");
    }
  }
}
