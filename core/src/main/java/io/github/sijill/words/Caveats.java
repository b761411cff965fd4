package io.github.sijill.words;

import static java.util.stream.Collectors.joining;

import io.github.sijill.history.Viewpoint;
import io.github.sijill.question.Subject;
import io.github.sijill.text.Printable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a reader has to know of an answer that does not rest on all that is recorded, or does not
 * show all of it: its viewpoint or its subject leaves something out, or the archive is damaged.
 *
 * <p>For other rooms of this library.
 */
public final class Caveats {

  private Caveats() {}

  /**
   * What an answer leaves out, in a sentence or two; empty if it leaves out nothing.
   *
   * @param damage what is wrong with the archive, if anything is
   */
  public static Optional<String> of(Subject subject, Optional<String> damage) {
    String sentences =
        Stream.of(
                ofViewpoint(subject.viewpoint()),
                Optional.of(
                        "Cells that are certainly not restricted at the time asked about are left"
                            + " out.")
                    .filter(sentence -> subject.isRestrictedOnly()),
                damage.map(Caveats::ofDamage))
            .flatMap(Optional::stream)
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

  /** That the archive is damaged, in a sentence. */
  static String ofDamage(String damage) {
    return "The archive is damaged, and this is the answer of what stands before the damage: %s."
        .formatted(Printable.isolated(damage));
  }
}
