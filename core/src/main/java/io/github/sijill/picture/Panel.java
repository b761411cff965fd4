package io.github.sijill.picture;

import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.picture.Drawn.Anchor;
import io.github.sijill.picture.Drawn.Role;
import io.github.sijill.picture.Drawn.Size;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.words.CellGroup;
import io.github.sijill.words.TimelineWords;
import io.github.sijill.words.TimelineWords.Sign;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The part of a picture that is about one case: marks of entries, a bar for the cells that share a
 * timeline, and the axis below.
 */
final class Panel {

  private static final int BODY = Drawing.BODY_SIZE;
  private static final int LANE = 13;
  private static final int MOST_LANES = 6;
  private static final double MOST_OF_WIDTH = 0.3;
  private static final int FEW_BARS = 16;
  private static final int AXIS_HEIGHT = 44;

  /** Between two dots, from middle to middle. */
  private static final double DOT_STEP = 8;

  private static final double DOT = 3;

  private static final int LABEL_LINE = 16;
  private static final int LABEL_GAP = 14;
  private static final int LEAST_GAP = 44;

  private final List<Bar> bars;
  private final CellGroup<CellTimeline> all;
  private final List<SeenEntry> entries;
  private final Set<SeenEntry> deciding;
  private final TimelineWords words;
  private final double left;
  private final double right;
  private final boolean isNarrow;
  private final Optional<Axis> axis;
  private final double labels;

  private final List<Drawn> shapes = new ArrayList<>();
  private final Set<Status> statuses = EnumSet.noneOf(Status.class);
  private final Set<Sign> signs = EnumSet.noneOf(Sign.class);

  /**
   * A panel between two edges.
   *
   * @param entries of the case, in any order
   * @param deciding those of them on which its timelines rest
   * @param isNarrow whether the names of bars stand above them
   */
  Panel(
      TimelineLayout layout,
      List<SeenEntry> entries,
      Set<SeenEntry> deciding,
      TimelineWords words,
      double left,
      double right,
      boolean isNarrow) {
    this.bars = layout.bars();
    this.all =
        new CellGroup<>(bars.stream().flatMap(bar -> bar.cells().answers().stream()).toList());
    this.entries = entries;
    this.deciding = deciding;
    this.words = words;
    this.left = left;
    this.right = right;
    this.isNarrow = isNarrow;
    this.labels = isNarrow ? 0 : labelWidth();
    this.axis = layout.scale().map(scale -> new Axis(scale.first(), scale.last(), plot(), right));
  }

  private double labelWidth() {
    double widest =
        bars.stream().mapToDouble(bar -> TextWidth.of(label(bar), BODY)).max().orElse(0);
    double entriesWidth = TextWidth.of(words.entries(), BODY);
    return Math.min(Math.max(widest, entriesWidth) + LABEL_GAP + 1, (right - left) * MOST_OF_WIDTH);
  }

  private double plot() {
    return left + labels;
  }

  private String label(Bar bar) {
    return words.label(bar.cells(), all);
  }

  /** What is drawn so far, from back to front. */
  List<Drawn> shapes() {
    return shapes;
  }

  /** The statuses that are drawn. */
  Set<Status> statuses() {
    return statuses;
  }

  /** What else is drawn and has to be explained. */
  Set<Sign> signs() {
    return signs;
  }

  /** Draws all of it from {@code top} down, and says where it ends. */
  double draw(double top) {
    double y = axis.map(days -> marks(days, top)).orElse(top);
    if (axis.isPresent() && !hasFewBars()) {
      // Whoever looks at the first bars does not see what stands below the last.
      shapes.add(names(axis.get(), y - 6));
      y += AXIS_HEIGHT - 8;
    }
    List<Drawn> rows = new ArrayList<>();
    for (Bar bar : bars) {
      rows.add(row(bar, y));
      y += pitch();
    }
    y -= pitch() - bar() - above();
    if (axis.isPresent()) {
      shapes.addFirst(grid(axis.get(), top, y + 6));
      shapes.add(names(axis.get(), y + 6));
      y += AXIS_HEIGHT;
    }
    shapes.add(new Drawn.Group(Role.LIST, words.title(all.answers()), rows));
    return y;
  }

  private boolean hasFewBars() {
    return bars.size() <= FEW_BARS;
  }

  private double bar() {
    return hasFewBars() ? 32 : 16;
  }

  /** What the name of a bar takes above it. */
  private double above() {
    return isNarrow ? 19 : 0;
  }

  private double pitch() {
    return above() + bar() + (hasFewBars() ? 14 : 5);
  }

  private Drawn row(Bar bar, double top) {
    String label = label(bar);
    List<Drawn> parts = new ArrayList<>();
    double y = top + above();
    parts.addAll(name(label, y));
    CellTimeline timeline = bar.cells().first();
    Axis days = axis.orElseGet(() -> new Axis(LocalDate.EPOCH, LocalDate.EPOCH, plot(), right));
    for (Segment segment : Segment.of(timeline.periods(), days)) {
      parts.add(segment(segment, y, label, !timeline.within().isEmpty()));
    }
    dots(timeline, days, y, parts);
    return new Drawn.Group(Role.ITEM, "", parts);
  }

  /** The name of a bar: above it, or beside it in as many lines as it has room for. */
  private List<Drawn> name(String label, double y) {
    if (isNarrow) {
      return List.of(text(left, y - 6, Ink.INK, TextWidth.cut(label, BODY, right - left)));
    }
    List<String> lines = TextWidth.wrapped(label, BODY, labels - LABEL_GAP, hasFewBars() ? 2 : 1);
    List<Drawn> parts = new ArrayList<>();
    double line = y + bar() / 2 + 4.5 - (lines.size() - 1) * LABEL_LINE / 2.0;
    for (String each : lines) {
      parts.add(text(left, line, Ink.INK, each));
      line += LABEL_LINE;
    }
    return parts;
  }

  private Drawn segment(Segment segment, double y, String label, boolean hasDots) {
    Set<Status> possible = segment.statuses();
    statuses.addAll(possible);
    Status strongest = Segment.strongest(possible);
    boolean isCertain = possible.size() == 1;
    if (!isCertain) {
      signs.add(segment.isCrowded() ? Sign.CROWDED : Sign.POSSIBLE);
    }
    double width = segment.end() - segment.begin();
    double gap = width > 5 ? 1 : 0;
    List<Drawn> parts = new ArrayList<>();
    parts.add(
        new Drawn.Box(
            segment.begin(),
            y,
            width - gap,
            bar(),
            width > 5 ? 2 : 0,
            segment.fill(),
            width > 5 ? edge(strongest) : Optional.empty()));
    String word = words.statuses(possible);
    double room = TextWidth.of(word, BODY) + (isCertain ? 16 : 24);
    if (hasFewBars() && !segment.isCrowded() && room <= width) {
      double line = y + (hasDots ? 16 : 20.5);
      if (isCertain) {
        if (!segment.fill().isPlain()) {
          parts.add(pill(segment.begin() + 5, line, room - 8, Ink.of(strongest)));
        }
        parts.add(text(segment.begin() + 9, line, Ink.onto(strongest), word));
      } else {
        parts.add(pill(segment.begin() + 6, line, room - 12, Ink.PAPER));
        parts.add(text(segment.begin() + 11, line, Ink.INK, word));
      }
    }
    return new Drawn.Group(Role.IMAGE, words.piece(label, segment.periods()), parts);
  }

  /** What a word stands on, where there are lines below it. */
  private static Drawn pill(double x, double baseline, double width, Ink ink) {
    return new Drawn.Box(x, baseline - 13, width, 18, 3, Fill.plain(ink), Optional.empty());
  }

  private static Optional<Ink> edge(Status status) {
    return switch (status) {
      case OPEN -> Optional.of(Ink.OPEN_EDGE);
      case UNKNOWN -> Optional.of(Ink.UNKNOWN_LINE);
      case DEGRADED -> Optional.of(Ink.DEGRADED_LINE);
      case BLOCKED -> Optional.empty();
    };
  }

  /** A dot on each day within which something held that its end does not show. */
  private void dots(CellTimeline timeline, Axis days, double y, List<Drawn> parts) {
    double line = hasFewBars() ? y + bar() - 8 : y + bar() / 2;
    double taken = Double.NEGATIVE_INFINITY;
    for (CellTimeline.Within within : timeline.within()) {
      Sign sign = within.isCertain() ? Sign.WITHIN : Sign.PERHAPS_WITHIN;
      List<Drawn> dots = new ArrayList<>();
      double first = days.begin(within.first()) + days.day() / 2;
      double last = days.end(within.last()) - days.day() / 2;
      double step = Math.max(1, Math.ceil(DOT_STEP / days.day())) * days.day();
      for (double x = first; x <= last + days.day() / 4; x += step) {
        if (x - taken >= DOT_STEP - days.day() / 4) {
          dots.add(dot(x, line, within));
          taken = x;
        }
      }
      if (!dots.isEmpty()) {
        signs.add(sign);
        parts.add(new Drawn.Group(Role.IMAGE, words.within(within), dots));
      }
    }
  }

  private static Drawn dot(double x, double y, CellTimeline.Within within) {
    Ink ink =
        switch (Segment.strongest(within.statuses())) {
          case BLOCKED -> Ink.BLOCKED;
          case DEGRADED -> Ink.DEGRADED_WORD;
          case OPEN, UNKNOWN -> Ink.PAPER;
        };
    return within.isCertain()
        ? new Drawn.Dot(x, y, DOT, ink, Optional.of(Ink.PAPER))
        : new Drawn.Dot(x, y, DOT, Ink.PAPER, Optional.of(ink == Ink.PAPER ? Ink.INK : ink));
  }

  /** The marks of entries, and where the bars may begin. */
  private double marks(Axis days, double top) {
    EntryMarks placed = EntryMarks.of(entries, days, MOST_LANES);
    if (placed.lanes() == 0 && placed.before().isEmpty() && placed.after().isEmpty()) {
      return top;
    }
    double besides = placed.before().isEmpty() && placed.after().isEmpty() ? 0 : BODY + 6;
    double bottom = top + besides + Math.max(1, placed.lanes()) * LANE;
    List<Drawn> items = new ArrayList<>();
    beside(placed.before(), words::earlier, days.left(), Anchor.START, top, items);
    beside(placed.after(), words::later, days.right(), Anchor.END, top, items);
    for (EntryMarks.EntryMark mark : placed.marks()) {
      items.add(mark(mark, bottom - LANE * (mark.lane() + 0.5)));
    }
    if (!isNarrow) {
      shapes.add(text(left, bottom - 2, Ink.SOFT, words.entries()));
    }
    shapes.add(new Drawn.Group(Role.LIST, words.entries(), items));
    return bottom + 10;
  }

  private interface Counted {
    String words(int count);
  }

  private void beside(
      List<SeenEntry> some,
      Counted counted,
      double x,
      Anchor anchor,
      double top,
      List<Drawn> items) {
    if (!some.isEmpty()) {
      String text = counted.words(some.size());
      items.add(
          item(
              words.entries(some),
              List.of(
                  new Drawn.Text(x, top + BODY - 2, anchor, Size.BODY, false, Ink.SOFT, text))));
    }
  }

  private static Drawn item(String name, List<Drawn> parts) {
    return new Drawn.Group(Role.ITEM, "", List.of(new Drawn.Group(Role.IMAGE, name, parts)));
  }

  private Drawn mark(EntryMarks.EntryMark mark, double y) {
    List<Drawn> parts = new ArrayList<>();
    boolean isDeciding = mark.entries().stream().anyMatch(deciding::contains);
    double r = EntryMarks.RADIUS;
    signs.add(mark.entries().size() > 1 ? Sign.SEVERAL : isDeciding ? Sign.DECIDES : Sign.TELLS);
    if (!mark.isOfOneDay()) {
      parts.add(new Drawn.Line(mark.x(), y, mark.end(), y, 1.5, Ink.INK));
      if (mark.isOfAllDays()) {
        signs.add(Sign.EACH_DAY);
        parts.add(new Drawn.Dot(mark.end(), y, r, Ink.INK, Optional.of(Ink.INK)));
      } else {
        signs.add(Sign.SOME_DAY);
        parts.add(new Drawn.Line(mark.end(), y - 3.5, mark.end(), y + 3.5, 1.5, Ink.INK));
      }
    }
    parts.add(
        new Drawn.Dot(mark.x(), y, r, isDeciding ? Ink.INK : Ink.PAPER, Optional.of(Ink.INK)));
    if (mark.entries().size() > 1) {
      parts.add(new Drawn.Dot(mark.x(), y, r / 2, Ink.PAPER, Optional.of(Ink.INK)));
    }
    return item(words.entries(mark.entries()), parts);
  }

  /** How far apart the names of two months, or of two years, stand at least. */
  private double gap() {
    return Stream.of(Month.values())
        .mapToDouble(month -> TextWidth.of(words.month(month), BODY) + 8)
        .reduce(LEAST_GAP, Math::max);
  }

  /** A line down from each day that is named. */
  private Drawn grid(Axis days, double top, double bottom) {
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
  private Drawn names(Axis days, double top) {
    List<Drawn> names = new ArrayList<>();
    double months = top + BODY + 1;
    double taken = Double.NEGATIVE_INFINITY;
    List<Axis.Tick> ticks = days.ticks(gap());
    for (int i = 0; i < ticks.size(); i++) {
      Axis.Tick tick = ticks.get(i);
      String year = Integer.toString(tick.month().getYear());
      if (tick.x() + TextWidth.of(year, BODY) > right) {
        continue;
      }
      if (!tick.isYear()) {
        names.add(text(tick.x(), months, Ink.SOFT, words.month(tick.month().getMonth())));
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
      names.add(text(days.begin(day), months, Ink.SOFT, Integer.toString(day.getDayOfMonth())));
    }
    return new Drawn.Group(Role.DECORATION, "", names);
  }

  private static Drawn text(double x, double y, Ink ink, String words) {
    return new Drawn.Text(x, y, Anchor.START, Size.BODY, false, ink, words);
  }
}
