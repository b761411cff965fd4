package io.github.sijill;

import static java.util.Objects.requireNonNull;

import io.github.sijill.event.Status;
import io.github.sijill.picture.TimelinePicture;
import io.github.sijill.projection.CellView;
import io.github.sijill.question.ChangesAnswer;
import io.github.sijill.question.DurationAnswer;
import io.github.sijill.question.MomentsAnswer;
import io.github.sijill.question.Question;
import io.github.sijill.question.Question.Grouping;
import io.github.sijill.question.StatusAnswer;
import io.github.sijill.question.Subject;
import io.github.sijill.question.TimelineAnswer;
import io.github.sijill.words.Explanation;
import io.github.sijill.words.Language;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * A question about the status of cells; a date or another noun ends it. Days are inclusive, without
 * zone. Immutable.
 *
 * <pre>{@code
 * archive.status().network("wifi").asKnownOn(LocalDate.of(2016, 3, 1)).on(LocalDate.of(2016, 2, 26))
 * }</pre>
 *
 * <p>Each ending throws {@link io.github.sijill.scope.UnknownMemberException} or {@link
 * io.github.sijill.question.UnknownCaseException} if a name is not declared; they say what is.
 */
public final class StatusQuery implements Query<StatusQuery> {

  private final ArchiveAnswers archive;
  private final Subject subject;
  private final Optional<Grouping> groupBy;
  private final Language language;

  StatusQuery(ArchiveAnswers archive, Subject subject) {
    this(archive, subject, Optional.empty(), Language.ENGLISH);
  }

  private StatusQuery(
      ArchiveAnswers archive, Subject subject, Optional<Grouping> groupBy, Language language) {
    this.archive = archive;
    this.subject = subject;
    this.groupBy = groupBy;
    this.language = language;
  }

  @Override
  public Subject subject() {
    return subject;
  }

  @Override
  public StatusQuery about(Subject other) {
    return new StatusQuery(archive, other, groupBy, language);
  }

  /**
   * Only of cells that may be {@code DEGRADED} or {@code BLOCKED} at some moment that is asked
   * about.
   */
  public StatusQuery restrictedOnly() {
    return about(subject.restrictedOnly());
  }

  /**
   * With groups of cells: {@link StatusAnswer#groups} count how many had which status, and {@link
   * DurationAnswer#groups} on how many days. Only {@code on} and {@code durations} may follow.
   */
  public StatusQuery groupBy(Grouping grouping) {
    return new StatusQuery(archive, subject, Optional.of(grouping), language);
  }

  /**
   * In the words of this language, and not in English. It changes what {@code explain} says and
   * {@code picture} writes, and no answer.
   *
   * @param explained the language of explanations and pictures
   */
  public StatusQuery language(Language explained) {
    return new StatusQuery(archive, subject, groupBy, requireNonNull(explained, "explained"));
  }

  private Subject ungrouped() {
    groupBy.ifPresent(
        by -> {
          throw new IllegalStateException(
              "this answer cannot be given by %s; only on and durations can".formatted(by));
        });
    return subject;
  }

  /**
   * The one cell that the query is about, looked up to be asked many times: as the archive is now,
   * and from the viewpoint of the query. What is recorded later does not change it.
   *
   * @throws IllegalArgumentException if the query is about no cell, or about several
   */
  public CellView cell() {
    return archive.cell(ungrouped());
  }

  /** The status at the end of {@code day}. */
  public StatusAnswer on(LocalDate day) {
    return archive.ask(new Question.StatusOn(subject, day, Optional.empty(), groupBy));
  }

  /**
   * The status at a moment, cuts of hours counted. Where something began or ended on its day, and
   * nobody tells the hour, it may lie before or after that.
   *
   * @param moment its day, in its own zone, is the day that entries speak of
   */
  public StatusAnswer at(ZonedDateTime moment) {
    return archive.ask(
        new Question.StatusOn(subject, moment.toLocalDate(), Optional.of(moment), groupBy));
  }

  /** The status at the end of {@code day} in plain words, with its evidence and sources. */
  public String explain(LocalDate day) {
    return Explanation.of(archive.ask(new Question.StatusOn(ungrouped(), day)), archive, language);
  }

  /** The status at a moment in plain words, as {@link #at} tells it. */
  public String explain(ZonedDateTime moment) {
    return Explanation.of(
        archive.ask(
            new Question.StatusOn(
                ungrouped(), moment.toLocalDate(), Optional.of(moment), Optional.empty())),
        archive,
        language);
  }

  /**
   * What held when from {@code from} to {@code to}, both inclusive, in plain words, with its
   * evidence and sources.
   *
   * @throws IllegalArgumentException if {@code to} is before {@code from}
   */
  public String explain(LocalDate from, LocalDate to) {
    return Explanation.of(during(from, to), archive, language);
  }

  /**
   * The statuses that held at any moment from {@code from} to {@code to}, both inclusive: at the
   * end of the day before, or by an event on one of the days.
   *
   * @throws IllegalArgumentException if {@code to} is before {@code from}
   */
  public MomentsAnswer during(LocalDate from, LocalDate to) {
    return archive.ask(new Question.StatusDuring(ungrouped(), from, to));
  }

  /** The periods of each cell, with uncertain edges as periods of their own. */
  public TimelineAnswer timeline() {
    return archive.ask(new Question.TimelineOf(ungrouped()));
  }

  /** The periods of each cell, drawn: {@code picture().svg()}. */
  public TimelinePicture picture() {
    return TimelinePicture.of(timeline(), archive, language);
  }

  /** On how many days, in all, each cell had this status at their end. */
  public DurationAnswer durations(Status status) {
    return archive.ask(
        new Question.DurationOf(
            subject, status, Optional.empty(), Optional.empty(), groupBy, false));
  }

  /**
   * On how many days from {@code from} to {@code to}, both inclusive, each cell had this status at
   * their end.
   *
   * @throws IllegalArgumentException if {@code to} is before {@code from}
   */
  public DurationAnswer durations(Status status, LocalDate from, LocalDate to) {
    return archive.ask(
        new Question.DurationOf(
            subject, status, Optional.of(from), Optional.of(to), groupBy, false));
  }

  /**
   * The same, and for each year the days of groups of cells: {@link DurationAnswer#groups}. Without
   * {@link #groupBy}, all cells are one group.
   *
   * @throws IllegalArgumentException if {@code to} is before {@code from}, or a thousand years or
   *     more after it
   */
  public DurationAnswer durationsByYear(Status status, LocalDate from, LocalDate to) {
    return archive.ask(
        new Question.DurationOf(
            subject, status, Optional.of(from), Optional.of(to), groupBy, true));
  }

  /**
   * The days from {@code from} to {@code to}, both inclusive, whose answer differs from that of the
   * day before.
   *
   * @throws IllegalArgumentException if {@code to} is before {@code from}
   */
  public ChangesAnswer changes(LocalDate from, LocalDate to) {
    return archive.ask(new Question.ChangesBetween(ungrouped(), from, to));
  }
}
