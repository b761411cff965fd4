package io.github.sijill.exchange;

import static io.github.sijill.testing.SmallCase.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.DecreePublished;
import io.github.sijill.event.DirectorDismissed;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.event.Status;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.json.EventCodec;
import io.github.sijill.json.FormatException;
import io.github.sijill.projection.RecordedLog;
import io.github.sijill.question.Answer;
import io.github.sijill.question.Answers;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.scope.DeclaredMember;
import io.github.sijill.scope.Dimension;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Scope;
import io.github.sijill.source.Attestation;
import io.github.sijill.testing.Morocco;
import io.github.sijill.testing.RandomQuestions;
import io.github.sijill.time.ImpreciseDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of question, in each of its forms. */
class FormsTest {

  private static final LocalDate DAY = LocalDate.of(2016, 6, 1);

  /** One of each kind, of which the answer tells of both cases. */
  static Stream<Question<?>> questions() {
    Subject all = Subject.everything();
    return Stream.of(
        new Question.StatusOn(all, DAY),
        new Question.StatusDuring(all, DAY, DAY),
        new Question.TimelineOf(all),
        new Question.DurationOf(all, Status.OPEN, Optional.empty(), Optional.of(DAY)),
        new Question.ChangesBetween(all, DAY, DAY),
        new Question.ChronologyOf(all),
        new Question.LegalBasisOn(all, DAY),
        new Question.OfficeHolderOn(all, Optional.empty(), Optional.empty(), DAY));
  }

  /** Two cases of the same cell, with entries of every kind that a question tells of. */
  private static final Answers TWO_CASES =
      RecordedLog.of(recorded(Stream.of("one", "two").flatMap(FormsTest::entries).toList()))
          .projections();

  private static Stream<SagaEvent> entries(String caseId) {
    CaseEntry opened = CaseEntry.of(caseId, "opened", ImpreciseDate.parse("2015"));
    return Stream.of(
        new CaseOpened(
            opened,
            "A case",
            Dimensions.of(
                List.of(DeclaredMember.of("MA")),
                List.of(DeclaredMember.of("inwi")),
                List.of(DeclaredMember.of("3g")),
                List.of(DeclaredMember.of("voip"))),
            caseId.equals("one") ? Status.OPEN : Status.BLOCKED),
        ServiceRestored.of(CaseEntry.of(caseId, "slow", ImpreciseDate.of(DAY)), Scope.all())
            .to(Status.DEGRADED),
        DecreePublished.of(CaseEntry.of(caseId, "decree", ImpreciseDate.of(DAY)), "A decree")
            .gazette("Gazette"),
        new DirectorDismissed(
            CaseEntry.of(caseId, "dismissed", ImpreciseDate.of(DAY)),
            "First",
            "director",
            "ANRT",
            Optional.of("Second"),
            false));
  }

  @Test
  void there_is_a_kind_of_every_question() {
    List<Question<?>> questions = RandomQuestions.toAnyCase(1).ofEveryKind();

    assertThat(questions).hasSameSizeAs(Question.class.getPermittedSubclasses());
    assertThat(QuestionKind.all())
        .containsExactlyInAnyOrderElementsOf(questions.stream().map(QuestionKind::of).toList());
    assertThat(QuestionKind.all())
        .extracting(QuestionKind::name)
        .containsExactlyInAnyOrderElementsOf(
            questions.stream().map(each -> "sijill." + each.getClass().getSimpleName()).toList());
  }

  @RepeatedTest(100)
  void every_question_can_be_typed(RepetitionInfo repetition) {
    for (Question<?> question :
        RandomQuestions.toAnyCase(repetition.getCurrentRepetition()).ofEveryKind()) {
      QuestionKind kind = QuestionKind.of(question);
      Map<String, List<String>> typed = typed(question, kind);

      assertThat(kind.question(typed)).isEqualTo(question);
      assertThat(kind.parameters())
          .filteredOn(Parameter::isRequired)
          .allSatisfy(parameter -> assertThat(typed).containsKey(parameter.name()));
    }
  }

  /** By what a reader of its JSON would type. */
  private static Map<String, List<String>> typed(Question<?> question, QuestionKind kind) {
    JsonNode json = EventCodec.tree(QuestionCodec.writeText(question));
    Map<String, List<String>> typed = new HashMap<>();
    for (Parameter parameter : kind.parameters()) {
      String name = parameter.name();
      switch (parameter.type()) {
        case MEMBERS -> {
          boolean isExcepted = name.startsWith("except-");
          Dimension dimension =
              Dimension.valueOf(name.replace("except-", "").toUpperCase(Locale.ROOT));
          String field = (isExcepted ? "/scope/except/" : "/scope/") + dimension.plural();
          if (json.at(field).isArray()) {
            typed.put(name, new ArrayList<>());
            json.at(field).forEach(id -> typed.get(name).add(id.asText()));
          }
        }
        case LABEL ->
            json.path("labels")
                .properties()
                .forEach(
                    label ->
                        label
                            .getValue()
                            .forEach(
                                value ->
                                    typed
                                        .computeIfAbsent(name, n -> new ArrayList<>())
                                        .add(label.getKey() + "=" + value.asText())));
        case DAY, INSTANT, MOMENT, STATUS, ATTESTATION, CASE, FLAG, GROUPING, TEXT -> {
          String field =
              Map.of(
                      "known-on",
                      "knownOn",
                      "recorded-at",
                      "recordedAt",
                      "attested",
                      "attestedAtLeast",
                      "restricted",
                      "restrictedOnly",
                      "group-by",
                      "groupBy",
                      "by-year",
                      "byYear")
                  .getOrDefault(name, name);
          if (json.has(field)) {
            typed.put(name, List.of(json.get(field).asText()));
          }
        }
      }
    }
    return typed;
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      value = {
        "weather | fine => $.weather: no such parameter; accepted are NAMES",
        "on | 2016-13-01 => $.on: '2016-13-01' is not a day: a year has the months 01 to 12; write"
            + " YYYY-MM-DD, such as 2016-01-05",
        "recorded-at | noon => $.recorded-at: 'noon' is not an instant; write it in UTC, such as"
            + " 2026-11-24T08:00:00Z",
        "attested | sure => $.attested: 'sure'; write one of rumoured, reported, official"
      })
  void what_cannot_be_typed_is_refused_with_what_can(String typed, String message) {
    QuestionKind status = QuestionKind.of(new Question.StatusOn(Subject.everything(), DAY));
    String[] parts = typed.split(" \\| ", 2);
    Map<String, List<String>> values = new HashMap<>(Map.of("on", List.of("2016-06-01")));
    values.put(parts[0], List.of(parts[1]));

    assertThatThrownBy(() -> status.question(values))
        .isInstanceOf(FormatException.class)
        .hasMessage(
            message.replace(
                "NAMES",
                String.join(", ", status.parameters().stream().map(Parameter::name).toList())));
  }

  @Test
  void words_may_be_typed_in_capitals_and_a_default_left_out() {
    QuestionKind durations =
        QuestionKind.of(
            new Question.DurationOf(
                Subject.everything(), Status.OPEN, Optional.empty(), Optional.empty()));
    Subject official =
        Subject.everything().from(Viewpoint.now().attestedAtLeast(Attestation.OFFICIAL));

    assertThat(
            durations.question(
                Map.of("attested", List.of("Official"), "territory", List.of("ma,tn"))))
        .isEqualTo(
            new Question.DurationOf(
                official.on(Scope.all().territory("MA", "TN")),
                Status.BLOCKED,
                Optional.empty(),
                Optional.empty()));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void an_answer_is_one_object_that_says_what_was_asked(Question<?> question) {
    Answer answer = TWO_CASES.ask(question);

    JsonNode json = EventCodec.tree(AnswerJson.of(answer));
    JsonNode damaged = EventCodec.tree(AnswerJson.of(answer, Optional.of("line 7: it is cut")));

    assertThat(json.get("question")).isEqualTo(EventCodec.tree(QuestionCodec.writeText(question)));
    assertThat(json.toString()).contains("\"case\":\"one\"", "\"case\":\"two\"");
    assertThat(json.has("damage")).isFalse();
    assertThat(damaged.get("damage").asText()).isEqualTo("line 7: it is cut");
  }

  @ParameterizedTest
  @MethodSource("questions")
  void rows_of_two_cases_are_told_apart_and_never_share_a_row(Question<?> question) {
    AnswerTable table = AnswerTable.of(TWO_CASES.ask(question));
    AnswerTable read = table.forReading();

    assertThat(table.header()).startsWith("case").startsWith(read.header().toArray(String[]::new));
    assertThat(table.rows()).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.header()));
    assertThat(read.rows()).extracting(List::getFirst).contains("one", "two").doesNotContain("");
    assertThat(read.rows()).doesNotHaveDuplicates();
  }

  @Test
  void cells_share_a_row_where_their_members_say_which_they_are() {
    var morocco = new ArrayList<>(Morocco.recorded());
    Answers archive = RecordedLog.of(morocco).projections();

    AnswerTable table =
        AnswerTable.of(archive.ask(new Question.StatusOn(Subject.everything(), DAY)));

    assertThat(table.rows()).hasSize(36);
    assertThat(table.forReading().rows()).hasSize(3);
    assertThat(table.forReading().rows().getFirst())
        .containsExactly(
            "voip-maroc-2016",
            "MA",
            "maroc-telecom, meditel, inwi",
            "3g, 4g",
            "whatsapp, skype, messenger",
            "BLOCKED",
            "yes",
            "2016-01-05 at the latest",
            "2016-11-03",
            "",
            "imposed-mobile anrt-statement");
  }
}
