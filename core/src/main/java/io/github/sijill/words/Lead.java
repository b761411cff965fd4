package io.github.sijill.words;

import io.github.sijill.history.SeenEntry;
import io.github.sijill.question.Answer;
import io.github.sijill.question.Answers;
import io.github.sijill.question.ChangesAnswer;
import io.github.sijill.question.ChronologyAnswer;
import io.github.sijill.question.DurationAnswer;
import io.github.sijill.question.HeldOffice;
import io.github.sijill.question.LegalBasisAnswer;
import io.github.sijill.question.MomentsAnswer;
import io.github.sijill.question.OfficeHolderAnswer;
import io.github.sijill.question.Question;
import io.github.sijill.question.StatusAnswer;
import io.github.sijill.question.TimelineAnswer;
import io.github.sijill.scope.DaySpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The first lines of an answer, which can be quoted alone: for cells of which the same is said one
 * sentence in natural words with names, and one that says how sure it is and on what it rests. Of
 * more different cells than a reader wants to read about one by one it is said how many there are.
 *
 * <p>For applications that show answers to readers.
 */
public final class Lead {

  private Lead() {}

  /**
   * The lines, two for each of few groups of cells; none if the answer is empty.
   *
   * @param archive who answered, to be asked for what the answer leaves out, and whether it is
   *     damaged
   */
  public static List<String> of(Answer answer, Answers archive, Language language) {
    MemberNames names = MemberNames.of(answer.question().subject(), archive, language);
    LeadLines lines =
        new LeadLines(names, answer.question().subject().viewpoint(), archive.damage().isPresent());
    return switch (answer.question()) {
      case Question.StatusOn q -> DayLead.of((StatusAnswer) answer, lines);
      case Question.StatusDuring q -> DayLead.of((MomentsAnswer) answer, archive, lines);
      case Question.LegalBasisOn q -> DayLead.of((LegalBasisAnswer) answer, archive, lines);
      case Question.TimelineOf q -> PeriodLead.of((TimelineAnswer) answer, lines);
      case Question.ChangesBetween q -> PeriodLead.of((ChangesAnswer) answer, archive, lines);
      case Question.DurationOf q -> DurationLead.of((DurationAnswer) answer, archive, lines);
      case Question.ChronologyOf q -> chronology((ChronologyAnswer) answer, lines);
      case Question.OfficeHolderOn q -> offices((OfficeHolderAnswer) answer, archive, lines);
    };
  }

  private static List<String> chronology(ChronologyAnswer answer, LeadLines lines) {
    List<SeenEntry> entries = answer.entries();
    if (entries.isEmpty()) {
      return List.of();
    }
    Phrases phrases = lines.phrases();
    List<String> said = new ArrayList<>();
    said.add(phrases.count("lead.entries", entries.size()));
    days(entries).ifPresent(days -> said.add(phrases.say("lead.entry-days", days)));
    return lines.of(
        Phrases.capital(lines.names().words(answer.question().subject().scope())),
        said,
        lines.sure().restingOn(entries));
  }

  /** The first and the last day that any of them names. */
  private static Optional<Object[]> days(List<SeenEntry> entries) {
    Optional<LocalDate> first =
        entries.stream().flatMap(each -> each.earliest().day().stream()).min(LocalDate::compareTo);
    Optional<LocalDate> last =
        entries.stream().flatMap(each -> each.latest().day().stream()).max(LocalDate::compareTo);
    return first.isPresent() && last.isPresent()
        ? Optional.of(new Object[] {"first", first.get(), "last", last.get()})
        : Optional.empty();
  }

  private static List<String> offices(OfficeHolderAnswer answer, Answers archive, LeadLines lines) {
    if (answer.offices().size() > Phrases.FEW) {
      return List.of();
    }
    List<String> all = new ArrayList<>();
    answer.offices().forEach(office -> all.addAll(office(office, answer, archive, lines)));
    return all;
  }

  private static List<String> office(
      HeldOffice office, OfficeHolderAnswer answer, Answers archive, LeadLines lines) {
    Phrases phrases = lines.phrases();
    List<String> said = new ArrayList<>();
    said.add(
        phrases.say(
            "lead.holder",
            "holder",
            phrases.either(office.possible().values().stream().map(phrases::holder).toList()),
            "day",
            answer.question().day()));
    said.addAll(
        lines.span(
            office,
            new DaySpan(office.since(), office.until()),
            HeldOffice::isCertain,
            day ->
                archive
                    .ask(
                        new Question.OfficeHolderOn(
                            answer.question().subject(),
                            Optional.of(office.institution()),
                            Optional.of(office.office()),
                            day))
                    .offices()
                    .stream()
                    .filter(each -> each.caseId().equals(office.caseId()))));
    return lines.of(
        Phrases.capital(
            phrases.say(
                "lead.office",
                "office",
                Phrases.quoted(office.office()),
                "institution",
                Phrases.quoted(office.institution()))),
        said,
        lines.sure().certain(office.isCertain()).restingOn(office.evidence()));
  }
}
