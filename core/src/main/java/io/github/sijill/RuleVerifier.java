package io.github.sijill;

import io.github.sijill.casefile.RecordCheck;
import io.github.sijill.event.Recorded;
import io.github.sijill.journal.ExpectedHash;
import io.github.sijill.journal.Verification;
import io.github.sijill.journal.Verifier;
import java.util.Optional;

/** Makes verifiers that hold each entry to the rules of its case. */
final class RuleVerifier {

  private RuleVerifier() {}

  static Verifier of(Verification.Hashes hashes, Optional<ExpectedHash> expected) {
    RecordCheck rules = new RecordCheck(Verifier.MOST);
    Verifier verifier = Verifier.of(hashes).asking(entry -> brokenRule(rules, entry));
    return expected.map(verifier::expecting).orElse(verifier);
  }

  private static Optional<String> brokenRule(RecordCheck rules, Recorded entry) {
    int before = rules.broken().size();
    rules.accept(entry);
    return rules.broken().stream().skip(before).map(RecordCheck.Broken::fault).findFirst();
  }
}
