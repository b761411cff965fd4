package io.github.sijill;

import io.github.sijill.casefile.RecordCheck;
import io.github.sijill.journal.ExpectedHash;
import io.github.sijill.journal.Verification;
import io.github.sijill.journal.Verifier;
import java.util.Optional;

/** Makes verifiers that also check each entry against the rules of its case. */
final class RuleVerifier {

  private RuleVerifier() {}

  static Verifier of(Verification.Hashes hashes, Optional<ExpectedHash> expected) {
    RecordCheck rules = new RecordCheck(Verifier.MOST);
    Verifier verifier =
        Verifier.of(hashes).asking(entry -> rules.check(entry).map(RecordCheck.Broken::fault));
    return expected.map(verifier::expecting).orElse(verifier);
  }
}
