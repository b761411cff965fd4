package io.github.sijill;

import io.github.sijill.citation.Citation;
import io.github.sijill.citation.Citing;
import io.github.sijill.event.Status;
import io.github.sijill.projection.Question;
import io.github.sijill.projection.Subject;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A question in the making whose answer is to be cited. Each ending asks as that of {@link
 * StatusQuery} does, and throws as {@link Archive#cite(Question)} does. Immutable.
 */
public final class CitedQuery {

  private final Citing citing;
  private final Subject subject;

  CitedQuery(Citing citing, Subject subject) {
    this.citing = citing;
    this.subject = subject;
  }

  /** Cites the status at the end of {@code day}. */
  public Citation on(LocalDate day) {
    return citing.cite(new Question.StatusOn(subject, day));
  }

  /** Cites the statuses that held at any moment from {@code from} to {@code to}, inclusive. */
  public Citation during(LocalDate from, LocalDate to) {
    return citing.cite(new Question.StatusDuring(subject, from, to));
  }

  /** Cites the periods of each cell. */
  public Citation timeline() {
    return citing.cite(new Question.TimelineOf(subject));
  }

  /** Cites on how many days each cell had this status. */
  public Citation durations(Status status) {
    return citing.cite(
        new Question.DurationOf(subject, status, Optional.empty(), Optional.empty()));
  }

  /** Cites on how many days from {@code from} to {@code to} each cell had this status. */
  public Citation durations(Status status, LocalDate from, LocalDate to) {
    return citing.cite(
        new Question.DurationOf(subject, status, Optional.of(from), Optional.of(to)));
  }

  /** Cites what changed after {@code after}, up to {@code to}, inclusive. */
  public Citation changes(LocalDate after, LocalDate to) {
    return citing.cite(new Question.ChangesBetween(subject, after, to));
  }

  /** Cites the entries in order of occurrence. */
  public Citation chronology() {
    return citing.cite(new Question.ChronologyOf(subject));
  }

  /** Cites which decree is in force at the end of {@code day}. */
  public Citation legalBasis(LocalDate day) {
    return citing.cite(new Question.LegalBasisOn(subject, day));
  }

  /** Cites who holds each office at the end of {@code day}. */
  public Citation officeHolders(LocalDate day) {
    return citing.cite(
        new Question.OfficeHolderOn(subject, Optional.empty(), Optional.empty(), day));
  }

  /** Cites who holds the office of that institution at the end of {@code day}. */
  public Citation officeHolder(String institution, String office, LocalDate day) {
    return citing.cite(
        new Question.OfficeHolderOn(subject, Optional.of(institution), Optional.of(office), day));
  }
}
