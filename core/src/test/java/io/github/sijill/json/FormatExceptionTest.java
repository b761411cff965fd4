package io.github.sijill.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.event.Status;
import io.github.sijill.text.Printable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatExceptionTest {

  /** As JSON writes it: ESC, a line feed, a change of direction. */
  private static final String HOSTILE = "\\u001b[2J\\n\\u202e";

  @Test
  void says_where_then_what_was_given_and_accepted() {
    FormatException inPayload = new FormatException("$.why", "is not a text; a text is accepted");

    assertThat(inPayload).hasMessage("$.why: is not a text; a text is accepted");
    assertThat(inPayload.within("line 3", "$.payload"))
        .hasMessage("line 3, $.payload.why: is not a text; a text is accepted");
    assertThat(new FormatException("line 3", "is empty").within("a.jsonl", "$"))
        .hasMessage("a.jsonl, line 3: is empty");
  }

  static Stream<Consumer<JsonFields>> readings() {
    return Stream.of(
        JsonFields::done,
        fields -> fields.flag("text"),
        fields -> fields.wholeNumber("text"),
        fields -> fields.constant("text", Status.class),
        fields -> fields.day("text"),
        fields -> fields.optionalDay("text"),
        fields -> fields.within("text"),
        fields -> fields.list("text", (node, path) -> node),
        fields -> fields.texts("text", Function.identity()),
        fields -> fields.texts("twice", Function.identity()),
        fields -> fields.byLanguage("text"),
        fields -> fields.byLanguage("object"),
        fields -> fields.within("object").done(),
        fields ->
            fields.text(
                "text",
                text -> {
                  throw new IllegalArgumentException("no: " + text);
                }));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("readings")
  void is_printable_whatever_it_repeats(Consumer<JsonFields> reading) {
    String json =
        """
        {"text":"*","twice":["*","*"],"object":{"*":1},"*":1}\
        """
            .replace("*", HOSTILE);

    assertPrintable(() -> reading.accept(JsonFields.of(EventCodec.tree(json), "$")));
  }

  @ParameterizedTest(name = "{index}")
  @ValueSource(
      strings = {"{\"*\":1,\"*\":2}", "{\"*\":nope}", "{\"a\":\u001b}", "\u202e", "{\"a\":\"\n\"}"})
  void is_printable_of_what_is_no_json(String json) {
    assertPrintable(() -> EventCodec.tree(json.replace("*", HOSTILE)));
  }

  @Test
  void is_printable_of_an_unknown_type_and_version() {
    String hostile = "sijill.\u001b[2J\n\u202e";

    assertPrintable(() -> EventCodec.read(hostile, "1", "{}"));
    assertPrintable(() -> EventCodec.read("sijill.CaseOpened", hostile, "{}"));
  }

  private static void assertPrintable(Runnable reading) {
    assertThatThrownBy(reading::run)
        .isInstanceOf(FormatException.class)
        .satisfies(
            e ->
                assertThat(e.getMessage())
                    .isEqualTo(Printable.escaped(String.valueOf(e.getMessage())))
                    .contains("$"));
  }

  @Test
  void names_a_byte_order_mark_which_nobody_sees() {
    assertThatThrownBy(() -> EventCodec.tree("\uFEFF{}"))
        .hasMessage("$: begins with a byte order mark, U+FEFF; JSON without it is accepted");
  }
}
