package io.github.sijill.picture;

import io.github.sijill.event.Status;
import io.github.sijill.picture.Drawn.Anchor;
import io.github.sijill.picture.Drawn.Role;
import io.github.sijill.picture.Drawn.Size;
import io.github.sijill.words.TimelineWords.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a sign means, beside a sample of it.
 *
 * @param sample as it is drawn, from the left of its place, its middle at 0
 * @param space how wide the sample is, and the gap after it
 */
record Legend(String words, List<Drawn> sample, double space) {

  private static final double SAMPLE = 24;

  private static final double GAP = 6;
  private static final double HEIGHT = 13;
  private static final Set<Status> BOTH = Set.of(Status.OPEN, Status.BLOCKED);

  /** Keeps a copy of the sample. */
  Legend {
    sample = List.copyOf(sample);
  }

  static Legend of(Status status, String words) {
    return new Legend(words, sample(status), SAMPLE + GAP);
  }

  static Legend of(Sign sign, String words) {
    return new Legend(
        words,
        sample(sign),
        GAP
            + switch (sign) {
              case POSSIBLE, CROWDED, WITHIN, PERHAPS_WITHIN, SOME_DAY, EACH_DAY -> SAMPLE;
              case DECIDES, TELLS, SEVERAL -> 2 * EntryMarks.RADIUS;
            });
  }

  /** How wide all of it is. */
  double width() {
    return space + TextWidth.of(words, Drawing.BODY_SIZE);
  }

  private static List<Drawn> sample(Status status) {
    return box(
        Fill.certain(status),
        switch (status) {
          case OPEN -> Optional.of(Ink.OPEN_EDGE);
          case DEGRADED -> Optional.of(Ink.DEGRADED_LINE);
          case UNKNOWN -> Optional.of(Ink.UNKNOWN_LINE);
          case BLOCKED -> Optional.empty();
        });
  }

  private static List<Drawn> sample(Sign sign) {
    return switch (sign) {
      case POSSIBLE -> box(Fill.possible(BOTH), Optional.empty());
      case CROWDED -> box(Fill.crowded(BOTH), Optional.empty());
      case WITHIN -> dots(Ink.BLOCKED, Optional.of(Ink.PAPER));
      case PERHAPS_WITHIN -> dots(Ink.PAPER, Optional.of(Ink.BLOCKED));
      case DECIDES -> List.of(mark(EntryMarks.RADIUS, Ink.INK));
      case TELLS -> List.of(mark(EntryMarks.RADIUS, Ink.PAPER));
      case SEVERAL ->
          List.of(
              mark(EntryMarks.RADIUS, Ink.INK),
              new Drawn.Dot(
                  EntryMarks.RADIUS, 0, EntryMarks.RADIUS / 2, Ink.PAPER, Optional.of(Ink.INK)));
      case SOME_DAY ->
          List.of(
              new Drawn.Line(EntryMarks.RADIUS, 0, SAMPLE - 1, 0, 1.5, Ink.INK),
              new Drawn.Line(SAMPLE - 1, -3.5, SAMPLE - 1, 3.5, 1.5, Ink.INK),
              mark(EntryMarks.RADIUS, Ink.PAPER));
      case EACH_DAY ->
          List.of(
              new Drawn.Line(EntryMarks.RADIUS, 0, SAMPLE - EntryMarks.RADIUS, 0, 1.5, Ink.INK),
              mark(EntryMarks.RADIUS, Ink.INK),
              mark(SAMPLE - EntryMarks.RADIUS, Ink.INK));
    };
  }

  private static List<Drawn> box(Fill fill, Optional<Ink> edge) {
    return List.of(new Drawn.Box(0, -HEIGHT / 2, SAMPLE, HEIGHT, 2, fill, edge));
  }

  private static List<Drawn> dots(Ink ink, Optional<Ink> edge) {
    List<Drawn> dots = new ArrayList<>(sample(Status.OPEN));
    for (double x = SAMPLE / 2 - 6; x < SAMPLE; x += 12) {
      dots.add(new Drawn.Dot(x, 0, 3, ink, edge));
    }
    return dots;
  }

  private static Drawn mark(double x, Ink ink) {
    return new Drawn.Dot(x, 0, EntryMarks.RADIUS, ink, Optional.of(Ink.INK));
  }

  /** With its words standing at {@code baseline}. */
  Drawn drawn(double x, double baseline) {
    double middle = baseline - 4.5;
    List<Drawn> parts = new ArrayList<>();
    sample.forEach(each -> parts.add(moved(each, x, middle)));
    parts.add(new Drawn.Text(x + space, baseline, Anchor.START, Size.BODY, false, Ink.SOFT, words));
    return new Drawn.Group(Role.DECORATION, "", parts);
  }

  private static Drawn moved(Drawn shape, double x, double y) {
    return switch (shape) {
      case Drawn.Box s ->
          new Drawn.Box(
              s.x() + x, s.y() + y, s.width(), s.height(), s.radius(), s.fill(), s.edge());
      case Drawn.Line s ->
          new Drawn.Line(s.x() + x, s.y() + y, s.toX() + x, s.toY() + y, s.width(), s.ink());
      case Drawn.Dot s -> new Drawn.Dot(s.x() + x, s.y() + y, s.radius(), s.fill(), s.edge());
      case Drawn.Text s ->
          new Drawn.Text(
              s.x() + x, s.y() + y, s.anchor(), s.size(), s.isBold(), s.ink(), s.words());
      case Drawn.Group s ->
          new Drawn.Group(
              s.role(), s.name(), s.shapes().stream().map(each -> moved(each, x, y)).toList());
      case Drawn.Link s ->
          new Drawn.Link(s.address(), s.shapes().stream().map(each -> moved(each, x, y)).toList());
    };
  }
}
