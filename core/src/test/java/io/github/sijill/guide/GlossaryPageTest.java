package io.github.sijill.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The glossary names types that there are, each word once. */
class GlossaryPageTest {

  private record Term(String word, String meaning, List<String> types) {}

  private static List<Term> terms() throws IOException {
    return Files.readAllLines(Path.of("../docs/glossary.md")).stream()
        .filter(line -> line.matches("\\| [a-z].*") && !line.startsWith("| word |"))
        .map(line -> line.split("\\|", -1))
        .map(
            cells ->
                new Term(
                    cells[1].strip(),
                    cells[2].strip(),
                    Pattern.compile("`([A-Za-z]+)`")
                        .matcher(cells[3])
                        .results()
                        .map(type -> type.group(1))
                        .toList()))
        .toList();
  }

  @Test
  void each_word_stands_once_with_a_meaning() throws IOException {
    List<Term> terms = terms();

    assertThat(terms).hasSizeGreaterThan(50).extracting(Term::word).doesNotHaveDuplicates();
    assertThat(terms).extracting(Term::meaning).noneMatch(String::isEmpty);
  }

  @Test
  void each_type_that_is_named_is_public() throws IOException {
    Set<String> files;
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      files = sources.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }

    assertThat(terms().stream().flatMap(term -> term.types().stream()))
        .hasSizeGreaterThan(30)
        .allSatisfy(type -> assertThat(files).contains(type + ".java"));
  }
}
