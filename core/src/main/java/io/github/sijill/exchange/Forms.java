package io.github.sijill.exchange;

import io.github.sijill.question.Answer;
import io.github.sijill.question.Question;
import java.util.List;

/** The forms of all kinds of questions. */
final class Forms {

  private static final StatusOnForm STATUS_ON = new StatusOnForm();
  private static final StatusDuringForm STATUS_DURING = new StatusDuringForm();
  private static final TimelineForm TIMELINE_OF = new TimelineForm();
  private static final DurationForm DURATION_OF = new DurationForm();
  private static final ChangesForm CHANGES_BETWEEN = new ChangesForm();
  private static final ChronologyForm CHRONOLOGY_OF = new ChronologyForm();
  private static final LegalBasisForm LEGAL_BASIS_ON = new LegalBasisForm();
  private static final OfficeHolderForm OFFICE_HOLDER_ON = new OfficeHolderForm();

  static final List<Form<?, ?>> ALL =
      List.of(
          STATUS_ON,
          STATUS_DURING,
          TIMELINE_OF,
          DURATION_OF,
          CHANGES_BETWEEN,
          CHRONOLOGY_OF,
          LEGAL_BASIS_ON,
          OFFICE_HOLDER_ON);

  private Forms() {}

  /** The form of a question. */
  @SuppressWarnings("unchecked") // Each case gives the form of that question's type.
  static <A extends Answer> Form<Question<A>, A> of(Question<A> question) {
    return (Form<Question<A>, A>)
        (Form<?, ?>)
            switch (question) {
              case Question.StatusOn q -> STATUS_ON;
              case Question.StatusDuring q -> STATUS_DURING;
              case Question.TimelineOf q -> TIMELINE_OF;
              case Question.DurationOf q -> DURATION_OF;
              case Question.ChangesBetween q -> CHANGES_BETWEEN;
              case Question.ChronologyOf q -> CHRONOLOGY_OF;
              case Question.LegalBasisOn q -> LEGAL_BASIS_ON;
              case Question.OfficeHolderOn q -> OFFICE_HOLDER_ON;
            };
  }

  /** The form of the question of an answer. */
  @SuppressWarnings("unchecked") // An answer holds a question that is answered by its type.
  static <A extends Answer> Form<Question<A>, A> of(A answer) {
    return of((Question<A>) answer.question());
  }
}
