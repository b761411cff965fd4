package io.github.sijill.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.text.AttributedCharacterIterator;
import java.text.AttributedString;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Paints a drawing, with the fonts of this machine: the logical ones, in which Java looks for each
 * character wherever it may be.
 */
final class PngPainter {

  private final Drawing drawing;
  private final Theme theme;
  private final Graphics2D graphics;
  private final Set<Integer> missing = new TreeSet<>();

  private PngPainter(Drawing drawing, Theme theme, Graphics2D graphics) {
    this.drawing = drawing;
    this.theme = theme;
    this.graphics = graphics;
  }

  /**
   * The painted drawing.
   *
   * @param scale how many pixels of the image are one of the drawing, to each side
   * @throws MissingFontException if no font has some of its characters
   */
  static BufferedImage paint(Drawing drawing, Theme theme, int scale) {
    BufferedImage image =
        new BufferedImage(
            drawing.width() * scale, drawing.height() * scale, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = graphics(image);
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.scale(scale, scale);
      PngPainter painter = new PngPainter(drawing, theme, graphics);
      painter.paint(drawing.shapes());
      if (!painter.missing.isEmpty()) {
        throw new MissingFontException(painter.missing);
      }
    } finally {
      graphics.dispose();
    }
    return image;
  }

  /** Where not even the first font is found, Java says so by errors of several kinds. */
  private static Graphics2D graphics(BufferedImage image) {
    try {
      Graphics2D graphics = image.createGraphics();
      var unused =
          new TextLayout(
              "x",
              new Font(Font.SANS_SERIF, Font.PLAIN, Drawing.BODY_SIZE),
              graphics.getFontRenderContext());
      return graphics;
    } catch (LinkageError | InternalError | NullPointerException e) {
      throw new MissingFontException(e);
    }
  }

  private void paint(List<Drawn> shapes) {
    shapes.forEach(this::paint);
  }

  private void paint(Drawn shape) {
    switch (shape) {
      case Drawn.Group group -> paint(group.shapes());
      case Drawn.Link link -> paint(link.shapes());
      case Drawn.Box box -> box(box);
      case Drawn.Line line -> {
        graphics.setColor(colour(line.ink()));
        graphics.setStroke(stroke(line.width()));
        graphics.draw(new Line2D.Double(line.x(), line.y(), line.toX(), line.toY()));
      }
      case Drawn.Dot dot -> {
        Shape circle =
            new Ellipse2D.Double(
                dot.x() - dot.radius(), dot.y() - dot.radius(), 2 * dot.radius(), 2 * dot.radius());
        graphics.setColor(colour(dot.fill()));
        graphics.fill(circle);
        dot.edge().ifPresent(edge -> edge(circle, edge));
      }
      case Drawn.Text text -> text(text);
    }
  }

  private void edge(Shape shape, Ink ink) {
    graphics.setColor(colour(ink));
    graphics.setStroke(stroke(1));
    graphics.draw(shape);
  }

  /** Ends where the line ends, as SVG does. */
  private static BasicStroke stroke(double width) {
    return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
  }

  private void box(Drawn.Box box) {
    double inset = box.edge().isPresent() ? 0.5 : 0;
    Shape outline =
        new RoundRectangle2D.Double(
            box.x() + inset,
            box.y() + inset,
            Math.max(0, box.width() - 2 * inset),
            Math.max(0, box.height() - 2 * inset),
            2 * box.radius(),
            2 * box.radius());
    graphics.setColor(colour(box.fill().ground()));
    graphics.fill(outline);
    if (!box.fill().isPlain()) {
      bands(outline, box.fill());
    }
    box.edge().ifPresent(ink -> edge(outline, ink));
  }

  /** As a pattern of SVG lies: from the top left of the drawing, turned about it. */
  private void bands(Shape outline, Fill fill) {
    Graphics2D inside = (Graphics2D) graphics.create();
    inside.clip(outline);
    AffineTransform turned = AffineTransform.getRotateInstance(Math.toRadians(fill.degrees()));
    AffineTransform back = AffineTransform.getRotateInstance(Math.toRadians(-fill.degrees()));
    Rectangle2D area = back.createTransformedShape(outline).getBounds2D();
    inside.transform(turned);
    double first = Math.floor(area.getMinX() / fill.repetition()) * fill.repetition();
    for (double x = first; x < area.getMaxX(); x += fill.repetition()) {
      for (Fill.Band band : fill.bands()) {
        inside.setColor(colour(band.ink()));
        inside.fill(
            new Rectangle2D.Double(
                x + band.from(), area.getMinY(), band.width(), area.getHeight()));
      }
    }
    inside.dispose();
  }

  private void text(Drawn.Text text) {
    if (text.words().isEmpty()) {
      return;
    }
    Font font = font(text);
    text.words()
        .codePoints()
        .filter(character -> !isUnseen(character) && !font.canDisplay(character))
        .forEach(missing::add);
    TextLayout line = new TextLayout(directed(text.words(), font), graphics.getFontRenderContext());
    double start =
        switch (text.anchor()) {
          case START -> drawing.isRightToLeft() ? -line.getAdvance() : 0;
          case MIDDLE -> -line.getAdvance() / 2.0;
          case END -> drawing.isRightToLeft() ? 0 : -line.getAdvance();
        };
    graphics.setColor(colour(text.ink()));
    line.draw(graphics, (float) (text.x() + start), (float) text.y());
  }

  /** A text in the direction of the drawing, whatever script it begins with. */
  private AttributedCharacterIterator directed(String words, Font font) {
    return new AttributedString(
            words,
            Map.of(
                TextAttribute.FONT,
                font,
                TextAttribute.RUN_DIRECTION,
                drawing.isRightToLeft()
                    ? TextAttribute.RUN_DIRECTION_RTL
                    : TextAttribute.RUN_DIRECTION_LTR))
        .getIterator();
  }

  private Font font(Drawn.Text text) {
    return switch (text.size()) {
      case TITLE -> new Font(Font.SERIF, style(text), drawing.titleSize());
      case BODY -> new Font(Font.SANS_SERIF, style(text), Drawing.BODY_SIZE);
    };
  }

  private static int style(Drawn.Text text) {
    return text.isBold() ? Font.BOLD : Font.PLAIN;
  }

  /** What has no look of its own, so that no font needs it: isolates, joiners, variants. */
  private static boolean isUnseen(int character) {
    return Character.getType(character) == Character.FORMAT
        || (character >= 0xFE00 && character <= 0xFE0F);
  }

  private Color colour(Ink ink) {
    return new Color(ink.colour(theme));
  }
}
