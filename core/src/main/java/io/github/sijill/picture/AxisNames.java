package io.github.sijill.picture;

import io.github.sijill.picture.Drawn.Anchor;
import io.github.sijill.picture.Drawn.Role;
import io.github.sijill.picture.Drawn.Size;
import io.github.sijill.words.TimelineWords;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The months and years of an axis, and the lines that lead to them. */
record AxisNames(Axis days, TimelineWords words) {

  /** What the names of months and years take, with what is free below. */
  static final int HEIGHT = 44;

  private static final int BODY = Drawing.BODY_SIZE;
  private static final int LEAST_GAP = 44;

  /** How far apart the names of two months, or of two years, stand at least. */
  private double gap() {
    return Stream.of(Month.values())
        .mapToDouble(month -> TextWidth.of(words.month(month), BODY) + 8)
        .reduce(LEAST_GAP, Math::max);
  }

  /** A line down from each day that is named. */
  Drawn grid(double top, double bottom) {
    List<Drawn> lines = new ArrayList<>();
    for (Axis.Tick tick : days.ticks(gap())) {
      lines.add(new Drawn.Line(tick.x(), top, tick.x(), bottom, 1, Ink.LINE));
    }
    for (LocalDate day : days.days()) {
      lines.add(new Drawn.Line(days.begin(day), bottom - 4, days.begin(day), bottom, 1, Ink.LINE));
    }
    return new Drawn.Group(Role.DECORATION, "", lines);
  }

  /** Months, and years below them. */
  Drawn names(double top) {
    List<Drawn> names = new ArrayList<>();
    double months = top + BODY + 1;
    double taken = Double.NEGATIVE_INFINITY;
    List<Axis.Tick> ticks = days.ticks(gap());
    for (int i = 0; i < ticks.size(); i++) {
      Axis.Tick tick = ticks.get(i);
      String year = Integer.toString(tick.month().getYear());
      if (tick.x() + TextWidth.of(year, BODY) > days.right()) {
        continue;
      }
      if (!tick.isYear()) {
        names.add(month(tick.x(), months, words.month(tick.month().getMonth())));
      }
      boolean isFollowed =
          i == 0
              && ticks.stream()
                  .skip(1)
                  .anyMatch(next -> next.isJanuary() && next.x() - tick.x() < gap());
      if ((i == 0 || tick.isJanuary() || tick.isYear()) && !isFollowed && tick.x() > taken) {
        names.add(
            new Drawn.Text(
                tick.x(),
                tick.isYear() ? months : months + BODY + 3,
                Anchor.START,
                Size.BODY,
                true,
                Ink.INK,
                year));
        taken = tick.x() + TextWidth.of(year, BODY);
      }
    }
    for (LocalDate day : days.days()) {
      names.add(month(days.begin(day), months, Integer.toString(day.getDayOfMonth())));
    }
    return new Drawn.Group(Role.DECORATION, "", names);
  }

  private static Drawn month(double x, double y, String words) {
    return new Drawn.Text(x, y, Anchor.START, Size.BODY, false, Ink.SOFT, words);
  }
}
