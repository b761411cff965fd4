package io.github.sijill.testkit;

import io.github.sijill.StatusQuery;
import io.github.sijill.event.Attestation;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.projection.CellChange;
import io.github.sijill.projection.MomentsAnswer;
import io.github.sijill.projection.StatusAnswer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assertions on the cells that a query is about, as seen from its viewpoint. */
public class StatusQueryAssert extends SijillAssert<StatusQueryAssert, StatusQuery> {

  StatusQueryAssert(@Nullable StatusQuery actual) {
    super(actual, StatusQueryAssert.class);
  }

  /** Goes on with these networks only; {@code mobile} stands for all that is below it. */
  public StatusQueryAssert onNetwork(String... networks) {
    isNotNull();
    return onTo(actual.network(networks));
  }

  /** Goes on with what the public could know at the end of {@code day}. */
  public StatusQueryAssert asKnownOn(LocalDate day) {
    isNotNull();
    return onTo(actual.asKnownOn(day));
  }

  /** The same, of a day as ISO 8601 writes it. */
  public StatusQueryAssert asKnownOn(String day) {
    return asKnownOn(LocalDate.parse(day));
  }

  /** Goes on with what the archive held at {@code instant}, inclusive. */
  public StatusQueryAssert asRecordedAt(Instant instant) {
    isNotNull();
    return onTo(actual.asRecordedAt(instant));
  }

  /** Goes on with what is attested at least so well. */
  public StatusQueryAssert attestedAtLeast(Attestation level) {
    isNotNull();
    return onTo(actual.attestedAtLeast(level));
  }

  private StatusQueryAssert onTo(StatusQuery query) {
    return onTo(StatusQueryAssert.class, StatusQuery.class, StatusQueryAssert::new, query);
  }

  /** Goes on with the status at the end of {@code day}. */
  public StatusAnswerAssert on(LocalDate day) {
    isNotNull();
    StatusAnswer answer = actual.on(day);
    return onTo(StatusAnswerAssert.class, StatusAnswer.class, StatusAnswerAssert::new, answer)
        .to(actual);
  }

  /** The same, of a day as ISO 8601 writes it. */
  public StatusAnswerAssert on(String day) {
    return on(LocalDate.parse(day));
  }

  /** Goes on with what held at any moment from {@code from} to {@code to}, both inclusive. */
  public MomentsAnswerAssert during(LocalDate from, LocalDate to) {
    isNotNull();
    MomentsAnswer answer = actual.during(from, to);
    return onTo(MomentsAnswerAssert.class, MomentsAnswer.class, MomentsAnswerAssert::new, answer)
        .to(actual);
  }

  /** The same, of days as ISO 8601 writes them. */
  public MomentsAnswerAssert during(String from, String to) {
    return during(LocalDate.parse(from), LocalDate.parse(to));
  }

  /** Goes on with the periods of each cell. */
  public TimelineAssert timeline() {
    isNotNull();
    return onTo(TimelineAssert.class, listOf(), TimelineAssert::new, actual.timeline()).to(actual);
  }

  /** Goes on with the entries in order of occurrence, whatever cells they are about. */
  public ChronologyAssert chronology() {
    isNotNull();
    List<SeenEntry> entries = actual.chronology();
    return onTo(ChronologyAssert.class, listOf(), ChronologyAssert::new, entries);
  }

  /** Verifies that the answer of some cell changed after {@code from}, up to {@code to}. */
  public StatusQueryAssert changedBetween(String from, String to) {
    if (changes(from, to).isEmpty()) {
      failFor(
          "Expecting the status to change after %s, up to %s,\nbut it did not:\n%s"
              .formatted(from, to, Drawing.around(actual.timeline(), LocalDate.parse(from))));
    }
    return this;
  }

  /** Verifies that no cell's answer changed after {@code from}, up to {@code to}. */
  public StatusQueryAssert didNotChangeBetween(String from, String to) {
    List<CellChange> changes = changes(from, to);
    if (!changes.isEmpty()) {
      CellChange first = changes.getFirst();
      failFor(
          "Expecting the status to stay the same after %s, up to %s,\nbut on %s it changed from %s to %s on %s, by %s:\n%s"
              .formatted(
                  from,
                  to,
                  first.day(),
                  first.before(),
                  first.after(),
                  Drawn.cell(first.cell()),
                  Drawn.ids(first.evidence()),
                  Drawing.around(
                      Where.among(actual.timeline(), changes.stream().map(Where::of)),
                      first.day())));
    }
    return this;
  }

  private List<CellChange> changes(String from, String to) {
    isNotNull();
    return actual.changes(LocalDate.parse(from), LocalDate.parse(to));
  }
}
