package io.github.sijill.http;

import io.github.sijill.Archive;
import io.github.sijill.http.Refusal.RefusedException;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;

/** Refuses questions whose answers would be too large, before anything is worked out. */
final class Cost {

  private final Archive archive;
  private final ApiLimits limits;

  Cost(Archive archive, ApiLimits limits) {
    this.archive = archive;
    this.limits = limits;
  }

  /**
   * Counts the cells that a question looks at.
   *
   * @throws RefusedException if they are too many
   */
  void check(Question<?> question) {
    switch (question) {
      case Question.StatusOn q -> check(question, q.groupBy().isPresent() ? 1 : 0);
      case Question.DurationOf q -> check(question, years(q));
      case Question.StatusDuring q -> check(question, 0);
      case Question.TimelineOf q -> check(question, 0);
      case Question.ChangesBetween q -> check(question, 0);
      case Question.LegalBasisOn q -> check(question, 0);
      case Question.ChronologyOf q -> checkEntries(q.subject());
      case Question.OfficeHolderOn q -> {}
    }
  }

  private void checkEntries(Subject subject) {
    int entries = subject.caseId().map(archive::recorded).orElseGet(archive::recorded).size();
    if (entries > limits.counted()) {
      throw Refusal.of(
              Rule.TOO_COSTLY,
              "this looks at %s entries; at most %s are looked at for one answer: name a case, or read them with /api/log and limit"
                  .formatted(entries, limits.counted()))
          .thrown();
    }
  }

  /**
   * Counts the entries that are gone through again.
   *
   * @throws RefusedException if they are too many
   */
  void checkRecorded(long entries) {
    if (entries > limits.listed()) {
      throw Refusal.of(
              Rule.TOO_COSTLY,
              "this goes through %s entries again; at most %s are gone through for one answer: ask the command line, or read them with /api/log and limit"
                  .formatted(entries, limits.listed()))
          .thrown();
    }
  }

  private static long years(Question.DurationOf question) {
    if (!question.hasGroups()) {
      return 0;
    }
    return question.byYear()
        ? 1L + question.to().orElseThrow().getYear() - question.from().orElseThrow().getYear()
        : 1;
  }

  /**
   * Checks a question about cells.
   *
   * @param counted how often each cell is counted; 0 if it is listed
   */
  private void check(Question<?> question, long counted) {
    long most = counted == 0 ? limits.listed() : Math.max(1, limits.counted() / counted);
    long cells = archive.countCells(question.subject());
    if (cells > most) {
      throw Refusal.of(
              Rule.TOO_COSTLY,
              counted == 0
                  ? "this lists %s cells; at most %s are listed in one answer: name a case or members, or count them with group-by"
                      .formatted(cells, most)
                  : "this counts %s cells%s; at most %s are counted so in one answer: name a case, members or fewer years"
                      .formatted(cells, counted == 1 ? "" : " in " + counted + " years", most))
          .thrown();
    }
  }
}
