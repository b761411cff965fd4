package io.github.sijill.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.Archive;
import io.github.sijill.Archives;
import io.github.sijill.citation.Citation;
import io.github.sijill.citation.CitationCheck;
import io.github.sijill.exchange.QuestionCodec;
import io.github.sijill.question.Question;
import io.github.sijill.testing.RandomQuestions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The citation of docs/citing.md is the one that its commands give, and it holds. */
class CitingPageTest {

  private static final Path PAGE = Path.of("../docs/citing.md");

  @Test
  void the_citation_shown_is_the_one_that_is_given_and_holds() throws IOException {
    try (Archive archive = Archives.morocco2016()) {
      Citation cited =
          archive.cite(
              archive
                  .status()
                  .network("adsl")
                  .operator("inwi")
                  .service("skype")
                  .on(LocalDate.of(2016, 3, 5)));

      Citation shown = Citation.parse(block("json"));

      assertThat(shown.toJson()).isEqualTo(cited.toJson());
      assertThat(block("text")).isEqualTo(cited.text() + "\n");
      assertThat(archive.check(shown).holds()).isTrue();
    }
  }

  @Test
  void every_question_and_every_outcome_has_its_row() throws IOException {
    String page = Files.readString(PAGE);

    for (Question<?> question : RandomQuestions.toAnyCase(1).ofEveryKind()) {
      assertThat(page).contains("| `sijill.%s` |".formatted(question.getClass().getSimpleName()));
      assertThat(QuestionCodec.writeText(question))
          .startsWith("{\"type\":\"sijill.%s\"".formatted(question.getClass().getSimpleName()));
    }
    assertThat(Arrays.stream(CitationCheck.class.getPermittedSubclasses()))
        .allSatisfy(
            outcome -> assertThat(page).contains("| `%s` |".formatted(outcome.getSimpleName())));
  }

  private static String block(String language) throws IOException {
    return Pattern.compile("(?s)```" + language + "\n(.*?)```")
        .matcher(Files.readString(PAGE))
        .results()
        .findFirst()
        .orElseThrow()
        .group(1);
  }
}
