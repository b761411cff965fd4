package io.github.sijill;

import static io.github.sijill.testing.SmallCase.entry;
import static io.github.sijill.testing.SmallCase.imposed;
import static io.github.sijill.testing.SmallCase.opened;
import static io.github.sijill.testing.SmallCase.restored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.EntryRetracted;
import io.github.sijill.journal.ExpectedHash;
import io.github.sijill.journal.Head;
import io.github.sijill.journal.OpenOptions;
import io.github.sijill.journal.Verification;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveCopyTest {

  @TempDir Path folder;

  @Test
  void the_bundled_archive_is_copied_to_the_byte() throws IOException {
    try (Archive archive = Archives.morocco2016()) {
      Head head = archive.copyTo(file("copy.jsonl"), copied -> {});

      assertThat(head).isEqualTo(archive.head());
      try (InputStream bundled = Archives.class.getResourceAsStream("voip-maroc-2016.jsonl")) {
        assertThat(file("copy.jsonl")).hasBinaryContent(bundled.readAllBytes());
      }
    }
  }

  @Test
  void a_copy_is_brought_up_to_date_by_what_it_lacks() throws IOException {
    try (Archive archive = Archive.open(file("archive.jsonl"))) {
      archive.record(opened());
      archive.copyTo(file("copy.jsonl"), copied -> {});
      archive.record(imposed(entry("imposed", "2016-01-05"), "mobile"));
      archive.record(restored("restored", "2016-02-20", "3g"));
      List<Long> progress = new ArrayList<>();

      Head head = archive.copyTo(file("copy.jsonl"), progress::add);

      assertThat(head.sequence()).isEqualTo(3);
      assertThat(progress).last().isEqualTo(3L);
      assertThat(file("copy.jsonl")).hasSameBinaryContentAs(file("archive.jsonl"));
    }
  }

  @Test
  void an_archive_is_copied_into_another_and_back_to_the_byte() throws IOException {
    try (Archive morocco = Archives.morocco2016();
        Archive memory = Archive.inMemory();
        Archive file = Archive.open(file("archive.jsonl"))) {
      List<Long> progress = new ArrayList<>();

      assertThat(morocco.copyTo(memory, progress::add)).isEqualTo(morocco.head());
      assertThat(progress).hasSize(13).endsWith(13L);
      assertThat(memory.recorded()).isEqualTo(morocco.recorded());

      morocco.record(
          EntryRetracted.of(
              CaseEntry.of("voip-maroc-2016", "retracted", "2026-11-24"),
              "extended-adsl",
              "to see it copied"));
      memory.copyTo(file, copied -> {});
      morocco.copyTo(file, copied -> {});
      assertThat(file.head()).isEqualTo(morocco.head());
      assertThat(file.status().timeline()).isEqualTo(morocco.status().timeline());
    }
  }

  @Test
  void an_archive_that_holds_something_else_takes_no_copy() {
    try (Archive morocco = Archives.morocco2016();
        Archive other = Archive.inMemory()) {
      other.record(opened());

      assertThatThrownBy(() -> morocco.copyTo(other, copied -> {}))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("the archive to copy into holds 1 events that this archive");
      assertThat(other.recorded()).hasSize(1);
    }
  }

  @Test
  void a_follower_says_how_far_it_is_behind() throws IOException {
    try (Archive writer = Archive.open(file("archive.jsonl"));
        Archive follower = Archive.open(file("archive.jsonl"), OpenOptions.forReading())) {
      writer.record(opened());
      writer.record(imposed(entry("imposed", "2016-01-05"), "mobile"));
      assertThat(follower.behind()).isEqualTo(2);
      assertThat(follower.cases()).hasSize(1);
      assertThat(follower.behind()).isZero();
      assertThat(writer.behind()).isZero();
    }
  }

  @Test
  void a_file_that_is_no_copy_of_the_archive_is_left_alone() throws IOException {
    try (Archive other = Archive.open(file("other.jsonl"))) {
      other.record(opened());
    }
    String before = Files.readString(file("other.jsonl"));

    try (Archive archive = Archives.morocco2016()) {
      assertThatThrownBy(() -> archive.copyTo(file("other.jsonl"), copied -> {}))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "%s holds 1 events that this archive does not begin with; an empty archive,"
                      .formatted(file("other.jsonl"))
                  + " or an earlier copy of this one, is accepted");
    }
    assertThat(file("other.jsonl")).hasContent(before);
  }

  @Test
  void an_archive_in_memory_has_the_head_that_its_file_would_have() throws IOException {
    try (Archive archive = Archive.inMemory()) {
      assertThat(archive.head()).isEqualTo(Head.NONE);
      archive.record(opened());
      Head first = archive.head();
      archive.record(imposed(entry("imposed", "2016-01-05"), "mobile"));

      assertThat(archive.copyTo(file("copy.jsonl"), copied -> {})).isEqualTo(archive.head());
      ExpectedHash kept = ExpectedHash.parse(first.hash());
      assertThat(archive.verify(Optional.of(kept)).expected())
          .contains(new Verification.Expected(kept, OptionalLong.of(1)));
    }
  }

  private Path file(String name) {
    return folder.resolve(name);
  }
}
