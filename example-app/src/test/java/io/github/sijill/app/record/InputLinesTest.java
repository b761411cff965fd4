package io.github.sijill.app.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InputLinesTest {

  private static List<String> lines(String text, int maxBytes) throws IOException {
    InputLines lines =
        new InputLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), maxBytes);
    List<String> read = new ArrayList<>();
    for (InputLines.Line line = lines.next(); line != null; line = lines.next()) {
      read.add(
          line.number()
              + (line.isTooLong() ? "!" : ":")
              + new String(line.bytes(), StandardCharsets.UTF_8));
    }
    return read;
  }

  @Test
  void the_last_line_may_lack_its_end() throws IOException {
    assertThat(lines("", 9)).isEmpty();
    assertThat(lines("a", 9)).containsExactly("1:a");
    assertThat(lines("a\n", 9)).containsExactly("1:a");
    assertThat(lines("a\n\nb\r\n", 9)).containsExactly("1:a", "2:", "3:b\r");
  }

  @Test
  void lines_may_be_longer_than_what_is_read_at_a_time() throws IOException {
    String x = "x".repeat(200_000);
    String y = "y".repeat(65_536);

    assertThat(lines(x + "\n" + y + "\nz", 1_000_000)).containsExactly("1:" + x, "2:" + y, "3:z");
  }

  @Test
  void a_line_beyond_the_bound_is_passed_over_and_one_at_the_bound_is_not() throws IOException {
    assertThat(lines("12345\n123456\n1\n", 5)).containsExactly("1:12345", "2!", "3:1");
    assertThat(lines("1".repeat(200_000) + "\n1", 100_000)).containsExactly("1!", "2:1");
    assertThat(lines("1\n" + "1".repeat(200_000), 100_000)).containsExactly("1:1", "2!");
  }

  @Test
  void a_line_without_end_is_given_up() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 0;
          }
        };

    assertThatIOException()
        .isThrownBy(() -> new InputLines(endless, 100_000).next())
        .withMessageMatching(
            "line 1 has no end within 4\\d{5} bytes; a line has at most 100000 bytes");
  }

  @Test
  void a_byte_order_mark_is_no_part_of_a_line() throws IOException {
    assertThat(lines("\uFEFF1\n2\uFEFF\n\uFEFF\n\uFEFF3", 9))
        .containsExactly("1:1", "2:2\uFEFF", "3:", "4:3");
  }
}
