package io.github.sijill.exchange;

import com.fasterxml.jackson.databind.JsonNode;
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

/**
 * Answers as JSON, in the words of docs/command-line.md: fields may be added to them, none is
 * renamed or removed. A citation holds the same. Stateless and thread-safe.
 */
public final class AnswerJson {

  private AnswerJson() {}

  /**
   * Asks a question, and gives the answer as one line of JSON, however long it is.
   *
   * @param archive such as {@code archive::ask}
   * @throws io.github.sijill.question.UnknownCaseException if it names a case that is not there
   * @throws io.github.sijill.scope.UnknownMemberException if it names a member that is not declared
   */
  public static String of(Question<?> question, Answers archive) {
    return tree(question, archive).toString();
  }

  private static JsonNode tree(Question<?> question, Answers archive) {
    return switch (question) {
      case StatusOn q -> AnswerWriter.status(archive.ask(q));
      case StatusDuring q -> AnswerWriter.moments(archive.ask(q));
      case TimelineOf q -> AnswerWriter.timelines(archive.ask(q).cells());
      case DurationOf q -> AnswerWriter.durations(archive.ask(q).cells());
      case ChangesBetween q -> AnswerWriter.changes(archive.ask(q).changes());
      case ChronologyOf q -> AnswerWriter.chronology(archive.ask(q).entries());
      case LegalBasisOn q -> AnswerWriter.legalBasis(q.day(), archive.ask(q).cases());
      case OfficeHolderOn q -> AnswerWriter.officeHolders(q.day(), archive.ask(q).offices());
    };
  }
}
