package io.github.sijill.testkit;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.github.sijill.history.SeenEntry;
import io.github.sijill.source.Attestation;
import io.github.sijill.time.DayBound;
import io.github.sijill.time.ImpreciseDate;
import io.github.sijill.words.Phrases;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Assertions on one entry, as it counts from a viewpoint. */
public class SeenEntryAssert extends SijillAssert<SeenEntryAssert, SeenEntry> {

  SeenEntryAssert(@Nullable SeenEntry actual) {
    super(actual, SeenEntryAssert.class);
  }

  /** Verifies how well it is attested, confirmations counted. */
  public SeenEntryAssert isAttested(Attestation level) {
    requireNonNull(level, "level");
    there();
    return expect(
        actual.attestation() == level,
        "to be attested " + level,
        "it is attested " + actual.attestation());
  }

  /** Verifies that these statements confirm it, and maybe others. */
  public SeenEntryAssert isConfirmedBy(String... statements) {
    there();
    List<String> confirming = actual.confirmedBy().stream().map(id -> id.value()).toList();
    return expect(
        confirming.containsAll(named("statements", statements)),
        "to be confirmed by " + String.join(", ", statements),
        confirming.isEmpty()
            ? "no statement confirms it"
            : "it is confirmed by " + String.join(", ", confirming));
  }

  /** Verifies that this publisher is among its sources. */
  public SeenEntryAssert isFrom(String publisher) {
    requireNonNull(publisher, "publisher");
    there();
    return expect(
        actual.entry().sources().stream().anyMatch(s -> s.publisher().equals(publisher)),
        "to be from " + publisher,
        actual.entry().sources().isEmpty()
            ? "it names no source"
            : "its sources are "
                + actual.entry().sources().stream().map(s -> s.publisher()).collect(joining(", ")));
  }

  /** Verifies from which day on the public could know it. */
  public SeenEntryAssert isKnownFrom(String day) {
    there();
    DayBound known = actual.entry().knownFrom();
    return expect(
        known.equals(DayBound.on(day(day))),
        "to be known from " + day,
        known instanceof DayBound.Open()
            ? "no day is given on which it became known"
            : "it is known from " + known);
  }

  /** Verifies that it says nobody knows since when the public could know it. */
  public SeenEntryAssert isKnownFromUnknown() {
    there();
    return expect(
        actual.entry().isKnownFromAssumed(),
        "to be known from an unknown day",
        "it is known from " + actual.entry().knownFrom());
  }

  /** Verifies that it has this value under the label {@code key}, and maybe others. */
  public SeenEntryAssert hasLabel(String key, String value) {
    requireNonNull(key, "key");
    requireNonNull(value, "value");
    there();
    Map<String, Set<String>> labels = actual.entry().labels();
    return expect(
        labels.getOrDefault(key, Set.of()).contains(value),
        "to have the label %s=%s".formatted(key, value),
        labels.isEmpty()
            ? "it has no labels"
            : "its labels are "
                + labels.entrySet().stream()
                    .flatMap(each -> each.getValue().stream().map(v -> each.getKey() + "=" + v))
                    .collect(joining(", ")));
  }

  /** Verifies the first day on which it can have happened, given what it is declared after. */
  public SeenEntryAssert hasEarliest(String day) {
    there();
    return expect(
        actual.earliest().equals(DayBound.on(day(day))),
        "to have happened on %s at the earliest".formatted(day),
        happened());
  }

  /** Verifies the last day on which it can have happened, given what is declared after it. */
  public SeenEntryAssert hasLatest(String day) {
    there();
    return expect(
        actual.latest().equals(DayBound.on(day(day))),
        "to have happened on %s at the latest".formatted(day),
        happened());
  }

  private String happened() {
    return "given the declared order, it happened on "
        + Phrases.inEnglish().days(actual.earliest(), actual.latest());
  }

  /** Goes on with the date that the entry gives, whatever order is declared. */
  public ImpreciseDateAssert occurred() {
    return onTo(
        ImpreciseDateAssert.class,
        ImpreciseDate.class,
        ImpreciseDateAssert::new,
        () -> actual.entry().occurred());
  }

  private SeenEntryAssert expect(boolean met, String expectation, String found) {
    if (!met) {
      failFor(
          "Expecting %s %s,\nbut %s:\n  %s"
              .formatted(actual.id(), expectation, found, EntryText.of(actual)));
    }
    return this;
  }
}
