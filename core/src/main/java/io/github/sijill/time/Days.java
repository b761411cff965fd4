package io.github.sijill.time;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

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

  /** The least stretch that holds both. */
  Days and(Days other) {
    boolean fromHere =
        earliest instanceof DayBound.Open
            || (other.earliest instanceof DayBound.On && !isBefore(other.earliest, earliest));
    boolean toHere =
        latest instanceof DayBound.Open
            || (other.latest instanceof DayBound.On && !isBefore(latest, other.latest));
    return new Days(
        fromHere ? earliest : other.earliest, toHere ? latest : other.latest, union(other));
  }

  /** Whether this begins after {@code end} has ended, so that the two make no stretch. */
  boolean beginsAfter(Days end) {
    return isBefore(end.latest, earliest);
  }

  private static boolean isBefore(DayBound one, DayBound other) {
    return one instanceof DayBound.On(LocalDate a)
        && other instanceof DayBound.On(LocalDate b)
        && a.isBefore(b);
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
