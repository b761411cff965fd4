package io.github.sijill.picture;

import io.github.sijill.event.Status;
import io.github.sijill.question.StatusPeriod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A piece of a bar: a period, or several that follow each other in too few pixels to be seen.
 *
 * @param begin where it begins, in pixels
 * @param end where it ends
 * @param periods in order; at least one
 */
record Segment(double begin, double end, List<StatusPeriod> periods) {

  /** As little as can be seen. */
  private static final double LEAST = 2.5;

  /** Keeps a copy of the periods. */
  Segment {
    periods = List.copyOf(periods);
  }

  /** The pieces of a bar; those that are drawn last may lie on the edges of others. */
  static List<Segment> of(List<StatusPeriod> periods, Axis axis) {
    List<Segment> wide = new ArrayList<>();
    List<Segment> narrow = new ArrayList<>();
    List<StatusPeriod> pending = new ArrayList<>();
    double begin = axis.left();
    for (StatusPeriod period : periods) {
      double from = period.since().day().map(axis::begin).orElse(axis.left());
      double to = period.until().day().map(axis::end).orElse(axis.right());
      if (to - from >= LEAST) {
        add(pending, begin, from, axis, narrow);
        wide.add(new Segment(from, to, List.of(period)));
      } else if (to > from) {
        begin = pending.isEmpty() ? from : begin;
        pending.add(period);
        if (to - begin >= LEAST) {
          add(pending, begin, to, axis, narrow);
        }
      }
    }
    add(pending, begin, axis.right(), axis, narrow);
    wide.addAll(narrow);
    return wide;
  }

  /** Puts what is pending into one piece, made wide enough to be seen, within the edges. */
  private static void add(
      List<StatusPeriod> pending, double begin, double end, Axis axis, List<Segment> segments) {
    if (!pending.isEmpty()) {
      double width = Math.max(LEAST, end - begin);
      double from = Math.clamp((begin + end - width) / 2, axis.left(), axis.right() - width);
      segments.add(new Segment(from, from + width, pending));
      pending.clear();
    }
  }

  /** Whether it stands for several periods. */
  boolean isCrowded() {
    return periods.size() > 1;
  }

  /** All statuses that are possible at some time of it. */
  Set<Status> statuses() {
    Set<Status> statuses = EnumSet.noneOf(Status.class);
    periods.forEach(period -> statuses.addAll(period.possible().values()));
    return statuses;
  }

  /** The strongest of statuses. */
  static Status strongest(Collection<Status> statuses) {
    return statuses.stream().max(Comparator.comparingInt(Status::strength)).orElseThrow();
  }

  Fill fill() {
    return isCrowded() && statuses().size() > 1
        ? Fill.crowded(statuses())
        : Fill.possible(statuses());
  }
}
