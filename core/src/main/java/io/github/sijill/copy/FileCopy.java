package io.github.sijill.copy;

import io.github.sijill.journal.Head;
import io.github.sijill.journal.Journal;
import io.github.sijill.journal.JournalLine;
import io.github.sijill.journal.OpenOptions;
import io.github.sijill.text.Printable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Copies the lines of a store into an archive file, as they are: numbers, order, recorded times and
 * hashes. A file that holds the first lines already, from a copy that was cut short or made
 * earlier, gets those that it lacks. Of one thread.
 *
 * <p>For other rooms of this library.
 */
public final class FileCopy implements AutoCloseable {

  private static final int BATCH = 1_000;

  private final Journal target;
  private final LongConsumer progress;
  private final List<JournalLine> batch = new ArrayList<>();

  private FileCopy(Journal target, LongConsumer progress) {
    this.target = target;
    this.progress = progress;
  }

  /**
   * Copies the lines into the file.
   *
   * @param progress told now and then the number of the last line copied
   * @return the last line
   * @throws IllegalArgumentException if the file holds lines that this store does not begin with
   * @throws IOException if the file cannot be written; what is copied by then is an archive
   */
  public static Head toFile(ArchiveLines source, Path file, LongConsumer progress)
      throws IOException {
    try (FileCopy copy =
        new FileCopy(Journal.open(file, OpenOptions.forWriting(), line -> {}), progress)) {
      source.checkBeginsWith(copy.target.head(), Printable.escaped(file));
      source.each(copy.target.head().sequence(), copy::take);
      copy.write();
      return copy.target.head();
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private void take(JournalLine line) {
    try {
      batch.add(line);
      if (batch.size() == BATCH) {
        write();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private void write() throws IOException {
    if (!batch.isEmpty()) {
      target.copy(batch);
      target.force(batch.getLast().sequence());
      batch.clear();
    }
    progress.accept(target.head().sequence());
  }

  @Override
  public void close() throws IOException {
    target.close();
  }
}
