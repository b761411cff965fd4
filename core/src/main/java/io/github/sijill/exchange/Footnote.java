package io.github.sijill.exchange;

import static java.util.stream.Collectors.joining;

import io.github.sijill.question.Answer;
import io.github.sijill.question.Answers;
import io.github.sijill.question.Question;
import io.github.sijill.words.Caveats;
import io.github.sijill.words.MemberNames;
import io.github.sijill.words.Phrases;

/**
 * A question and its answer in plain words, on one line. What is not certain says so. Where there
 * is much to name it only says how many there are: the JSON of the answer has all.
 *
 * <p>For other rooms of this library.
 */
public final class Footnote {

  private Footnote() {}

  /** Puts an answer of this archive, or of a state of it, into words. */
  public static <A extends Answer> String of(A answer, Answers archive) {
    @SuppressWarnings("unchecked") // An answer holds a question that is answered by its type.
    Question<A> question = (Question<A>) answer.question();
    Form<Question<A>, A> form = Forms.of(question);
    MemberNames names = MemberNames.of(question.subject(), archive);
    String viewpoint =
        Phrases.inEnglish().viewpoint(question.subject().viewpoint()).stream()
            .map(phrase -> ", " + phrase)
            .collect(joining());
    return form.asked(question, new SubjectWords(question.subject(), names))
        + viewpoint
        + ": "
        + form.answered(answer, names, archive)
        + Caveats.ofContent(answer, archive).map(caveat -> ". " + caveat).orElse("");
  }
}
