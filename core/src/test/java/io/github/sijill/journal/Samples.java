package io.github.sijill.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sijill.disk.Disk;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.EntryRetracted;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Lines for journals whose meaning does not matter. */
final class Samples {

  static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  /** Forces nothing: for tests that open many files and lose no power. */
  static final Disk UNFORCED =
      new Disk() {
        @Override
        public void force(RandomAccessFile bytes) {}

        @Override
        public void forceName(Path file) {}
      };

  private Samples() {}

  /** A line that holds an entry of this id. */
  static Draft draft(String id) {
    return draft(id, "because");
  }

  static Draft draft(String id, String why) {
    CaseEntry entry = CaseEntry.of("c", id, "2016");
    return Draft.of(EntryRetracted.of(entry, "a", why), NOON);
  }

  /** A file of so many lines, with characters of one to four bytes. */
  static byte[] file(int lines) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JournalWriter writer = JournalWriter.beginning(out);
    for (int line = 1; line <= lines; line++) {
      writer.append(draft("e" + line, "é… سجل \uD83D\uDCDC " + line));
    }
    return out.toByteArray();
  }

  /** The ids of the entries of a journal's lines. */
  static List<String> ids(Journal journal) {
    List<String> ids = new ArrayList<>();
    for (long line = 1; line <= journal.head().sequence(); line++) {
      ids.add(id(journal.line(line)));
    }
    return ids;
  }

  static Journal writing(Path file) throws IOException {
    return writing(file, torn -> {});
  }

  static Journal writing(Path file, Consumer<TornTail> onTornTail) throws IOException {
    return Journal.open(
        file, OpenOptions.forWriting().onTornTail(onTornTail), line -> {}, UNFORCED);
  }

  static Journal reading(Path file) throws IOException {
    return Journal.open(file, OpenOptions.forReading(), line -> {});
  }

  /** Appends a line and forces it. */
  static void record(Journal journal, String id) throws IOException {
    force(journal, draft(id));
  }

  /** Appends lines and forces them. */
  static void force(Journal journal, Draft... drafts) throws IOException {
    journal.force(journal.append(List.of(drafts)).getLast().sequence());
  }

  /** The id of the entry that a line holds. */
  static String id(JournalLine line) {
    return line.entry().orElseThrow().id().value();
  }

  /** Line 1 of a file: this body with its hash and its line feed. */
  static String firstLine(String body) {
    return text(HashChain.seal(body.getBytes(UTF_8), HashChain.hash(HashChain.START, body))) + "\n";
  }

  /** How many of the first bytes are whole lines. */
  static int wholeLines(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }

  /** The names of the files in a folder. */
  static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
