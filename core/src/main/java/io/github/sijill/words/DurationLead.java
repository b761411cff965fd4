package io.github.sijill.words;

import io.github.sijill.event.CaseId;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.question.Answers;
import io.github.sijill.question.CellDuration;
import io.github.sijill.question.DurationAnswer;
import io.github.sijill.question.Question;
import io.github.sijill.scope.Cell;
import io.github.sijill.scope.Dimension;
import io.github.sijill.timeline.Length;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first lines of how many days a status held. */
final class DurationLead {

  private record Place(CaseId caseId, Cell cell) {}

  /** Days without an end are counted up to here. */
  private static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

  private final DurationAnswer answer;
  private final Answers archive;
  private final LeadLines lines;
  private final Phrases phrases;

  /** What tells of the status on each cell; a count of days does not say what it rests on. */
  private final Map<Place, List<SeenEntry>> evidence = new HashMap<>();

  private DurationLead(DurationAnswer answer, Answers archive, LeadLines lines) {
    this.answer = answer;
    this.archive = archive;
    this.lines = lines;
    this.phrases = lines.phrases();
  }

  /** Of cells, or of the groups that were asked for, if they are few. */
  static List<String> of(DurationAnswer answer, Answers archive, LeadLines lines) {
    DurationLead lead = new DurationLead(answer, archive, lines);
    if (answer.question().hasGroups()) {
      return lead.groups();
    }
    lead.ask();
    return lines.ofCells(
        answer.cells(),
        cell -> List.of(cell.days(), cell.touchedAtLeast(), cell.touchedAtMost()),
        lead::cells,
        group ->
            lines.of(
                group,
                answer.cells(),
                List.of(
                    phrases(lines)
                        .count(
                            "lead.answers",
                            group.answers().stream().map(CellDuration::days).distinct().count())),
                lead.sure(group)));
  }

  private static Phrases phrases(LeadLines lines) {
    return lines.phrases();
  }

  private void ask() {
    Question.DurationOf question = answer.question();
    archive
        .ask(new Question.TimelineOf(question.subject().ofAllCells()))
        .cells()
        .forEach(
            cell ->
                evidence.put(
                    new Place(cell.caseId(), cell.cell()),
                    Unsaid.telling(cell, question).distinct().toList()));
  }

  private List<SeenEntry> evidence(CellDuration cell) {
    return evidence.getOrDefault(new Place(cell.caseId(), cell.cell()), List.of());
  }

  private Sureness sure(CellGroup<CellDuration> cells) {
    return lines
        .sure()
        .certain(cells.answers().stream().allMatch(each -> each.days().isExact()))
        .restingOn(LeadLines.evidence(cells.answers(), this::evidence))
        .silentAfter(lastTold(cells.answers()), end());
  }

  /** Counted is what holds although nobody tells it any more, too. */
  private Optional<LocalDate> lastTold(List<CellDuration> cells) {
    return lines.lastTold(cells, answer.question().subject(), end(), archive);
  }

  private LocalDate end() {
    return answer.question().to().orElse(NO_END);
  }

  private List<String> cells(CellGroup<CellDuration> cells) {
    CellDuration one = cells.first();
    List<String> said = new ArrayList<>();
    said.add(days(one.days().atLeast(), one.days().atMost()));
    counting(answer.question().from(), answer.question().to()).ifPresent(said::add);
    if (!one.touchedAtLeast().equals(one.days().atLeast())
        || !one.touchedAtMost().equals(one.days().atMost())) {
      touched(one).ifPresent(said::add);
    }
    return lines.of(cells, answer.cells(), said, sure(cells));
  }

  private String days(Length least, Length most) {
    String status = phrases.word(answer.question().status());
    if (least instanceof Length.Of(long atLeast)) {
      if (most instanceof Length.Of(long atMost)) {
        return atLeast == atMost
            ? phrases.count("lead.days", atMost, "status", status)
            : phrases.count("lead.day-range", atMost, "status", status, "least", atLeast);
      }
      return phrases.count("lead.day-more", atLeast, "status", status);
    }
    return phrases.say("lead.day-endless", "status", status);
  }

  private Optional<String> touched(CellDuration cell) {
    return cell.touchedAtLeast() instanceof Length.Of(long least)
            && cell.touchedAtMost() instanceof Length.Of(long most)
        ? Optional.of(
            least == most
                ? phrases.count("lead.touched", most)
                : phrases.count("lead.touched-range", most, "least", least))
        : Optional.empty();
  }

  private Optional<String> counting(Optional<LocalDate> from, Optional<LocalDate> to) {
    if (from.isPresent() && to.isPresent()) {
      return Optional.of(
          phrases.say("lead.counting.between", "first", from.get(), "last", to.get()));
    }
    return from.map(first -> phrases.say("lead.counting.from", "first", first))
        .or(() -> to.map(last -> phrases.say("lead.counting.until", "last", last)));
  }

  /** Of a year that is counted as a whole it goes without saying. */
  private Optional<String> counting(Optional<Year> year) {
    Question.DurationOf question = answer.question();
    if (year.isEmpty()) {
      return counting(question.from(), question.to());
    }
    LocalDate first = year.get().atDay(1);
    LocalDate last = last(year.get());
    Optional<LocalDate> from = question.from().filter(first::isBefore);
    Optional<LocalDate> to = question.to().filter(last::isAfter);
    return from.isEmpty() && to.isEmpty()
        ? Optional.empty()
        : counting(from.or(() -> Optional.of(first)), to.or(() -> Optional.of(last)));
  }

  private static LocalDate last(Year year) {
    return year.atDay(1).plusYears(1).minusDays(1);
  }

  private List<String> groups() {
    List<String> all = new ArrayList<>();
    if (answer.groups().size() <= Phrases.FEW) {
      Optional<LocalDate> lastTold = lastTold(answer.cells());
      answer.groups().forEach(group -> all.addAll(group(group, lastTold)));
    }
    return all;
  }

  /**
   * Of one group.
   *
   * @param lastTold of the cells of all groups: what is silence of all is silence of each
   */
  private List<String> group(DurationAnswer.Group group, Optional<LocalDate> lastTold) {
    List<String> said = new ArrayList<>();
    said.add(days(group.least(), group.most()));
    counting(group.year()).ifPresent(said::add);
    List<String> id = new ArrayList<>();
    group.id().map(this::name).ifPresent(id::add);
    group.year().ifPresent(year -> id.add(year.toString()));
    String subject = Phrases.capital(lines.names().words(answer.question().subject().scope()));
    return lines.of(
        id.isEmpty()
            ? subject
            : phrases.say("lead.group", "group", phrases.parts(id), "cells", group.cells()),
        said,
        lines
            .sure()
            .certain(group.least().equals(group.most()))
            .silentAfter(lastTold, group.year().map(DurationLead::last).orElse(end())));
  }

  private String name(String id) {
    return answer.question().groupBy().map(by -> name(by, id)).orElse(id);
  }

  private String name(Question.Grouping by, String id) {
    return switch (by) {
      case TERRITORY -> lines.names().name(Dimension.TERRITORY, id);
      case OPERATOR -> lines.names().name(Dimension.OPERATOR, id);
      case NETWORK -> lines.names().name(Dimension.NETWORK, id);
      case SERVICE -> lines.names().name(Dimension.SERVICE, id);
      case CASE -> id;
    };
  }
}
