package io.github.sijill.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.event.EntryId;
import io.github.sijill.event.EntryRetracted;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.ServiceRestored;
import org.junit.jupiter.api.Test;

class UpgradesTest {

  private static final String TYPE = "sijill.EntryRetracted";
  private static final Upgrades UPGRADES =
      Upgrades.none()
          .from(TYPE, "0", payload -> payload.put("why", payload.remove("reason").asText()))
          .from(TYPE, "1", payload -> payload)
          .from("sijill.EntryCorrected", "1", payload -> payload)
          .from(
              "test.Type",
              "1",
              payload -> payload.put("steps", payload.get("steps").asText() + "2"))
          .from(
              "test.Type",
              "2",
              payload -> payload.put("steps", payload.get("steps").asText() + "3"))
          .from("test.Type", "4", payload -> payload);

  @Test
  void lead_from_version_to_version() {
    assertThat(UPGRADES.upgrade("test.Type", 1, 3, tree("{\"steps\":\"1\"}"), "$"))
        .isEqualTo(tree("{\"steps\":\"123\"}"));
    assertThat(UPGRADES.upgrade("test.Type", 2, 3, tree("{\"steps\":\"2\"}"), "$"))
        .isEqualTo(tree("{\"steps\":\"23\"}"));
    assertThat(UPGRADES.upgrade("test.Type", 3, 3, tree("{\"steps\":\"3\"}"), "$"))
        .isEqualTo(tree("{\"steps\":\"3\"}"));
  }

  @Test
  void leave_the_stored_tree_as_it_is() {
    ObjectNode stored = tree("{\"steps\":\"1\"}");

    UPGRADES.upgrade("test.Type", 1, 3, stored, "$");

    assertThat(stored).isEqualTo(tree("{\"steps\":\"1\"}"));
  }

  @Test
  void refuse_a_gap() {
    assertThatThrownBy(() -> UPGRADES.upgrade("test.Type", 2, 5, tree("{\"steps\":\"\"}"), "$"))
        .isInstanceOf(FormatException.class)
        .hasMessage(
            "$: test.Type version 3 cannot be read: no upgrade to version 4 is known; version 5 is"
                + " accepted");
  }

  @Test
  void refuse_a_second_upgrade_from_one_version() {
    assertThatThrownBy(() -> UPGRADES.from("test.Type", "1", payload -> payload))
        .hasMessage("test.Type version 1: an upgrade from it is given already; one is accepted");
  }

  @Test
  void bring_an_old_event_to_its_record_also_inside_a_correction() {
    String entry =
        "\"entry\":{\"id\":\"b\",\"case\":\"c\",\"occurred\":\"2016\",\"attestation\":\"official\"}";

    assertThat(readOld(TYPE, "0", "{" + entry + ",\"retracted\":\"a\",\"reason\":\"twice\"}"))
        .isInstanceOfSatisfying(EntryRetracted.class, e -> assertThat(e.why()).isEqualTo("twice"));
    assertThatThrownBy(
            () ->
                readOld(
                    "sijill.EntryCorrected",
                    "1",
                    "{"
                        + entry
                        + ",\"corrected\":\"b\",\"why\":\"\",\"correction\":{\"type\":\""
                        + TYPE
                        + "\",\"version\":\"0\",\"payload\":{"
                        + entry
                        + ",\"retracted\":\"a\",\"reason\":\"x\"}}}"))
        .hasMessageContaining("corrects b into another amendment");
  }

  @Test
  void of_this_release_begin_at_version_1() {
    assertThatThrownBy(() -> EventCodec.read(TYPE, "0", "{}"))
        .isInstanceOf(FormatException.class)
        .hasMessage(
            "$: sijill.EntryRetracted version 0 cannot be read: no upgrade to version 1 is known;"
                + " version 2 is accepted");
  }

  @Test
  void take_what_a_restoration_of_version_1_listed_for_what_it_ended() {
    String restored =
        """
        {"entry":{"id":"r","case":"c","occurred":"2016","attestation":"official"},
         "scope":{"territories":"all","operators":"all","networks":"all","services":"all"},
         "ends":["a","b"],"definitive":true}
        """;

    assertThat(EventCodec.read("sijill.ServiceRestored", "1", restored))
        .isInstanceOfSatisfying(
            ServiceRestored.class,
            e -> {
              assertThat(e.endsAll()).isTrue();
              assertThat(e.ended()).containsExactly(new EntryId("a"), new EntryId("b"));
            });
    assertThat(EventCodec.read("sijill.ServiceRestored", "2", restored))
        .isInstanceOfSatisfying(
            ServiceRestored.class,
            e -> {
              assertThat(e.endsAll()).isFalse();
              assertThat(e.ends()).containsExactly(new EntryId("a"), new EntryId("b"));
            });
    assertThatThrownBy(
            () ->
                EventCodec.read(
                    "sijill.ServiceRestored",
                    "1",
                    restored.replace("\"definitive\"", "\"ended\":[\"c\"],\"definitive\"")))
        .hasMessageStartingWith("$: entry r: ends names [a, b], and ended [c];");
  }

  private static SagaEvent readOld(String type, String version, String payload) {
    return EventCodec.decode(type, version, tree(payload), UPGRADES).event();
  }

  private static ObjectNode tree(String text) {
    return (ObjectNode) Json.parse(text);
  }
}
