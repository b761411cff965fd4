package io.github.sijill.words;

import io.github.sijill.history.SeenEntry;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.question.Answers;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import io.github.sijill.scope.UnknownMemberException;
import java.time.Instant;
import java.util.Optional;

/**
 * What a question that looks back at the record may find: nothing, if nothing was recorded yet.
 *
 * <p>For other rooms of this library.
 */
public final class RecordedThen {

  private RecordedThen() {}

  /** That nothing was recorded yet at the instant of a question, in a sentence, if it is so. */
  static Optional<String> nothing(Question<?> question, Answers archive, Phrases phrases) {
    return first(question.subject(), archive)
        .map(
            first ->
                phrases.say(
                    "caveat.unrecorded",
                    "then",
                    phrases.instant(question.subject().viewpoint().recordedAt().orElseThrow()),
                    "first",
                    phrases.instant(first)));
  }

  /** Why no member is declared, if nothing was recorded yet; else what was refused anyway. */
  public static String refusal(
      Question<?> question, Answers archive, UnknownMemberException refused) {
    return first(question.subject(), archive)
        .map(
            first ->
                "nothing was recorded yet at %s; the first entry was at %s"
                    .formatted(question.subject().viewpoint().recordedAt().orElseThrow(), first))
        .orElseGet(() -> String.valueOf(refused.getMessage()));
  }

  /** When the first entry was recorded, if that was after the instant that is asked about. */
  private static Optional<Instant> first(Subject asked, Answers archive) {
    Optional<Instant> then = asked.viewpoint().recordedAt();
    Subject all = asked.ofAllCells().on(Scope.all());
    // Whatever is recorded of a case declares members first: the other entries need not be read.
    if (then.isEmpty()
        || archive.declared(all).values().stream()
            .anyMatch(members -> !members.equals(Dimensions.none()))) {
      return Optional.empty();
    }
    return archive.ask(new Question.ChronologyOf(all.from(Viewpoint.now()))).entries().stream()
        .map(SeenEntry::recordedAt)
        .min(Instant::compareTo)
        .filter(then.get()::isBefore);
  }
}
