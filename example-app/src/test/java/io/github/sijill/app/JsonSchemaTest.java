package io.github.sijill.app;

import static io.github.sijill.app.Ran.sijill;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.sijill.Archive;
import io.github.sijill.app.output.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * docs/schema/command-line.schema.json describes what every command prints as JSON. It lets fields
 * be added, as the promise goes; here none may be there that it does not name.
 */
class JsonSchemaTest {

  private static final String ID = "https://sijill.github.io/schema/command-line.schema.json";
  private static final String OPEN_API = "https://sijill.github.io/openapi.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static JsonNode schema() throws IOException {
    return JSON.readTree(Files.readString(Path.of("../docs/schema/command-line.schema.json")));
  }

  private static JsonNode openApi() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            Archive.class.getResourceAsStream("/io/github/sijill/http/openapi.json"))) {
      return JSON.readTree(in);
    }
  }

  /** Nothing but what is named. */
  private static JsonNode closed(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && object.has("properties")
        && object.path("type").asText().equals("object")) {
      object.put("additionalProperties", false);
    }
    schema.forEach(JsonSchemaTest::closed);
    return schema;
  }

  private static SchemaRegistry registry() throws IOException {
    JsonNode api = openApi();
    closed(api.path("components").path("schemas"));
    Map<String, String> schemas = Map.of(ID, closed(schema()).toString(), OPEN_API, api.toString());
    return SchemaRegistry.withDefaultDialect(
        SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(schemas));
  }

  private static void check(String command, String json) throws IOException {
    assertThat(
            registry()
                .getSchema(SchemaLocation.of(ID + "#/$defs/" + command))
                .validate(JSON.readTree(json)))
        .as("%s: %s", command, json)
        .isEmpty();
  }

  @Test
  void every_command_that_prints_json_is_described_and_no_other() throws IOException {
    Set<String> printing =
        Main.commands(
                Console.of(
                    InputStream.nullInputStream(),
                    OutputStream.nullOutputStream(),
                    OutputStream.nullOutputStream()))
            .getSubcommands()
            .entrySet()
            .stream()
            .filter(
                each ->
                    each.getValue().getCommandSpec().findOption("--format") != null
                        && !each.getKey().equals("picture"))
            .map(Map.Entry::getKey)
            .collect(toSet());

    Set<String> described = new LinkedHashSet<>();
    schema().path("$defs").fieldNames().forEachRemaining(described::add);
    assertThat(described).isEqualTo(printing);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status --on 2016-03-05",
        "status --at 2016-03-05T10:00Z --network wifi",
        "status --on 2016-03-05 --group-by network",
        "status --during 2016-02/2016-03",
        "status --on 2016-01-03 --known-on 2016-01-04 --restricted",
        "explain --on 2016-03-05 --network adsl",
        "timeline --recorded-at 2026-11-24T08:00:05Z",
        "durations",
        "durations --by-year --during 2016 --group-by case",
        "changes --during 2016",
        "chronology --attested official",
        "legal-basis --on 2016-07-01",
        "office-holder --on 2016-11-01",
        "cases",
        "members",
        "entries petition --type petition-filed --during 2016/..",
        "show imposed-mobile",
        "show restored",
        "log",
        "diff 2026-11-24T08:00:05Z now",
        "replay",
        "date 2016-1X ../2016 x",
        "verify",
        "verify --head 0000000000000000"
      })
  void what_a_command_prints_is_as_described(String line) throws IOException {
    String[] words = (line + " --format json").split(" ", -1);

    check(words[0], sijill(words).out());
  }

  @Test
  void so_is_what_is_told_of_an_archive_with_every_type_of_event(@TempDir Path directory)
      throws IOException {
    Path archive = directory.resolve("a.jsonl");
    for (String line :
        List.of(
            "open --case c --title 'C d' --occurred 2016 --territory MA --operator inwi --network"
                + " mobile(3g,4g),wifi --service skype --baseline open",
            "record blocking-imposed --id a --occurred 2016-01-04~ --network 3g --label"
                + " cause=exams",
            "record cuts-reported --id b --days 2016-02-01/2016-02-03 --from-time 06:00 --to-time"
                + " 08:00 --zone Africa/Casablanca --network wifi",
            "record decree-published --id d --occurred 2016-02-01 --title T --in-force"
                + " 2016-02-01/.. --covers a",
            "record measurement-reported --id e --occurred 2016-02-02 --tool OONI --contradicts a",
            "record members-declared --id f --occurred 2016-02-03 --network 5g",
            "record director-dismissed --id g --occurred 2016-02-04 --person P --office O"
                + " --institution I",
            "record ruling-issued --id h --occurred 2016-02-05 --court C --about a",
            "correct a --occurred 2016-01-05 --why w",
            "retract e --why w")) {
      Ran ran = sijill(ShellLines.words(line + " --archive " + archive).toArray(String[]::new));
      assertThat(ran.code()).as("%s: %s", line, ran.err()).isZero();
    }
    for (String line :
        List.of(
            "status --on 2016-02-01",
            "status --at 2016-02-01T06:30Z",
            "status --during 2016",
            "timeline",
            "changes --during 2016",
            "durations --status blocked",
            "chronology",
            "legal-basis --on 2016-02-03",
            "office-holder --on 2016-02-04",
            "log",
            "members",
            "show a",
            "show b",
            "show a-corrected",
            "show e",
            "replay",
            "diff 2016-01-01T00:00:00Z now")) {
      String[] words = (line + " --format json --archive " + archive).split(" ", -1);
      check(words[0], sijill(words).out());
    }
    String copy = directory.resolve("b.jsonl").toString();
    sijill("open", "--archive", copy, "--case", "c", "--title", "x", "--occurred", "2016");
    check("diff", sijill("diff", archive.toString(), copy, "--format", "json").out());
  }

  @Test
  void what_is_not_described_is_found() throws IOException {
    for (String json : List.of("{\"cases\":[],\"more\":1}", "{}", "{\"cases\":[{}]}")) {
      assertThat(
              registry()
                  .getSchema(SchemaLocation.of(ID + "#/$defs/cases"))
                  .validate(JSON.readTree(json)))
          .isNotEmpty();
    }
  }

  @Test
  void a_line_of_jsonl_is_an_element_of_the_list() throws IOException {
    for (String line : List.of("log", "members", "replay", "timeline", "date 2016 x")) {
      JsonNode whole = sijill((line + " --format json").split(" ", -1)).json();
      List<JsonNode> elements =
          StreamSupport.stream(whole.spliterator(), false)
              .filter(JsonNode::isArray)
              .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
              .filter(JsonNode::isObject)
              .toList();
      List<JsonNode> lines =
          sijill((line + " --format jsonl").split(" ", -1)).lines().stream()
              .map(JsonSchemaTest::tree)
              .toList();

      assertThat(lines).isEqualTo(elements);
    }
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new AssertionError(json, e);
    }
  }
}
