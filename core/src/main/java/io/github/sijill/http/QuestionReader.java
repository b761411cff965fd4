package io.github.sijill.http;

import io.github.sijill.Archive;
import io.github.sijill.exchange.QuestionCommand;
import io.github.sijill.http.Refusal.RefusedException;
import io.github.sijill.question.Answer;
import io.github.sijill.question.Question;
import io.github.sijill.scope.UnknownMemberException;
import io.github.sijill.words.Caveats;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads questions from parameters, and refuses those that would cost too much. */
final class QuestionReader {

  private final Archive archive;
  private final InstantSource clock;
  private final Cost cost;

  QuestionReader(Archive archive, InstantSource clock, ApiLimits limits) {
    this.archive = archive;
    this.clock = clock;
    this.cost = new Cost(archive, limits);
  }

  /** The day that {@code today} means, whoever asks from wherever. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /**
   * The question that is asked by these parameters.
   *
   * @throws RefusedException if there is none, or its answer would be too large
   */
  Question<?> question(QuestionCommand command, Given given) {
    LocalDate today = today();
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String name : given.names()) {
      if (command.names().contains(name)) {
        values.put(name, given.all(name, typed -> command.canonical(name, typed, today)));
      }
    }
    List<String> alternatives = command.alternatives();
    if (!alternatives.isEmpty() && alternatives.stream().noneMatch(values::containsKey)) {
      throw Refusal.missing(alternatives).thrown();
    }
    Question<?> question = read(command, values);
    try {
      cost.check(question);
    } catch (UnknownMemberException e) {
      throw refused(question, e);
    }
    return question;
  }

  /**
   * The answer to a question.
   *
   * @throws RefusedException if it names a member that no case declares
   */
  <A extends Answer> A ask(Question<A> question) {
    try {
      return archive.ask(question);
    } catch (UnknownMemberException e) {
      throw refused(question, e);
    }
  }

  /** Nothing is declared where nothing was recorded yet. */
  private RefusedException refused(Question<?> question, UnknownMemberException e) {
    return Refusal.unknownMember(e, Caveats.refusal(question, archive, e)).thrown();
  }

  private static Question<?> read(QuestionCommand command, Map<String, List<String>> values) {
    try {
      return command.question(values, name -> name);
    } catch (IllegalArgumentException e) {
      throw Refusal.of(Rule.CANNOT_BE_ASKED, String.valueOf(e.getMessage())).thrown();
    }
  }
}
