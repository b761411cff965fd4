package io.github.sijill.words;

import static java.util.stream.Collectors.joining;

import io.github.sijill.event.DecreePublished;
import io.github.sijill.question.CellLegalBasis;
import io.github.sijill.question.CellLegalBasis.Decree;
import io.github.sijill.time.DayBound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The legal basis of a cell in words.
 *
 * <p>For other rooms of this library.
 */
public final class BasisWords {

  private BasisWords() {}

  /**
   * The decrees in force: {@code "Order A" and "Order B"}, or {@code none or "Order" (not
   * certain)}.
   */
  public static String decrees(CellLegalBasis basis) {
    return decrees(
        basis, each -> '"' + Phrases.quoted(title(each)) + '"', Phrases::list, Phrases::either);
  }

  /** The same for a table, with titles as they are and all of them: {@code none or Order}. */
  public static String bare(CellLegalBasis basis) {
    return decrees(
        basis,
        BasisWords::title,
        all -> String.join(" and ", all),
        all -> String.join(" or ", all));
  }

  private static String decrees(
      CellLegalBasis basis,
      Function<Decree, String> named,
      Function<List<String>, String> list,
      Function<List<String>, String> either) {
    List<String> certain = new ArrayList<>();
    List<String> perhaps = new ArrayList<>();
    for (Decree each : basis.decrees()) {
      (each.isCertain() ? certain : perhaps).add(named.apply(each));
    }
    if (certain.isEmpty()) {
      if (basis.possiblyNone()) {
        perhaps.addFirst("none");
      }
      return either.apply(perhaps);
    }
    return list.apply(certain) + (perhaps.isEmpty() ? "" : ", perhaps also " + list.apply(perhaps));
  }

  private static String title(Decree decree) {
    return decree.entry().event() instanceof DecreePublished event
        ? event.title()
        : decree.entry().id().value();
  }

  /**
   * That a restriction goes on, or may, after the last decrees have ended: {@code "Order" ran until
   * 2020-01-31; the restriction went on without an order that is recorded}. Empty if none has.
   */
  public static Optional<String> lapse(CellLegalBasis basis) {
    if (basis.lapsed().isEmpty()) {
      return Optional.empty();
    }
    boolean isCertain = basis.lapsed().stream().anyMatch(Decree::isCertain);
    List<String> ran =
        basis.lapsed().stream()
            .map(
                each ->
                    "\"%s\" ran until %s"
                        .formatted(
                            Phrases.quoted(title(each)),
                            Phrases.days(each.until(), each.untilLatest())))
            .toList();
    return Optional.of(
        "%s; %s without an order that is recorded"
            .formatted(
                Phrases.list(ran),
                isCertain ? "the restriction went on" : "the restriction perhaps went on"));
  }

  /** The decrees that lapsed, for a table: {@code order until 2020-01-31}. */
  public static String lapsed(CellLegalBasis basis) {
    return basis.lapsed().stream()
        .map(
            each ->
                "%s%s until %s"
                    .formatted(
                        each.isCertain() ? "" : "perhaps ",
                        each.entry().id(),
                        Phrases.days(each.until(), each.untilLatest())))
        .collect(joining("; "));
  }

  /** The legal basis in sentences of an explanation; empty if no decree tells of the cell. */
  static Optional<String> sentence(CellLegalBasis basis) {
    if (basis.decrees().isEmpty() && basis.lapsed().isEmpty()) {
      return Optional.empty();
    }
    List<String> ids =
        basis.decrees().stream()
            .map(
                each ->
                    "%s%s (\"%s\"%s)"
                        .formatted(
                            each.isCertain() ? "" : "perhaps ",
                            each.entry().id(),
                            Phrases.quoted(title(each)),
                            time(each)))
            .toList();
    String inForce =
        ids.isEmpty() ? "Legal basis: none." : "Legal basis: %s.".formatted(Phrases.list(ids));
    return Optional.of(inForce + lapse(basis).map(words -> " " + words + ".").orElse(""));
  }

  private static String time(Decree decree) {
    String since =
        decree.since() instanceof DayBound.Open && decree.sinceLatest() instanceof DayBound.Open
            ? ""
            : ", since " + Phrases.days(decree.since(), decree.sinceLatest());
    return since
        + (decree.until() instanceof DayBound.Open
            ? ""
            : ", until " + Phrases.days(decree.until(), decree.untilLatest()));
  }
}
