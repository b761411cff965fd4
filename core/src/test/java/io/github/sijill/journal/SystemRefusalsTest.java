package io.github.sijill.journal;

import static io.github.sijill.journal.Samples.file;
import static io.github.sijill.journal.Samples.ids;
import static io.github.sijill.journal.Samples.names;
import static io.github.sijill.journal.Samples.reading;
import static io.github.sijill.journal.Samples.record;
import static io.github.sijill.journal.Samples.text;
import static io.github.sijill.journal.Samples.writing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.sijill.testing.ChildJvm;
import io.github.sijill.text.Printable;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the operating system does not let be done: no room, no right, no file. */
@Timeout(180)
class SystemRefusalsTest {

  @TempDir Path folder;
  private Path journal;

  @BeforeEach
  void name() {
    journal = folder.resolve("archive.jsonl");
  }

  /** Records until five recordings have failed, then smaller ones; says what became of each. */
  static final class Filling {
    public static void main(String[] args) throws IOException {
      try (Journal journal = Journal.open(Path.of(args[0]), OpenOptions.forWriting(), line -> {})) {
        int failed = 0;
        for (int number = 1; failed < 5; number++) {
          if (!hasRecorded(journal, "large-" + number, "because ".repeat(100))) {
            failed++;
          }
        }
        for (int number = 1; hasRecorded(journal, "small-" + number, ""); number++) {}
      }
    }

    private static boolean hasRecorded(Journal journal, String id, String why) {
      try {
        Samples.force(journal, Samples.draft(id, why));
        ChildJvm.print(id);
        return true;
      } catch (IOException e) {
        ChildJvm.print("failed: " + e.getMessage());
        return false;
      }
    }
  }

  @Test
  void where_there_is_no_room_recordings_fail_and_leave_nothing() throws Exception {
    assumeTrue(
        Files.isExecutable(Path.of("/bin/sh")), "only a shell sets a limit to the size of files");
    List<String> printed;
    try (ChildJvm filling =
        ChildJvm.start(
            List.of("/bin/sh", "-c", "ulimit -f 40; exec \"$0\" \"$@\""),
            List.of(),
            Filling.class,
            journal)) {
      assertThat(filling.ended()).isZero();
      printed = filling.lines();
    }

    List<String> acknowledged =
        printed.stream().filter(line -> !line.startsWith("failed")).toList();
    assertThat(acknowledged).contains("large-1", "small-1");
    assertThat(printed)
        .filteredOn(line -> line.startsWith("failed"))
        .hasSizeGreaterThan(5)
        .allSatisfy(
            line ->
                assertThat(line)
                    .matches(
                        "failed: .*archive.jsonl cannot be written after line \\d+ \\(.+\\);"
                            + " none of the new lines was recorded"));
    assertThat(text(Files.readAllBytes(journal))).endsWith("}\n");
    assertThat(names(folder)).containsExactly("archive.jsonl");
    List<TornTail> reports = new ArrayList<>();
    try (Journal again = writing(journal, reports::add)) {
      assertThat(ids(again)).isEqualTo(acknowledged);
      record(again, "next");
    }
    assertThat(reports).isEmpty();
  }

  /** Says why it cannot write, and that it can read. */
  static final class Trying {
    public static void main(String[] args) throws IOException {
      Path file = Path.of(args[0]);
      try {
        Journal.open(file, OpenOptions.forWriting(), line -> {}).close();
        ChildJvm.print("opened for writing");
      } catch (IOException e) {
        ChildJvm.print(String.valueOf(e.getMessage()));
      }
      if (Files.exists(file)) {
        try (Journal reader = reading(file)) {
          ChildJvm.print(String.join(" ", ids(reader)));
        }
      }
    }
  }

  private static final List<String> ROOT_WITHOUT_ITS_RIGHT_TO_ALL_FILES =
      List.of(
          "setpriv",
          "--inh-caps=-all",
          "--bounding-set=-dac_override,-dac_read_search,-fowner",
          "--");

  private List<String> tried(Path file, Path forbidden, String rights) throws Exception {
    Files.setPosixFilePermissions(forbidden, PosixFilePermissions.fromString(rights));
    try {
      boolean isAlmighty = Files.isWritable(forbidden);
      assumeTrue(
          !isAlmighty || hasSetpriv(),
          "a user whom no permission binds needs setpriv to be bound by them");
      List<String> under = isAlmighty ? ROOT_WITHOUT_ITS_RIGHT_TO_ALL_FILES : List.of();
      try (ChildJvm trying = ChildJvm.start(under, List.of(), Trying.class, file)) {
        assertThat(trying.ended()).isZero();
        return trying.lines();
      }
    } finally {
      Files.setPosixFilePermissions(forbidden, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static boolean hasSetpriv() throws InterruptedException {
    try {
      List<String> command = new ArrayList<>(ROOT_WITHOUT_ITS_RIGHT_TO_ALL_FILES);
      command.add("true");
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void a_file_that_may_not_be_written_is_read() throws Exception {
    Files.write(journal, file(2));
    assumeTrue(isPosix(), "permissions of POSIX are needed");

    assertThat(tried(journal, journal, "r--r--r--"))
        .containsExactly(
            "%s cannot be opened for writing (Permission denied);".formatted(journal)
                + " open it for reading, or change its permissions",
            "e1 e2");
    assertThat(names(folder)).containsExactly("archive.jsonl");
  }

  @Test
  void a_file_in_a_folder_that_may_not_be_written_is_read() throws Exception {
    Files.write(journal, file(2));
    assumeTrue(isPosix(), "permissions of POSIX are needed");

    assertThat(tried(journal, folder, "r-xr-xr-x"))
        .containsExactly(
            "cannot create the lock file %s.lock (Permission denied);".formatted(journal)
                + " writing needs permission to create it beside the archive",
            "e1 e2");
  }

  @Test
  void a_file_is_not_made_in_a_folder_that_may_not_be_written() throws Exception {
    assumeTrue(isPosix(), "permissions of POSIX are needed");

    assertThat(tried(journal, folder, "r-xr-xr-x"))
        .containsExactly(
            "%s cannot be created (Permission denied);".formatted(journal)
                + " an archive file needs a directory in which you may create files");
  }

  private boolean isPosix() {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** A thing that is no file, how it is made, and what is said of it; empty if none can be made. */
  record NoFile(String what, Making making, String said) {

    @FunctionalInterface
    interface Making {
      Optional<Path> in(Path folder) throws Exception;
    }

    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<NoFile> noFiles() {
    return Stream.of(
        new NoFile(
            "directory",
            folder -> Optional.of(Files.createDirectory(folder.resolve("x"))),
            " is a directory; a regular file is accepted"),
        new NoFile(
            "link to a directory",
            folder -> Optional.of(Files.createSymbolicLink(folder.resolve("x"), folder)),
            " is a directory; a regular file is accepted"),
        new NoFile(
            "dangling link",
            folder ->
                Optional.of(Files.createSymbolicLink(folder.resolve("x"), folder.resolve("y"))),
            ": it is a symbolic link to a file that does not exist"),
        new NoFile(
            "link to itself",
            folder ->
                Optional.of(Files.createSymbolicLink(folder.resolve("x"), folder.resolve("x"))),
            " cannot be opened (Too many levels of symbolic links"),
        new NoFile("pipe", SystemRefusalsTest::pipe, " is a pipe; a regular file is accepted"),
        new NoFile(
            "socket",
            SystemRefusalsTest::socket,
            " is a socket or another special file; a regular file is accepted"),
        new NoFile(
            "empty device",
            folder -> Optional.of(Path.of("/dev/null")).filter(Files::exists),
            "/dev/null is a device; a regular file is accepted"),
        new NoFile(
            "endless device",
            folder -> Optional.of(Path.of("/dev/zero")).filter(Files::exists),
            "/dev/zero is a device; a regular file is accepted"));
  }

  private static Optional<Path> pipe(Path folder) throws Exception {
    Path pipe = folder.resolve("x");
    try {
      boolean isMade = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
      return Optional.of(pipe).filter(made -> isMade);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<Path> socket(Path folder) throws IOException {
    Path socket = folder.resolve("x");
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(socket));
      return Optional.of(socket);
    } catch (UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  @ParameterizedTest
  @MethodSource("noFiles")
  @Timeout(60)
  void what_is_no_file_is_refused_at_once_by_who_reads_writes_and_verifies(NoFile noFile)
      throws Exception {
    Optional<Path> made = noFile.making().in(folder);
    assumeTrue(made.isPresent(), "none can be made here");
    Path path = made.get();
    List<String> before = names(folder);

    List<ThrowingCallable> ways =
        List.of(() -> reading(path), () -> writing(path), () -> Verification.of(path));

    assertThat(ways)
        .allSatisfy(
            way ->
                assertThatThrownBy(way)
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith(path.toString())
                    .hasMessageContaining(noFile.said()));
    assertThat(names(folder)).isEqualTo(before);
  }

  @Test
  void what_is_not_there_is_refused_by_who_reads_and_verifies() {
    String message = journal + ": there is no such file";

    assertThatThrownBy(() -> reading(journal)).hasMessage(message);
    assertThatThrownBy(() -> Verification.of(journal)).hasMessage(message);
  }

  @ParameterizedTest(name = "{index}")
  @ValueSource(strings = {"a\nb", "a\u001b[2Jb", "a\rb", "a\u202eb", "a\u0085b"})
  void no_name_of_a_file_breaks_a_message_or_forges_one(String name) throws IOException {
    Path strange = folder.resolve(name + ".jsonl");
    Path missing = folder.resolve(name).resolve("archive.jsonl");
    List<TornTail> torn = new ArrayList<>();

    assertPrintable(() -> reading(strange), "there is no such file");
    assertPrintable(() -> Verification.of(strange), "there is no such file");
    assertPrintable(() -> writing(missing), "its directory does not exist");
    Files.writeString(strange, "{torn");
    try (Journal held = writing(strange, torn::add)) {
      assertPrintable(() -> writing(strange), "one writer is accepted at a time");
      record(held, "one");
      Files.writeString(strange, "x", StandardOpenOption.APPEND);
      assertPrintable(() -> record(held, "two"), "was changed by another program");
      assertPrintable(() -> record(held, "three"), "accepts no more lines");
    }
    try (Journal reader = reading(strange)) {
      assertPrintable(() -> record(reader, "two"), "open it for writing to record in it");
      Files.writeString(strange, "");
      assertPrintable(reader::refresh, "is gone: the file");
      Files.delete(strange);
      assertPrintable(reader::refresh, "was deleted since it was opened");
    }
    assertThat(torn).hasSize(1);
    String message = torn.getFirst().toString();
    assertThat(Printable.escaped(message)).isSameAs(message);
    Files.createDirectory(strange);
    assertPrintable(() -> writing(strange), "is a directory");
    Path other = folder.resolve(name + ".other");
    Files.createDirectory(folder.resolve(name + ".other.lock"));
    assertPrintable(() -> writing(other), "the lock file");
  }

  private static void assertPrintable(ThrowingCallable refused, String reason) {
    assertThatThrownBy(refused)
        .hasMessageContaining(reason)
        .satisfies(
            e ->
                assertThat(e.getMessage())
                    .isEqualTo(Printable.escaped(String.valueOf(e.getMessage()))));
  }

  @Test
  void a_file_is_not_made_where_none_can_be() {
    Path inNoFolder = folder.resolve("archive.jsonl").resolve("in-it");
    assertThatThrownBy(() -> writing(inNoFolder))
        .isInstanceOf(IOException.class)
        .hasMessage(inNoFolder + ": its directory does not exist; create it first");
    Path proc = Path.of("/proc/archive.jsonl");
    assumeTrue(Files.isDirectory(Path.of("/proc")), "a folder that takes no file is needed");
    assertThatThrownBy(() -> writing(proc))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("/proc/archive.jsonl cannot be created (");
  }

  @Test
  void a_file_in_a_jar_is_read_only() throws IOException {
    URI jar = URI.create("jar:" + folder.resolve("archives.jar").toUri());
    try (FileSystem inJar = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
      Files.write(inJar.getPath("/archive.jsonl"), file(2));

      assertThatThrownBy(() -> writing(inJar.getPath("/archive.jsonl")))
          .isInstanceOf(IOException.class)
          .hasMessage("/archive.jsonl is not a file on a disk; what lies in a jar is read only");
      assertThatThrownBy(() -> writing(inJar.getPath("/new.jsonl")))
          .isInstanceOf(IOException.class);
      assertThat(Files.exists(inJar.getPath("/new.jsonl"))).isFalse();
      try (Journal reader = reading(inJar.getPath("/archive.jsonl"))) {
        reader.refresh();
        assertThat(ids(reader)).containsExactly("e1", "e2");
      }
    }
  }
}
