package io.github.sijill.projection;

import io.github.sijill.time.DayBound;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The narrowest of several ends; an open end binds nothing. */
final class Bounds {

  private Bounds() {}

  static DayBound latest(List<DayBound> bounds) {
    return days(bounds).max(Comparator.naturalOrder()).map(DayBound::on).orElse(DayBound.open());
  }

  static DayBound earliest(List<DayBound> bounds) {
    return days(bounds).min(Comparator.naturalOrder()).map(DayBound::on).orElse(DayBound.open());
  }

  private static java.util.stream.Stream<LocalDate> days(List<DayBound> bounds) {
    return bounds.stream().map(Bounds::day).filter(Objects::nonNull);
  }

  private static @Nullable LocalDate day(DayBound bound) {
    return bound instanceof DayBound.On(LocalDate day) ? day : null;
  }
}
