package io.github.sijill.event;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.axonframework.messaging.eventhandling.annotation.Event;

/**
 * A reaction of those concerned. It changes no status.
 *
 * @param who those who react
 * @param form what they do, such as a boycott, a protest or a strike
 * @param towards whom it is directed at, if anyone
 */
@Event(namespace = "sijill", name = "ReactionObserved", version = "2")
public record ReactionObserved(CaseEntry entry, String who, String form, Optional<String> towards)
    implements SagaEvent.Background {

  /** Refuses null. */
  public ReactionObserved {
    requireNonNull(entry, "entry");
    requireNonNull(who, "who");
    requireNonNull(form, "form");
    requireNonNull(towards, "towards");
  }

  /** A reaction that is directed at nobody in particular. */
  public static ReactionObserved of(CaseEntry entry, String who, String form) {
    return new ReactionObserved(entry, who, form, Optional.empty());
  }

  /** This reaction, directed at {@code whom}. */
  public ReactionObserved towards(String whom) {
    return new ReactionObserved(entry, who, form, Optional.of(whom));
  }
}
