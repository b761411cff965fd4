package io.github.sijill.app.typed;

import io.github.sijill.time.EdtfException;
import io.github.sijill.time.ImpreciseDate;
import io.github.sijill.time.WrittenDay;

/** A date as somebody types it, who may never have heard of EDTF. */
public final class TypedDate {

  private TypedDate() {}

  /**
   * Reads a date: in EDTF, or {@code today} or {@code yesterday}.
   *
   * @throws IllegalArgumentException if it is none; the message shows how dates are written
   */
  public static ImpreciseDate parse(String text) {
    try {
      return ImpreciseDate.parse(TypedDay.resolved(text));
    } catch (EdtfException e) {
      throw new IllegalArgumentException(
          WrittenDay.advice(text)
              .map(advice -> "'%s' is not a date; %s".formatted(text, advice))
              .orElse(
                  e.getMessage()
                      + " (a date is written in EDTF, such as 2016-01-05, 2016-01 or"
                      + " '[2016-01-01..2016-01-10]')"),
          e);
    }
  }
}
