package io.github.sijill.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sijill.event.Status;
import io.github.sijill.json.EventType;
import io.github.sijill.question.Remark;
import io.github.sijill.scope.Dimension;
import io.github.sijill.source.Attestation;
import io.github.sijill.words.Language;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page's own words: none is missing in a language, and none that a module names. */
class WordsTest {

  private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

  private static JsonNode words(String language) {
    return PageWords.in(Language.parse(language));
  }

  private static Set<String> keys(JsonNode words) {
    return words.properties().stream().map(field -> field.getKey()).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "ar"})
  void every_language_has_every_text_and_each_says_the_same_values(String language) {
    JsonNode english = words("en");
    JsonNode other = words(language);

    assertThat(keys(other)).isEqualTo(keys(english));
    assertThat(english.properties())
        .allSatisfy(
            field ->
                assertThat(places(other.get(field.getKey())))
                    .as(field.getKey())
                    .isEqualTo(places(field.getValue())));
  }

  /** Of a text in several numbers, of the one that every language has. */
  private static Set<String> places(JsonNode text) {
    String said = text.isObject() ? text.path("other").asText() : text.asText();
    return PLACE.matcher(said).results().map(found -> found.group()).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "ar"})
  void no_text_is_left_in_english(String language) {
    Set<String> same = new TreeSet<>();
    JsonNode other = words(language);
    words("en")
        .properties()
        .forEach(
            field -> {
              if (field.getValue().equals(other.get(field.getKey()))) {
                same.add(field.getKey());
              }
            });

    assertThat(same)
        .isSubsetOf(
            "colon",
            "comma",
            "dimension.service",
            "field.institution",
            "length.minutes",
            "number.6",
            "question",
            "sources",
            "within");
  }

  @Test
  void a_module_names_only_texts_that_there_are() {
    Pattern named = Pattern.compile("words\\.text\\(\"([a-zA-Z.]+)\"");
    Set<String> keys = keys(words("en"));
    List<String> modules = modules().toList();

    assertThat(modules).hasSizeGreaterThan(20);
    assertThat(modules.stream().map(PageFiles::text).flatMap(text -> named.matcher(text).results()))
        .extracting(found -> found.group(1))
        .hasSizeGreaterThan(60)
        .isSubsetOf(keys);
  }

  static Stream<String> modules() {
    return Pattern.compile("const \\$(\\w+) = ")
        .matcher(ScriptBundle.of("main"))
        .results()
        .map(found -> found.group(1) + ".js");
  }

  @Test
  void whatever_an_answer_may_hold_has_a_word() {
    Set<String> keys = keys(words("en"));

    assertThat(keys)
        .containsAll(Stream.of(Status.values()).map(each -> "status." + each.name()).toList())
        .containsAll(
            Stream.of(Attestation.values())
                .map(each -> "attested." + each.name().toLowerCase(Locale.ROOT))
                .toList())
        .containsAll(Stream.of(Remark.Role.values()).map(each -> "remark." + each).toList())
        .containsAll(Stream.of(Dimension.values()).map(each -> "dimension." + each).toList());
    assertThat(EventType.values())
        .extracting(each -> "type." + each.typeName().replace("sijill.", ""))
        .isSubsetOf(keys);
  }
}
