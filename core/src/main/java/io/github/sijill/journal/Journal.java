package io.github.sijill.journal;

import io.github.sijill.json.FormatException;
import io.github.sijill.text.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An archive file that is open: its lines by number, and for its one writer the next lines. Every
 * line is verified when the file is opened, and again whenever it is read. It keeps eight bytes a
 * line in memory, and no payload.
 *
 * <p>Writing takes two steps. {@link #append} puts lines after each other and returns; {@link
 * #force} returns when they are on the disk, and only then are they counted and read. Writers that
 * wait at the same time share one force.
 *
 * <p>Thread-safe.
 */
public final class Journal implements AutoCloseable {

  private static final long PROGRESS_STEP = 1 << 20;

  private final Path path;
  private final OpenOptions opening;
  private final Consumer<JournalLine> each;
  private final OpenedFile place;
  private final ReadOnlyFile reading;
  private final LineEnds ends = new LineEnds();
  private final RecentLines recent = new RecentLines();
  private final ReentrantLock taking = new ReentrantLock();
  private volatile Head head = Head.NONE;
  private volatile @Nullable JournalAppender appender;
  private volatile @Nullable FormatException damage;

  private Journal(Path path, OpenOptions opening, Consumer<JournalLine> each) throws IOException {
    this.path = path;
    this.opening = opening;
    this.each = each;
    FileRefusals.checkIsFile(path);
    this.place = OpenedFile.at(path);
    this.reading = ReadOnlyFile.open(path);
  }

  /**
   * Opens a journal and reads it from its first line to its last.
   *
   * @param each gets each line, in order, also those that {@link #refresh} finds later; that it
   *     refuses one with a {@link FormatException} is damage too
   * @throws FormatException if the file is damaged; it names the line. Nothing was changed
   * @throws JournalLockedException if it is to be written and somebody else writes to it
   * @throws IOException if it cannot be read, or not be written
   */
  public static Journal open(Path path, OpenOptions opening, Consumer<JournalLine> each)
      throws IOException {
    return open(path, opening, each, Disk.OWN);
  }

  static Journal open(Path path, OpenOptions opening, Consumer<JournalLine> each, Disk disk)
      throws IOException {
    return opening.isForWriting()
        ? openForWriting(path, opening, each, disk)
        : openForReading(path, opening, each);
  }

  private static Journal openForReading(Path path, OpenOptions opening, Consumer<JournalLine> each)
      throws IOException {
    Journal journal = new Journal(path, opening, each);
    try {
      journal.take();
      return journal;
    } catch (IOException | RuntimeException | Error e) {
      journal.close();
      throw e;
    }
  }

  private static Journal openForWriting(
      Path path, OpenOptions opening, Consumer<JournalLine> each, Disk disk) throws IOException {
    WritableFile file = WritableFile.open(path, disk);
    try {
      Journal journal = new Journal(path, opening, each);
      try {
        journal.startWriting(file);
        return journal;
      } catch (IOException | RuntimeException | Error e) {
        journal.close();
        throw e;
      }
    } catch (IOException | RuntimeException | Error e) {
      file.close();
      throw e;
    }
  }

  private void startWriting(WritableFile file) throws IOException {
    Optional<TornLine> torn = take();
    if (torn.isPresent()) {
      mend(file, torn.get());
    }
    file.force(); // A writer that was killed may have left lines that are read and not on the disk.
    appender = new JournalAppender(file, head, endOf(head));
  }

  /**
   * Takes in the lines from the known end on, and returns what follows the last line feed. What it
   * reads while a writer cuts off a line and writes others may be a bit of both; so a fault has to
   * be there twice.
   */
  private Optional<TornLine> take() throws IOException {
    try {
      return takeOnce();
    } catch (FormatException first) {
      try {
        return takeOnce();
      } catch (FormatException e) {
        if (!opening.isUpToDamage()) {
          throw e;
        }
        damage = e;
        return Optional.empty();
      }
    }
  }

  private Optional<TornLine> takeOnce() throws IOException {
    long start = endOf(head);
    long total = reading.size();
    if (total < start) {
      throw new FormatException(
          "line " + head.sequence(),
          "is gone: the file %s had %s bytes and has %s".formatted(name(), start, total));
    }
    try (InputStream in = reading.from(start);
        JournalReader lines = new JournalReader(in, head, start)) {
      long nextStep = start + PROGRESS_STEP;
      Optional<JournalLine> line = lines.nextEnded();
      while (line.isPresent()) {
        each.accept(line.get());
        ends.add(lines.position());
        head = lines.head();
        if (lines.position() >= nextStep) {
          opening.onProgress().accept(new Progress(lines.position(), total));
          nextStep = lines.position() + PROGRESS_STEP;
        }
        line = lines.nextEnded();
      }
      opening.onProgress().accept(new Progress(total, total));
      byte[] unended = lines.unended();
      return unended.length == 0
          ? Optional.empty()
          : Optional.of(TornLine.of(head, endOf(head), unended));
    }
  }

  private void mend(WritableFile file, TornLine torn) throws IOException {
    TornTail mended = torn.mend(file);
    take();
    opening.onTornTail().accept(mended);
  }

  private long endOf(Head line) {
    return ends.after(line.sequence());
  }

  /**
   * Takes in what a writer in another process has appended since. Does nothing for the writer
   * itself, and after damage.
   *
   * @throws FormatException if it does not follow from what was read before: the file was damaged,
   *     or its writer took back a line that this reader had seen and that could not be forced
   * @throws IOException if the file cannot be read, or is another one by now
   */
  public void refresh() throws IOException {
    if (appender != null || damage != null) {
      return;
    }
    taking.lock();
    try {
      if (!place.isInPlace()) {
        throw new IOException(
            name() + " was replaced or deleted since it was opened; open it anew to read on");
      }
      if (reading.size() != endOf(head)) {
        take();
      }
    } finally {
      taking.unlock();
    }
  }

  /** The last line that is recorded, or that this reader knows. */
  public Head head() {
    JournalAppender writer = appender;
    return writer == null ? head : writer.forced();
  }

  /** The file. */
  public Path path() {
    return path;
  }

  private String name() {
    return Printable.escaped(path);
  }

  /** What was found wrong with the file, if it was opened up to that. */
  public Optional<FormatException> damage() {
    return Optional.ofNullable(damage);
  }

  /**
   * A line of the journal. Those that were appended last are at hand; others are read from the file
   * and verified.
   *
   * @param sequence from 1 to that of the {@link #head}
   * @throws FormatException if it is not any more what it was
   */
  public JournalLine line(long sequence) {
    if (sequence < 1 || sequence > head().sequence()) {
      throw new IndexOutOfBoundsException(
          "line %s; lines 1 to %s are there".formatted(sequence, head().sequence()));
    }
    return recent.line(sequence).orElseGet(() -> readLine(sequence));
  }

  private JournalLine readLine(long sequence) {
    try {
      long start = ends.after(sequence - 1);
      byte[] line = reading.read(start, ends.after(sequence) - 1);
      return JournalLine.verified(line, new Head(sequence - 1, hashBefore(sequence, start)));
    } catch (IOException e) {
      throw new UncheckedIOException("line %s of %s cannot be read".formatted(sequence, name()), e);
    }
  }

  private String hashBefore(long sequence, long start) throws IOException {
    return sequence == 1 ? HashChain.START : HashChain.endingAt(reading, start - 1);
  }

  /**
   * Writes lines after the last; all or none. They are recorded once they are {@link #force}d. If
   * the process is killed before that, the first of them may be there, and not the others.
   *
   * @return the lines
   * @throws FormatException if a line could not be read back; nothing was written
   * @throws IOException if they cannot be written; nothing was recorded
   */
  public List<JournalLine> append(List<Draft> drafts) throws IOException {
    return writer().append(drafts, LineChain::append, this::wrote);
  }

  /**
   * Writes lines of another archive after the last, to the letter; all or none, as {@link #append}
   * does.
   *
   * @throws FormatException if a line is not the one that follows; it names the line, and nothing
   *     was written
   * @throws IOException if they cannot be written; nothing was recorded
   */
  public void copy(List<JournalLine> lines) throws IOException {
    writer().append(lines, LineChain::copy, this::wrote);
  }

  private void wrote(JournalLine line, long end) {
    ends.add(end);
    recent.add(line);
  }

  /**
   * Returns when this line, and all before it, are on the disk.
   *
   * @throws IOException if nobody can tell whether they are; they are not recorded then
   */
  public void force(long line) throws IOException {
    writer().force(line);
  }

  /**
   * Checks that lines can be appended.
   *
   * @throws IOException if the journal is open for reading only, is closed, or could not be written
   *     before
   */
  public void checkWritable() throws IOException {
    writer().checkWritable();
  }

  /** Held by whoever forces; for tests. Empty if the journal is open for reading. */
  Optional<ReentrantLock> forcing() {
    return Optional.ofNullable(appender).map(JournalAppender::forcing);
  }

  private JournalAppender writer() throws IOException {
    JournalAppender writer = appender;
    if (writer == null) {
      throw new IOException(name() + " is open for reading; open it for writing to record in it");
    }
    return writer;
  }

  /** Frees the file and its lock. */
  @Override
  public void close() throws IOException {
    JournalAppender writer = appender;
    try (reading) {
      if (writer != null) {
        writer.close();
      }
    }
  }
}
