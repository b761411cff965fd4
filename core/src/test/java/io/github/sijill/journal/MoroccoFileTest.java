package io.github.sijill.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.json.FormatException;
import io.github.sijill.testing.Morocco;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The bundled archive file. To write it anew after a change of {@link Morocco}: {@code mvn -pl core
 * test -Dtest=MoroccoFileTest -Dsijill.rewrite=true}.
 */
class MoroccoFileTest {

  private static final Path FILE =
      Path.of("src/main/resources/io/github/sijill/voip-maroc-2016.jsonl");

  @Test
  void holds_what_the_article_tells() throws IOException {
    String lines = JournalWriter.fileOf(Morocco.recorded());
    if (Boolean.getBoolean("sijill.rewrite")) {
      Files.writeString(FILE, lines);
    }

    assertThat(Files.readString(FILE)).isEqualTo(lines);
    try (InputStream file = Files.newInputStream(FILE)) {
      assertThat(JournalReader.entries(file)).isEqualTo(Morocco.recorded());
    }
  }

  @Test
  void any_changed_byte_is_found() throws IOException {
    byte[] file = Files.readAllBytes(FILE);
    for (int at = 0; at < file.length - 1; at++) {
      byte original = file[at];
      file[at] ^= 1;
      assertThatThrownBy(() -> JournalReader.entries(new ByteArrayInputStream(file)))
          .as("byte %d", at)
          .isInstanceOf(FormatException.class)
          .hasMessageStartingWith("line ");
      file[at] = original;
    }
  }
}
