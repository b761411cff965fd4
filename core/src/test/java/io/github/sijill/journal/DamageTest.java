package io.github.sijill.journal;

import static io.github.sijill.journal.Samples.file;
import static io.github.sijill.journal.Samples.ids;
import static io.github.sijill.journal.Samples.names;
import static io.github.sijill.journal.Samples.reading;
import static io.github.sijill.journal.Samples.text;
import static io.github.sijill.journal.Samples.writing;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.json.FormatException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal that is not what was written is refused by line, and stays as it is. */
class DamageTest {

  @TempDir Path folder;
  private Path journal;

  @BeforeEach
  void name() {
    journal = folder.resolve("archive.jsonl");
  }

  @Test
  void every_flipped_bit_is_found_by_who_reads_and_by_who_writes() throws IOException {
    byte[] whole = file(2);
    for (int i = 0; i < whole.length; i++) {
      byte[] changed = whole.clone();
      boolean isAnEnd = whole[i] == '\n' || whole[i] == '}';
      for (int bit = 0; bit < 8; bit++) {
        changed[i] = (byte) (whole[i] ^ (1 << bit));
        if (isAnEnd || bit == i % 8) { // JournalTest has all bits read
          assertRefused(changed, lineOf(whole, i));
        }
      }
    }
  }

  @Test
  void bits_flipped_anywhere_in_a_large_file_are_found() throws IOException {
    byte[] whole = file(1_000);
    long seed = Long.getLong("sijill.seed", 20161104L);
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 6; round++) {
      int place = random.nextInt(whole.length);
      byte[] changed = whole.clone();
      changed[place] ^= (byte) (1 << random.nextInt(8));
      assertRefused(changed, lineOf(whole, place));
    }
  }

  @Test
  void a_line_deleted_inserted_moved_doubled_or_edited_is_found() throws IOException {
    List<String> lines = text(file(5)).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      List<String> doubled = new ArrayList<>(lines);
      doubled.add(i, lines.get(i));
      assertRefused(joined(doubled), i + 2);

      List<String> inserted = new ArrayList<>(lines);
      inserted.add(i, text(file(1)).strip().replace("e1", "e9"));
      assertRefused(joined(inserted), i + 1);

      List<String> empty = new ArrayList<>(lines);
      empty.add(i, "");
      assertRefused(joined(empty), i + 1);

      List<String> edited = new ArrayList<>(lines);
      edited.set(i, lines.get(i).replace("2016", "2017"));
      assertRefused(joined(edited), i + 1);

      if (i + 1 < lines.size()) {
        List<String> deleted = new ArrayList<>(lines);
        deleted.remove(i);
        assertRefused(joined(deleted), i + 1);

        List<String> moved = new ArrayList<>(lines);
        Collections.swap(moved, i, i + 1);
        assertRefused(joined(moved), i + 1);
      }
    }
  }

  @Test
  void the_first_fault_ends_the_reading_though_intact_lines_follow() throws IOException {
    List<String> lines = new ArrayList<>(text(file(3)).lines().toList());
    lines.add(1, "{}");
    try (JournalReader reader = new JournalReader(new ByteArrayInputStream(joined(lines)))) {
      assertThat(reader.next()).isPresent();
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(reader::next)
            .isInstanceOf(FormatException.class)
            .hasMessageStartingWith("line 2, ");
      }
      assertThat(reader.head().sequence()).isEqualTo(1);
    }
  }

  @Test
  void a_middle_that_is_missing_or_empty_is_found() throws IOException {
    byte[] whole = file(6);
    long seed = Long.getLong("sijill.seed", 20161104L);
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 60; round++) {
      int from = random.nextInt(whole.length - 2);
      int to = random.nextInt(from + 1, whole.length - 1);
      ByteArrayOutputStream missing = new ByteArrayOutputStream();
      missing.write(whole, 0, from);
      missing.write(whole, to, whole.length - to);
      assertRefusedIn(
          missing.toByteArray(), lineOf(whole, from), "seed %d, round %d, ".formatted(seed, round));

      byte[] emptied = whole.clone();
      Arrays.fill(emptied, from, to, (byte) 0);
      assertRefusedIn(emptied, lineOf(whole, from), "seed %d, round %d, ".formatted(seed, round));
    }
  }

  @Test
  void a_file_cut_at_a_line_s_end_shows_to_who_kept_the_head_only() throws IOException {
    Files.write(journal, file(3));
    Head kept;
    try (Journal whole = reading(journal)) {
      kept = whole.head();
    }
    Files.write(journal, file(2));
    try (Journal cut = reading(journal)) {
      assertThat(cut.head()).isNotEqualTo(kept);
      assertThat(cut.head().sequence()).isEqualTo(2);
    }
  }

  private void assertRefused(byte[] changed, int line) throws IOException {
    assertRefusedIn(changed, line, "");
  }

  /** Refused naming the line or, where it was joined with the next, that; opened up to it. */
  private void assertRefusedIn(byte[] changed, int line, String what) throws IOException {
    String as = what + text(changed.length > 5_000 ? new byte[0] : changed);
    Files.write(journal, changed);
    String named = "(?s)line (%d|%d)[:,] .*".formatted(line, line + 1);

    assertThatThrownBy(() -> writing(journal))
        .as(as)
        .isInstanceOf(FormatException.class)
        .hasMessageMatching(named);
    assertThatThrownBy(() -> reading(journal))
        .as(as)
        .isInstanceOf(FormatException.class)
        .hasMessageMatching(named);
    try (Journal good = Journal.open(journal, OpenOptions.forReading().upToDamage(), each -> {})) {
      long lines = good.head().sequence();
      assertThat(lines).as(as).isBetween(line - 1L, (long) line);
      assertThat(good.damage().orElseThrow()).hasMessageStartingWith("line " + (lines + 1));
      if (changed.length < 5_000) {
        assertThat(ids(good))
            .isEqualTo(IntStream.rangeClosed(1, (int) lines).mapToObj(i -> "e" + i).toList());
      }
    }
    assertThat(journal).hasBinaryContent(changed);
    assertThat(names(folder)).containsExactly("archive.jsonl");
  }

  private static int lineOf(byte[] file, int place) {
    return 1 + (int) IntStream.range(0, place).filter(i -> file[i] == '\n').count();
  }

  private static byte[] joined(List<String> lines) {
    return (String.join("\n", lines) + "\n").getBytes(UTF_8);
  }
}
