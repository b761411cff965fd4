package io.github.sijill.app.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With a pager that keeps what it is given in a file. */
@DisabledOnOs(OS.WINDOWS)
class PagedOutputTest {

  private static final String TERMINAL = "10 20";

  @TempDir private Path directory;

  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private Path paged = Path.of("");

  @BeforeEach
  void name() {
    paged = directory.resolve("paged");
  }

  private PagedOutput output(String pager) {
    return PagedOutput.of(
            terminal,
            Map.of(
                "SIJILL_TERMINAL",
                TERMINAL,
                "TERM",
                "xterm",
                "PAGER",
                pager.replace("FILE", "'" + paged + "'")))
        .orElseThrow();
  }

  private static byte[] lines(int count) {
    return "a line of some words\n".repeat(count).getBytes(UTF_8);
  }

  @Test
  void what_is_seen_at_once_goes_to_the_terminal() throws IOException {
    PagedOutput output = output("cat > FILE");
    output.write(lines(9));
    output.flush();
    output.close();

    assertThat(terminal.toByteArray()).isEqualTo(lines(9));
    assertThat(paged).doesNotExist();
  }

  @Test
  void what_is_longer_goes_through_the_pager_from_its_first_line() throws IOException {
    PagedOutput output = output("cat > FILE");
    output.write(lines(5));
    output.write(lines(5));
    output.write(lines(1_000));
    output.flush();
    output.close();

    assertThat(paged).hasBinaryContent(lines(1_010));
    assertThat(terminal.size()).isZero();
  }

  @Test
  void a_line_that_the_terminal_breaks_counts_as_several() throws IOException {
    byte[] long201 = "é".repeat(201).getBytes(UTF_8);
    PagedOutput output = output("cat > FILE");
    output.write("é".repeat(200).getBytes(UTF_8));
    output.close();
    assertThat(paged).doesNotExist();

    PagedOutput longer = output("cat > FILE");
    longer.write(long201);
    longer.close();
    assertThat(paged).hasBinaryContent(long201);
  }

  @Test
  void what_is_flushed_before_it_is_long_is_waited_for_and_never_paged() throws IOException {
    PagedOutput output = output("cat > FILE");
    output.write(lines(1));
    output.flush();
    assertThat(terminal.toByteArray()).isEqualTo(lines(1));
    output.write(lines(100));
    output.close();

    assertThat(terminal.toByteArray()).isEqualTo(lines(101));
    assertThat(paged).doesNotExist();
  }

  @Test
  void a_reader_who_leaves_early_has_seen_enough() throws IOException {
    PagedOutput output = output("head -n 1 > FILE");
    for (int i = 0; i < 100; i++) {
      output.write(lines(1_000));
    }
    output.flush();
    output.close();
    output.close();

    assertThat(paged).hasBinaryContent(lines(1));
    assertThat(terminal.size()).isZero();
  }

  @Test
  void all_is_printed_at_once_if_that_is_asked_for() throws IOException {
    PagedOutput output = output("cat > FILE");
    output.printAll();
    output.write(lines(100));
    output.close();

    assertThat(terminal.toByteArray()).isEqualTo(lines(100));
    assertThat(paged).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "'', xterm, less", // no terminal
    "24 80, dumb, less",
    "24 80, xterm, ''",
    "24 80, xterm, cat",
    "24 80, xterm, a-program-that-nobody-has --quietly"
  })
  void there_is_none_without_a_terminal_or_a_pager_for_it(
      String terminalSize, String term, String pager) {
    assertThat(
            PagedOutput.of(
                terminal, Map.of("SIJILL_TERMINAL", terminalSize, "TERM", term, "PAGER", pager)))
        .isEqualTo(Optional.empty());
  }

  @Test
  void the_pager_keeps_colours_and_what_was_read() throws IOException {
    Files.createDirectories(directory);
    PagedOutput output = output("{ echo \"$LESS $LESSCHARSET\"; cat; } > FILE");
    output.write(lines(10));
    output.close();

    assertThat(Files.readString(paged)).startsWith("FRX utf-8\na line");
  }
}
