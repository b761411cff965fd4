package io.github.sijill.copy;

import io.github.sijill.event.Recorded;
import io.github.sijill.journal.Head;
import io.github.sijill.journal.JournalLine;
import io.github.sijill.text.Printable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * Copies what a store holds into another archive, entry by entry; that archive checks each by its
 * rules.
 *
 * <p>For other rooms of this library.
 */
public final class ArchiveCopy {

  private ArchiveCopy() {}

  /**
   * Copies the entries. An archive that holds the first of them already gets the others. Nobody
   * else may record in it meanwhile.
   *
   * @param target what the other archive holds when it is called
   * @param recorder records an entry in it, at the instant at which it was recorded here
   * @param progress told the number of each entry that is copied
   * @throws IllegalArgumentException if the other holds entries that this store does not begin
   *     with, or this one a message that is no event of ours
   * @throws IllegalStateException if the other has another head in the end
   */
  public static Head into(
      Supplier<ArchiveLines> target,
      Consumer<Recorded> recorder,
      ArchiveLines source,
      LongConsumer progress) {
    Head held = target.get().head();
    source.checkBeginsWith(held, "the archive to copy into");
    AtomicLong copied = new AtomicLong(held.sequence());
    Head head =
        source.each(
            held.sequence(),
            line -> {
              recorder.accept(entry(line));
              progress.accept(copied.incrementAndGet());
            });
    checkEndsWith(head, target.get().head());
    return head;
  }

  private static Recorded entry(JournalLine line) {
    return line.entry()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "line %s holds %s, which an application has put there; an archive takes events of Sijill"
                        .formatted(line.sequence(), Printable.escaped(line.type()))));
  }

  private static void checkEndsWith(Head head, Head copied) {
    if (!copied.equals(head)) {
      throw new IllegalStateException(
          "the copy ends with %s, the archive with %s; an archive that nobody else records in, of lines as Sijill writes them, is accepted"
              .formatted(copied, head));
    }
  }
}
