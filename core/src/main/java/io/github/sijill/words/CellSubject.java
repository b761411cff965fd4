package io.github.sijill.words;

import io.github.sijill.question.AboutCell;
import io.github.sijill.scope.Dimension;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What cells a sentence is about, in natural words: {@code Voice over IP on Wifi in Morocco, all
 * three operators}.
 *
 * @param names of their members; without them, members go by their ids
 */
record CellSubject(Optional<MemberNames> names, Phrases phrases) {

  /** Cells of one case; of too many different ones it is said how many there are. */
  String of(CellGroup<? extends AboutCell> cells) {
    List<? extends CellGroup<? extends AboutCell>> products = cells.products();
    return Phrases.capital(
        products.size() > Phrases.FEW
            ? phrases.count("headline.cells", cells.answers().size(), "case", cells.caseId())
            : phrases.groups(products.stream().map(this::product).toList()));
  }

  /**
   * Where several cases answer, they may tell otherwise: {@code in the case voip-maroc-2016}.
   *
   * @param all that is answered
   */
  Optional<String> ofCase(
      CellGroup<? extends AboutCell> cells, Collection<? extends AboutCell> all) {
    return all.stream().anyMatch(each -> !each.caseId().equals(cells.caseId()))
        ? Optional.of(phrases.say("headline.case", "case", cells.caseId()))
        : Optional.empty();
  }

  private String product(CellGroup<? extends AboutCell> product) {
    return phrases.say(
        "headline.subject",
        "service",
        members(product, Dimension.SERVICE),
        "network",
        members(product, Dimension.NETWORK),
        "territory",
        members(product, Dimension.TERRITORY),
        "operator",
        members(product, Dimension.OPERATOR));
  }

  private String members(CellGroup<? extends AboutCell> product, Dimension dimension) {
    return names
        .map(each -> each.natural(product.caseId(), dimension, product.members(dimension)))
        .orElseGet(() -> phrases.list(product.members(dimension)));
  }
}
