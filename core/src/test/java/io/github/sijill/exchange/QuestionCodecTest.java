package io.github.sijill.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.event.CaseId;
import io.github.sijill.history.Viewpoint;
import io.github.sijill.json.FormatException;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.scope.Scope;
import io.github.sijill.source.Attestation;
import io.github.sijill.testing.RandomQuestions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionCodecTest {

  private static final String ALL =
      "\"scope\":{\"territories\":\"all\",\"operators\":\"all\",\"networks\":\"all\",\"services\":\"all\"}";

  @RepeatedTest(200)
  void what_is_written_is_read_back_equal(RepetitionInfo repetition) {
    List<Question<?>> questions =
        RandomQuestions.toAnyCase(repetition.getCurrentRepetition()).ofEveryKind();

    assertThat(questions)
        .hasSameSizeAs(Question.class.getPermittedSubclasses())
        .allSatisfy(
            question -> {
              String json = QuestionCodec.writeText(question);
              assertThat(QuestionCodec.parse(json)).isEqualTo(question);
              assertThat(QuestionCodec.writeText(QuestionCodec.parse(json))).isEqualTo(json);
            });
  }

  @Test
  void a_question_is_written_with_all_that_it_asks() {
    Subject subject =
        new Subject(
            java.util.Optional.of(new CaseId("voip-maroc-2016")),
            Scope.all().network("4g", "3g"),
            Viewpoint.now()
                .asKnownOn(LocalDate.of(2016, 3, 1))
                .asRecordedAt(Instant.parse("2026-11-24T08:00:00Z"))
                .attestedAtLeast(Attestation.OFFICIAL)
                .labelled("cause", "exams")
                .labelled("cause", "protest"),
            true);

    assertThat(QuestionCodec.writeText(new Question.StatusOn(subject, LocalDate.of(2016, 3, 5))))
        .isEqualTo(
            "{\"type\":\"sijill.StatusOn\",\"case\":\"voip-maroc-2016\",\"scope\":{\"territories\":"
                + "\"all\",\"operators\":\"all\",\"networks\":[\"4g\",\"3g\"],\"services\":\"all\"},"
                + "\"knownOn\":\"2016-03-01\",\"recordedAt\":\"2026-11-24T08:00:00Z\","
                + "\"attestedAtLeast\":\"official\",\"labels\":{\"cause\":[\"exams\",\"protest\"]},\"restrictedOnly\":true,\"on\":\"2016-03-05\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      value = {
        "{'type':'sijill.TimelineOf',ALL,'day':'2016-01-01'} => $.day: no such field here; accepted"
            + " are type, case, scope, knownOn, recordedAt, attestedAtLeast, labels,"
            + " restrictedOnly",
        "{'type':'sijill.ChronologyOf',ALL,'restrictedOnly':true} => $.restrictedOnly: no such"
            + " field here; accepted are type, case, scope, knownOn, recordedAt, attestedAtLeast,"
            + " labels",
        "{'type':'sijill.TimelineOf',ALL,'restrictedOnly':'yes'} => $.restrictedOnly: 'yes'; true"
            + " or false is accepted",
        "{'type':'sijill.StatusOn',ALL,'on':'2016-02-30'} => $.on: '2016-02-30' is not a day; one"
            + " of ISO 8601 is accepted, such as 2016-03-10",
        "{'type':'sijill.StatusOn',ALL} => $.on: missing; a text is needed here",
        "{'type':'sijill.StatusDuring',ALL,'from':'2016-02-02','to':'2016-02-01'} => $: the span"
            + " 2016-02-02 to 2016-02-01 ends before it begins; a span has one day or more",
        "{'type':'sijill.DurationOf',ALL,'status':'blocked'} => $.status: 'blocked' is not a"
            + " status; one of OPEN, DEGRADED, BLOCKED, UNKNOWN is accepted",
        "{'type':'sijill.TimelineOf',ALL,'recordedAt':'noon'} => $.recordedAt: 'noon' is not an"
            + " instant; write it in UTC, such as 2026-11-24T08:00:00Z",
        "{'type':'sijill.TimelineOf',ALL,'attestedAtLeast':'sure'} => $.attestedAtLeast: 'sure';"
            + " write one of rumoured, reported, official",
        "{'type':'sijill.TimelineOf',ALL,'attestedAtLeast':'Official'} => $.attestedAtLeast:"
            + " 'Official'; write official",
        "{'type':'sijill.Weather',ALL} => $.type: 'sijill.Weather' is not a question; one of"
            + " sijill.StatusOn, sijill.StatusDuring, sijill.TimelineOf, sijill.DurationOf,"
            + " sijill.ChangesBetween, sijill.ChronologyOf, sijill.LegalBasisOn,"
            + " sijill.OfficeHolderOn is accepted",
        "{'type':'sijill.TimelineOf','scope':{'networks':[]}} => $.scope.territories: missing;"
            + " `\"all\" or an array of ids is needed here",
        "[] => $: an array is not an object; an object is accepted"
      })
  void what_is_no_question_is_refused_with_what_would_be(String json, String message) {
    assertThatThrownBy(
            () ->
                QuestionCodec.parse(json.replace("ALL", ALL.replace('"', '\'')).replace('\'', '"')))
        .isInstanceOf(FormatException.class)
        .hasMessage(message.replace("`", ""));
  }
}
