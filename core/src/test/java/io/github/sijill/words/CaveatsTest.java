package io.github.sijill.words;

import static io.github.sijill.testing.SmallCase.cuts;
import static io.github.sijill.testing.SmallCase.entry;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.on;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.CutsReported;
import io.github.sijill.event.DecreePublished;
import io.github.sijill.event.DirectorDismissed;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.Status;
import io.github.sijill.exchange.AnswerJson;
import io.github.sijill.exchange.Footnote;
import io.github.sijill.projection.Projections;
import io.github.sijill.projection.RecordedLog;
import io.github.sijill.question.Answer;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.scope.DaySpan;
import io.github.sijill.scope.DeclaredMember;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import io.github.sijill.time.DaySet;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said beside an answer: what it assumes, and which members it cannot show. */
class CaveatsTest {

  private static final LocalDate DAY = LocalDate.of(2016, 3, 1);

  private static Subject knownOn(String day) {
    return Subject.everything()
        .from(Subject.everything().viewpoint().asKnownOn(LocalDate.parse(day)));
  }

  /** Each kind of question, and what it rests on. */
  static Stream<Question<?>> questions() {
    Subject subject = knownOn("2017-01-01");
    ZonedDateTime at = ZonedDateTime.parse("2016-03-02T07:00Z");
    return Stream.of(
        new Question.StatusOn(subject, DAY),
        new Question.StatusOn(subject, at.toLocalDate(), Optional.of(at), Optional.empty()),
        new Question.StatusDuring(subject, DAY, DAY.plusDays(1)),
        new Question.TimelineOf(subject),
        new Question.DurationOf(subject, Status.BLOCKED, Optional.empty(), Optional.empty()),
        new Question.ChangesBetween(subject, DAY.minusDays(1), DAY),
        new Question.ChronologyOf(subject),
        new Question.LegalBasisOn(subject, DAY),
        new Question.OfficeHolderOn(subject, Optional.empty(), Optional.empty(), DAY));
  }

  private static Projections assuming() {
    CutsReported cuts = cuts("exams", "2016-03-02", "wifi");
    return RecordedLog.of(
            recorded(
                List.of(
                    opened(),
                    imposed(entry("a", "2016-03-01").knownFromUnknown(), "3g"),
                    CutsReported.of(
                        cuts.entry().knownFromUnknown(),
                        on("wifi"),
                        DaySet.parse("2016-03-02"),
                        "06:00",
                        "08:00",
                        "Africa/Casablanca"),
                    DecreePublished.of(entry("decree", "2016-02-01").knownFromUnknown(), "Decree"),
                    DirectorDismissed.of(
                        entry("out", "2016-02-01").knownFromUnknown(),
                        "A director",
                        "director general",
                        "ANRT"))))
        .projections();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void every_answer_as_known_on_a_day_says_that_it_rests_on_an_assumed_day(Question<?> question) {
    Projections archive = assuming();
    Answer answer = archive.ask(question);

    assertThat(Caveats.of(answer, archive, Optional.empty()).orElseThrow())
        .contains("nobody knows since when the public could know that");
    assertThat(Footnote.of(answer, archive)).contains("The answer rests on ");
    assertThat(AnswerJson.of(answer)).contains("\"assumedKnown\":[\"");
  }

  @Test
  void an_answer_that_is_not_asked_as_known_or_rests_on_other_entries_does_not_say_so() {
    Projections archive = assuming();

    assertThat(archive.ask(new Question.StatusOn(Subject.everything(), DAY)).assumedKnown())
        .isEmpty();
    assertThat(
            archive
                .ask(
                    new Question.StatusOn(
                        knownOn("2017-01-01").on(Scope.all().network("adsl")), DAY))
                .assumedKnown())
        .isEmpty();
    assertThat(archive.ask(new Question.TimelineOf(Subject.everything())).assumedKnown()).isEmpty();
  }

  private static Projections merged() {
    Dimensions dimensions =
        Dimensions.of(
            List.of(DeclaredMember.of("MA")),
            List.of(
                DeclaredMember.of("meditel").to(LocalDate.of(2016, 12, 7)),
                DeclaredMember.of("orange-maroc")
                    .from(LocalDate.of(2016, 12, 8))
                    .formerly("meditel")),
            List.of(DeclaredMember.of("3g")),
            List.of(DeclaredMember.of("voip")));
    SagaEvent opened =
        CaseOpened.of(entry("opened", "2015"), "A merger", dimensions).baseline(Status.OPEN);
    return RecordedLog.of(recorded(List.of(opened))).projections();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          meditel      | 2017-01-01 | Operator 'meditel' has no cells on 2017-01-01: it has days until 2016-12-07; after that it is orange-maroc.
          orange-maroc | 2016-01-01 | Operator 'orange-maroc' has no cells on 2016-01-01: it has days from 2016-12-08; before that it is meditel.
          meditel      | 2016-12-07 |
          orange-maroc | 2016-12-08 |
          """)
  void a_member_that_is_asked_about_outside_its_days_is_told(
      String operator, LocalDate day, String sentence) {
    Projections archive = merged();
    Question.StatusOn question =
        new Question.StatusOn(Subject.everything().on(Scope.all().operator(operator)), day);

    assertThat(Caveats.of(archive.ask(question), archive, Optional.empty()))
        .isEqualTo(Optional.ofNullable(sentence));
    assertThat(Explanation.of(archive.ask(question), archive))
        .contains(sentence == null ? "certainly OPEN" : sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cause | exams | No entry that is seen has the label cause=exams; so the answer rests on no entry with it.
          where | vote  | No entry that is seen has the label where=vote; so the answer rests on no entry with it.
          cause | vote  |
          """)
  void a_label_that_no_entry_has_is_told(String key, String value, String sentence) {
    Projections archive =
        RecordedLog.of(
                recorded(
                    List.of(
                        opened(), imposed(entry("a", "2016-03-01").label("cause", "vote"), "3g"))))
            .projections();
    Subject subject =
        Subject.everything().from(Subject.everything().viewpoint().labelled(key, value));
    Question.StatusOn question = new Question.StatusOn(subject, DAY);

    assertThat(Caveats.ofContent(archive.ask(question), archive))
        .isEqualTo(Optional.ofNullable(sentence));
    assertThat(Explanation.of(archive.ask(question), archive))
        .contains(sentence == null ? "certainly BLOCKED" : sentence);
  }

  @Test
  void a_span_that_touches_the_days_of_a_member_has_cells() {
    Projections archive = merged();
    Subject meditel = Subject.everything().on(Scope.all().operator("meditel"));
    DaySpan turn = DaySpan.of(LocalDate.of(2016, 12, 7));

    assertThat(
            Caveats.of(
                archive.ask(
                    new Question.StatusDuring(
                        meditel, turn.from().day().orElseThrow(), LocalDate.of(2017, 1, 1))),
                archive,
                Optional.empty()))
        .isEmpty();
  }
}
