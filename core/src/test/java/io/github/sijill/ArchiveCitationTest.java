package io.github.sijill;

import static io.github.sijill.testing.SmallCase.entry;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.restored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.citation.Citation;
import io.github.sijill.citation.CitationCheck.AnswerDiffers;
import io.github.sijill.citation.CitationCheck.ChainBroken;
import io.github.sijill.citation.CitationCheck.Holds;
import io.github.sijill.citation.CitationCheck.QuestionRefused;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.Status;
import io.github.sijill.journal.HashChain;
import io.github.sijill.journal.JournalWriter;
import io.github.sijill.journal.OpenOptions;
import io.github.sijill.json.FormatException;
import io.github.sijill.question.Answer;
import io.github.sijill.source.Attestation;
import io.github.sijill.testing.Morocco;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveCitationTest {

  private static final LocalDate DAY = LocalDate.of(2016, 3, 5);
  private static final String ALL = "voice over IP on all networks (Morocco, all operators)";

  @TempDir Path folder;

  static Stream<Arguments> everyKind() {
    return Stream.of(
        cited(
            archive -> archive.status().on(DAY),
            "Status of "
                + ALL
                + " on 2016-03-05: 3G and 4G BLOCKED since 2016-01-05 at the latest, perhaps since"
                + " 2016-01-01; ADSL OPEN or"
                + " BLOCKED (not certain) since 2016-02-26; Wifi BLOCKED since 2016-02-26."),
        cited(
            archive -> archive.status().network("mobile").operator("inwi").service("skype").on(DAY),
            "Status of Skype on mobile networks (Morocco, Inwi) on 2016-03-05: BLOCKED since"
                + " 2016-01-05 at the latest, perhaps since 2016-01-01."),
        cited(
            archive -> archive.status().network("wifi", "adsl").asKnownOn(DAY).on(DAY),
            "Status of voice over IP on Wifi and ADSL (Morocco, all operators) on 2016-03-05, as"
                + " known on 2016-03-05: ADSL OPEN since before the first entry; Wifi BLOCKED since"
                + " 2016-02-26."),
        cited(
            archive -> archive.status().during(day("2016-01-02"), day("2016-01-06")),
            "Status of "
                + ALL
                + " at any moment from 2016-01-02 to 2016-01-06: 3G and 4G BLOCKED,"
                + " perhaps also OPEN; ADSL OPEN; Wifi OPEN and DEGRADED."),
        cited(
            archive -> archive.status().network("mobile").timeline(),
            "Status of voice over IP on mobile networks (Morocco, all operators) over time: OPEN"
                + " until 2015-12-31, OPEN or BLOCKED (not certain) until 2016-01-04, BLOCKED until"
                + " 2016-11-03, OPEN since 2016-11-04."),
        cited(
            archive -> archive.status().durations(Status.BLOCKED),
            "Days with status BLOCKED of "
                + ALL
                + ": 3G and 4G 304 to 308 days; ADSL 239 to 252"
                + " days; Wifi 252 days."),
        cited(
            archive ->
                archive
                    .status()
                    .attestedAtLeast(Attestation.OFFICIAL)
                    .changes(DAY, day("2016-12-31")),
            "Changes of "
                + ALL
                + " from 2016-03-05 to 2016-12-31, by what is attested at least as"
                + " official: 3G and 4G OPEN from 2016-11-04."),
        cited(
            archive -> archive.history().inCase("voip-maroc-2016").chronology(),
            "Chronology of case voip-maroc-2016: 13 entries, from case-opened (2016-01-01) to"
                + " restored (2016-11-04)."),
        cited(
            archive -> archive.history().legalBasis(day("2016-06-05")),
            "Legal basis of voice over IP on all networks (Morocco, all operators) on 2016-06-05:"
                + " none or \"Decree on procedures for disputes, anticompetitive practices and"
                + " economic concentrations\" (not certain) since 2016-06-01."),
        cited(
            archive -> archive.history().officeHolders(day("2016-11-01")),
            "Holders of all offices in case voip-maroc-2016 on 2016-11-01: director general of"
                + " ANRT not named (interim) since 2016-10-31."));
  }

  private static Arguments cited(Function<Archive, Answer> ask, String text) {
    return Arguments.of(ask, text);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("everyKind")
  void a_citation_is_a_line_for_a_footnote_and_holds(Function<Archive, Answer> ask, String text) {
    try (Archive archive = Archives.morocco2016()) {
      Citation citation = archive.cite(ask.apply(archive));

      assertThat(citation.text())
          .isEqualTo(
              "%s Sijill archive voip-maroc-2016, 13 events, head %s…, semantics 2."
                  .formatted(text, archive.head().hash().substring(0, 16)));
      assertThat(citation.head()).isEqualTo(archive.head());
      assertThat(Citation.parse(citation.toJson())).isEqualTo(citation);
      assertThat(archive.check(citation))
          .isEqualTo(new Holds(citation, archive.head(), Optional.of(citation)));
    }
  }

  @Test
  void an_answer_that_was_given_is_cited_by_its_question_under_a_name_of_the_callers() {
    try (Archive archive = Archives.morocco2016()) {
      var answer = archive.status().network("wifi").on(DAY);

      Citation citation = archive.cite(answer, "doi:10.5281/zenodo.1234567");

      assertThat(citation.text())
          .contains("Wifi", "Sijill archive doi:10.5281/zenodo.1234567, 13 events");
      assertThat(citation.answer()).contains("\"summary\":\"" + answer.summary() + "\"");
      assertThat(archive.check(citation).holds()).isTrue();
      assertThatThrownBy(() -> archive.cite(answer, "two\nlines"))
          .isInstanceOf(FormatException.class)
          .hasMessage("$.archive: 'two\\u000alines'; one line of text is accepted");
    }
  }

  @Test
  void a_citation_holds_however_much_is_recorded_since() throws IOException {
    try (Archive archive = Archive.open(file())) {
      archive.record(opened());
      archive.record(imposed(entry("imposed", "2016-01-05"), "mobile"));
      Citation blocked = archive.cite(archive.status().network("3g").on(DAY));
      Citation wifi = archive.cite(archive.status().network("wifi").on(DAY));

      assertThat(archive.check(blocked).explain())
          .isEqualTo(
              """
              The citation holds: up to line 2 the archive is unchanged, and gives the cited answer.
              Nothing has been recorded since.
              """);
      archive.record(restored("restored", "2016-02-20", "3g"));

      assertThat(archive.check(blocked))
          .isInstanceOfSatisfying(
              Holds.class,
              holds -> {
                assertThat(holds.recordedSince()).isEqualTo(1);
                assertThat(holds.isSameToday()).isFalse();
                assertThat(holds.explain())
                    .endsWith(
                        "1 event has been recorded since. Today the answer is different: Status of"
                            + " voip on 3g (MA, inwi) on 2016-03-05: OPEN since 2016-02-20. Sijill"
                            + " archive small, 3 events, head %s…, semantics 2.\n"
                                .formatted(archive.head().hash().substring(0, 16)));
              });
      assertThat(archive.check(wifi).explain())
          .endsWith("1 event has been recorded since. The answer is still the same today.\n");
      archive.record(restored("again", "2016-02-21", "4g"));
      assertThat(archive.check(wifi).explain()).contains("2 events have been recorded since.");
    }
  }

  @Test
  void a_citation_is_checked_in_another_store_that_holds_the_same_lines() throws IOException {
    Citation citation;
    try (Archive archive = Archives.morocco2016()) {
      citation = archive.cite(archive.status().on(DAY));
      archive.copyTo(file(), copied -> {});
    }

    try (Archive file = Archive.open(file(), OpenOptions.forReading())) {
      assertThat(file.check(citation).holds()).isTrue();
      assertThat(file.cite(file.status().on(DAY))).isEqualTo(citation);
    }
  }

  @Test
  void an_archive_without_events_can_be_cited() {
    try (Archive archive = Archive.inMemory()) {
      Citation citation = archive.cite(archive.status().on(DAY));

      assertThat(citation.text())
          .isEqualTo(
              "Status of all services on all networks (all territories, all operators) on"
                  + " 2016-03-05: no cell. Sijill archive without a case, 0 events, head"
                  + " 0000000000000000…, semantics 2.");
      archive.record(opened());
      assertThat(archive.check(citation).holds()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13})
  void an_archive_that_was_written_anew_with_another_line_is_found(int line) {
    List<Recorded> events = new ArrayList<>(Morocco.recorded());
    Recorded edited = events.get(line - 1);
    events.set(
        line - 1,
        Recorded.of(edited.event(), edited.sequence(), edited.recordedAt().plusMillis(1)));
    try (Archive archive = Archives.morocco2016();
        Archive rewritten = Archive.inMemory(events, java.time.InstantSource.system())) {
      Citation citation = archive.cite(archive.status().on(DAY));

      assertThat(rewritten.check(citation))
          .isEqualTo(
              new ChainBroken(
                  citation,
                  rewritten.head(),
                  Optional.of(rewritten.head().hash()),
                  OptionalLong.empty()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, line 1: entry imposed-mobile",
    "2, line 4: entry anrt-statement",
    "3, line 12: entry restored",
    "6, line 9: entry decree",
    "9, line 9: entry decree"
  })
  void an_archive_file_that_lacks_a_line_on_which_others_rest_is_refused(int line, String broken)
      throws IOException {
    List<Recorded> events = new ArrayList<>(Morocco.recorded());
    events.remove(line - 1);
    Files.writeString(file(), JournalWriter.fileOf(events));

    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> Archive.open(file(), OpenOptions.forReading()))
        .withMessageStartingWith(broken + " of case voip-maroc-2016 breaks a rule");
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 7, 8, 10, 11, 12, 13})
  void an_archive_file_that_lacks_another_line_is_found(int line) throws IOException {
    List<Recorded> events = new ArrayList<>(Morocco.recorded());
    events.remove(line - 1);
    Files.writeString(file(), JournalWriter.fileOf(events));
    try (Archive archive = Archives.morocco2016();
        Archive cut = Archive.open(file(), OpenOptions.forReading())) {
      Citation citation = archive.cite(archive.status().on(DAY));

      assertThat(cut.check(citation))
          .isEqualTo(new ChainBroken(citation, cut.head(), Optional.empty(), OptionalLong.empty()));
      assertThat(cut.check(citation).explain())
          .isEqualTo(
              """
              The citation does not hold: it cites line 13 with the hash %s; the archive ends with line 12, which has the hash %s.
              No line has the cited hash: the archive was truncated or rewritten, this is a different archive, or the citation was edited.
              """
                  .formatted(archive.head().hash(), cut.head().hash()));
    }
  }

  @Test
  void a_damaged_file_is_good_for_what_was_cited_before_the_damage() throws IOException {
    Citation early;
    Citation late;
    try (Archive archive = Archive.open(file())) {
      archive.record(opened());
      archive.record(imposed(entry("imposed", "2016-01-05"), "mobile"));
      early = archive.cite(archive.status().network("3g").on(DAY));
      archive.record(restored("restored", "2016-02-20", "3g"));
      late = archive.cite(archive.status().network("3g").on(DAY));
    }
    Files.writeString(file(), Files.readString(file()).replace("2016-02-20", "2016-02-21"));

    try (Archive damaged = Archive.open(file(), OpenOptions.forReading().upToDamage())) {
      assertThat(damaged.check(early).holds()).isTrue();
      assertThat(damaged.check(late)).isInstanceOf(ChainBroken.class);
    }
  }

  @Test
  void an_edited_answer_is_found() {
    try (Archive archive = Archives.morocco2016()) {
      Citation citation = archive.cite(archive.status().network("wifi").on(DAY));

      Citation edited = edited(citation, "[\"BLOCKED\"]", "[\"OPEN\"]");

      assertThat(archive.check(edited)).isEqualTo(new AnswerDiffers(edited, citation));
      assertThat(archive.check(edited).explain())
          .startsWith(
              "The citation does not hold: up to line 13 the archive is unchanged, but gives a"
                  + " different answer.\nCited: ")
          .contains(edited.answer(), citation.answer())
          .endsWith("The citation was edited, or a different release of Sijill computed it.\n");
    }
  }

  @Test
  void an_answer_by_another_version_of_the_semantics_is_compared_and_the_version_told() {
    try (Archive archive = Archives.morocco2016()) {
      Citation citation = archive.cite(archive.status().network("wifi").on(DAY));

      Citation same = byVersion(citation, 1);
      Citation other = edited(byVersion(citation, 1), "[\"BLOCKED\"]", "[\"OPEN\"]");

      String told =
          "It was answered by version 1 of the semantics; this release answers by version 2.\n";
      assertThat(archive.check(same))
          .isEqualTo(new Holds(same, archive.head(), Optional.of(citation)));
      assertThat(archive.check(same).explain()).contains("gives the cited answer.\n" + told);
      assertThat(archive.check(other)).isEqualTo(new AnswerDiffers(other, byVersion(citation, 1)));
      assertThat(archive.check(other).explain()).endsWith(told);
    }
  }

  private static Citation byVersion(Citation citation, int version) {
    return edited(
        edited(citation, "\"semantics\":2", "\"semantics\":" + version),
        "…, semantics 2.",
        "…, semantics " + version + ".");
  }

  @Test
  void an_edited_text_is_found() {
    try (Archive archive = Archives.morocco2016()) {
      Citation citation = archive.cite(archive.status().network("wifi").on(DAY));

      Citation edited = edited(citation, ": BLOCKED since", ": OPEN since");

      assertThat(archive.check(edited)).isEqualTo(new AnswerDiffers(edited, citation));
      assertThat(archive.check(edited).explain())
          .isEqualTo(
              """
              The citation does not hold: its answer is right, but its text says something different.
              Its text: %s
              It should be: %s
              The citation was edited, or a different release of Sijill worded it.
              """
                  .formatted(edited.text(), citation.text()));
    }
  }

  @Test
  void an_edited_question_is_found() {
    try (Archive archive = Archives.morocco2016()) {
      Citation citation = archive.cite(archive.status().network("wifi").on(DAY));

      Citation otherDay = edited(citation, "},\"on\":\"2016-03-05\"", "},\"on\":\"2016-01-01\"");
      Citation noMember = edited(citation, "\"networks\":[\"wifi\"]", "\"networks\":[\"lte\"]");

      assertThat(archive.check(otherDay)).isInstanceOf(AnswerDiffers.class);
      assertThat(archive.check(noMember))
          .isEqualTo(
              new QuestionRefused(
                  noMember,
                  "no network 'lte' in voip-maroc-2016; it declares mobile (3g, 4g), fixed (adsl,"
                      + " wifi)"));
      assertThat(archive.check(noMember).explain())
          .startsWith("The citation does not hold: up to line 13 the archive cannot answer this");
    }
  }

  @Test
  void an_edited_sequence_or_hash_is_found() {
    try (Archive archive = Archives.morocco2016()) {
      Citation citation = archive.cite(archive.status().network("wifi").on(DAY));

      Citation sequence = edited(citation, "\"sequence\":13", "\"sequence\":12");
      Citation beyond = edited(citation, "\"sequence\":13", "\"sequence\":9223372036854775807");
      Citation hash =
          edited(citation, "\"hash\":\"" + citation.head().hash(), "\"hash\":\"" + HashChain.START);

      assertThat(archive.check(sequence))
          .isInstanceOfSatisfying(
              ChainBroken.class,
              broken -> {
                assertThat(broken.citedHashAt()).hasValue(13);
                assertThat(broken.explain())
                    .contains(
                        "that line of the archive has the hash "
                            + broken.standsThere().orElseThrow()
                            + ".\nLine 13 has the cited hash, so the citation was edited.");
              });
      assertThat(archive.check(beyond)).isInstanceOf(ChainBroken.class);
      assertThat(archive.check(hash))
          .isEqualTo(
              new ChainBroken(
                  hash, archive.head(), Optional.of(citation.head().hash()), OptionalLong.of(0)));
      assertThat(archive.check(edited(hash, "\"sequence\":13", "\"sequence\":0")))
          .as("the answer is not that of an archive without events")
          .isInstanceOf(AnswerDiffers.class);
    }
  }

  private static Citation edited(Citation citation, String part, String other) {
    assertThat(citation.toJson()).contains(part);
    return Citation.parse(citation.toJson().replace(part, other));
  }

  @Test
  void a_citation_that_another_tool_formatted_anew_holds() throws JsonProcessingException {
    JsonMapper mapper = JsonMapper.builder().build();
    try (Archive archive = Archives.morocco2016()) {
      Citation citation = archive.cite(archive.status().network("wifi").on(DAY));
      JsonNode read = mapper.readTree(citation.toJson());
      String json = mapper.writerWithDefaultPrettyPrinter().writeValueAsString(reversed(read));

      assertThat(json).isNotEqualTo(citation.toJson()).contains("\n");
      assertThat(archive.check(Citation.parse(json)).holds()).isTrue();
    }
  }

  /** With the fields of each object the other way round. */
  private static JsonNode reversed(JsonNode node) {
    if (node.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      node.forEach(element -> array.add(reversed(element)));
      return array;
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    names.reversed().forEach(name -> object.set(name, reversed(node.get(name))));
    return object;
  }

  @Test
  void what_is_no_citation_is_refused_with_what_would_be() {
    try (Archive archive = Archives.morocco2016()) {
      String json = archive.cite(archive.status().network("wifi").on(DAY)).toJson();

      assertRefused("[]", "$: an array is not an object; an object is accepted");
      assertRefused(
          json.replace("\"version\":\"1\"", "\"version\":\"2\""), "$.version: '2'; 1 is accepted");
      assertRefused(
          json.replace("\"answer\":", "\"reply\":"), "$.answer: missing; an object is needed here");
      assertRefused(
          json.replace("\"sequence\":13", "\"sequence\":-1"),
          "$.head.sequence: -1; a number from 0 on is accepted");
      assertRefused(
          json.replace(
              "\"hash\":\"" + archive.head().hash(),
              "\"hash\":\"X" + archive.head().hash().substring(1)),
          "$.head.hash: 'X%s'; 64 lower-case hex digits are accepted"
              .formatted(archive.head().hash().substring(1)));
      assertRefused(
          json.replace("},\"on\":\"2016-03-05\"", "},\"on\":\"March\""),
          "$.question.on: 'March' is not a day; one of ISO 8601 is accepted, such as 2016-03-10");
      assertRefused(
          json.replace("\"archive\":", "\"seen\":true,\"archive\":"),
          "$.seen: no such field here; accepted are type, version, text, archive, head, upToDamage,"
              + " semantics, question, answer");
      assertRefused(
          json.replace("\"semantics\":2,", ""),
          "$.semantics: missing; a whole number is needed here");
      assertRefused(
          json.replace("\"semantics\":2", "\"semantics\":0"),
          "$.semantics: 0; a number from 1 on is accepted");
      assertRefused(
          json.replace("\"semantics\":2", "\"semantics\":4294967298"),
          "$.semantics: 4294967298; a version such as 2 is accepted");
    }
  }

  private static void assertRefused(String json, String message) {
    assertThatThrownBy(() -> Citation.parse(json))
        .isInstanceOf(FormatException.class)
        .hasMessage(message);
  }

  @Test
  void answer_and_head_are_of_one_state_while_others_record() {
    try (Archive archive = Archive.inMemory()) {
      archive.record(opened());
      CompletableFuture<Void> recording =
          CompletableFuture.runAsync(
              () -> {
                for (int i = 0; i < 200; i++) {
                  archive.record(imposed(entry("imposed-" + i, "2016-01-05"), "mobile"));
                }
              });
      List<Citation> citations = new ArrayList<>();
      while (!recording.isDone() && citations.size() < 30) {
        citations.add(archive.cite(archive.history().chronology()));
      }
      recording.join();
      citations.add(archive.cite(archive.history().chronology()));

      assertThat(citations.getLast().head()).isEqualTo(archive.head());
      assertThat(citations).allMatch(citation -> archive.check(citation).holds());
    }
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private Path file() {
    return folder.resolve("archive.jsonl");
  }
}
