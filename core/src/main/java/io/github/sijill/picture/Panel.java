package io.github.sijill.picture;

import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.picture.Drawn.Anchor;
import io.github.sijill.picture.Drawn.Role;
import io.github.sijill.picture.Drawn.Size;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.scope.Dimension;
import io.github.sijill.words.CellGroup;
import io.github.sijill.words.TimelineWords;
import io.github.sijill.words.TimelineWords.Sign;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The part of a picture that is about one case: marks of entries, a bar for the cells that share a
 * timeline, and the axis below.
 */
final class Panel {

  private static final int BODY = Drawing.BODY_SIZE;
  private static final double MOST_OF_WIDTH = 0.3;
  private static final int FEW_BARS = 16;

  /** Between two dots, from middle to middle. */
  private static final double DOT_STEP = 8;

  private static final double DOT = 3;

  private static final int LABEL_LINE = 16;
  private static final int LABEL_GAP = 14;

  private final List<Bar> bars;
  private final CellGroup<CellTimeline> all;

  /** What each bar is called. */
  private final List<String> names;

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
    Map<Dimension, Set<String>> members = all.members();
    this.names = bars.stream().map(bar -> words.label(bar.cells(), members)).toList();
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
    double widest = names.stream().mapToDouble(name -> TextWidth.of(name, BODY)).max().orElse(0);
    double entriesWidth = TextWidth.of(words.entries(), BODY);
    return Math.min(Math.max(widest, entriesWidth) + LABEL_GAP + 1, (right - left) * MOST_OF_WIDTH);
  }

  private double plot() {
    return left + labels;
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
    Optional<AxisNames> named = axis.map(days -> new AxisNames(days, words));
    if (named.isPresent() && !hasFewBars()) {
      // Whoever looks at the first bars does not see what stands below the last.
      shapes.add(named.get().names(y - 6));
      y += AxisNames.HEIGHT - 8;
    }
    List<Drawn> rows = new ArrayList<>();
    for (int i = 0; i < bars.size(); i++) {
      rows.add(row(bars.get(i), names.get(i), y));
      y += pitch();
    }
    y -= pitch() - bar() - above();
    if (named.isPresent()) {
      shapes.addFirst(named.get().grid(top, y + 6));
      shapes.add(named.get().names(y + 6));
      y += AxisNames.HEIGHT;
    }
    shapes.add(new Drawn.Group(Role.LIST, words.title(all.answers()), rows));
    return y;
  }

  /** Draws the marks of entries, and says where the bars may begin. */
  private double marks(Axis days, double top) {
    EntryRow row = new EntryRow(entries, days, deciding, words);
    if (row.isEmpty()) {
      return top;
    }
    double bottom = top + row.height();
    if (!isNarrow) {
      shapes.add(text(left, bottom - 2, Ink.SOFT, words.entries()));
    }
    shapes.add(row.draw(top));
    signs.addAll(row.signs());
    return bottom + 10;
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

  private Drawn row(Bar bar, String label, double top) {
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

  private static Drawn text(double x, double y, Ink ink, String words) {
    return new Drawn.Text(x, y, Anchor.START, Size.BODY, false, ink, words);
  }
}
