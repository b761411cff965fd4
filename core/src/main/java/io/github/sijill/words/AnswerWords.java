package io.github.sijill.words;

import static java.util.stream.Collectors.joining;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.DecreePublished;
import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.projection.CellChange;
import io.github.sijill.projection.CellDuration;
import io.github.sijill.projection.CellMoments;
import io.github.sijill.projection.CellStatus;
import io.github.sijill.projection.CellTimeline;
import io.github.sijill.projection.LegalBasisAnswer;
import io.github.sijill.projection.MomentsAnswer;
import io.github.sijill.projection.OfficeHolderAnswer;
import io.github.sijill.projection.StatusAnswer;
import io.github.sijill.time.DayBound;
import io.github.sijill.timeline.Period;
import io.github.sijill.words.CellWords.CaseCell;
import io.github.sijill.words.CellWords.Said;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Answers in plain words, on one line. What is not certain says so. Past a few things it counts
 * them: the JSON beside it has all.
 */
final class AnswerWords {

  private static final String NOT_CERTAIN = " (not certain)";

  private final MemberNames names;

  AnswerWords(MemberNames names) {
    this.names = names;
  }

  String status(StatusAnswer answer) {
    return ofCells(
        answer.cells(),
        cell -> new CaseCell(cell.caseId(), cell.cell()),
        cell -> possible(cell) + since(cell.since()));
  }

  private static String possible(CellStatus cell) {
    return words(cell.possible()) + (cell.isCertain() ? "" : NOT_CERTAIN);
  }

  String moments(MomentsAnswer answer) {
    return ofCells(
        answer.cells(), cell -> new CaseCell(cell.caseId(), cell.cell()), AnswerWords::moments);
  }

  private static String moments(CellMoments cell) {
    List<Status> perhaps =
        cell.possibly().stream().filter(each -> !cell.certainly().contains(each)).toList();
    if (cell.certainly().isEmpty()) {
      return words(perhaps) + NOT_CERTAIN;
    }
    return cell.certainly().stream().sorted().map(Status::name).collect(joining(" and "))
        + (perhaps.isEmpty() ? "" : ", perhaps also " + words(perhaps));
  }

  String timelines(List<CellTimeline> answer) {
    return ofCells(
        answer, cell -> new CaseCell(cell.caseId(), cell.cell()), cell -> periods(cell.periods()));
  }

  private static String periods(List<Period<Status>> periods) {
    if (periods.size() > Shown.FEW) {
      return periods.size() + " periods";
    }
    return periods.stream()
        .map(
            period ->
                words(period.possible())
                    + (period.isCertain() ? "" : NOT_CERTAIN)
                    + (period.until() instanceof DayBound.Open
                        ? since(period.since())
                        : " until " + period.until()))
        .collect(joining(", "));
  }

  String durations(List<CellDuration> answer) {
    return ofCells(
        answer, cell -> new CaseCell(cell.caseId(), cell.cell()), cell -> cell.days().toString());
  }

  /**
   * Cell by cell.
   *
   * @param asked all that were asked about, for those without a change are not in the answer
   */
  String changes(List<CellChange> answer, List<CellTimeline> asked) {
    Map<CaseCell, List<CellChange>> byCell = new LinkedHashMap<>();
    for (CellChange change : answer) {
      byCell
          .computeIfAbsent(new CaseCell(change.caseId(), change.cell()), cell -> new ArrayList<>())
          .add(change);
    }
    List<Said> said =
        byCell.entrySet().stream()
            .map(each -> new Said(each.getKey(), changes(each.getValue())))
            .toList();
    List<CaseCell> cells =
        asked.stream().map(each -> new CaseCell(each.caseId(), each.cell())).toList();
    return said.isEmpty() ? "none" : new CellWords(cells, names).of(said);
  }

  private static String changes(List<CellChange> changes) {
    if (changes.size() > Shown.FEW) {
      return "%s changes, the last on %s".formatted(changes.size(), changes.getLast().day());
    }
    return changes.stream()
        .map(
            change ->
                words(change.after())
                    + (change.after().size() == 1 ? "" : NOT_CERTAIN)
                    + " from "
                    + change.day())
        .collect(joining(", "));
  }

  static String chronology(List<SeenEntry> entries) {
    if (entries.isEmpty()) {
      return "no entry";
    }
    return entries.size() == 1
        ? "one entry, " + dated(entries.getFirst())
        : "%s entries, from %s to %s"
            .formatted(entries.size(), dated(entries.getFirst()), dated(entries.getLast()));
  }

  private static String dated(SeenEntry told) {
    return "%s (%s)".formatted(told.id(), told.entry().occurred());
  }

  static String legalBasis(List<LegalBasisAnswer> answers) {
    return counted(
        answers,
        LegalBasisAnswer::caseId,
        answer -> {
          List<String> possible = new ArrayList<>();
          if (answer.possiblyNone()) {
            possible.add("none");
          }
          answer.decrees().forEach(told -> possible.add(title(told)));
          return either(possible, answer.isCertain()) + since(answer.since());
        });
  }

  private static String title(SeenEntry told) {
    return told.event() instanceof DecreePublished decree
        ? '"' + Shown.cut(decree.title()) + '"'
        : told.id().value();
  }

  static String officeHolders(List<OfficeHolderAnswer> answers) {
    return counted(
        answers,
        OfficeHolderAnswer::caseId,
        answer ->
            "%s of %s %s%s"
                .formatted(
                    Shown.cut(answer.office()),
                    Shown.cut(answer.institution()),
                    either(
                        answer.possible().stream()
                            .map(holder -> Shown.cut(holder.toString()))
                            .toList(),
                        answer.isCertain()),
                    since(answer.since())));
  }

  private static <T> String counted(
      List<T> answers, Function<T, CaseId> caseOf, Function<T, String> words) {
    if (answers.isEmpty()) {
      return "none told";
    }
    if (answers.size() > Shown.FEW) {
      return answers.size() + " answers";
    }
    boolean oneCase = answers.stream().map(caseOf).distinct().count() == 1;
    return answers.stream()
        .map(each -> (oneCase ? "" : "case " + caseOf.apply(each) + " ") + words.apply(each))
        .collect(joining("; "));
  }

  private static String either(List<String> possible, boolean certain) {
    return String.join(" or ", possible) + (certain ? "" : NOT_CERTAIN);
  }

  private <T> String ofCells(
      List<T> answer, Function<T, CaseCell> cell, Function<T, String> words) {
    List<CaseCell> cells = answer.stream().map(cell).toList();
    return answer.isEmpty()
        ? "no cell"
        : new CellWords(cells, names)
            .of(
                answer.stream()
                    .map(each -> new Said(cell.apply(each), words.apply(each)))
                    .toList());
  }

  private static String words(Collection<Status> statuses) {
    return statuses.stream().sorted().map(Status::name).collect(joining(" or "));
  }

  private static String since(DayBound since) {
    return since instanceof DayBound.Open ? " as far back as told" : " since " + since;
  }
}
