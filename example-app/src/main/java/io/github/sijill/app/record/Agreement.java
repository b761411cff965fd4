package io.github.sijill.app.record;

import io.github.sijill.Archive;
import io.github.sijill.casefile.EntryRefusedException;
import io.github.sijill.casefile.Refusal;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.listing.EntryCard;
import io.github.sijill.scope.Scope;
import io.github.sijill.words.Phrases;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Whether what was asked for in an interview is to be recorded. */
final class Agreement {

  private final Interview interview;
  private final Supplier<SagaEvent> event;
  private final Phrases phrases;

  private Agreement(Interview interview, Supplier<SagaEvent> event) {
    this.interview = interview;
    this.event = event;
    this.phrases = interview.phrases();
  }

  /**
   * Asks for it.
   *
   * @param event what would be recorded, of what was typed
   */
  static boolean isGiven(Interview interview, Supplier<SagaEvent> event) {
    return new Agreement(interview, event).isGiven();
  }

  /**
   * Shows what would be recorded and what that does, and asks whether it is to be; goes on asking
   * while the rules refuse it, or a field is named that is to be another.
   *
   * @return whether it is to be recorded
   */
  private boolean isGiven() {
    String yes = phrases.yesOrNo(true);
    String no = phrases.yesOrNo(false);
    while (true) {
      boolean isPossible = isPossible();
      boolean isSame = true;
      while (isSame) {
        String answer = interview.lineOrField(phrases.say("ask.record", "yes", yes, "no", no));
        if (answer.equalsIgnoreCase(no) || answer.equals("n")) {
          return false;
        }
        if (answer.equalsIgnoreCase(yes) || answer.equals("y")) {
          if (isPossible) {
            return true;
          }
          isSame = false;
        } else if (answer.equals("?")) {
          interview.explainFields();
        } else if (!answer.isEmpty()) {
          interview.askNamed(answer);
          isSame = false;
        }
      }
    }
  }

  /** Whether the rules let it in; a field in which they are broken is asked for again. */
  private boolean isPossible() {
    while (true) {
      try {
        tryOut(event.get());
        return true;
      } catch (EntryRefusedException e) {
        interview.tell(e.getMessage());
        if (e.refusal() instanceof Refusal.NotAmendable) {
          throw e;
        }
        Optional<Field> wrong = field(e.refusal());
        if (wrong.isEmpty()) {
          return false;
        }
        interview.ask(wrong.get());
      } catch (IllegalArgumentException e) {
        interview.tell(Interview.reason(e));
        return false;
      }
    }
  }

  /** Records it in a copy, and shows what that did. */
  private void tryOut(SagaEvent event) {
    try (Archive trial = interview.there().archive().copy()) {
      Effect effect = Effect.before(trial, event, phrases);
      Recorded recorded = trial.record(event).recorded();
      interview.say("");
      interview.say(phrases.say("ask.review"));
      interview
          .dialogue()
          .show(
              List.of(phrases.column("field"), phrases.column("value")),
              EntryCard.of(trial, recorded, phrases.language()).rows());
      effect.after(recorded.event()).ifPresent(interview::say);
      if (event.ownScope().equals(Optional.of(Scope.all()))) {
        interview.say(Effect.ofAll(event, phrases));
      }
    }
  }

  /** The field in which a rule is broken, as far as it can be told. */
  private Optional<Field> field(Refusal refusal) {
    return switch (refusal) {
      case Refusal.IdTaken e -> interview.named("id");
      case Refusal.RecordedTwice e -> interview.named("id");
      case Refusal.UnknownReference e -> interview.naming(e.reference());
      case Refusal.UndeclaredMember e -> interview.named(e.member().dimension().toString());
      case Refusal.OutsideDays e -> interview.named(e.dimension().toString());
      case Refusal.NothingInForce e -> interview.named("occurred");
      case Refusal.NotABlocking e -> interview.named("extends");
      case Refusal.NotARestriction e -> interview.named("ends");
      case Refusal.NotOfKind e -> interview.naming(e.named());
      case Refusal.NotBegun e -> interview.named("occurred");
      case Refusal.EndedBefore e -> interview.named("occurred");
      case Refusal.NoWorld e -> interview.named("occurred");
      case Refusal.OrderBroken e -> interview.named("occurred");
      case Refusal.InFuture e ->
          switch (e.date()) {
            case "occurred" -> interview.named("occurred");
            case "knownFrom" -> interview.named("known-from");
            default -> interview.named("source");
          };
      default -> Optional.empty();
    };
  }
}
