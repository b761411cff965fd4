package io.github.sijill;

import io.github.sijill.citation.Citing;
import io.github.sijill.event.Attestation;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.projection.Answers;
import io.github.sijill.projection.CellChange;
import io.github.sijill.projection.CellDuration;
import io.github.sijill.projection.CellTimeline;
import io.github.sijill.projection.LegalBasisAnswer;
import io.github.sijill.projection.MomentsAnswer;
import io.github.sijill.projection.OfficeHolderAnswer;
import io.github.sijill.projection.Question;
import io.github.sijill.projection.StatusAnswer;
import io.github.sijill.projection.Subject;
import io.github.sijill.scope.Scope;
import io.github.sijill.words.Explanation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A question in the making: everything is optional, and a date or another noun ends it. Immutable;
 * a half-built query can be kept and asked twice. Days are inclusive, without zone.
 *
 * <p>Each of the four dimensions is named once, with all its members in one call; a second call for
 * it throws {@link IllegalStateException}. {@link #scope} replaces all four.
 *
 * <p>Each ending throws {@link io.github.sijill.scope.UnknownMemberException} or {@link
 * io.github.sijill.projection.UnknownCaseException} if a name is not declared; they say what is.
 */
public final class StatusQuery {

  private final Answers archive;
  private final Citing citing;
  private final Subject subject;

  StatusQuery(Answers archive, Citing citing, Subject subject) {
    this.archive = archive;
    this.citing = citing;
    this.subject = subject;
  }

  /** Of this case only; otherwise of every case that declares the members named. */
  public StatusQuery inCase(String caseId) {
    return new StatusQuery(archive, citing, subject.in(new CaseId(caseId)));
  }

  /** Of the cells in this scope, instead of those named before. */
  public StatusQuery scope(Scope scope) {
    return new StatusQuery(archive, citing, subject.on(scope));
  }

  /** In these territories, ISO 3166 codes. */
  public StatusQuery territory(String... ids) {
    return new StatusQuery(archive, citing, subject.on(subject.scope().territory(ids)));
  }

  /** Of these operators. */
  public StatusQuery operator(String... ids) {
    return new StatusQuery(archive, citing, subject.on(subject.scope().operator(ids)));
  }

  /** On these networks; {@code mobile} stands for all that is below it. */
  public StatusQuery network(String... ids) {
    return new StatusQuery(archive, citing, subject.on(subject.scope().network(ids)));
  }

  /** For these services. */
  public StatusQuery service(String... ids) {
    return new StatusQuery(archive, citing, subject.on(subject.scope().service(ids)));
  }

  /** With what the public could know at the end of {@code day}. */
  public StatusQuery asKnownOn(LocalDate day) {
    return from(subject.viewpoint().asKnownOn(day));
  }

  /** With what the archive held at {@code instant}, inclusive. */
  public StatusQuery asRecordedAt(Instant instant) {
    return from(subject.viewpoint().asRecordedAt(instant));
  }

  /** With what is attested at least so well, confirmations counted. */
  public StatusQuery attestedAtLeast(Attestation level) {
    return from(subject.viewpoint().attestedAtLeast(level));
  }

  /** To be cited: the same endings, which give the answer as a citation. */
  public CitedQuery cite() {
    return new CitedQuery(citing, subject);
  }

  private StatusQuery from(Viewpoint viewpoint) {
    return new StatusQuery(archive, citing, subject.from(viewpoint));
  }

  /** The status at the end of {@code day}. */
  public StatusAnswer on(LocalDate day) {
    return archive.ask(new Question.StatusOn(subject, day));
  }

  /** The status at the end of {@code day} in plain words, with its evidence and sources. */
  public String explain(LocalDate day) {
    return Explanation.of(on(day));
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
  public List<CellTimeline> timeline() {
    return archive.ask(new Question.TimelineOf(subject));
  }

  /** On how many days, in all, each cell had this status at their end. */
  public List<CellDuration> durations(Status status) {
    return archive.ask(
        new Question.DurationOf(subject, status, Optional.empty(), Optional.empty()));
  }

  /** On how many days from {@code from} to {@code to} each cell had this status at their end. */
  public List<CellDuration> durations(Status status, LocalDate from, LocalDate to) {
    return archive.ask(
        new Question.DurationOf(subject, status, Optional.of(from), Optional.of(to)));
  }

  /** What changed after {@code after}, up to {@code to}, inclusive. */
  public List<CellChange> changes(LocalDate after, LocalDate to) {
    return archive.ask(new Question.ChangesBetween(subject, after, to));
  }

  /** The entries in order of occurrence, rumours among them, whatever cells they are about. */
  public List<SeenEntry> chronology() {
    return archive.ask(new Question.ChronologyOf(subject));
  }

  /** Which decree is in force at the end of {@code day}, for each case. */
  public List<LegalBasisAnswer> legalBasis(LocalDate day) {
    return archive.ask(new Question.LegalBasisOn(subject, day));
  }

  /** Who holds each office that the case tells of at the end of {@code day}. */
  public List<OfficeHolderAnswer> officeHolders(LocalDate day) {
    return archive.ask(
        new Question.OfficeHolderOn(subject, Optional.empty(), Optional.empty(), day));
  }

  /** Who holds the office of that institution at the end of {@code day}. */
  public List<OfficeHolderAnswer> officeHolder(String institution, String office, LocalDate day) {
    return archive.ask(
        new Question.OfficeHolderOn(subject, Optional.of(institution), Optional.of(office), day));
  }
}
