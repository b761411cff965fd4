package io.github.sijill.words;

import static io.github.sijill.testing.SmallCase.entry;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.on;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.recorded;
import static io.github.sijill.testing.SmallCase.stated;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.Status;
import io.github.sijill.exchange.AnswerJson;
import io.github.sijill.history.SeenEntry;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.projection.Projections;
import io.github.sijill.projection.RecordedLog;
import io.github.sijill.question.Answer;
import io.github.sijill.question.Answers;
import io.github.sijill.question.CellStatus;
import io.github.sijill.question.Question;
import io.github.sijill.question.Question.Grouping;
import io.github.sijill.question.StatusAnswer;
import io.github.sijill.question.Subject;
import io.github.sijill.source.Attestation;
import io.github.sijill.testing.RandomCase;
import io.github.sijill.testing.RandomQuestions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What may matter although an answer does not count it. */
class UnsaidTest {

  private static final LocalDate DAY = LocalDate.of(2016, 3, 1);
  private static final Subject ALL = Subject.everything();

  private static Projections of(SagaEvent... events) {
    return of(List.of(events));
  }

  private static Projections of(List<SagaEvent> events) {
    return RecordedLog.of(recorded(events)).projections();
  }

  private static BlockingImposed rumour(String id, String occurred, String network) {
    return imposed(entry(id, occurred).attested(Attestation.RUMOURED), network);
  }

  private static List<String> rumours(Answers archive, Question<?> question) {
    return ids(Unsaid.of(archive.ask(question), archive).rumours());
  }

  private static List<String> marked(Answers archive, Question<?> question) {
    return ids(Unsaid.of(archive.ask(question), archive).marked());
  }

  private static List<String> ids(List<SeenEntry> entries) {
    return entries.stream().map(each -> each.id().value()).toList();
  }

  private static Question.StatusOn statusOn(LocalDate day, Optional<Grouping> by) {
    return new Question.StatusOn(ALL, day, Optional.empty(), by);
  }

  @Test
  void rumours_begun_by_the_last_day_may_matter() {
    Projections archive =
        of(opened(), rumour("early", "2016-02-01", "3g"), rumour("late", "2016-04-01", "3g"));

    assertThat(rumours(archive, new Question.StatusOn(ALL, DAY))).containsExactly("early");
    assertThat(rumours(archive, new Question.StatusDuring(ALL, DAY, DAY.plusDays(1))))
        .containsExactly("early");
    assertThat(rumours(archive, new Question.ChangesBetween(ALL, DAY, DAY.plusDays(1))))
        .containsExactly("early");
    assertThat(rumours(archive, new Question.TimelineOf(ALL))).containsExactly("early", "late");
    assertThat(rumours(archive, new Question.StatusOn(ALL.on(on("wifi")), DAY))).isEmpty();
    assertThat(rumours(archive, new Question.ChronologyOf(ALL))).isEmpty();
    assertThat(
            rumours(
                archive,
                new Question.StatusOn(
                    ALL.from(Viewpoint.now().attestedAtLeast(Attestation.REPORTED)), DAY)))
        .isEmpty();
  }

  @Test
  void a_rumour_of_what_is_certain_anyway_or_that_is_confirmed_does_not() {
    Projections archive =
        of(
            opened(),
            imposed("sure", "2016-01-01", "3g"),
            rumour("same", "2016-02-01", "3g"),
            rumour("said", "2016-02-01", "wifi"),
            stated(entry("statement", "2016-02-02"), "said"));

    assertThat(rumours(archive, new Question.StatusOn(ALL, DAY))).isEmpty();
    assertThat(rumours(archive, new Question.StatusOn(ALL, LocalDate.of(2016, 2, 1)))).isEmpty();
    assertThat(rumours(archive, new Question.TimelineOf(ALL))).containsExactly("same");
  }

  /** What a statement that confirms a rumour would change is never left unsaid. */
  @RepeatedTest(60)
  void a_rumour_that_would_change_a_status_is_named(RepetitionInfo repetition) {
    RandomCase random = new RandomCase(7_000 + repetition.getCurrentRepetition());
    List<SagaEvent> events = new ArrayList<>(random.history(10));
    Projections archive = of(events);
    for (SeenEntry rumour : archive.doubted(ALL)) {
      if (!rumour.isRumourOfStatus()) {
        continue;
      }
      List<SagaEvent> more = new ArrayList<>(events);
      more.add(stated(entry("law", "2016-01-01"), rumour.id().value()));
      Projections confirmed = of(more);
      for (LocalDate day = LocalDate.of(2015, 12, 25);
          day.isBefore(LocalDate.of(2016, 2, 15));
          day = day.plusDays(1)) {
        Question.StatusOn question = new Question.StatusOn(ALL, day);
        if (!statuses(archive, question).equals(statuses(confirmed, question))) {
          assertThat(rumours(archive, question))
              .as("%s on %s", rumour.id(), day)
              .contains(rumour.id().value());
        }
      }
    }
  }

  private static List<Object> statuses(Answers archive, Question<StatusAnswer> question) {
    return archive.ask(question).cells().stream().<Object>map(CellStatus::possible).toList();
  }

  @RepeatedTest(20)
  void an_archive_finds_those_in_doubt_that_a_chronology_has(RepetitionInfo repetition) {
    RandomCase random = new RandomCase(900 + repetition.getCurrentRepetition());
    Projections archive = of(new ArrayList<>(random.history(20)));
    for (Question<?> question :
        RandomQuestions.toSmallCase(repetition.getCurrentRepetition()).ofEveryKind()) {
      Answers slow = chronologyOf(archive);
      Subject subject = question.subject();
      assertThat(rumoursOf(archive, subject)).isEqualTo(rumoursOf(slow, subject));
    }
  }

  private static List<String> rumoursOf(Answers archive, Subject subject) {
    return ids(archive.doubted(subject).stream().filter(SeenEntry::isRumourOfStatus).toList());
  }

  /** Answers what another does, without what that overrides. */
  private static Answers chronologyOf(Answers archive) {
    return new Answers() {
      @Override
      public <A extends Answer> A ask(Question<A> question) {
        return archive.ask(question);
      }
    };
  }

  @Test
  void dates_that_a_source_marks_are_named_where_the_answer_rests_on_them() {
    Projections archive =
        of(
            opened(),
            imposed("about", "2016-02-01~", "3g"),
            imposed("sure", "2016-02-01", "4g"),
            imposed("later", "2016-04?", "wifi"));

    assertThat(marked(archive, new Question.StatusOn(ALL, DAY))).containsExactly("about");
    assertThat(marked(archive, new Question.StatusOn(ALL.on(on("4g")), DAY))).isEmpty();
    assertThat(marked(archive, new Question.TimelineOf(ALL))).containsExactly("about", "later");
    assertThat(
            marked(
                archive,
                new Question.DurationOf(ALL, Status.BLOCKED, Optional.empty(), Optional.of(DAY))))
        .containsExactly("about");
    assertThat(
            AnswerJson.whole(archive.ask(new Question.StatusOn(ALL, DAY)), archive).path("doubts"))
        .hasToString(
            "{\"markedDates\":[{\"case\":\"small\",\"entry\":\"about\","
                + "\"occurred\":\"2016-02-01~\"}]}");
  }

  private static Projections twoCases(Status other) {
    List<SagaEvent> events = new ArrayList<>(List.of(opened()));
    events.add(imposed("blocked", "2016-02-01", "3g"));
    events.add(imposed("perhaps", "[2016-02-01..2016-05-01]", "4g"));
    events.add(
        CaseOpened.of(CaseEntry.of("other", "opened", "2015"), "Other", opened().dimensions())
            .baseline(other));
    return of(events);
  }

  @Test
  void cases_that_cannot_both_be_right_are_named_where_groups_take_them_together() {
    Projections archive = twoCases(Status.OPEN);
    Question.DurationOf durations =
        new Question.DurationOf(
            ALL,
            Status.BLOCKED,
            Optional.empty(),
            Optional.empty(),
            Optional.of(Grouping.NETWORK),
            false);
    for (Question<?> question :
        List.of(statusOn(DAY, Optional.of(Grouping.TERRITORY)), durations)) {
      List<Unsaid.Disagreement> found = Unsaid.of(archive.ask(question), archive).disagreements();

      assertThat(found)
          .singleElement()
          .satisfies(
              each ->
                  assertThat(each.cases()).extracting("value").containsExactly("other", "small"));
      // In the end both networks are certainly blocked by one case and open by the other.
      assertThat(found.getFirst().cells()).isEqualTo(question.equals(durations) ? 2 : 1);
    }
    for (Question<?> question :
        List.of(
            statusOn(DAY, Optional.empty()),
            statusOn(DAY, Optional.of(Grouping.CASE)),
            statusOn(LocalDate.of(2016, 1, 1), Optional.of(Grouping.NETWORK)),
            new Question.DurationOf(
                ALL,
                Status.BLOCKED,
                Optional.empty(),
                Optional.of(LocalDate.of(2016, 1, 31)),
                Optional.of(Grouping.NETWORK),
                false))) {
      assertThat(Unsaid.of(archive.ask(question), archive).disagreements()).isEmpty();
    }
  }

  @Test
  void what_a_case_leaves_unknown_contradicts_nothing() {
    Projections archive = twoCases(Status.UNKNOWN);

    assertThat(
            Unsaid.of(archive.ask(statusOn(DAY, Optional.of(Grouping.NETWORK))), archive)
                .disagreements())
        .isEmpty();
  }

  @Test
  void each_is_said_in_a_sentence() {
    Projections archive =
        of(
            opened(),
            imposed("about", "2016-02-01~", "3g"),
            rumour("heard", "2016-02-01", "4g"),
            CaseOpened.of(CaseEntry.of("other", "opened", "2015"), "Other", opened().dimensions())
                .baseline(Status.OPEN));

    assertThat(
            Caveats.of(
                archive.ask(statusOn(DAY, Optional.of(Grouping.NETWORK))),
                archive,
                Optional.empty()))
        .contains(
            "Rumours change no status; if they are true, another answer may hold: heard. A source"
                + " marks dates that the answer rests on as approximate or uncertain, and the"
                + " answer takes them as they stand: about (2016-02-01~). Of 1 cell the cases"
                + " other and small say what cannot both be so; the strongest status is taken.");
  }
}
