package io.github.sijill.app.record;

import static io.github.sijill.app.Ran.reading;
import static io.github.sijill.app.Ran.sijill;
import static io.github.sijill.app.Ran.writing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.Archive;
import io.github.sijill.Archives;
import io.github.sijill.app.Ran;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.Recorded;
import io.github.sijill.journal.OpenOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sijill record --from}: a line an event, each recorded for itself. */
class LineRecordingTest {

  private static final CaseId MOROCCO = new CaseId("voip-maroc-2016");

  @TempDir private Path directory;
  private List<String> bundled = List.of();
  private String archive = "";

  @BeforeEach
  void read_the_bundled_file() throws IOException {
    try (InputStream in =
        Archives.class.getResourceAsStream("/io/github/sijill/voip-maroc-2016.jsonl")) {
      bundled = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    archive = directory.resolve("a.jsonl").toString();
  }

  private Ran recorded(List<String> lines) {
    return reading(String.join("\n", lines), "record", "--archive", archive, "--from", "-");
  }

  private List<String> held() throws IOException {
    try (Archive opened = Archive.open(Path.of(archive), OpenOptions.forReading())) {
      return opened.recorded(MOROCCO).stream().map(each -> each.event().id().value()).toList();
    }
  }

  private static List<String> acknowledgements(int first, String... ids) {
    List<String> lines = new ArrayList<>();
    for (String id : ids) {
      lines.add("recorded %d %s".formatted(first + lines.size(), id));
    }
    return lines;
  }

  @Test
  void an_archive_file_is_recorded_again_event_for_event() throws IOException {
    Path exported = Files.write(directory.resolve("exported.jsonl"), bundled);

    Ran ran = sijill("record", "--archive", archive, "--from", exported.toString());

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.lines())
        .hasSize(13)
        .startsWith(acknowledgements(1, "case-opened", "imposed-mobile").toArray(String[]::new));
    try (Archive again = Archive.open(Path.of(archive), OpenOptions.forReading());
        Archive first = Archives.morocco2016()) {
      assertThat(again.recorded(MOROCCO).stream().map(Recorded::event))
          .containsExactlyElementsOf(
              first.recorded(MOROCCO).stream().map(Recorded::event).toList());
    }
  }

  @Test
  void what_was_recorded_before_is_acknowledged_by_its_first_number() throws IOException {
    recorded(bundled.subList(0, 5));

    Ran again = recorded(bundled);

    assertThat(again.code()).isZero();
    assertThat(again.err()).isEmpty();
    assertThat(again.lines()).startsWith("recorded 1 case-opened").hasSize(13);
    assertThat(again.lines()).isEqualTo(recorded(bundled).lines());
    assertThat(held()).hasSize(13).doesNotHaveDuplicates();
  }

  @Test
  void refused_lines_are_told_by_number_and_the_others_go_on() throws IOException {
    Ran ran =
        recorded(
            List.of(
                bundled.get(0),
                "",
                "{\"type\":\"sijill.BlockingImposed\"",
                bundled.get(1),
                bundled.get(2).replace("\"networks\":[\"wifi\"]", "\"networks\":[\"lte\"]"),
                "{\"type\":\"sijill.Nothing\",\"payload\":{}}",
                bundled.get(2).replace("2016-01-06", "2016-01-36"),
                bundled.get(2).replace("\"version\":\"2\"", "\"version\":\"9\""),
                "[]",
                "  \r",
                bundled.get(3)));

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.lines())
        .isEqualTo(acknowledgements(1, "case-opened", "imposed-mobile", "reaction-networks"));
    assertThat(ran.refusals())
        .satisfiesExactly(
            line ->
                assertThat(line).startsWith("sijill: line 3, $.type: not JSON at character 32;"),
            line ->
                assertThat(line)
                    .startsWith(
                        "sijill: line 5: degraded-wifi refused (a scope names declared members): no"
                            + " network 'lte'"),
            line ->
                assertThat(line)
                    .startsWith("sijill: line 6, $.payload: no event type 'sijill.Nothing'"),
            line ->
                assertThat(line)
                    .startsWith("sijill: line 7, $.payload.entry.occurred: '2016-01-36'"),
            line ->
                assertThat(line)
                    .startsWith(
                        "sijill: line 8, $.payload: sijill.DisruptionReported version 9 is"),
            line -> assertThat(line).startsWith("sijill: line 9, $: an array is not an object"));
    assertThat(held()).containsExactly("case-opened", "imposed-mobile", "reaction-networks");
  }

  @Test
  void a_line_needs_no_more_than_type_and_payload() throws IOException {
    Ran ran =
        recorded(
            bundled.stream()
                .map(
                    line ->
                        line.replaceFirst(
                            "\"sequence\":.*?,(\"type\":\"[^\"]*\",).*?(\"payload\")", "$1$2"))
                .map(line -> line.replaceFirst(",\"hash\":\"[0-9a-f]*\"}$", "}"))
                .toList());

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(held()).hasSize(13);
  }

  @Test
  void a_byte_order_mark_before_a_file_is_taken() throws IOException {
    assertThat(recorded(List.of("\uFEFF" + bundled.get(0), bundled.get(1))).code()).isZero();
    assertThat(sijill("record", "--archive", archive, "--json", "\uFEFF" + bundled.get(2)).code())
        .isZero();
    assertThat(held()).hasSize(3);
  }

  @Test
  void what_is_no_file_of_lines_is_refused_by_its_name() {
    assertThat(sijill("record", "--archive", archive, "--from", directory.toString()))
        .isEqualTo(
            new Ran(2, "", "sijill: %s is a directory; a file is accepted%n".formatted(directory)));
    assertThat(sijill("record", "--archive", archive, "--from", directory + "/none"))
        .isEqualTo(new Ran(2, "", "sijill: %s/none: there is no such file%n".formatted(directory)));
    assertThat(Path.of(archive)).doesNotExist();
  }

  @Test
  void a_line_beyond_the_bound_is_refused_and_passed_over() throws IOException {
    InputStream input =
        new SequenceInputStream(
            new ByteArrayInputStream((bundled.get(0) + "\n").getBytes(StandardCharsets.UTF_8)),
            new SequenceInputStream(
                new ByteArrayInputStream(new byte[17 << 20]),
                new ByteArrayInputStream(
                    ("\n" + bundled.get(1)).getBytes(StandardCharsets.UTF_8))));

    Ran ran = reading(input, "record", "--archive", archive, "--from", "-");

    assertThat(ran)
        .isEqualTo(
            new Ran(
                1,
                String.join(
                        System.lineSeparator(),
                        "recorded 1 case-opened",
                        "recorded 2 imposed-mobile")
                    + System.lineSeparator(),
                "sijill: line 2: is too long; a line has at most 16777216 bytes"
                    + System.lineSeparator()));
  }

  @Test
  void bytes_that_are_no_utf_8_are_refused() {
    byte[] latin1 = bundled.get(0).getBytes(StandardCharsets.ISO_8859_1);

    Ran ran =
        reading(new ByteArrayInputStream(latin1), "record", "--archive", archive, "--from", "-");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .startsWith("sijill: line 1: these bytes are not UTF-8; JSON in UTF-8 is accepted");
  }

  @Test
  void each_event_is_acknowledged_when_it_is_in_the_file_and_before_the_next_is_read()
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Integer> acknowledged = new ArrayList<>();
    List<Long> inFile = new ArrayList<>();
    InputStream watching =
        new LineByLine(
            bundled,
            () -> {
              acknowledged.add((int) out.toString(StandardCharsets.UTF_8).lines().count());
              inFile.add(linesIn(Path.of(archive)));
            });

    Ran ran = writing(watching, out, "record", "--archive", archive, "--from", "-");

    assertThat(ran.code()).isZero();
    assertThat(acknowledged).startsWith(0, 1, 2, 3).endsWith(13);
    assertThat(inFile).isEqualTo(acknowledged.stream().map(Integer::longValue).toList());
  }

  @Test
  void where_nobody_takes_the_acknowledgements_what_is_recorded_stays() throws IOException {
    OutputStream closed =
        new OutputStream() {
          private int left = 60;

          @Override
          public void write(int b) throws IOException {
            if (--left < 0) {
              throw new IOException("Broken pipe");
            }
          }
        };

    Ran ran =
        writing(
            new ByteArrayInputStream(String.join("\n", bundled).getBytes(StandardCharsets.UTF_8)),
            closed,
            "record",
            "--archive",
            archive,
            "--from",
            "-");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .isEqualTo(
            "sijill: line 3: standard output was closed; what was recorded so far stays recorded,"
                + " the rest was not"
                + System.lineSeparator());
    assertThat(held()).hasSize(3);
    assertThat(recorded(bundled).lines()).hasSize(13);
  }

  private static long linesIn(Path file) {
    try {
      return Files.readString(file).lines().count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives one line at a read, and tells of each read. */
  private static final class LineByLine extends InputStream {

    private final List<String> lines;
    private final Runnable onRead;
    private int next;

    LineByLine(List<String> lines, Runnable onRead) {
      this.lines = lines;
      this.onRead = onRead;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException("lines are read whole");
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      onRead.run();
      if (next == lines.size()) {
        return -1;
      }
      byte[] line = (lines.get(next++) + "\n").getBytes(StandardCharsets.UTF_8);
      assertThat(line.length).isLessThan(length);
      System.arraycopy(line, 0, buffer, offset, line.length);
      return line.length;
    }
  }
}
