package io.github.sijill.picture;

import java.util.List;

/**
 * A picture before it is written as SVG or painted as PNG, with what it says to somebody who does
 * not see it.
 *
 * @param isRightToLeft whether it is read from right to left, as its words are
 * @param language of its words, a BCP 47 tag
 * @param titleSize how high the letters of its title are, in pixels
 * @param title what it shows, in a sentence
 * @param description what it shows, at length
 * @param credit whom it is owed to, and where it comes from
 */
record Drawing(
    int width,
    int height,
    boolean isRightToLeft,
    String language,
    int titleSize,
    String title,
    String description,
    String credit,
    List<Drawn> shapes) {

  /** How high the letters of all other texts are, in pixels. */
  static final int BODY_SIZE = 13;

  /** Keeps a copy of the shapes. */
  Drawing {
    shapes = List.copyOf(shapes);
  }

  /** How high the letters of a text are, in pixels. */
  int pixels(Drawn.Size size) {
    return switch (size) {
      case TITLE -> titleSize;
      case BODY -> BODY_SIZE;
    };
  }

  /** The same from right to left: what stood on the left stands on the right; no text is turned. */
  Drawing mirrored() {
    return new Drawing(
        width,
        height,
        !isRightToLeft,
        language,
        titleSize,
        title,
        description,
        credit,
        mirrored(shapes));
  }

  private List<Drawn> mirrored(List<Drawn> all) {
    return all.stream().map(this::mirrored).toList();
  }

  private Drawn mirrored(Drawn shape) {
    return switch (shape) {
      case Drawn.Group s -> new Drawn.Group(s.role(), s.name(), mirrored(s.shapes()));
      case Drawn.Link s -> new Drawn.Link(s.address(), mirrored(s.shapes()));
      case Drawn.Box s ->
          new Drawn.Box(
              width - s.x() - s.width(),
              s.y(),
              s.width(),
              s.height(),
              s.radius(),
              s.fill(),
              s.edge());
      case Drawn.Line s ->
          new Drawn.Line(width - s.x(), s.y(), width - s.toX(), s.toY(), s.width(), s.ink());
      case Drawn.Dot s -> new Drawn.Dot(width - s.x(), s.y(), s.radius(), s.fill(), s.edge());
      // Its start is on the right then, whatever script it is written in.
      case Drawn.Text s ->
          new Drawn.Text(
              width - s.x(), s.y(), s.anchor(), s.size(), s.isBold(), s.ink(), s.words());
    };
  }
}
