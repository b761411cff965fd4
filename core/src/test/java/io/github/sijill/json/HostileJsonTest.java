package io.github.sijill.json;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.EntryRetracted;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileJsonTest {

  @Test
  void refuses_deep_nesting_before_the_stack_ends() {
    String deep = "[".repeat(8_000_000) + "]".repeat(8_000_000);

    assertThatThrownBy(() -> Json.parse(deep))
        .isInstanceOf(FormatException.class)
        .hasMessageEndingWith("Document nesting depth (33) exceeds the maximum allowed (32)");
  }

  @Test
  void reads_to_the_depth_that_it_promises() {
    String deepest = "[".repeat(JsonBounds.MAX_DEPTH) + "]".repeat(JsonBounds.MAX_DEPTH);

    assertThat(Json.write(Json.parse(deepest))).isEqualTo(deepest);
  }

  @Test
  void refuses_a_tree_too_deep_to_be_read_back() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ObjectNode node = root;
    for (int i = 0; i < 100_000; i++) {
      node = node.putObject("entry");
    }

    assertThatThrownBy(() -> EventCodec.read("sijill.CaseOpened", "1", root))
        .isInstanceOf(FormatException.class)
        .hasMessage("$: is nested more than 32 levels deep");
  }

  @Test
  void refuses_a_string_of_50_megabytes() {
    byte[] huge = ("{\"entry\":\"" + "x".repeat(50_000_000) + "\"}").getBytes(UTF_8);

    assertThatThrownBy(() -> EventCodec.read("sijill.CaseOpened", "1", huge))
        .isInstanceOf(FormatException.class)
        .hasMessage("$: 50000012 bytes are too many; a text has at most 16777216");
  }

  @Test
  void refuses_a_string_longer_than_a_string_may_be() {
    String text = "\"" + "x".repeat(JsonBounds.MAX_STRING + 1) + "\"";

    assertThatThrownBy(() -> Json.parse(text))
        .isInstanceOf(FormatException.class)
        .hasMessage("$: String value length (1000001) exceeds the maximum allowed (1000000)");
    assertThat(Json.parse("\"" + "x".repeat(JsonBounds.MAX_STRING) + "\"").textValue())
        .hasSize(JsonBounds.MAX_STRING);
  }

  @Test
  void refuses_a_long_name() {
    assertThatThrownBy(() -> Json.parse("{\"" + "x".repeat(JsonBounds.MAX_NAME + 1) + "\":1}"))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith("$");
    assertThat(Json.parse("{\"" + "x".repeat(JsonBounds.MAX_NAME) + "\":1}")).hasSize(1);
  }

  @Test
  void refuses_a_long_number() {
    assertThatThrownBy(() -> Json.parse("1" + "0".repeat(1_000_000)))
        .isInstanceOf(FormatException.class)
        .hasMessage("$: Number value length (1000001) exceeds the maximum allowed (100)");
  }

  @Test
  void refuses_more_tokens_than_fit_the_memory() {
    String most = "[" + "1,".repeat(JsonBounds.MAX_TOKENS - 3) + "1]";

    assertThat(Json.write(Json.parse(most))).isEqualTo(most);
    assertThatThrownBy(() -> Json.parse(most.replace("1]", "1,1]")))
        .isInstanceOf(FormatException.class)
        .hasMessage("$: Token count (200001) exceeds the maximum allowed (200000)");
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < JsonBounds.MAX_TOKENS / 2; i++) {
      tree.put("x" + i, i);
    }
    assertThatThrownBy(() -> Json.write(tree))
        .isInstanceOf(FormatException.class)
        .hasMessage(
            "$: 200002 names, values, brackets and braces are too many; a text has at most 200000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "22ff22", // no UTF-8 at all
        "22c3", // cut off
        "22c0af22", // overlong slash
        "22eda08022", // encoded surrogate
        "22f490808022" // beyond U+10FFFF
      })
  void refuses_bytes_that_are_no_utf_8(String hex) {
    assertThatThrownBy(() -> Json.parse(HexFormat.of().parseHex(hex)))
        .isInstanceOf(FormatException.class)
        .hasMessage("$: is not UTF-8; an archive file is UTF-8");
  }

  @Test
  void refuses_other_encodings_and_marks() {
    assertThatThrownBy(() -> Json.parse("{}".getBytes(UTF_16))).isInstanceOf(FormatException.class);
    assertThatThrownBy(() -> Json.parse("\uFEFF{}")).isInstanceOf(FormatException.class);
    assertThatThrownBy(() -> Json.parse("{\0}".getBytes(UTF_8)))
        .isInstanceOf(FormatException.class);
  }

  @Test
  void does_not_write_what_it_would_not_read() {
    CaseEntry entry = CaseEntry.of("case", "a", "2016");

    assertThatThrownBy(
            () -> EventCodec.writeText(EntryRetracted.of(entry, "b", "half \uD83D a pair")))
        .isInstanceOf(FormatException.class)
        .hasMessage("$.why: unpaired surrogate \\ud83d at index 5; a text is Unicode text");
    assertThatThrownBy(
            () ->
                EventCodec.writeBytes(
                    EntryRetracted.of(
                        entry.summary("en", "x".repeat(JsonBounds.MAX_STRING + 1)), "b", "")))
        .isInstanceOf(FormatException.class)
        .hasMessage(
            "$.entry.summary.en: 1000001 characters are too many; a text has at most 1000000");
  }

  @Test
  void keeps_hostile_input_short_in_messages() {
    assertThatThrownBy(
            () ->
                EventCodec.read(
                    "sijill.CaseOpened",
                    "1",
                    "{\"entry\":\"" + "\\u001b[31m\\n".repeat(100_000) + "\"}"))
        .isInstanceOf(FormatException.class)
        .satisfies(
            e -> assertThat(e.getMessage()).hasSizeLessThan(400).doesNotContain("\n", "\u001b"));
  }

  @Test
  void keeps_hostile_names_and_versions_short_in_messages() {
    String hostile = "\u001b[31m\n".repeat(100_000);

    assertThatThrownBy(() -> EventCodec.read(hostile, hostile, "{}"))
        .isInstanceOf(FormatException.class)
        .satisfies(
            e -> assertThat(e.getMessage()).hasSizeLessThan(500).doesNotContain("\n", "\u001b"));
  }
}
