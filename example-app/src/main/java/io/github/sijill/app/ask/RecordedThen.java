package io.github.sijill.app.ask;

import io.github.sijill.Archive;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.scope.UnknownMemberException;
import java.time.Instant;
import java.util.Optional;

/** What a question that looks back at the record may find: nothing, if nothing was recorded yet. */
final class RecordedThen {

  private RecordedThen() {}

  /** That nothing was recorded yet at the instant of a question; empty if something was. */
  static Optional<String> nothing(Archive archive, Question<?> question) {
    Optional<Instant> then = question.subject().viewpoint().recordedAt();
    if (then.isEmpty()) {
      return Optional.empty();
    }
    Optional<Instant> first =
        archive
            .ask(
                new Question.ChronologyOf(
                    question.subject().caseId().isPresent()
                        ? Subject.everything().ofCase(question.subject().caseId().get())
                        : Subject.everything()))
            .entries()
            .stream()
            .map(SeenEntry::recordedAt)
            .min(Instant::compareTo);
    return first
        .filter(then.get()::isBefore)
        .map(
            recorded ->
                "nothing was recorded yet at %s; the first entry was at %s"
                    .formatted(then.get(), recorded));
  }

  /** The refusal of a member, or that no member was declared because nothing was recorded yet. */
  static IllegalArgumentException refusal(
      Archive archive, Question<?> question, UnknownMemberException refused) {
    return nothing(archive, question)
        .map(nothing -> new IllegalArgumentException(nothing, refused))
        .orElse(refused);
  }
}
