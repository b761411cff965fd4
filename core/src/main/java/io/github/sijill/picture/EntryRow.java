package io.github.sijill.picture;

import io.github.sijill.history.SeenEntry;
import io.github.sijill.picture.Drawn.Anchor;
import io.github.sijill.picture.Drawn.Role;
import io.github.sijill.picture.Drawn.Size;
import io.github.sijill.words.TimelineWords;
import io.github.sijill.words.TimelineWords.Sign;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** The marks of the entries of a case, above its bars. */
final class EntryRow {

  private static final int BODY = Drawing.BODY_SIZE;
  private static final int LANE = 13;
  private static final int MOST_LANES = 6;

  private final EntryMarks placed;
  private final Axis days;
  private final Set<SeenEntry> deciding;
  private final TimelineWords words;
  private final Set<Sign> signs = EnumSet.noneOf(Sign.class);

  /**
   * Marks on an axis.
   *
   * @param deciding the entries on which timelines rest
   */
  EntryRow(List<SeenEntry> entries, Axis days, Set<SeenEntry> deciding, TimelineWords words) {
    this.placed = EntryMarks.of(entries, days, MOST_LANES);
    this.days = days;
    this.deciding = deciding;
    this.words = words;
  }

  boolean isEmpty() {
    return placed.lanes() == 0 && hasNoneBeside();
  }

  private boolean hasNoneBeside() {
    return placed.before().isEmpty() && placed.after().isEmpty();
  }

  double height() {
    return (hasNoneBeside() ? 0 : BODY + 6) + (double) Math.max(1, placed.lanes()) * LANE;
  }

  /** What has to be explained of what is drawn. */
  Set<Sign> signs() {
    return signs;
  }

  /** The marks, from {@code top} down. */
  Drawn draw(double top) {
    List<Drawn> items = new ArrayList<>();
    beside(placed.before(), words::earlier, days.left(), Anchor.START, top, items);
    beside(placed.after(), words::later, days.right(), Anchor.END, top, items);
    for (EntryMarks.EntryMark mark : placed.marks()) {
      items.add(mark(mark, top + height() - LANE * (mark.lane() + 0.5)));
    }
    return new Drawn.Group(Role.LIST, words.entries(), items);
  }

  private void beside(
      List<SeenEntry> some,
      IntFunction<String> counted,
      double x,
      Anchor anchor,
      double top,
      List<Drawn> items) {
    if (!some.isEmpty()) {
      String text = counted.apply(some.size());
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
}
