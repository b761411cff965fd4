package io.github.sijill.http;

import io.github.sijill.Archive;
import io.github.sijill.Listening;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.Recorded;
import io.github.sijill.journal.ArchiveUnavailableException;
import io.github.sijill.json.FormatException;
import io.github.sijill.listing.LoggedEntry;
import io.github.sijill.text.Printable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Entries as they are recorded, as server-sent events: one for each, with its number in the archive
 * for its id, so that a client which was away is told what it missed. It begins with the number of
 * the last entry. It ends if it is read so slowly that a thousand entries wait, or if the archive
 * cannot be read any more; the client comes back, as browsers do by themselves, and is told why.
 *
 * <p>For applications that answer over HTTP. One thread reads it, and closes it; nothing is
 * listened to before it is read.
 */
public final class EventStream implements AutoCloseable {

  private static final int WAITING = 1_000;
  private static final int AT_ONCE = 100;
  private static final byte[] NOTHING = ":\n\n".getBytes(StandardCharsets.UTF_8);

  private final Archive archive;
  private final Optional<CaseId> only;
  private final OptionalLong after;
  private final BlockingQueue<Recorded> waiting = new ArrayBlockingQueue<>(WAITING);
  private volatile boolean isTooSlow;
  private @Nullable Listening listening;
  private List<Recorded> missed = List.of();
  private int told;
  private long last;

  /**
   * Follows an archive.
   *
   * @param only entries of this case; empty for all
   * @param after the number of the last entry that the client knows; empty for what is recorded
   *     from now on
   */
  EventStream(Archive archive, Optional<CaseId> only, OptionalLong after) {
    this.archive = archive;
    this.only = only;
    this.after = after;
  }

  /**
   * What is to be sent next; waits for it.
   *
   * @param patience after this time something is sent that says nothing, so that it shows whether
   *     the client is still there
   * @return empty if nothing more comes
   */
  public byte[] next(Duration patience) throws InterruptedException {
    if (listening == null) {
      begin();
      // A client that comes back before anything was recorded has to say from where on.
      return "id: %s\n\n".formatted(after.orElse(last)).getBytes(StandardCharsets.UTF_8);
    }
    StringBuilder events = new StringBuilder();
    for (int i = 0; i < AT_ONCE && told < missed.size(); i++, told++) {
      add(events, missed.get(told));
    }
    if (events.isEmpty()) {
      missed = List.of();
      Recorded next = waiting.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
      for (int i = 0; i < AT_ONCE && next != null; i++, next = waiting.poll()) {
        if (next.sequence() > last) {
          add(events, next);
        }
      }
      if (events.isEmpty() && (isTooSlow || isLost())) {
        return new byte[0];
      }
    }
    return events.isEmpty() ? NOTHING : events.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Listens first, so that nothing falls between what is there and what comes. */
  private void begin() {
    listening =
        archive.onRecorded(
            entry -> {
              if (!isTooSlow && !waiting.offer(entry)) {
                isTooSlow = true;
              }
            });
    List<Recorded> all = archive.recorded();
    last = all.isEmpty() ? 0 : all.getLast().sequence();
    if (after.isPresent()) {
      missed = all.subList(Recorded.firstAfter(all, after.getAsLong()), all.size());
    }
  }

  /** Whether nothing more can come, for the archive cannot be read any more; who asks is told. */
  private boolean isLost() {
    try {
      return archive.head().sequence() < last;
    } catch (ArchiveUnavailableException | FormatException | IllegalStateException e) {
      return true;
    }
  }

  private void add(StringBuilder events, Recorded entry) {
    if (only.isEmpty() || only.get().equals(entry.caseId())) {
      events
          .append("id: ")
          .append(entry.sequence())
          .append("\nevent: recorded\ndata: ")
          .append(Printable.escaped(LoggedEntry.alone(entry).json().toString()))
          .append("\n\n");
    }
  }

  /** Stops listening. */
  @Override
  public void close() {
    if (listening != null) {
      listening.close();
    }
  }
}
