package io.github.sijill.words;

import static java.util.stream.Collectors.joining;

import io.github.sijill.event.CaseId;
import io.github.sijill.event.DecreePublished;
import io.github.sijill.event.Status;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.question.AboutCell;
import io.github.sijill.question.CaseLegalBasis;
import io.github.sijill.question.CellChange;
import io.github.sijill.question.CellDuration;
import io.github.sijill.question.CellMoments;
import io.github.sijill.question.CellTimeline;
import io.github.sijill.question.HeldOffice;
import io.github.sijill.question.MomentsAnswer;
import io.github.sijill.question.StatusAnswer;
import io.github.sijill.question.StatusPeriod;
import io.github.sijill.time.DayBound;
import io.github.sijill.timeline.Possible;
import io.github.sijill.words.CellWords.Said;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
        answer.cells(), cell -> possible(cell.possible()) + " " + Phrases.since(cell.since()));
  }

  private static String possible(Possible<?> possible) {
    return possible + (possible.isCertain() ? "" : NOT_CERTAIN);
  }

  String moments(MomentsAnswer answer) {
    return ofCells(answer.cells(), AnswerWords::moments);
  }

  private static String moments(CellMoments cell) {
    if (cell.certainly().isEmpty()) {
      return cell.possibly() + NOT_CERTAIN;
    }
    Set<Status> perhaps = new LinkedHashSet<>(cell.possibly().values());
    perhaps.removeAll(cell.certainly());
    return Phrases.all(cell.certainly())
        + (perhaps.isEmpty() ? "" : ", perhaps also " + new Possible<>(perhaps));
  }

  String timelines(List<CellTimeline> answer) {
    return ofCells(answer, cell -> periods(cell.periods()));
  }

  private static String periods(List<StatusPeriod> periods) {
    if (periods.size() > Shown.FEW) {
      return periods.size() + " periods";
    }
    return periods.stream()
        .map(
            period ->
                possible(period.possible())
                    + " "
                    + (period.until() instanceof DayBound.Open
                        ? Phrases.since(period.since())
                        : Phrases.until(period.until())))
        .collect(joining(", "));
  }

  String durations(List<CellDuration> answer) {
    return ofCells(answer, cell -> cell.days().toString());
  }

  /**
   * Cell by cell.
   *
   * @param asked all that were asked about, for those without a change are not in the answer
   */
  String changes(List<CellChange> answer, List<CellTimeline> asked) {
    List<Said> said =
        CellGroup.of(answer, CellChange::cell).stream()
            .map(
                changes ->
                    new Said(changes.caseId(), changes.first().cell(), changes(changes.answers())))
            .toList();
    return said.isEmpty() ? "none" : new CellWords(asked, names).of(said);
  }

  private static String changes(List<CellChange> changes) {
    if (changes.size() > Shown.FEW) {
      return "%s changes, the last on %s".formatted(changes.size(), changes.getLast().day());
    }
    return changes.stream()
        .map(change -> possible(change.after()) + " from " + change.day())
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
    return "%s (%s)".formatted(told.id(), Phrases.date(told.entry().occurred()));
  }

  static String legalBasis(List<CaseLegalBasis> answers) {
    return counted(
        answers,
        CaseLegalBasis::caseId,
        answer -> {
          List<String> possible = new ArrayList<>();
          if (answer.possiblyNone()) {
            possible.add("none");
          }
          answer.decrees().forEach(told -> possible.add(title(told)));
          return either(possible, answer.isCertain()) + " " + Phrases.since(answer.since());
        });
  }

  private static String title(SeenEntry told) {
    return told.event() instanceof DecreePublished decree
        ? '"' + Shown.cut(decree.title()) + '"'
        : told.id().value();
  }

  static String officeHolders(List<HeldOffice> answers) {
    return counted(
        answers,
        HeldOffice::caseId,
        answer ->
            "%s of %s %s %s"
                .formatted(
                    Shown.cut(answer.office()),
                    Shown.cut(answer.institution()),
                    either(
                        answer.possible().values().stream()
                            .map(holder -> Shown.cut(holder.toString()))
                            .toList(),
                        answer.isCertain()),
                    Phrases.since(answer.since())));
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

  private <A extends AboutCell> String ofCells(List<A> answer, Function<A, String> words) {
    return answer.isEmpty()
        ? "no cell"
        : new CellWords(answer, names)
            .of(
                answer.stream()
                    .map(each -> new Said(each.caseId(), each.cell(), words.apply(each)))
                    .toList());
  }
}
