package io.github.sijill.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainJsonTest {

  private static final String SIGNS = "\"\\{}[]:,0123456789-+.eEtrufalsn \n\t/b\u0001\u007fé😀";

  private final SplittableRandom random = new SplittableRandom(20261126);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "\"\"",
        "0",
        "1234567890123",
        "true",
        "{\"a\":[true,false,{\"b\":\"c\"}],\"d\":12}",
        "{\"résumé\":\"Il dit : \\\"c'est fini\\\"\\n\\\\ 😀\"}",
        "[[[[[[[[\"deep\"]]]]]]]]"
      })
  void what_this_library_writes_is_read(String json) {
    assertThat(PlainJson.parse(json.getBytes(UTF_8))).isEqualTo(Json.parse(json));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " {}",
        "{} ",
        "{}{}",
        "{\"a\":1,\"a\":1}",
        "{\"a\" :1}",
        "{\"a\":null}",
        "{\"a\":1,}",
        "{,}",
        "[1,]",
        "[,1]",
        "{a:1}",
        "01",
        "-1",
        "1.0",
        "1e3",
        "12345678901234567890",
        "tru",
        "truex",
        "\"\\u0041\"",
        "\"\\x\"",
        "\"\\",
        "\"",
        "\"a\nb\"",
        "\"\uFFFD\"",
        "[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]"
      })
  void everything_else_is_left_to_the_other_reader(String json) {
    assertThat(PlainJson.parse(json.getBytes(UTF_8))).isNull();
  }

  @Test
  void bytes_that_are_not_utf_8_are_left_to_the_other_reader() {
    for (byte[] each :
        new byte[][] {
          {'"', (byte) 0xC3, '"'},
          {'"', (byte) 0xC0, (byte) 0x80, '"'},
          {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'},
          {'"', (byte) 0xFF, '"'}
        }) {
      assertThat(PlainJson.parse(each)).isNull();
    }
  }

  @Test
  void events_are_read_as_by_the_other_reader() {
    RandomEvents events = new RandomEvents(random.nextLong(), RandomEvents.Filled.MIXED);
    for (int round = 0; round < 2_000; round++) {
      String json = EventCodec.writeText(events.next());
      JsonNode plain = PlainJson.parse(json.getBytes(UTF_8));
      if (plain != null) {
        assertThat(plain).isEqualTo(Json.parse(json));
      }
    }
  }

  @Test
  void whatever_is_read_the_other_reader_reads_too() {
    RandomEvents events = new RandomEvents(random.nextLong(), RandomEvents.Filled.MIXED);
    for (int round = 0; round < 20_000; round++) {
      byte[] json = changed(EventCodec.writeBytes(events.next()));
      JsonNode plain = PlainJson.parse(json);
      if (plain != null) {
        assertThat(text(json).map(Json::parse)).as(new String(json, UTF_8)).hasValue(plain);
      }
    }
  }

  private static Optional<String> text(byte[] utf8) {
    try {
      return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** With one or two bytes, or characters, in the place of others. */
  private byte[] changed(byte[] json) {
    byte[] changed = json.clone();
    for (int times = 1 + random.nextInt(2); times > 0; times--) {
      byte[] sign =
          random.nextInt(4) == 0
              ? new byte[] {(byte) random.nextInt(256)}
              : SIGNS.substring(random.nextInt(SIGNS.length())).getBytes(UTF_8);
      int place = random.nextInt(changed.length);
      changed[place] = sign[0];
    }
    return changed;
  }
}
