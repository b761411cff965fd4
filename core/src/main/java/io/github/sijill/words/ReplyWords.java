package io.github.sijill.words;

import io.github.sijill.question.Answers;
import io.github.sijill.question.Question;
import io.github.sijill.question.Question.ChangesBetween;
import io.github.sijill.question.Question.ChronologyOf;
import io.github.sijill.question.Question.DurationOf;
import io.github.sijill.question.Question.LegalBasisOn;
import io.github.sijill.question.Question.OfficeHolderOn;
import io.github.sijill.question.Question.StatusDuring;
import io.github.sijill.question.Question.StatusOn;
import io.github.sijill.question.Question.TimelineOf;

/** A question and its answer in plain words, on one line. */
public final class ReplyWords {

  private ReplyWords() {}

  /** Asks the question, and says both. */
  public static String of(Question<?> question, Answers archive) {
    MemberNames names =
        new MemberNames(archive.ask(new ChronologyOf(question.subject())).entries());
    return QuestionWords.of(question, names) + ": " + answer(question, archive, names);
  }

  private static String answer(Question<?> question, Answers archive, MemberNames names) {
    AnswerWords words = new AnswerWords(names);
    return switch (question) {
      case StatusOn q -> words.status(archive.ask(q));
      case StatusDuring q -> words.moments(archive.ask(q));
      case TimelineOf q -> words.timelines(archive.ask(q).cells());
      case DurationOf q -> words.durations(archive.ask(q).cells());
      case ChangesBetween q ->
          words.changes(archive.ask(q).changes(), archive.ask(new TimelineOf(q.subject())).cells());
      case ChronologyOf q -> AnswerWords.chronology(archive.ask(q).entries());
      case LegalBasisOn q -> AnswerWords.legalBasis(archive.ask(q).cases());
      case OfficeHolderOn q -> AnswerWords.officeHolders(archive.ask(q).offices());
    };
  }
}
