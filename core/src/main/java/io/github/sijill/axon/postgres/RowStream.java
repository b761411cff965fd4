package io.github.sijill.axon.postgres;

import io.github.sijill.journal.ArchiveUnavailableException;
import io.github.sijill.json.FormatException;
import io.github.sijill.text.Printable;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;

/**
 * A stream of the engine. If the database fails, or a row cannot be read, it ends as the engine's
 * does, but with an exception of ours, which names the row.
 */
final class RowStream implements MessageStream<EventMessage> {

  private final MessageStream<EventMessage> rows;
  private final StoreFailures failures;
  private final Function<Optional<Context>, String> placeAfter;
  private Optional<Context> last = Optional.empty();

  /**
   * Over a stream of the engine.
   *
   * @param placeAfter which row comes after that of the entry with this context; empty before the
   *     first
   */
  RowStream(
      MessageStream<EventMessage> rows,
      StoreFailures failures,
      Function<Optional<Context>, String> placeAfter) {
    this.rows = rows;
    this.failures = failures;
    this.placeAfter = placeAfter;
  }

  @Override
  public Optional<Entry<EventMessage>> next() {
    Optional<Entry<EventMessage>> next = read(rows::next);
    next.ifPresent(entry -> last = Optional.of(entry));
    return next;
  }

  @Override
  public Optional<Entry<EventMessage>> peek() {
    return read(rows::peek);
  }

  @Override
  public boolean hasNextAvailable() {
    return read(rows::hasNextAvailable);
  }

  @Override
  public boolean isCompleted() {
    return read(rows::isCompleted);
  }

  private <T> T read(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (RuntimeException e) {
      throw ours(e) instanceof RuntimeException ours ? ours : e;
    }
  }

  @Override
  public Optional<Throwable> error() {
    return rows.error().map(this::ours);
  }

  private Throwable ours(Throwable failure) {
    Throwable explained = failures.explained(failure);
    return explained == failure && failure instanceof RuntimeException
        ? unreadable(failure)
        : explained;
  }

  private ArchiveUnavailableException unreadable(Throwable fault) {
    String what =
        fault instanceof FormatException ? String.valueOf(fault.getMessage()) : fault.toString();
    return new ArchiveUnavailableException(
        "%s, cannot be read: %s; restore it from a backup"
            .formatted(placeAfter.apply(last), Printable.escaped(what)),
        fault);
  }

  @Override
  public void setCallback(Runnable callback) {
    rows.setCallback(callback);
  }

  @Override
  public void close() {
    rows.close();
  }
}
