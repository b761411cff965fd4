package io.github.sijill.journal;

import io.github.sijill.event.Recorded;
import java.util.Optional;

/**
 * Says which rule an entry breaks, if it breaks one. It is asked of each entry of an archive, in
 * the order of recording, so that it may remember what came before. What the rules are is not known
 * here.
 */
@FunctionalInterface
public interface EntryCheck {

  /** In words, the rule that this entry breaks; empty if it may follow those before it. */
  Optional<String> brokenRule(Recorded entry);
}
