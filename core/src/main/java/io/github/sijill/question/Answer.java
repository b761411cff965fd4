package io.github.sijill.question;

/**
 * An answer, together with the question that it answers: the question says what was asked about,
 * and from where it was looked at. Immutable. There is one kind of answer for each kind of {@link
 * Question}.
 */
public interface Answer {

  /** What was asked. */
  Question<?> question();
}
