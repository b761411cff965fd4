package io.github.sijill.testing;

import io.github.sijill.event.Status;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One question of each kind. */
public final class Questions {

  private Questions() {}

  public static List<Question<?>> all(Subject subject, LocalDate day) {
    return List.of(
        new Question.StatusOn(subject, day),
        new Question.StatusDuring(subject, day, day.plusDays(3)),
        new Question.TimelineOf(subject),
        new Question.DurationOf(subject, Status.OPEN, Optional.of(day), Optional.empty()),
        new Question.ChangesBetween(subject, day, day.plusYears(1)),
        new Question.ChronologyOf(subject),
        new Question.LegalBasisOn(subject, day),
        new Question.OfficeHolderOn(subject, Optional.empty(), Optional.empty(), day));
  }
}
