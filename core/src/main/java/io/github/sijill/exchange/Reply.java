package io.github.sijill.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sijill.json.EventCodec;
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
 * A question asked and answered, as it is cited.
 *
 * @param json the answer in one line of JSON
 * @param words question and answer in plain words, on one line
 */
record Reply(String json, String words) {

  static Reply to(Question<?> question, Answering archive) {
    MemberNames names = new MemberNames(archive.ask(new ChronologyOf(question.subject())));
    AnswerWords in = new AnswerWords(names);
    String asked = QuestionWords.of(question, names) + ": ";
    return switch (question) {
      case StatusOn q -> {
        var answer = archive.ask(q);
        yield of(AnswerWriter.status(answer), asked + in.status(answer));
      }
      case StatusDuring q -> {
        var answer = archive.ask(q);
        yield of(AnswerWriter.moments(answer), asked + in.moments(answer));
      }
      case TimelineOf q -> {
        var answer = archive.ask(q);
        yield of(AnswerWriter.timelines(answer), asked + in.timelines(answer));
      }
      case DurationOf q -> {
        var answer = archive.ask(q);
        yield of(AnswerWriter.durations(answer), asked + in.durations(answer));
      }
      case ChangesBetween q -> {
        var answer = archive.ask(q);
        var cells = archive.ask(new TimelineOf(q.subject()));
        yield of(AnswerWriter.changes(answer), asked + in.changes(answer, cells));
      }
      case ChronologyOf q -> {
        var answer = archive.ask(q);
        yield of(AnswerWriter.chronology(answer), asked + AnswerWords.chronology(answer));
      }
      case LegalBasisOn q -> {
        var answer = archive.ask(q);
        yield of(AnswerWriter.legalBasis(q.day(), answer), asked + AnswerWords.legalBasis(answer));
      }
      case OfficeHolderOn q -> {
        var answer = archive.ask(q);
        yield of(
            AnswerWriter.officeHolders(q.day(), answer), asked + AnswerWords.officeHolders(answer));
      }
    };
  }

  private static Reply of(JsonNode json, String words) {
    return new Reply(EventCodec.text(json), words);
  }
}
