package io.github.sijill.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sijill.Archive;
import io.github.sijill.Archives;
import io.github.sijill.http.Refusal.RefusedException;
import io.github.sijill.json.EventCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of a long answer, one after the other by their links, are the answer. */
class PagesTest {

  private static final Pattern NEXT = Pattern.compile("<(\\?[!-~&&[^<>]]+)>; rel=\"next\"");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/status?on=2016-03-05",
        "/api/status?on=2016-03-05&group-by=network",
        "/api/timeline",
        "/api/changes?during=2015-01/2017-01",
        "/api/chronology?label=a=%D8%A7%20b",
        "/api/entries?text=voip&text=maroc",
        "/api/log",
        "/api/cases",
        "/api/members?case=voip-maroc-2016"
      })
  void pages_make_the_whole(String target) {
    try (Archive archive = Archives.morocco2016()) {
      HttpApi api = HttpApi.of(archive);
      for (String form : List.of("json", "jsonl", "csv")) {
        String formed = target + (target.contains("?") ? "&" : "?") + "format=" + form;
        List<String> whole = elements(form, api.answer(ApiRequest.get(formed)));
        for (int limit : new int[] {1, 5, 100_000}) {
          List<String> collected = new ArrayList<>();
          Optional<String> next = Optional.of(formed + "&limit=" + limit);
          while (next.isPresent()) {
            ApiResponse page = api.answer(ApiRequest.get(next.get()));
            assertThat(page.status()).as(next.get() + page.text()).isEqualTo(200);
            List<String> elements = elements(form, page);
            assertThat(elements).hasSizeLessThanOrEqualTo(limit);
            collected.addAll(elements);
            next = page.header("Link").map(link -> target.split("\\?", -1)[0] + query(link));
          }
          assertThat(collected).as("%s by %s", formed, limit).isEqualTo(whole);
        }
      }
    }
  }

  private static String query(String link) {
    Matcher next = NEXT.matcher(link);
    assertThat(next.matches()).as(link).isTrue();
    return next.group(1);
  }

  private static List<String> elements(String form, ApiResponse response) {
    List<String> elements = new ArrayList<>();
    if (form.equals("json")) {
      for (JsonNode list : EventCodec.tree(response.text())) {
        if (list.isArray()) {
          list.forEach(each -> elements.add(each.toString()));
        }
      }
      return elements;
    }
    response.text().lines().skip(form.equals("csv") ? 1 : 0).forEach(elements::add);
    return elements;
  }

  @Test
  void what_is_too_long_for_one_answer_is_had_page_by_page() {
    List<Integer> many = IntStream.range(0, 100_001).boxed().toList();
    Page whole = new Page(0, Integer.MAX_VALUE);

    assertThatThrownBy(() -> whole.of(many))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("100001 elements or rows; ask for 100000 at most at a time");
    assertThat(new Page(1, Integer.MAX_VALUE).of(many)).hasSize(100_000);
    assertThat(new Page(0, 100_000).of(many)).hasSize(100_000);
    assertThat(new Page(0, 100_000).hasMore(many.size())).isTrue();
  }
}
