package io.github.sijill;

import io.github.sijill.event.Status;
import io.github.sijill.question.Answers;
import io.github.sijill.question.ChangesAnswer;
import io.github.sijill.question.DurationAnswer;
import io.github.sijill.question.MomentsAnswer;
import io.github.sijill.question.Question;
import io.github.sijill.question.StatusAnswer;
import io.github.sijill.question.Subject;
import io.github.sijill.question.TimelineAnswer;
import io.github.sijill.words.Explanation;
import java.time.LocalDate;
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

  private final Answers archive;
  private final Subject subject;

  StatusQuery(Answers archive, Subject subject) {
    this.archive = archive;
    this.subject = subject;
  }

  @Override
  public Subject subject() {
    return subject;
  }

  @Override
  public StatusQuery about(Subject other) {
    return new StatusQuery(archive, other);
  }

  /**
   * Only of cells that may be {@code DEGRADED} or {@code BLOCKED} at some moment that is asked
   * about.
   */
  public StatusQuery restrictedOnly() {
    return about(subject.restrictedOnly());
  }

  /** The status at the end of {@code day}. */
  public StatusAnswer on(LocalDate day) {
    return archive.ask(new Question.StatusOn(subject, day));
  }

  /** The status at the end of {@code day} in plain words, with its evidence and sources. */
  public String explain(LocalDate day) {
    return Explanation.of(on(day), archive.damage());
  }

  /**
   * The statuses that held at any moment from {@code from} to {@code to}, both inclusive: at the
   * end of the day before, or by an event on one of the days.
   *
   * @throws IllegalArgumentException if {@code to} is before {@code from}
   */
  public MomentsAnswer during(LocalDate from, LocalDate to) {
    return archive.ask(new Question.StatusDuring(subject, from, to));
  }

  /** The periods of each cell, with uncertain edges as periods of their own. */
  public TimelineAnswer timeline() {
    return archive.ask(new Question.TimelineOf(subject));
  }

  /** On how many days, in all, each cell had this status at their end. */
  public DurationAnswer durations(Status status) {
    return archive.ask(
        new Question.DurationOf(subject, status, Optional.empty(), Optional.empty()));
  }

  /**
   * On how many days from {@code from} to {@code to}, both inclusive, each cell had this status at
   * their end.
   *
   * @throws IllegalArgumentException if {@code to} is before {@code from}
   */
  public DurationAnswer durations(Status status, LocalDate from, LocalDate to) {
    return archive.ask(
        new Question.DurationOf(subject, status, Optional.of(from), Optional.of(to)));
  }

  /**
   * The days from {@code from} to {@code to}, both inclusive, whose answer differs from that of the
   * day before.
   *
   * @throws IllegalArgumentException if {@code to} is before {@code from}
   */
  public ChangesAnswer changes(LocalDate from, LocalDate to) {
    return archive.ask(new Question.ChangesBetween(subject, from, to));
  }
}
