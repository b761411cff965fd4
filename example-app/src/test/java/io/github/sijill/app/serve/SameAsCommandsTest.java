package io.github.sijill.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.Archive;
import io.github.sijill.Archives;
import io.github.sijill.app.Ran;
import io.github.sijill.app.RandomArchive;
import io.github.sijill.http.ApiRequest;
import io.github.sijill.http.ApiResponse;
import io.github.sijill.http.HttpApi;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered over HTTP is what the command of that name prints, to the byte. */
class SameAsCommandsTest {

  private static final List<String> FORMATS =
      List.of("json", "json", "json", "jsonl", "csv", "csv-raw", "markdown");

  /** A question in words of either: names and values, some of which may be wrong. */
  private static final class Asked {
    private final SplittableRandom random;
    private final List<String> options = new ArrayList<>();
    private final List<String> parameters = new ArrayList<>();
    private final String command;

    private final boolean isOfMorocco;

    Asked(long seed, boolean isOfMorocco) {
      random = new SplittableRandom(seed);
      this.isOfMorocco = isOfMorocco;
      command =
          one(
              "status",
              "status",
              "timeline",
              "durations",
              "changes",
              "chronology",
              "legal-basis",
              "office-holder",
              "explain",
              "entries",
              "cases",
              "members",
              "log",
              "replay",
              "date",
              "diff");
      switch (command) {
        case "status" -> {
          switch (random.nextInt(4)) {
            case 0 -> add("during", span());
            case 1 -> add("at", day() + "T" + one("07:30", "23:59:59") + one("Z", "+01:00"));
            default -> add("on", day());
          }
          maybe("group-by", "territory", "operator", "network", "service", "case");
        }
        case "durations" -> {
          maybe("during", span(), "2015/2017");
          maybe("status", "open", "blocked", "DEGRADED");
          maybe("group-by", "network", "case");
          maybeFlag("by-year");
        }
        case "changes" -> add("during", span());
        case "explain" -> {
          if (random.nextInt(3) == 0) {
            add("during", span());
          } else {
            add("on", day());
          }
        }
        case "legal-basis" -> add("on", day());
        case "office-holder" -> {
          add("on", day());
          maybe("institution", "ANRT", "nobody");
        }
        case "entries" -> {
          maybe("during", span(), "2016-02-01/..");
          maybe("type", "blocking-imposed", "blocking-imposed,sijill.ServiceRestored,");
        }
        case "members" -> maybeFirst("dimension", "network", "Operator", "networks");
        case "log" -> maybe("last", "3", "0");
        case "date" -> {
          addFirst("edtf", one(day(), span(), "today"));
          maybeFirst("edtf", "2016-1X", "1/3/2016", "[..2016-02-16]");
        }
        case "diff" -> {
          addFirst("from", one(instant(), instant(), "now", "2199-01-01T00:00:00Z"));
          addFirst("to", one(instant(), "now", "2016"));
        }
        default -> {}
      }
      if (List.of("cases", "members", "log", "replay", "date", "diff").contains(command)) {
        if (List.of("members", "log", "diff", "replay").contains(command)) {
          maybe("case", isOfMorocco ? "voip-maroc-2016" : "case-0", "case-9", "CASE-0");
        }
        if (!command.equals("date")) {
          maybe("lang", "fr", "ar", "en");
        }
        add("format", one(FORMATS.toArray(String[]::new)));
        return;
      }
      maybe("network", "wifi", "3g,adsl", "mobile", "réseaux mobiles", "5g");
      maybe("operator", "inwi", "Maroc Telecom");
      maybe("except-service", "skype");
      maybe("territory", "ma", "Morocco");
      maybe("known-on", day());
      maybe("recorded-at", instant());
      maybe("attested", "official", "reported");
      maybe("label", "cause=exams");
      if (!isOfMorocco) {
        maybe("case", "case-0", "case-1", "CASE-1");
      }
      if (!List.of("chronology", "office-holder", "entries").contains(command)) {
        maybeFlag("restricted");
      }
      maybe("lang", "fr", "ar", "en");
      add("format", one(FORMATS.toArray(String[]::new)));
    }

    private String instant() {
      return isOfMorocco
          ? "2026-11-24T08:00:%02dZ".formatted(random.nextInt(4, 14))
          : RandomArchive.RECORDED.plusSeconds(random.nextInt(30)).toString();
    }

    private String day() {
      if (!isOfMorocco) {
        return LocalDate.of(2016, 1, 28).plusDays(random.nextInt(35)).toString();
      }
      return LocalDate.of(2015, 12, 28).plusDays(random.nextInt(330)).toString();
    }

    private String span() {
      if (!isOfMorocco) {
        LocalDate from = LocalDate.parse(day());
        return "%s/%s".formatted(from, from.plusDays(random.nextInt(12)));
      }
      return one("2016", "2016-03", "2016-02-20/2016-03-10", "2016-10/2016-11");
    }

    private String one(String... words) {
      return words[random.nextInt(words.length)];
    }

    private void maybe(String name, String... values) {
      if (random.nextInt(4) == 0) {
        add(name, one(values));
      }
    }

    /** What the command line takes without a name. */
    private void addFirst(String name, String value) {
      options.add(value);
      parameters.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private void maybeFirst(String name, String... values) {
      if (random.nextInt(4) == 0) {
        addFirst(name, one(values));
      }
    }

    private void maybeFlag(String name) {
      if (random.nextInt(4) == 0) {
        options.add("--" + name);
        parameters.add(name + "=true");
      }
    }

    private void add(String name, String value) {
      options.add("--" + name);
      options.add(value);
      parameters.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    String[] arguments(String... more) {
      List<String> all = new ArrayList<>(List.of(command));
      all.addAll(options);
      all.addAll(List.of(more));
      return all.toArray(String[]::new);
    }

    String target() {
      return "/api/" + command + "?" + String.join("&", parameters);
    }
  }

  @RepeatedTest(30)
  void random_questions_are_answered_alike(RepetitionInfo repetition) {
    try (Archive archive = Archives.morocco2016()) {
      long seed = 1_000L * repetition.getCurrentRepetition();
      assertThat(compare(archive, 30, seed, true)).isGreaterThan(10);
    }
  }

  @RepeatedTest(4)
  void so_are_those_about_random_archives(RepetitionInfo repetition, @TempDir Path directory)
      throws IOException {
    long seed = repetition.getCurrentRepetition();
    Path file = directory.resolve("random.jsonl");
    try (Archive archive = RandomArchive.of(seed, 2, 15)) {
      archive.copyTo(file);
      assertThat(compare(archive, 60, 1_000 * seed, false, "--archive", file.toString()))
          .isGreaterThan(20);
    }
  }

  /** Asks both; gives how many questions were answered. */
  private static int compare(
      Archive archive, int questions, long seed, boolean isOfMorocco, String... options) {
    int answered = 0;
    HttpApi api = HttpApi.of(archive);
    for (int i = 0; i < questions; i++) {
      Asked asked = new Asked(seed + i, isOfMorocco);
      // Dates are of no archive.
      Ran ran =
          Ran.sijill(asked.command.equals("date") ? asked.arguments() : asked.arguments(options));
      ApiResponse response = api.answer(ApiRequest.get(asked.target()));
      // One date that is none is an answer too, of which a script is told by the exit code.
      if (ran.code() == 0 || (asked.command.equals("date") && !ran.out().isEmpty())) {
        assertThat(response.text()).as(asked.target()).isEqualTo(ran.out());
        assertThat(response.status()).isEqualTo(200);
        answered++;
      } else {
        assertThat(response.status()).as(asked.target() + ran.err()).isEqualTo(400);
        assertThat(response.header("Content-Type")).contains("application/problem+json");
      }
    }
    return answered;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cases",
        "members",
        "members network?dimension=network",
        "members --case voip-maroc-2016?case=voip-maroc-2016",
        "log",
        "log --case VOIP-Maroc-2016?case=VOIP-Maroc-2016",
        "log --last 3?last=3",
        "replay --case voip-maroc-2016?case=voip-maroc-2016",
        "show imposed-mobile?entry=imposed-mobile",
        "show IMPOSED-MOBILE?entry=IMPOSED-MOBILE",
        "entries petition?text=petition",
        "entries ANRT décision?text=ANRT&text=d%C3%A9cision"
      })
  void so_is_what_is_there(String command) {
    String[] sides = command.split("\\?", -1);
    try (Archive archive = Archives.morocco2016()) {
      for (String format : List.of("json", "jsonl", "csv", "csv-raw", "markdown")) {
        Ran ran = Ran.sijill((sides[0] + " --format " + format).split(" ", -1));
        String target =
            "/api/%s?format=%s%s"
                .formatted(
                    sides[0].split(" ", -1)[0], format, sides.length == 1 ? "" : "&" + sides[1]);
        assertThat(HttpApi.of(archive).answer(ApiRequest.get(target)).text())
            .as(target)
            .isEqualTo(ran.out())
            .isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"status", "explain", "legal-basis"})
  void so_are_citations(String command) {
    Ran ran = Ran.sijill(command, "--on", "2016-03-05", "--network", "wifi", "--cite-as", "10.1/x");
    try (Archive archive = Archives.morocco2016()) {
      String target =
          "/api/cite/%s?on=2016-03-05&network=wifi&cite-as=10.1/x"
              .formatted(command.equals("explain") ? "status" : command);
      assertThat(HttpApi.of(archive).answer(ApiRequest.get(target)).text()).isEqualTo(ran.out());
    }
  }

  @Test
  void so_are_pictures() {
    Ran ran = Ran.sijill("picture", "--network", "wifi", "--width", "600", "--theme", "dark");
    try (Archive archive = Archives.morocco2016()) {
      String target = "/api/picture.svg?network=wifi&width=600&theme=dark";
      assertThat(HttpApi.of(archive).answer(ApiRequest.get(target)).text()).isEqualTo(ran.out());
    }
  }
}
