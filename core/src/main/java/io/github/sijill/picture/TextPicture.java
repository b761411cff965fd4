package io.github.sijill.picture;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.Status;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.question.StatusPeriod;
import io.github.sijill.time.DayBound;
import io.github.sijill.words.MemberNames;
import io.github.sijill.words.Phrases;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A layout drawn in characters, for a terminal: the scale, the bars, what their signs mean, and the
 * periods of each.
 *
 * <p>For applications that draw timelines in a terminal.
 */
public final class TextPicture {

  private static final int GAP = 2;
  private static final int LEAST_LABEL = 8;
  private static final int LEAST_COLUMNS = 10;
  private static final int USUAL_COLUMNS = 66;

  private static final char ISOLATE = '\u2068';
  private static final char END_OF_ISOLATE = '\u2069';

  private static final String BETWEEN_SIGNS = "   ";
  private static final String UNCERTAIN = "?";
  private static final String CHANGES = "▚";

  private static final Map<Status, String> SIGNS =
      Map.of(
          Status.OPEN, "·",
          Status.DEGRADED, "▒",
          Status.BLOCKED, "█",
          Status.UNKNOWN, " ");

  private static final Map<String, String> COLOURS =
      Map.of("·", "32", "▒", "33", "█", "31", UNCERTAIN, "35");

  private final TimelineLayout layout;
  private final Phrases phrases;
  private final boolean isColoured;
  private final int labels;
  private final boolean isFitted;
  private final List<String> lines = new ArrayList<>();

  private TextPicture(
      TimelineLayout layout, Phrases phrases, boolean isColoured, int labels, boolean isFitted) {
    this.isFitted = isFitted;
    this.phrases = phrases;
    this.layout = layout;
    this.isColoured = isColoured;
    this.labels = labels;
  }

  /**
   * Draws a layout in English, a line of text for each line of the picture.
   *
   * @param isColoured whether signs are coloured by the codes of ANSI terminals
   */
  public static List<String> of(TimelineLayout layout, boolean isColoured) {
    return of(layout, Phrases.inEnglish(), isColoured, longestLabel(List.of(layout)), false);
  }

  /**
   * Draws timelines in the language of their names, a picture for each case. Time runs from left to
   * right in every language, for terminals do not agree on the other direction.
   *
   * @param width how many columns a line may have: they are drawn as finely as they have room
   *     beside their labels, and only what is said of the bars below may need more. Empty for any
   *     number
   */
  public static Map<CaseId, List<String>> of(
      List<CellTimeline> timelines, MemberNames names, OptionalInt width, boolean isColoured) {
    int longest = longestLabel(TimelineLayout.of(timelines, 1, names));
    // The periods below tell all that a label has no room for.
    int labels =
        width.isPresent()
            ? Math.min(longest, Math.max(LEAST_LABEL, width.getAsInt() / 3))
            : longest;
    int columns =
        width.isPresent()
            ? Math.max(LEAST_COLUMNS, width.getAsInt() - labels - GAP)
            : USUAL_COLUMNS;
    Map<CaseId, List<String>> pictures = new LinkedHashMap<>();
    for (TimelineLayout layout : TimelineLayout.of(timelines, columns, names)) {
      pictures.put(
          layout.caseId(),
          of(
              layout,
              names.phrases(),
              isColoured,
              Math.min(labels, longestLabel(List.of(layout))),
              width.isPresent()));
    }
    return pictures;
  }

  private static int longestLabel(List<TimelineLayout> layouts) {
    return layouts.stream()
        .flatMap(layout -> layout.bars().stream())
        .mapToInt(bar -> width(bar.label()))
        .max()
        .orElse(0);
  }

  private static List<String> of(
      TimelineLayout layout, Phrases phrases, boolean isColoured, int labels, boolean isFitted) {
    TextPicture picture = new TextPicture(layout, phrases, isColoured, labels, isFitted);
    layout.scale().ifPresent(picture::bars);
    layout.bars().forEach(picture::periods);
    return List.copyOf(picture.lines);
  }

  private void bars(Scale scale) {
    lines.add((" ".repeat(labels + GAP) + names(scale)).stripTrailing());
    for (Bar bar : layout.bars()) {
      StringBuilder line = new StringBuilder(padded(label(bar), labels)).append(" ".repeat(GAP));
      bar.columns().forEach(column -> line.append(sign(column)));
      lines.add(line.toString());
    }
    lines.add("");
    legend(scale.columns());
  }

  /** What a bar is called, or as much of that as there is room for. */
  private String label(Bar bar) {
    if (width(bar.label()) <= labels) {
      return bar.label();
    }
    StringBuilder label = new StringBuilder();
    int open = 0;
    for (int character : bar.label().codePoints().toArray()) {
      if (width(label.toString()) == labels - 1) {
        break;
      }
      open += character == ISOLATE ? 1 : character == END_OF_ISOLATE ? -1 : 0;
      label.appendCodePoint(character);
    }
    return label.append('…').append(Character.toString(END_OF_ISOLATE).repeat(open)).toString();
  }

  /** How many columns a text takes, in which nothing is wider than one. */
  private static int width(String text) {
    return (int)
        text.codePoints()
            .filter(
                character ->
                    Character.getType(character) != Character.FORMAT
                        && Character.getType(character) != Character.NON_SPACING_MARK)
            .count();
  }

  /**
   * Each mark where it stands: with its year, or where there is no room for both, January as the
   * year that it begins, and each other month by its number.
   */
  private static String names(Scale scale) {
    StringBuilder line = new StringBuilder();
    List<Scale.Mark> marks = scale.marks();
    boolean areYears = marks.stream().skip(1).allMatch(mark -> isJanuary(mark.month()));
    for (int i = !areYears && isFirstCrowded(marks) ? 1 : 0; i < marks.size(); i++) {
      Scale.Mark mark = marks.get(i);
      int end = i + 1 < marks.size() ? marks.get(i + 1).column() - 1 : scale.columns();
      int room = areYears ? scale.columns() : end - mark.column();
      String name = name(mark.month(), areYears && i > 0, i == 0, room);
      if (mark.column() >= line.length() && mark.column() + name.length() <= scale.columns()) {
        line.append(" ".repeat(mark.column() - line.length())).append(name).append(' ');
      }
    }
    return line.toString();
  }

  /** Whether the first name would leave no room for that of January, which tells the year. */
  private static boolean isFirstCrowded(List<Scale.Mark> marks) {
    return marks.size() > 1 && isJanuary(marks.get(1).month()) && marks.get(1).column() < 3;
  }

  private static String name(YearMonth month, boolean isYear, boolean isFirst, int room) {
    String year = Integer.toString(month.getYear());
    if (isYear) {
      return year;
    }
    if ((isFirst || isJanuary(month)) && month.toString().length() <= room) {
      return month.toString();
    }
    return isJanuary(month) ? year : month.toString().replaceFirst("^.*-", "");
  }

  private static boolean isJanuary(YearMonth month) {
    return month.getMonth() == Month.JANUARY;
  }

  /** What the signs mean, on as many lines as they need beside the labels, or below all. */
  private void legend(int columns) {
    int room = isFitted ? labels + GAP + columns : Integer.MAX_VALUE;
    List<String> signs = signs();
    int longest = signs.stream().mapToInt(sign -> width(plain(sign))).max().orElse(0);
    String before = " ".repeat(Math.max(0, Math.min(labels + GAP, room - longest)));
    StringBuilder line = new StringBuilder();
    for (String sign : signs) {
      int width = before.length() + width(plain(line.toString())) + BETWEEN_SIGNS.length();
      if (!line.isEmpty() && width + width(plain(sign)) > room) {
        lines.add(before + line);
        line = new StringBuilder();
      }
      line.append(line.isEmpty() ? "" : BETWEEN_SIGNS).append(sign);
    }
    lines.add(before + line);
  }

  private static String plain(String sign) {
    return sign.replaceAll("\u001b\\[[0-9]*m", "");
  }

  private List<String> signs() {
    List<String> signs = new ArrayList<>();
    for (Status status : List.of(Status.OPEN, Status.DEGRADED, Status.BLOCKED)) {
      signs.add(meaning(coloured(sign(status)), phrases.word(status)));
    }
    signs.add(meaning(coloured(UNCERTAIN), phrases.say("drawing.uncertain")));
    if (layout.bars().stream().flatMap(bar -> bar.columns().stream()).anyMatch(this::changes)) {
      signs.add(meaning(CHANGES, phrases.say("drawing.changes")));
    }
    return signs;
  }

  /** The words are isolated, so that those from right to left stay beside their sign. */
  private static String meaning(String sign, String words) {
    return sign + " " + Phrases.quoted(words);
  }

  private static String sign(Status status) {
    return Optional.ofNullable(SIGNS.get(status)).orElseThrow();
  }

  private boolean changes(Bar.Column column) {
    return column.isShort() || (column.isCertain() && column.possible().size() > 1);
  }

  private String sign(Bar.Column column) {
    Set<Status> possible = column.possible();
    if (possible.isEmpty()) {
      return " ";
    }
    if (!column.isCertain() && !column.isShort()) {
      return coloured(UNCERTAIN);
    }
    return changes(column) ? CHANGES : coloured(sign(possible.iterator().next()));
  }

  private String coloured(String sign) {
    String colour = COLOURS.get(sign);
    return isColoured && colour != null ? "\u001b[" + colour + "m" + sign + "\u001b[0m" : sign;
  }

  private void periods(Bar bar) {
    if (!lines.isEmpty()) {
      lines.add("");
    }
    lines.add(bar.where());
    for (StatusPeriod period : bar.cells().first().periods()) {
      lines.add(
          "  %s  %s  %s"
              .formatted(
                  padded(end(period.since()), 10),
                  padded(end(period.until()), 10),
                  Phrases.quoted(phrases.labels(period.possible()))));
    }
    for (CellTimeline.Within within : bar.cells().first().within()) {
      lines.add("  " + phrases.within(within));
    }
  }

  private static String end(DayBound bound) {
    return bound.day().map(Object::toString).orElse("…");
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }
}
