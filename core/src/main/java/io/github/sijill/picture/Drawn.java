package io.github.sijill.picture;

import java.util.List;
import java.util.Optional;

/** A part of a drawing. All lengths are in pixels, from the top left. */
sealed interface Drawn {

  /** What a group of shapes is to somebody who does not see it. */
  enum Role {
    /** A list, of which each shape is an item. */
    LIST,
    ITEM,
    /** One thing, called by its name. */
    IMAGE,
    /** What says nothing by itself. */
    DECORATION
  }

  /** At which end of it a text stands. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /** The two sizes of text. */
  enum Size {
    TITLE,
    BODY
  }

  /**
   * Shapes that belong together.
   *
   * @param name what they are called; empty for no name
   */
  record Group(Role role, String name, List<Drawn> shapes) implements Drawn {
    /** Keeps a copy of the list. */
    public Group {
      shapes = List.copyOf(shapes);
    }
  }

  /** Shapes that lead to an address. */
  record Link(String address, List<Drawn> shapes) implements Drawn {
    /** Keeps a copy of the list. */
    public Link {
      shapes = List.copyOf(shapes);
    }
  }

  /**
   * A box.
   *
   * @param edge the colour of the line around it, which lies inside
   */
  record Box(
      double x, double y, double width, double height, double radius, Fill fill, Optional<Ink> edge)
      implements Drawn {}

  /** A straight line. */
  record Line(double x, double y, double toX, double toY, double width, Ink ink) implements Drawn {}

  /**
   * A circle.
   *
   * @param edge the colour of the line around it, which lies on its rim
   */
  record Dot(double x, double y, double radius, Ink fill, Optional<Ink> edge) implements Drawn {}

  /**
   * A text on one line.
   *
   * @param x where its anchor stands
   * @param y where its letters stand
   */
  record Text(double x, double y, Anchor anchor, Size size, boolean isBold, Ink ink, String words)
      implements Drawn {}
}
