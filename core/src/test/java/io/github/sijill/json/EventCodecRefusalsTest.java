package io.github.sijill.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused, and in which words: the path, what was given, what would be accepted. */
class EventCodecRefusalsTest {

  private static final String ENTRY =
      """
      "entry":{"id":"a","case":"c","occurred":"2016-01-06","attestation":"reported"}\
      """;
  private static final String SCOPE =
      """
      "scope":{"territories":"all","operators":"all","networks":["3g"],"services":"all"}\
      """;
  private static final String IMPOSED = "{" + ENTRY + "," + SCOPE + "}";
  private static final String SOURCED =
      IMPOSED.replace("\"reported\"", "\"reported\",\"sources\":[{\"publisher\":\"p\"}]");
  private static final String OPENED =
      "{"
          + ENTRY
          + """
          ,"title":"t","dimensions":{"networks":[{"id":"mobile"},{"id":"3g","parent":"mobile"}]},"baseline":"open"}\
          """;
  private static final String RESTORED =
      "{" + ENTRY + "," + SCOPE + ",\"ends\":[\"x\"],\"definitive\":true}";
  private static final String RUMOUR = "{" + ENTRY + ",\"claim\":\"\"}";
  private static final String CORRECTED =
      "{"
          + ENTRY.replace("\"a\"", "\"b\"")
          + ",\"corrected\":\"a\",\"correction\":{\"type\":\"sijill.BlockingImposed\",\"version\":\"1\",\"payload\":"
          + IMPOSED
          + "},\"why\":\"\"}";

  private static final String CUTS =
      """
      {"entry":{"id":"a","case":"c","attestation":"reported"},%s,\
      "days":"2024-05-23","from":"06:00","to":"08:00","zone":"Asia/Baghdad"}\
      """
          .formatted(SCOPE);

  private static String told(String fields) {
    return "{" + ENTRY + "," + fields + "}";
  }

  private static String labelled(String labels) {
    return IMPOSED.replace("\"reported\"", "\"reported\",\"labels\":" + labels);
  }

  private static final String KNOWN =
      "sijill.CaseOpened, sijill.MembersDeclared, sijill.BlockingImposed, sijill.BlockingExtended,"
          + " sijill.ServiceRestored, sijill.DisruptionReported, sijill.CutsReported,"
          + " sijill.StillInForce, sijill.DecreePublished, sijill.RulingIssued,"
          + " sijill.DirectorDismissed, sijill.StatementIssued, sijill.MeasurementReported,"
          + " sijill.ReactionObserved, sijill.PetitionFiled, sijill.RumourCirculated,"
          + " sijill.EntryCorrected, sijill.EntryRetracted";

  @Test
  void the_texts_that_the_others_vary_are_accepted() {
    assertThat(EventCodec.read("sijill.BlockingImposed", "1", IMPOSED)).isNotNull();
    assertThat(EventCodec.read("sijill.BlockingImposed", "1", SOURCED)).isNotNull();
    assertThat(EventCodec.read("sijill.CaseOpened", "1", OPENED)).isNotNull();
    assertThat(EventCodec.read("sijill.ServiceRestored", "1", RESTORED)).isNotNull();
    assertThat(EventCodec.read("sijill.CutsReported", "1", CUTS)).isNotNull();
    assertThat(EventCodec.read("sijill.BlockingImposed", "2", labelled("{\"cause\":[\"x\"]}")))
        .isNotNull();
    assertThat(EventCodec.read("sijill.RumourCirculated", "1", RUMOUR)).isNotNull();
    assertThat(EventCodec.read("sijill.EntryCorrected", "1", CORRECTED)).isNotNull();
  }

  @ParameterizedTest
  @MethodSource
  void refuses(String type, String payload, String message) {
    assertThatThrownBy(() -> EventCodec.read(type, version(type), payload))
        .isInstanceOf(FormatException.class)
        .hasMessage(message);
  }

  private static String version(String type) {
    return EventType.named(type).map(EventType::version).orElse("1");
  }

  static Stream<Arguments> refuses() {
    String imposed = "sijill.BlockingImposed";
    return Stream.of(
        // wrong values
        refused(
            imposed,
            IMPOSED.replace("2016-01-06", "2016-02-30"),
            "$.entry.occurred: '2016-02-30': day 30 at index 8; February 2016 has 29"),
        refused(
            imposed,
            IMPOSED.replace("\"a\"", "\"A b\""),
            "$.entry.id: entry id 'A b': an id is lower-case letters and digits, with single"
                + " hyphens, dots or underscores between them, at most 100 characters, such as"
                + " maroc-telecom"),
        refused(
            imposed,
            IMPOSED.replace("\"c\"", "\"\""),
            "$.entry.case: case id '': an id is lower-case letters and digits, with single hyphens,"
                + " dots or underscores between them, at most 100 characters, such as"
                + " maroc-telecom"),
        refused(
            imposed,
            IMPOSED.replace("reported", "REPORTED"),
            "$.entry.attestation: 'REPORTED'; one of rumoured, reported, official is accepted"),
        refused(
            imposed,
            IMPOSED.replace("\"reported\"", "\"reported\",\"knownFrom\":\"2016-02-30\""),
            "$.entry.knownFrom: '2016-02-30' is not a day; one of ISO 8601 is accepted, such as"
                + " 2016-03-10, or unknown"),
        refused(
            imposed,
            IMPOSED.replace("\"reported\"", "\"reported\",\"knownFrom\":\"2016\""),
            "$.entry.knownFrom: '2016' is not a day; one of ISO 8601 is accepted, such as"
                + " 2016-03-10, or unknown"),
        refused(
            imposed,
            IMPOSED.replace("[\"3g\"]", "[]"),
            "$.scope.networks: a selection of no members covers nothing; name at least one, or"
                + " select all"),
        refused(
            imposed,
            IMPOSED.replace("[\"3g\"]", "\"3g\""),
            "$.scope.networks: '3g'; \"all\" or an array of ids is accepted"),
        refused(
            imposed,
            IMPOSED.replace("[\"3g\"]", "[\"3g\",\"3g\"]"),
            "$.scope.networks: '3g' occurs twice; once is accepted"),
        refused(
            "sijill.DisruptionReported",
            IMPOSED.replace("}}", "},\"status\":\"unknown\"}"),
            "$: entry a: status is UNKNOWN; accepted are OPEN, DEGRADED, BLOCKED"),
        refused(
            "sijill.DisruptionReported",
            IMPOSED.replace("}}", "},\"status\":\"down\"}"),
            "$.status: 'down'; one of open, degraded, blocked, unknown is accepted"),
        refused(
            "sijill.CaseOpened",
            OPENED.replace("\"3g\"", "\"3 g\""),
            "$.dimensions: network '3 g': an id is lower-case letters and digits, with single"
                + " hyphens, dots or underscores between them, at most 100 characters, such as"
                + " maroc-telecom"),
        refused(
            "sijill.CaseOpened",
            OPENED.replace("\"parent\":\"mobile\"", "\"parent\":\"fixed\""),
            "$.dimensions: network '3g' is declared below 'fixed', which is not declared before"
                + " it; these are: mobile"),
        refused(
            "sijill.EntryCorrected",
            CORRECTED.replace("\"corrected\":\"a\"", "\"corrected\":\"z\""),
            "$: entry b corrects z of c with a of c; a corrected entry keeps its id and its case"),
        refused(
            "sijill.EntryCorrected",
            CORRECTED.replace("sijill.BlockingImposed", "BlockingImposed"),
            "$.correction.payload: no event type 'BlockingImposed' is known; accepted are "
                + KNOWN),
        refused(
            "sijill.EntryCorrected",
            CORRECTED.replace("\"version\":\"1\"", "\"version\":\"3\""),
            "$.correction.payload: sijill.BlockingImposed version 3 is newer than what this library"
                + " reads; it reads up to version 2"),
        refused(
            imposed,
            IMPOSED.replace("}}", "},\"level\":\"open\"}"),
            "$.level: 'open'; one of blocked, degraded is accepted"),
        refused(
            "sijill.ServiceRestored",
            RESTORED.replace("true", "true,\"to\":\"blocked\""),
            "$.to: 'blocked'; one of open, degraded is accepted"),
        refused(
            "sijill.ServiceRestored",
            RESTORED.replace("true", "true,\"ended\":[\"y\"]"),
            "$: entry a: ends names [x], and ended [y]; a restoration names what it ends in ends,"
                + " or ends all, and recording fills in ended"),
        refused(
            "sijill.EntryCorrected",
            CORRECTED.replace("[\"3g\"]", "[3]"),
            "$.correction.payload.scope.networks[0]: 3 is not a text; a text is accepted"),
        refused(
            "sijill.RumourCirculated",
            RUMOUR
                .replace("}}", "}}")
                .replace("\"claim\":\"\"", "\"claim\":\"\",\"periodWords\":\"soon\""),
            "$.periodWords: words without a date; give period too, or leave them out"),
        refused(
            imposed,
            IMPOSED.replace("\"2016-01-06\"", "\"{2016-01-06,2016-01-08}\""),
            "$.entry: entry a: occurred is {2016-01-06,2016-01-08}, all of these, but an entry"
                + " happened on one day; [2016-01-06,2016-01-08] is accepted for one of them, an"
                + " entry for each, or, of cuts of some hours, one CutsReported with these days"),
        refused(
            "sijill.CutsReported",
            CUTS.replace("06:00", "6:00"),
            "$.from: '6:00' is no time of day; HH:MM is accepted, from 00:00 to 23:59, and 00:00"
                + " for the end of a day"),
        refused(
            "sijill.CutsReported",
            CUTS.replace("08:00", "24:00"),
            "$.to: '24:00' is no time of day; HH:MM is accepted, from 00:00 to 23:59, and 00:00 for"
                + " the end of a day"),
        refused(
            "sijill.CutsReported",
            CUTS.replace("\"to\":\"08:00\"", "\"lasting\":\"PT2H\""),
            "$.lasting: lasting is PT2H beside from 06:00; it is accepted only where neither from"
                + " nor to is told, for the two times say how long it lasts"),
        refused(
            "sijill.CutsReported",
            CUTS.replace("\"from\":\"06:00\",\"to\":\"08:00\"", "\"lasting\":\"PT24H\""),
            "$.lasting: lasting is PT24H; whole minutes are accepted, from PT1M to PT23H59M. For a"
                + " whole day say from 00:00 to 00:00, for more tell a blocking and what restored"
                + " the service"),
        refused(
            "sijill.CutsReported",
            CUTS.replace("Asia/Baghdad", "Baghdad"),
            "$.zone: 'Baghdad' is no time zone; a name of the IANA data base is accepted, such as"
                + " Asia/Baghdad, or an offset such as +03:00"),
        refused(
            "sijill.CutsReported",
            CUTS.replace("\"2024-05-23\"", "\"[2024-05-23,2024-05-26]\""),
            "$.days: '[2024-05-23,2024-05-26]': one of some days at index 0; days that all count"
                + " stand in braces; a day is accepted, such as 2024-05-23; an interval for each"
                + " day of it, 2024-05-23/2024-06-03; or all of some days,"
                + " {2024-05-23,2024-05-26..2024-05-28}"),
        refused(
            "sijill.CutsReported",
            CUTS.replace("\"case\":\"c\"", "\"case\":\"c\",\"occurred\":\"2024-05-24\""),
            "$: entry a: occurred is 2024-05-24, but its days are from 2024-05-23 to 2024-05-23;"
                + " 2024-05-23 is accepted, or a part of it"),
        refused(
            "sijill.StillInForce",
            told("\"restrictions\":[]"),
            "$: entry a: restrictions names none; at least one is accepted"),
        refused(
            "sijill.StillInForce",
            told("\"confirmedBy\":\"x\""),
            "$.restrictions: missing; an array of texts is needed here"),
        refused(
            "sijill.DecreePublished",
            told("\"title\":\"\",\"inForce\":\"2020-01-15\""),
            "$.inForce: '2020-01-15': no interval at index 0; an interval is accepted, such as"
                + " 2020-01-15/2020-01-31, 2020-01-15/.. if it has no end, or 2020-01-15/ if its"
                + " end is not known"),
        refused(
            "sijill.DecreePublished",
            told("\"title\":\"\",\"inForce\":\"2020/Y1000000\""),
            "$: inForce +1000000-01-01: an entry's days lie in the years -999999 to 999999"),
        refused(
            "sijill.StatementIssued",
            told("\"issuer\":\"\",\"position\":\"\",\"confirms\":[\"x\"],\"denies\":[\"x\"]"),
            "$: entry a: confirms and denies both name x; one of the two is accepted"),
        refused(
            "sijill.MeasurementReported",
            told("\"tool\":\"\",\"supports\":[\"x\"],\"contradicts\":[\"x\"]"),
            "$: entry a: supports and contradicts both name x; one of the two is accepted"),
        refused(
            imposed,
            labelled("{\"a=b\":[\"x\"]}"),
            "$.entry: entry a: label 'a=b'; a key is a text of 1 to 100 characters, not blank,"
                + " without = and control characters, such as cause"),
        refused(
            imposed,
            labelled("{\"cause\":\"x\"}"),
            "$.entry.labels.cause: 'x' is not an array; an array is accepted"),
        refused(
            imposed,
            labelled("{\"cause\":[\"x\",\"x\"]}"),
            "$.entry.labels.cause: 'x' occurs twice; once is accepted"),
        // wrong types
        refused(
            imposed,
            IMPOSED.replace("\"a\"", "17"),
            "$.entry.id: 17 is not a text; a text is accepted"),
        refused(
            imposed,
            IMPOSED.replace("\"reported\"", "1.50"),
            "$.entry.attestation: 1.5; one of rumoured, reported, official is accepted"),
        refused(
            imposed,
            IMPOSED.replace(SCOPE, "\"scope\":\"all\""),
            "$.scope: 'all' is not an object; an object is accepted"),
        refused(
            imposed,
            SOURCED.replace("[{\"publisher\":\"p\"}]", "{}"),
            "$.entry.sources: an object is not an array; an array is accepted"),
        refused(
            imposed,
            SOURCED.replace("[{\"publisher\":\"p\"}]", "[null]"),
            "$.entry.sources[0]: null is not an object; an object is accepted"),
        refused(
            imposed,
            SOURCED.replace("\"p\"", "[\"p\"]"),
            "$.entry.sources[0].publisher: an array is not a text; a text is accepted"),
        refused(
            imposed,
            SOURCED.replace("\"p\"", "null"),
            "$.entry.sources[0].publisher: null; a field that has no value is left out"),
        refused(
            "sijill.ServiceRestored",
            RESTORED.replace("true", "\"true\""),
            "$.definitive: 'true'; true or false is accepted"),
        refused(
            "sijill.ServiceRestored",
            RESTORED.replace("\"x\"", "{}"),
            "$.ends[0]: an object is not a text; a text is accepted"),
        refused(imposed, "[]", "$: an array is not an object; an object is accepted"),
        refused(imposed, "null", "$: null is not an object; an object is accepted"),
        // missing, unknown, twice
        refused(imposed, "{}", "$.entry: missing; an object is needed here"),
        refused(
            imposed,
            IMPOSED.replace("\"id\":\"a\",", ""),
            "$.entry.id: missing; a text is needed here"),
        refused(
            imposed,
            IMPOSED.replace(",\"attestation\":\"reported\"", ""),
            "$.entry.attestation: missing; one of rumoured, reported, official is needed here"),
        refused(
            imposed,
            IMPOSED.replace("\"operators\":\"all\",", ""),
            "$.scope.operators: missing; \"all\" or an array of ids is needed here"),
        refused(
            imposed,
            SOURCED.replace("\"publisher\":\"p\"", "\"title\":\"p\""),
            "$.entry.sources[0].publisher: missing; a text is needed here"),
        refused(
            "sijill.ServiceRestored",
            RESTORED.replace(",\"definitive\":true", ""),
            "$.definitive: missing; true or false is needed here"),
        refused(
            imposed,
            IMPOSED.replace("\"id\":\"a\",", "\"id\":\"a\",\"ID\":\"a\","),
            "$.entry.ID: no such field here; accepted are id, case, occurred, words, after,"
                + " knownFrom, attestation, sources, summary, labels"),
        refused(
            imposed,
            IMPOSED.replace("\"scope\"", "\"ordered by\":\"x\",\"scope\""),
            "$['ordered by']: no such field here; accepted are entry, scope, level,"
                + " levelWords, orderedBy, justification"),
        refused(
            imposed,
            IMPOSED.replace("\"reported\"", "\"reported\",\"dateGiven\":\"2016\""),
            "$.entry.dateGiven: no such field here; accepted are id, case, occurred, words, after,"
                + " knownFrom, attestation, sources, summary, labels"),
        refused(
            imposed,
            SOURCED.replace("\"p\"", "\"p\",\"url\":\"u\""),
            "$.entry.sources[0].url: no such field here; accepted are publisher, title,"
                + " publishedOn, publishedOnWords, reference, language, dateGiven, dateGivenWords"),
        refused(
            imposed,
            IMPOSED.replace("\"id\":\"a\"", "\"id\":\"a\",\"id\":\"a\""),
            "$.entry.id: given twice in one object; once is accepted"),
        refused(
            imposed,
            SOURCED.replace("\"p\"", "\"p\",\"publisher\":\"q\""),
            "$.entry.sources[0].publisher: given twice in one object; once is accepted"),
        // no JSON
        refused(imposed, "", "$: is empty; one JSON value is accepted"),
        refused(
            imposed,
            IMPOSED + IMPOSED,
            "$: more follows at character 163; one JSON value is accepted"),
        refused(
            imposed,
            IMPOSED.replace("}}", "}"),
            "$.scope: not JSON at character 162; Unexpected end-of-input"),
        refused(
            imposed,
            IMPOSED.replace("\"a\"", "'a'"),
            "$.entry.id: not JSON at character 15; Unexpected character (''' (code 39))"),
        refused(
            imposed,
            IMPOSED.replace("\"a\"", "\"a\n\""),
            "$.entry.id: not JSON at character 17; Illegal unquoted character ((CTRL-CHAR, code"
                + " 10))"),
        refused(
            imposed,
            IMPOSED.replace("\"a\"", "NaN"),
            "$.entry.id: not JSON at character 18; Non-standard token 'NaN'"),
        refused(
            "sijill.RumourCirculated",
            RUMOUR.replace("\"claim\":\"\"", "\"claim\":\"x\\ud83d\""),
            "$.claim: unpaired surrogate \\ud83d at index 1; a text is Unicode text"),
        // types
        refused(
            "sijill.Blocked",
            IMPOSED,
            "$: no event type 'sijill.Blocked' is known; accepted are " + KNOWN),
        refused(
            "io.github.sijill.event.BlockingImposed",
            IMPOSED,
            "$: no event type 'io.github.sijill.event.BlockingImposed' is known; accepted are "
                + KNOWN));
  }

  @Test
  void refuses_a_newer_version_by_name() {
    assertThatThrownBy(() -> EventCodec.read("sijill.BlockingImposed", "3", IMPOSED))
        .isInstanceOf(FormatException.class)
        .hasMessage(
            "$: sijill.BlockingImposed version 3 is newer than what this library reads; it reads up"
                + " to version 2");
  }

  @Test
  void refuses_a_version_that_is_no_number() {
    assertThatThrownBy(() -> EventCodec.read("sijill.BlockingImposed", "1.0", IMPOSED))
        .isInstanceOf(FormatException.class)
        .hasMessage("$: sijill.BlockingImposed version '1.0'; a version is a whole number");
  }

  private static Arguments refused(String type, String payload, String message) {
    return Arguments.of(type, payload, message);
  }
}
