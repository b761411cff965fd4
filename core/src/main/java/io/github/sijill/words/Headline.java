package io.github.sijill.words;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.question.CellStatus;
import io.github.sijill.question.StatusAnswer;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.scope.Dimension;
import io.github.sijill.source.Attestation;
import io.github.sijill.source.Source;
import io.github.sijill.time.DayBound;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The first two lines about cells of which the same is said, which can be quoted alone: what the
 * status is, in natural words, and how sure that is and on what it rests.
 */
final class Headline {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final StatusAnswer answer;
  private final CellGroup<CellStatus> cells;
  private final CellStatus one;
  private final Optional<MemberNames> names;

  private Headline(StatusAnswer answer, CellGroup<CellStatus> cells, Optional<MemberNames> names) {
    this.answer = answer;
    this.cells = cells;
    this.one = cells.first();
    this.names = names;
  }

  /** The two lines. */
  static List<String> of(
      StatusAnswer answer, CellGroup<CellStatus> cells, Optional<MemberNames> names) {
    Headline headline = new Headline(answer, cells, names);
    return List.of(headline.status(), headline.sureness());
  }

  /**
   * {@code WhatsApp on Wifi in Morocco, all three operators: blocked on 5 March 2016, since 26
   * February 2016.}
   */
  private String status() {
    List<String> parts = new ArrayList<>();
    String possible = one.possible().values().stream().map(Headline::word).collect(joining(" or "));
    parts.add(possible + " on " + when());
    if (one.isCertain() && !isWithinDayOnly()) {
      since().ifPresent(parts::add);
      until().ifPresent(parts::add);
    }
    within().ifPresent(parts::add);
    ofCase().ifPresent(parts::add);
    parts.addAll(Phrases.viewpoint(answer.question().subject().viewpoint()));
    List<CellGroup<CellStatus>> products = cells.products();
    String subject =
        products.size() > Phrases.FEW
            ? "%s cells of %s".formatted(cells.answers().size(), cells.caseId())
            : products.stream().map(this::subject).collect(joining("; "));
    return "%s: %s%s."
        .formatted(
            Character.toUpperCase(subject.charAt(0)) + subject.substring(1),
            String.join(", ", parts),
            one.isCertain() ? "" : "; the dates that are told do not decide which");
  }

  /** Where several cases answer, they may tell otherwise: {@code in the case voip-maroc-2016}. */
  private Optional<String> ofCase() {
    boolean isOneOfSeveral =
        answer.cells().stream().anyMatch(cell -> !cell.caseId().equals(one.caseId()));
    return isOneOfSeveral ? Optional.of("in the case " + one.caseId()) : Optional.empty();
  }

  /** What held besides for some of the day: {@code and for some of that day blocked}. */
  private Optional<String> within() {
    if (answer.question().at().isPresent()) {
      return Optional.empty();
    }
    List<String> certain = within(true);
    List<String> perhaps = within(false);
    perhaps.removeAll(certain);
    List<String> parts = new ArrayList<>();
    if (!certain.isEmpty()) {
      parts.add(Phrases.list(certain));
    }
    if (!perhaps.isEmpty()) {
      parts.add("perhaps " + Phrases.list(perhaps));
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of("and for some of that day " + String.join(", ", parts));
  }

  private List<String> within(boolean isCertain) {
    return one.within().stream()
        .filter(each -> each.isCertain() == isCertain)
        .flatMap(each -> each.statuses().stream())
        .distinct()
        .map(Headline::word)
        .collect(toCollection(ArrayList::new));
  }

  private static String word(Object status) {
    return status == Status.UNKNOWN ? "not known" : status.toString().toLowerCase(Locale.ROOT);
  }

  private String when() {
    return answer
        .question()
        .at()
        .map(at -> "%s at %s %s".formatted(DAY.format(at), at.toLocalTime(), at.getZone()))
        .orElseGet(() -> DAY.format(answer.question().day()));
  }

  /** Whether it is so at a moment only; then it is not said since when. */
  private boolean isWithinDayOnly() {
    return answer.question().at().isPresent()
        && new DaySpan(one.since(), one.until()).equals(DaySpan.of(answer.question().day()));
  }

  private Optional<String> since() {
    return bound(one.since(), one.perhaps().from(), "since ", " at the latest");
  }

  /** Of a restriction it is said too that no end is told. */
  private Optional<String> until() {
    boolean isRestricted =
        one.possible().values().stream()
            .noneMatch(each -> each == Status.OPEN || each == Status.UNKNOWN);
    return one.until() instanceof DayBound.Open
        ? Optional.of("with no end told").filter(none -> isRestricted)
        : bound(one.until(), one.perhaps().to(), "until ", " at least");
  }

  private static Optional<String> bound(
      DayBound bound, DayBound perhaps, String before, String otherwise) {
    return bound instanceof DayBound.On(LocalDate day)
        ? Optional.of(before + DAY.format(day) + (bound.equals(perhaps) ? "" : otherwise))
        : Optional.empty();
  }

  private String subject(CellGroup<CellStatus> product) {
    return "%s on %s in %s, %s"
        .formatted(
            members(product, Dimension.SERVICE),
            members(product, Dimension.NETWORK),
            members(product, Dimension.TERRITORY),
            members(product, Dimension.OPERATOR));
  }

  private String members(CellGroup<CellStatus> product, Dimension dimension) {
    return names
        .map(each -> each.natural(cells.caseId(), dimension, product.members(dimension)))
        .orElseGet(() -> Phrases.list(product.members(dimension)));
  }

  /**
   * {@code How sure: all possible dates agree; it rests on 2 entries, official and reported, of 1
   * publisher (UFE Casablanca); last told of on 26 February 2016.}
   */
  private String sureness() {
    List<String> parts = new ArrayList<>();
    parts.add(one.isCertain() ? "all possible dates agree" : "the possible dates do not agree");
    parts.add(basis());
    if (one.evidence().stream().anyMatch(entry -> !entry.occurred().qualifiers().isEmpty())) {
      parts.add("a source marks a date of it as approximate or uncertain");
    }
    one.lastTold().ifPresent(day -> parts.add("last told of on " + DAY.format(day)));
    if (!Phrases.viewpoint(answer.question().subject().viewpoint()).isEmpty()) {
      parts.add("what else is recorded is left out");
    }
    return "  How sure: %s.".formatted(String.join("; ", parts));
  }

  private String basis() {
    List<SeenEntry> evidence = one.evidence();
    List<String> attestations =
        evidence.stream()
            .map(SeenEntry::attestation)
            .distinct()
            .sorted(Comparator.<Attestation>naturalOrder().reversed())
            .map(Phrases::attestation)
            .toList();
    List<String> publishers =
        evidence.stream()
            .flatMap(entry -> entry.entry().sources().stream())
            .map(Source::publisher)
            .distinct()
            .map(Phrases::quoted)
            .toList();
    boolean isOpeningOnly =
        !evidence.isEmpty()
            && evidence.stream().allMatch(each -> each.event() instanceof CaseOpened);
    return "it rests on %s, %s, %s"
        .formatted(
            isOpeningOnly
                ? "nothing but the opening of the case"
                : counted(evidence.size(), "entry", "entries"),
            attestations.isEmpty() ? "of which nothing is told" : Phrases.list(attestations),
            publishers.isEmpty()
                ? "of which no source is named"
                : "of %s (%s)"
                    .formatted(
                        counted(publishers.size(), "publisher", "publishers"),
                        Phrases.list(publishers)));
  }

  private static String counted(int count, String one, String several) {
    return count + " " + (count == 1 ? one : several);
  }
}
