package io.github.sijill.words;

import io.github.sijill.projection.Answers;
import io.github.sijill.projection.Question;
import io.github.sijill.projection.Question.ChangesBetween;
import io.github.sijill.projection.Question.ChronologyOf;
import io.github.sijill.projection.Question.DurationOf;
import io.github.sijill.projection.Question.LegalBasisOn;
import io.github.sijill.projection.Question.OfficeHolderOn;
import io.github.sijill.projection.Question.StatusDuring;
import io.github.sijill.projection.Question.StatusOn;
import io.github.sijill.projection.Question.TimelineOf;

/** A question and its answer in plain words, on one line. */
public final class ReplyWords {

  private ReplyWords() {}

  /** Asks the question, and says both. */
  public static String of(Question<?> question, Answers archive) {
    MemberNames names = new MemberNames(archive.ask(new ChronologyOf(question.subject())));
    return QuestionWords.of(question, names) + ": " + answer(question, archive, names);
  }

  private static String answer(Question<?> question, Answers archive, MemberNames names) {
    AnswerWords words = new AnswerWords(names);
    return switch (question) {
      case StatusOn q -> words.status(archive.ask(q));
      case StatusDuring q -> words.moments(archive.ask(q));
      case TimelineOf q -> words.timelines(archive.ask(q));
      case DurationOf q -> words.durations(archive.ask(q));
      case ChangesBetween q ->
          words.changes(archive.ask(q), archive.ask(new TimelineOf(q.subject())));
      case ChronologyOf q -> AnswerWords.chronology(archive.ask(q));
      case LegalBasisOn q -> AnswerWords.legalBasis(archive.ask(q));
      case OfficeHolderOn q -> AnswerWords.officeHolders(archive.ask(q));
    };
  }
}
