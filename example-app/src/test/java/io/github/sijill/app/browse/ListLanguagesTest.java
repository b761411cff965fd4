package io.github.sijill.app.browse;

import static io.github.sijill.app.Ran.sijill;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.app.Ran;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is listed, to who reads French or Arabic. */
class ListLanguagesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cases | fr | dossier          titre",
        "cases | ar | الملف",
        "members network | fr | dossier          dimension  membre",
        "members network | ar | الملف",
        "log --last 1 | fr | numéro  enregistré",
        "log --last 1 | ar | الرقم",
        "show restored | fr | champ",
        "show restored | ar | الحقل",
        "entries petition | fr | dossier",
        "replay | fr | numéro  dossier",
        "replay | ar | الرقم",
        "diff 2026-01-01T00:00:00Z now | fr | quoi",
        "diff 2026-01-01T00:00:00Z now | ar | ماذا"
      })
  void headings_and_words_are_in_the_language(String line, String language, String heading) {
    Ran ran = sijill((line + " --lang " + language).split(" ", -1));

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.lines())
        .filteredOn(each -> Ran.plain(each).startsWith(heading))
        .as(ran.out())
        .isNotEmpty();
    assertThat(ran.out())
        .doesNotContainPattern("\\b(yes|no status|entry added|cells|known-from)\\b")
        .doesNotContain("\\u2068");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cases",
        "members",
        "log",
        "show restored",
        "show case-opened",
        "replay",
        "diff 2026-01-01T00:00:00Z now"
      })
  void programs_are_told_the_same_in_every_language(String line) {
    for (String format : List.of("csv", "csv-raw", "json", "jsonl")) {
      String[] words = (line + " --format " + format).split(" ", -1);
      String[] arabic =
          Stream.concat(Stream.of(words), Stream.of("--lang", "ar")).toArray(String[]::new);

      assertThat(sijill(arabic)).isEqualTo(sijill(words));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "ar"})
  void every_entry_is_shown(String language) {
    for (String line : sijill("log", "--format", "csv").lines().stream().skip(1).toList()) {
      Ran ran = sijill("show", line.split(",", -1)[3], "--lang", language);

      assertThat(ran.code()).as(ran.err()).isZero();
      assertThat(ran.out()).doesNotContain("known-from", "some day", "assumed");
    }
  }

  @Test
  void what_a_recording_did_is_said_in_the_language(@TempDir Path directory) {
    String file = directory.resolve("a.jsonl").toString();
    String open =
        "open --case c --title C --occurred 2016 --territory MA --operator inwi --network 3g,wifi"
            + " --service skype --baseline open --archive "
            + file;
    sijill(open.split(" ", -1));

    assertThat(recorded(file, "blocking-imposed --network 3g --occurred 2016-01-04 --lang fr"))
        .isEqualTo("sijill: service bloqué\u00a0: 1 des 2 cellules\u00a0: 3g\n");
    assertThat(recorded(file, "blocking-imposed --occurred 2016-01-04 --dry-run --lang fr"))
        .contains("sijill: à blanc\u00a0: service bloqué", "ne nomme aucun membre");
    assertThat(recorded(file, "service-restored --network 3g --occurred 2016-01-05 --lang ar"))
        .contains("الخدمة متاحة");
    assertThat(sijill("undo", "--archive", file, "--lang", "fr").err())
        .contains("des statuts changent", "annulée");
  }

  private static String recorded(String file, String line) {
    Ran ran = sijill(("record " + line + " --archive " + file).split(" ", -1));
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran.err();
  }
}
