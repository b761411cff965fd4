package io.github.sijill.copy;

import io.github.sijill.event.Recorded;
import io.github.sijill.journal.Head;
import io.github.sijill.journal.JournalLine;
import io.github.sijill.journal.JournalWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The lines that events would be in an archive file: numbered in log order from 1, chained from the
 * first on. They are made when they are asked for; only their hashes are kept.
 *
 * @param hashes of the log that begins with these events
 */
record ChainedLines(LineHashes hashes, List<Recorded> events) implements ArchiveLines {

  @Override
  public Head head() {
    return headAt(events.size()).orElseThrow();
  }

  @Override
  public Optional<Head> headAt(long sequence) {
    if (sequence < 0 || sequence > events.size()) {
      return Optional.empty();
    }
    long known = Math.min(hashes.count(), sequence);
    lines(new Head(known, hashes.of(known)), sequence, line -> {});
    return Optional.of(new Head(sequence, hashes.of(sequence)));
  }

  @Override
  public Head each(long after, Consumer<JournalLine> consumer) {
    if (after < events.size()) {
      lines(headAt(after).orElseThrow(), events.size(), consumer);
    }
    return head();
  }

  private void lines(Head after, long upTo, Consumer<JournalLine> consumer) {
    JournalWriter writer = JournalWriter.after(OutputStream.nullOutputStream(), after);
    int first = Math.toIntExact(after.sequence());
    for (Recorded each : events.subList(first, Math.toIntExact(upTo))) {
      JournalLine line = line(writer, each);
      hashes.add(line.sequence(), line.hash());
      consumer.accept(line);
    }
  }

  private static JournalLine line(JournalWriter writer, Recorded event) {
    try {
      return writer.append(event.event(), event.recordedAt());
    } catch (IOException e) {
      throw new UncheckedIOException("nothing is written here that could fail", e);
    }
  }
}
