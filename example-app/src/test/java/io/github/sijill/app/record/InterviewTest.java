package io.github.sijill.app.record;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.app.Ran;
import io.github.sijill.app.ShellLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries that are asked for step by step, with the mistakes of those who answer. */
class InterviewTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String OPENING =
      """
      id of the new case> Voip!
      id of the new case> voip
      occurred> 30/2/2016
      occurred> 2016
      title>
      title> VoIP in Morocco
      territory> ma
      operator> إنوي
      operator> inwi,inwi
      operator> inwi,meditel
      network> mobile(3g,4g
      network> mobile(3g,4g),wifi
      service> skype
      baseline> opne
      baseline> open
      attestation>
      source>
      summary>
      another field> nmae
      another field> name
      name> network/4g/fr=la 4G
      name> network/5g/fr=la 5G
      name>
      another field>
      record it> ?
      record it> yes
      """;

  private static final String BLOCKING =
      """
      to be recorded> blocking
      to be recorded> blocking-imposed
      operator>
      network> mobil
      network> mobile
      occurred> 1/3/2016
      occurred> 2016-03-01
      level> shut
      level> BLOCKED
      ordered-by> the regulator's board
      attestation> offical
      attestation> official
      source> Médias 24; foo=bar
      source> Médias 24; title=L'«accès» coupé; on=1/3/2016
      source> Médias 24; title=L'«accès» coupé; on=2016-03-02; in=fr
      source>
      summary> Calls 'fail' on $3G & "4G"!
      summary> fr=Les appels échouent.
      summary>
      another field> label
      label> cause
      label> cause=licences
      label>
      another field>
      record it> yes
      """;

  @TempDir private Path directory;
  private Path file = Path.of("");
  private int copies;

  @BeforeEach
  void name() {
    file = directory.resolve("a.jsonl");
  }

  private Ran asked(TypedAnswers answers, String... words) {
    return Ran.asking(
        answers,
        Stream.concat(Stream.of(words), Stream.of("--archive", file.toString()))
            .toArray(String[]::new));
  }

  private void done(String line) {
    Ran ran = Ran.sijill(ShellLines.words(line + " --archive " + file).toArray(String[]::new));
    assertThat(ran.code()).as("%s: %s", line, ran.err()).isZero();
  }

  private void opened() {
    done(
        "open --case voip --title VoIP --occurred 2016 --territory MA --operator inwi,meditel"
            + " --network 'mobile(3g,4g),wifi' --service skype --baseline open");
  }

  /** The lines of the archive without what each recording has of its own. */
  private static List<JsonNode> told(Path archive) throws IOException {
    List<JsonNode> told = new ArrayList<>();
    for (String line : Files.readAllLines(archive)) {
      ObjectNode event = (ObjectNode) JSON.readTree(line);
      event.remove(List.of("recorded", "previous", "hash"));
      told.add(event);
    }
    return told;
  }

  /** Runs the printed commands on a copy of the archive as it was before, by the shell's rules. */
  private void theCommandsDoTheSame(List<String> before, Ran ran) throws IOException {
    Path copy = directory.resolve("copy%s.jsonl".formatted(copies++));
    if (!before.isEmpty()) {
      Files.write(copy, before);
    }
    List<String> commands =
        ran.lines().stream().filter(line -> line.startsWith("sijill ")).toList();
    assertThat(commands).isNotEmpty();
    for (String command : commands) {
      String[] words =
          ShellLines.words(command).stream()
              .skip(1)
              .map(word -> word.equals(file.toString()) ? copy.toString() : word)
              .toArray(String[]::new);
      Ran again = Ran.sijill(words);
      assertThat(again.code()).as("%s: %s", command, again.err()).isZero();
    }
    assertThat(told(copy)).isEqualTo(told(file));
  }

  @Test
  void a_whole_case_is_recorded_with_mistakes_and_each_is_answered_where_it_was_made()
      throws IOException {
    TypedAnswers answers =
        new TypedAnswers(
            OPENING
                + "another entry> yes\n"
                + BLOCKING
                + "another entry> yes\n"
                + """
                to be recorded> service-restored
                operator>
                network>
                occurred> 2015-01-01
                ends>
                to>
                decided-by>
                definitive> yes
                definitive> true
                attestation>
                source>
                summary>
                another field>
                occurred> 2016-11-04
                record it> yes
                another entry> no
                """);

    Ran ran = asked(answers, "new");

    assertThat(ran.code()).as("%s %s", ran.err(), answers.seen()).isZero();
    assertThat(answers.seen())
        .contains(
            "This one is needed.",
            "'opne'; did you mean open? write one of open, degraded, blocked, unknown",
            "'1/3/2016' is not a date; write 2016-03-01 for 1 March 2016, or 2016-01-03 for 3"
                + " January 2016",
            "'shut'; write one of open, degraded, blocked, unknown",
            "'yes'; write true or false",
            "blocked: 4 of 6 cells: 3g and la 4G",
            "Nothing is told of it so far.")
        .endsWith("closed");
    assertThat(String.join("\n", answers.seen()))
        .contains("no network 'mobil'", "did you mean mobile?")
        .contains("There is no field nmae here. did you mean name?")
        .contains("a source has no field 'foo'")
        .contains("nothing blocked or degraded can have been in force on 2015-01-01");
    assertThat(ran.out()).contains("recorded 1 case-opened", "recorded 3 service-restored-2016-11");
    theCommandsDoTheSame(List.of(), ran);
  }

  @Test
  void it_shows_what_is_told_so_far_of_what_is_touched() {
    opened();
    done("record blocking-imposed --occurred 2016-01-04 --network 3g --id one");
    done("record blocking-imposed --occurred 2016-02-04 --network wifi --id two");
    TypedAnswers answers = new TypedAnswers("operator>\nnetwork> 3g\n");

    Ran ran = asked(answers, "new", "service-restored", "--case", "voip");

    assertThat(ran).isEqualTo(new Ran(1, "", "sijill: nothing was recorded\n"));
    assertThat(answers.seen())
        .contains("What is told of it so far:", "2016-01-04  one  blocking-imposed  ")
        .doesNotContain("2016-02-04  two  blocking-imposed  ");
  }

  @Test
  void whoever_leaves_at_whatever_step_has_recorded_nothing() throws IOException {
    opened();
    byte[] before = Files.readAllBytes(file);
    List<String> steps = ("case> voip\n" + BLOCKING).lines().toList();
    for (int step = 0; step < steps.size(); step++) {
      Ran ran = asked(new TypedAnswers(steps.stream().limit(step).collect(joining("\n"))), "new");

      assertThat(ran).isEqualTo(new Ran(1, "", "sijill: nothing was recorded\n"));
      assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }
  }

  @Test
  void whoever_leaves_a_new_archive_has_not_created_it() {
    assertThat(asked(new TypedAnswers("id of the new case> voip"), "new").code()).isEqualTo(1);
    assertThat(file).doesNotExist();
  }

  @Test
  void who_says_no_has_recorded_nothing_and_with_dry_run_nobody_has() throws IOException {
    opened();
    byte[] before = Files.readAllBytes(file);
    String rumour =
        """
        occurred> 2016-10
        claim> it ends soon
        period>
        attestation> rumoured
        source>
        summary>
        another field>
        """;

    assertThat(
            asked(
                new TypedAnswers("case> VOIP\n" + rumour + "record it> no"),
                "new",
                "rumour-circulated"))
        .isEqualTo(new Ran(1, "", "sijill: nothing was recorded\n"));
    Ran dry =
        asked(
            new TypedAnswers("case> voip\n" + rumour + "record it> y"),
            "new",
            "rumour-circulated",
            "--dry-run");
    assertThat(dry.out()).startsWith("would-record 2 rumour-circulated-2016-10-01\nsijill record ");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void an_entry_is_corrected_from_what_it_says() throws IOException {
    opened();
    done(
        "record blocking-imposed --id one --occurred 2016-01-04 --network 3g,4g --source 'Médias"
            + " 24; on=2016-01-05' --source UFE --summary 'en=Calls fail.' --label cause=exams");
    List<String> before = Files.readAllLines(file);
    TypedAnswers answers =
        new TypedAnswers(
            """
            correct or retract> corect
            correct or retract> correct
            field to change> source
            source> =
            source> UFE; title=L'accès
            source>
            field to change> netwrok
            field to change> network
            network> =
            field to change> occurred
            occurred> 2016-01-33
            occurred> 2016-01-05
            field to change>
            why> x
            record it> yes
            """);

    Ran ran = asked(answers, "edit", "ONE");

    assertThat(ran.code()).as("%s %s", ran.err(), answers.seen()).isZero();
    assertThat(String.join("\n", answers.seen()))
        .contains("network: 3g,4g", "source: Médias 24; on=2016-01-05", "did you mean network?");
    assertThat(ran.out())
        .contains("recorded 3 one-corrected", "--occurred 2016-01-05")
        .doesNotContain("--network", "--label", "--summary");
    theCommandsDoTheSame(before, ran);
  }

  @Test
  void members_are_corrected_from_what_they_are_and_keep_what_is_said_of_them() throws IOException {
    done(
        "open --case voip --title VoIP --occurred 2016 --territory MA --operator inwi,meditel"
            + " --network 'mobile(3g,4g),wifi' --service skype --name network/3g/fr='la 3G' --name"
            + " operator/inwi/ar=إنوي --member-days operator/meditel=../2016-12-07");
    List<String> before = Files.readAllLines(file);
    TypedAnswers answers =
        new TypedAnswers(
            """
            correct or retract> correct
            field to change> network
            network> mobile(3g,4g),fixed(adsl),wifi
            field to change> name
            name> =
            name> =
            name> network/adsl/fr=l'ADSL
            name>
            field to change> member-days
            member-days> =
            member-days>
            field to change>
            why> adsl was forgotten
            record it> yes
            """);

    Ran ran = asked(answers, "edit", "case-opened");

    assertThat(ran.code()).as("%s %s", ran.err(), answers.seen()).isZero();
    assertThat(String.join("\n", answers.seen()))
        .contains(
            "name: operator/inwi/ar=إنوي",
            "name: network/3g/fr=la 3G",
            "member-days: operator/meditel=../2016-12-07");
    assertThat(
            told(file).getLast().at("/payload/correction/payload/dimensions/networks").toString())
        .isEqualTo(
            "[{\"id\":\"mobile\"},{\"id\":\"3g\",\"parent\":\"mobile\",\"names\":{\"fr\":\"la"
                + " 3G\"}},{\"id\":\"4g\",\"parent\":\"mobile\"},{\"id\":\"fixed\"},{\"id\":\"adsl\","
                + "\"parent\":\"fixed\",\"names\":{\"fr\":\"l'ADSL\"}},{\"id\":\"wifi\"}]");
    theCommandsDoTheSame(before, ran);
  }

  @Test
  void what_is_cleared_is_taken_away_where_a_correction_can_and_said_to_stay_where_not()
      throws IOException {
    opened();
    done(
        "record blocking-imposed --id one --occurred 2016-01-04 --summary 'en=Calls fail.'"
            + " --summary 'fr=Rien.' --label cause=exams --ordered-by ANRT");
    List<String> before = Files.readAllLines(file);
    TypedAnswers answers =
        new TypedAnswers(
            """
            correct or retract> correct
            field to change> summary
            summary>
            summary> =
            summary>
            field to change> label
            label>
            label>
            field to change> ordered-by
            ordered-by>
            field to change>
            why> x
            record it> yes
            """);

    Ran ran = asked(answers, "edit", "one");

    assertThat(ran.code()).as("%s %s", ran.err(), answers.seen()).isZero();
    assertThat(answers.seen()).contains("It stays ANRT. What a correction leaves out stays.");
    assertThat(told(file).getLast().at("/payload/correction/payload/entry/summary").toString())
        .isEqualTo("{\"fr\":\"Rien.\"}");
    assertThat(told(file).getLast().at("/payload/correction/payload/entry").has("labels"))
        .isFalse();
    theCommandsDoTheSame(before, ran);
  }

  @Test
  void an_entry_is_retracted_and_the_retraction_too() throws IOException {
    opened();
    done("record blocking-imposed --id one --occurred 2016-01-04");
    List<String> before = Files.readAllLines(file);

    Ran ran =
        asked(
            new TypedAnswers(
                """
                entry> on
                entry> one
                correct or retract> retract
                why>
                why> it's wrong
                record it> yes
                """),
            "edit");

    assertThat(ran.out()).contains("recorded 3 one-retracted", "--why 'it'\\''s wrong'");
    theCommandsDoTheSame(before, ran);
    assertThat(asked(new TypedAnswers("why> right\nrecord it> yes"), "edit", "one-retracted").out())
        .contains("recorded 4 one-retracted-retracted");
  }

  @Test
  void what_is_not_changed_is_not_recorded() {
    opened();
    done("record blocking-imposed --id one --occurred 2016-01-04");

    TypedAnswers answers = new TypedAnswers("retract> correct\nfield to change>");
    assertThat(asked(answers, "edit", "one"))
        .isEqualTo(new Ran(1, "", "sijill: nothing was recorded\n"));
    assertThat(answers.seen()).contains("Nothing is changed.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"new", "new --lang fr", "edit", "edit one"})
  void without_a_terminal_it_says_what_to_use_instead(String line) {
    opened();

    Ran ran = Ran.reading("yes\nyes\n", (line + " --archive " + file).split(" ", -1));

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .startsWith("sijill: there is no terminal to ask in; without one, 'sijill ")
        .contains(line.startsWith("new") ? "'sijill record TYPE'" : "'sijill correct ENTRY'");
  }

  @Test
  void it_asks_in_the_language_of_who_answers() {
    opened();
    TypedAnswers answers =
        new TypedAnswers("dossier> voip\nopérateur> rien\nopérateur> inwi\nréseau>");

    Ran ran = asked(answers, "new", "blocking-imposed", "--lang", "fr");

    assertThat(ran.err()).isEqualTo("sijill: rien n’a été enregistré\n");
    assertThat(answers.seen()).contains("Rien n’en est dit jusqu’ici.");
  }

  @Test
  void an_amendment_is_told_of_an_entry_that_is_edited() {
    opened();

    assertThat(asked(new TypedAnswers(""), "new", "entry-corrected").err())
        .isEqualTo(
            "sijill: entry-corrected is told of an entry that is there already; 'sijill edit ENTRY'"
                + " asks for it\n");
  }
}
