package io.github.sijill.app.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ANRT                          | {'publisher':'ANRT'}",
        "ANRT; in=fr                   | {'publisher':'ANRT','language':'fr'}",
        "A; title=B; C, at=D; on=2016-1X | {'publisher':'A','title':'B; C,"
            + " at=D','publishedOn':'2016-1X'}",
        "A;  at=http://b/?c=d;e=f      | {'publisher':'A','reference':'http://b/?c=d;e=f'}",
        "A; gives=2016-01; gives-words=en janvier |"
            + " {'publisher':'A','dateGiven':'2016-01','dateGivenWords':'en janvier'}",
        "A; on=2016; on-words=cette année |"
            + " {'publisher':'A','publishedOn':'2016','publishedOnWords':'cette année'}",
        "{\"publisher\":\"A; in=fr\"}  | {'publisher':'A; in=fr'}"
      },
      quoteCharacter = '`')
  void a_source_is_its_publisher_and_what_else_is_known(String typed, String json) {
    assertThat(SourceText.parse(typed)).hasToString(json.replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A; titel=B       | a source has no field 'titel'",
        "A; title=        | 'A; title=' has an empty field",
        "; title=B        | '; title=B' has an empty field",
        "A; in=fr; in=en  | 'A; in=fr; in=en' gives one field twice",
        "A; on=2016-31-12 | '2016-31-12': "
      })
  void what_is_no_source_is_refused(String typed, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SourceText.parse(typed))
        .withMessageStartingWith(message);
  }

  @Test
  void a_date_of_a_source_is_typed_as_any_other() {
    assertThat(SourceText.parse("ANRT; on=today").get("publishedOn").asText())
        .matches("\\d{4}-\\d{2}-\\d{2}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SourceText.parse("ANRT; on=1/3/2016"))
        .withMessageContaining("write 2016-03-01 for 1 March 2016");
  }

  @Test
  void a_source_without_a_publisher_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SourceText.parse("on=2016; title=x"))
        .withMessage(
            "'on=2016; title=x' names no publisher; write the publisher, then for example ;"
                + " on=2016-11-05");
  }
}
