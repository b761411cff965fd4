package io.github.sijill.app.record;

import io.github.sijill.Archive;
import io.github.sijill.Recording;
import io.github.sijill.app.output.LostOutputException;
import io.github.sijill.app.output.Notice;
import io.github.sijill.app.output.ProgressBar;
import io.github.sijill.casefile.EntryRefusedException;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.journal.JournalLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Records the events of a stream of lines, each for itself, and says of each that it is on the
 * disk. Of a line that is refused it says why, and goes on with the next.
 */
final class LineRecording {

  private final Archive archive;
  private final Function<Recording, String> acknowledgement;
  private final Function<Recording, Optional<String>> remark;
  private final PrintWriter out;
  private final PrintWriter err;
  private final ProgressBar bar;
  private final OptionalLong size;
  private long done;

  /**
   * Into this archive.
   *
   * @param acknowledgement what is said of an entry that is recorded
   * @param remark what else is to be said of it, if anything is
   * @param bar shows how far it is
   * @param size of what is read, in bytes; empty if nobody knows
   */
  LineRecording(
      Archive archive,
      Function<Recording, String> acknowledgement,
      Function<Recording, Optional<String>> remark,
      PrintWriter out,
      PrintWriter err,
      ProgressBar bar,
      OptionalLong size) {
    this.archive = archive;
    this.acknowledgement = acknowledgement;
    this.remark = remark;
    this.out = out;
    this.err = err;
    this.bar = bar;
    this.size = size;
  }

  /**
   * Records all lines, or up to where nobody hears of it any more.
   *
   * @return whether every one was recorded, and said to be
   * @throws IOException if the stream cannot be read any more
   * @throws io.github.sijill.journal.ArchiveUnavailableException if the archive cannot be written
   *     any more
   */
  boolean record(InputStream in) throws IOException {
    InputLines lines = new InputLines(in, JournalLine.MAX_BYTES);
    boolean isEachRecorded = true;
    for (InputLines.Line line = lines.next(); line != null; line = lines.next()) {
      if (!line.isBlank()) {
        try {
          isEachRecorded &= record(line);
        } catch (LostOutputException e) {
          say(line, e.getMessage() + "; what was recorded so far stays recorded, the rest was not");
          return false;
        }
      }
      show(line);
    }
    return isEachRecorded;
  }

  private void show(InputLines.Line line) {
    done += line.bytes().length + 1;
    if (size.isPresent()) {
      bar.show(done, size.getAsLong());
    } else {
      bar.show(line.number());
    }
  }

  private boolean record(InputLines.Line line) {
    if (line.isTooLong()) {
      say(line, "is too long; a line has at most %s bytes".formatted(JournalLine.MAX_BYTES));
      return false;
    }
    SagaEvent event;
    try {
      event = EventLine.read("line " + line.number(), line.bytes());
    } catch (IllegalArgumentException e) {
      bar.clear();
      Notice.print(err, String.valueOf(e.getMessage()));
      return false;
    }
    try {
      Recording recording = archive.record(event);
      bar.clear();
      out.println(acknowledgement.apply(recording));
      out.flush();
      remark.apply(recording).ifPresent(said -> say(line, said));
      return true;
    } catch (EntryRefusedException | IllegalArgumentException e) {
      say(line, String.valueOf(e.getMessage()));
      return false;
    }
  }

  private void say(InputLines.Line line, String message) {
    bar.clear();
    Notice.print(err, "line %s: %s".formatted(line.number(), message));
  }
}
