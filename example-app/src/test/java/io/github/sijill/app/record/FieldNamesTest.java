package io.github.sijill.app.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.json.EventType;
import io.github.sijill.words.Language;
import io.github.sijill.words.Phrases;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FieldNamesTest {

  @ParameterizedTest
  @EnumSource
  void every_field_that_is_asked_for_or_shown_is_called_something(Language language) {
    Phrases phrases = Phrases.of(language);
    for (EventType type : EventType.values()) {
      for (Field field : EventOptions.fieldsOf(type)) {
        assertThat(phrases.field(field.name())).isNotBlank();
        assertThat(phrases.field(shown(field))).isNotBlank();
      }
    }
    assertThat(phrases.field(Interview.ID.name())).isNotBlank();
    assertThat(phrases.field(Interview.WHY.name())).isNotBlank();
  }

  /** As what a field holds is called where an entry is shown. */
  private static String shown(Field field) {
    String name =
        switch (field.path().getFirst()) {
          case "scope", "dimensions", "members" -> "scope";
          default -> field.path().getLast();
        };
    return switch (name) {
      case "sources" -> "source";
      case "labels" -> "label";
      default -> name.replaceAll("(\\p{Lu})", "-$1").toLowerCase(Locale.ROOT);
    };
  }

  @ParameterizedTest
  @EnumSource
  void no_two_fields_of_an_event_are_called_the_same(Language language) {
    Phrases phrases = Phrases.of(language);
    for (EventType type : EventType.values()) {
      assertThat(EventOptions.fieldsOf(type))
          .extracting(field -> phrases.field(field.name()))
          .doesNotHaveDuplicates();
    }
  }
}
