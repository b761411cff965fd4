package io.github.sijill.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.sijill.Archive;
import io.github.sijill.Archives;
import io.github.sijill.StatusQuery;
import io.github.sijill.event.Status;
import io.github.sijill.question.Answer;
import io.github.sijill.question.Question;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody reads who asks in French or Arabic, word for word. */
class LanguageTest {

  private static final LocalDate FIRST_OF_MARCH = LocalDate.of(2016, 3, 1);

  private static List<String> lines(Language language) {
    try (Archive archive = Archives.morocco2016()) {
      return archive
          .status()
          .network("wifi")
          .service("whatsapp")
          .language(language)
          .explain(FIRST_OF_MARCH)
          .lines()
          .toList();
    }
  }

  @Test
  void an_explanation_is_french_down_to_its_spaces() {
    assertThat(lines(Language.FRENCH).stream().map(line -> line.replace('\u00a0', '~')))
        .startsWith(
            "WhatsApp sur Wifi, Maroc, les trois opérateurs~: service bloqué le 1er mars 2016,"
                + " depuis le 26 février 2016, jusqu’au 3 novembre 2016.",
            "  Degré de certitude~: toutes les dates possibles concordent~; la réponse repose sur 1"
                + " seule entrée (attestation~: rapporté), de 1 seul éditeur (UFE Casablanca)~;"
                + " dernière mention le 4 novembre 2016.",
            "  Le 1er mars 2016~: certainement bloqué (voip-maroc-2016~: wifi de maroc-telecom,"
                + " meditel, inwi pour whatsapp, MA).",
            "  Depuis le 26 février 2016, jusqu’au 3 novembre 2016. Toutes les dates possibles"
                + " donnent cette réponse.",
            "  En vigueur~: degraded-wifi (dégradé, depuis le 6 janvier 2016), qui a pris fin plus"
                + " tard, le 4 novembre 2016, par restored~; extended-wifi (bloqué, depuis le 26"
                + " février 2016), qui a pris fin plus tard, le 4 novembre 2016, par restored.",
            "  - extended-wifi (26 février 2016, rapporté)~: Après la 3G et la 4G, les appels"
                + " passés par wifi ne marchent plus ; le régulateur avait annoncé ce blocage.");
  }

  @Test
  void an_explanation_is_arabic_and_what_is_not_is_isolated() {
    assertThat(
            lines(Language.ARABIC).stream()
                .map(line -> line.replace('\u2068', '[').replace('\u2069', ']')))
        .startsWith(
            "[WhatsApp] عبر [Wifi] في [المغرب]، لدى جميع المشغلين الثلاثة: الخدمة محجوبة في 1 مارس"
                + " 2016، منذ 26 فبراير 2016، حتى 3 نوفمبر 2016.",
            "  درجة اليقين: جميع التواريخ الممكنة متفقة؛ يستند الجواب إلى مدخل واحد (مستوى التوثيق:"
                + " مُبلَّغ عنه)، من ناشر واحد ([UFE Casablanca])؛ آخر ذكر في 4 نوفمبر 2016.",
            "  في 1 مارس 2016: محجوبة بالتأكيد ([voip-maroc-2016]: [wifi] لدى [maroc-telecom,"
                + " meditel, inwi]، خدمة [whatsapp]، [MA]).");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en,fr | ENGLISH | en", "fr,en | ENGLISH | en", "fr,es | ENGLISH | fr",
        "en,fr | FRENCH  | fr", "es,en | FRENCH  | en", "es,it | FRENCH  | es",
        "en,fr | ARABIC  | fr", "es,en | ARABIC  | en", "ar,en | ARABIC  | ar"
      })
  void of_texts_in_several_languages_the_nearest_is_taken(
      String tags, Language language, String nearest) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String tag : tags.split(",", -1)) {
      texts.put(tag, "text in " + tag);
    }

    assertThat(Phrases.plain(Phrases.of(language).summary(texts)))
        .startsWith("text in " + nearest)
        .satisfies(
            summary ->
                assertThat(summary.contains("(")).isEqualTo(!nearest.equals(language.tag())));
  }

  @Test
  void a_summary_in_another_language_says_so() {
    assertThat(Phrases.of(Language.ENGLISH).summary(Map.of("fr", "Bloqué.")))
        .isEqualTo("Bloqué. (summary in French)");
    assertThat(Phrases.of(Language.FRENCH).summary(Map.of("es", "Bloqueado.")))
        .isEqualTo("Bloqueado. (résumé dans la langue «\u00a0es\u00a0»)");
    assertThat(Phrases.of(Language.ARABIC).summary(Map.of())).isEmpty();
  }

  @Test
  void it_is_found_by_a_tag_or_a_locale() {
    assertThat(Language.parse("FR")).isEqualTo(Language.FRENCH);
    assertThat(Language.of(Locale.forLanguageTag("ar-MA"))).isEqualTo(Language.ARABIC);
    assertThat(Language.of(Locale.ROOT)).isEqualTo(Language.ENGLISH);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Language.parse("es"))
        .withMessage("'es' is not a language of this library; one of en, fr, ar is accepted");
  }

  @Test
  @SuppressWarnings("NullAway") // What is refused.
  void no_language_is_refused_at_once() {
    try (Archive archive = Archives.morocco2016()) {
      StatusQuery status = archive.status();

      assertThatNullPointerException().isThrownBy(() -> status.language(null));
    }
  }

  /** A span after all that is told is no surer than its last day. */
  @Test
  void of_a_span_it_is_said_when_something_was_last_told() {
    try (Archive archive = Archives.morocco2016()) {
      StatusQuery wifi = archive.status().network("wifi");

      assertThat(
              second(archive, wifi.during(LocalDate.of(2016, 11, 7), LocalDate.of(2016, 11, 18))))
          .endsWith("; nothing is told after 4 November 2016.");
      assertThat(second(archive, wifi.during(LocalDate.of(2016, 1, 1), FIRST_OF_MARCH)))
          .endsWith("; last told of on 4 November 2016.");
      assertThat(
              second(
                  archive,
                  wifi.asKnownOn(LocalDate.of(2016, 1, 20))
                      .restrictedOnly()
                      .during(LocalDate.of(2016, 1, 8), FIRST_OF_MARCH)))
          .endsWith("; nothing is told after 6 January 2016; what else is recorded is left out.");
    }
  }

  private static String second(Archive archive, Answer answer) {
    return Lead.of(answer, archive, Language.ENGLISH).get(1);
  }

  /** The first line of each kind of answer, in English. */
  @Test
  void every_kind_of_answer_begins_with_a_sentence() {
    try (Archive archive = Archives.morocco2016()) {
      StatusQuery adsl = archive.status().network("adsl").service("whatsapp");
      String subject = "WhatsApp on ADSL in Morocco, all three operators: ";
      LocalDate last = LocalDate.of(2016, 12, 31);
      LocalDate first = LocalDate.of(2016, 1, 1);

      assertThat(first(archive, adsl.on(FIRST_OF_MARCH)))
          .isEqualTo(
              subject
                  + "open or blocked on 1 March 2016; the dates that are told do not decide"
                  + " which.");
      assertThat(first(archive, adsl.during(first, FIRST_OF_MARCH)))
          .isEqualTo(
              subject
                  + "at times open and perhaps at times blocked from 1 January 2016 to 1 March"
                  + " 2016.");
      assertThat(first(archive, adsl.timeline()))
          .isEqualTo(
              subject
                  + "open until 25 February 2016; open or blocked (not certain) from 26 February"
                  + " 2016 to 9 March 2016; blocked from 10 March 2016 to 3 November 2016; open"
                  + " since 4 November 2016 as far as is told.");
      assertThat(first(archive, adsl.changes(first, last)))
          .isEqualTo(
              subject
                  + "open or blocked (not certain) from 26 February 2016 on; blocked from 10 March"
                  + " 2016 on; open from 4 November 2016 on.");
      assertThat(first(archive, adsl.durations(Status.BLOCKED)))
          .isEqualTo(
              subject
                  + "blocked for 239 to 252 days, or 240 to 253 if days count on which it was so"
                  + " only in part.");
      assertThat(first(archive, archive.history().chronology()))
          .isEqualTo(
              "Voice over IP on all networks (Morocco, all operators): 13 entries, from 1 January"
                  + " 2016 to 4 November 2016.");
      assertThat(first(archive, archive.history().network("wifi").legalBasis(last)))
          .startsWith("Voice over IP on Wifi in Morocco, all three operators: legal basis on 31");
    }
  }

  /** What is dated imprecisely is not said to have been so since one day, nor until one. */
  @Test
  void a_decree_and_a_holder_are_told_since_a_day_at_the_latest_where_that_is_not_certain() {
    try (Archive archive = Archives.morocco2016()) {
      assertThat(first(archive, archive.history().legalBasis(LocalDate.of(2016, 7, 1))))
          .endsWith("since 10 June 2016 at the latest.");
      assertThat(first(archive, archive.history().legalBasis(FIRST_OF_MARCH)))
          .endsWith("no legal basis is recorded for 1 March 2016, until 31 May 2016 at least.");
      assertThat(first(archive, archive.history().officeHolders(FIRST_OF_MARCH)))
          .endsWith(" on 1 March 2016, until 20 October 2016 at least.");
    }
  }

  @Test
  void that_nothing_changes_is_an_answer_and_as_sure_as_what_held() {
    try (Archive archive = Archives.morocco2016()) {
      StatusQuery status = archive.status();
      List<String> lines =
          Lead.of(
              status.network("adsl").changes(LocalDate.of(2016, 3, 1), LocalDate.of(2016, 3, 5)),
              archive,
              Language.ENGLISH);

      assertThat(lines.getFirst()).endsWith("nothing changes from 1 March 2016 to 5 March 2016.");
      assertThat(lines.getLast()).startsWith("  How sure: the possible dates do not agree");
    }
  }

  @Test
  void a_year_that_is_counted_as_a_whole_needs_no_days() {
    try (Archive archive = Archives.morocco2016()) {
      List<String> lines =
          Lead.of(
              archive
                  .status()
                  .network("3g")
                  .durationsByYear(
                      Status.BLOCKED, LocalDate.of(2015, 1, 1), LocalDate.of(2016, 6, 30)),
              archive,
              Language.ENGLISH);

      assertThat(lines.getFirst()).endsWith(": blocked for 0 days.");
      assertThat(lines.get(2)).endsWith("counting from 1 January 2016 to 30 June 2016.");
    }
  }

  @Test
  void of_a_day_after_all_that_is_told_it_is_said_that_nothing_is() {
    try (Archive archive = Archives.morocco2016()) {
      List<String> lines =
          Lead.of(archive.status().on(LocalDate.of(2030, 1, 1)), archive, Language.ENGLISH);

      assertThat(lines.getFirst()).endsWith("since 4 November 2016, as far as is told.");
      assertThat(lines.getLast()).endsWith("; nothing is told after 4 November 2016.");
    }
  }

  @Test
  void so_it_is_of_days_that_are_counted_and_of_what_does_not_change() {
    try (Archive archive = Archives.morocco2016()) {
      StatusQuery wifi = archive.status().network("wifi");
      LocalDate first = LocalDate.of(2020, 1, 1);
      LocalDate last = LocalDate.of(2020, 12, 31);
      for (Answer answer :
          List.of(
              wifi.durations(Status.OPEN),
              wifi.durations(Status.BLOCKED, first, last),
              wifi.groupBy(Question.Grouping.CASE).durations(Status.OPEN, first, last),
              wifi.durationsByYear(Status.OPEN, first, last),
              wifi.changes(first, last))) {
        assertThat(Lead.of(answer, archive, Language.ENGLISH).getLast())
            .endsWith("; nothing is told after 4 November 2016.");
      }
      assertThat(
              Lead.of(
                  wifi.durations(Status.OPEN, LocalDate.of(2016, 1, 1), LocalDate.of(2016, 11, 4)),
                  archive,
                  Language.ENGLISH))
          .noneMatch(line -> line.contains("told after"));
    }
  }

  private static String first(Archive archive, Answer answer) {
    List<String> lines = Lead.of(answer, archive, Language.ENGLISH);
    assertThat(lines).hasSize(2);
    assertThat(lines.getLast()).startsWith("  How sure: ");
    return lines.getFirst();
  }
}
