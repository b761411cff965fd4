package io.github.sijill.testkit;

import io.github.sijill.time.DayBound;
import io.github.sijill.time.ImpreciseDate;
import io.github.sijill.words.Phrases;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Assertions on an imprecise date. */
public class ImpreciseDateAssert extends SijillAssert<ImpreciseDateAssert, ImpreciseDate> {

  ImpreciseDateAssert(@Nullable ImpreciseDate actual) {
    super(actual, ImpreciseDateAssert.class);
  }

  /** Verifies its first possible day. */
  public ImpreciseDateAssert hasEarliest(String day) {
    return expect(
        there().earliest().equals(DayBound.on(day(day))),
        "to be %s at the earliest".formatted(day));
  }

  /** Verifies its last possible day. */
  public ImpreciseDateAssert hasLatest(String day) {
    return expect(
        there().latest().equals(DayBound.on(day(day))), "to be %s at the latest".formatted(day));
  }

  /** Verifies that it has no first possible day. */
  public ImpreciseDateAssert hasOpenStart() {
    return expect(there().earliest() instanceof DayBound.Open, "to have no earliest day");
  }

  /** Verifies that it has no last possible day. */
  public ImpreciseDateAssert hasOpenEnd() {
    return expect(there().latest() instanceof DayBound.Open, "to have no latest day");
  }

  /** Verifies that all its possible days are before this one. */
  public ImpreciseDateAssert isCertainlyBefore(String day) {
    return expect(endsBefore(day(day)), "to be certainly before " + day);
  }

  /** Verifies that all its possible days are after this one. */
  public ImpreciseDateAssert isCertainlyAfter(String day) {
    return expect(beginsAfter(day(day)), "to be certainly after " + day);
  }

  /** Verifies that this day is none before its first or after its last possible one. */
  public ImpreciseDateAssert isPossiblyOn(String day) {
    LocalDate on = day(day);
    return expect(!endsBefore(on) && !beginsAfter(on), "to be possibly on " + day);
  }

  private boolean endsBefore(LocalDate day) {
    return there().latest() instanceof DayBound.On(LocalDate last) && last.isBefore(day);
  }

  private boolean beginsAfter(LocalDate day) {
    return there().earliest() instanceof DayBound.On(LocalDate first) && first.isAfter(day);
  }

  private ImpreciseDateAssert expect(boolean met, String expectation) {
    if (!met) {
      failFor(
          "Expecting %s %s,\nbut it is %s"
              .formatted(
                  actual,
                  expectation,
                  Phrases.inEnglish().days(actual.earliest(), actual.latest())));
    }
    return this;
  }
}
