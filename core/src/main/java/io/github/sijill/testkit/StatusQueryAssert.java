package io.github.sijill.testkit;

import static java.util.Objects.requireNonNull;

import io.github.sijill.StatusQuery;
import io.github.sijill.question.CellChange;
import io.github.sijill.question.MomentsAnswer;
import io.github.sijill.question.StatusAnswer;
import io.github.sijill.source.Attestation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Assertions on the cells that a query is about, as seen from its viewpoint. */
public class StatusQueryAssert extends SijillAssert<StatusQueryAssert, StatusQuery> {

  StatusQueryAssert(@Nullable StatusQuery actual) {
    super(actual, StatusQueryAssert.class);
  }

  /** Goes on with these networks only; {@code mobile} stands for all that is below it. */
  public StatusQueryAssert onNetwork(String... networks) {
    named("networks", networks);
    return onTo(() -> actual.network(networks));
  }

  /** Goes on with what the public could know at the end of {@code day}. */
  public StatusQueryAssert asKnownOn(LocalDate day) {
    requireNonNull(day, "day");
    return onTo(() -> actual.asKnownOn(day));
  }

  /** Goes on with what the public could know at the end of {@code day}, as ISO 8601 writes it. */
  public StatusQueryAssert asKnownOn(String day) {
    return onTo(() -> actual.asKnownOn(day(day)));
  }

  /** Goes on with what the archive held at {@code instant}, inclusive. */
  public StatusQueryAssert asRecordedAt(Instant instant) {
    requireNonNull(instant, "instant");
    return onTo(() -> actual.asRecordedAt(instant));
  }

  /** Goes on with what is attested at least so well. */
  public StatusQueryAssert attestedAtLeast(Attestation level) {
    requireNonNull(level, "level");
    return onTo(() -> actual.attestedAtLeast(level));
  }

  private StatusQueryAssert onTo(Supplier<StatusQuery> query) {
    return onTo(StatusQueryAssert.class, StatusQuery.class, StatusQueryAssert::new, query);
  }

  /** Goes on with the status at the end of {@code day}. */
  public StatusAnswerAssert on(LocalDate day) {
    requireNonNull(day, "day");
    return answer(() -> actual.on(day));
  }

  /** Goes on with the status at the end of {@code day}, as ISO 8601 writes it. */
  public StatusAnswerAssert on(String day) {
    return answer(() -> actual.on(day(day)));
  }

  private StatusAnswerAssert answer(Supplier<StatusAnswer> answer) {
    return onTo(StatusAnswerAssert.class, StatusAnswer.class, StatusAnswerAssert::new, answer)
        .to(actual);
  }

  /** Goes on with what held at any moment from {@code from} to {@code to}, both inclusive. */
  public MomentsAnswerAssert during(LocalDate from, LocalDate to) {
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    return moments(() -> actual.during(from, to));
  }

  /** Goes on with what held at any moment between two days, as ISO 8601 writes them, inclusive. */
  public MomentsAnswerAssert during(String from, String to) {
    return moments(() -> actual.during(day("from", from), day("to", to)));
  }

  private MomentsAnswerAssert moments(Supplier<MomentsAnswer> answer) {
    return onTo(MomentsAnswerAssert.class, MomentsAnswer.class, MomentsAnswerAssert::new, answer)
        .to(actual);
  }

  /** Goes on with the periods of each cell. */
  public TimelineAssert timeline() {
    return onTo(
            TimelineAssert.class, listOf(), TimelineAssert::new, () -> actual.timeline().cells())
        .to(actual);
  }

  /** Verifies that the answer of some cell changed from {@code from} to {@code to}, inclusive. */
  public StatusQueryAssert changedBetween(String from, String to) {
    if (changes(from, to).isEmpty()) {
      failFor(
          "Expecting the status to change between %s and %s,\nbut it did not:\n%s"
              .formatted(from, to, TimelineText.around(actual.timeline().cells(), day(from))));
    }
    return this;
  }

  /** Verifies that no cell's answer changed from {@code from} to {@code to}, inclusive. */
  public StatusQueryAssert didNotChangeBetween(String from, String to) {
    List<CellChange> changes = changes(from, to);
    if (!changes.isEmpty()) {
      CellChange first = changes.getFirst();
      failFor(
          "Expecting the status to stay the same between %s and %s,\nbut on %s it changed from %s to %s on %s, according to %s:\n%s"
              .formatted(
                  from,
                  to,
                  first.day(),
                  first.before(),
                  first.after(),
                  first.cell(),
                  EntryText.ids(first.evidence()),
                  TimelineText.around(
                      CaseCell.among(actual.timeline().cells(), changes.stream().map(CaseCell::of)),
                      first.day())));
    }
    return this;
  }

  private List<CellChange> changes(String from, String to) {
    return asked(() -> actual.changes(day("from", from), day("to", to)).changes());
  }
}
