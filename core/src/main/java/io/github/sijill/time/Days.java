package io.github.sijill.time;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BinaryOperator;

/** What a part of an EDTF text says: from which day to which, and how it is qualified. */
record Days(DayBound earliest, DayBound latest, Set<Qualifier> qualifiers) {

  static final Days OPEN = new Days(DayBound.open(), DayBound.open(), Set.of());

  static Days of(LocalDate first, LocalDate last, Set<Qualifier> qualifiers) {
    return new Days(DayBound.on(first), DayBound.on(last), qualifiers);
  }

  /** From where this begins to where {@code end} ends. */
  Days to(Days end) {
    return new Days(earliest, end.latest, union(end));
  }

  /** The shortest span that holds both. */
  Days and(Days other) {
    return new Days(
        BinaryOperator.minBy(DayBound.byBeginning()).apply(earliest, other.earliest),
        BinaryOperator.maxBy(DayBound.byEnd()).apply(latest, other.latest),
        union(other));
  }

  /** Whether this begins after {@code end} has ended, so that the two make no span. */
  boolean beginsAfter(Days end) {
    return end.latest.day().flatMap(last -> earliest.day().filter(last::isBefore)).isPresent();
  }

  private Set<Qualifier> union(Days other) {
    if (other.qualifiers.isEmpty()) {
      return qualifiers;
    }
    Set<Qualifier> all = EnumSet.copyOf(other.qualifiers);
    all.addAll(qualifiers);
    return all;
  }
}
