package io.github.sijill.app.keep;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.app.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageCommandTest {

  @TempDir private Path directory;

  private Ran page(String... options) {
    return Ran.sijill(
        Stream.concat(
                Stream.of("page", directory.resolve("page.html").toString()), Stream.of(options))
            .toArray(String[]::new));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void writes_one_file_and_leaves_no_other() throws IOException {
    assertThat(page().code()).isZero();

    assertThat(files()).containsExactly("page.html");
    assertThat(directory.resolve("page.html"))
        .content()
        .startsWith("<!doctype html>")
        .endsWith("</html>\n");
  }

  @Test
  void a_file_that_is_there_is_replaced_only_if_that_is_said() throws IOException {
    Path file = directory.resolve("page.html");
    Files.writeString(file, "mine");

    Ran refused = page();
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("is there already; --force replaces it");
    assertThat(file).hasContent("mine");

    assertThat(page("--force").code()).isZero();
    assertThat(file).content().startsWith("<!doctype html>");
    assertThat(files()).containsExactly("page.html");
  }

  @Test
  void what_cannot_be_written_leaves_nothing_behind() throws IOException {
    Files.writeString(directory.resolve("file"), "");

    assertThat(Ran.sijill("page", directory.resolve("file/page.html").toString()).code())
        .isEqualTo(1);
    assertThat(Ran.sijill("page", directory.toString(), "--force").err())
        .contains("is a folder; give the name of a file");
    assertThat(page("--case", "no-such-case").code()).isEqualTo(2);
    assertThat(page("--on", "2016-02-30").code()).isEqualTo(2);
    assertThat(files()).containsExactly("file");
  }
}
