package io.github.sijill.journal;

import static io.github.sijill.journal.Samples.draft;
import static io.github.sijill.journal.Samples.file;
import static io.github.sijill.journal.Samples.firstLine;
import static io.github.sijill.journal.Samples.id;
import static io.github.sijill.journal.Samples.reading;
import static io.github.sijill.journal.Samples.text;
import static io.github.sijill.journal.Samples.writing;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.EntryRetracted;
import io.github.sijill.event.Recorded;
import io.github.sijill.json.FormatException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalLineTest {

  /** A valid line as another program may write it: spaces, another order, an escape. */
  private static final String SPACED =
      firstLine(
          """
          { "version": "1", "sequence":  1, "type":"sijill.EntryRetracted",\t"payload": {\
          "why":"n\\u00b01", "entry": {"id":"e1","case":"c","occurred":"2016","attestation":"reported"},\
          "retracted":"a"}, "recorded":"2026-11-24T12:00:00.100Z" }\
          """);

  private static final HostMessage HOST =
      new HostMessage("m-1", Map.of("by", "app"), List.of(new HostMessage.Tag("k", "v")));

  @TempDir Path folder;

  @Test
  void is_to_the_letter_what_stands_in_the_file() throws IOException {
    Files.writeString(folder.resolve("spaced.jsonl"), SPACED);

    try (Journal journal = reading(folder.resolve("spaced.jsonl"))) {
      assertThat(journal.line(1).text() + "\n").isEqualTo(SPACED);
      assertThat(id(journal.line(1))).isEqualTo("e1");
    }
  }

  @Test
  void is_copied_to_the_letter_and_others_follow_it() throws IOException {
    Files.writeString(folder.resolve("spaced.jsonl"), SPACED);
    Path copy = folder.resolve("copy.jsonl");

    try (Journal spaced = reading(folder.resolve("spaced.jsonl"));
        Journal target = writing(copy)) {
      target.copy(List.of(spaced.line(1)));
      target.force(1);
      Samples.record(target, "e2");
    }

    assertThat(Files.readString(copy)).startsWith(SPACED);
    try (Journal read = reading(copy)) {
      assertThat(Samples.ids(read)).containsExactly("e1", "e2");
    }
  }

  @Test
  void is_copied_only_after_the_line_that_it_followed() throws IOException {
    List<JournalLine> lines = JournalReader.lines(new ByteArrayInputStream(file(3)));
    Path copy = folder.resolve("copy.jsonl");

    try (Journal target = writing(copy)) {
      assertThatThrownBy(() -> target.copy(lines.subList(1, 3)))
          .isInstanceOf(FormatException.class)
          .hasMessage("line 2: cannot follow line 0; line 1 is accepted here");
      Samples.record(target, "other");
      assertThatThrownBy(() -> target.copy(lines.subList(1, 2)))
          .isInstanceOf(FormatException.class)
          .hasMessageStartingWith(
              "line 2: its hash is " + lines.get(1).hash() + ", but after line 1")
          .hasMessageEndingWith("lines of an archive that begins with the same lines are accepted");
      assertThat(target.head().sequence()).isEqualTo(1);
    }
    assertThat(Files.readString(copy)).contains("\"id\":\"other\"").doesNotContain("\"id\":\"e2\"");
  }

  @Test
  void is_at_hand_as_the_same_object_once_it_is_recorded() throws IOException {
    try (Journal journal = writing(folder.resolve("archive.jsonl"))) {
      List<JournalLine> appended = journal.append(List.of(draft("e1"), draft("e2")));
      journal.force(2);

      assertThat(journal.line(1)).isSameAs(appended.get(0));
      assertThat(journal.line(2)).isSameAs(appended.get(1));
      assertThat(appended.get(0).entry().orElseThrow().event())
          .isSameAs(journal.line(1).entry().orElseThrow().event());
    }
  }

  @Test
  void is_read_back_from_the_file_equal_to_what_was_appended() throws IOException {
    Path file = folder.resolve("archive.jsonl");
    int lines = RecentLines.MOST + 5;
    List<JournalLine> appended = new ArrayList<>();
    try (Journal journal = writing(file)) {
      for (int i = 1; i <= lines; i++) {
        appended.addAll(journal.append(List.of(draft("e" + i, "é… سجل " + i))));
      }
      appended.addAll(
          journal.append(
              List.of(
                  draft("long", "x".repeat(RecentLines.MAX_BYTES)),
                  Draft.of("app.Text", "v", Samples.NOON, HOST, "a text"),
                  Draft.of("app.Bytes", "v", Samples.NOON, HOST, new byte[] {1, (byte) 0xFF}))));
      journal.force(lines + 3);

      for (JournalLine line : appended) {
        assertThat(journal.line(line.sequence())).isEqualTo(line);
      }
      assertThat(journal.line(5)).isNotSameAs(appended.get(4)); // a later line has its place
      assertThat(journal.line(lines + 1)).isNotSameAs(appended.get(lines)); // too long to keep
      assertThat(journal.line(lines + 2)).isSameAs(appended.get(lines + 1));
    }
    try (Journal read = reading(file)) {
      for (JournalLine line : appended) {
        JournalLine stored = read.line(line.sequence());
        assertThat(stored).isEqualTo(line).hasSameHashCodeAs(line).hasToString(line.toString());
        assertThat(stored.recordedAt()).isEqualTo(line.recordedAt());
        assertThat(stored.type()).isEqualTo(line.type());
        assertThat(stored.version()).isEqualTo(line.version());
        assertThat(stored.content()).usingRecursiveComparison().isEqualTo(line.content());
      }
    }
  }

  @Test
  void is_an_entry_or_a_message_of_an_application_or_an_event_that_only_others_know()
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JournalWriter writer = JournalWriter.beginning(out);
    writer.append(draft("e1"));
    writer.append(Draft.of("app.Text", "v", Samples.NOON, HOST, "a text"));
    String unknown =
        firstLine(
            """
            {"sequence":1,"type":"sijill.FromTheFuture","version":"7",\
            "recorded":"2026-11-24T12:00:00Z","payload":{"new":true}}\
            """);
    List<JournalLine> lines = JournalReader.lines(new ByteArrayInputStream(out.toByteArray()));
    JournalLine future = JournalLine.parse(unknown.strip());

    assertThat(lines.get(0).entry())
        .contains(
            Recorded.of(
                EntryRetracted.of(CaseEntry.of("c", "e1", "2016"), "a", "because"),
                1,
                Samples.NOON));
    assertThat(lines.get(1).entry()).isEmpty();
    assertThat(lines.get(1).content()).isEqualTo(new LineContent.OfHost(HOST, "a text"));
    assertThat(future.content()).isInstanceOf(LineContent.UnknownEvent.class);
    assertThatThrownBy(future::entry)
        .isInstanceOf(FormatException.class)
        .hasMessage(
            "line 1: this release of Sijill does not know events of the type sijill.FromTheFuture"
                + " in version 7; a newer release may");
  }

  @Test
  void entries_of_a_file_leave_out_what_an_application_put_there() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JournalWriter writer = JournalWriter.beginning(out);
    writer.append(Draft.of("app.Text", "v", Samples.NOON, HOST, "a text"));
    writer.append(draft("e1"));

    assertThat(JournalReader.entries(new ByteArrayInputStream(out.toByteArray())))
        .extracting(entry -> entry.sequence() + " " + entry.id())
        .containsExactly("2 e1");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void a_byte_order_mark_is_named_for_nobody_sees_it(int line) throws IOException {
    List<String> lines = text(file(2)).lines().toList();
    String marked =
        line == 1
            ? "\uFEFF" + String.join("\n", lines) + "\n"
            : lines.get(0) + "\n\uFEFF" + lines.get(1) + "\n";

    assertThatThrownBy(() -> JournalReader.lines(new ByteArrayInputStream(marked.getBytes(UTF_8))))
        .isInstanceOf(FormatException.class)
        .hasMessage(
            "line "
                + line
                + ": begins with a byte order mark (the bytes EF BB BF), which some editors add;"
                + " remove these three bytes");
  }
}
