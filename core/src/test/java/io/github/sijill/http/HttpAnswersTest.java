package io.github.sijill.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.Archive;
import io.github.sijill.citation.Citation;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.exchange.AnswerJson;
import io.github.sijill.exchange.QuestionKind;
import io.github.sijill.question.Answer;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.testing.Iran;
import io.github.sijill.testing.Iraq;
import io.github.sijill.testing.Kashmir;
import io.github.sijill.testing.Morocco;
import io.github.sijill.testing.Questions;
import io.github.sijill.testing.RandomCase;
import io.github.sijill.testing.RandomQuestions;
import io.github.sijill.testing.SmallCase;
import io.github.sijill.testing.Uganda;
import io.github.sijill.text.Printable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What is answered over HTTP is what the archive answers, and what openapi.json says. */
class HttpAnswersTest {

  private static final OpenApi OPEN_API = new OpenApi();

  @RepeatedTest(40)
  void random_questions_are_answered_as_the_archive_answers_them(RepetitionInfo repetition) {
    long seed = repetition.getCurrentRepetition();
    List<SagaEvent> events = new RandomCase(seed).history(12);
    try (Archive archive =
        Archive.inMemory(
            SmallCase.recorded(events), () -> SmallCase.RECORDED.plusSeconds(86_400))) {
      HttpApi api = HttpApi.of(archive);
      for (int round = 0; round < 4; round++) {
        for (Question<?> question : RandomQuestions.toSmallCase(100 * seed + round).ofEveryKind()) {
          checkAnswer(api, archive, question);
        }
      }
    }
  }

  @Test
  void questions_about_real_cases_are_too() {
    try (Archive archive = Archive.inMemory()) {
      List<SagaEvent> events = new ArrayList<>(Morocco.events());
      events.addAll(Iraq.events());
      events.addAll(Iran.events());
      events.addAll(Kashmir.events());
      events.addAll(Uganda.events());
      events.forEach(archive::record);
      HttpApi api = HttpApi.of(archive);
      for (String day :
          List.of("2015-12-31", "2016-01-03", "2016-03-05", "2019-11-20", "2024-05-23")) {
        for (Question<?> question : Questions.all(Subject.everything(), LocalDate.parse(day))) {
          checkAnswer(api, archive, question);
        }
      }
      for (String listing :
          List.of(
              "cases",
              "members",
              "log",
              "entries",
              "head",
              "show?entry=imposed-mobile",
              "replay",
              "diff?from=" + archive.recorded().get(20).recordedAt(),
              "diff?from=now&to=" + archive.recorded().get(9).recordedAt(),
              "date?edtf=2016-1X&edtf=[2016-02-16..]&edtf=nonsense")) {
        ApiResponse response = api.answer(ApiRequest.get("/api/" + listing));
        assertThat(response.status()).as(listing).isEqualTo(200);
        OPEN_API.check("/api/" + listing.split("\\?", -1)[0], 200, response.text());
      }
      archive
          .recorded()
          .forEach(
              each ->
                  OPEN_API.check(
                      "/api/show",
                      200,
                      api.answer(
                              ApiRequest.get(
                                  "/api/show?case=%s&entry=%s".formatted(each.caseId(), each.id())))
                          .text()));
    }
  }

  private static <A extends Answer> void checkAnswer(
      HttpApi api, Archive archive, Question<A> question) {
    String target = Targets.of(question);
    ApiResponse response = api.answer(ApiRequest.get(target));
    String path = "/api/" + QuestionKind.of(question).command();
    Optional<A> answer = answer(archive, question);

    OPEN_API.check(path, response.status(), response.text());
    if (answer.isEmpty()) {
      assertThat(response.status()).as(target).isEqualTo(400);
      return;
    }
    assertThat(response.text())
        .as(target)
        .isEqualTo(Printable.escaped(AnswerJson.whole(answer.get(), archive).toString()) + "\n");
    assertThat(response.header("Content-Length")).contains(String.valueOf(response.body().length));

    ApiResponse cited =
        api.answer(ApiRequest.get("/api/cite/" + path.substring(5) + Targets.query(question)));
    OPEN_API.check("/api/cite/" + path.substring(5), cited.status(), cited.text());
    assertThat(Citation.parse(cited.text())).isEqualTo(archive.cite(answer.get()));

    if (question instanceof Question.StatusDuring
        || (question instanceof Question.StatusOn status && status.groupBy().isEmpty())) {
      ApiResponse explained = api.answer(ApiRequest.get("/api/explain" + Targets.query(question)));
      OPEN_API.check("/api/explain", explained.status(), explained.text());
    }
  }

  private static <A extends Answer> Optional<A> answer(Archive archive, Question<A> question) {
    try {
      return Optional.of(archive.ask(question));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
