package io.github.sijill.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.Archive;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.question.Question;
import io.github.sijill.testing.RandomCase;
import io.github.sijill.testing.RandomQuestions;
import io.github.sijill.testing.SmallCase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be kept of an answer, and for how long. */
class CachedAnswersTest {

  private static final String TARGET = "/api/status?on=2016-02-10";

  private static Archive archive(List<SagaEvent> events) {
    return Archive.inMemory(
        SmallCase.recorded(events), () -> SmallCase.RECORDED.plusSeconds(86_400));
  }

  @RepeatedTest(20)
  void a_recording_changes_every_tag_and_no_answer_as_recorded_before(RepetitionInfo repetition) {
    long seed = repetition.getCurrentRepetition();
    List<SagaEvent> events = new RandomCase(seed).history(12);
    int before = events.size() / 2;
    try (Archive archive = archive(events.subList(0, before))) {
      HttpApi api =
          HttpApi.of(archive, ApiLimits.usual(), () -> SmallCase.RECORDED.plusSeconds(86_400));
      Map<String, ApiResponse> first = new LinkedHashMap<>();
      for (int round = 0; round < 5; round++) {
        for (Question<?> question :
            RandomQuestions.toSmallCase(seed + 1_000L * round).ofEveryKind()) {
          String target = Targets.of(question);
          first.put(target, api.answer(ApiRequest.get(target)));
          if (question instanceof Question.TimelineOf) {
            String picture = target.replace("timeline", "picture.svg");
            first.put(picture, api.answer(ApiRequest.get(picture)));
          }
          if (question instanceof Question.StatusOn) {
            String explained = target.replace("status", "explain");
            first.put(explained, api.answer(ApiRequest.get(explained)));
          }
        }
      }
      for (int i = before; i < events.size(); i++) {
        archive.record(events.get(i));
      }
      first.forEach((target, response) -> checkLater(api, target, response));
    }
  }

  private static void checkLater(HttpApi api, String target, ApiResponse first) {
    ApiResponse later = api.answer(ApiRequest.get(target));
    if (first.status() == 200 && target.contains("recorded-at")) {
      assertThat(first.header("Cache-Control")).contains("public, max-age=31536000, immutable");
      assertThat(later.text()).as(target).isEqualTo(first.text());
      assertThat(later.header("ETag")).isEqualTo(first.header("ETag"));
    } else if (first.status() == 200 && later.status() == 200) {
      assertThat(first.header("Cache-Control")).contains("no-cache");
      assertThat(later.header("ETag")).isNotEqualTo(first.header("ETag"));
    }
  }

  @Test
  void who_has_an_answer_is_told_so_and_nothing_more() {
    try (Archive archive = archive(new RandomCase(1).history(6))) {
      HttpApi api = HttpApi.of(archive);
      ApiRequest request = ApiRequest.get(TARGET);
      ApiResponse response = api.answer(request);
      String tag = response.header("ETag").orElseThrow();

      for (String named : List.of(tag, "W/" + tag, "\"x\", " + tag, "*")) {
        ApiResponse again = api.answer(request.with("If-None-Match", named));
        assertThat(again.status()).as(named).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("ETag")).contains(tag);
        assertThat(again.header("Cache-Control")).isEqualTo(response.header("Cache-Control"));
        assertThat(again.header("Vary")).contains("Accept");
      }
      assertThat(api.answer(request.with("If-None-Match", "\"x\"")).status()).isEqualTo(200);
      assertThat(
              api.answer(
                      ApiRequest.get("/api/status?on=2016-02-10&network=nowhere")
                          .with("If-None-Match", "*"))
                  .status())
          .isEqualTo(400);
      archive.record(SmallCase.stated(SmallCase.entry("more", "2016-03-01")));
      assertThat(api.answer(request.with("If-None-Match", tag)).status()).isEqualTo(200);
    }
  }

  @Test
  void two_different_answers_never_share_a_tag() {
    try (Archive archive = archive(new RandomCase(2).history(8))) {
      HttpApi api = HttpApi.of(archive);
      Map<String, String> bodies = new LinkedHashMap<>();
      for (long seed = 0; seed < 60; seed++) {
        for (Question<?> question : RandomQuestions.toSmallCase(seed).ofEveryKind()) {
          for (String more : List.of("", "&format=csv", "&format=markdown", "&limit=1")) {
            ApiResponse response = api.answer(ApiRequest.get(Targets.of(question) + more));
            if (response.status() == 200) {
              String tag = response.header("ETag").orElseThrow();
              assertThat(bodies.merge(tag, response.text(), (old, other) -> old))
                  .isEqualTo(response.text());
            }
          }
        }
      }
      for (String target :
          List.of(
              "entries",
              "entries?text=opened",
              "entries?type=case-opened",
              "entries?during=2016-02",
              "entries?text=opened&limit=1",
              "chronology",
              "log",
              "log?last=1",
              "members",
              "members?dimension=network",
              "cases",
              "head",
              "show?entry=opened")) {
        ApiResponse response = api.answer(ApiRequest.get("/api/" + target));
        if (response.status() == 200) {
          assertThat(
                  bodies.merge(
                      response.header("ETag").orElseThrow(), response.text(), (old, other) -> old))
              .as(target)
              .isEqualTo(response.text());
        }
      }
      assertThat(bodies).hasSizeGreaterThan(500);
    }
  }

  /** Its address asks something else tomorrow. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "status?on=today",
        "status?on=yesterday&network=3g",
        "status?during=2016-02-01/today",
        "status?during=2016-02-01/..",
        "explain?on=today",
        "timeline?known-on=today",
        "picture.svg?known-on=yesterday",
        "entries?during=yesterday/..",
        "durations?during=2016/today"
      })
  void what_is_asked_of_today_is_not_settled(String asked) {
    try (Archive archive = archive(new RandomCase(1).history(6))) {
      HttpApi api =
          HttpApi.of(archive, ApiLimits.usual(), () -> SmallCase.RECORDED.plusSeconds(86_400));
      String recorded = "&recorded-at=2017-01-01T00:00:02Z";
      ApiResponse response = api.answer(ApiRequest.get("/api/" + asked + recorded));

      assertThat(response.status()).as(response.text()).isEqualTo(200);
      assertThat(response.header("Cache-Control")).contains("no-cache");
      assertThat(
              api.answer(
                      ApiRequest.get(
                          "/api/"
                              + asked
                                  .replaceAll("today|yesterday", "2016-12-31")
                                  .replace("..", "2016")
                              + recorded))
                  .header("Cache-Control"))
          .contains("public, max-age=31536000, immutable");
    }
  }

  @Test
  void every_answer_of_now_says_of_which_state_it_is() {
    try (Archive archive = archive(new RandomCase(1).history(6))) {
      HttpApi api = HttpApi.of(archive);
      String head = archive.head().sequence() + " " + archive.head().hash();
      ApiResponse response = api.answer(ApiRequest.get(TARGET));

      assertThat(response.header("Sijill-Head")).contains(head);
      assertThat(
              api.answer(
                      ApiRequest.get(TARGET)
                          .with("If-None-Match", response.header("ETag").orElseThrow()))
                  .header("Sijill-Head"))
          .contains(head);
    }
  }

  @Test
  void what_was_recorded_a_moment_ago_is_not_settled_yet() {
    try (Archive archive = archive(new RandomCase(1).history(6))) {
      HttpApi soon =
          HttpApi.of(archive, ApiLimits.usual(), () -> SmallCase.RECORDED.plusSeconds(30));
      assertThat(
              soon.answer(ApiRequest.get(TARGET + "&recorded-at=2017-01-01T00:00:00Z"))
                  .header("Cache-Control"))
          .contains("no-cache");
    }
  }

  /** A tag is of one state: who has the body of a tag has what that state answers. */
  @Test
  void answers_and_tags_fit_while_somebody_records() throws Exception {
    List<SagaEvent> events = new RandomCase(7).history(8);
    try (Archive archive = archive(events);
        ExecutorService readers = Executors.newFixedThreadPool(3)) {
      HttpApi api = HttpApi.of(archive);
      List<Future<Map<String, Set<String>>>> reading = new ArrayList<>();
      for (int reader = 0; reader < 3; reader++) {
        reading.add(readers.submit(() -> read(api)));
      }
      for (int i = 0; i < 200; i++) {
        archive.record(SmallCase.stated(SmallCase.entry("more-" + i, "2016-03-01")));
      }
      Map<String, Set<String>> bodies = new LinkedHashMap<>();
      for (Future<Map<String, Set<String>>> each : reading) {
        each.get()
            .forEach(
                (tag, texts) -> bodies.merge(tag, new HashSet<>(texts), CachedAnswersTest::both));
      }
      assertThat(bodies.values()).allSatisfy(texts -> assertThat(texts).hasSize(1));
      assertThat(bodies).hasSizeGreaterThan(1);
    }
  }

  private static Set<String> both(Set<String> one, Set<String> other) {
    one.addAll(other);
    return one;
  }

  private static Map<String, Set<String>> read(HttpApi api) {
    Map<String, Set<String>> bodies = new LinkedHashMap<>();
    for (int i = 0; i < 1_000; i++) {
      ApiResponse response = api.answer(ApiRequest.get("/api/log"));
      response
          .header("ETag")
          .ifPresent(tag -> bodies.computeIfAbsent(tag, t -> new HashSet<>()).add(response.text()));
    }
    return bodies;
  }
}
