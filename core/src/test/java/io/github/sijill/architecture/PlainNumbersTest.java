package io.github.sijill.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.exchange.QuestionCodec;
import io.github.sijill.json.FormatException;
import io.github.sijill.time.EdtfException;
import io.github.sijill.time.ImpreciseDate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers in messages are plain: the same digits in every locale, as dates and JSON have them. */
class PlainNumbersTest {

  /** What formats by the default locale: a number, unless the locale is named before the text. */
  private static final Pattern BY_LOCALE =
      Pattern.compile("(?<!Locale\\.ROOT,\\s{0,40})\"[^\"\n]*%[-+0,(#]*\\d*(\\.\\d+)?[dfeEgG]");

  /** The same in a text of several lines, which has no quotes in its lines. */
  private static final Pattern BY_LOCALE_IN_BLOCK =
      Pattern.compile("(?m)^[^\"\n]*%[-+0,(#]*\\d*(\\.\\d+)?[dfeEgG]\\b");

  @ParameterizedTest
  @ValueSource(strings = {"src/main/java", "../example-app/src/main/java"})
  void no_source_formats_a_number_by_the_default_locale(String sources) throws IOException {
    try (Stream<Path> all = Files.walk(Path.of(sources))) {
      List<Path> files = all.filter(file -> file.toString().endsWith(".java")).toList();

      assertThat(files).hasSizeGreaterThan(20).allSatisfy(PlainNumbersTest::isPlain);
    }
  }

  private static void isPlain(Path file) throws IOException {
    String source = Files.readString(file);
    assertThat(source).doesNotContainPattern(BY_LOCALE);
    assertThat(source).doesNotContainPattern(BY_LOCALE_IN_BLOCK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"line %d\".formatted(line)",
        "\"%04d\".formatted(year)",
        "String.format(\"%,d bytes\", size)",
        "String.format(locale,\n \"%.1f\", ratio)",
        "\"\"\"\n  line %d\n  \"\"\""
      })
  void what_formats_by_the_default_locale_is_found(String source) {
    assertThat(BY_LOCALE.matcher(source).find() || BY_LOCALE_IN_BLOCK.matcher(source).find())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"line %s\".formatted(line)", "String.format(Locale.ROOT, \"%04d\", year)"})
  void what_does_not_is_not(String source) {
    assertThat(source).doesNotContainPattern(BY_LOCALE).doesNotContainPattern(BY_LOCALE_IN_BLOCK);
  }

  @Test
  @ResourceLock(Resources.LOCALE)
  void messages_have_plain_digits_where_the_locale_has_others() {
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat("%d".formatted(1)).isNotEqualTo("1");
      assertThat(message(() -> ImpreciseDate.parse("2016-02-30")))
          .contains("index 8", "February 2016 has 29");
      assertThat(message(() -> QuestionCodec.parse("[1] 2")))
          .containsPattern("follows at character [0-9];");
    } finally {
      Locale.setDefault(locale);
    }
  }

  private static String message(Runnable refused) {
    try {
      refused.run();
      throw new AssertionError("not refused");
    } catch (EdtfException | FormatException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
