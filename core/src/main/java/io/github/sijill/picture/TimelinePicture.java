package io.github.sijill.picture;

import static java.util.Objects.requireNonNull;

import io.github.sijill.history.SeenEntry;
import io.github.sijill.question.Answers;
import io.github.sijill.question.Question;
import io.github.sijill.question.TimelineAnswer;
import io.github.sijill.text.Printable;
import io.github.sijill.words.Caveats;
import io.github.sijill.words.Language;
import io.github.sijill.words.MemberNames;
import io.github.sijill.words.Phrases;
import io.github.sijill.words.TimelineWords;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A picture of timelines, as SVG or as PNG: a sentence, marks of the entries, a bar for the cells
 * that share a timeline, an axis of months and years, and whom it is owed to. Immutable, and of one
 * state of the archive.
 *
 * <pre>{@code archive.status().network("wifi").picture().width(600).svg()}</pre>
 *
 * <p>The same answer gives the same SVG, to the byte, on every machine. It needs no font, script or
 * address of others. A PNG is painted with the fonts of the machine.
 */
public final class TimelinePicture {

  /** As wide as a picture may be at least; a telephone has as much. */
  public static final int LEAST_WIDTH = 320;

  /** As wide as a picture may be. */
  public static final int MOST_WIDTH = 4_000;

  private static final int USUAL_WIDTH = 960;

  /** More than any reader of images takes at once, and half a gigabyte of memory. */
  private static final long MOST_PIXELS = 128_000_000;

  private static final int MOST_SCALE = 4;

  private static final Pattern WEB = Pattern.compile("https?://\\S+");

  /** How it is drawn, whatever is drawn. */
  private record Style(int width, Theme theme, Optional<String> credit, Optional<String> link) {}

  private final TimelineAnswer answer;
  private final List<SeenEntry> entries;
  private final MemberNames names;
  private final Optional<String> caveat;
  private final Style style;

  private TimelinePicture(
      TimelineAnswer answer,
      List<SeenEntry> entries,
      MemberNames names,
      Optional<String> caveat,
      Style style) {
    this.answer = answer;
    this.entries = entries;
    this.names = names;
    this.caveat = caveat;
    this.style = style;
  }

  /**
   * The picture of an answer, in English.
   *
   * @param archive who answered, to be asked for its entries and the names of its members
   */
  public static TimelinePicture of(TimelineAnswer answer, Answers archive) {
    return of(answer, archive, Language.ENGLISH);
  }

  /**
   * The picture of an answer, in a language. Where that is read from right to left, so is the
   * picture, time and all.
   *
   * @param archive who answered, to be asked for its entries and the names of its members
   */
  public static TimelinePicture of(TimelineAnswer answer, Answers archive, Language language) {
    requireNonNull(answer, "answer");
    requireNonNull(archive, "archive");
    requireNonNull(language, "language");
    return new TimelinePicture(
        answer,
        archive.ask(new Question.ChronologyOf(answer.question().subject().ofAllCells())).entries(),
        MemberNames.of(answer.question().subject(), archive, language),
        Caveats.of(answer, archive, archive.damage(), language),
        new Style(USUAL_WIDTH, Theme.AUTO, Optional.empty(), Optional.empty()));
  }

  private TimelinePicture in(Style other) {
    return new TimelinePicture(answer, entries, names, caveat, other);
  }

  /**
   * This picture, so many pixels wide. It is laid out for that width, not made smaller; how high it
   * is comes of it.
   *
   * @throws IllegalArgumentException if that is less than {@link #LEAST_WIDTH} or more than {@link
   *     #MOST_WIDTH}
   */
  public TimelinePicture width(int pixels) {
    if (pixels < LEAST_WIDTH || pixels > MOST_WIDTH) {
      throw new IllegalArgumentException(
          "a picture %s pixels wide; %s to %s are accepted"
              .formatted(pixels, LEAST_WIDTH, MOST_WIDTH));
    }
    return in(new Style(pixels, style.theme, style.credit, style.link));
  }

  /** This picture on light or on dark paper. */
  public TimelinePicture theme(Theme theme) {
    requireNonNull(theme, "theme");
    return in(new Style(style.width, theme, style.credit, style.link));
  }

  /**
   * This picture with a line that says where it comes from, such as a citation.
   *
   * @param line a text of any kind
   */
  public TimelinePicture credit(String line) {
    requireNonNull(line, "line");
    return in(new Style(style.width, style.theme, Optional.of(line), style.link));
  }

  /**
   * This picture with an address that leads to the answer; in an SVG it can be followed.
   *
   * @throws IllegalArgumentException if it is no address of the web
   */
  public TimelinePicture link(String address) {
    requireNonNull(address, "address");
    if (!WEB.matcher(address).matches() || !address.codePoints().allMatch(Printable::isPrintable)) {
      throw new IllegalArgumentException(
          "'%s' is no address of the web; one that begins with https:// or http:// is accepted"
              .formatted(Phrases.quoted(address)));
    }
    return in(new Style(style.width, style.theme, style.credit, Optional.of(address)));
  }

  /** What it shows, in a sentence: its title, and an alternative text where it stands in a page. */
  public String title() {
    return new TimelineWords(names).title(answer.cells());
  }

  /** The picture as an SVG file, to be kept in UTF-8. */
  public String svg() {
    return SvgWriter.write(drawing(), style.theme);
  }

  /**
   * The picture as a PNG file, sharp on screens of today: of two pixels for each pixel of its
   * width.
   *
   * @throws MissingFontException if no font of this machine has some of its characters
   * @throws IllegalArgumentException if it would have more pixels than anybody can open; narrow the
   *     question
   */
  public byte[] png() {
    return png(2);
  }

  /**
   * The picture as a PNG file.
   *
   * @param scale how many pixels each pixel of its width becomes, to each side: 1 to 4
   * @throws MissingFontException if no font of this machine has some of its characters
   * @throws IllegalArgumentException if the scale is not one of these, or it would have more pixels
   *     than anybody can open; narrow the question
   */
  public byte[] png(int scale) {
    if (scale < 1 || scale > MOST_SCALE) {
      throw new IllegalArgumentException(
          "a scale of %s; 1 to %s are accepted".formatted(scale, MOST_SCALE));
    }
    Drawing drawing = drawing();
    long pixels = (long) drawing.width() * drawing.height() * scale * scale;
    if (pixels > MOST_PIXELS) {
      throw new IllegalArgumentException(
          "a PNG of %s bars would have %s pixels, and %s is the most; ask about fewer cells, or take"
                  .formatted(bars(), pixels, MOST_PIXELS)
              + " the picture as SVG");
    }
    return PngFile.write(drawing, PngPainter.paint(drawing, style.theme, scale));
  }

  private int bars() {
    return layouts().stream().mapToInt(layout -> layout.bars().size()).sum();
  }

  private List<TimelineLayout> layouts() {
    return TimelineLayout.of(answer.cells(), 1, names);
  }

  private Drawing drawing() {
    Drawing drawing =
        new TimelineDrawing(
                answer,
                layouts(),
                entries,
                new TimelineWords(names),
                caveat,
                style.credit.map(Printable::isolated).stream().toList(),
                style.link,
                style.width)
            .draw();
    return names.phrases().language().isRightToLeft() ? drawing.mirrored() : drawing;
  }
}
