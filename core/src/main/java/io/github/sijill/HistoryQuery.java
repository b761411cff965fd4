package io.github.sijill;

import io.github.sijill.question.Answers;
import io.github.sijill.question.ChronologyAnswer;
import io.github.sijill.question.LegalBasisAnswer;
import io.github.sijill.question.OfficeHolderAnswer;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A question about what the cases tell besides statuses: their entries, the decrees in force, who
 * holds an office. Days are inclusive, without zone. Immutable.
 *
 * <pre>{@code
 * archive.history().inCase("voip-maroc-2016").legalBasis(LocalDate.of(2016, 7, 1))
 * }</pre>
 *
 * <p>Each ending throws {@link io.github.sijill.scope.UnknownMemberException} or {@link
 * io.github.sijill.question.UnknownCaseException} if a name is not declared; they say what is.
 */
public final class HistoryQuery implements Query<HistoryQuery> {

  private final Answers archive;
  private final Subject subject;

  HistoryQuery(Answers archive, Subject subject) {
    this.archive = archive;
    this.subject = subject;
  }

  @Override
  public Subject subject() {
    return subject;
  }

  @Override
  public HistoryQuery about(Subject other) {
    return new HistoryQuery(archive, other);
  }

  /**
   * The entries in order of occurrence, of all cases together, rumours among them. Of a scope they
   * are those about its cells and those that may be: an entry that names no cell, and confirms or
   * covers no other, may be about any.
   */
  public ChronologyAnswer chronology() {
    return archive.ask(new Question.ChronologyOf(subject));
  }

  /**
   * Which decrees are in force at the end of {@code day}, cell by cell, and whether a restriction
   * goes on after they have lapsed.
   */
  public LegalBasisAnswer legalBasis(LocalDate day) {
    return archive.ask(new Question.LegalBasisOn(subject, day));
  }

  /**
   * Who holds each office that the entries tell of, at the end of {@code day}. An office is of no
   * cell: of a scope, these are the offices in the cases that declare its members.
   */
  public OfficeHolderAnswer officeHolders(LocalDate day) {
    return archive.ask(
        new Question.OfficeHolderOn(subject, Optional.empty(), Optional.empty(), day));
  }

  /** Who holds the office of that institution at the end of {@code day}, for each case. */
  public OfficeHolderAnswer officeHolder(String institution, String office, LocalDate day) {
    return archive.ask(
        new Question.OfficeHolderOn(subject, Optional.of(institution), Optional.of(office), day));
  }
}
