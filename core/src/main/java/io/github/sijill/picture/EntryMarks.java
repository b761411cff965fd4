package io.github.sijill.picture;

import io.github.sijill.event.CutsReported;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.time.DayBound;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Where the marks of entries stand: each over its day, and over another where it would fall on it.
 * What has no place left joins the mark before it.
 *
 * @param marks in order of their first days
 * @param lanes how many lie over each other
 * @param before entries that happened before the first day that is drawn
 * @param after entries that happened after the last day that is drawn
 */
record EntryMarks(List<EntryMark> marks, int lanes, List<SeenEntry> before, List<SeenEntry> after) {

  static final double RADIUS = 4.5;

  private static final double GAP = 3;

  /** Keeps copies of the lists. */
  EntryMarks {
    marks = List.copyOf(marks);
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /**
   * A mark.
   *
   * @param lane from 0, which lies nearest to the bars
   * @param x the middle of the first day on which it can have happened
   * @param end the middle of the last such day
   */
  record EntryMark(int lane, double x, double end, List<SeenEntry> entries) {

    /** Keeps a copy of the entries. */
    EntryMark {
      entries = List.copyOf(entries);
    }

    /** Whether it is known on which day it happened, as far as a reader can see. */
    boolean isOfOneDay() {
      return end - x < RADIUS;
    }

    /** Whether something is told of several days, and not of one of them. */
    boolean isOfAllDays() {
      return entries.stream().allMatch(each -> each.event() instanceof CutsReported);
    }
  }

  static EntryMarks of(List<SeenEntry> entries, Axis axis, int mostLanes) {
    List<SeenEntry> sorted =
        entries.stream()
            .sorted(
                Comparator.comparing(SeenEntry::earliest, DayBound.byBeginning())
                    .thenComparingLong(SeenEntry::sequence))
            .toList();
    double[] taken = new double[mostLanes];
    Arrays.fill(taken, Double.NEGATIVE_INFINITY);
    int lanes = 0;
    List<EntryMark> marks = new ArrayList<>();
    List<SeenEntry> before = new ArrayList<>();
    List<SeenEntry> after = new ArrayList<>();
    for (SeenEntry entry : sorted) {
      if (entry.latest().day().map(day -> day.isBefore(axis.first())).orElse(false)) {
        before.add(entry);
      } else if (entry.earliest().day().map(day -> day.isAfter(axis.last())).orElse(false)) {
        after.add(entry);
      } else {
        double half = axis.day() / 2;
        double x = entry.earliest().day().map(day -> axis.begin(day) + half).orElse(axis.left());
        double end = entry.latest().day().map(day -> axis.end(day) - half).orElse(axis.right());
        int lane = free(taken, x - RADIUS - GAP);
        if (lane < 0) {
          EntryMark last = marks.removeLast();
          List<SeenEntry> more = new ArrayList<>(last.entries());
          more.add(entry);
          marks.add(new EntryMark(last.lane(), last.x(), Math.max(end, last.end()), more));
          taken[last.lane()] = Math.max(taken[last.lane()], Math.max(end, last.x()) + RADIUS);
        } else {
          marks.add(new EntryMark(lane, x, Math.max(x, end), List.of(entry)));
          taken[lane] = Math.max(x, end) + RADIUS;
          lanes = Math.max(lanes, lane + 1);
        }
      }
    }
    return new EntryMarks(marks, lanes, before, after);
  }

  private static int free(double[] taken, double from) {
    for (int lane = 0; lane < taken.length; lane++) {
      if (taken[lane] <= from) {
        return lane;
      }
    }
    return -1;
  }
}
