package io.github.sijill.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.event.Status;
import io.github.sijill.json.EventCodec;
import io.github.sijill.source.Attestation;
import io.github.sijill.words.Language;
import io.github.sijill.words.Phrases;
import java.time.LocalDate;
import java.util.Locale;

/**
 * The words of the page in one language: its own, of its buttons and columns, and those that Sijill
 * has for statuses, attestation and days, so that the page says them as the sentences of the
 * answers do.
 */
final class PageWords {

  /** Days in digits that a month's name has not, so that they are found in the text of a day. */
  private static final int SAMPLE_YEAR = 9876;

  private static final int SAMPLE_DAY = 23;

  private PageWords() {}

  /** In every language, by its tag. */
  static ObjectNode all() {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    for (Language language : Language.values()) {
      all.set(language.tag(), in(language));
    }
    return all;
  }

  static ObjectNode in(Language language) {
    Phrases phrases = Phrases.of(language);
    ObjectNode words =
        (ObjectNode) EventCodec.tree(PageFiles.text("words/%s.json".formatted(language.tag())));
    for (Status status : Status.values()) {
      words.put("status." + status.name(), phrases.word(status));
    }
    for (Attestation level : Attestation.values()) {
      words.put("attested." + level.name().toLowerCase(Locale.ROOT), phrases.attestation(level));
    }
    ArrayNode days = words.putArray("dates.days");
    ArrayNode firsts = words.putArray("dates.firsts");
    for (int month = 1; month <= 12; month++) {
      days.add(pattern(phrases, LocalDate.of(SAMPLE_YEAR, month, SAMPLE_DAY)));
      firsts.add(pattern(phrases, LocalDate.of(SAMPLE_YEAR, month, 1)));
    }
    return words;
  }

  /** A day in words, with holes where day and year stand: {@code {day} March {year}}. */
  private static String pattern(Phrases phrases, LocalDate day) {
    return phrases
        .written(day)
        .replace(String.valueOf(SAMPLE_YEAR), "{year}")
        .replace(String.valueOf(SAMPLE_DAY), "{day}");
  }
}
