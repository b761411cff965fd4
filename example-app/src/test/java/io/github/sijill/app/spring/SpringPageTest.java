package io.github.sijill.app.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The examples for Spring on the page on embedding are the sources that are run here. */
class SpringPageTest {

  private static final Pattern EXAMPLE = Pattern.compile("(?s)```java\n(import .*?)```");
  private static final Path SOURCES = Path.of("src/test/java/io/github/sijill/app/spring");

  private static String withoutPackage(Path source) {
    try {
      return Files.readString(source).replaceFirst("(?s)^package [^;]*;\n+", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void every_example_is_a_source_that_is_compiled_and_run_here() throws IOException {
    String page = Files.readString(Path.of("../docs/embedding.md"));
    List<String> examples =
        EXAMPLE.matcher(page).results().map(example -> example.group(1)).toList();

    try (Stream<Path> sources =
        Stream.of("plain/Newsroom", "plain/StatusDesk", "axon/NewsroomAxon", "axon/Frontpage")
            .map(name -> SOURCES.resolve(name + ".java"))) {
      assertThat(examples)
          .containsExactlyElementsOf(sources.map(SpringPageTest::withoutPackage).toList());
    }
  }
}
