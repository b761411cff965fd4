package io.github.sijill.axon;

import static io.github.sijill.testing.SmallCase.RECORDED;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.inCase;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.retracted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.sijill.Archive;
import io.github.sijill.event.CaseId;
import io.github.sijill.event.Recorded;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.journal.Head;
import io.github.sijill.journal.JournalWriter;
import io.github.sijill.journal.OpenOptions;
import io.github.sijill.json.FormatException;
import io.github.sijill.testing.RandomCase;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** An archive says the same with a checkpoint beside it as without, whatever lies there. */
@ResourceLock("sijill.state")
class CheckpointTest {

  private static final OpenOptions READING = OpenOptions.forReading();
  private static final int CASES = 50;
  private static final String STATE = "sijill.state";

  /** The lines of an archive of some cases, with their line feeds. */
  private static List<String> lines = List.of();

  @TempDir Path folder;

  private Path file;
  private Path checkpoint;
  private String stateBefore;

  @BeforeAll
  static void make() {
    SplittableRandom random = new SplittableRandom(7);
    List<List<SagaEvent>> cases =
        IntStream.range(0, CASES)
            .mapToObj(
                number ->
                    (List<SagaEvent>)
                        new ArrayList<>(
                            new RandomCase(number)
                                .history(50).stream()
                                    .map(each -> inCase("case-" + number, each))
                                    .toList()))
            .toList();
    List<Recorded> all = new ArrayList<>();
    while (cases.stream().anyMatch(each -> !each.isEmpty())) {
      List<SagaEvent> next = cases.get(random.nextInt(CASES));
      if (!next.isEmpty()) {
        all.add(Recorded.of(next.removeFirst(), all.size() + 1L, RECORDED.plusSeconds(all.size())));
      }
    }
    assertThat(all).as("enough for a checkpoint").hasSizeGreaterThan(1_000);
    lines = JournalWriter.fileOf(all).lines().map(line -> line + "\n").toList();
  }

  @BeforeEach
  void write() throws IOException {
    stateBefore = System.getProperty(STATE);
    System.setProperty(STATE, folder.resolve("state").toString());
    file = Files.writeString(folder.resolve("archive.jsonl"), String.join("", lines));
    checkpoint = folder.resolve("archive.jsonl.checkpoint");
    Archive.open(file).close();
  }

  @AfterEach
  void restore() {
    if (stateBefore == null) {
      System.clearProperty(STATE);
    } else {
      System.setProperty(STATE, stateBefore);
    }
  }

  private Optional<Long> known() {
    return Checkpoint.read(
            file,
            line -> {
              throw new AssertionError("line " + line + " is read");
            })
        .map(found -> found.lines().size());
  }

  /** All that it says, as far as a question shows it. */
  private List<Object> told(OpenOptions opening) throws IOException {
    List<Object> told = new ArrayList<>();
    try (Archive archive = Archive.open(file, opening)) {
      told.add(archive.head());
      told.add(archive.recorded());
      told.add(archive.cases());
      told.add(archive.status().network("3g").on(LocalDate.of(2016, 3, 5)));
      for (CaseId each : archive.cases()) {
        told.add(archive.status().inCase(each.value()).timeline());
        told.add(archive.history().inCase(each.value()).chronology());
        told.add(
            archive
                .status()
                .inCase(each.value())
                .asRecordedAt(RECORDED.plusSeconds(500))
                .on(LocalDate.of(2016, 1, 20)));
      }
    }
    return told;
  }

  private List<Object> toldWithout() throws IOException {
    byte[] kept = Files.readAllBytes(checkpoint);
    Files.delete(checkpoint);
    List<Object> told = told(READING);
    Files.write(checkpoint, kept);
    return told;
  }

  @Test
  void an_archive_that_is_opened_by_it_says_what_it_says_without() throws IOException {
    assertThat(known()).contains((long) lines.size());

    assertThat(told(READING)).isEqualTo(toldWithout());
    assertThat(told(OpenOptions.forWriting())).isEqualTo(toldWithout());
  }

  @Test
  void it_knows_what_its_writer_recorded_before_closing() throws IOException {
    try (Archive archive = Archive.open(file)) {
      archive.record(inCase("case-1", imposed("later", "2016-03-06", "3g")));
    }
    assertThat(known()).contains(lines.size() + 1L);
    assertThat(told(READING)).isEqualTo(toldWithout());
  }

  @Test
  void one_that_could_not_be_written_as_the_archive_was_opened_is_written_as_it_is_closed()
      throws IOException {
    Files.delete(checkpoint);
    Path obstacle = folder.resolve("archive.jsonl.checkpoint.tmp");
    Files.createFile(Files.createDirectory(obstacle).resolve("stays"));
    try (Archive archive = Archive.open(file)) {
      assertThat(checkpoint).doesNotExist();
      assertThat(archive.head().sequence()).isEqualTo(lines.size());
      Files.delete(obstacle.resolve("stays"));
      Files.delete(obstacle);
    }

    assertThat(known()).contains((long) lines.size());
  }

  @Test
  void what_was_written_after_it_is_read_and_held_to_the_rules() throws IOException {
    byte[] stale = Files.readAllBytes(checkpoint);
    try (Archive archive = Archive.open(file)) {
      for (int n = 0; n < 5; n++) {
        archive.record(inCase("case-" + n, imposed("n" + n, "2016-03-06", "3g")));
      }
    }
    Files.write(checkpoint, stale);
    assertThat(known()).contains((long) lines.size());
    assertThat(told(READING)).isEqualTo(toldWithout());

    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
      JournalWriter.after(out, head())
          .append(inCase("case-3", retracted("no", "nobody")), RECORDED.plusSeconds(9_999));
    }
    assertThatThrownBy(() -> told(READING))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith(
            "line %s: entry no of case case-3 breaks a rule".formatted(lines.size() + 6));
  }

  private Head head() throws IOException {
    try (Archive archive = Archive.open(file, READING)) {
      return archive.head();
    }
  }

  @Test
  void it_is_not_believed_once_a_byte_of_it_is_another() throws IOException {
    byte[] whole = Files.readAllBytes(checkpoint);
    SplittableRandom random = new SplittableRandom(1);
    for (int round = 0; round < 300; round++) {
      byte[] forged = whole.clone();
      forged[random.nextInt(forged.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(checkpoint, forged);
      assertThat(known()).isEmpty();
    }
    for (int length : new int[] {0, 1, 31, 32, 33, 1_000, whole.length - 1}) {
      Files.write(checkpoint, Arrays.copyOf(whole, length));
      assertThat(known()).isEmpty();
    }
    Files.write(checkpoint, Arrays.copyOf(whole, whole.length + 1));
    assertThat(known()).isEmpty();
    assertThat(told(READING)).isEqualTo(toldWithout());
  }

  @Test
  void it_is_not_believed_without_the_key_that_sealed_it_or_when_others_can_read_that()
      throws IOException {
    Path key = folder.resolve("state").resolve("key");
    assertThat(Files.getPosixFilePermissions(key))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(known()).isEmpty();

    byte[] secret = Files.readAllBytes(key);
    secret[5] ^= 1;
    Files.delete(key);
    Files.write(key, secret);
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    assertThat(known()).isEmpty();

    Files.delete(key);
    assertThat(known()).isEmpty();
    assertThat(told(READING)).isEqualTo(toldWithout());
  }

  @Test
  void a_file_that_was_changed_is_refused_as_without_it() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    byte[] kept = Files.readAllBytes(checkpoint);
    SplittableRandom random = new SplittableRandom(2);
    for (int round = 0; round < 40; round++) {
      byte[] changed = whole.clone();
      changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, changed);
      for (OpenOptions opening : List.of(READING, OpenOptions.forWriting())) {
        Files.write(checkpoint, kept);
        Throwable with = catchThrowable(() -> told(opening));
        Files.deleteIfExists(checkpoint);
        Throwable without = catchThrowable(() -> told(opening));
        assertThat(with).isInstanceOf(FormatException.class).hasMessage(without.getMessage());
      }
      assertThat(file).hasBinaryContent(changed);
    }
  }

  @Test
  void a_file_that_lost_its_last_lines_is_read_anew() throws IOException {
    Files.writeString(file, String.join("", lines.subList(0, lines.size() - 2)));
    assertThat(known()).isPresent();
    assertThat(told(READING)).isEqualTo(toldWithout());
    assertThat(head().sequence()).isEqualTo(lines.size() - 2L);
  }

  @Test
  void the_checkpoint_of_another_archive_says_nothing() throws IOException {
    List<Recorded> others = new ArrayList<>();
    try (Archive archive = Archive.open(file, READING)) {
      archive
          .recorded()
          .forEach(
              each ->
                  others.add(
                      Recorded.of(
                          each.event(), each.sequence(), each.recordedAt().plusSeconds(1))));
    }
    Files.writeString(file, JournalWriter.fileOf(others), StandardCharsets.UTF_8);
    assertThat(known()).isPresent();
    assertThat(told(READING)).isEqualTo(toldWithout());
  }

  @Test
  void an_archive_that_is_opened_up_to_damage_does_not_look_at_it() throws IOException {
    String changed = String.join("", lines).replaceFirst("\"case-7\"", "\"case-8\"");
    Files.writeString(file, changed);
    List<Object> with = told(READING.upToDamage());
    Files.delete(checkpoint);
    assertThat(with).isEqualTo(told(READING.upToDamage()));
  }

  @Test
  void nothing_is_written_beside_a_small_archive_and_no_key_is_made() throws IOException {
    Path small = folder.resolve("small.jsonl");
    System.setProperty(STATE, folder.resolve("other").toString());
    try (Archive archive = Archive.open(small)) {
      archive.record(opened());
    }
    assertThat(folder.resolve("small.jsonl.checkpoint")).doesNotExist();
    assertThat(folder.resolve("other")).doesNotExist();
  }

  @Test
  void an_archive_whose_user_can_keep_no_key_does_without() throws IOException {
    Files.delete(checkpoint);
    Path noDirectory = Files.writeString(folder.resolve("file"), "");
    System.setProperty(STATE, noDirectory.resolve("below").toString());
    Archive.open(file).close();
    assertThat(checkpoint).doesNotExist();
    assertThat(head().sequence()).isEqualTo(lines.size());
  }

  @Test
  void what_a_killed_writer_left_is_written_over_and_a_link_in_its_place_is_not_followed()
      throws IOException {
    Path draft = folder.resolve("archive.jsonl.checkpoint.tmp");
    Path precious = Files.writeString(folder.resolve("precious"), "kept");
    Files.createSymbolicLink(draft, precious);
    Files.delete(checkpoint);
    Archive.open(file).close();
    assertThat(precious).hasContent("kept");
    assertThat(draft).doesNotExist();
    assertThat(known()).isPresent();
  }

  @Test
  void a_reader_leaves_one_of_a_large_file_if_it_is_to_and_the_next_reader_goes_by_it()
      throws IOException {
    Path large = folder.resolve("large.jsonl");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(large))) {
      JournalWriter writer = JournalWriter.beginning(out);
      writer.append(opened(), RECORDED);
      for (int n = 1; n < 100_000; n++) {
        writer.append(imposed("n" + n, "2016-03-06", "3g"), RECORDED.plusSeconds(n));
      }
    }
    Path beside = folder.resolve("large.jsonl.checkpoint");
    List<Path> left = new ArrayList<>();
    OpenOptions leaving = READING.leavingCheckpoint(left::add);

    Archive.open(large, READING).close();
    assertThat(beside).doesNotExist();
    Archive.open(file, leaving).close();
    assertThat(left).as("of a small file").isEmpty();

    Head head;
    try (Archive archive = Archive.open(large, leaving)) {
      head = archive.head();
      assertThat(left).containsExactly(beside.toRealPath());
    }
    file = large;
    assertThat(known()).contains(100_000L);
    assertThat(folder.resolve("large.jsonl.checkpoint.tmp")).doesNotExist();
    try (Archive archive = Archive.open(large, leaving)) {
      assertThat(archive.head()).isEqualTo(head);
      assertThat(left).as("none again").hasSize(1);
    }
  }

  @Test
  void of_two_that_write_it_at_the_same_time_one_does() throws IOException {
    Files.delete(checkpoint);
    Path draft = folder.resolve("archive.jsonl.checkpoint.tmp");
    try (FileChannel other =
            FileChannel.open(draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = other.lock()) {
      Archive.open(file).close();
      assertThat(held.isValid()).isTrue();
      assertThat(checkpoint).doesNotExist();
      assertThat(draft).as("left to who writes it").exists();
    }
    Archive.open(file).close();
    assertThat(known()).contains((long) lines.size());
    assertThat(draft).doesNotExist();
  }
}
