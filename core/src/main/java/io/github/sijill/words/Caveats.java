package io.github.sijill.words;

import static java.util.stream.Collectors.joining;

import io.github.sijill.history.SeenEntry;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.question.Answer;
import io.github.sijill.question.Answers;
import io.github.sijill.text.Printable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a reader has to know of an answer that does not rest on all that is recorded, does not show
 * all of it, or rests on what is assumed: its viewpoint or its subject leaves something out, a
 * member that it names did not exist, nobody knows since when an entry was known, or the archive is
 * damaged.
 *
 * <p>For other rooms of this library.
 */
public final class Caveats {

  private Caveats() {}

  /**
   * What is to be known of an answer, in some sentences; empty if nothing is.
   *
   * @param archive who answered, to be asked for the members
   * @param damage what is wrong with the archive, if anything is
   */
  public static Optional<String> of(Answer answer, Answers archive, Optional<String> damage) {
    String sentences =
        Stream.of(
                ofViewpoint(answer.question().subject().viewpoint()).stream(),
                Stream.of(
                        "Cells of which nothing tells that they may be restricted at the time"
                            + " asked about are left out.")
                    .filter(sentence -> answer.question().subject().isRestrictedOnly()),
                ofContent(answer, archive).stream(),
                damage.map(Caveats::ofDamage).stream())
            .flatMap(each -> each)
            .collect(joining(" "));
    return Optional.of(sentences).filter(each -> !each.isEmpty());
  }

  /**
   * What is to be known of an answer beside what its question says: that it rests on what is
   * assumed, or that a member has no cells.
   */
  public static Optional<String> ofContent(Answer answer, Answers archive) {
    String sentences =
        Stream.concat(
                ofAssumedKnown(answer).stream(),
                AbsentMembers.of(answer.question(), archive).stream())
            .collect(joining(" "));
    return Optional.of(sentences).filter(each -> !each.isEmpty());
  }

  private static Optional<String> ofViewpoint(Viewpoint viewpoint) {
    List<String> phrases = Phrases.viewpoint(viewpoint);
    return phrases.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "This is the answer %s; it leaves out what else is recorded."
                .formatted(Phrases.list(phrases)));
  }

  /** That the answer rests on entries of which nobody knows since when they were known. */
  static Optional<String> ofAssumedKnown(Answer answer) {
    List<SeenEntry> assumed = answer.assumedKnown();
    return assumed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "The answer rests on %s, and nobody knows since when the public could know that: it is assumed"
                    .formatted(
                        Phrases.list(assumed.stream().map(each -> each.id().value()).toList()))
                + " to have been known from its last possible day on.");
  }

  /** That the archive is damaged, in a sentence. */
  static String ofDamage(String damage) {
    return "The archive is damaged, and this is the answer of what stands before the damage: %s."
        .formatted(Printable.isolated(damage));
  }
}
