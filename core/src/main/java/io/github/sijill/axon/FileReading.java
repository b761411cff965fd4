package io.github.sijill.axon;

import io.github.sijill.copy.RuleCheck;
import io.github.sijill.event.Recorded;
import io.github.sijill.journal.JournalLine;
import io.github.sijill.journal.LineContent;
import io.github.sijill.journal.OpenOptions;
import io.github.sijill.projection.RecordedLog;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes the lines of a file while it is opened, so that questions need not read them once more. It
 * checks the rules, also of what a file that is followed gets later; its caller sees to it that
 * lines come one after the other.
 */
final class FileReading implements Consumer<JournalLine> {

  private final boolean isFollowing;
  private @Nullable RuleCheck rules = new RuleCheck();
  private final RecordedLog log = new RecordedLog();
  private volatile boolean isOpen;
  private long lines;

  FileReading(OpenOptions opening) {
    this.isFollowing = !opening.isForWriting();
  }

  @Override
  public void accept(JournalLine line) {
    if (rules != null) {
      rules.accept(line);
    }
    if (!isOpen) {
      if (line.content() instanceof LineContent.Entry(Recorded entry)) {
        log.append(entry);
      }
      lines = line.sequence();
    }
  }

  /** Ends what is read on opening. */
  EntryProjector.Read end() {
    isOpen = true;
    if (!isFollowing) {
      rules = null; // What the writer itself records is checked as it is recorded.
    }
    return new EntryProjector.Read(log, lines);
  }
}
