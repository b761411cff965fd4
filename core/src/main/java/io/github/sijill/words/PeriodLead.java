package io.github.sijill.words;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.question.AboutCell;
import io.github.sijill.question.Answers;
import io.github.sijill.question.CellChange;
import io.github.sijill.question.CellMoments;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.question.CellTimeline.Within;
import io.github.sijill.question.ChangesAnswer;
import io.github.sijill.question.Question;
import io.github.sijill.question.StatusPeriod;
import io.github.sijill.question.TimelineAnswer;
import io.github.sijill.scope.Cell;
import io.github.sijill.timeline.Possible;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The first lines of what held when: periods, and days on which something changed. */
final class PeriodLead {

  private PeriodLead() {}

  /** Of a timeline. */
  static List<String> of(TimelineAnswer answer, LeadLines lines) {
    return lines.ofCells(
        answer.cells(),
        cell -> List.of(cell.course(), cell.within(), evidence(cell)),
        group ->
            lines.of(
                group,
                answer.cells(),
                said(group.first(), lines.phrases()),
                sure(group.answers(), lines)),
        group ->
            lines.of(
                group,
                answer.cells(),
                List.of(
                    lines
                        .phrases()
                        .count(
                            "lead.answers",
                            group.answers().stream().map(CellTimeline::course).distinct().count())),
                sure(group.answers(), lines)));
  }

  private static Sureness sure(List<CellTimeline> cells, LeadLines lines) {
    return lines
        .sure()
        .certain(
            cells.stream()
                .flatMap(cell -> cell.periods().stream())
                .allMatch(period -> period.possible().isCertain()))
        .restingOn(LeadLines.evidence(cells, PeriodLead::evidence));
  }

  private static List<SeenEntry> evidence(CellTimeline cell) {
    return Stream.concat(
            cell.periods().stream().flatMap(period -> period.evidence().stream()),
            cell.within().stream().flatMap(within -> within.evidence().stream()))
        .distinct()
        .toList();
  }

  private static List<String> said(CellTimeline cell, Phrases phrases) {
    List<StatusPeriod> periods = cell.periods();
    List<String> said = new ArrayList<>();
    said.add(
        service(
            periods,
            each -> period(each, phrases),
            last -> phrases.count("lead.periods", periods.size(), "last", last),
            phrases));
    within(cell.within(), phrases).ifPresent(said::add);
    return List.of(phrases.groups(said));
  }

  /** What is told one after the other; of more than a few, how many they are, and the last. */
  private static <T> String service(
      List<T> told, Function<T, String> words, UnaryOperator<String> counted, Phrases phrases) {
    return phrases.say(
        "lead.service",
        "statuses",
        told.size() > Phrases.FEW
            ? counted.apply(words.apply(told.getLast()))
            : phrases.groups(told.stream().map(words).toList()));
  }

  private static String period(StatusPeriod period, Phrases phrases) {
    Optional<LocalDate> first = period.since().day();
    Optional<LocalDate> last = period.until().day();
    String status = uncertain(period.possible(), phrases);
    if (first.isPresent() && last.isPresent()) {
      return first.equals(last)
          ? phrases.say("lead.on", "status", status, "day", first.get())
          : phrases.say("lead.between", "status", status, "first", first.get(), "last", last.get());
    }
    return first
        .map(day -> phrases.say("lead.since", "status", status, "first", day))
        .or(() -> last.map(day -> phrases.say("lead.until", "status", status, "last", day)))
        .orElseGet(() -> phrases.say("lead.always", "status", status));
  }

  private static String uncertain(Possible<Status> possible, Phrases phrases) {
    return phrases.either(possible.values().stream().map(phrases::word).toList());
  }

  /** What held for some of how many days; of several kinds, all at once. */
  private static Optional<String> within(Collection<Within> within, Phrases phrases) {
    if (within.isEmpty()) {
      return Optional.empty();
    }
    long days =
        within.stream()
            .flatMap(
                each ->
                    Stream.iterate(
                        each.first(), day -> !day.isAfter(each.last()), day -> day.plusDays(1)))
            .distinct()
            .count();
    List<Status> statuses =
        within.stream().flatMap(each -> each.statuses().stream()).distinct().sorted().toList();
    String words = phrases.allOf(statuses.stream().map(phrases::word).toList());
    return Optional.of(
        phrases.count(
            "lead.within",
            days,
            "statuses",
            within.stream().allMatch(Within::isCertain)
                ? words
                : phrases.say("perhaps", "what", words)));
  }

  /** What is told of one cell. */
  private record Told(CaseId caseId, Cell cell, List<CellChange> changes, List<Within> within)
      implements AboutCell {

    List<SeenEntry> evidence() {
      return Stream.concat(
              changes.stream().flatMap(each -> each.evidence().stream()),
              within.stream().flatMap(each -> each.evidence().stream()))
          .distinct()
          .toList();
    }

    List<Object> key() {
      return List.of(
          changes.stream().map(each -> List.of(each.day(), each.after())).toList(),
          within,
          evidence());
    }
  }

  /** Of changes; where there is none, that there is none. */
  static List<String> of(ChangesAnswer answer, Answers archive, LeadLines lines) {
    List<Told> all = told(answer);
    Question.ChangesBetween question = answer.question();
    if (all.isEmpty()) {
      return unchanged(question, archive, lines);
    }
    return lines.ofCells(
        all,
        Told::key,
        group ->
            lines.of(
                group, all, said(group.first(), lines.phrases()), sureOf(group.answers(), lines)),
        group ->
            lines.of(
                group,
                all,
                List.of(
                    lines
                        .phrases()
                        .count(
                            "lead.answers",
                            group.answers().stream().map(Told::key).distinct().count())),
                sureOf(group.answers(), lines)));
  }

  /** It is as sure that nothing changes as it is what held. */
  private static List<String> unchanged(
      Question.ChangesBetween question, Answers archive, LeadLines lines) {
    List<CellMoments> cells =
        archive
            .ask(new Question.StatusDuring(question.subject(), question.from(), question.to()))
            .cells();
    return lines.of(
        Phrases.capital(lines.names().words(question.subject().scope())),
        List.of(
            lines.phrases().say("lead.unchanged", "first", question.from(), "last", question.to())),
        lines
            .sure()
            .certain(cells.stream().allMatch(cell -> cell.possibly().isCertain()))
            .restingOn(LeadLines.evidence(cells, CellMoments::evidence))
            .lastTold(
                lines.lastTold(cells, question.subject(), question.to(), archive), question.to()));
  }

  private static List<Told> told(ChangesAnswer answer) {
    Map<List<Object>, List<CellChange>> changes =
        answer.changes().stream()
            .collect(
                groupingBy(
                    each -> List.of(each.caseId(), each.cell()), LinkedHashMap::new, toList()));
    Map<List<Object>, List<Within>> within = new LinkedHashMap<>();
    Map<List<Object>, Told> all = new LinkedHashMap<>();
    for (ChangesAnswer.WithinDays each : answer.within()) {
      within
          .computeIfAbsent(List.of(each.caseId(), each.cell()), cell -> new ArrayList<>())
          .add(each.days());
    }
    Stream.<AboutCell>concat(answer.changes().stream(), answer.within().stream())
        .forEach(
            each -> {
              List<Object> key = List.of(each.caseId(), each.cell());
              all.computeIfAbsent(
                  key,
                  cell ->
                      new Told(
                          each.caseId(),
                          each.cell(),
                          changes.getOrDefault(key, List.of()),
                          within.getOrDefault(key, List.of())));
            });
    return List.copyOf(all.values());
  }

  private static Sureness sureOf(List<Told> cells, LeadLines lines) {
    return lines
        .sure()
        .certain(
            cells.stream()
                .flatMap(cell -> cell.changes().stream())
                .allMatch(each -> each.before().isCertain() && each.after().isCertain()))
        .restingOn(LeadLines.evidence(cells, Told::evidence));
  }

  private static List<String> said(Told told, Phrases phrases) {
    List<String> said = new ArrayList<>();
    List<CellChange> changes = told.changes();
    if (!changes.isEmpty()) {
      said.add(
          service(
              changes,
              each -> change(each, phrases),
              last -> phrases.count("lead.changes", changes.size(), "last", last),
              phrases));
    }
    within(told.within(), phrases).ifPresent(said::add);
    return List.of(phrases.groups(said));
  }

  private static String change(CellChange change, Phrases phrases) {
    return phrases.say(
        "lead.from", "status", uncertain(change.after(), phrases), "day", change.day());
  }
}
