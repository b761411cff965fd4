package io.github.sijill.axon;

import io.github.sijill.journal.Head;
import io.github.sijill.journal.JournalLine;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** Copies what a store holds into another archive, entry by entry, as that admits them. */
final class ArchiveCopy {

  private ArchiveCopy() {}

  static Head into(OpenedArchive target, StoredLines source, LongConsumer progress) {
    Head held = target.lines().head();
    source.checkBeginsWith(held, "the archive to copy into");
    AtomicLong copied = new AtomicLong(held.sequence());
    Head head =
        source.each(
            held.sequence(),
            line -> {
              target.recorder().take(entry(line));
              progress.accept(copied.incrementAndGet());
            });
    checkEndsWith(head, target.lines().head());
    return head;
  }

  private static CopyEntry entry(JournalLine line) {
    if (line.host() != null) {
      throw new IllegalArgumentException(
          "line %s holds %s, which an application has put there; an archive takes events of Sijill"
              .formatted(line.sequence(), line.type()));
    }
    return new CopyEntry(line.event(), line.recorded());
  }

  private static void checkEndsWith(Head head, Head copied) {
    if (!copied.equals(head)) {
      throw new IllegalStateException(
          "the copy ends with %s, the archive with %s; an archive that nobody else records in, of lines as Sijill writes them, is accepted"
              .formatted(copied, head));
    }
  }
}
