package io.github.sijill.question;

/**
 * An answer, together with the question that it answers: the question says what was asked about,
 * and from where it was looked at. Immutable.
 */
public sealed interface Answer
    permits StatusAnswer,
        MomentsAnswer,
        TimelineAnswer,
        DurationAnswer,
        ChangesAnswer,
        ChronologyAnswer,
        LegalBasisAnswer,
        OfficeHolderAnswer {

  /** What was asked. */
  Question<?> question();
}
