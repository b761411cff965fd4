package io.github.sijill.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.question.Answer;
import io.github.sijill.question.Answers;
import io.github.sijill.words.Unsaid;
import java.util.Optional;

/**
 * Answers as JSON, in the words of docs/command-line.md: one object, with the question and what
 * answers it. Fields may be added, none is renamed or removed. Stateless and thread-safe.
 *
 * <p>For applications that hand answers on as JSON.
 */
public final class AnswerJson {

  private AnswerJson() {}

  /** The answer and its question as one line of JSON, however long it is. */
  public static String of(Answer answer) {
    return of(answer, Optional.empty());
  }

  /**
   * The answer of an archive that is damaged, as one line of JSON.
   *
   * @param damage what is wrong with it; the answer rests on what stands before
   */
  public static String of(Answer answer, Optional<String> damage) {
    return whole(answer, damage).toString();
  }

  /** The same as a tree, for an application that adds fields of its own. */
  public static ObjectNode whole(Answer answer, Optional<String> damage) {
    ObjectNode to = AnswerParts.object();
    to.set("question", QuestionCodec.write(answer.question()));
    damage.ifPresent(what -> to.put("damage", what));
    to.setAll(tree(answer));
    return to;
  }

  /**
   * The answer of an archive as a tree, with what has to be known of it: what is wrong with the
   * archive, and its {@code doubts}: which rumours may matter, which dates are marked, and which
   * cases do not agree. Each is there only where there is some; a citation has none of it.
   */
  public static ObjectNode whole(Answer answer, Answers archive) {
    ObjectNode to = whole(answer, archive.damage());
    ObjectNode doubts = doubts(Unsaid.of(answer, archive));
    if (!doubts.isEmpty()) {
      to.set("doubts", doubts);
    }
    return to;
  }

  private static ObjectNode doubts(Unsaid unsaid) {
    ObjectNode to = AnswerParts.object();
    unsaid.rumours().forEach(each -> to.withArrayProperty("rumours").add(entry(each)));
    unsaid
        .marked()
        .forEach(
            each ->
                to.withArrayProperty("markedDates")
                    .add(entry(each).put("occurred", each.occurred().toString())));
    for (Unsaid.Disagreement each : unsaid.disagreements()) {
      ObjectNode disagreement = to.withArrayProperty("disagreements").addObject();
      each.cases().forEach(caseId -> disagreement.withArrayProperty("cases").add(caseId.value()));
      disagreement.put("cells", each.cells());
    }
    return to;
  }

  private static ObjectNode entry(SeenEntry entry) {
    return AnswerParts.object()
        .put("case", entry.caseId().value())
        .put("entry", entry.id().value());
  }

  /** The answer without its question, as a citation has it. */
  public static ObjectNode tree(Answer answer) {
    return treeOf(answer);
  }

  private static <A extends Answer> ObjectNode treeOf(A answer) {
    ObjectNode to = Forms.of(answer).json(answer);
    if (answer.question().subject().viewpoint().knownOn().isPresent()) {
      to.set("assumedKnown", AnswerParts.ids(answer.assumedKnown()));
    }
    return to;
  }
}
