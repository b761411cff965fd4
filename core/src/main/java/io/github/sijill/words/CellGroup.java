package io.github.sijill.words;

import io.github.sijill.event.CaseId;
import io.github.sijill.question.AboutCell;
import io.github.sijill.scope.Dimension;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Cells of one case of which the same is said: a reader sees three groups where there are 36 cells.
 * Cells of two cases never stand together, for what is said of one case says nothing of another.
 *
 * <p>For other rooms of this library.
 *
 * @param answers what is said of each cell; at least one
 */
public record CellGroup<A extends AboutCell>(List<A> answers) {

  /** Keeps a copy of the answers. */
  public CellGroup {
    answers = List.copyOf(answers);
  }

  /**
   * Puts together the cells of one case of which the same is said. Each group stands where its
   * first cell stood.
   *
   * @param said what is said of a cell; the same if it is equal
   */
  public static <A extends AboutCell> List<CellGroup<A>> of(
      Collection<A> answers, Function<? super A, ?> said) {
    return by(answers, each -> List.of(each.caseId(), said.apply(each)));
  }

  private static <A extends AboutCell> List<CellGroup<A>> by(
      Collection<A> answers, Function<? super A, ?> key) {
    Map<Object, List<A>> groups = new LinkedHashMap<>();
    for (A each : answers) {
      groups.computeIfAbsent(key.apply(each), k -> new ArrayList<>()).add(each);
    }
    return groups.values().stream().map(CellGroup::new).toList();
  }

  /** What is said of its first cell, and so of all. */
  public A first() {
    return answers.getFirst();
  }

  /** The case that all of its cells are of. */
  public CaseId caseId() {
    return first().caseId();
  }

  /** The ids of the members of a dimension that its cells lie in, in the order of the cells. */
  public Set<String> members(Dimension dimension) {
    Set<String> ids = new LinkedHashSet<>();
    answers.forEach(each -> ids.add(each.cell().of(dimension).id()));
    return ids;
  }

  /** The same of every dimension. */
  public Map<Dimension, Set<String>> members() {
    Map<Dimension, Set<String>> members = new EnumMap<>(Dimension.class);
    for (Dimension dimension : Dimension.values()) {
      members.put(dimension, members(dimension));
    }
    return members;
  }

  /**
   * Whether its cells are every combination of their members, so that the members tell which cells
   * they are.
   */
  public boolean isProduct() {
    long combinations = 1;
    for (Dimension dimension : Dimension.values()) {
      combinations *= members(dimension).size();
    }
    return combinations == answers.size();
  }

  /** This group as groups that are products: itself, else one a network, else one a cell. */
  public List<CellGroup<A>> products() {
    return isProduct()
        ? List.of(this)
        : by(answers, each -> each.cell().network()).stream()
            .flatMap(CellGroup::productsOfNetwork)
            .toList();
  }

  private Stream<CellGroup<A>> productsOfNetwork() {
    return isProduct()
        ? Stream.of(this)
        : answers.stream().map(each -> new CellGroup<>(List.of(each)));
  }
}
