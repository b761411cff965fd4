package io.github.sijill.words;

import io.github.sijill.event.CaseOpened;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.source.Attestation;
import io.github.sijill.source.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How sure something is and on what it rests: {@code How sure: all possible dates agree; it rests
 * on 2 entries, official and reported, of 1 publisher (UFE Casablanca); last told of on 26 February
 * 2016.}
 */
final class Sureness {

  private final Phrases phrases;
  private final List<String> parts = new ArrayList<>();

  Sureness(Phrases phrases) {
    this.phrases = phrases;
  }

  /** Whether there is one answer whichever of the possible dates are right. */
  Sureness certain(boolean isCertain) {
    parts.add(phrases.say(isCertain ? "sure.agree" : "sure.disagree"));
    return this;
  }

  /** On which entries it rests, by whom, and whether a source doubts a date of one. */
  Sureness restingOn(List<SeenEntry> evidence) {
    parts.add(basis(evidence));
    if (evidence.stream().anyMatch(entry -> !entry.occurred().qualifiers().isEmpty())) {
      parts.add(phrases.say("sure.marked"));
    }
    return this;
  }

  /** When something was told for the last time, and whether that was before the day asked about. */
  Sureness lastTold(Optional<LocalDate> day, LocalDate asked) {
    day.ifPresent(
        last ->
            parts.add(
                phrases.say(last.isBefore(asked) ? "sure.silent" : "sure.told", "day", last)));
    return this;
  }

  /** That nothing was told any more on the day asked about, if it is so. */
  Sureness silentAfter(Optional<LocalDate> day, LocalDate asked) {
    return lastTold(day.filter(last -> last.isBefore(asked)), asked);
  }

  /** Whether the viewpoint leaves something out. */
  Sureness seenFrom(Viewpoint viewpoint) {
    if (!phrases.viewpoint(viewpoint).isEmpty()) {
      parts.add(phrases.say("sure.left-out"));
    }
    return this;
  }

  /** Whether the archive is damaged, and only what stands before that is used. */
  Sureness beforeDamage(boolean isDamaged) {
    if (isDamaged) {
      parts.add(phrases.say("sure.damaged"));
    }
    return this;
  }

  /** All of it, on the line below what it is about. */
  String line() {
    return "  " + phrases.say("sure", "parts", phrases.groups(parts));
  }

  private String basis(List<SeenEntry> evidence) {
    List<String> attestations =
        evidence.stream()
            .map(SeenEntry::attestation)
            .distinct()
            .sorted(Comparator.<Attestation>naturalOrder().reversed())
            .map(phrases::attestation)
            .toList();
    boolean isOpeningOnly =
        !evidence.isEmpty()
            && evidence.stream().allMatch(each -> each.event() instanceof CaseOpened);
    String entries =
        isOpeningOnly
            ? phrases.say("sure.opening")
            : phrases.count("sure.entries", evidence.size());
    return attestations.isEmpty()
        ? phrases.say("sure.no-entry")
        : phrases.say(
            "sure.basis",
            "entries",
            entries,
            "attested",
            phrases.list(attestations),
            "publishers",
            publishers(evidence));
  }

  private String publishers(List<SeenEntry> evidence) {
    List<String> publishers =
        evidence.stream()
            .flatMap(entry -> entry.entry().sources().stream())
            .map(Source::publisher)
            .distinct()
            .map(Phrases::quoted)
            .toList();
    return publishers.isEmpty()
        ? phrases.say("sure.no-source")
        : phrases.count("sure.publishers", publishers.size(), "names", phrases.list(publishers));
  }
}
