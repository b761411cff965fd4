package io.github.sijill.app.spring.plain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sijill.Archive;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;

class ClosingContextTest {

  /** Without an annotation, by which the scan of the newsroom would find it. */
  static class ArchiveInAFile {
    @Bean
    Archive archive(@Value("${archive.file}") Path file) throws IOException {
      return Archive.open(file);
    }
  }

  @Test
  void closing_the_context_closes_the_archive_and_frees_its_file(@TempDir Path folder) {
    ApplicationContextRunner application =
        new ApplicationContextRunner()
            .withUserConfiguration(ArchiveInAFile.class)
            .withPropertyValues("archive.file=" + folder.resolve("archive.jsonl"));

    application.run(
        first -> {
          assertThat(first.getBean(Archive.class).cases()).isEmpty();
          // A file has one writer at a time.
          application.run(second -> assertThat(second.getStartupFailure()).isNotNull());
        });
    application.run(next -> assertThat(next.getStartupFailure()).isNull());
  }
}
