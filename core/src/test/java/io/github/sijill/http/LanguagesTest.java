package io.github.sijill.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.Archive;
import io.github.sijill.Archives;
import io.github.sijill.words.Language;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words are in the language that is wanted, and all else is as it is. */
class LanguagesTest {

  private static final String TARGET = "/api/explain?on=2016-03-05&network=adsl&format=text";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "         |                       | en",
        "&lang=fr |                       | fr",
        "&lang=AR | fr                    | ar",
        "         | fr-MA, fr;q=0.9, en   | fr",
        "         | ar;q=0.2, fr;q=0.8    | fr",
        "         | de, ar;q=0.5          | ar",
        "         | de, *;q=0.5           | en",
        "         | fr;q=0, ;;,=          | en"
      })
  void words_are_in_the_language_that_is_wanted(String parameter, String accept, String tag) {
    try (Archive archive = Archives.morocco2016()) {
      ApiRequest request = ApiRequest.get(TARGET + (parameter == null ? "" : parameter));
      ApiResponse response =
          HttpApi.of(archive)
              .answer(accept == null ? request : request.with("Accept-Language", accept));

      assertThat(response.text())
          .isEqualTo(
              archive
                  .status()
                  .network("adsl")
                  .language(Language.parse(tag))
                  .explain(LocalDate.of(2016, 3, 5)));
      assertThat(response.header("Content-Language")).contains(tag);
      assertThat(response.header("Vary")).contains("Accept, Accept-Language");
    }
  }

  @Test
  void a_tag_is_of_one_language() {
    try (Archive archive = Archives.morocco2016()) {
      HttpApi api = HttpApi.of(archive);
      for (String target : new String[] {TARGET, "/api/picture.svg?network=wifi"}) {
        ApiResponse english = api.answer(ApiRequest.get(target + "&lang=en"));
        ApiResponse french = api.answer(ApiRequest.get(target + "&lang=fr"));
        assertThat(english.text()).isNotEqualTo(french.text());
        assertThat(english.header("ETag")).isNotEqualTo(french.header("ETag"));
      }
      assertThat(api.answer(ApiRequest.get(TARGET + "&lang=de")).text())
          .contains("invalid-parameter", "en, fr, ar");
    }
  }
}
