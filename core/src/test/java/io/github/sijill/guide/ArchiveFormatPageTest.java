package io.github.sijill.guide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.journal.JournalLine;
import io.github.sijill.journal.JournalReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The example of docs/archive-format.md is an archive, and the hashes said there are its own. */
class ArchiveFormatPageTest {

  private static final Path PAGE = Path.of("../docs/archive-format.md");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");
  private static final Pattern EXAMPLE = Pattern.compile("(?s)```jsonl\n(.*?)```");

  @Test
  void example_is_an_archive_of_the_hashes_said() throws IOException {
    String page = Files.readString(PAGE);
    MatchResult example = EXAMPLE.matcher(page).results().findFirst().orElseThrow();

    List<JournalLine> lines =
        JournalReader.lines(new ByteArrayInputStream(example.group(1).getBytes(UTF_8)));

    assertThat(lines).hasSize(2).allSatisfy(line -> assertThat(line.entry()).isPresent());
    assertThat(lines).allSatisfy(line -> assertThat(page).contains("# " + line.hash()));
  }

  @Test
  void bounds_and_links_are_those_that_are_held() throws IOException {
    String page = Files.readString(PAGE);

    assertThat(page).contains(String.format(Locale.ROOT, "| %,d bytes |", JournalLine.MAX_BYTES));
    assertThat(LINK.matcher(page).results().map(link -> link.group(1)))
        .contains("schema/archive-line.schema.json", "events.md")
        .allSatisfy(link -> assertThat(PAGE.resolveSibling(link)).isRegularFile());
  }
}
