package io.github.sijill.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.projection.Projections;
import io.github.sijill.projection.RecordedLog;
import io.github.sijill.question.Answer;
import io.github.sijill.question.MomentsAnswer;
import io.github.sijill.question.Question;
import io.github.sijill.question.StatusAnswer;
import io.github.sijill.question.Subject;
import io.github.sijill.scope.Scope;
import io.github.sijill.testing.Iraq;
import io.github.sijill.testing.Morocco;
import io.github.sijill.testing.RandomCase;
import io.github.sijill.testing.RandomQuestions;
import io.github.sijill.testing.SmallCase;
import io.github.sijill.testing.Uganda;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is said in French and Arabic says the same as in English: line by line the same days,
 * members, entries, numbers and statuses, and as certain, over random histories and questions.
 */
class TranslationTest {

  /** What a language calls the things that every other line has to say too, by one name each. */
  private record Vocabulary(Language language, Map<Pattern, String> words) {

    Map<String, Long> of(String line) {
      String left = INSTANT.matcher(Phrases.plain(line)).replaceAll("$1 $2 ");
      Map<String, Long> found = new TreeMap<>();
      for (Map.Entry<Pattern, String> word : words.entrySet()) {
        List<MatchResult> results = word.getKey().matcher(left).results().toList();
        results.forEach(each -> found.merge(name(word.getValue(), each), 1L, Long::sum));
        left = word.getKey().matcher(left).replaceAll(" ");
      }
      return found;
    }

    private String name(String name, MatchResult found) {
      return switch (name) {
        case "day" -> day(found);
        case "itself" -> found.group().strip();
        default -> name;
      };
    }

    private String day(MatchResult found) {
      int month = List.of(months(language).split("\\|")).indexOf(found.group(2)) + 1;
      return "%s-%02d-%02d"
          .formatted(found.group(3), month, Integer.parseInt(found.group(1).replaceAll("\\D", "")));
    }
  }

  /** A day and a time in one; seconds that are none are not told in words. */
  private static final Pattern INSTANT =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d(?::(?!00)\\d\\d)?)(?::00)?Z?");

  /** An entry and its summary, which others wrote. */
  private static final Pattern SUMMARY =
      Pattern.compile("^(  - [^(]*\\([^()]*(?:\\([^()]*\\)[^()]*)*\\)).*");

  private static String months(Language language) {
    return Dictionary.of(language).sentence("date.months").replace(',', '|');
  }

  private static Vocabulary vocabulary(Language language, String... words) {
    Map<Pattern, String> all = new LinkedHashMap<>();
    all.put(Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\d\\b"), "itself");
    all.put(
        Pattern.compile("\\b(\\d{1,2}(?:er)?) (%s) (\\d{4})\\b".formatted(months(language))),
        "day");
    all.put(Pattern.compile("\\b(?!ci-dessous)[a-z]+-[a-z0-9-]+"), "itself");
    all.put(Pattern.compile("\\b\\d\\d:\\d\\d(?::\\d\\d)?\\b"), "itself");
    for (int i = 0; i < words.length; i += 2) {
      all.put(
          Pattern.compile(words[i], Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE),
          words[i + 1]);
    }
    all.put(Pattern.compile("\\d+"), "itself");
    return new Vocabulary(language, all);
  }

  private static final Vocabulary ENGLISH =
      vocabulary(
          Language.ENGLISH,
          "\\bnot certain\\b|do(es)? not decide|do(es)? not agree",
          "uncertain",
          "\\bcertainly\\b|possible dates (agree|give)",
          "certain",
          "\\bperhaps\\b",
          "perhaps",
          "at the latest",
          "latest",
          "at least\\b(?! as)",
          "least",
          "some day\\b",
          "some day",
          "\\bof which no end is told|without end|with no end( told| recorded|(?= as known| as"
              + " recorded| by))",
          "no end",
          "\\bboth (networks|operators|services|territories)",
          "2",
          "\\bthree\\b",
          "3",
          "\\bfour\\b",
          "4",
          "\\bopen\\b",
          "open",
          "\\bdegraded\\b",
          "degraded",
          "\\bblocked\\b",
          "blocked",
          "\\bnot known\\b|\\bUNKNOWN\\b",
          "unknown");

  private static final Vocabulary FRENCH =
      vocabulary(
          Language.FRENCH,
          "\\bincertain\\b|ne permettent pas de trancher|ne concordent pas",
          "uncertain",
          "\\bcertainement\\b|dates possibles (concordent|donnent)",
          "certain",
          "\\bpeut-être\\b",
          "perhaps",
          "au plus tard",
          "latest",
          "au moins(?! au niveau)",
          "least",
          "\\bun jour (?=du|à partir|jusqu|indéterminé)",
          "some day",
          "dont aucune fin|sans (qu’aucune fin soit signalée|fin\\b)",
          "no end",
          "les deux (réseaux|opérateurs|services|territoires)",
          "2",
          "\\bles trois\\b",
          "3",
          "\\bles quatre\\b",
          "4",
          "\\baccessible\\b",
          "open",
          "\\bdégradé\\b",
          "degraded",
          "\\bbloqué\\b",
          "blocked",
          "au statut inconnu|\\binconnu\\b",
          "unknown");

  private static final Vocabulary ARABIC =
      vocabulary(
          Language.ARABIC,
          "غير مؤكد|لا تحسم|غير متفقة",
          "uncertain",
          "بالتأكيد|الممكنة متفقة|الممكنة تعطي",
          "certain",
          "ربما",
          "perhaps",
          "على أبعد تقدير",
          "latest",
          "(?<!» )على الأقل",
          "least",
          "يوم ما (?=من|ابتداء|إلى)|يوم غير معروف",
          "some day",
          "لم تُذكر نهايته|من دون نهاية|بلا نهاية",
          "no end",
          "(كلا|كلتا) (الشبكتين|المشغلين|الخدمتين|المنطقتين)|مدخلين|مدخلان|ناشرَين|يومين|خليتين",
          "2",
          "الثلاثة|الثلاث\\b",
          "3",
          "الأربعة|الأربع\\b",
          "4",
          "واحدة?\\b",
          "1",
          "متاحة",
          "open",
          "متدهورة",
          "degraded",
          "محجوبة",
          "blocked",
          "مجهولة",
          "unknown");

  /** All that is said of an answer, line by line. */
  private static List<String> lines(Answer answer, Projections archive, Language language) {
    List<String> lines = new ArrayList<>(Lead.of(answer, archive, language));
    Caveats.of(answer, archive, Optional.empty(), language).ifPresent(lines::add);
    if (answer instanceof MomentsAnswer moments) {
      Explanation.of(moments, archive, language)
          .lines()
          .map(line -> SUMMARY.matcher(line).replaceAll("$1"))
          .forEach(lines::add);
    }
    if (answer instanceof StatusAnswer status) {
      Explanation.of(status, archive, language)
          .lines()
          .map(line -> SUMMARY.matcher(line).replaceAll("$1"))
          .forEach(lines::add);
    }
    return lines;
  }

  private static void saysTheSame(Answer answer, Projections archive, Vocabulary other) {
    List<String> english = lines(answer, archive, Language.ENGLISH);
    List<String> translated = lines(answer, archive, other.language());

    assertThat(translated).hasSameSizeAs(english);
    for (int i = 0; i < english.size(); i++) {
      assertThat(other.of(translated.get(i)))
          .as("%s\n%s\n%s", answer.question(), english.get(i), translated.get(i))
          .isEqualTo(ENGLISH.of(english.get(i)));
    }
  }

  @RepeatedTest(25)
  void random_answers_say_the_same_in_each_language(RepetitionInfo repetition) {
    long seed = repetition.getCurrentRepetition();
    Projections archive =
        RecordedLog.of(SmallCase.recorded(new RandomCase(seed).history(8))).projections();
    int lines = 0;
    for (int i = 0; i < 8; i++) {
      for (Question<?> question : RandomQuestions.toSmallCase(100 * seed + i).ofEveryKind()) {
        lines += sayTheSame(question, archive);
      }
    }

    assertThat(lines).isGreaterThan(20);
  }

  private static <A extends Answer> int sayTheSame(Question<A> question, Projections archive) {
    A answer;
    try {
      answer = archive.ask(question);
    } catch (IllegalArgumentException e) {
      return 0;
    }
    saysTheSame(answer, archive, FRENCH);
    saysTheSame(answer, archive, ARABIC);
    return lines(answer, archive, Language.ENGLISH).size();
  }

  @Test
  void the_archives_that_are_told_of_say_the_same_in_each_language() {
    for (Projections archive :
        List.of(
            RecordedLog.of(Morocco.recorded()).projections(),
            RecordedLog.of(SmallCase.recorded(Iraq.events())).projections(),
            RecordedLog.of(SmallCase.recorded(Uganda.events())).projections())) {
      int lines = 0;
      for (int seed = 0; seed < 12; seed++) {
        lines +=
            RandomQuestions.toSmallCase(seed).ofEveryKind().stream()
                .map(TranslationTest::ofEverything)
                .mapToInt(question -> sayTheSame(question, archive))
                .sum();
      }
      assertThat(lines).isPositive();
    }
  }

  /** The same question about all cells. */
  private static Question<?> ofEverything(Question<?> question) {
    var all = question.subject().on(Scope.all());
    var subject =
        new Subject(Optional.empty(), all.scope(), all.viewpoint(), all.isRestrictedOnly());
    return switch (question) {
      case Question.StatusOn q -> new Question.StatusOn(subject, q.day());
      case Question.StatusDuring q -> new Question.StatusDuring(subject, q.from(), q.to());
      case Question.TimelineOf q -> new Question.TimelineOf(subject);
      case Question.DurationOf q ->
          new Question.DurationOf(subject, q.status(), q.from(), q.to(), q.groupBy(), q.byYear());
      case Question.ChangesBetween q -> new Question.ChangesBetween(subject, q.from(), q.to());
      case Question.ChronologyOf q -> new Question.ChronologyOf(subject.ofAllCells());
      case Question.LegalBasisOn q -> new Question.LegalBasisOn(subject.ofAllCells(), q.day());
      case Question.OfficeHolderOn q ->
          new Question.OfficeHolderOn(
              subject.ofAllCells(), Optional.empty(), Optional.empty(), q.day());
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | other | one | other", "1 | one | one | one", "2 | other | other | two",
        "3 | other | other | few", "10 | other | other | few", "11 | other | other | many",
        "99 | other | other | many", "100 | other | other | other", "101 | other | other | other",
        "102 | other | other | other", "103 | other | other | few", "111 | other | other | many"
      })
  void a_number_has_the_form_that_the_language_gives_it(
      long number, String english, String french, String arabic) {
    assertThat(Stream.of(Language.values()).map(language -> Plural.form(language, number)).toList())
        .containsExactly(english, french, arabic);
  }
}
