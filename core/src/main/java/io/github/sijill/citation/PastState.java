package io.github.sijill.citation;

import io.github.sijill.event.Recorded;
import io.github.sijill.journal.Head;
import io.github.sijill.journal.JournalLine;
import io.github.sijill.journal.LineContent;
import io.github.sijill.projection.RecordedLog;
import io.github.sijill.question.Answer;
import io.github.sijill.question.Answers;
import io.github.sijill.question.Question;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The state of an archive when one of its lines was the last. It is fed all lines of the archive in
 * order, and answers from the first of them only. Of one thread.
 */
final class PastState implements Consumer<JournalLine>, Answers {

  private final Head sought;
  private final RecordedLog log = new RecordedLog();
  private Head last = Head.NONE;
  private Optional<String> found;
  private OptionalLong hashAt;

  /**
   * The state at this line.
   *
   * @param sought its number, up to which lines count, and the hash that it should have
   */
  public PastState(Head sought) {
    this.sought = sought;
    this.found = sought.sequence() == 0 ? Optional.of(Head.NONE.hash()) : Optional.empty();
    this.hashAt =
        sought.hash().equals(Head.NONE.hash()) ? OptionalLong.of(0) : OptionalLong.empty();
  }

  /** The next line. */
  @Override
  public void accept(JournalLine line) {
    last = new Head(line.sequence(), line.hash());
    if (line.hash().equals(sought.hash())) {
      hashAt = OptionalLong.of(line.sequence());
    }
    if (line.sequence() == sought.sequence()) {
      found = Optional.of(line.hash());
    }
    // A host's own events, and those that the archive was told to skip, are no part of any answer.
    if (line.sequence() <= sought.sequence()
        && line.content() instanceof LineContent.Entry(Recorded entry)) {
      log.append(entry);
    }
  }

  @Override
  public <A extends Answer> A ask(Question<A> question) {
    return log.projections().ask(question);
  }

  /**
   * Whether a citation of this state holds in the archive whose lines were taken.
   *
   * @param today cites the same question of the archive as it is now
   */
  public CitationCheck check(Citation cited, Supplier<Citation> today) {
    if (!found.equals(Optional.of(cited.head().hash()))) {
      return new CitationCheck.ChainBroken(cited, last, found, hashAt);
    }
    Citation computed;
    try {
      computed = cited.again(sought, this);
    } catch (IllegalArgumentException e) {
      return new CitationCheck.QuestionRefused(cited, String.valueOf(e.getMessage()));
    }
    if (!computed.hasAnswerOf(cited) || !computed.text().equals(cited.text())) {
      return new CitationCheck.AnswerDiffers(cited, computed);
    }
    return new CitationCheck.Holds(cited, last, now(today));
  }

  /** A correction may since have taken away a name that the question names. */
  private static Optional<Citation> now(Supplier<Citation> today) {
    try {
      return Optional.of(today.get());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
