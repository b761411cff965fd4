package io.github.sijill.app.typed;

import io.github.sijill.listing.ReadDate;
import io.github.sijill.time.ImpreciseDate;

/** A date as somebody types it, who may never have heard of EDTF. */
public final class TypedDate {

  private TypedDate() {}

  /**
   * Reads a date: in EDTF, or {@code today} or {@code yesterday}.
   *
   * @throws IllegalArgumentException if it is none; the message shows how dates are written
   */
  public static ImpreciseDate parse(String text) {
    return ReadDate.parse(text, TypedDay.today());
  }
}
