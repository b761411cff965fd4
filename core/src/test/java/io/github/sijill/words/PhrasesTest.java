package io.github.sijill.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.history.Viewpoint;
import io.github.sijill.projection.RecordedLog;
import io.github.sijill.question.Answers;
import io.github.sijill.question.Question;
import io.github.sijill.question.Subject;
import io.github.sijill.source.Attestation;
import io.github.sijill.time.DayBound;
import io.github.sijill.time.ImpreciseDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2016-01-06               | 2016-01-06",
        "2016-01                  | some day from 2016-01-01 to 2016-01-31",
        "[2016-02-16..]           | some day from 2016-02-16 on",
        "[..2016-02-16]           | some day up to 2016-02-16",
        "2016-01-06~              | 2016-01-06, approximate",
        "2016-01-06?              | 2016-01-06, uncertain",
        "2016-01%                 | some day from 2016-01-01 to 2016-01-31, approximate, uncertain"
      })
  void a_date_says_its_days_and_how_its_source_marks_it(String edtf, String words) {
    assertThat(Phrases.inEnglish().date(ImpreciseDate.parse(edtf))).isEqualTo(words);
  }

  @Test
  void an_open_end_is_no_day() {
    DayBound day = DayBound.on(LocalDate.of(2016, 2, 26));

    assertThat(Phrases.inEnglish().since(day)).isEqualTo("since 2016-02-26");
    assertThat(Phrases.inEnglish().until(day)).isEqualTo("until 2016-02-26");
    assertThat(Phrases.inEnglish().since(DayBound.open()))
        .isEqualTo("since before the first entry");
    assertThat(Phrases.inEnglish().until(DayBound.open())).isEqualTo("with no end recorded");
  }

  @Test
  void every_filter_of_a_viewpoint_has_its_phrase() {
    Viewpoint viewpoint =
        Viewpoint.now()
            .asKnownOn(LocalDate.of(2016, 3, 5))
            .asRecordedAt(Instant.parse("2026-11-24T08:00:00Z"))
            .attestedAtLeast(Attestation.OFFICIAL)
            .labelled("cause", "exams");

    assertThat(Phrases.inEnglish().viewpoint(Viewpoint.now())).isEmpty();
    assertThat(Phrases.inEnglish().viewpoint(viewpoint))
        .hasSize(Viewpoint.class.getRecordComponents().length)
        .containsExactly(
            "as known on 2016-03-05",
            "as recorded at 2026-11-24T08:00:00Z",
            "by what is attested at least as official",
            "by entries with the label cause=exams");
    Answers nothing = RecordedLog.of(List.of()).projections();
    assertThat(
            Caveats.of(
                nothing.ask(new Question.TimelineOf(Subject.everything())),
                nothing,
                Optional.empty()))
        .isEmpty();
    assertThat(
            Caveats.of(
                nothing.ask(new Question.TimelineOf(Subject.everything().from(viewpoint))),
                nothing,
                Optional.of("line 7: it is cut")))
        .hasValue(
            "This is the answer as known on 2016-03-05, as recorded at 2026-11-24T08:00:00Z, by"
                + " what is attested at least as official and by entries with the label"
                + " cause=exams; it leaves out what else is recorded. No entry that is seen has the"
                + " label cause=exams; so the answer rests on no entry with it. The archive is"
                + " damaged, and this is the answer of what stands before the damage: line 7: it is"
                + " cut.");
  }

  @Test
  void of_texts_by_language_the_english_one_is_shown_or_else_the_first() {
    Map<String, String> texts = new LinkedHashMap<>();
    assertThat(Phrases.english(texts)).isEmpty();
    texts.put("fr", "Bloqué");
    texts.put("ar", "محجوب");
    assertThat(Phrases.english(texts)).isEqualTo("Bloqué");
    texts.put("en", "Blocked");
    assertThat(Phrases.english(texts)).isEqualTo("Blocked");
  }

  @Test
  void text_of_others_cannot_break_a_line_or_turn_it_and_is_cut_if_long() {
    assertThat(Phrases.quoted("a\nb\u001b[31m\u202e")).isEqualTo("a\\u000ab\\u001b[31m\\u202e");
    assertThat(Phrases.quoted("مدير")).isEqualTo("\u2068مدير\u2069");
    assertThat(Phrases.quoted("x".repeat(200))).isEqualTo("x".repeat(120) + "…");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a             | a",
        "a b           | a and b",
        "a b c d e f   | a, b, c, d, e and f",
        "a b c d e f g | a, b, c, d, e, f and 1 more"
      })
  void a_few_things_are_listed_and_many_are_counted(String things, String words) {
    assertThat(Phrases.inEnglish().list(List.of(things.split(" ")))).isEqualTo(words);
  }
}
