package io.github.sijill.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.EntryRetracted;
import io.github.sijill.json.Decoded.Known;
import io.github.sijill.json.Decoded.Unknown;
import org.junit.jupiter.api.Test;

/** What a caller gets who was asked to skip what this release does not know. */
class DecodedTest {

  private static final String ENTRY =
      "\"entry\":{\"id\":\"b\",\"case\":\"c\",\"occurred\":\"2016\",\"attestation\":\"official\"}";
  private static final String RETRACTED = "{" + ENTRY + ",\"retracted\":\"a\",\"why\":\"\"}";

  @Test
  void an_event_that_is_known() {
    assertThat(decode("sijill.EntryRetracted", "1", RETRACTED))
        .isInstanceOfSatisfying(
            Known.class,
            known ->
                assertThat(known.event())
                    .isInstanceOfSatisfying(
                        EntryRetracted.class,
                        e -> assertThat(e.retracted()).isEqualTo(new EntryId("a"))));
  }

  @Test
  void a_type_that_is_unknown_whatever_its_payload_is() {
    Decoded decoded = decode("sijill.SatelliteLaunched", "3", "{\"orbit\":[1,2]}");

    assertThat(decoded)
        .isEqualTo(
            new Unknown(
                "sijill.SatelliteLaunched",
                "3",
                "$",
                "no event type 'sijill.SatelliteLaunched' is known; accepted are "
                    + EventType.names()));
    assertThatThrownBy(decoded::event)
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith("$: no event type 'sijill.SatelliteLaunched' is known");
  }

  @Test
  void a_newer_version_whatever_its_payload_is() {
    Decoded decoded = decode("sijill.EntryRetracted", "3", "{}");

    assertThat(decoded)
        .isEqualTo(
            new Unknown(
                "sijill.EntryRetracted",
                "3",
                "$",
                "sijill.EntryRetracted version 3 is newer than what this library reads; it reads up"
                    + " to version 2"));
    assertThatThrownBy(decoded::event).hasMessageStartingWith("$: sijill.EntryRetracted version 3");
  }

  @Test
  void a_correction_into_what_is_unknown() {
    Decoded decoded =
        decode("sijill.EntryCorrected", "1", corrected("sijill.SatelliteLaunched", "1", "{}"));

    assertThat(decoded)
        .isInstanceOfSatisfying(
            Unknown.class,
            unknown -> {
              assertThat(unknown.type()).isEqualTo("sijill.SatelliteLaunched");
              assertThat(unknown.path()).isEqualTo("$.correction.payload");
            });
    assertThat(decode("sijill.EntryCorrected", "1", corrected("sijill.CaseOpened", "9", "{}")))
        .isInstanceOf(Unknown.class);
  }

  @Test
  void what_is_wrong_in_a_known_version_is_refused() {
    assertRefused("sijill.EntryRetracted", RETRACTED.replace("\"why\"", "\"Why\""), "$.why");
    assertRefused("sijill.EntryRetracted", "[]", "$: an array is not an object");
    assertRefused("sijill.SatelliteLaunched", "[]", "$: an array is not an object");
    String unknown = corrected("sijill.SatelliteLaunched", "1", "{}");
    assertRefused("sijill.EntryCorrected", unknown.replace("\"why\":\"\"", "\"x\":1"), "$.why");
    assertRefused("sijill.EntryCorrected", unknown.replace("{}}", "{}},\"x\":1"), "$.x");
    assertRefused("sijill.EntryCorrected", unknown.replace("{}", "3"), "$.correction.payload: 3");
    assertRefused(
        "sijill.EntryCorrected",
        unknown.replace("\"2016\"", "\"2016-13\""),
        "$.entry.occurred: '2016-13'");
  }

  @Test
  void a_version_that_is_no_number_is_refused_of_any_type() {
    assertThatThrownBy(() -> decode("sijill.SatelliteLaunched", "1.0", "{}"))
        .isInstanceOf(FormatException.class)
        .hasMessage("$: sijill.SatelliteLaunched version '1.0'; a version is a whole number");
  }

  private static String corrected(String type, String version, String payload) {
    return "{%s,\"corrected\":\"a\",\"correction\":{\"type\":\"%s\",\"version\":\"%s\",\"payload\":%s},\"why\":\"\"}"
        .formatted(ENTRY, type, version, payload);
  }

  private static Decoded decode(String type, String version, String payload) {
    JsonNode tree = EventCodec.tree(payload);
    return EventCodec.decode(type, version, tree);
  }

  private static void assertRefused(String type, String payload, String message) {
    assertThatThrownBy(() -> decode(type, "1", payload))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith(message);
  }
}
