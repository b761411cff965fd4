package io.github.sijill.words;

import io.github.sijill.question.Answers;
import io.github.sijill.question.ChronologyAnswer;
import io.github.sijill.question.Question;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.scope.DeclaredMember;
import io.github.sijill.scope.Dimension;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import io.github.sijill.scope.Selection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The members that a question names and that did not exist when it asks. */
final class AbsentMembers {

  private AbsentMembers() {}

  /**
   * That members have no cells on the days asked about, a sentence for each: {@code operator
   * 'meditel' has no cells on 2017-01-01: it is one until 2016-12-07; after that it is
   * orange-maroc.}
   */
  static List<String> of(Question<?> question, Answers archive) {
    Optional<DaySpan> asked = days(question);
    if (asked.isEmpty() || question.subject().scope().equals(Scope.all())) {
      return List.of();
    }
    ChronologyAnswer entries =
        archive.ask(new Question.ChronologyOf(question.subject().ofAllCells()));
    Set<String> sentences = new LinkedHashSet<>();
    for (Dimensions dimensions : entries.declared().values()) {
      if (dimensions.hasDays() && dimensions.declares(question.subject().scope())) {
        Scope scope = dimensions.byIds(question.subject().scope());
        for (Dimension dimension : Dimension.values()) {
          for (String id : named(scope.of(dimension))) {
            absent(dimension, id, asked.get(), dimensions).ifPresent(sentences::add);
          }
        }
      }
    }
    return List.copyOf(sentences);
  }

  /** The days that a question about cells asks about. */
  private static Optional<DaySpan> days(Question<?> question) {
    return switch (question) {
      case Question.StatusOn q -> Optional.of(DaySpan.of(q.day()));
      case Question.StatusDuring q ->
          Optional.of(DaySpan.of(Optional.of(q.from()), Optional.of(q.to())));
      case Question.ChangesBetween q ->
          Optional.of(DaySpan.of(Optional.of(q.from()), Optional.of(q.to())));
      case Question.DurationOf q -> Optional.of(DaySpan.of(q.from(), q.to()));
      case Question.TimelineOf q -> Optional.empty();
      case Question.ChronologyOf q -> Optional.empty();
      case Question.LegalBasisOn q -> Optional.empty();
      case Question.OfficeHolderOn q -> Optional.empty();
    };
  }

  private static Set<String> named(Selection selection) {
    return switch (selection) {
      case Selection.All all -> Set.of();
      case Selection.Only(Set<String> ids) -> ids;
      case Selection.Except(Selection from, Set<String> excepted) -> named(from);
    };
  }

  private static Optional<String> absent(
      Dimension dimension, String id, DaySpan asked, Dimensions dimensions) {
    Optional<DaySpan> days = dimensions.days(dimension, id);
    if (days.flatMap(asked::within).isPresent()) {
      return Optional.empty();
    }
    List<String> others = new ArrayList<>();
    if (days.isPresent() && isBefore(asked, days.get())) {
      dimensions
          .member(dimension, id)
          .flatMap(DeclaredMember::formerly)
          .ifPresent(former -> others.add("before that it is " + former));
    } else {
      List<String> successors = dimensions.successors(dimension, id);
      if (!successors.isEmpty()) {
        others.add("after that it is " + Phrases.list(successors));
      }
    }
    return Optional.of(
        "%s '%s' has no cells %s: %s%s."
            .formatted(
                Character.toUpperCase(dimension.toString().charAt(0))
                    + dimension.toString().substring(1),
                id,
                asked.from().equals(asked.to()) ? "on " + asked.from() : asked,
                days.map(span -> "it has days " + span).orElse("it has no days"),
                others.isEmpty() ? "" : "; " + String.join("; ", others)));
  }

  private static boolean isBefore(DaySpan asked, DaySpan days) {
    return days.from().day().isPresent()
        && asked.to().day().map(last -> last.isBefore(days.from().day().get())).orElse(false);
  }
}
