package io.github.sijill.app.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

  private static final byte[] CONTENT = "new".getBytes(StandardCharsets.UTF_8);

  @Test
  void a_file_is_replaced_as_a_whole(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("file");
    Files.writeString(file, "what was there before, and longer");

    OutputFile.write(file, CONTENT);

    assertThat(file).hasBinaryContent(CONTENT);
    try (Stream<Path> all = Files.list(directory)) {
      assertThat(all).containsExactly(file);
    }
  }

  @Test
  void a_link_stays_one(@TempDir Path directory) throws IOException {
    Path file = Files.createFile(directory.resolve("file"));
    Path link = Files.createSymbolicLink(directory.resolve("link"), file);

    OutputFile.write(link, CONTENT);

    assertThat(link).isSymbolicLink();
    assertThat(file).hasBinaryContent(CONTENT);
  }

  @Test
  void what_lies_in_the_way_is_left_alone(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("file");
    Files.writeString(file, "kept");
    Path beside = directory.resolve(".file.%s.tmp".formatted(ProcessHandle.current().pid()));
    Files.writeString(beside, "of somebody else");

    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(() -> OutputFile.write(file, CONTENT))
        .withMessageStartingWith("'%s' cannot be written: ".formatted(file));
    assertThat(file).hasContent("kept");
    assertThat(beside).hasContent("of somebody else");
  }

  @Test
  void a_folder_and_a_file_in_none_are_refused(@TempDir Path directory) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OutputFile.write(directory, CONTENT))
        .withMessage("'%s' is a folder; give the name of a file".formatted(directory));
    Path file = directory.resolve("no/file");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OutputFile.write(file, CONTENT))
        .withMessage(
            "'%s' cannot be written, for its folder does not exist; make it first".formatted(file));
  }
}
