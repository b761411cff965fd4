package io.github.sijill.words;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.sijill.listing.ListedCase;
import io.github.sijill.listing.ListedMember;
import io.github.sijill.listing.LoggedEntry;
import io.github.sijill.scope.Dimension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The files of words are complete: what one language can say, each can, and the code says it. */
class DictionaryTest {

  private static final Pattern HOLE = Pattern.compile("\\{([^{}]*)\\}");
  private static final Pattern IN_SOURCE = Pattern.compile("\"([a-z-]+(?:\\.[a-zA-Z-]+)*)\"");
  private static final Pattern COUNTED =
      Pattern.compile("\\bcount\\(\\s*\"([a-z-]+(?:\\.[a-z-]+)*)\"");
  private static final Pattern SAID =
      Pattern.compile("\\b(?:say|sentence|pattern|date)\\(\\s*\"([a-z-]+(?:\\.[a-z-]+)*)\"");

  private static final Pattern COLUMN = Pattern.compile("new Column<[^(]*>\\(\\s*\"(\\w+)\"");

  /** The columns of lists that the app makes: of 'show', 'diff' and 'replay'. */
  private static final List<String> OTHER_LISTS =
      List.of("field", "value", "what", "of", "from", "to", "before", "after", "changed");

  /** What takes of its holes those that a language needs, as the comment in the files says. */
  private static final Set<String> PATTERNS =
      Set.of("date", "date.detail", "date.moment.detail", "date.instant", "table.date");

  private static final Path FILES = Path.of("src/main/resources/io/github/sijill/words");

  private static Set<String> sources(Pattern pattern) throws IOException {
    try (Stream<Path> core = Files.walk(Path.of("src/main/java"));
        Stream<Path> app = Files.walk(Path.of("../example-app/src/main/java"))) {
      Set<String> found = new TreeSet<>();
      for (Path file :
          Stream.concat(core, app).filter(each -> each.toString().endsWith(".java")).toList()) {
        pattern
            .matcher(Files.readString(file))
            .results()
            .map(each -> each.group(1))
            .forEach(found::add);
      }
      return found;
    }
  }

  /** The keys, those of counted sentences without their forms. */
  private static Set<String> keys(Language language) throws IOException {
    Set<String> counted = sources(COUNTED);
    return Dictionary.of(language).keys().stream()
        .map(
            key -> {
              String stem = key.replaceFirst("\\.[a-z]+$", "");
              return counted.contains(stem) ? stem : key;
            })
        .collect(toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @EnumSource
  void each_language_has_every_sentence(Language language) throws IOException {
    assertThat(keys(language)).hasSizeGreaterThan(150).isEqualTo(keys(Language.ENGLISH));
  }

  @ParameterizedTest
  @EnumSource
  void a_counted_sentence_has_every_form_of_the_language_and_no_other(Language language)
      throws IOException {
    Set<String> keys = Dictionary.of(language).keys();

    assertThat(sources(COUNTED))
        .isNotEmpty()
        .allSatisfy(
            stem ->
                assertThat(keys.stream().filter(key -> key.startsWith(stem + ".")))
                    .as(stem)
                    .containsExactlyInAnyOrderElementsOf(
                        Plural.forms(language).stream().map(form -> stem + "." + form).toList()));
  }

  @ParameterizedTest
  @EnumSource
  void a_sentence_has_the_same_holes_in_each_language(Language language) throws IOException {
    Set<String> counted = sources(COUNTED);
    for (String key : Dictionary.of(language).keys()) {
      String stem = key.replaceFirst("\\.[a-z]+$", "");
      boolean isCounted = counted.contains(stem);
      Set<String> holes = holes(language, key);
      Set<String> english = holes(Language.ENGLISH, isCounted ? stem + ".other" : key);
      if (isCounted) {
        // In words for one and two, and in digits where a number is told by no form.
        holes.add("n");
        english.add("n");
      }
      if (!PATTERNS.contains(key)) {
        assertThat(holes).as(key).isEqualTo(english);
      }
    }
  }

  private static Set<String> holes(Language language, String key) {
    return HOLE.matcher(Dictionary.of(language).sentence(key))
        .results()
        .map(each -> each.group(1))
        .collect(toCollection(TreeSet::new));
  }

  @Test
  void a_form_that_stands_for_several_numbers_tells_which() throws IOException {
    Map<Language, List<String>> several =
        Map.of(
            Language.ENGLISH, List.of("other"),
            Language.FRENCH, List.of("one", "other"),
            Language.ARABIC, List.of("few", "many", "other"));
    for (String stem : sources(COUNTED)) {
      several.forEach(
          (language, forms) ->
              forms.forEach(
                  form -> assertThat(holes(language, stem + "." + form)).as(stem).contains("n")));
    }
  }

  @Test
  void the_code_says_every_sentence_and_no_other() throws IOException {
    Set<String> written = sources(IN_SOURCE);

    // What a column is called is looked up by its name; the next test asks for each.
    assertThat(keys(Language.ENGLISH))
        .filteredOn(key -> !key.startsWith("column.") && !key.startsWith("field."))
        .allSatisfy(key -> assertThat(written).contains(key));
    assertThat(sources(SAID)).isNotEmpty();
    assertThat(sources(SAID).stream().filter(key -> key.contains(".")))
        .isSubsetOf(keys(Language.ENGLISH));
  }

  @Test
  void every_column_that_readers_see_is_called_something_and_no_other() throws IOException {
    Set<String> columns = sources(COLUMN);
    columns.add("case");
    Stream.of(Dimension.values()).map(Dimension::toString).forEach(columns::add);
    // In the heading of counted cells with a status; and no column.
    columns.add("possible");
    for (List<String> header :
        List.of(ListedCase.HEADER, ListedMember.HEADER, LoggedEntry.HEADER, OTHER_LISTS)) {
      columns.addAll(header);
    }

    assertThat(keys(Language.ENGLISH).stream().filter(key -> key.startsWith("column.")))
        .containsExactlyInAnyOrderElementsOf(
            columns.stream().map(name -> "column." + name).toList());
  }

  @Test
  void no_line_stands_twice_and_each_group_has_a_comment() throws IOException {
    for (Language language : Language.values()) {
      String text = Files.readString(FILES.resolve(language.tag() + ".properties"));
      List<String> lines = text.lines().filter(line -> line.contains(" = ")).toList();

      assertThat(lines)
          .extracting(line -> line.substring(0, line.indexOf(' ')))
          .doesNotHaveDuplicates()
          .hasSameSizeAs(Dictionary.of(language).keys());
      assertThat(text.strip().split("\n\n")).allSatisfy(group -> assertThat(group).startsWith("#"));
      assertThat(text).doesNotContain("\\", "\t", "  ");
    }
  }

  @Test
  void only_the_english_lines_are_english() {
    Dictionary english = Dictionary.of(Language.ENGLISH);
    for (Language language : List.of(Language.FRENCH, Language.ARABIC)) {
      Dictionary other = Dictionary.of(language);
      Set<String> same =
          english.keys().stream()
              .filter(other.keys()::contains)
              .filter(key -> !key.startsWith("column.") && !key.startsWith("field."))
              .filter(key -> !key.startsWith("length.minutes.")) // minutes in French
              .filter(key -> hasWords(english.sentence(key)))
              .filter(key -> other.sentence(key).equals(english.sentence(key)))
              .collect(toSet());

      assertThat(same).isEmpty();
    }
  }

  private static boolean hasWords(String sentence) {
    return HOLE.matcher(sentence).replaceAll("").chars().filter(Character::isLetter).count() > 1;
  }

  @Test
  void what_a_language_lacks_is_said_with_its_file() {
    Dictionary english = Dictionary.of(Language.ENGLISH);

    assertThatIllegalStateException()
        .isThrownBy(() -> english.sentence("nothing"))
        .withMessage("'en.properties' has no line 'nothing'");
    assertThatIllegalStateException()
        .isThrownBy(() -> english.filled("since", Map.of("days", "2016")))
        .withMessage("'en.properties' has a hole in 'since' that nothing fills: since {day}");
  }

  @Test
  void sources_are_found() throws IOException {
    assertThat(
            COUNTED
                .matcher("phrases.count(\n    \"sure.entries\", 2)")
                .results()
                .map(MatchResult::group))
        .hasSize(1);
    assertThat(sources(COUNTED)).contains("sure.entries");
  }
}
