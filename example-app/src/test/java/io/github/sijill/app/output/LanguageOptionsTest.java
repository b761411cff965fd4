package io.github.sijill.app.output;

import static io.github.sijill.app.Ran.where;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.app.Ran;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In which language a command answers, and what no language changes. */
class LanguageOptionsTest {

  private static final String ENGLISH = "Voice over IP on Wifi in Morocco, all three operators:";
  private static final String FRENCH = "Voix sur IP sur Wifi, Maroc, les trois opérateurs\u00a0:";
  private static final String ARABIC =
      "\u2068voix sur IP\u2069 عبر \u2068Wifi\u2069 في \u2068المغرب\u2069، لدى جميع المشغلين"
          + " الثلاثة:";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr_MA.UTF-8 |             |             | fr",
            "ar_MA       |             |             | ar",
        "en_GB.UTF-8 |             |             | en",
            "C.UTF-8     |             |             | en",
        "de_DE       |             |             | en",
            "fr_FR       | ar          |             | ar",
        "fr_FR       | ar          | en_US       | en",
            "fr_CA@x     |             | ''          | fr",
        "ar-EG       |             |             | ar",
            "            |             |             | en"
      })
  void it_is_that_of_the_locale(
      @Nullable String lang, @Nullable String messages, @Nullable String all, String language) {
    Map<String, String> environment = new HashMap<>();
    put(environment, "LANG", lang);
    put(environment, "LC_MESSAGES", messages);
    put(environment, "LC_ALL", all);

    assertThat(LanguageOptions.of(environment).tag()).isEqualTo(language);
    assertThat(first(where(environment, "status", "--on", "2016-03-05", "--network", "wifi")))
        .startsWith(Map.of("en", ENGLISH, "fr", FRENCH, "ar", ARABIC).getOrDefault(language, "?"));
  }

  private static void put(Map<String, String> environment, String name, @Nullable String value) {
    if (value != null) {
      environment.put(name, value);
    }
  }

  private static String first(Ran ran) {
    return ran.lines().getFirst();
  }

  @Test
  void what_is_typed_is_stronger_than_the_environment() {
    Map<String, String> french = Map.of("SIJILL_LANG", "fr", "LC_ALL", "en_GB");

    assertThat(first(where(french, "explain", "--on", "2016-03-05", "--network", "wifi")))
        .startsWith(FRENCH);
    assertThat(first(where(french, "explain", "--on=2016-03-05", "--network=wifi", "--lang", "AR")))
        .startsWith(ARABIC);
    assertThat(Ran.sijill("explain", "--on", "2016-03-05", "--lang", "de"))
        .satisfies(ran -> assertThat(ran.code()).isEqualTo(2))
        .satisfies(
            ran ->
                assertThat(ran.err())
                    .contains("'de' is not a language of this library; one of en, fr, ar is"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status --on 2016-03-05",
        "status --during 2016-03",
        "status --on 2016-03-05 --group-by network",
        "timeline",
        "durations",
        "changes --during 2016",
        "chronology",
        "legal-basis --on 2016-07-01",
        "office-holder --on 2016-11-01",
        "explain --on 2016-03-05",
        "entries petition"
      })
  void a_program_gets_the_same_in_every_locale_and_a_reader_does_not(String line) {
    for (String format : List.of("json", "jsonl", "csv", "csv-raw")) {
      String[] arguments = (line + " --format " + format).split(" ", -1);
      assertThat(where(Map.of("LANG", "ar_MA.UTF-8"), arguments).out())
          .isEqualTo(Ran.sijill(arguments).out());
    }
    for (String format : List.of("table", "markdown")) {
      String[] arguments = (line + " --format " + format).split(" ", -1);
      String english = Ran.sijill(arguments).out();
      String arabic = where(Map.of("LANG", "ar_MA.UTF-8"), arguments).out();
      String french = where(Map.of("LANG", "fr_MA.UTF-8"), arguments).out();

      assertThat(List.of(english, french, arabic)).doesNotHaveDuplicates();
      assertThat(arabic).containsPattern("[\u0621-\u064a]{3}");
      assertThat(french + arabic).doesNotContain("\\u20");
    }
  }

  @Test
  void only_the_language_that_is_typed_changes_what_json_explains() throws IOException {
    String[] arguments = {"explain", "--on", "2016-03-05", "--network", "wifi", "--format", "json"};

    assertThat(where(Map.of("LANG", "fr_FR"), arguments).json().get("explanation").asText())
        .startsWith(ENGLISH);
    assertThat(
            Ran.sijill("explain", "--on=2016-03-05", "--network=wifi", "--format=json", "--lang=fr")
                .json()
                .get("explanation")
                .asText())
        .startsWith(FRENCH);
  }

  @Test
  void a_shell_completes_what_can_be_typed() {
    assertThat(Ran.sijill("complete", "status", "--lang", "").lines())
        .containsExactly("en", "fr", "ar");
  }

  @Test
  void what_an_answer_leaves_out_is_said_in_the_language_and_in_its_direction() {
    assertThat(Ran.sijill("timeline", "--network=wifi", "--attested=official", "--lang=fr").err())
        .isEqualTo(
            "sijill: Ceci est la réponse d’après ce qui est attesté au moins au niveau"
                + " «\u00a0officiel\u00a0»\u00a0; elle ne tient pas compte du reste de ce qui est"
                + " enregistré."
                + System.lineSeparator());
    assertThat(Ran.sijill("timeline", "--network=wifi", "--attested=official", "--lang=ar").err())
        .startsWith("sijill: \u2068هذا هو الجواب ")
        .endsWith(".\u2069" + System.lineSeparator());
  }
}
