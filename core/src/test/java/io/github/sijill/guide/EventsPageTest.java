package io.github.sijill.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.json.EventCodec;
import io.github.sijill.json.EventType;
import io.github.sijill.json.EventTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every example of docs/events.md is read, and written back as it stands there. */
class EventsPageTest {

  private static final Path PAGE = Path.of("../docs/events.md");
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
      EventType type = EventTypes.named(section.type()).orElseThrow();
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
