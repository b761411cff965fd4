package io.github.sijill.testkit;

import io.github.sijill.question.CellLegalBasis;
import io.github.sijill.question.CellLegalBasis.Decree;
import io.github.sijill.question.LegalBasisAnswer;
import io.github.sijill.words.BasisWords;
import io.github.sijill.words.Phrases;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Assertions on the decrees in force on a day, each about every cell of the answer. */
public class LegalBasisAnswerAssert extends SijillAssert<LegalBasisAnswerAssert, LegalBasisAnswer> {

  LegalBasisAnswerAssert(@Nullable LegalBasisAnswer actual) {
    super(actual, LegalBasisAnswerAssert.class);
  }

  /** Verifies that these decrees are in force on every cell in all worlds, and no other may be. */
  public LegalBasisAnswerAssert isCertainly(String... decrees) {
    Set<String> expected = new TreeSet<>(named("decrees", decrees));
    return eachCell(
        cell -> cell.isCertain() && ids(cell.decrees()).equals(expected),
        "to be certainly " + String.join(", ", expected));
  }

  /** Verifies that each of these decrees may be in force on every cell. */
  public LegalBasisAnswerAssert isPossibly(String... decrees) {
    Set<String> expected = new TreeSet<>(named("decrees", decrees));
    return eachCell(
        cell -> ids(cell.decrees()).containsAll(expected),
        "to be possibly " + String.join(", ", expected));
  }

  /** Verifies that certainly no decree is in force on any cell. */
  public LegalBasisAnswerAssert hasNone() {
    return eachCell(cell -> cell.decrees().isEmpty(), "to be none");
  }

  /**
   * Verifies that on every cell these decrees, and no other, were certainly the last in force, and
   * the restriction went on after them.
   */
  public LegalBasisAnswerAssert hasLapsed(String... decrees) {
    Set<String> expected = new TreeSet<>(named("decrees", decrees));
    return eachCell(
        cell ->
            ids(cell.lapsed()).equals(expected)
                && cell.lapsed().stream().anyMatch(Decree::isCertain),
        "to have certainly lapsed with " + String.join(", ", expected));
  }

  /** Verifies that on no cell a restriction may have gone on after a decree had ended. */
  public LegalBasisAnswerAssert hasNotLapsed() {
    return eachCell(cell -> cell.lapsed().isEmpty(), "not to have lapsed");
  }

  private static Set<String> ids(List<Decree> decrees) {
    Set<String> ids = new TreeSet<>();
    decrees.forEach(each -> ids.add(each.entry().id().value()));
    return ids;
  }

  private LegalBasisAnswerAssert eachCell(Predicate<CellLegalBasis> expected, String expectation) {
    there();
    List<CellLegalBasis> others = actual.cells().stream().filter(expected.negate()).toList();
    String expecting =
        "Expecting the legal basis on %s%s %s,\nbut "
            .formatted(
                actual.question().day(),
                Wording.from(actual.question().subject().viewpoint()),
                expectation);
    if (actual.cells().isEmpty()) {
      failFor(expecting + "the answer is about no cell");
    } else if (!others.isEmpty()) {
      CellLegalBasis first = others.getFirst();
      BasisWords words = BasisWords.of(first, Phrases.inEnglish());
      failFor(
          expecting
              + "%son %s it is %s%s, according to %s:\nentries\n%s"
                  .formatted(
                      Wording.count(others.size(), actual.cells().size()),
                      first.cell(),
                      words.decrees(),
                      words.lapse().map(lapse -> " (" + lapse + ")").orElse(""),
                      EntryText.ids(first.evidence()),
                      EntryText.some(first.evidence(), 0)));
    }
    return this;
  }
}
