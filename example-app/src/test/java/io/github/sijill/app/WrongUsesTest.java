package io.github.sijill.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.app.output.Console;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Commands in masses, most of them wrong, from seeds: whatever is typed, it is done or refused in a
 * line that helps, and nothing unforeseen happens.
 */
class WrongUsesTest {

  /** They write files by the names that are typed, or wait for somebody. */
  private static final List<String> LEFT_OUT =
      List.of("page", "picture", "copy", "import", "man", "serve", "follow");

  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "-",
          "--",
          "=",
          "x",
          "wifi",
          "Wi-Fi",
          "wfi",
          "mobile",
          "3g,4g",
          "all",
          "none",
          "MA",
          "ma",
          "inwi,",
          ",",
          "whatsapp",
          "2016",
          "2016-03",
          "2016-03-05",
          "1/3/2016",
          "2016-02-30",
          "2016-3-1",
          "2016-01/..",
          "../2016",
          "..",
          "9999-12-31",
          "-0001-01-01",
          "Y100000",
          "today",
          "yesterday",
          "tomorrow",
          "2016-03-05T10:00",
          "2016-03-05T10:00:00Z",
          "now",
          "open",
          "BLOCKED",
          "opne",
          "official",
          "reported",
          "true",
          "json",
          "csv",
          "tabel",
          "fr",
          "xx",
          "0",
          "1",
          "-1",
          "99999999999",
          "5x",
          "imposed-mobile",
          "IMPOSED-MOBIL",
          "case-opened",
          "voip-maroc-2016",
          "voip",
          "cause=exams",
          "=x",
          "en=Calls fail.",
          "Médias 24; on=x",
          "Médias 24; on=2016",
          "{",
          "{}",
          "{\"type\":\"sijill.X\",\"payload\":{}}",
          "[1]",
          "'",
          "\"",
          "%s",
          "%n",
          "${x}",
          "سجل",
          "\u202e",
          "\u0000",
          "\t",
          "a\nb",
          "🙂",
          "x".repeat(300),
          "nowhere.jsonl",
          "/",
          "/dev/null",
          "jdbc:postgresql:",
          "jdbc:mysql://u:secret@h/d",
          "http://h",
          "@x",
          "@",
          "\\");

  private static final Pattern PLAIN =
      Pattern.compile("sijill: (?!.*(Exception|java\\.|class |interface | an int)).{12,}");

  private final Locale locale = Locale.getDefault();
  @TempDir private Path directory;
  private Path archive = Path.of("");

  @BeforeEach
  void copy() throws IOException {
    archive = directory.resolve("a.jsonl");
    Files.writeString(archive, Ran.sijill("export").out());
  }

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
  }

  private static CommandLine commands() {
    return Main.commands(
        Console.of(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream()));
  }

  private static <T> T one(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static List<String> typed(CommandLine sijill, Random random) {
    List<String> names =
        sijill.getSubcommands().keySet().stream().filter(name -> !LEFT_OUT.contains(name)).toList();
    String name = one(random, names);
    List<String> words = new ArrayList<>(List.of(slip(name, random)));
    CommandLine command = requireNonNull(sijill.getSubcommands().get(name));
    if (!command.getSubcommands().isEmpty() && random.nextInt(5) > 0) {
      String below = one(random, List.copyOf(command.getSubcommands().keySet()));
      words.add(slip(below, random));
      command = requireNonNull(command.getSubcommands().get(below));
    }
    List<OptionSpec> options = command.getCommandSpec().options();
    for (OptionSpec option : options) {
      if (option.required() && random.nextInt(6) > 0) {
        words.add(option.longestName());
        words.add(one(random, VALUES));
      }
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      OptionSpec option = one(random, options);
      words.add(slip(option.longestName(), random));
      if (option.arity().max() > 0 && random.nextInt(8) > 0) {
        words.add(one(random, VALUES));
      }
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      words.add(1 + random.nextInt(words.size()), one(random, VALUES));
    }
    return words;
  }

  private static String slip(String word, Random random) {
    if (random.nextInt(12) > 0) {
      return word;
    }
    int at = random.nextInt(word.length());
    return word.substring(0, at) + word.substring(at + 1);
  }

  private Ran run(List<String> words, boolean isRead) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            Console.of(
                new ByteArrayInputStream("{\nx\n".getBytes(StandardCharsets.UTF_8)), out, err),
            isRead ? Map.of("SIJILL_ARCHIVE", archive.toString()) : Map.of(),
            StandardCharsets.UTF_8,
            words.toArray(String[]::new));
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "fr-FR", "ar-MA", "tr-TR", "ar-EG-u-nu-arab"})
  void whatever_is_typed_is_done_or_refused_in_a_line_that_helps(String tag) {
    Locale.setDefault(Locale.forLanguageTag(tag));
    CommandLine sijill = commands();
    int refused = 0;
    for (int seed = 0; seed < 150; seed++) {
      Random random = new Random(31L * seed + tag.hashCode());
      List<String> words = typed(sijill, random);
      Ran ran = run(words, random.nextBoolean());
      String said = "%s %s: %s".formatted(tag, words, ran);

      assertThat(ran.code()).as(said).isIn(0, 1, 2);
      assertThat(ran.out() + ran.err())
          .as(said)
          .doesNotContain("Exception", "fault of sijill", "\tat ", "io.github", "java.");
      // 'date' answers with what it was given.
      assertThat(ran.err()).as(said).doesNotContain("secret");
      List<String> lines = Ran.withoutBuiltIn(ran.err()).lines().toList();
      assertThat(lines).as(said).allMatch(line -> line.startsWith("sijill: "));
      if (ran.code() == 2) {
        refused++;
        // 'date' answers each date in its place, those that are none too.
        String why = words.getFirst().equals("date") ? ran.out() + ran.err() : lines.getLast();
        assertThat(why).as(said).hasSizeGreaterThan("sijill: ".length() + 12);
      }
      assertThat(ran.err()).as(said).doesNotContain("\u0000", "\u202e");
    }
    assertThat(refused).isGreaterThan(40);
  }

  /** Of whatever kind a value is, what is wrong with it is told in our words. */
  @Test
  void no_message_about_a_value_names_a_class() {
    List<String> said = new ArrayList<>();
    tell(commands(), List.of(), said);

    assertThat(said).hasSizeGreaterThan(500).allSatisfy(line -> assertThat(line).matches(PLAIN));
  }

  private void tell(CommandLine command, List<String> words, List<String> said) {
    for (OptionSpec option : command.getCommandSpec().options()) {
      if (option.arity().max() > 0 && !option.longestName().equals("--archive")) {
        List<String> call = new ArrayList<>(words);
        call.addAll(List.of(option.longestName(), "\u0000/", "\u0000", "\u0000"));
        Ran ran = run(call, true);
        assertThat(ran.code()).as("%s", call).isEqualTo(2);
        said.addAll(ran.refusals());
      }
    }
    command
        .getSubcommands()
        .forEach(
            (name, below) ->
                tell(below, Stream.concat(words.stream(), Stream.of(name)).toList(), said));
  }

  @Test
  void answers_for_programs_are_the_same_in_every_locale() {
    for (String line :
        List.of(
            "status --on 2016-03-05 --format json",
            "timeline --format csv",
            "log --format jsonl",
            "durations --format json",
            "show restored --format csv",
            "cases --format json",
            "status --on 2016-03-05 --cite",
            "explain --on 2016-03-05 --format json")) {
      Locale.setDefault(Locale.ENGLISH);
      Ran english = Ran.sijill(line.split(" ", -1));
      for (String tag : List.of("fr-FR", "ar-MA", "tr-TR", "ar-EG-u-nu-arab")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        for (String variable : List.of("fr_FR.UTF-8", "ar_MA.UTF-8", "tr_TR.UTF-8", "C")) {
          Ran ran = Ran.where(Map.of("LC_ALL", variable), line.split(" ", -1));
          assertThat(ran.out()).as("%s in %s", line, tag).isEqualTo(english.out());
        }
      }
    }
  }
}
