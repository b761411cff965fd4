package io.github.sijill.journal;

import static io.github.sijill.journal.Samples.draft;
import static io.github.sijill.journal.Samples.file;
import static io.github.sijill.journal.Samples.firstLine;
import static io.github.sijill.journal.Samples.ids;
import static io.github.sijill.journal.Samples.names;
import static io.github.sijill.journal.Samples.reading;
import static io.github.sijill.journal.Samples.record;
import static io.github.sijill.journal.Samples.text;
import static io.github.sijill.journal.Samples.wholeLines;
import static io.github.sijill.journal.Samples.writing;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.json.FormatException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a killed writer leaves behind, for each byte at which it may have been killed. */
class TornLineTest {

  private static final int LINES = 2;

  @TempDir Path folder;
  private Path journal;

  @BeforeEach
  void name() {
    journal = folder.resolve("archive.jsonl");
  }

  @Test
  void a_file_cut_at_any_byte_keeps_its_whole_lines_and_goes_on() throws IOException {
    byte[] whole = file(LINES);
    for (int length = 0; length <= whole.length; length++) {
      boolean isOnlyWithoutFeed = length < whole.length && whole[length] == '\n';
      byte[] cut = Arrays.copyOf(whole, length);
      int end = isOnlyWithoutFeed ? length + 1 : wholeLines(cut);
      assertMended(cut, Arrays.copyOf(whole, end), isOnlyWithoutFeed);
    }
  }

  @ParameterizedTest(name = "{index}")
  @ValueSource(strings = {"\0", "\0\0\0} garbage"})
  void a_file_cut_at_any_byte_before_other_bytes_keeps_its_whole_lines(String garbage)
      throws IOException {
    byte[] whole = file(LINES);
    for (int length = 0; length <= whole.length; length++) {
      if (length < whole.length && whole[length] == '\n') {
        continue; // A whole line whose line feed was changed is no torn one, see below.
      }
      byte[] cut = Arrays.copyOf(whole, length);
      byte[] torn = joined(cut, garbage.getBytes(UTF_8));
      if (length < whole.length && Arrays.equals(torn, Arrays.copyOf(whole, torn.length))) {
        continue; // By chance these bytes are those that stood there.
      }
      assertMended(torn, Arrays.copyOf(cut, wholeLines(cut)), false);
    }
  }

  private void assertMended(byte[] before, byte[] after, boolean isCompleted) throws IOException {
    Files.write(journal, before);
    List<TornTail> reports = new ArrayList<>();
    long lines = text(after).lines().count();

    try (Journal opened = writing(journal, reports::add)) {
      assertThat(opened.head().sequence()).as(text(before)).isEqualTo(lines);
      assertThat(journal).hasBinaryContent(after);
      record(opened, "next");
    }

    assertThat(names(folder)).hasSize(reports.size() == 1 && !isCompleted ? 2 : 1);
    if (isCompleted) {
      assertThat(reports).containsExactly(new TornTail.Completed(lines));
    } else if (before.length == after.length) {
      assertThat(reports).isEmpty();
    } else {
      Path aside = folder.resolve("archive.jsonl.torn-after-" + lines);
      byte[] torn = Arrays.copyOfRange(before, after.length, before.length);
      assertThat(reports).containsExactly(new TornTail.SetAside(lines, torn.length, aside));
      assertThat(aside).hasBinaryContent(torn);
      Files.delete(aside);
    }
    List<TornTail> later = new ArrayList<>();
    try (Journal again = writing(journal, later::add)) {
      assertThat(later).isEmpty();
      assertThat(ids(again))
          .isEqualTo(
              IntStream.rangeClosed(1, (int) lines + 1)
                  .mapToObj(line -> line <= lines ? "e" + line : "next")
                  .toList());
    }
  }

  @ParameterizedTest(name = "{index}")
  @ValueSource(strings = {"\0", " ", "\r", "\u000b", "\0\0\0", "\r{\"sequence\":4"})
  void a_whole_line_before_other_bytes_is_damage(String instead) throws IOException {
    byte[] whole = file(LINES);
    byte[] changed = joined(Arrays.copyOf(whole, whole.length - 1), instead.getBytes(UTF_8));
    Files.write(journal, changed);
    String message =
        "line 2: is followed by byte %02X and %d more bytes; only a line feed may follow a line"
            .formatted((int) instead.charAt(0), instead.length() - 1);

    assertThatThrownBy(() -> writing(journal))
        .isInstanceOf(FormatException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> reading(journal))
        .isInstanceOf(FormatException.class)
        .hasMessage(message);
    try (Journal upToDamage =
        Journal.open(journal, OpenOptions.forReading().upToDamage(), line -> {})) {
      assertThat(ids(upToDamage)).containsExactly("e1");
      assertThat(upToDamage.damage().orElseThrow()).hasMessage(message);
    }
    assertThat(journal).hasBinaryContent(changed);
    assertThat(names(folder)).containsExactly("archive.jsonl");
  }

  @Test
  void a_reader_leaves_a_torn_line_alone() throws IOException {
    byte[] torn = Arrays.copyOf(file(LINES), file(LINES).length - 20);
    Files.write(journal, torn);

    try (Journal reader = reading(journal)) {
      assertThat(ids(reader)).containsExactly("e1");
    }

    assertThat(journal).hasBinaryContent(torn);
    assertThat(names(folder)).containsExactly("archive.jsonl");
  }

  /** Ends of lines over and over, in which a search for the end of a line could lose itself. */
  static Stream<String> hostileEnds() {
    String end = ",\"hash\":\"" + "0".repeat(64) + "\"}";
    String sealed = firstLine("{\"a\":1}").strip();
    return Stream.of(
        end,
        "{\"a\":1" + end,
        "{\"a\":" + sealed + ",",
        "{\"a\":[" + sealed + ",",
        "{\"x\":\"}\"}",
        "{\"x\":\"" + end,
        "{",
        "}",
        "\"",
        "\\");
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("hostileEnds")
  void one_place_at_the_most_is_tried_for_the_end_of_a_line(String end) {
    for (int times : new int[] {1, 2, 1_000}) {
      byte[] torn = end.repeat(times).getBytes(UTF_8);
      List<Integer> tried = new ArrayList<>();

      TornLine line =
          TornLine.of(
              new Head(1, HashChain.START),
              0,
              torn,
              bytes -> tried.add(bytes.length) && bytes.length < 0);

      assertThat(tried).hasSizeLessThanOrEqualTo(1);
      assertThat(line.isWhole()).isFalse();
    }
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("hostileEnds")
  void an_unended_line_of_many_ends_is_set_aside(String end) throws IOException {
    byte[] torn = end.repeat(1_000_000 / end.length()).getBytes(UTF_8);
    Files.write(journal, joined(file(1), torn));

    try (Journal opened = reading(journal)) {
      assertThat(ids(opened)).containsExactly("e1");
    }
    try (Journal opened = writing(journal)) {
      assertThat(ids(opened)).containsExactly("e1");
    }

    assertThat(folder.resolve("archive.jsonl.torn-after-1")).hasSize(torn.length);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Dear diary | is not the beginning of a line; an archive file is accepted, or an empty one",
        "[{\"sequence\":1} | is not the beginning of a line; an archive file is accepted, or an"
            + " empty one",
        "\uFEFF{\"sequence\":1 | begins with a byte order mark (the bytes EF BB BF)"
      })
  void a_file_of_something_else_is_no_torn_line_and_stays_as_it_is(String content, String said)
      throws IOException {
    Files.writeString(journal, content);

    for (ThrowingCallable opening :
        List.<ThrowingCallable>of(() -> writing(journal), () -> reading(journal))) {
      assertThatThrownBy(opening)
          .isInstanceOf(FormatException.class)
          .hasMessageStartingWith("line 1: " + said);
    }

    assertThat(journal).hasContent(content);
    assertThat(names(folder)).containsExactly("archive.jsonl");
  }

  @Test
  void a_file_that_was_set_aside_before_is_kept() throws IOException {
    byte[] whole = file(2);
    for (String name :
        List.of(
            "archive.jsonl.torn-after-1",
            "archive.jsonl.torn-after-1.2",
            "archive.jsonl.torn-after-1.3")) {
      Files.write(journal, Arrays.copyOf(whole, whole.length - 10));
      writing(journal).close();
      assertThat(folder.resolve(name)).exists();
    }
  }

  @Test
  void what_cannot_be_set_aside_stays_in_the_journal() throws IOException {
    Path longName = folder.resolve("a".repeat(245));
    byte[] torn = Arrays.copyOf(file(2), file(2).length - 10);
    Files.write(longName, torn);

    assertThatThrownBy(() -> writing(longName))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("bytes after line 1 of " + longName)
        .hasMessageContaining("and cannot be moved to another file (")
        .hasMessageEndingWith("nothing was changed, and the archive can be opened for reading");

    assertThat(longName).hasBinaryContent(torn);
    assertThat(names(folder)).containsExactly("a".repeat(245));
    try (Journal reader = reading(longName)) {
      assertThat(ids(reader)).containsExactly("e1");
    }
  }

  @Test
  void opening_forces_what_a_killed_writer_may_have_left_unforced() throws IOException {
    Files.write(journal, file(2));
    List<Long> forced = new ArrayList<>();

    try (Journal opened =
        Journal.open(
            journal, OpenOptions.forWriting(), line -> {}, bytes -> forced.add(bytes.length()))) {
      assertThat(opened.head().sequence()).isEqualTo(2);
    }

    assertThat(forced).first().isEqualTo((long) file(2).length);
  }

  @Test
  void a_batch_torn_in_its_second_line_keeps_its_first() throws IOException {
    try (Journal opened = writing(journal)) {
      Samples.force(opened, draft("e1"), draft("e2"));
    }
    byte[] both = Files.readAllBytes(journal);
    Files.write(journal, Arrays.copyOf(both, both.length - 5));

    try (Journal opened = writing(journal)) {
      assertThat(ids(opened)).containsExactly("e1");
    }
  }

  private static byte[] joined(byte[] one, byte[] other) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(one);
    out.writeBytes(other);
    return out.toByteArray();
  }
}
