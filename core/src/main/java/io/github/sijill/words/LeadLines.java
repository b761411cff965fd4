package io.github.sijill.words;

import static java.util.stream.Collectors.toSet;

import io.github.sijill.history.SeenEntry;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.question.AboutCell;
import io.github.sijill.question.Answers;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.time.DayBound;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Puts together the first lines of an answer.
 *
 * @param names of the members of the cases asked about
 * @param isDamaged whether the archive is damaged, and only what stands before that is used
 */
record LeadLines(MemberNames names, Viewpoint viewpoint, boolean isDamaged) {

  Phrases phrases() {
    return names.phrases();
  }

  CellSubject subject() {
    return new CellSubject(Optional.of(names), phrases());
  }

  /** The beginning of a second line; what the viewpoint leaves out is added at its end. */
  Sureness sure() {
    return new Sureness(phrases());
  }

  /** What is said of a subject, and how sure it is. */
  List<String> of(String subject, List<String> said, Sureness sure) {
    List<String> parts = new ArrayList<>(said);
    parts.addAll(phrases().writtenViewpoint(viewpoint));
    return List.of(
        phrases().say("headline", "subject", subject, "said", phrases().parts(parts)),
        sure.seenFrom(viewpoint).beforeDamage(isDamaged).line());
  }

  /**
   * Two lines for each group of cells of which the same is said; where there are more than a few
   * groups, for all cells of a case.
   *
   * @param key the same for cells of which the same is said
   * @param few the lines of one such group
   * @param many the lines of all cells of a case
   */
  <A extends AboutCell> List<String> ofCells(
      List<A> cells,
      Function<A, ?> key,
      Function<CellGroup<A>, List<String>> few,
      Function<CellGroup<A>, List<String>> many) {
    List<CellGroup<A>> groups = CellGroup.of(cells, key);
    List<CellGroup<A>> cases = CellGroup.of(cells, each -> true);
    List<String> lines = new ArrayList<>();
    if (groups.size() <= Phrases.FEW) {
      groups.forEach(group -> lines.addAll(few.apply(group)));
    } else if (cases.size() <= Phrases.FEW) {
      cases.forEach(group -> lines.addAll(many.apply(group)));
    }
    return lines;
  }

  /** What is said of cells; where several cases answer, the case is named. */
  <A extends AboutCell> List<String> of(
      CellGroup<A> cells, Collection<A> all, List<String> said, Sureness sure) {
    List<String> parts = new ArrayList<>(said);
    subject().ofCase(cells, all).ifPresent(parts::add);
    return of(subject().of(cells), parts, sure);
  }

  /**
   * Since when and until when something certainly holds: {@code since 10 June 2016 at the latest},
   * where it is not certain on the day before. Nothing of what is not certain itself.
   *
   * @param days on which it holds
   * @param isCertain whether what holds on a day is certain
   * @param on what holds on another day in its place
   */
  <A> List<String> span(
      A one, DaySpan days, Predicate<A> isCertain, Function<LocalDate, Stream<A>> on) {
    List<String> said = new ArrayList<>();
    if (!isCertain.test(one)) {
      return said;
    }
    if (days.from() instanceof DayBound.On(LocalDate day)) {
      boolean isExact = on.apply(day.minusDays(1)).allMatch(isCertain);
      said.add(phrases().writtenSince(day, isExact));
    }
    if (days.to() instanceof DayBound.On(LocalDate day)) {
      boolean isExact = on.apply(day.plusDays(1)).allMatch(isCertain);
      said.add(phrases().writtenUntil(day, isExact));
    }
    return said;
  }

  /**
   * When something was last told of any of these cells; an answer about a span does not say it.
   *
   * @param day one on which the cells exist that it is said of
   */
  Optional<LocalDate> lastTold(
      Collection<? extends AboutCell> cells, Subject subject, LocalDate day, Answers archive) {
    Set<List<Object>> places =
        cells.stream().map(each -> List.<Object>of(each.caseId(), each.cell())).collect(toSet());
    return archive.ask(new Question.StatusOn(subject.ofAllCells(), day)).cells().stream()
        .filter(each -> places.contains(List.of(each.caseId(), each.cell())))
        .flatMap(each -> each.lastTold().stream())
        .max(LocalDate::compareTo);
  }

  /** Evidence of several, without repetition. */
  static <A> List<SeenEntry> evidence(
      Collection<A> all, Function<A, ? extends Collection<SeenEntry>> of) {
    Set<SeenEntry> evidence = new LinkedHashSet<>();
    all.forEach(each -> evidence.addAll(of.apply(each)));
    return List.copyOf(evidence);
  }
}
