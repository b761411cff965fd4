package io.github.sijill.words;

import static java.util.stream.Collectors.joining;

import io.github.sijill.history.Viewpoint;
import io.github.sijill.question.Question;
import io.github.sijill.question.Question.ChangesBetween;
import io.github.sijill.question.Question.ChronologyOf;
import io.github.sijill.question.Question.DurationOf;
import io.github.sijill.question.Question.LegalBasisOn;
import io.github.sijill.question.Question.OfficeHolderOn;
import io.github.sijill.question.Question.StatusDuring;
import io.github.sijill.question.Question.StatusOn;
import io.github.sijill.question.Question.TimelineOf;
import io.github.sijill.question.Subject;
import io.github.sijill.scope.Scope;

/** A question in plain words, on one line. */
final class QuestionWords {

  private QuestionWords() {}

  static String of(Question<?> question, MemberNames names) {
    Subject subject = question.subject();
    return asked(question, cells(subject, names), cases(subject, names))
        + seenFrom(subject.viewpoint());
  }

  private static String asked(Question<?> question, String cells, String cases) {
    return switch (question) {
      case StatusOn q -> "Status of %s on %s".formatted(cells, q.day());
      case StatusDuring q ->
          "Status of %s at any moment from %s to %s".formatted(cells, q.from(), q.to());
      case TimelineOf q -> "Status of %s over time".formatted(cells);
      case DurationOf q ->
          "Days with status %s of %s%s%s"
              .formatted(
                  q.status(),
                  cells,
                  q.from().map(day -> " from " + day).orElse(""),
                  q.to().map(day -> " to " + day).orElse(""));
      case ChangesBetween q -> "Changes of %s from %s to %s".formatted(cells, q.from(), q.to());
      case ChronologyOf q -> "Chronology of %s".formatted(cases);
      case LegalBasisOn q -> "Legal basis in %s on %s".formatted(cases, q.day());
      case OfficeHolderOn q -> "%s in %s on %s".formatted(offices(q), cases, q.day());
    };
  }

  private static String offices(OfficeHolderOn question) {
    String institution = question.institution().map(name -> " of " + Shown.cut(name)).orElse("");
    return question
        .office()
        .map(office -> "Holder of the office " + Shown.cut(office) + institution)
        .orElse("Holders of all offices" + institution);
  }

  private static String cells(Subject subject, MemberNames names) {
    return names.words(subject.scope()) + subject.caseId().map(id -> " in case " + id).orElse("");
  }

  private static String cases(Subject subject, MemberNames names) {
    String cases = subject.caseId().or(names::onlyCase).map(id -> "case " + id).orElse("all cases");
    return subject.scope().equals(Scope.all())
        ? cases
        : cases + " about " + names.words(subject.scope());
  }

  private static String seenFrom(Viewpoint viewpoint) {
    return Phrases.viewpoint(viewpoint).stream().map(phrase -> ", " + phrase).collect(joining());
  }
}
