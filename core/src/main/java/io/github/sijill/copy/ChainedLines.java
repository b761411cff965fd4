package io.github.sijill.copy;

import io.github.sijill.event.Recorded;
import io.github.sijill.journal.Head;
import io.github.sijill.journal.JournalLine;
import io.github.sijill.journal.LineChain;
import io.github.sijill.journal.Verification;
import io.github.sijill.json.FormatException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The lines that events would be in an archive file: numbered in log order from 1, chained from the
 * first on. They are made when they are asked for; only their hashes are kept.
 *
 * @param known the hashes of the log that begins with these events
 */
record ChainedLines(LineHashes known, List<Recorded> events) implements ArchiveLines {

  @Override
  public Head head() {
    return headAt(events.size()).orElseThrow();
  }

  @Override
  public Optional<Head> headAt(long sequence) {
    if (sequence < 0 || sequence > events.size()) {
      return Optional.empty();
    }
    long begin = Math.min(known.count(), sequence);
    lines(new Head(begin, known.of(begin)), sequence, line -> {});
    return Optional.of(new Head(sequence, known.of(sequence)));
  }

  @Override
  public Head each(long after, Consumer<JournalLine> consumer) {
    if (after < events.size()) {
      lines(headAt(after).orElseThrow(), events.size(), consumer);
    }
    return head();
  }

  private void lines(Head after, long upTo, Consumer<JournalLine> consumer) {
    LineChain chain = LineChain.after(after);
    int first = Math.toIntExact(after.sequence());
    for (Recorded each : events.subList(first, Math.toIntExact(upTo))) {
      JournalLine line = chain.append(each.event(), each.recordedAt());
      known.add(line.sequence(), line.hash());
      consumer.accept(line);
    }
  }

  @Override
  public Verification.Hashes hashes() {
    return Verification.Hashes.COMPUTED;
  }

  @Override
  public Optional<FormatException> damage() {
    return Optional.empty();
  }
}
