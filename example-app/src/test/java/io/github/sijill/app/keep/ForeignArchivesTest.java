package io.github.sijill.app.keep;

import static io.github.sijill.app.Ran.sijill;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.app.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Archives of other writers: every hash is right, and a rule of docs/events.md is broken. */
class ForeignArchivesTest {

  private static final String OPENED =
      event(
          "CaseOpened",
          "opened",
          "2015",
          "",
          "\"title\":\"T\",\"dimensions\":{\"territories\":[{\"id\":\"MA\"}],\"operators\":[{\"id\":\"inwi\"}],"
              + "\"networks\":[{\"id\":\"wifi\"}],\"services\":[{\"id\":\"skype\"}]},\"baseline\":\"open\"");

  @TempDir private Path directory;

  private static String event(
      String type, String id, String occurred, String inEntry, String further) {
    return ("\"type\":\"sijill.%s\",\"version\":\"1\",\"recorded\":\"2026-11-24T12:00:00Z\",\"payload\":{\"entry\":{"
                + "\"id\":\"%s\",\"case\":\"c\",\"occurred\":\"%s\",%s\"attestation\":\"reported\"},%s}")
        .formatted(type, id, occurred, inEntry, further);
  }

  private static String blocking(String id, String occurred, String inEntry, String network) {
    return event(
        "BlockingImposed",
        id,
        occurred,
        inEntry,
        "\"scope\":{\"territories\":\"all\",\"operators\":\"all\",\"networks\":[\"%s\"],\"services\":\"all\"}"
            .formatted(network));
  }

  private static String blocking(String id) {
    return blocking(id, "2016-01-01", "", "wifi");
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        Arguments.of("never opened", 1, List.of(blocking("a"))),
        Arguments.of("opened twice", 2, List.of(OPENED, OPENED.replace("\"opened\"", "\"again\""))),
        Arguments.of("recorded twice", 3, List.of(OPENED, blocking("a"), blocking("a"))),
        Arguments.of(
            "id twice", 3, List.of(OPENED, blocking("a"), blocking("a", "2016-05-05", "", "wifi"))),
        Arguments.of("unknown member", 2, List.of(OPENED, blocking("a", "2016", "", "5g"))),
        Arguments.of(
            "after itself",
            2,
            List.of(OPENED, blocking("a", "2016-01-01", "\"after\":[\"a\"],", "wifi"))),
        Arguments.of(
            "reference forward",
            2,
            List.of(
                OPENED, blocking("a", "2016-01-01", "\"after\":[\"b\"],", "wifi"), blocking("b"))),
        Arguments.of(
            "no world",
            3,
            List.of(
                OPENED,
                blocking("b", "2016-05-01", "", "wifi"),
                blocking("a", "2016-01-01", "\"after\":[\"b\"],", "wifi"))),
        Arguments.of("in the future", 2, List.of(OPENED, blocking("a", "2126-01-01", "", "wifi"))),
        Arguments.of(
            "retraction of nothing",
            2,
            List.of(
                OPENED,
                event(
                    "EntryRetracted",
                    "r",
                    "2016",
                    "",
                    "\"retracted\":\"none\",\"why\":\"it was not so\""))));
  }

  /** Chains the lines as docs/archive-format.md says. */
  private String written(List<String> events) throws IOException {
    StringBuilder lines = new StringBuilder();
    String hash = "0".repeat(64);
    for (int i = 0; i < events.size(); i++) {
      String line = "{\"sequence\":%d,%s".formatted(i + 1, events.get(i));
      hash = sha256(hash + line + "}");
      lines.append("%s,\"hash\":\"%s\"}\n".formatted(line, hash));
    }
    return Files.writeString(directory.resolve("foreign.jsonl"), lines).toString();
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void are_verified_as_broken_and_neither_answer_nor_are_passed_on(
      String what, int line, List<String> events) throws IOException {
    String file = written(events);
    Path copy = directory.resolve("copy.jsonl");

    Ran verified = sijill("verify", "--archive", file);

    assertThat(verified.code()).isEqualTo(1);
    assertThat(verified.out()).contains("line %s: entry ".formatted(line), " breaks a rule (");
    for (String command :
        List.of(
            "status --on 2016-06-01",
            "timeline",
            "chronology",
            "explain --on 2016-06-01",
            "durations",
            "legal-basis --on 2016-06-01",
            "replay",
            "export",
            "status --on 2016-06-01 --cite",
            "copy " + copy,
            "retract a --why x")) {
      Ran ran = sijill((command + " --archive " + file).split(" "));

      assertThat(ran.code()).as(command).isEqualTo(1);
      assertThat(ran.out()).as(command).isEmpty();
      assertThat(ran.refusals())
          .as(command)
          .singleElement()
          .asString()
          .startsWith("sijill: %s, line %s: entry ".formatted(file, line));
    }
    assertThat(sijill("import", file, "--archive", copy.toString()).code()).isEqualTo(1);
    assertThat(copy).doesNotExist();
  }

  /** What a newer release has written is no damage. */
  @Test
  void with_an_event_of_a_newer_release_are_refused_without_a_word_of_damage() throws IOException {
    String newer = blocking("a").replace("\"version\":\"1\"", "\"version\":\"99\"");
    String file = written(List.of(OPENED, newer));

    assertThat(sijill("timeline", "--archive", file))
        .isEqualTo(
            new Ran(
                1,
                "",
                "sijill: "
                    + file
                    + ", line 2: this release of Sijill does not know events of the type"
                    + " sijill.BlockingImposed in version 99; a newer release may\n"));
  }

  @Test
  void are_taken_where_they_keep_the_rules() throws IOException {
    String file = written(List.of(OPENED, blocking("a")));

    assertThat(sijill("verify", "--archive", file).code()).isZero();
    assertThat(sijill("status", "--on", "2016-06-01", "--archive", file).out()).contains("BLOCKED");
  }
}
