package io.github.sijill.axon;

import io.github.sijill.axon.engine.JournalStorageEngine;
import io.github.sijill.axon.engine.KnownLog;
import io.github.sijill.casefile.ArchiveCheck;
import io.github.sijill.casefile.RecordCheck;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.journal.JournalLine;
import io.github.sijill.journal.LineContent;
import io.github.sijill.journal.OpenOptions;
import io.github.sijill.json.FormatException;
import io.github.sijill.projection.RecordedLog;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Makes the log from the lines of a file while it is opened, so that the first question need not
 * read them again. It checks the rules, also for lines that a writer in another process adds later.
 * One thread at a time.
 */
final class FileReading implements Consumer<JournalLine> {

  /** How much of the heap the rules may use. */
  private static final double PART_OF_HEAP = 0.125;

  private final boolean isFollowing;
  private final long most;
  private final OpeningRuleCheck opening;

  /** Once the file is open, unless this writes to it. */
  private Optional<RuleCheck> following = Optional.empty();

  private RecordedLog log = new RecordedLog(this::event);
  private volatile @Nullable Opened opened;
  private long lines;

  /** The file, once all of its lines were taken. */
  private record Opened(JournalStorageEngine engine, LongFunction<SagaEvent> events) {}

  FileReading(OpenOptions options) {
    this(options, ArchiveCheck.keptIn(PART_OF_HEAP));
  }

  /**
   * Of how many entries is kept what the rules need.
   *
   * @param most if the file is read up to damage, all are kept: a broken rule ends it there
   */
  FileReading(OpenOptions options, long most) {
    this.isFollowing = !options.isForWriting();
    this.most = options.isUpToDamage() ? Long.MAX_VALUE : most;
    this.opening = new OpeningRuleCheck(this.most);
  }

  /**
   * Goes on from what an earlier reading of the file knew.
   *
   * @return the same for the engine; empty if nothing is known, and it is to be read from line 1
   */
  Optional<KnownLog> resume(Path file) {
    Optional<Checkpoint> found = Checkpoint.read(file, this::event);
    found.ifPresent(
        checkpoint -> {
          log = checkpoint.log();
          lines = checkpoint.lines().size();
          opening.goOnAfter(log.caseIds());
        });
    return found.map(Checkpoint::lines);
  }

  /**
   * Takes the next line; one that was refused may be given again.
   *
   * @throws FormatException if its entry breaks a rule; it names line and rule
   */
  @Override
  public void accept(JournalLine line) {
    Optional<RecordCheck.Broken> broken = broken(line.content());
    if (broken.isPresent()) {
      throw new FormatException("line " + line.sequence(), broken.get().fault());
    }
    if (opened == null) {
      if (line.content() instanceof LineContent.Entry(Recorded entry)) {
        log.append(entry);
      }
      lines = line.sequence();
    }
  }

  private Optional<RecordCheck.Broken> broken(LineContent content) {
    return switch (content) {
      case LineContent.Entry(Recorded entry) ->
          opened == null
              ? opening.check(entry)
              : following.flatMap(each -> each.check(entry, List::of)); // no line comes late
      case LineContent.UnknownEvent unknown -> {
        opening.skip();
        following.ifPresent(RuleCheck::skip);
        yield Optional.empty();
      }
      case LineContent.OfHost message -> Optional.empty();
    };
  }

  private List<Recorded> earlier(CaseId caseId) {
    return Objects.requireNonNull(opened, "asked for once the file is open").engine.entries(caseId);
  }

  private SagaEvent event(long sequence) {
    Opened file = Objects.requireNonNull(opened, "nothing is asked for before the file is open");
    return file.events.apply(sequence);
  }

  /**
   * Says that the file is open: all its lines were taken.
   *
   * @param engine which has opened it
   * @throws FormatException if an entry breaks a rule; it names line and rule
   */
  EntryProjector.Read end(JournalStorageEngine engine) {
    Optional<RecordCheck.Broken> broken = opening.opened(engine::entries);
    if (broken.isPresent()) {
      throw new FormatException("line " + broken.get().sequence(), broken.get().fault());
    }
    opened = new Opened(engine, engine.events());
    if (isFollowing) { // What the writer itself records is checked as it is recorded.
      following = Optional.of(opening.following(this::earlier, most));
    }
    return new EntryProjector.Read(log, lines);
  }
}
