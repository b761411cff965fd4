package io.github.sijill.event;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;

/**
 * A measurement is reported. It supports or contradicts entries, and changes no status itself.
 *
 * <pre>{@code
 * MeasurementReported.of(entry, "NetBlocks").supports("cut").window("16 to 23 November").value("4 %")
 * }</pre>
 *
 * @param tool what measured, such as {@code OONI} or {@code IODA}
 * @param supports the entries that it supports
 * @param contradicts the entries that it contradicts; none of those that it supports
 * @param window the time that it covers, as it is given
 * @param value what was measured, with its unit
 * @param reference a URL, a network or where it is kept
 */
@Event(namespace = "sijill", name = "MeasurementReported", version = "1")
public record MeasurementReported(
    CaseEntry entry,
    String tool,
    Set<EntryId> supports,
    Set<EntryId> contradicts,
    Optional<String> window,
    Optional<String> value,
    Optional<String> reference)
    implements SagaEvent.Background {

  /**
   * Keeps copies of the ids.
   *
   * @throws IllegalArgumentException if it both supports and contradicts an entry
   */
  public MeasurementReported {
    requireNonNull(entry, "entry");
    requireNonNull(tool, "tool");
    supports = EntryId.copy(supports);
    contradicts = EntryId.copy(contradicts);
    EntryId.checkApart(entry.id(), "supports", supports, "contradicts", contradicts);
    requireNonNull(window, "window");
    requireNonNull(value, "value");
    requireNonNull(reference, "reference");
  }

  /** A measurement by this tool. */
  public static MeasurementReported of(CaseEntry entry, String tool) {
    return new MeasurementReported(
        entry, tool, Set.of(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * This measurement, which supports these entries, besides those already named.
   *
   * @throws IllegalArgumentException if it contradicts one of them
   */
  public MeasurementReported supports(String... entries) {
    return new MeasurementReported(
        entry, tool, EntryId.and(supports, entries), contradicts, window, value, reference);
  }

  /**
   * This measurement, which contradicts these entries, besides those already named.
   *
   * @throws IllegalArgumentException if it supports one of them
   */
  public MeasurementReported contradicts(String... entries) {
    return new MeasurementReported(
        entry, tool, supports, EntryId.and(contradicts, entries), window, value, reference);
  }

  /** This measurement, of this time. */
  public MeasurementReported window(String time) {
    return new MeasurementReported(
        entry, tool, supports, contradicts, Optional.of(time), value, reference);
  }

  /** This measurement, with what was measured. */
  public MeasurementReported value(String measured) {
    return new MeasurementReported(
        entry, tool, supports, contradicts, window, Optional.of(measured), reference);
  }

  /** This measurement, which is found there. */
  public MeasurementReported reference(String place) {
    return new MeasurementReported(
        entry, tool, supports, contradicts, window, value, Optional.of(place));
  }
}
