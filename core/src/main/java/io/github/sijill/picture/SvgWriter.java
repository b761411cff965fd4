package io.github.sijill.picture;

import io.github.sijill.text.Printable;
import java.io.StringWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a drawing as SVG. All colours stand at the shapes, and what is dark in a dark surrounding
 * in one style, so that it is right where styles are left out. The same drawing gives the same
 * text, everywhere and always.
 */
final class SvgWriter {

  private static final String SVG = "http://www.w3.org/2000/svg";

  private static final String SANS =
      "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans Arabic', sans-serif";
  private static final String SERIF = "Georgia, 'Noto Serif', 'Noto Naskh Arabic', serif";

  private static final double HUNDREDTHS = 100;

  private final Drawing drawing;
  private final Theme theme;
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  private SvgWriter(Drawing drawing, Theme theme) throws XMLStreamException {
    this.drawing = drawing;
    this.theme = theme;
    // Not whatever factory lies on the class path, which may write the same otherwise.
    this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
  }

  /** The drawing as the text of a file, in UTF-8. */
  static String write(Drawing drawing, Theme theme) {
    try {
      SvgWriter writer = new SvgWriter(drawing, theme);
      writer.document();
      return writer.text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a text in memory cannot be written", e);
    }
  }

  private void document() throws XMLStreamException {
    xml.writeStartElement("svg");
    xml.writeDefaultNamespace(SVG);
    attribute("width", drawing.width());
    attribute("height", drawing.height());
    attribute("viewBox", "0 0 %s %s".formatted(drawing.width(), drawing.height()));
    attribute("role", "graphics-document");
    attribute("lang", drawing.language());
    attribute("direction", drawing.isRightToLeft() ? "rtl" : "ltr");
    attribute("font-family", SANS);
    attribute("font-size", drawing.pixels(Drawn.Size.BODY));
    line();
    element("title", drawing.title());
    element("desc", drawing.description());
    if (theme == Theme.AUTO) {
      darkStyle();
    }
    patterns();
    for (Drawn shape : drawing.shapes()) {
      write(shape);
    }
    xml.writeEndElement();
    line();
    xml.close();
  }

  private void darkStyle() throws XMLStreamException {
    StringBuilder style = new StringBuilder("@media (prefers-color-scheme: dark) {");
    for (Ink ink : Ink.values()) {
      style.append(
          " .%s { fill: %s } .%s { stroke: %s }"
              .formatted(filled(ink), hex(ink, Theme.DARK), stroked(ink), hex(ink, Theme.DARK)));
    }
    element("style", style.append(" }").toString());
  }

  /** Those that are used, in the order of the shapes. */
  private void patterns() throws XMLStreamException {
    Set<Fill> used = new LinkedHashSet<>();
    collect(drawing.shapes(), used);
    if (used.isEmpty()) {
      return;
    }
    xml.writeStartElement("defs");
    line();
    for (Fill fill : used) {
      xml.writeStartElement("pattern");
      attribute("id", id(fill));
      attribute("width", fill.repetition());
      attribute("height", fill.repetition());
      attribute("patternUnits", "userSpaceOnUse");
      attribute("patternTransform", "rotate(%s)".formatted(fill.degrees()));
      band(0, fill.repetition(), fill.repetition(), fill.ground());
      for (Fill.Band band : fill.bands()) {
        band(band.from(), band.width(), fill.repetition(), band.ink());
      }
      xml.writeEndElement();
      line();
    }
    xml.writeEndElement();
    line();
  }

  private static void collect(List<Drawn> shapes, Set<Fill> used) {
    for (Drawn shape : shapes) {
      switch (shape) {
        case Drawn.Group group -> collect(group.shapes(), used);
        case Drawn.Link link -> collect(link.shapes(), used);
        case Drawn.Box box when !box.fill().isPlain() -> used.add(box.fill());
        case Drawn.Box box -> {}
        case Drawn.Line line -> {}
        case Drawn.Dot dot -> {}
        case Drawn.Text text -> {}
      }
    }
  }

  private void band(double x, double width, double height, Ink ink) throws XMLStreamException {
    xml.writeEmptyElement("rect");
    attribute("x", x);
    attribute("width", width);
    attribute("height", height);
    fill(ink);
  }

  private static String id(Fill fill) {
    return "sijill-" + fill.word();
  }

  private void write(Drawn shape) throws XMLStreamException {
    switch (shape) {
      case Drawn.Group group -> group(group);
      case Drawn.Link link -> {
        xml.writeStartElement("a");
        attribute("href", link.address());
        all(link.shapes());
      }
      case Drawn.Box box -> box(box);
      case Drawn.Line line -> {
        xml.writeEmptyElement("line");
        attribute("x1", line.x());
        attribute("y1", line.y());
        attribute("x2", line.toX());
        attribute("y2", line.toY());
        stroke(line.ink(), line.width(), Optional.empty());
      }
      case Drawn.Dot dot -> {
        xml.writeEmptyElement("circle");
        attribute("cx", dot.x());
        attribute("cy", dot.y());
        attribute("r", dot.radius());
        attribute("fill", hex(dot.fill(), theme));
        painted(dot.fill(), dot.edge());
      }
      case Drawn.Text words -> text(words);
    }
    line();
  }

  private void group(Drawn.Group group) throws XMLStreamException {
    xml.writeStartElement("g");
    switch (group.role()) {
      case LIST -> {
        attribute("role", "list");
        attribute("aria-label", group.name());
      }
      case ITEM -> attribute("role", "listitem");
      case IMAGE -> attribute("role", "img");
      case DECORATION -> attribute("aria-hidden", "true");
    }
    if (group.role() == Drawn.Role.IMAGE) {
      xml.writeStartElement("title");
      xml.writeCharacters(valid(group.name()));
      xml.writeEndElement();
    }
    all(group.shapes());
  }

  private void all(List<Drawn> shapes) throws XMLStreamException {
    line();
    for (Drawn shape : shapes) {
      write(shape);
    }
    xml.writeEndElement();
  }

  private void box(Drawn.Box box) throws XMLStreamException {
    double inset = box.edge().isPresent() ? 0.5 : 0;
    xml.writeEmptyElement("rect");
    attribute("x", box.x() + inset);
    attribute("y", box.y() + inset);
    attribute("width", Math.max(0, box.width() - 2 * inset));
    attribute("height", Math.max(0, box.height() - 2 * inset));
    if (box.radius() > 0) {
      attribute("rx", box.radius());
    }
    if (box.fill().isPlain()) {
      attribute("fill", hex(box.fill().ground(), theme));
      painted(box.fill().ground(), box.edge());
    } else {
      attribute("fill", "url(#%s)".formatted(id(box.fill())));
      if (box.edge().isPresent()) {
        stroke(box.edge().get(), 1, Optional.empty());
      }
    }
  }

  /** The classes of an area and its edge, and the edge itself. */
  private void painted(Ink fill, Optional<Ink> edge) throws XMLStreamException {
    if (edge.isPresent()) {
      stroke(edge.get(), 1, Optional.of(fill));
    } else {
      attribute("class", filled(fill));
    }
  }

  private void stroke(Ink ink, double width, Optional<Ink> fill) throws XMLStreamException {
    attribute("stroke", hex(ink, theme));
    attribute("stroke-width", width);
    attribute("class", fill.map(each -> filled(each) + " ").orElse("") + stroked(ink));
  }

  private void fill(Ink ink) throws XMLStreamException {
    attribute("fill", hex(ink, theme));
    attribute("class", filled(ink));
  }

  private void text(Drawn.Text words) throws XMLStreamException {
    xml.writeStartElement("text");
    attribute("x", words.x());
    attribute("y", words.y());
    if (words.anchor() != Drawn.Anchor.START) {
      attribute("text-anchor", words.anchor().name().toLowerCase(Locale.ROOT));
    }
    if (words.size() == Drawn.Size.TITLE) {
      attribute("font-family", SERIF);
      attribute("font-size", drawing.pixels(words.size()));
    }
    if (words.isBold()) {
      attribute("font-weight", "600");
    }
    fill(words.ink());
    xml.writeCharacters(valid(words.words()));
    xml.writeEndElement();
  }

  private void element(String name, String content) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(valid(content));
    xml.writeEndElement();
    line();
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n");
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, valid(value));
  }

  private void attribute(String name, double value) throws XMLStreamException {
    xml.writeAttribute(name, number(value));
  }

  /** To a hundredth, with as few digits as that needs: {@code 12.5}. */
  private static String number(double value) {
    double rounded = Math.round(value * HUNDREDTHS) / HUNDREDTHS;
    return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
  }

  /** The class of what is filled with a colour; it may stand in a page with classes of its own. */
  private static String filled(Ink ink) {
    return "sijill-fill-" + ink.word();
  }

  private static String stroked(Ink ink) {
    return "sijill-stroke-" + ink.word();
  }

  private static String hex(Ink ink, Theme theme) {
    return String.format(Locale.ROOT, "#%06x", ink.colour(theme));
  }

  /** With what XML has no way to hold shown as its code; isolates of ours stay. */
  private static String valid(String text) {
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .forEach(
            character -> {
              boolean isOurs = character == 0x2068 || character == 0x2069;
              boolean isNone = (character & 0xFFFE) == 0xFFFE;
              kept.append(
                  isOurs
                      ? Character.toString(character)
                      : isNone
                          ? "U+" + Integer.toHexString(character)
                          : Printable.escaped(Character.toString(character)));
            });
    return kept.toString();
  }
}
