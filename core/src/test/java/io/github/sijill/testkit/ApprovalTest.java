package io.github.sijill.testkit;

import static io.github.sijill.testing.SmallCase.corrected;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testkit.FromArchive.MOROCCO_2016;
import static io.github.sijill.testkit.SijillAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.Archive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(ArchiveExtension.class)
class ApprovalTest {

  private static final Path APPROVED =
      Path.of("src/test/resources/io/github/sijill/testkit/voip-maroc-2016.approved.txt");

  @Test
  void the_moroccan_history_is_the_one_approved(@FromArchive(MOROCCO_2016) Archive archive) {
    assertThat(archive).isApprovedIn(APPROVED);
  }

  @Test
  void a_history_that_is_not_approved_yet_is_shown_and_nothing_is_written(
      Archive archive, @TempDir Path folder) throws IOException {
    archive.record(opened());

    assertThatThrownBy(() -> assertThat(archive).isApprovedIn(folder.resolve("small.txt")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("-Dsijill.approve=true")
        .hasMessageContaining("# small");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_change_shows_as_the_lines_that_differ(Archive archive, @TempDir Path folder)
      throws IOException {
    archive.record(opened());
    archive.record(imposed("a", "2016-01-06", "3g"));
    Path approved = folder.resolve("small.txt");
    Files.writeString(approved, HistoryText.of(archive));
    assertThat(archive).isApprovedIn(approved);

    archive.record(corrected("c", imposed("a", "2016-01-07", "3g")));

    assertThatThrownBy(() -> assertThat(archive).isApprovedIn(approved))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("2016-01-07");
  }
}
