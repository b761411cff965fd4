package io.github.sijill.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.EntryRetracted;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.json.FormatException;
import io.github.sijill.json.RandomEvents;
import io.github.sijill.json.RandomEvents.Filled;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {

  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final CaseEntry ENTRY = CaseEntry.of("c", "b", "2016");

  @Test
  void a_line_is_one_line_of_json_without_spaces() throws IOException {
    assertThat(new String(file(1), UTF_8))
        .isEqualTo(
            """
            {"sequence":1,"type":"sijill.EntryRetracted","version":"2",\
            "recorded":"2026-11-24T12:00:00Z","payload":{"entry":{"id":"b","case":"c",\
            "occurred":"2016","attestation":"reported"},"retracted":"a","why":"n°1"},\
            "hash":"f0350adc6f6469c0b7a5e634de7a2c9ea173b730981b792a95c055f566c80170"}
            """);
  }

  @Test
  void what_is_written_is_read_back() throws IOException {
    RandomEvents random = new RandomEvents(7, Filled.MIXED);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JournalWriter writer = JournalWriter.beginning(out);
    List<SagaEvent> events = new ArrayList<>();
    List<JournalLine> written = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      events.add(random.next());
      written.add(writer.append(events.get(i), NOON.plusNanos(i * 1_000L)));
    }

    List<JournalLine> read = JournalReader.lines(new ByteArrayInputStream(out.toByteArray()));

    assertThat(read).isEqualTo(written);
    assertThat(read.stream().map(line -> line.entry().orElseThrow().event())).isEqualTo(events);
    assertThat(String.join("\n", read.stream().map(JournalLine::text).toList()) + "\n")
        .isEqualTo(out.toString(UTF_8));
    assertThat(read.get(499).recordedAt()).isEqualTo("2026-11-24T12:00:00.000499Z");
  }

  @Test
  void an_empty_file_has_no_lines() throws IOException {
    JournalReader reader = reader(new byte[0]);

    assertThat(reader.next()).isEmpty();
    assertThat(reader.head()).isEqualTo(new Head(0, "0".repeat(64)));
  }

  @Test
  void a_file_goes_on_where_it_ended() throws IOException {
    byte[] whole = file(3);
    byte[] two = firstLines(whole, 2);
    JournalReader reader = reader(two);
    while (reader.next().isPresent()) {}
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(two);

    JournalWriter.after(out, reader.head()).append(retraction(3), NOON.plusSeconds(3));

    assertThat(out.toByteArray()).isEqualTo(whole);
  }

  @Test
  void a_change_of_any_byte_is_found_at_its_line_or_the_next() throws IOException {
    byte[] file = file(3);
    for (int i = 0; i < file.length; i++) {
      int line =
          1
              + (int)
                  new String(Arrays.copyOf(file, i), UTF_8).chars().filter(c -> c == '\n').count();
      for (int bit = 0; bit < 8; bit++) {
        byte[] changed = file.clone();
        changed[i] ^= (byte) (1 << bit);
        assertThatThrownBy(() -> JournalReader.lines(new ByteArrayInputStream(changed)))
            .as("bit %d of byte %d", bit, i)
            .isInstanceOf(FormatException.class)
            .hasMessageMatching("(?s)line (%d|%d)[:,] .*".formatted(line, line + 1));
      }
    }
  }

  @Test
  void a_byte_taken_out_or_put_in_is_found() throws IOException {
    byte[] file = file(2);
    for (int i = 0; i < file.length; i++) {
      byte[] without = new byte[file.length - 1];
      System.arraycopy(file, 0, without, 0, i);
      System.arraycopy(file, i + 1, without, i, file.length - i - 1);
      byte[] with = new byte[file.length + 1];
      System.arraycopy(file, 0, with, 0, i);
      with[i] = (byte) ' ';
      System.arraycopy(file, i, with, i + 1, file.length - i);
      assertRefused(without, "byte " + i + " taken out");
      assertRefused(with, "space put in at " + i);
    }
  }

  @Test
  void a_line_taken_out_put_in_twice_or_moved_is_found() throws IOException {
    List<String> lines = new String(file(4), UTF_8).lines().toList();
    assertRefused(joined(lines.get(0), lines.get(2), lines.get(3)), "out");
    assertRefused(joined(lines.get(1), lines.get(2), lines.get(3)), "first out");
    assertRefused(joined(lines.get(0), lines.get(0), lines.get(1)), "twice");
    assertRefused(joined(lines.get(0), lines.get(2), lines.get(1), lines.get(3)), "moved");
  }

  @Test
  void lines_missing_at_the_end_show_in_the_head_only() throws IOException {
    JournalReader reader = reader(firstLines(file(3), 2));
    while (reader.next().isPresent()) {}
    JournalReader whole = reader(file(3));
    while (whole.next().isPresent()) {}

    assertThat(reader.head().sequence()).isEqualTo(2);
    assertThat(reader.head()).isNotEqualTo(whole.head());
  }

  @Test
  void a_file_cut_off_within_a_line_is_refused_there() throws IOException {
    byte[] file = file(2);
    int second = firstLines(file, 1).length;
    for (int length = second + 1; length < file.length; length++) {
      byte[] cut = Arrays.copyOf(file, length);
      assertThatThrownBy(() -> JournalReader.lines(new ByteArrayInputStream(cut)))
          .hasMessage(
              "line 2: is incomplete; the file was cut off in it, or it is still being written");
    }
  }

  @Test
  void a_line_with_a_right_hash_and_a_wrong_number_is_refused() {
    String body = body().replace("\"sequence\":1", "\"sequence\":2");

    assertMessage(sealed(body), "line 1, $.sequence: 2; 1 is accepted here");
  }

  @Test
  void faults_name_the_line() throws IOException {
    String first = new String(file(1), UTF_8);
    assertMessage(first + "\n", "line 2: is empty; each line holds an event");
    assertMessage(first + "{}\n", "line 2, $.sequence: missing; a whole number is needed here");
    assertMessage(
        first + first,
        "line 2: its hash is f0350adc6f6469c0b7a5e634de7a2c9ea173b730981b792a95c055f566c80170, but"
            + " the line and the one before it give"
            + " faabe366fb4c77548d348aabfad3e539b73bc7dc9d1fc529a6fe15257bfd09ac; one of them was"
            + " changed");
    assertMessage(
        first.replace("\n", "\r\n"),
        "line 1, $.hash: is not at the end; a line ends with ,\"hash\":\"<64 lower-case hex"
            + " digits>\"}");
    assertMessage(
        sealed(body().replace("12:00:00Z", "12:00:00+01:00")),
        "line 1, $.recorded: '2026-11-24T12:00:00+01:00'; an instant of ISO 8601 in UTC, in"
            + " microseconds at most, is accepted, such as 2026-11-24T12:00:00Z");
    assertMessage(
        sealed(body().replace("2026-11-24", "2026-02-29")),
        "line 1, $.recorded: '2026-02-29T12:00:00Z'; an instant of ISO 8601 in UTC, in microseconds"
            + " at most, is accepted, such as 2026-11-24T12:00:00Z");
    assertMessage(
        sealed(body().replace("\"sequence\":1", "\"sequence\":1.0")),
        "line 1, $.sequence: 1.0; a whole number of 64 bits is accepted");
    assertMessage(
        sealed(body().replace("\"sequence\":1", "\"sequence\":1,\"by\":\"me\"")),
        "line 1, $.by: no such field here; accepted are sequence, type, version, recorded, host,"
            + " payload, hash");
    assertMessage(
        sealed(body().replace("\"sequence\":1", "\"sequence\":1,\"sequence\":1")),
        "line 1, $.sequence: given twice in one object; once is accepted");
    assertMessage(
        sealed(
            "{\"sequence\":1,\"type\":\"t\",\"version\":\"1\",\"recorded\":\"2026-11-24T12:00:00Z\",\"payload\":[]}"),
        "line 1, $.payload: is not an object; an object is accepted");
  }

  @Test
  void a_payload_that_is_no_event_is_refused_when_it_is_asked_for() throws IOException {
    String line = sealed(body().replace("2016", "2016-13"));
    JournalLine read = reader(line.getBytes(UTF_8)).next().orElseThrow();

    assertThatThrownBy(() -> read.entry())
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith("line 1, $.payload.entry.occurred: '2016-13': month 13");
  }

  @Test
  void bytes_that_are_no_utf_8_are_refused() throws IOException {
    byte[] file = file(2);
    file[firstLines(file, 1).length + 5] = (byte) 0xff;

    assertThatThrownBy(() -> JournalReader.lines(new ByteArrayInputStream(file)))
        .hasMessage("line 2: is not UTF-8; an archive file is UTF-8");
  }

  @Test
  void an_endless_line_is_refused_before_it_fills_the_memory() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }

          @Override
          public int read(byte[] bytes, int from, int length) {
            Arrays.fill(bytes, from, from + length, (byte) 'x');
            return length;
          }
        };

    assertThatThrownBy(() -> new JournalReader(endless).next())
        .isInstanceOf(FormatException.class)
        .hasMessage("line 1: is too long; a line has at most 16777216 bytes");
  }

  @Test
  void what_could_not_be_read_back_is_not_written() throws IOException {
    CaseEntry large = ENTRY;
    for (int i = 0; i < 17; i++) {
      large = large.summary("x-" + i, "y".repeat(1_000_000));
    }
    CaseEntry entry = large;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JournalWriter writer = JournalWriter.beginning(out);

    assertThatThrownBy(() -> writer.append(EntryRetracted.of(entry, "a", ""), NOON))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("bytes are too many");
    writer.append(retraction(1), NOON);

    assertThat(JournalReader.lines(new ByteArrayInputStream(out.toByteArray()))).hasSize(1);
  }

  @Test
  void a_writer_whose_stream_failed_writes_no_more() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("disk full");
          }
        };
    JournalWriter writer = JournalWriter.beginning(full);

    assertThatThrownBy(() -> writer.append(retraction(1), NOON)).hasMessage("disk full");
    assertThatThrownBy(() -> writer.append(retraction(1), NOON))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "line 1 could not be written; read the file again and continue after its last line");
    assertThat(writer.head()).isEqualTo(Head.NONE);
  }

  @Test
  void instants_are_kept_to_the_microsecond() throws IOException {
    JournalLine line =
        JournalWriter.beginning(new ByteArrayOutputStream())
            .append(retraction(1), Instant.parse("2026-11-24T12:00:00.123456789Z"));

    assertThat(line.recordedAt()).isEqualTo("2026-11-24T12:00:00.123456Z");
    assertThat(JournalLine.parse(line.text())).isEqualTo(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "00", "G000000000000000000000000000000000000000000000000000000000000000"})
  void a_head_that_is_no_hash_is_refused(String head) {
    assertThatThrownBy(() -> JournalWriter.after(new ByteArrayOutputStream(), new Head(1, head)))
        .hasMessage("hash: '%s'; 64 lower-case hex digits are accepted".formatted(head));
  }

  private static byte[] file(int lines) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JournalWriter writer = JournalWriter.beginning(out);
    for (int i = 1; i <= lines; i++) {
      writer.append(retraction(i), i == 1 ? NOON : NOON.plusSeconds(i));
    }
    return out.toByteArray();
  }

  private static EntryRetracted retraction(int number) {
    return EntryRetracted.of(ENTRY, "a", "n°" + number);
  }

  private static byte[] firstLines(byte[] file, int lines) {
    String text = new String(file, UTF_8);
    int end = 0;
    for (int i = 0; i < lines; i++) {
      end = text.indexOf('\n', end) + 1;
    }
    return text.substring(0, end).getBytes(UTF_8);
  }

  private static byte[] joined(String... lines) {
    return (String.join("\n", lines) + "\n").getBytes(UTF_8);
  }

  private static String body() {
    try {
      return new String(file(1), UTF_8).replaceFirst(",\"hash\":\"[0-9a-f]{64}\"}\n", "}");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sealed(String body) {
    return Samples.firstLine(body);
  }

  private static JournalReader reader(byte[] file) {
    return new JournalReader(new ByteArrayInputStream(file));
  }

  private static void assertMessage(String file, String message) {
    assertThatThrownBy(() -> JournalReader.lines(new ByteArrayInputStream(file.getBytes(UTF_8))))
        .isInstanceOf(FormatException.class)
        .hasMessage(message);
  }

  private static void assertRefused(byte[] file, String change) {
    assertThatThrownBy(() -> JournalReader.lines(new ByteArrayInputStream(file)))
        .as(change)
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith("line ");
  }
}
