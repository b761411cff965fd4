package io.github.sijill.words;

import io.github.sijill.event.CaseId;
import io.github.sijill.question.AboutCell;
import io.github.sijill.scope.Cell;
import io.github.sijill.scope.Dimension;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is said of cells, on one line: cells of which the same is said stand together.
 *
 * <p>For other rooms of this library.
 */
public final class CellWords {

  /** The order in which a sentence names the members of cells. */
  private static final List<Dimension> ORDER =
      List.of(Dimension.NETWORK, Dimension.SERVICE, Dimension.OPERATOR, Dimension.TERRITORY);

  /** A cell that was asked about. */
  private record Asked(CaseId caseId, Cell cell) implements AboutCell {}

  /** What is said of a cell. */
  private record Said(CaseId caseId, Cell cell, String words) implements AboutCell {}

  private final Map<CaseId, CellGroup<Asked>> asked = new LinkedHashMap<>();
  private final MemberNames names;
  private final Phrases phrases;

  private CellWords(Collection<? extends AboutCell> asked, MemberNames names) {
    List<Asked> cells =
        asked.stream().map(each -> new Asked(each.caseId(), each.cell())).distinct().toList();
    CellGroup.of(cells, each -> true).forEach(group -> this.asked.put(group.caseId(), group));
    this.names = names;
    this.phrases = names.phrases();
  }

  /**
   * What is said of all cells that were asked about: {@code 3G and 4G BLOCKED since 2016-02-26;
   * Wifi OPEN since before the first entry}.
   *
   * @param words what is said of a cell
   */
  public static <A extends AboutCell> String ofAll(
      List<A> cells, Function<A, String> words, MemberNames names) {
    return cells.isEmpty() ? names.phrases().say("cells.none") : ofSome(cells, words, cells, names);
  }

  /**
   * What is said of some of the cells that were asked about.
   *
   * @param words what is said of a cell
   * @param asked all cells that were asked about
   */
  public static <A extends AboutCell> String ofSome(
      List<A> cells,
      Function<A, String> words,
      Collection<? extends AboutCell> asked,
      MemberNames names) {
    return new CellWords(asked, names)
        .of(
            cells.stream()
                .map(each -> new Said(each.caseId(), each.cell(), words.apply(each)))
                .toList());
  }

  /**
   * How many of the cells of a case these are, and which: {@code 18 of 36 cells: 3G and 4G}; {@code
   * all 36 cells}; {@code no cell}.
   *
   * @param all the cells of the case, these among them
   */
  public static String counted(
      CaseId caseId, Collection<Cell> some, Collection<Cell> all, MemberNames names) {
    Phrases phrases = names.phrases();
    if (some.isEmpty()) {
      return phrases.say("cells.none");
    }
    if (some.size() == all.size()) {
      return all.size() == 1 ? phrases.say("cells.only") : phrases.count("cells.all", all.size());
    }
    CellWords words = new CellWords(asked(caseId, all), names);
    List<CellGroup<Asked>> groups = new CellGroup<>(asked(caseId, some)).products();
    String count = phrases.count("cells.some", all.size(), "some", some.size());
    return groups.size() > Phrases.FEW
        ? count
        : phrases.say(
            "cells.which",
            "count",
            count,
            "cells",
            phrases.groups(
                groups.stream().map(group -> phrases.parts(words.differing(group))).toList()));
  }

  private static List<Asked> asked(CaseId caseId, Collection<Cell> cells) {
    return cells.stream().map(cell -> new Asked(caseId, cell)).toList();
  }

  private String of(List<Said> cells) {
    List<CellGroup<Said>> groups = CellGroup.of(cells, Said::words);
    if (groups.size() > Phrases.FEW) {
      return phrases.count("cells.answers", cells.size(), "answers", groups.size());
    }
    return phrases.groups(
        groups.stream()
            .map(
                group ->
                    which(group)
                        .map(
                            cell ->
                                phrases.say(
                                    "cells.said", "which", cell, "said", group.first().words()))
                        .orElseGet(() -> group.first().words()))
            .toList());
  }

  /** Which of the cells these are; nothing if they are all. */
  private Optional<String> which(CellGroup<Said> cells) {
    CellGroup<Asked> ofCase = asked.getOrDefault(cells.caseId(), new CellGroup<>(List.of()));
    boolean oneCase = asked.size() == 1;
    if (oneCase && cells.answers().size() == ofCase.answers().size()) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    if (!oneCase) {
      words.add(phrases.say("cells.case", "case", cells.caseId()));
    }
    words.addAll(differing(cells));
    return Optional.of(
        cells.isProduct()
            ? phrases.parts(words)
            : phrases.count("cells.some", all(), "some", cells.answers().size()));
  }

  /** Their members in the dimensions in which they do not lie in all that was asked about. */
  private List<String> differing(CellGroup<? extends AboutCell> cells) {
    CellGroup<Asked> ofCase = asked.getOrDefault(cells.caseId(), new CellGroup<>(List.of()));
    return ORDER.stream()
        .filter(dimension -> !cells.members(dimension).equals(ofCase.members(dimension)))
        .map(dimension -> names.cells(cells.caseId(), dimension, cells.members(dimension)))
        .toList();
  }

  private int all() {
    return asked.values().stream().mapToInt(group -> group.answers().size()).sum();
  }
}
