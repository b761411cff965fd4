package io.github.sijill.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page for developers lists the rooms that there are, in their order. */
class DevelopingPageTest {

  private static final Path MAIN = Path.of("src/main/java/io/github/sijill");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(\\.[a-z.]+|\\(root\\))` \\| [^|]+ \\|$");

  @Test
  void lists_the_rooms_by_floors() throws IOException {
    List<String> listed =
        ROW.matcher(Files.readString(Path.of("../docs/developing.md")))
            .results()
            .map(row -> row.group(1).replace("(root)", "").replaceFirst("^\\.", ""))
            .toList();
    List<String> there =
        Rooms.FLOORS.stream()
            .filter(room -> Files.isDirectory(MAIN.resolve(room.replace('.', '/'))))
            .toList();

    assertThat(listed).hasSizeGreaterThan(15).isEqualTo(there);
  }
}
