package io.github.sijill.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.event.SagaEvent;
import io.github.sijill.json.EventCodec;
import io.github.sijill.json.EventType;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Files of every version that was ever written, which have to be read for ever. They are never
 * written anew: there is no command for it.
 *
 * <p>Who raises the version of a type adds an upgrade from the version before, and a file named
 * after the new version with lines of that type; the lines of old files stay as they are, and what
 * they are read as may change in {@link FrozenEvents}.
 */
class FrozenFilesTest {

  private static final String HASH_OF_VERSION_1 =
      "c2e52872bbeafcc7cf1e64b45edda33f782fc879d3d6be164d9429d684ce4d8a";

  @Test
  void version_1_is_the_file_that_it_always_was() throws IOException {
    try (JournalReader reader = new JournalReader(file(1))) {
      while (reader.next().isPresent()) {}

      assertThat(reader.head()).isEqualTo(new Head(28, HASH_OF_VERSION_1));
    }
  }

  @Test
  void version_1_is_read_as_what_was_written() throws IOException {
    assertThat(JournalReader.entries(file(1))).isEqualTo(FrozenEvents.ofVersion1());
  }

  @Test
  void what_is_still_of_the_version_written_is_written_to_the_same_letter() throws IOException {
    List<JournalLine> current =
        lines(1).stream().filter(line -> line.version().equals(type(line).version())).toList();

    assertThat(current).isNotEmpty();
    assertThat(current)
        .allSatisfy(
            line ->
                assertThat(EventCodec.write(event(line)))
                    .isEqualTo(EventCodec.tree(line.text()).get("payload")));
    assertThat(String.join("\n", lines(1).stream().map(JournalLine::text).toList()) + "\n")
        .isEqualTo(new String(file(1).readAllBytes(), UTF_8));
  }

  @Test
  void every_version_of_every_type_is_in_its_file_and_is_read() throws IOException {
    assertThat(missing(EventType::version)).isEmpty();
  }

  @Test
  void a_raised_version_without_a_file_would_be_found() throws IOException {
    int next = Integer.parseInt(EventType.PETITION_FILED.version()) + 1;

    assertThat(
            missing(
                type -> type == EventType.PETITION_FILED ? Integer.toString(next) : type.version()))
        .containsExactly(
            "sijill.PetitionFiled version %d has no line in frozen/v%d.jsonl"
                .formatted(next, next));
  }

  /** What this test asks of who raises a version, and is not there. */
  private static List<String> missing(Function<EventType, String> written) throws IOException {
    List<String> missing = new ArrayList<>();
    for (EventType type : EventType.values()) {
      for (int version :
          IntStream.rangeClosed(1, Integer.parseInt(written.apply(type))).toArray()) {
        List<JournalLine> lines =
            lines(version).stream()
                .filter(line -> line.type().equals(type.typeName()))
                .filter(line -> line.version().equals(Integer.toString(version)))
                .toList();
        if (lines.isEmpty()) {
          missing.add(
              "%s version %d has no line in frozen/v%d.jsonl"
                  .formatted(type.typeName(), version, version));
        }
        lines.forEach(line -> assertThat(event(line)).isInstanceOf(type.recordClass()));
      }
    }
    return missing;
  }

  private static List<JournalLine> lines(int version) throws IOException {
    return JournalReader.lines(file(version));
  }

  /** The file of a version; empty, as an archive of no events is, if there is none yet. */
  private static InputStream file(int version) {
    InputStream file = FrozenFilesTest.class.getResourceAsStream("frozen/v" + version + ".jsonl");
    return file == null ? InputStream.nullInputStream() : file;
  }

  private static SagaEvent event(JournalLine line) {
    return line.entry().orElseThrow().event();
  }

  private static EventType type(JournalLine line) {
    return EventType.named(line.type()).orElseThrow();
  }
}
