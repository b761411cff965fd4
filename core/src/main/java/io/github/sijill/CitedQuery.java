package io.github.sijill;

import io.github.sijill.event.Status;
import io.github.sijill.exchange.Citation;
import io.github.sijill.projection.Question;
import io.github.sijill.projection.Subject;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A question in the making whose answer is to be cited. Each ending asks as that of {@link
 * StatusQuery} does, and throws as {@link Archive#cite(Question)} does. Immutable.
 */
public final class CitedQuery {

  private final Archive archive;
  private final Subject subject;

  CitedQuery(Archive archive, Subject subject) {
    this.archive = archive;
    this.subject = subject;
  }

  /** Cites the status at the end of {@code day}. */
  public Citation on(LocalDate day) {
    return archive.cite(new Question.StatusOn(subject, day));
  }

  /** Cites the statuses that held at any moment from {@code from} to {@code to}, inclusive. */
  public Citation during(LocalDate from, LocalDate to) {
    return archive.cite(new Question.StatusDuring(subject, from, to));
  }

  /** Cites the periods of each cell. */
  public Citation timeline() {
    return archive.cite(new Question.TimelineOf(subject));
  }

  /** Cites on how many days each cell had this status. */
  public Citation durations(Status status) {
    return archive.cite(
        new Question.DurationOf(subject, status, Optional.empty(), Optional.empty()));
  }

  /** Cites on how many days from {@code from} to {@code to} each cell had this status. */
  public Citation durations(Status status, LocalDate from, LocalDate to) {
    return archive.cite(
        new Question.DurationOf(subject, status, Optional.of(from), Optional.of(to)));
  }

  /** Cites what changed after {@code after}, up to {@code to}, inclusive. */
  public Citation changes(LocalDate after, LocalDate to) {
    return archive.cite(new Question.ChangesBetween(subject, after, to));
  }

  /** Cites the entries in order of occurrence. */
  public Citation chronology() {
    return archive.cite(new Question.ChronologyOf(subject));
  }

  /** Cites which decree is in force at the end of {@code day}. */
  public Citation legalBasis(LocalDate day) {
    return archive.cite(new Question.LegalBasisOn(subject, day));
  }

  /** Cites who holds each office at the end of {@code day}. */
  public Citation officeHolders(LocalDate day) {
    return archive.cite(
        new Question.OfficeHolderOn(subject, Optional.empty(), Optional.empty(), day));
  }

  /** Cites who holds the office of that institution at the end of {@code day}. */
  public Citation officeHolder(String institution, String office, LocalDate day) {
    return archive.cite(
        new Question.OfficeHolderOn(subject, Optional.of(institution), Optional.of(office), day));
  }
}
