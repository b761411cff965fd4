package io.github.sijill.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.json.RandomEvents.Filled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/schema/archive-line.schema.json accepts what is written and refuses what is not read. */
class ArchiveLineSchemaTest {

  private static final Path FILE = Path.of("../docs/schema/archive-line.schema.json");
  // Nothing is fetched: a registry reads the network only when it is told to.
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Schema SCHEMA = SCHEMAS.getSchema(read(FILE));

  /** How the refusals begin whose rule no schema can express. */
  private static final List<String> BEYOND_A_SCHEMA =
      List.of(
          "$.entry.occurred: '2016-02-30': day 30",
          "$.entry.knownFrom: '2016-02-30' is not a day",
          "$.dimensions: network '3g' is declared below 'fixed'",
          "$: entry b corrects z of c with a of c",
          "$.entry: entry a: occurred is {",
          "$.zone: 'Baghdad' is no time zone",
          "$.days: '[2024-05-23,2024-05-26]'",
          "$: entry a: occurred is 2024-05-24, but its days",
          "$.inForce: '2020-01-15': no interval",
          "$: inForce +1000000-01-01",
          "$: entry a: confirms and denies both name x",
          "$: entry a: supports and contradicts both name x");

  @Test
  void is_a_schema_of_2020_12() {
    Schema schemas =
        SCHEMAS.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));

    assertThat(schemas.validate(Json.parse(read(FILE)))).isEmpty();
    assertThat(schemas.validate(Json.parse("{\"type\":\"objet\"}"))).isNotEmpty();
  }

  @Test
  void refers_to_nothing_outside_of_itself() {
    List<String> references = new ArrayList<>();
    each(Json.parse(read(FILE)), "$ref", node -> references.add(node.textValue()));

    assertThat(references).isNotEmpty().allMatch(reference -> reference.startsWith("#/$defs/"));
  }

  @Test
  void names_every_type_in_its_version() {
    JsonNode schema = Json.parse(read(FILE));

    for (EventType type : EventType.values()) {
      assertThat(texts(schema.at("/properties/type/enum"))).contains(type.typeName());
      assertThat(texts(schema.at("/$defs/version/enum"))).contains(type.version());
      assertThat(schema.at("/$defs").has(type.typeName().substring("sijill.".length()))).isTrue();
    }
    assertThat(schema.at("/properties/type/enum")).hasSameSizeAs(EventType.values());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/main/resources/io/github/sijill/voip-maroc-2016.jsonl",
        "src/test/resources/io/github/sijill/journal/frozen/v1.jsonl",
        "src/test/resources/io/github/sijill/journal/frozen/v2.jsonl"
      })
  void accepts_every_line_of(Path archive) throws IOException {
    List<String> lines = Files.readAllLines(archive);

    assertThat(lines).isNotEmpty();
    assertThat(lines).allSatisfy(line -> assertThat(faults(Json.parse(line))).isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void accepts_whatever_is_written(Filled filled) {
    RandomEvents random = new RandomEvents(20161104, filled);
    for (int i = 0; i < 1_000; i++) {
      SagaEvent event = random.next();
      assertThat(faults(line(EventType.of(event).typeName(), EventCodec.write(event)))).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("refusalsOfTrees")
  void refuses_what_the_codec_refuses(String type, String payload, String message) {
    boolean expressible = BEYOND_A_SCHEMA.stream().noneMatch(message::startsWith);

    assertThat(faults(line(type, Json.parse(payload))).isEmpty()).isNotEqualTo(expressible);
  }

  /** Those that are JSON at all. */
  static Stream<Arguments> refusalsOfTrees() {
    return EventCodecRefusalsTest.refuses().filter(refused -> isJson((String) refused.get()[1]));
  }

  /**
   * Fields taken out, put in, emptied or put in another's place: what is read is accepted, and what
   * is refused for its shape is refused by both.
   */
  @ParameterizedTest
  @EnumSource
  void agrees_with_the_codec_on_changed_payloads(EventType type) {
    RandomEvents events = new RandomEvents(7, Filled.MIXED);
    SplittableRandom random = new SplittableRandom(7);
    int accepted = 0;
    int refused = 0;
    for (int i = 0; i < 2_000; i++) {
      ObjectNode payload = EventCodec.write(events.next(type));
      change(payload, random);
      List<Error> faults = faults(line(type.typeName(), payload));
      try {
        EventCodec.read(type.typeName(), type.version(), payload);
        accepted++;
        assertThat(faults).as("%s", payload).isEmpty();
      } catch (FormatException e) {
        if (isOfShape(e)) {
          refused++;
          assertThat(faults).as("%s: %s", e.getMessage(), payload).isNotEmpty();
        }
      }
    }
    assertThat(accepted).isPositive();
    assertThat(refused).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"sequence\":0}",
        "{\"sequence\":1.5}",
        "{\"sequence\":\"1\"}",
        "{\"sequence\":9223372036854775808}",
        "{\"type\":\"sijill.Blocked\"}",
        "{\"version\":\"3\"}",
        "{\"version\":1}",
        "{\"recorded\":\"2026-11-24\"}",
        "{\"recorded\":\"2026-11-24T12:00:00+01:00\"}",
        "{\"recorded\":\"2026-11-24T24:00:00Z\"}",
        "{\"recorded\":\"2026-11-24T12:00:00.1234567Z\"}",
        "{\"recorded\":\"2026-11-24T12:00:00Z\\n\"}",
        "{\"payload\":[]}",
        "{\"payload\":null}",
        "{\"hash\":\"00\"}",
        "{\"hash\":\"G000000000000000000000000000000000000000000000000000000000000000\"}",
        "{\"by\":\"me\"}"
      })
  void refuses_a_line_that_has(String changed) {
    JsonNode change = Json.parse(changed);
    ObjectNode line = line("sijill.EntryRetracted", EventCodec.write(retracted()));
    assertThat(faults(line)).isEmpty();

    if (change.isObject() && !change.isEmpty()) {
      line.setAll((ObjectNode) change);
      assertThat(faults(line)).isNotEmpty();
    } else {
      assertThat(faults(change)).isNotEmpty();
    }
  }

  @Test
  void refuses_a_line_without_one_of_its_members() {
    for (String name : List.of("sequence", "type", "version", "recorded", "payload", "hash")) {
      ObjectNode line = line("sijill.EntryRetracted", EventCodec.write(retracted()));
      line.remove(name);
      assertThat(faults(line)).as(name).isNotEmpty();
    }
  }

  private static SagaEvent retracted() {
    return new RandomEvents(1, Filled.BARE).next(EventType.ENTRY_RETRACTED);
  }

  private static List<Error> faults(JsonNode line) {
    return SCHEMA.validate(line);
  }

  private static ObjectNode line(String type, JsonNode payload) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("sequence", 1).put("type", type);
    line.put("version", EventType.named(type).map(EventType::version).orElse("1"));
    line.put("recorded", "2026-11-24T12:00:00Z").set("payload", payload);
    return line.put("hash", "0".repeat(64));
  }

  /** Changes one place of a tree: an object anywhere in it, or an array. */
  private static void change(ObjectNode root, SplittableRandom random) {
    List<JsonNode> places = new ArrayList<>();
    places.add(root);
    for (int i = 0; i < places.size(); i++) {
      places
          .get(i)
          .forEach(
              child -> {
                if (child.isContainerNode()) {
                  places.add(child);
                }
              });
    }
    JsonNode place = places.get(random.nextInt(places.size()));
    JsonNode other = VALUES.get(random.nextInt(VALUES.size())).deepCopy();
    switch (place) {
      case ObjectNode object -> {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        names.add("unknown");
        String name = names.get(random.nextInt(names.size()));
        if (random.nextInt(3) == 0) {
          object.remove(name);
        } else {
          object.set(name, other);
        }
      }
      case ArrayNode array when array.isEmpty() || random.nextBoolean() -> array.add(other);
      case ArrayNode array -> array.set(random.nextInt(array.size()), other);
      default -> throw new IllegalStateException("no container: " + place);
    }
  }

  private static final List<JsonNode> VALUES =
      Stream.of(
              "null",
              "true",
              "3",
              "1.5",
              "\"\"",
              "\"all\"",
              "\"open\"",
              "\"unknown\"",
              "\"A b\"",
              "\"a\"",
              "\"a\\n\"",
              "\"2016\"",
              "\"2016-01-06\"",
              "[]",
              "[\"a\"]",
              "[\"a\",\"a\"]",
              "{}",
              "{\"fr\":\"a\"}",
              "{\"id\":\"a\"}")
          .map(Json::parse)
          .toList();

  /** Whether it is a refusal that a schema can express. */
  private static boolean isOfShape(FormatException e) {
    return Stream.of(
            "missing;",
            "no such field here",
            "null; a field",
            " is no text;",
            " is no object;",
            " is no array;",
            "true or false is accepted",
            " occurs twice",
            "an id is lower-case letters",
            "a territory is an ISO 3166 code",
            "a selection of no members",
            "\"all\" or an array of ids is accepted",
            "words without a date",
            "nobody says until when",
            "no event type",
            "status is UNKNOWN",
            "; one of open",
            "; one of rumoured")
        .anyMatch(e.toString()::contains);
  }

  private static void each(JsonNode node, String name, Consumer<JsonNode> found) {
    if (node.has(name)) {
      found.accept(node.get(name));
    }
    node.forEach(child -> each(child, name, found));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.textValue()));
    return texts;
  }

  private static boolean isJson(String text) {
    try {
      Json.parse(text);
      return true;
    } catch (FormatException e) {
      return false;
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
