package io.github.sijill.words;

import io.github.sijill.event.Status;
import io.github.sijill.question.Answers;
import io.github.sijill.question.CellLegalBasis;
import io.github.sijill.question.CellMoments;
import io.github.sijill.question.CellStatus;
import io.github.sijill.question.LegalBasisAnswer;
import io.github.sijill.question.MomentsAnswer;
import io.github.sijill.question.Question;
import io.github.sijill.question.StatusAnswer;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.timeline.Possible;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The first lines of what held on a day, at a moment of it, or at some moment of a span. */
final class DayLead {

  private DayLead() {}

  /** Of a status; of many cells, and of groups that were asked for, it is counted. */
  static List<String> of(StatusAnswer answer, LeadLines lines) {
    return lines.ofCells(
        answer.cells(),
        cell ->
            List.of(
                cell.possible(),
                cell.since(),
                cell.until(),
                cell.perhaps(),
                cell.evidence(),
                cell.within(),
                cell.lastTold()),
        group -> Headline.of(answer, group, lines.subject(), lines.isDamaged()),
        group -> counted(answer, group, lines));
  }

  private static List<String> counted(
      StatusAnswer answer, CellGroup<CellStatus> cells, LeadLines lines) {
    Phrases phrases = lines.phrases();
    Map<Possible<Status>, Integer> counts = new LinkedHashMap<>();
    cells.answers().forEach(cell -> counts.merge(cell.possible(), 1, Integer::sum));
    List<String> said = new ArrayList<>();
    said.add(
        phrases.count(
            "lead.cells",
            cells.answers().size(),
            "counts",
            phrases.list(
                counts.entrySet().stream()
                    .map(
                        each ->
                            phrases.say(
                                "lead.counted",
                                "n",
                                each.getValue(),
                                "status",
                                uncertain(each.getKey(), phrases)))
                    .toList())));
    said.add(
        phrases.say(
            "lead.on-day",
            "when",
            answer
                .question()
                .at()
                .map(phrases::written)
                .orElseGet(() -> phrases.written(answer.question().day()))));
    long within = cells.answers().stream().filter(cell -> !cell.within().isEmpty()).count();
    if (within > 0 && answer.question().at().isEmpty()) {
      said.add(phrases.count("lead.cells-within", within));
    }
    return lines.of(
        cells,
        answer.cells(),
        said,
        lines
            .sure()
            .certain(cells.answers().stream().allMatch(CellStatus::isCertain))
            .restingOn(LeadLines.evidence(cells.answers(), CellStatus::evidence)));
  }

  private static String uncertain(Possible<Status> possible, Phrases phrases) {
    return phrases.either(possible.values().stream().map(phrases::word).toList());
  }

  /** Of what held at some moment of a span. */
  static List<String> of(MomentsAnswer answer, Answers archive, LeadLines lines) {
    Question.StatusDuring question = answer.question();
    return lines.ofCells(
        answer.cells(),
        cell -> List.of(cell.certainly(), cell.possibly()),
        group -> of(group, answer, archive, lines),
        group ->
            lines.of(
                group,
                answer.cells(),
                List.of(lines.phrases().count("lead.answers", distinct(group.answers()))),
                lines
                    .sure()
                    .certain(
                        group.answers().stream()
                            .allMatch(each -> each.certainly().equals(each.possibly().values())))
                    .restingOn(LeadLines.evidence(group.answers(), CellMoments::evidence))
                    .lastTold(lastTold(group.answers(), question, archive, lines), question.to())));
  }

  /** Of some cells of which the same is said. */
  static List<String> of(
      CellGroup<CellMoments> cells, MomentsAnswer answer, Answers archive, LeadLines lines) {
    Question.StatusDuring question = answer.question();
    return lines.of(
        cells,
        answer.cells(),
        List.of(during(question, cells.first(), lines.phrases())),
        lines
            .sure()
            .certain(cells.first().certainly().equals(cells.first().possibly().values()))
            .restingOn(LeadLines.evidence(cells.answers(), CellMoments::evidence))
            .lastTold(lastTold(cells.answers(), question, archive, lines), question.to()));
  }

  private static Optional<LocalDate> lastTold(
      List<CellMoments> cells, Question.StatusDuring question, Answers archive, LeadLines lines) {
    return lines.lastTold(cells, question.subject(), question.to(), archive);
  }

  private static long distinct(List<CellMoments> cells) {
    return cells.stream()
        .map(each -> List.of(each.certainly(), each.possibly()))
        .distinct()
        .count();
  }

  private static String during(Question.StatusDuring question, CellMoments cell, Phrases phrases) {
    String status = statuses(cell, phrases);
    String when =
        question.from().equals(question.to())
            ? phrases.say("lead.on", "status", status, "day", question.from())
            : phrases.say(
                "lead.between", "status", status, "first", question.from(), "last", question.to());
    return phrases.say("lead.service", "statuses", when);
  }

  /** What is the only possibility held all the time. */
  private static String statuses(CellMoments cell, Phrases phrases) {
    if (cell.certainly().isEmpty() || cell.possibly().isCertain()) {
      return uncertain(cell.possibly(), phrases);
    }
    Set<Status> perhaps = new LinkedHashSet<>(cell.possibly().values());
    perhaps.removeAll(cell.certainly());
    List<String> said = new ArrayList<>();
    cell.certainly().forEach(status -> said.add(atTimes(status, phrases)));
    perhaps.forEach(status -> said.add(phrases.say("perhaps", "what", atTimes(status, phrases))));
    return phrases.list(said);
  }

  private static String atTimes(Status status, Phrases phrases) {
    return phrases.say("lead.times", "status", phrases.word(status));
  }

  /** Of the decrees in force. */
  static List<String> of(LegalBasisAnswer answer, Answers archive, LeadLines lines) {
    return lines.ofCells(
        answer.cells(),
        cell ->
            List.of(
                cell.decrees(), cell.possiblyNone(), cell.since(), cell.lapsed(), cell.evidence()),
        group ->
            lines.of(
                group,
                answer.cells(),
                basis(answer.question(), group.first(), archive, lines),
                lines
                    .sure()
                    .certain(group.first().isCertain())
                    .restingOn(group.first().evidence())),
        group -> List.of());
  }

  private static List<String> basis(
      Question.LegalBasisOn question, CellLegalBasis basis, Answers archive, LeadLines lines) {
    Phrases phrases = lines.phrases();
    BasisWords words = BasisWords.of(basis, phrases);
    List<String> said = new ArrayList<>();
    said.add(
        basis.decrees().isEmpty()
            ? phrases.say("lead.no-basis", "day", question.day())
            : phrases.say("lead.legal", "day", question.day(), "decrees", words.decrees()));
    said.addAll(
        lines.span(
            basis,
            new DaySpan(basis.since(), basis.until()),
            CellLegalBasis::isCertain,
            day ->
                archive.ask(new Question.LegalBasisOn(question.subject(), day)).cells().stream()
                    .filter(each -> each.caseId().equals(basis.caseId()))
                    .filter(each -> each.cell().equals(basis.cell()))));
    words.lapse().ifPresent(said::add);
    return said;
  }
}
