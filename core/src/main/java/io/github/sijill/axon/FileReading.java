package io.github.sijill.axon;

import io.github.sijill.casefile.RecordCheck;
import io.github.sijill.event.Recorded;
import io.github.sijill.journal.JournalLine;
import io.github.sijill.journal.LineContent;
import io.github.sijill.journal.OpenOptions;
import io.github.sijill.json.FormatException;
import io.github.sijill.projection.RecordedLog;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes the log from the lines of a file while it is opened, so that the first question need not
 * read them again. It checks the rules, also for lines that a writer in another process adds later.
 * One thread at a time.
 */
final class FileReading implements Consumer<JournalLine> {

  private final boolean isFollowing;
  private Optional<RuleCheck> rules = Optional.of(new RuleCheck());
  private final RecordedLog log = new RecordedLog();
  private volatile boolean isOpen;
  private long lines;

  FileReading(OpenOptions opening) {
    this.isFollowing = !opening.isForWriting();
  }

  /**
   * Takes the next line; one that was refused may be given again.
   *
   * @throws FormatException if its entry breaks a rule; it names line and rule
   */
  @Override
  public void accept(JournalLine line) {
    Optional<RecordCheck.Broken> broken = rules.flatMap(each -> broken(each, line.content()));
    if (broken.isPresent()) {
      throw new FormatException("line " + line.sequence(), broken.get().fault());
    }
    if (!isOpen) {
      if (line.content() instanceof LineContent.Entry(Recorded entry)) {
        log.append(entry);
      }
      lines = line.sequence();
    }
  }

  private static Optional<RecordCheck.Broken> broken(RuleCheck rules, LineContent content) {
    return switch (content) {
      case LineContent.Entry(Recorded entry) -> rules.check(entry, List::of); // no line comes late
      case LineContent.UnknownEvent unknown -> {
        rules.skip();
        yield Optional.empty();
      }
      case LineContent.OfHost message -> Optional.empty();
    };
  }

  /** Says that the file is open: all its lines were taken. */
  EntryProjector.Read end() {
    isOpen = true;
    if (!isFollowing) {
      rules = Optional.empty(); // What the writer itself records is checked as it is recorded.
    }
    return new EntryProjector.Read(log, lines);
  }
}
