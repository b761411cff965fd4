package io.github.sijill.citation;

import io.github.sijill.journal.Head;
import io.github.sijill.text.Printable;
import java.util.Optional;
import java.util.OptionalLong;

/** What became of a citation in an archive. */
public sealed interface CitationCheck {

  /** The citation that was checked. */
  Citation cited();

  /** What was found, in a few plain sentences, each on a line of its own. */
  String explain();

  /** Whether the citation holds. */
  default boolean holds() {
    return this instanceof Holds;
  }

  /**
   * The archive still has the cited line and all before it unchanged, and they give the cited
   * answer.
   *
   * @param head the last line of the archive now
   * @param now the same question asked of the archive now; empty if a correction took away what it
   *     names
   */
  record Holds(Citation cited, Head head, Optional<Citation> now) implements CitationCheck {

    /** How many events were recorded since. */
    public long recordedSince() {
      return head.sequence() - cited.head().sequence();
    }

    /** Whether the answer is still the same today. */
    public boolean isSameToday() {
      return now.map(cited::hasAnswerOf).orElse(false);
    }

    @Override
    public String explain() {
      String since =
          switch (Long.toString(recordedSince())) {
            case "0" -> "Nothing has been recorded since.";
            case "1" -> "1 event has been recorded since. " + today();
            default -> recordedSince() + " events have been recorded since. " + today();
          };
      return """
      The citation holds: up to line %s the archive is unchanged, and gives the cited answer.
      %s%s
      """
          .formatted(
              cited.head().sequence(),
              cited.otherSemantics().map(other -> other + "\n").orElse(""),
              since);
    }

    private String today() {
      if (now.isEmpty()) {
        return "Today the archive no longer has what the question names.";
      }
      return isSameToday()
          ? "The answer is still the same today."
          : "Today the answer is different: " + now.get().text();
    }
  }

  /**
   * The archive does not have the cited line at its place: it was truncated or rewritten, it is a
   * different archive, or the citation was edited.
   *
   * @param head the last line of the archive
   * @param standsThere the hash of the line of that number; empty if there is none
   * @param citedHashAt the number of the line that has the cited hash; empty if none has
   */
  record ChainBroken(
      Citation cited, Head head, Optional<String> standsThere, OptionalLong citedHashAt)
      implements CitationCheck {

    @Override
    public String explain() {
      String there =
          standsThere
              .map(hash -> "that line of the archive has the hash %s".formatted(hash))
              .orElseGet(
                  () ->
                      head.sequence() == 0
                          ? "the archive has no line"
                          : "the archive ends with line %s, which has the hash %s"
                              .formatted(head.sequence(), head.hash()));
      String meaning =
          citedHashAt.isPresent()
              ? "Line %s has the cited hash, so the citation was edited."
                  .formatted(citedHashAt.getAsLong())
              : "No line has the cited hash: the archive was truncated or rewritten, this is a"
                  + " different archive, or the citation was edited.";
      return """
      The citation does not hold: it cites line %s with the hash %s; %s.
      %s
      """
          .formatted(cited.head().sequence(), cited.head().hash(), there, meaning);
    }
  }

  /**
   * The archive still has the cited line and all before it unchanged, but they give a different
   * answer: the citation was edited, or a different release computes or words it otherwise. Where
   * it was answered by another version of the semantics, that is said.
   *
   * @param computed the citation as it would have to be
   */
  record AnswerDiffers(Citation cited, Citation computed) implements CitationCheck {

    @Override
    public String explain() {
      if (computed.hasAnswerOf(cited)) {
        return """
        The citation does not hold: its answer is right, but its text says something different.
        Its text: %s
        It should be: %s
        The citation was edited, or a different release of Sijill worded it.
        """
            .formatted(cited.text(), computed.text());
      }
      return """
      The citation does not hold: up to line %s the archive is unchanged, but gives a different answer.
      Cited: %s
      %s
      The archive: %s
      %s
      %s
      """
          .formatted(
              cited.head().sequence(),
              cited.text(),
              Printable.escaped(cited.answer()),
              computed.text(),
              Printable.escaped(computed.answer()),
              cited
                  .otherSemantics()
                  .orElse(
                      "The citation was edited, or a different release of Sijill computed it."));
    }
  }

  /**
   * The archive still has the cited line and all before it unchanged, but the question names
   * something that they do not declare: the citation was edited.
   *
   * @param why what is not declared, and what is
   */
  record QuestionRefused(Citation cited, String why) implements CitationCheck {

    @Override
    public String explain() {
      return """
      The citation does not hold: up to line %s the archive cannot answer this question: %s.
      The citation was edited.
      """
          .formatted(cited.head().sequence(), why);
    }
  }
}
