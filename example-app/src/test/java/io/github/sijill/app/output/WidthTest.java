package io.github.sijill.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.app.Ran;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No line of an answer is longer than the terminal, but what is there to be copied whole. */
class WidthTest {

  private static final String CASE = "coupures-des-epreuves-du-baccalaureat-2016";

  /** Every command that can be given a width. */
  private static final List<String> COMMANDS =
      List.of(
          "status --on 2016-03-05",
          "status --at 2016-06-13T06:30+00:00",
          "status --during 2016-01/2016-06",
          "status --on 2016-03-05 --group-by network",
          "status --on 2016-06-13 --restricted",
          "timeline",
          "timeline --restricted --attested reported --color always",
          "durations",
          "durations --group-by territory --during 2016",
          "durations --by-year --during 2015/2017",
          "changes --during 2016",
          "changes --during 1990",
          "chronology",
          "chronology --label cause=none",
          "legal-basis --on 2016-07-01",
          "office-holder --on 2016-11-01",
          "explain --on 2016-03-05",
          "explain --during 2016-01-01/2016-06-30",
          "explain --on 2016-06-13 --known-on 2016-06-14 --attested official",
          "replay",
          "replay --case " + CASE,
          "date [2016-01-01..2016-01-05] 2016-1X février",
          "cases",
          "members",
          "entries",
          "entries --during 1990",
          "show mesure",
          "show blocage-des-messageries-dans-le-grand-sud",
          "show perturbations-a-oran-corrected",
          "log",
          "log --last 0",
          "diff 2000-01-01T00:00:00Z now",
          "diff now now",
          "verify");

  /** It prints lines as they come, and its width is that of what is drawn. */
  private static final Set<String> OTHERS = Set.of("follow", "picture");

  private static String file = "";

  @BeforeAll
  static void a_case_of_long_names_in_two_scripts(@TempDir Path directory) {
    file = directory.resolve("long.jsonl").toString();
    done(
        "open",
        "--case=" + CASE,
        "--title=Coupures de l'accès à Internet pendant les épreuves du baccalauréat",
        "--occurred=2016-01-01",
        "--territory=DZ(wilaya-de-tamanrasset-et-du-grand-sud,wilaya-d-oran)",
        "--operator=algerie-telecom-mobile-mobilis,optimum-telecom-algerie-djezzy",
        "--network=reseaux-mobiles(3g,4g),reseaux-fixes(fibre-optique-jusqu-au-domicile)",
        "--service=messageries-et-telephonie(whatsapp,facebook-messenger,viber)",
        "--name=territory/DZ/fr=République algérienne démocratique et populaire",
        "--name=territory/DZ/ar=الجمهورية الجزائرية الديمقراطية الشعبية",
        "--name=operator/algerie-telecom-mobile-mobilis/ar=اتصالات الجزائر للهاتف النقال",
        "--name=network/reseaux-mobiles/fr=réseaux mobiles de troisième génération et suivantes",
        "--name=service/messageries-et-telephonie/ar=تطبيقات التراسل الفوري والمهاتفة",
        "--baseline=open");
    done(
        "record",
        "blocking-imposed",
        "--id=blocage-des-messageries-dans-le-grand-sud",
        "--occurred=[2016-01-03..2016-01-09]",
        "--network=reseaux-mobiles",
        "--territory=wilaya-de-tamanrasset-et-du-grand-sud",
        "--ordered-by=Ministère de la Poste, des Télécommunications et du Numérique",
        "--source=Autorité de régulation de la poste et des communications électroniques;"
            + " title=Communiqué relatif aux perturbations des réseaux sociaux; in=fr;"
            + " at=https://www.example.org/communiques/2016/perturbations-reseaux-sociaux.html",
        "--summary=ar=حجبت تطبيقات التراسل الفوري على شبكات الهاتف المحمول في ولاية تمنراست.",
        "--label=cause=examens-du-baccalaureat");
    done(
        "record",
        "cuts-reported",
        "--id=coupures",
        "--days={2016-06-13,2016-06-15..2016-06-17}",
        "--from-time=06:00",
        "--to-time=08:00",
        "--zone=Africa/Algiers",
        "--network=3g");
    done(
        "record",
        "disruption-reported",
        "--id=perturbations-a-oran",
        "--occurred=2016-04~",
        "--territory=wilaya-d-oran",
        "--status=degraded",
        "--summary=en=Users in Oran tell of very slow connections in the evening hours of April");
    done(
        "record",
        "decree-published",
        "--id=decret",
        "--occurred=2016-05-20",
        "--in-force=2016-06-01/2016-12-31",
        "--issuer=Premier ministère de la République algérienne",
        "--title=Décret exécutif relatif aux conditions d'exploitation des messageries",
        "--gazette=الجريدة الرسمية للجمهورية الجزائرية");
    done(
        "record",
        "director-dismissed",
        "--id=limogeage",
        "--occurred=2016-07",
        "--institution=Autorité de régulation de la poste et des communications",
        "--office=président du conseil de l'autorité",
        "--person=عبد القادر بن محمد الأمين الجزائري",
        "--interim");
    done(
        "record",
        "measurement-reported",
        "--id=mesure",
        "--occurred=2016-05",
        "--tool=OONI",
        "--value=confirmed");
    done(
        "correct",
        "perturbations-a-oran",
        "--occurred=2016-04-10",
        "--why=Une autre source, plus proche de l'événement, donne le jour exact");
    done("retract", "mesure", "--why=المصدر أخطأ في اسم الأداة وفي التاريخ الذي ذكره");
    done("record", "service-restored", "--id=retour", "--occurred=[2016-11-04..2016-11-08]");
  }

  private static void done(String... command) {
    Ran ran =
        Ran.sijill(
            Stream.concat(Stream.of(command), Stream.of("--archive", file)).toArray(String[]::new));
    assertThat(ran.code()).as(ran.err()).isZero();
  }

  @ParameterizedTest
  @FieldSource("COMMANDS")
  void no_line_is_longer_than_the_terminal(String command) {
    for (String language : List.of("en", "fr", "ar")) {
      for (int columns : List.of(20, 40, 80, 200)) {
        List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
        if (!command.startsWith("date")) {
          words.addAll(List.of("--archive", file));
        }
        if (!command.startsWith("date") && !command.startsWith("verify")) {
          words.addAll(List.of("--lang", language));
        }
        Ran ran =
            Ran.where(Map.of("SIJILL_TERMINAL", "24 " + columns), words.toArray(String[]::new));

        assertThat(ran.out()).as(ran.err()).isNotEmpty();
        assertThat(folded(command, ran.lines()))
            .as("%s in %s on %s columns", command, language, columns)
            .allSatisfy(
                line -> assertThat(longest(line, columns)).as(line).isLessThanOrEqualTo(columns));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"help", "help log", "record blocking-imposed --help", "help record", "status -h"})
  void help_is_as_wide_as_the_terminal_or_as_is_typed(String command) {
    for (int columns : List.of(60, 80, 130)) {
      List<String> on =
          Ran.where(Map.of("SIJILL_TERMINAL", "24 " + columns), command.split(" ")).lines();
      List<String> typed = Ran.sijill((command + " --width " + columns).split(" ")).lines();
      List<String> equals = Ran.sijill((command + " --width=" + columns).split(" ")).lines();

      assertThat(typed).isEqualTo(on).isEqualTo(equals);
      int longest = on.stream().mapToInt(String::length).max().orElseThrow();
      assertThat(longest).isBetween(columns == 130 ? 81 : 55, columns);
    }
    assertThat(Ran.where(Map.of("SIJILL_TERMINAL", "24 20"), command.split(" ")).lines())
        .isEqualTo(Ran.sijill((command + " --width 55").split(" ")).lines());
    assertThat(Ran.sijill(command.split(" ")).lines())
        .isEqualTo(Ran.sijill((command + " --width 80").split(" ")).lines());
  }

  @Test
  void every_command_with_a_width_is_among_these() {
    List<String> names = COMMANDS.stream().map(each -> each.split(" ", -1)[0]).distinct().toList();

    assertThat(Ran.sijill("complete", "").lines())
        .filteredOn(name -> Ran.sijill("complete", name, "--width").out().contains("--width"))
        .isSubsetOf(Stream.concat(names.stream(), OTHERS.stream()).toList())
        .containsAll(names);
  }

  /** Without the sentences that are there to be quoted, of which each stays on one line. */
  private static List<String> folded(String command, List<String> lines) {
    if (command.startsWith("explain")) {
      List<String> rest = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).startsWith(" ") && (i == 0 || lines.get(i - 1).startsWith(" "))) {
          rest.add(lines.get(i));
        }
      }
      return rest;
    }
    return lines.contains("") && lines.get(1).startsWith("  ")
        ? lines.subList(lines.indexOf(""), lines.size())
        : lines;
  }

  /** How wide a line is, unless a single word is wider than there is room. */
  private static int longest(String line, int columns) {
    String shown = line.replaceAll("\u001b\\[[0-9]*m", "");
    boolean isOneWord = shown.strip().indexOf(' ') < 0;
    return isOneWord ? Math.min(columns, DisplayWidth.of(shown)) : DisplayWidth.of(shown);
  }
}
