package io.github.sijill.app.record;

import io.github.sijill.app.output.CommandException;
import io.github.sijill.app.output.Dialogue;
import io.github.sijill.app.output.Notice;
import io.github.sijill.app.store.StoreAddress;
import io.github.sijill.app.typed.ShellLine;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A dialogue in which entries are recorded, or not: whoever leaves is told what was not. After each
 * recording it tells the command that does the same.
 */
final class Questioning {

  private final Dialogue dialogue;
  private final TargetOptions target;
  private final Phrases phrases;
  private boolean hasRecorded;

  private Questioning(Dialogue dialogue, TargetOptions target) {
    this.dialogue = dialogue;
    this.target = target;
    this.phrases = target.phrases();
  }

  /**
   * Asks.
   *
   * @param instead the commands that need no terminal
   * @param steps what is asked
   * @return the exit code: 0 if something was recorded, and all that was begun
   */
  static int in(
      Supplier<Optional<Dialogue>> opened,
      TargetOptions target,
      String instead,
      Function<Questioning, Boolean> steps) {
    try (Dialogue dialogue =
        opened
            .get()
            .orElseThrow(
                () ->
                    new CommandException(
                        "there is no terminal to ask in; without one, " + instead))) {
      Questioning questioning = new Questioning(dialogue, target);
      try {
        questioning.say(questioning.phrases.say("ask.begin"));
        if (steps.apply(questioning)) {
          return 0;
        }
      } catch (Dialogue.LeftException e) {
        questioning.say("");
      }
      Notice.say(
          target.err(),
          questioning.phrases.say(
              questioning.hasRecorded ? "ask.nothing-more" : "ask.nothing-recorded"));
      return 1;
    }
  }

  Dialogue dialogue() {
    return dialogue;
  }

  Phrases phrases() {
    return phrases;
  }

  void say(String sentence) {
    dialogue.say(sentence);
  }

  /** The archive that was named, or that is asked for, until one is named that can be. */
  StoreAddress address() {
    while (target.named().isEmpty()) {
      String text = ask(phrases.say("ask.archive"), List.of());
      try {
        return StoreAddress.parse(text, System.getenv());
      } catch (IllegalArgumentException e) {
        say(String.valueOf(e.getMessage()));
      }
    }
    return target.named().orElseThrow();
  }

  /** Asks for a line that is not empty. */
  String ask(String name, List<Dialogue.Choice> choices) {
    while (true) {
      String text = dialogue.ask(phrases.say("ask.field", "field", name) + " ", "", choices);
      if (text.equals("?")) {
        choices.forEach(
            each -> say("  %s  %s".formatted(each.text(), each.meaning()).stripTrailing()));
      } else if (!text.isEmpty()) {
        return text;
      } else {
        say(phrases.say("ask.needed"));
      }
    }
  }

  /**
   * Records by what is given, and tells the command that does the same.
   *
   * @param there where it is recorded
   * @param event what is recorded
   * @param command the command, without its options
   */
  void record(
      Runnable recording,
      TargetOptions there,
      SagaEvent event,
      List<String> command,
      Map<String, List<String>> options) {
    recording.run();
    hasRecorded = true;
    say(phrases.say("ask.command"));
    List<String> words = new ArrayList<>(List.of("sijill"));
    words.addAll(command);
    words.addAll(
        List.of(
            "--archive",
            there.named().orElseThrow().toString(),
            "--case",
            event.entry().caseId().value(),
            "--id",
            event.id().value()));
    options.forEach(
        (option, texts) ->
            texts.forEach(
                text -> {
                  if (text.startsWith("-")
                      || option.equals("--definitive")
                      || option.equals("--interim")) {
                    words.add(option + "=" + text);
                  } else {
                    words.add(option);
                    words.add(text);
                  }
                }));
    target.out().println(ShellLine.of(words));
    target.out().flush();
  }
}
