package io.github.sijill.time;

import java.util.OptionalInt;
import java.util.function.IntPredicate;

/** The years of four digits that agree with those of {@code digits} that are not X. */
record Years(boolean negative, String digits) {

  /** The first of these years that fits. */
  OptionalInt first(IntPredicate fits) {
    return negative ? descending(fits) : ascending(fits);
  }

  /** The last of these years that fits. */
  OptionalInt last(IntPredicate fits) {
    return negative ? ascending(fits) : descending(fits);
  }

  private OptionalInt ascending(IntPredicate fits) {
    for (int filling = 0; filling < fillings(); filling++) {
      if (fits.test(year(filling))) {
        return OptionalInt.of(year(filling));
      }
    }
    return OptionalInt.empty();
  }

  private OptionalInt descending(IntPredicate fits) {
    for (int filling = fillings() - 1; filling >= 0; filling--) {
      if (fits.test(year(filling))) {
        return OptionalInt.of(year(filling));
      }
    }
    return OptionalInt.empty();
  }

  private int fillings() {
    int fillings = 1;
    for (int i = 0; i < digits.length(); i++) {
      fillings *= digits.charAt(i) == 'X' ? 10 : 1;
    }
    return fillings;
  }

  /** The year in which the digits of {@code filling} stand for the X. */
  private int year(int filling) {
    int year = 0;
    int unit = 1;
    int left = filling;
    for (int i = digits.length() - 1; i >= 0; i--) {
      int digit = digits.charAt(i) - '0';
      if (digits.charAt(i) == 'X') {
        digit = left % 10;
        left /= 10;
      }
      year += digit * unit;
      unit *= 10;
    }
    return negative ? -year : year;
  }
}
