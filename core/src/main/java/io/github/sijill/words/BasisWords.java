package io.github.sijill.words;

import io.github.sijill.event.DecreePublished;
import io.github.sijill.question.CellLegalBasis;
import io.github.sijill.question.CellLegalBasis.Decree;
import io.github.sijill.time.DayBound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The legal basis of a cell in words.
 *
 * <p>For other rooms of this library.
 */
public final class BasisWords {

  private final CellLegalBasis basis;
  private final Phrases phrases;

  private BasisWords(CellLegalBasis basis, Phrases phrases) {
    this.basis = basis;
    this.phrases = phrases;
  }

  /** In the words of a language. */
  public static BasisWords of(CellLegalBasis basis, Phrases phrases) {
    return new BasisWords(basis, phrases);
  }

  /**
   * The decrees in force: {@code "Order A" and "Order B"}, or {@code none or "Order" (not
   * certain)}.
   */
  public String decrees() {
    return decrees(this::titled, phrases::list, phrases::either);
  }

  /**
   * The same for a table, with all titles and no quotes: {@code none or Order}.
   *
   * @param shown how a title is shown
   */
  public String bare(UnaryOperator<String> shown) {
    return decrees(decree -> shown.apply(title(decree)), phrases::allOf, phrases::oneOf);
  }

  private String decrees(
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
        perhaps.addFirst(phrases.say("basis.none"));
      }
      return either.apply(perhaps);
    }
    return perhaps.isEmpty()
        ? list.apply(certain)
        : phrases.say("basis.also", "certain", list.apply(certain), "perhaps", list.apply(perhaps));
  }

  private String titled(Decree decree) {
    return phrases.say("basis.title", "title", Phrases.quoted(title(decree)));
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
  public Optional<String> lapse() {
    if (basis.lapsed().isEmpty()) {
      return Optional.empty();
    }
    boolean isCertain = basis.lapsed().stream().anyMatch(Decree::isCertain);
    List<String> ran =
        basis.lapsed().stream()
            .map(
                each ->
                    phrases.say(
                        "basis.ran",
                        "title",
                        titled(each),
                        "until",
                        phrases.untilSomeDay(each.until(), each.untilLatest())))
            .toList();
    return Optional.of(
        isCertain
            ? phrases.say("basis.went-on", "ran", phrases.list(ran))
            : phrases.say("basis.perhaps-went-on", "ran", phrases.list(ran)));
  }

  /** The decrees that lapsed, for a table: {@code order until 2020-01-31}. */
  public String lapsed() {
    return phrases.groups(
        basis.lapsed().stream()
            .map(
                each ->
                    phrases.perhapsUnless(
                        each.isCertain(),
                        phrases.say(
                            "basis.lapsed",
                            "decree",
                            each.entry().id(),
                            "until",
                            phrases.untilSomeDay(each.until(), each.untilLatest()))))
            .toList());
  }

  /** The legal basis in sentences of an explanation; empty if no decree tells of the cell. */
  Optional<String> sentence() {
    if (basis.decrees().isEmpty() && basis.lapsed().isEmpty()) {
      return Optional.empty();
    }
    List<String> decrees =
        basis.decrees().stream()
            .map(
                each ->
                    phrases.perhapsUnless(
                        each.isCertain(),
                        phrases.say(
                            "basis.decree",
                            "decree",
                            each.entry().id(),
                            "details",
                            phrases.parts(details(each)))))
            .toList();
    String inForce =
        phrases.say(
            "basis.sentence",
            "decrees",
            decrees.isEmpty() ? phrases.say("basis.none") : phrases.list(decrees));
    return Optional.of(inForce + lapse().map(words -> " " + words + ".").orElse(""));
  }

  private List<String> details(Decree decree) {
    List<String> details = new ArrayList<>();
    details.add(titled(decree));
    if (decree.since() instanceof DayBound.On || decree.sinceLatest() instanceof DayBound.On) {
      details.add(phrases.sinceSomeDay(decree.since(), decree.sinceLatest()));
    }
    if (decree.until() instanceof DayBound.On) {
      details.add(phrases.untilSomeDay(decree.until(), decree.untilLatest()));
    }
    return details;
  }
}
