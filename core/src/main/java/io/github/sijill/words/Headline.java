package io.github.sijill.words;

import static java.util.stream.Collectors.toCollection;

import io.github.sijill.event.Status;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.question.CellStatus;
import io.github.sijill.question.StatusAnswer;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.time.DayBound;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The first two lines about cells of which the same is said, which can be quoted alone: what the
 * status is, in natural words, and how sure that is and on what it rests.
 */
final class Headline {

  private final StatusAnswer answer;
  private final CellGroup<CellStatus> cells;
  private final CellStatus one;
  private final Phrases phrases;
  private final boolean isDamaged;

  private Headline(
      StatusAnswer answer, CellGroup<CellStatus> cells, Phrases phrases, boolean isDamaged) {
    this.answer = answer;
    this.cells = cells;
    this.one = cells.first();
    this.phrases = phrases;
    this.isDamaged = isDamaged;
  }

  /**
   * The two lines.
   *
   * @param isDamaged whether the answer is only that of what stands before a damage of the archive
   */
  static List<String> of(
      StatusAnswer answer, CellGroup<CellStatus> cells, CellSubject subject, boolean isDamaged) {
    Headline headline = new Headline(answer, cells, subject.phrases(), isDamaged);
    return List.of(headline.status(subject), headline.sureness());
  }

  /**
   * {@code WhatsApp on Wifi in Morocco, all three operators: blocked on 5 March 2016, since 26
   * February 2016.}
   */
  private String status(CellSubject subject) {
    List<String> parts = new ArrayList<>();
    parts.add(phrases.say("headline.on", "status", phrases.words(one.possible()), "when", when()));
    if (one.isCertain() && !isWithinDayOnly()) {
      since().ifPresent(parts::add);
      until().ifPresent(parts::add);
    }
    within().ifPresent(parts::add);
    subject.ofCase(cells, answer.cells()).ifPresent(parts::add);
    parts.addAll(phrases.writtenViewpoint(viewpoint()));
    return phrases.say(
        one.isCertain() ? "headline" : "headline.uncertain",
        "subject",
        subject.of(cells),
        "said",
        phrases.parts(parts));
  }

  private Viewpoint viewpoint() {
    return answer.question().subject().viewpoint();
  }

  /** What held besides for some of the day: {@code and for some of that day blocked}. */
  private Optional<String> within() {
    if (answer.question().at().isPresent()) {
      return Optional.empty();
    }
    List<String> certain = within(true);
    List<String> perhaps = within(false);
    perhaps.removeAll(certain);
    if (certain.isEmpty() && perhaps.isEmpty()) {
      return Optional.empty();
    }
    String statuses =
        perhaps.isEmpty()
            ? phrases.list(certain)
            : certain.isEmpty()
                ? phrases.say("perhaps", "what", phrases.list(perhaps))
                : phrases.say(
                    "headline.within.also",
                    "statuses",
                    phrases.list(certain),
                    "perhaps",
                    phrases.list(perhaps));
    return Optional.of(phrases.say("headline.within", "statuses", statuses));
  }

  private List<String> within(boolean isCertain) {
    return one.within().stream()
        .filter(each -> each.isCertain() == isCertain)
        .flatMap(each -> each.statuses().stream())
        .distinct()
        .map(phrases::word)
        .collect(toCollection(ArrayList::new));
  }

  private String when() {
    return answer
        .question()
        .at()
        .map(phrases::written)
        .orElseGet(() -> phrases.written(answer.question().day()));
  }

  /** Whether it is so at a moment only; then it is not said since when. */
  private boolean isWithinDayOnly() {
    return answer.question().at().isPresent()
        && new DaySpan(one.since(), one.until()).equals(DaySpan.of(answer.question().day()));
  }

  private Optional<String> since() {
    boolean isExact = one.since().equals(one.perhaps().from());
    return one.since().day().map(day -> phrases.writtenSince(day, isExact));
  }

  /**
   * Of a restriction without an end it is said that none is told; of a service that is open, which
   * may have changed unseen long before the day asked about, that it is so as far as is told.
   */
  private Optional<String> until() {
    if (one.until() instanceof DayBound.On(LocalDate day)) {
      return Optional.of(phrases.writtenUntil(day, one.until().equals(one.perhaps().to())));
    }
    Set<Status> possible = Set.copyOf(one.possible().values());
    if (possible.contains(Status.UNKNOWN)) {
      return Optional.empty();
    }
    if (!possible.contains(Status.OPEN)) {
      return Optional.of(phrases.say("headline.no-end"));
    }
    return Optional.of(phrases.say("headline.as-told")).filter(told -> one.within().isEmpty());
  }

  private String sureness() {
    return new Sureness(phrases)
        .certain(one.isCertain())
        .restingOn(one.evidence())
        .lastTold(one.lastTold(), answer.question().day())
        .seenFrom(viewpoint())
        .beforeDamage(isDamaged)
        .line();
  }
}
