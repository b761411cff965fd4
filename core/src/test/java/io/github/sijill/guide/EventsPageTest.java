package io.github.sijill.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sijill.json.EventCodec;
import io.github.sijill.json.EventType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every example of docs/events.md is read, and written back; its tables name what is read. */
class EventsPageTest {

  private static final Path PAGE = Path.of("../docs/events.md");
  private static final Path SCHEMA = Path.of("../docs/schema/archive-line.schema.json");
  private static final Pattern NAME = Pattern.compile("`([^`]+)`");
  private static final Pattern HEADING = Pattern.compile("(?m)^## (sijill\\.\\w+)$");
  private static final Pattern EXAMPLE = Pattern.compile("(?s)```json\n(.*?)```");

  @Test
  void has_a_section_for_every_type() throws IOException {
    assertThat(sections().stream().map(Section::type))
        .containsExactlyElementsOf(
            Arrays.stream(EventType.values()).map(EventType::typeName).toList());
  }

  @Test
  void examples_are_payloads_of_their_type() throws IOException {
    for (Section section : sections()) {
      EventType type = EventType.named(section.type()).orElseThrow();
      assertThat(section.text()).contains("Version: " + type.version() + ".");
      List<String> examples =
          EXAMPLE.matcher(section.text()).results().map(m -> m.group(1)).toList();
      assertThat(examples).as(section.type()).isNotEmpty();
      for (String example : examples) {
        assertThat(EventCodec.writeText(EventCodec.read(section.type(), type.version(), example)))
            .as(section.type())
            .isEqualTo(EventCodec.text(EventCodec.tree(example)));
      }
    }
  }

  @Test
  void fields_are_those_of_the_schema_and_so_of_the_codec() throws IOException {
    JsonNode shapes = EventCodec.tree(Files.readString(SCHEMA)).get("$defs");
    String page = Files.readString(PAGE);

    for (Section section : sections()) {
      JsonNode shape = shapes.get(section.type().substring("sijill.".length()));
      assertThat(fields("| `entry` |\n" + section.text()))
          .as(section.type())
          .containsExactlyElementsOf(fields(shape, shapes));
    }
    for (String common : List.of("entry", "source", "scope", "members", "member")) {
      String title = "\n### " + (common.equals("member") ? "members" : common) + "\n";
      String text = page.substring(page.indexOf(title) + title.length());
      text = text.substring(0, text.indexOf("\n##"));
      List<String> fields = fields(shapes.get(common), shapes);
      if (text.contains("\n| ---")) {
        assertThat(fields(text)).as(common).containsExactlyElementsOf(fields);
      } else {
        assertThat(text).contains(fields.stream().map(name -> "`" + name + "`").toList());
      }
    }
  }

  /** The names in the first column of a table, {@code ?} behind what may be left out. */
  private static List<String> fields(String section) {
    return section
        .lines()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.substring(0, line.indexOf('|', 1)))
        .flatMap(cell -> NAME.matcher(cell).results().map(name -> name.group(1)))
        .toList();
  }

  /**
   * The properties of a schema, or of that which it takes them from; {@code ?} behind what is not
   * required.
   */
  private static List<String> fields(JsonNode shape, JsonNode shapes) {
    Set<String> required = new HashSet<>();
    shape.path("required").forEach(name -> required.add(name.textValue()));
    List<String> fields = new ArrayList<>();
    JsonNode holder =
        shape.has("properties")
            ? shape
            : shapes.get(shape.get("$ref").textValue().substring("#/$defs/".length()));
    holder
        .get("properties")
        .fieldNames()
        .forEachRemaining(name -> fields.add(required.contains(name) ? name : name + "?"));
    return fields;
  }

  private static List<Section> sections() throws IOException {
    String page = Files.readString(PAGE);
    List<MatchResult> headings = HEADING.matcher(page).results().toList();
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      int end = i + 1 < headings.size() ? headings.get(i + 1).start() : page.length();
      sections.add(
          new Section(headings.get(i).group(1), page.substring(headings.get(i).end(), end)));
    }
    return sections;
  }

  private record Section(String type, String text) {}
}
