package io.github.sijill.axon.engine;

import io.github.sijill.journal.ArchiveUnavailableException;
import io.github.sijill.journal.Beginning;
import io.github.sijill.journal.Draft;
import io.github.sijill.journal.Journal;
import io.github.sijill.journal.JournalLine;
import io.github.sijill.journal.OpenOptions;
import io.github.sijill.json.FormatException;
import io.github.sijill.text.Printable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.jspecify.annotations.Nullable;

/** The messages in an archive file. None is kept in memory. */
final class JournalLog implements MessageLog {

  private final Journal journal;
  private final JournalMessages messages;
  private final boolean skipsUnknown;

  private JournalLog(Journal journal, JournalMessages messages, boolean skipsUnknown) {
    this.journal = journal;
    this.messages = messages;
    this.skipsUnknown = skipsUnknown;
  }

  /**
   * Opens the file.
   *
   * @param verified its first lines, if they were verified before
   * @param each gets each line that it holds after these with its message, and each that a refresh
   *     finds, in order
   */
  static JournalLog open(
      Path file,
      OpenOptions opening,
      @Nullable EventConverter converter,
      Optional<Beginning> verified,
      BiConsumer<JournalLine, TaggedEventMessage<?>> each)
      throws IOException {
    JournalMessages messages = new JournalMessages(converter);
    boolean skipsUnknown = opening.skipsUnknown();
    Journal journal =
        Journal.open(
            file,
            opening,
            line -> each.accept(line, messages.message(line, skipsUnknown)),
            verified);
    return new JournalLog(journal, messages, skipsUnknown);
  }

  @Override
  public long end() {
    return journal.head().sequence();
  }

  @Override
  public EventMessage message(long index) {
    return messages.message(line(journal, index + 1), skipsUnknown).event();
  }

  @Override
  public void checkWritable() throws IOException {
    journal.checkWritable();
  }

  @Override
  public long append(List<? extends TaggedEventMessage<?>> batch) throws IOException {
    List<Draft> drafts = new ArrayList<>(batch.size());
    for (TaggedEventMessage<?> tagged : batch) {
      drafts.add(messages.draft(tagged));
    }
    return journal.append(drafts).getLast().sequence();
  }

  @Override
  public void settle(long end) throws IOException {
    journal.force(end);
  }

  @Override
  public void refresh() {
    try {
      journal.refresh();
    } catch (FormatException e) {
      throw inFile(journal, e);
    } catch (IOException e) {
      throw new ArchiveUnavailableException(String.valueOf(e.getMessage()), e);
    }
  }

  /** A line of a journal, as it stands in the file; a refusal names the file. */
  static JournalLine line(Journal journal, long sequence) {
    try {
      return journal.line(sequence);
    } catch (FormatException e) {
      throw inFile(journal, e);
    }
  }

  private static FormatException inFile(Journal journal, FormatException fault) {
    return fault.within(Printable.escaped(journal.path()), "$");
  }

  Journal journal() {
    return journal;
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }
}
