package io.github.sijill.picture;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.picture.Drawn.Anchor;
import io.github.sijill.picture.Drawn.Role;
import io.github.sijill.picture.Drawn.Size;
import io.github.sijill.question.TimelineAnswer;
import io.github.sijill.words.TimelineWords;
import io.github.sijill.words.TimelineWords.Sign;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Draws timelines: a sentence on top, a panel for each case, what the signs mean, the credit. */
final class TimelineDrawing {

  private static final int BODY = Drawing.BODY_SIZE;
  private static final int LINE = 18;
  private static final int NARROW = 600;
  private static final int MOST_LINES = 6;

  private final TimelineAnswer answer;
  private final List<SeenEntry> entries;
  private final List<TimelineLayout> layouts;
  private final TimelineWords words;
  private final Optional<String> caveat;
  private final List<String> credit;
  private final Optional<String> link;
  private final int width;
  private final int margin;
  private final int titleSize;

  private final List<Drawn> shapes = new ArrayList<>();
  private double y;

  /**
   * What is to be drawn.
   *
   * @param entries all that are told of the cells
   * @param caveat what a reader has to know of the answer
   * @param credit what is said of where the picture comes from, each on a line of its own
   * @param link an address that leads there
   */
  TimelineDrawing(
      TimelineAnswer answer,
      List<TimelineLayout> layouts,
      List<SeenEntry> entries,
      TimelineWords words,
      Optional<String> caveat,
      List<String> credit,
      Optional<String> link,
      int width) {
    this.answer = answer;
    this.layouts = layouts;
    this.entries = entries;
    this.words = words;
    this.caveat = caveat;
    this.credit = credit;
    this.link = link;
    this.width = width;
    this.margin = isNarrow() ? 14 : 28;
    this.titleSize = isNarrow() ? 18 : 22;
  }

  private boolean isNarrow() {
    return width < NARROW;
  }

  private double right() {
    return width - (double) margin;
  }

  /** The drawing, from left to right. */
  Drawing draw() {
    String title = words.title(answer.cells());
    Set<SeenEntry> deciding =
        answer.cells().stream()
            .flatMap(
                cell ->
                    Stream.concat(
                        cell.periods().stream().flatMap(period -> period.evidence().stream()),
                        cell.within().stream().flatMap(within -> within.evidence().stream())))
            .collect(toCollection(LinkedHashSet::new));
    y = margin;
    for (String line : TextWidth.wrapped(title, titleSize, right() - margin, MOST_LINES)) {
      y += titleSize;
      add(margin, y, Size.TITLE, Ink.INK, line);
      y += titleSize * 0.35;
    }
    caveat.ifPresent(words -> lines(words, Ink.SOFT));
    y += 18;
    Set<Status> statuses = EnumSet.noneOf(Status.class);
    Set<Sign> signs = EnumSet.noneOf(Sign.class);
    for (TimelineLayout layout : layouts) {
      if (layouts.size() > 1) {
        heading(layout.caseId());
      }
      Panel panel =
          new Panel(layout, ofCase(layout.caseId()), deciding, words, margin, right(), isNarrow());
      y = panel.draw(y) + 14;
      shapes.addAll(panel.shapes());
      statuses.addAll(panel.statuses());
      signs.addAll(panel.signs());
    }
    legend(statuses, signs);
    credit(deciding);
    List<Drawn> all = new ArrayList<>();
    int height = (int) Math.ceil(y + margin - 4);
    all.add(new Drawn.Box(0, 0, width, height, 0, Fill.plain(Ink.PAPER), Optional.empty()));
    all.addAll(shapes);
    return new Drawing(
        width,
        height,
        false,
        words.language().tag(),
        titleSize,
        title,
        description(),
        credit.stream().collect(joining(" ")) + link.map(address -> " " + address).orElse(""),
        all);
  }

  /** The marks of a case: what frames the record did not happen to anybody. */
  private List<SeenEntry> ofCase(CaseId caseId) {
    return entries.stream()
        .filter(entry -> entry.caseId().equals(caseId))
        .filter(entry -> !(entry.event() instanceof SagaEvent.Declaration))
        .toList();
  }

  private void heading(CaseId caseId) {
    String title =
        entries.stream()
            .filter(entry -> entry.caseId().equals(caseId))
            .flatMap(
                entry ->
                    entry.event() instanceof CaseOpened opened
                        ? Stream.of(words.ofCase(opened.title()))
                        : Stream.of())
            .findFirst()
            .orElse(caseId.value());
    y += BODY;
    shapes.add(
        new Drawn.Text(
            margin,
            y,
            Anchor.START,
            Size.BODY,
            true,
            Ink.INK,
            TextWidth.cut(title, BODY, right() - margin)));
    y += 12;
  }

  /** What the signs that are drawn mean, beside each other as long as there is room. */
  private void legend(Set<Status> statuses, Set<Sign> signs) {
    y += 4;
    double x = margin;
    List<Drawn> items = new ArrayList<>();
    List<Legend> all = new ArrayList<>();
    statuses.forEach(status -> all.add(Legend.of(status, words.statuses(Set.of(status)))));
    signs.forEach(sign -> all.add(Legend.of(sign, words.sign(sign))));
    for (Legend each : all) {
      if (x > margin && x + each.width() > right()) {
        x = margin;
        y += LINE + 2;
      }
      items.add(each.drawn(x, y + BODY));
      x += each.width() + 14;
    }
    shapes.add(new Drawn.Group(Role.DECORATION, "", items));
    y += LINE + 8;
  }

  private void credit(Set<SeenEntry> deciding) {
    Optional<String> sources = words.sources(deciding);
    if (sources.isEmpty() && credit.isEmpty() && link.isEmpty()) {
      return;
    }
    shapes.add(new Drawn.Line(margin, y, right(), y, 1, Ink.LINE));
    y += 6;
    sources.ifPresent(line -> lines(line, Ink.SOFT));
    credit.forEach(line -> lines(line, Ink.SOFT));
    link.ifPresent(
        address -> {
          y += LINE;
          shapes.add(
              new Drawn.Link(
                  address,
                  List.of(
                      new Drawn.Text(
                          margin,
                          y,
                          Anchor.START,
                          Size.BODY,
                          false,
                          Ink.INK,
                          TextWidth.cut(address, BODY, right() - margin)))));
        });
  }

  private void lines(String text, Ink ink) {
    for (String line : TextWidth.wrapped(text, BODY, right() - margin, MOST_LINES)) {
      y += LINE;
      add(margin, y, Size.BODY, ink, line);
    }
  }

  private void add(double x, double baseline, Size size, Ink ink, String text) {
    shapes.add(new Drawn.Text(x, baseline, Anchor.START, size, false, ink, text));
  }

  private String description() {
    return Stream.concat(
            layouts.stream()
                .flatMap(layout -> layout.bars().stream())
                .map(bar -> words.piece(bar.where(), bar.cells().first().periods()) + "."),
            caveat.stream())
        .collect(joining(" "));
  }
}
