package io.github.sijill.testkit;

import io.github.sijill.time.DayBound;
import io.github.sijill.time.ImpreciseDate;
import java.time.LocalDate;
import org.assertj.core.api.AbstractAssert;

/** Assertions on an imprecise date. */
public class ImpreciseDateAssert extends AbstractAssert<ImpreciseDateAssert, ImpreciseDate> {

  ImpreciseDateAssert(ImpreciseDate actual) {
    super(actual, ImpreciseDateAssert.class);
  }

  /** Verifies its first possible day. */
  public ImpreciseDateAssert isNoEarlierThan(String day) {
    return bound("begin on", DayBound.on(LocalDate.parse(day)), earliest());
  }

  /** Verifies its last possible day. */
  public ImpreciseDateAssert isNoLaterThan(String day) {
    return bound("end on", DayBound.on(LocalDate.parse(day)), latest());
  }

  /** Verifies that it has no first possible day. */
  public ImpreciseDateAssert hasOpenStart() {
    return bound("begin", DayBound.open(), earliest());
  }

  /** Verifies that it has no last possible day. */
  public ImpreciseDateAssert hasOpenEnd() {
    return bound("end", DayBound.open(), latest());
  }

  private DayBound earliest() {
    isNotNull();
    return actual.earliest();
  }

  private DayBound latest() {
    isNotNull();
    return actual.latest();
  }

  private ImpreciseDateAssert bound(String edge, DayBound expected, DayBound found) {
    if (!found.equals(expected)) {
      failWithMessage(
          "Expecting %s to %s %s, but it means %s to %s",
          actual, edge, expected, actual.earliest(), actual.latest());
    }
    return this;
  }
}
