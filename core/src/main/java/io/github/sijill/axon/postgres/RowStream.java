package io.github.sijill.axon.postgres;

import io.github.sijill.journal.ArchiveUnavailableException;
import io.github.sijill.json.FormatException;
import io.github.sijill.text.Printable;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.conversion.ConversionException;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;

/**
 * A stream of the engine. If the database fails, or a row cannot be read, it ends as the engine's
 * does, but with an exception of ours, which names the row.
 */
final class RowStream implements MessageStream<EventMessage> {

  private final MessageStream<EventMessage> stream;
  private final StoreFailures failures;
  private final StoredRows rows;
  private final Consumer<Context> beforeTold;
  private final Function<Optional<Context>, String> placeAfter;
  private Optional<Context> last = Optional.empty();

  /**
   * Over a stream of the engine.
   *
   * @param beforeTold waits until an entry with this context may be told
   * @param placeAfter which row comes after that of the entry with this context; empty before the
   *     first
   */
  RowStream(
      MessageStream<EventMessage> stream,
      StoreFailures failures,
      StoredRows rows,
      Consumer<Context> beforeTold,
      Function<Optional<Context>, String> placeAfter) {
    this.stream = stream;
    this.rows = rows;
    this.failures = failures;
    this.beforeTold = beforeTold;
    this.placeAfter = placeAfter;
  }

  @Override
  public Optional<Entry<EventMessage>> next() {
    Optional<Entry<EventMessage>> next = told(stream::next);
    next.ifPresent(entry -> last = Optional.of(entry));
    return next;
  }

  @Override
  public Optional<Entry<EventMessage>> peek() {
    return told(stream::peek);
  }

  private Optional<Entry<EventMessage>> told(Supplier<Optional<Entry<EventMessage>>> reading) {
    return read(
        () -> {
          Optional<Entry<EventMessage>> entry = reading.get();
          entry.ifPresent(beforeTold);
          return entry;
        });
  }

  @Override
  public boolean hasNextAvailable() {
    return read(stream::hasNextAvailable);
  }

  @Override
  public boolean isCompleted() {
    return read(stream::isCompleted);
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
    return stream.error().map(this::ours);
  }

  @SuppressWarnings("ReferenceEquality") // what is not explained comes back as it was
  private Throwable ours(Throwable failure) {
    Throwable explained = failures.explained(failure);
    return explained == failure && failure instanceof RuntimeException
        ? unreadable(failure)
        : explained;
  }

  private ArchiveUnavailableException unreadable(Throwable fault) {
    return switch (fault) {
      case FormatException e ->
          unreadable(placeAfter.apply(last), String.valueOf(e.getMessage()), e);
      // The engine converts the metadata only, and a page of rows at once to their timestamps.
      case ConversionException e ->
          unreadable(placeAfter.apply(last), "its metadata is not JSON", e);
      case DateTimeParseException e ->
          unreadable(
              rows.withTimestamp(e.getParsedString()),
              "its timestamp, '%s', is not one".formatted(e.getParsedString()),
              e);
      default -> unreadable(placeAfter.apply(last), fault.toString(), fault);
    };
  }

  private static ArchiveUnavailableException unreadable(
      String place, String what, Throwable fault) {
    return new ArchiveUnavailableException(
        "%s, cannot be read: %s; restore it from a backup"
            .formatted(place, Printable.escaped(what)),
        fault);
  }

  @Override
  public void setCallback(Runnable callback) {
    stream.setCallback(callback);
  }

  @Override
  public void close() {
    stream.close();
  }
}
