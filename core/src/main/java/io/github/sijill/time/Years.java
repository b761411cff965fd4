package io.github.sijill.time;

import java.util.OptionalInt;
import java.util.function.IntPredicate;

/** The years that a year in EDTF may be. */
sealed interface Years {

  /** The first of these years that fits. */
  OptionalInt first(IntPredicate fits);

  /** The last of these years that fits. */
  OptionalInt last(IntPredicate fits);

  /** All years of a range, as significant digits leave it. */
  record Range(int from, int to) implements Years {

    @Override
    public OptionalInt first(IntPredicate fits) {
      for (int year = from; year <= to; year++) {
        if (fits.test(year)) {
          return OptionalInt.of(year);
        }
      }
      return OptionalInt.empty();
    }

    @Override
    public OptionalInt last(IntPredicate fits) {
      for (int year = to; year >= from; year--) {
        if (fits.test(year)) {
          return OptionalInt.of(year);
        }
      }
      return OptionalInt.empty();
    }
  }

  /** The years of four digits that agree with those of {@code digits} that are not X. */
  record Pattern(boolean negative, String digits) implements Years {

    @Override
    public OptionalInt first(IntPredicate fits) {
      return negative ? descending(fits) : ascending(fits);
    }

    @Override
    public OptionalInt last(IntPredicate fits) {
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
}
