package io.github.sijill.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What an application gets that depends on the library: as docs/embedding.md says, no more. */
class FootprintTest {

  /** The library, and what lies below it in the tree that Maven draws. */
  private static final Pattern LIBRARY =
      Pattern.compile("(?m)^[+]- io[.]github[.]sijill:sijill-core:.*\\R(?<below>(?:[| ].*\\R)+)");

  private static final Pattern JAR = Pattern.compile("[\\w.]+:(?<name>[\\w.-]+):jar:");

  private static final Pattern ROW = Pattern.compile("(?m)^\\| (`.*`) \\|");
  private static final Pattern NAME = Pattern.compile("`([^`]+)`");

  @Test
  void the_library_brings_what_the_docs_list_and_nothing_else() throws IOException {
    String docs = Files.readString(Path.of("../docs/embedding.md"));
    List<String> listed =
        ROW.matcher(docs.substring(docs.indexOf("## What it brings")))
            .results()
            .flatMap(row -> NAME.matcher(row.group(1)).results())
            .map(name -> name.group(1))
            .toList();

    Matcher library = LIBRARY.matcher(Files.readString(Path.of("target/dependencies.txt")));

    assertThat(library.find()).isTrue();
    assertThat(JAR.matcher(library.group("below")).results().map(jar -> jar.group("name")))
        .containsExactlyInAnyOrderElementsOf(listed);
  }
}
