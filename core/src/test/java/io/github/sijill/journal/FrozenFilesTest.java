package io.github.sijill.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.json.EventCodec;
import io.github.sijill.json.EventType;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files of every version that was ever written, which have to be read for ever. They are never
 * written anew: there is no command for it.
 *
 * <p>Who raises the version of a type, or adds a type, adds an upgrade from the version before, and
 * a further file with lines of that type; the lines of old files stay as they are, and what they
 * are read as may change in {@link FrozenEvents}.
 */
class FrozenFilesTest {

  /** The files, by the number in their name. */
  private static final int FILES = 2;

  @ParameterizedTest
  @CsvSource({
    "1, 28, c2e52872bbeafcc7cf1e64b45edda33f782fc879d3d6be164d9429d684ce4d8a",
    "2, 43, 7a851b79a33b1f98620b573c784ce7e6039ba8c8fc38796eedc70b612ac02246"
  })
  void is_the_file_that_it_always_was(int number, int lines, String hash) throws IOException {
    try (JournalReader reader = new JournalReader(file(number))) {
      while (reader.next().isPresent()) {}

      assertThat(reader.head()).isEqualTo(new Head(lines, hash));
    }
  }

  @Test
  void version_1_is_read_as_what_was_written() throws IOException {
    assertThat(JournalReader.entries(file(1))).isEqualTo(FrozenEvents.ofVersion1());
  }

  @Test
  void version_2_is_read_as_what_was_written() throws IOException {
    assertThat(JournalReader.entries(file(2))).isEqualTo(FrozenEvents.ofVersion2());
  }

  @Test
  void what_a_restoration_of_version_1_listed_is_what_it_ended() throws IOException {
    assertThat(JournalReader.entries(file(1)))
        .extracting(Recorded::event)
        .filteredOn(ServiceRestored.class::isInstance)
        .first(InstanceOfAssertFactories.type(ServiceRestored.class))
        .satisfies(
            restored -> {
              assertThat(restored.endsAll()).isTrue();
              assertThat(restored.ended()).hasToString("[imposed, extended]");
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void what_is_still_of_the_version_written_is_written_to_the_same_letter(int number)
      throws IOException {
    List<JournalLine> current =
        lines(number).stream().filter(line -> line.version().equals(type(line).version())).toList();

    assertThat(current.isEmpty()).as("all of its types were raised").isEqualTo(number < FILES);
    assertThat(current)
        .allSatisfy(
            line ->
                assertThat(EventCodec.write(event(line)))
                    .isEqualTo(EventCodec.tree(line.text()).get("payload")));
    assertThat(String.join("\n", lines(number).stream().map(JournalLine::text).toList()) + "\n")
        .isEqualTo(new String(file(number).readAllBytes(), UTF_8));
  }

  @Test
  void every_version_of_every_type_is_in_a_file_and_is_read() throws IOException {
    assertThat(missing(EventType::version)).isEmpty();
  }

  @Test
  void a_raised_version_without_a_file_would_be_found() throws IOException {
    int next = Integer.parseInt(EventType.PETITION_FILED.version()) + 1;

    assertThat(
            missing(
                type -> type == EventType.PETITION_FILED ? Integer.toString(next) : type.version()))
        .containsExactly(
            "sijill.PetitionFiled version %d has no line in the frozen files".formatted(next));
  }

  /** What this test asks of who raises a version, and is not there. */
  private static List<String> missing(Function<EventType, String> written) throws IOException {
    List<JournalLine> frozen = new ArrayList<>();
    for (int number = 1; number <= FILES; number++) {
      frozen.addAll(lines(number));
    }
    List<String> missing = new ArrayList<>();
    for (EventType type : EventType.values()) {
      for (int version :
          IntStream.rangeClosed(1, Integer.parseInt(written.apply(type))).toArray()) {
        List<JournalLine> lines =
            frozen.stream()
                .filter(line -> line.type().equals(type.typeName()))
                .filter(line -> line.version().equals(Integer.toString(version)))
                .toList();
        if (lines.isEmpty()) {
          missing.add(
              "%s version %d has no line in the frozen files".formatted(type.typeName(), version));
        }
        lines.forEach(line -> assertThat(event(line)).isInstanceOf(type.recordClass()));
      }
    }
    return missing;
  }

  private static List<JournalLine> lines(int version) throws IOException {
    return JournalReader.lines(file(version));
  }

  private static InputStream file(int number) {
    return requireNonNull(
        FrozenFilesTest.class.getResourceAsStream("frozen/v" + number + ".jsonl"), "file");
  }

  private static SagaEvent event(JournalLine line) {
    return line.entry().orElseThrow().event();
  }

  private static EventType type(JournalLine line) {
    return EventType.named(line.type()).orElseThrow();
  }
}
