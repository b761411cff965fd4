package io.github.sijill.exchange;

import com.fasterxml.jackson.databind.JsonNode;
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
   * @throws io.github.sijill.projection.UnknownCaseException if it names a case that is not there
   * @throws io.github.sijill.scope.UnknownMemberException if it names a member that is not declared
   */
  public static String of(Question<?> question, Answers archive) {
    return tree(question, archive).toString();
  }

  private static JsonNode tree(Question<?> question, Answers archive) {
    return switch (question) {
      case StatusOn q -> AnswerWriter.status(archive.ask(q));
      case StatusDuring q -> AnswerWriter.moments(archive.ask(q));
      case TimelineOf q -> AnswerWriter.timelines(archive.ask(q));
      case DurationOf q -> AnswerWriter.durations(archive.ask(q));
      case ChangesBetween q -> AnswerWriter.changes(archive.ask(q));
      case ChronologyOf q -> AnswerWriter.chronology(archive.ask(q));
      case LegalBasisOn q -> AnswerWriter.legalBasis(q.day(), archive.ask(q));
      case OfficeHolderOn q -> AnswerWriter.officeHolders(q.day(), archive.ask(q));
    };
  }
}
