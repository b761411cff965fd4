package io.github.sijill.journal;

import io.github.sijill.disk.ArchiveLockedException;
import io.github.sijill.disk.Disk;
import io.github.sijill.disk.FileRefusals;
import io.github.sijill.disk.FollowedFile;
import io.github.sijill.disk.ReadOnlyFile;
import io.github.sijill.disk.WritableFile;
import io.github.sijill.json.FormatException;
import io.github.sijill.text.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An open archive file. It gives its lines by number, and its one writer appends to it. Every line
 * is verified when the file is opened, and again whenever it is read from the file. In memory it
 * keeps sixteen bytes a line, and the few lines that were appended last.
 *
 * <p>Writing takes two steps. {@link #append} writes lines and returns at once; {@link #force}
 * returns when they are on the disk. Only then are they part of the archive: {@link #head} and
 * {@link #line} know nothing of a line that was not forced. Threads that wait for their lines at
 * the same time share one force.
 *
 * <p>Thread-safe.
 *
 * <p>For other rooms of this library.
 */
public final class Journal implements AutoCloseable {

  private static final long PROGRESS_STEP = 1 << 20;

  /** How long a reader believes that its file is in place and ends as it did; in nanoseconds. */
  private static final long BELIEVED = 1_000_000;

  private final Path path;
  private final OpenOptions options;
  private final Consumer<JournalLine> each;
  private final FollowedFile followed;
  private final KnownLines known;
  private final RecentLines recent = new RecentLines();
  private final ReentrantLock taking = new ReentrantLock();
  private volatile Head head;
  private volatile @Nullable JournalAppender appender;
  private volatile @Nullable FormatException damage;
  private volatile boolean isClosed;
  private volatile long lookedAt; // by System.nanoTime, at the size
  private volatile long checkedAt; // likewise, whether it is in place and ends as it did

  private Journal(
      Path path, OpenOptions options, Consumer<JournalLine> each, Optional<Beginning> verified)
      throws IOException {
    this.path = path;
    this.options = options;
    this.each = each;
    this.followed = FollowedFile.open(path);
    this.known = verified.map(Beginning::lines).orElseGet(KnownLines::new);
    this.head = verified.map(Beginning::head).orElse(Head.NONE);
    this.checkedAt = System.nanoTime() - BELIEVED;
    this.lookedAt = System.nanoTime() - options.lookEvery().toNanos();
  }

  /**
   * Opens an archive file and reads it from its first line to its last.
   *
   * @param each is given each line, in order, and later those that {@link #refresh} finds. If it
   *     throws a {@link FormatException}, this line counts as damaged
   * @throws FormatException if the file is damaged; it names the line. The file was not changed
   * @throws ArchiveLockedException if it is opened for writing, and somebody else writes to it
   * @throws IOException if it cannot be read, or cannot be written
   */
  public static Journal open(Path path, OpenOptions options, Consumer<JournalLine> each)
      throws IOException {
    return open(path, options, each, Optional.empty());
  }

  /**
   * Opens an archive file of which the first lines were verified before. They are hashed, and not
   * read.
   *
   * @param each is given the lines after these; see {@link #open(Path, OpenOptions, Consumer)},
   *     also for what is thrown
   * @param verified empty if nothing was
   * @throws Beginning.OtherException if the file does not begin with these lines; it was not
   *     changed
   */
  public static Journal open(
      Path path, OpenOptions options, Consumer<JournalLine> each, Optional<Beginning> verified)
      throws IOException {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(options, "options");
    Objects.requireNonNull(each, "each");
    Objects.requireNonNull(verified, "verified");
    return open(path, options, each, verified, Disk.OWN);
  }

  static Journal open(Path path, OpenOptions options, Consumer<JournalLine> each, Disk disk)
      throws IOException {
    return open(path, options, each, Optional.empty(), disk);
  }

  private static Journal open(
      Path path,
      OpenOptions options,
      Consumer<JournalLine> each,
      Optional<Beginning> verified,
      Disk disk)
      throws IOException {
    return options.isForWriting()
        ? openForWriting(path, options, each, verified, disk)
        : openForReading(path, options, each, verified);
  }

  /**
   * Its first lines, so that they need not be read again when the file is opened the next time.
   *
   * @param lines how many; they are part of the archive
   */
  public Beginning beginning(long lines) {
    return new Beginning(known, new Head(lines, line(lines).hash()));
  }

  private static Journal openForReading(
      Path path, OpenOptions options, Consumer<JournalLine> each, Optional<Beginning> verified)
      throws IOException {
    Journal journal = new Journal(path, options, each, verified);
    try {
      journal.checkBeginning(verified);
      journal.take();
      return journal;
    } catch (IOException | RuntimeException | Error e) {
      journal.close();
      throw e;
    }
  }

  private static Journal openForWriting(
      Path path,
      OpenOptions options,
      Consumer<JournalLine> each,
      Optional<Beginning> verified,
      Disk disk)
      throws IOException {
    WritableFile file = WritableFile.open(path, disk);
    try {
      Journal journal = new Journal(path, options, each, verified);
      try {
        journal.checkBeginning(verified);
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

  private void checkBeginning(Optional<Beginning> verified) throws IOException {
    if (verified.isPresent()
        && !followed.read(in -> verified.get().isIn(in, options.onProgress()))) {
      throw new Beginning.OtherException();
    }
  }

  private void startWriting(WritableFile file) throws IOException {
    Optional<TornLine> torn = take();
    if (torn.isPresent()) {
      mend(file, torn.get());
    }
    file.force(); // a writer that was killed may have left lines that are not on the disk yet
    appender = new JournalAppender(file, head, endOf(head));
  }

  /**
   * Reads the lines after those that are known, and returns what follows the last line feed.
   *
   * <p>A fault has to be found twice. While this reads, a writer may take back a line that it could
   * not force and write another in its place; what is read may then be part of the one and part of
   * the other. The second reading sees the other.
   */
  private Optional<TornLine> take() throws IOException {
    try {
      return takeOnce();
    } catch (FormatException first) {
      try {
        return takeOnce();
      } catch (FormatException e) {
        if (!options.isUpToDamage()) {
          throw e;
        }
        damage = e;
        return Optional.empty();
      }
    }
  }

  private Optional<TornLine> takeOnce() throws IOException {
    long start = endOf(head);
    long total = followed.size();
    if (total < start) {
      throw new FormatException(
          "line " + head.sequence(),
          "is gone: the file %s had %s bytes and now has %s".formatted(name(), start, total));
    }
    try (InputStream in = followed.from(start);
        JournalReader lines = new JournalReader(in, head, start)) {
      long nextStep = start + PROGRESS_STEP;
      Optional<JournalLine> line = lines.nextEnded();
      while (line.isPresent()) {
        each.accept(line.get());
        known.add(lines.position(), line.get().hash());
        head = lines.head();
        if (lines.position() >= nextStep) {
          options.onProgress().accept(new Progress(lines.position(), total));
          nextStep = lines.position() + PROGRESS_STEP;
        }
        line = lines.nextEnded();
      }
      options.onProgress().accept(new Progress(total, total));
      byte[] unended = lines.unended();
      return unended.length == 0
          ? Optional.empty()
          : Optional.of(TornLine.of(head, endOf(head), unended));
    }
  }

  private void mend(WritableFile file, TornLine torn) throws IOException {
    TornTail mended = torn.mend(file);
    take();
    options.onTornTail().accept(mended);
  }

  private long endOf(Head line) {
    return known.after(line.sequence());
  }

  /**
   * Reads what a writer in another process has appended since the last reading. Does nothing if
   * this is the writer, if damage was found, or if the file was looked at so shortly before that
   * the options need no other look.
   *
   * <p>That the file has grown or shrunk is seen at once, for its size is asked for. Whether
   * another file is in its place, or its last line is another, costs more to find out and is looked
   * at once a millisecond.
   *
   * @throws FormatException if the new lines do not follow from the known ones, or the last known
   *     one is another now: the file was damaged, or its writer took back a line that it could not
   *     force and that was read here
   * @throws IOException if the file cannot be read, was deleted, or was replaced by one that does
   *     not begin with the lines that are known; one that does is read from then on
   */
  public void refresh() throws IOException {
    if (appender != null || damage != null) {
      return;
    }
    checkOpen();
    long now = System.nanoTime();
    if (now - lookedAt < options.lookEvery().toNanos()) {
      return;
    }
    boolean isGrown = followed.size() != endOf(head);
    if (isGrown || now - checkedAt >= BELIEVED) {
      check();
      checkedAt = now;
    }
    lookedAt = now;
  }

  private void check() throws IOException {
    taking.lock();
    try {
      checkOpen();
      followed.goOn(this::checkBeginsWithAllRead);
      if (followed.size() == endOf(head)) {
        checkLast();
      } else {
        take();
      }
    } finally {
      taking.unlock();
    }
  }

  /** Else the head would go back, or the past change. */
  private void checkBeginsWithAllRead(ReadOnlyFile found) throws IOException {
    if (!new Beginning(known, head).isIn(found, progress -> {})) {
      throw new IOException(
          "%s was replaced since it was opened, by a file that does not begin with the %s lines read of it; open it again to go on"
              .formatted(name(), head.sequence()));
    }
  }

  /**
   * Checks that the file still ends with the last line. A writer may have taken that back, and
   * written another of the same length in its place.
   */
  private void checkLast() throws IOException {
    if (head.sequence() == 0) {
      return;
    }
    String found = followed.read(in -> known.hashAtEnd(in, head.sequence()));
    if (!found.equals(head.hash())) {
      throw new FormatException(
          "line " + head.sequence(),
          "its hash was %s when it was read, and now '%s' stands there; the file was changed since"
              .formatted(head.hash(), Printable.escaped(found)));
    }
  }

  /**
   * The last line: for the writer the last that is on the disk, for a reader the last it has read.
   */
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

  /** Whether it was opened for writing; else it follows what a writer appends. */
  public boolean isForWriting() {
    return options.isForWriting();
  }

  /** The damage that was found, if the file was opened up to damage; empty if there is none. */
  public Optional<FormatException> damage() {
    return Optional.ofNullable(damage);
  }

  /**
   * A line by its number. The lines that were appended last are at hand, as the same objects;
   * others are read from the file and verified again.
   *
   * @param sequence from 1 to that of the {@link #head}
   * @throws IndexOutOfBoundsException if there is no such line
   * @throws FormatException if the line in the file was changed since
   * @throws ArchiveUnavailableException if the file cannot be read
   * @throws IllegalStateException if it is not at hand, and the journal is closed
   */
  public JournalLine line(long sequence) {
    if (sequence < 1 || sequence > head().sequence()) {
      throw new IndexOutOfBoundsException(
          "no line %s; lines 1 to %s exist".formatted(sequence, head().sequence()));
    }
    return recent.line(sequence).orElseGet(() -> readLine(sequence));
  }

  private JournalLine readLine(long sequence) {
    try {
      return followed.read(in -> known.read(in, sequence));
    } catch (IOException e) {
      checkOpen();
      throw new ArchiveUnavailableException(
          "line %s of %s cannot be read (%s)"
              .formatted(sequence, name(), FileRefusals.reason(path, e)),
          e);
    }
  }

  private void checkOpen() {
    if (isClosed) {
      throw new IllegalStateException(name() + " is closed; open it again to read from it");
    }
  }

  /**
   * Writes lines after the last, all or none. They are part of the archive once {@link #force} was
   * called for the last of them. If the process is killed before, the file may hold the first of
   * them without the others.
   *
   * @return the lines, with their numbers and hashes
   * @throws FormatException if a line could not be read back; nothing was written
   * @throws IOException if they cannot be written; nothing was recorded
   */
  public List<JournalLine> append(List<Draft> drafts) throws IOException {
    return writer().append(drafts, LineChain::append, this::wrote);
  }

  /**
   * Writes lines of another archive after the last, byte for byte, all or none, as {@link #append}
   * does.
   *
   * @throws FormatException if a line is not the one that follows, by its number and its hash; it
   *     names the line, and nothing was written
   * @throws IOException if they cannot be written; nothing was recorded
   */
  public void copy(List<JournalLine> lines) throws IOException {
    writer().append(lines, LineChain::copy, this::wrote);
  }

  private void wrote(JournalLine line, long end) {
    known.add(end, line.hash());
    recent.add(line);
  }

  /**
   * Returns when this line, and all before it, are on the disk.
   *
   * @param line the number of a line that was appended
   * @throws IOException if the disk fails, so that nobody can tell whether they are. They are not
   *     part of the archive then, and the journal accepts no more lines
   */
  public void force(long line) throws IOException {
    writer().force(line);
  }

  /**
   * Checks that lines can be appended.
   *
   * @throws IOException if it was opened for reading, is closed, or failed to be written before
   */
  public void checkWritable() throws IOException {
    writer().checkWritable();
  }

  /** Held by the thread that forces; for tests. Empty if the journal was opened for reading. */
  Optional<ReentrantLock> forcing() {
    return Optional.ofNullable(appender).map(JournalAppender::forcing);
  }

  /** How many threads wait for the disk, about; for tests. */
  int waiting() {
    JournalAppender writer = appender;
    return writer == null ? 0 : writer.waiting();
  }

  private JournalAppender writer() throws IOException {
    JournalAppender writer = appender;
    if (writer == null) {
      throw new IOException(name() + " is open for reading; open it for writing to record in it");
    }
    return writer;
  }

  /** Forces what was appended, and releases the file and its lock. Closing twice does nothing. */
  @Override
  public void close() throws IOException {
    taking.lock(); // so that no other file is opened in the place of this one afterwards
    try {
      isClosed = true;
    } finally {
      taking.unlock();
    }
    JournalAppender writer = appender;
    try (followed) {
      if (writer != null) {
        writer.close();
      }
    }
  }
}
