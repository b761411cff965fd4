package io.github.sijill.words;

import io.github.sijill.question.Answers;
import io.github.sijill.question.Question;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.scope.DeclaredMember;
import io.github.sijill.scope.Dimension;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import io.github.sijill.scope.Selection;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The members that a question names and that did not exist when it asks. */
final class AbsentMembers {

  private final Dimensions dimensions;
  private final DaySpan asked;
  private final Phrases phrases;

  private AbsentMembers(Dimensions dimensions, DaySpan asked, Phrases phrases) {
    this.dimensions = dimensions;
    this.asked = asked;
    this.phrases = phrases;
  }

  /**
   * That members have no cells on the days asked about, a sentence for each: {@code operator
   * 'meditel' has no cells on 2017-01-01: it is one until 2016-12-07; after that it is
   * orange-maroc.}
   */
  static List<String> of(Question<?> question, Answers archive, Phrases phrases) {
    Optional<DaySpan> asked = days(question);
    if (asked.isEmpty() || question.subject().scope().equals(Scope.all())) {
      return List.of();
    }
    Set<String> sentences = new LinkedHashSet<>();
    for (Dimensions dimensions : archive.declared(question.subject()).values()) {
      if (dimensions.hasDays() && dimensions.declares(question.subject().scope())) {
        AbsentMembers absent = new AbsentMembers(dimensions, asked.get(), phrases);
        Scope scope = dimensions.byIds(question.subject().scope());
        for (Dimension dimension : Dimension.values()) {
          for (String id : named(scope.of(dimension))) {
            absent.sentence(dimension, id).ifPresent(sentences::add);
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
      case Question.StatusDuring q -> Optional.of(DaySpan.of(q.from(), q.to()));
      case Question.ChangesBetween q -> Optional.of(DaySpan.of(q.from(), q.to()));
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

  private Optional<String> sentence(Dimension dimension, String id) {
    Optional<DaySpan> days = dimensions.days(dimension, id);
    if (days.flatMap(asked::within).isPresent()) {
      return Optional.empty();
    }
    String exists =
        days.map(span -> phrases.say("absent.days", "span", span(span)))
            .orElseGet(() -> phrases.say("absent.no-days"));
    return Optional.of(
        phrases.say(
            "absent",
            "member",
            member(dimension, id),
            "when",
            asked.from().equals(asked.to()) ? phrases.on(asked.from(), asked.to()) : span(asked),
            "days",
            other(dimension, id, days)
                .map(then -> phrases.say("absent.then", "days", exists, "then", then))
                .orElse(exists)));
  }

  private String member(Dimension dimension, String id) {
    return switch (dimension) {
      case TERRITORY -> phrases.say("absent.territory", "id", id);
      case OPERATOR -> phrases.say("absent.operator", "id", id);
      case NETWORK -> phrases.say("absent.network", "id", id);
      case SERVICE -> phrases.say("absent.service", "id", id);
    };
  }

  /** What it was before, or is after. */
  private Optional<String> other(Dimension dimension, String id, Optional<DaySpan> days) {
    if (days.isPresent() && isBefore(asked, days.get())) {
      return dimensions
          .member(dimension, id)
          .flatMap(DeclaredMember::formerly)
          .map(former -> phrases.say("absent.before", "id", former));
    }
    List<String> successors = dimensions.successors(dimension, id);
    return successors.isEmpty()
        ? Optional.empty()
        : Optional.of(phrases.say("absent.after", "ids", phrases.list(successors)));
  }

  private String span(DaySpan span) {
    Optional<LocalDate> first = span.from().day();
    Optional<LocalDate> last = span.to().day();
    if (first.isPresent() && last.isPresent()) {
      return phrases.say(
          "span", "first", phrases.day(first.get()), "last", phrases.day(last.get()));
    }
    return first
        .map(day -> phrases.say("span.from", "first", phrases.day(day)))
        .or(() -> last.map(day -> phrases.say("span.until", "last", phrases.day(day))))
        .orElseGet(() -> phrases.say("span.always"));
  }

  private static boolean isBefore(DaySpan asked, DaySpan days) {
    return days.from().day().isPresent()
        && asked.to().day().map(last -> last.isBefore(days.from().day().get())).orElse(false);
  }
}
