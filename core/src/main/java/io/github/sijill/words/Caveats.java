package io.github.sijill.words;

import static java.util.stream.Collectors.joining;

import io.github.sijill.event.CaseId;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.question.Answer;
import io.github.sijill.question.Answers;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import io.github.sijill.scope.UnknownMemberException;
import io.github.sijill.text.Printable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a reader has to know of an answer that does not rest on all that is recorded, does not show
 * all of it, or rests on what is assumed: its viewpoint or its subject leaves something out,
 * nothing was recorded yet, a member that it names did not exist, no entry has a label that it
 * names, nobody knows since when an entry was known, or the archive is damaged.
 *
 * <p>For other rooms of this library.
 */
public final class Caveats {

  private Caveats() {}

  /**
   * What is to be known of an answer, in some sentences; empty if nothing is.
   *
   * @param archive who answered, to be asked for the members
   * @param damage what is wrong with the archive, if anything is
   */
  public static Optional<String> of(Answer answer, Answers archive, Optional<String> damage) {
    return of(answer, archive, damage, Language.ENGLISH);
  }

  /** The same in a language. */
  public static Optional<String> of(
      Answer answer, Answers archive, Optional<String> damage, Language language) {
    return of(answer, archive, damage, Unsaid.of(answer, archive), Phrases.of(language));
  }

  /** What {@link Lead} does not say, to stand beside a table below its lines. */
  public static Optional<String> besideLead(Answer answer, Answers archive, Language language) {
    return of(
        answer,
        archive,
        Optional.empty(),
        Unsaid.of(answer, archive).withoutMarked(),
        Phrases.of(language));
  }

  private static Optional<String> of(
      Answer answer, Answers archive, Optional<String> damage, Unsaid unsaid, Phrases phrases) {
    String sentences =
        Stream.of(
                ofViewpoint(answer.question().subject().viewpoint(), phrases).stream(),
                ofNothing(answer.question(), archive, phrases).stream(),
                Stream.of(phrases.say("caveat.restricted"))
                    .filter(sentence -> answer.question().subject().isRestrictedOnly()),
                ofContent(answer, archive, phrases).stream(),
                ofUnsaid(unsaid, phrases),
                damage.map(what -> ofDamage(what, phrases)).stream())
            .flatMap(each -> each)
            .collect(joining(" "));
    return Optional.of(sentences).filter(each -> !each.isEmpty());
  }

  /**
   * What is to be known of an answer beside what its question says: that it rests on what is
   * assumed, or that a member has no cells.
   */
  public static Optional<String> ofContent(Answer answer, Answers archive) {
    return ofContent(answer, archive, Phrases.inEnglish());
  }

  private static Optional<String> ofContent(Answer answer, Answers archive, Phrases phrases) {
    String sentences =
        Stream.of(
                ofAssumedKnown(answer, phrases).stream(),
                AbsentMembers.of(answer.question(), archive, phrases).stream(),
                ofAbsentLabels(answer.question().subject(), archive, phrases).stream())
            .flatMap(each -> each)
            .collect(joining(" "));
    return Optional.of(sentences).filter(each -> !each.isEmpty());
  }

  private static Optional<String> ofViewpoint(Viewpoint viewpoint, Phrases phrases) {
    List<String> seen = phrases.viewpoint(viewpoint);
    return seen.isEmpty()
        ? Optional.empty()
        : Optional.of(phrases.say("caveat.viewpoint", "seen", phrases.list(seen)));
  }

  private static Stream<String> ofUnsaid(Unsaid unsaid, Phrases phrases) {
    List<String> rumours = unsaid.rumours().stream().map(each -> each.id().value()).toList();
    List<String> marked =
        unsaid.marked().stream()
            .map(each -> "%s (%s)".formatted(each.id(), each.occurred()))
            .toList();
    Stream<String> disagreements =
        unsaid.disagreements().stream()
            .map(
                each ->
                    phrases.count(
                        "caveat.disagree",
                        each.cells(),
                        "cases",
                        phrases.list(each.cases().stream().map(CaseId::value).toList())));
    return Stream.of(
            rumours.isEmpty()
                ? Stream.<String>empty()
                : Stream.of(phrases.say("caveat.rumours", "entries", phrases.list(rumours))),
            marked.isEmpty()
                ? Stream.<String>empty()
                : Stream.of(phrases.say("caveat.marked", "entries", phrases.list(marked))),
            disagreements)
        .flatMap(each -> each);
  }

  /** That the answer rests on entries of which nobody knows since when they were known. */
  static Optional<String> ofAssumedKnown(Answer answer, Phrases phrases) {
    List<SeenEntry> assumed = answer.assumedKnown();
    return assumed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            phrases.say(
                "caveat.assumed",
                "entries",
                phrases.list(assumed.stream().map(each -> each.id().value()).toList())));
  }

  /** That no entry has a label that the question narrows to; so its answer rests on none. */
  static Optional<String> ofAbsentLabels(Subject subject, Answers archive, Phrases phrases) {
    Map<String, Set<String>> asked = subject.viewpoint().labels();
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    List<SeenEntry> entries =
        archive.ask(new Question.ChronologyOf(subject.ofAllCells())).entries();
    List<String> absent =
        asked.entrySet().stream()
            .flatMap(
                label ->
                    label.getValue().stream()
                        .filter(value -> !isOnAny(entries, label.getKey(), value))
                        .map(value -> label.getKey() + "=" + value))
            .map(Phrases::quoted)
            .toList();
    return absent.isEmpty()
        ? Optional.empty()
        : Optional.of(phrases.say("caveat.label", "labels", phrases.oneOf(absent)));
  }

  private static boolean isOnAny(List<SeenEntry> entries, String key, String value) {
    return entries.stream()
        .anyMatch(
            each -> each.event().entry().labels().getOrDefault(key, Set.of()).contains(value));
  }

  /** That the archive is damaged, in a sentence of a language. */
  public static String ofDamage(String damage, Language language) {
    return ofDamage(damage, Phrases.of(language));
  }

  static String ofDamage(String damage, Phrases phrases) {
    return phrases.say("caveat.damage", "damage", Printable.isolated(damage));
  }

  /** That nothing was recorded yet at the instant of a question, in a sentence, if it is so. */
  static Optional<String> ofNothing(Question<?> question, Answers archive, Phrases phrases) {
    return first(question.subject(), archive)
        .map(
            first ->
                phrases.say(
                    "caveat.unrecorded",
                    "then",
                    phrases.instant(question.subject().viewpoint().recordedAt().orElseThrow()),
                    "first",
                    phrases.instant(first)));
  }

  /** Why no member is declared, if nothing was recorded yet; else what was refused anyway. */
  public static String refusal(
      Question<?> question, Answers archive, UnknownMemberException refused) {
    return first(question.subject(), archive)
        .map(
            first ->
                "nothing was recorded yet at %s; the first entry was at %s"
                    .formatted(question.subject().viewpoint().recordedAt().orElseThrow(), first))
        .orElseGet(() -> String.valueOf(refused.getMessage()));
  }

  /** When the first entry was recorded, if that was after the instant that is asked about. */
  private static Optional<Instant> first(Subject asked, Answers archive) {
    Optional<Instant> then = asked.viewpoint().recordedAt();
    Subject all = asked.ofAllCells().on(Scope.all());
    // Whatever is recorded of a case declares members first: the other entries need not be read.
    if (then.isEmpty()
        || archive.declared(all).values().stream()
            .anyMatch(members -> !members.equals(Dimensions.none()))) {
      return Optional.empty();
    }
    return archive.ask(new Question.ChronologyOf(all.from(Viewpoint.now()))).entries().stream()
        .map(SeenEntry::recordedAt)
        .min(Instant::compareTo)
        .filter(then.get()::isBefore);
  }
}
