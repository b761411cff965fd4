package io.github.sijill.exchange;

import static java.util.stream.Collectors.joining;

import io.github.sijill.event.CaseId;
import io.github.sijill.words.Phrases;
import java.util.List;
import java.util.function.Function;

/** What is said of cases, on one line; many are counted. */
final class CaseWords {

  private CaseWords() {}

  /** One after the other, with the case where there are several. */
  static <T> String of(List<T> all, Function<T, CaseId> caseOf, Function<T, String> words) {
    if (all.isEmpty()) {
      return "none recorded";
    }
    if (all.size() > Phrases.FEW) {
      return all.size() + " answers";
    }
    boolean oneCase = all.stream().map(caseOf).distinct().count() == 1;
    return all.stream()
        .map(each -> (oneCase ? "" : "case " + caseOf.apply(each) + " ") + words.apply(each))
        .collect(joining("; "));
  }
}
