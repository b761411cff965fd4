package io.github.sijill;

import io.github.sijill.casefile.ArchiveCheck;
import io.github.sijill.event.Recorded;
import io.github.sijill.journal.ExpectedHash;
import io.github.sijill.journal.Verification;
import io.github.sijill.journal.Verification.BrokenRule;
import io.github.sijill.journal.Verifier;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes verifiers that also check each entry against the rules of its case. */
final class RuleVerifier {

  /** For who does nothing else. */
  static final double HALF = 0.5;

  /** For an archive that is open, and answers meanwhile. */
  static final double EIGHTH = 0.125;

  private RuleVerifier() {}

  /**
   * @param partOfHeap how much of it the rules may use
   * @param again reads the archive once more, with another verifier, if the rules need that
   */
  static Verifier of(
      Verification.Hashes hashes,
      Optional<ExpectedHash> expected,
      double partOfHeap,
      Consumer<Verifier> again) {
    ArchiveCheck rules =
        new ArchiveCheck(
            Verifier.MOST,
            ArchiveCheck.keptIn(partOfHeap),
            entries -> again.accept(Verifier.of(hashes).asking(handing(entries))));
    Verifier verifier = Verifier.of(hashes).asking(checking(rules));
    return expected.map(verifier::expecting).orElse(verifier);
  }

  private static Verifier.EntryCheck checking(ArchiveCheck rules) {
    return new Verifier.EntryCheck() {
      @Override
      public void check(Recorded entry) {
        rules.check(entry);
      }

      @Override
      public List<BrokenRule> broken() {
        return rules.broken().stream()
            .map(each -> new BrokenRule(each.sequence(), each.fault()))
            .toList();
      }
    };
  }

  private static Verifier.EntryCheck handing(Consumer<Recorded> entries) {
    return new Verifier.EntryCheck() {
      @Override
      public void check(Recorded entry) {
        entries.accept(entry);
      }

      @Override
      public List<BrokenRule> broken() {
        return List.of();
      }
    };
  }
}
